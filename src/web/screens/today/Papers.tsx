import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { PapersAnswer } from '../../../contract/documents';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { keyOf, MOST, usePrinting, type LeftOut } from './printing';
import { useCommon } from '../../words/common';
import { UNISSUED, UNSERVED } from './asked';
import { useSay } from './words';

type Paper = PapersAnswer['items'][number];

interface ListProps {
  readonly name: 'unissued' | 'unserved';
  readonly papers: readonly Paper[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], chosen: boolean) => void;
}

function PaperList({ name, papers, chosen, onChoose }: ListProps): ReactNode {
  const say = useSay();
  const keys = papers.map(keyOf);
  const all = keys.length > 0 && keys.every((key) => chosen.has(key));
  return (
    <div>
      <div className="row"><h3>{say(name)}<span className="quiet"> {papers.length}</span></h3>{papers.length > 1 && <Checkbox checked={all} indeterminate={!all && keys.some((key) => chosen.has(key))} onChange={() => onChoose(keys, !all)}>{say('selectAll')}</Checkbox>}</div>
      {papers.length === 0 ? <p className="quiet">{say(name === 'unissued' ? 'noneUnissued' : 'noneUnserved')}</p> : (
        <ul className="plain-list papers">
          {papers.map((paper) => {
            const label = `${paper.name} ${paper.number ?? ''}`.trim();
            return (
              <li key={keyOf(paper)}>
                <Checkbox checked={chosen.has(keyOf(paper))} onChange={({ target }) => onChoose([keyOf(paper)], target.checked)} aria-label={say('select', { name: `${label} ${paper.caseNumber}` })} />
                <span><strong>{paper.name}</strong> <span className="whole">{paper.number}</span> <time className="quiet">{paper.on}</time> {(paper.state === 'numbered' || paper.state === 'sealed') && <span className="mark">{say(paper.state === 'numbered' && paper.number === undefined ? 'fixedState' : paper.state)}</span>} <Link to={`/cases/${paper.case}`}>{paper.caseNumber}</Link></span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function LeftOutList({ title, items }: { readonly title: string; readonly items: readonly LeftOut[] }): ReactNode {
  const say = useSay();
  const common = useCommon();
  if (items.length === 0) return null;
  return (
    <div className="left-out">
      <h3>{title}<span className="quiet"> {items.length}</span></h3>
      <ul>{items.map(({ key, case: id, name, words }) => <li key={key}><strong>{name}</strong>{common('colon')}{words} <Link to={`/cases/${id}`}>{say('open')}</Link></li>)}</ul>
    </div>
  );
}

/** What has to be fixed, sealed and served; fixed together, and put into one file to be printed. */
export function Papers(): ReactNode {
  const say = useSay();
  const unissued = useRead('listPapers', UNISSUED);
  const unserved = useRead('listPapers', UNSERVED);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { busy, result, error, fix, print } = usePrinting();
  const [toFix, toServe] = [unissued.data?.items ?? [], unserved.data?.items ?? []];
  const all = [...toServe, ...toFix];
  // All are chosen until one is left out: what is new this minute goes along.
  const chosen = new Set(all.map(keyOf).filter((key) => !left.has(key)));
  const choose = (keys: readonly string[], wanted: boolean): void => setLeft(new Set(wanted ? [...left].filter((key) => !keys.includes(key)) : [...left, ...keys]));
  const among = (papers: readonly Paper[]): readonly Paper[] => papers.filter((paper) => chosen.has(keyOf(paper)));
  const trouble = unissued.error ?? unserved.error ?? error;
  return (
    <section className="panel" aria-labelledby="today-papers">
      <div className="spread">
        <h2 id="today-papers">{say('papers')}</h2>
        <div className="row no-print">
          <Button disabled={among(toFix).length === 0 || busy !== undefined} loading={busy === 'fix'} onClick={() => void fix(among(toFix))}>{say('fix', { count: among(toFix).length })}</Button>
          <Button type="primary" disabled={chosen.size === 0 || chosen.size > MOST || busy !== undefined} loading={busy === 'print'} onClick={() => void print(among(all))}>{say('print', { count: chosen.size })}</Button>
        </div>
      </div>
      <p className="quiet">{say('papersLead')}{chosen.size > MOST && ` ${say('most')}`}</p>
      <div role="status">
        {busy === 'print' && <p>{say('makesPdf')}</p>}
        {result && <p><span className="mark green">{result.did === 'fix' ? say('fixed', { count: result.count }) : result.file === undefined ? say('nothingPrinted') : say('done', { count: result.count, file: result.file })}</span>{result.form === 'zip' && <span className="quiet"> {say('noPdf')}</span>}</p>}
      </div>
      {trouble && <Trouble error={trouble} />}
      {result && <LeftOutList title={say(result.did === 'fix' ? 'notFixed' : 'leftOut')} items={result.leftOut} />}
      <div className="paper-columns">
        <PaperList name="unserved" papers={toServe} chosen={chosen} onChoose={choose} />
        {(toFix.length > 0 || toServe.length === 0) && <PaperList name="unissued" papers={toFix} chosen={chosen} onChoose={choose} />}
      </div>
    </section>
  );
}
