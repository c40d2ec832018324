import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer, CasesQuery } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { useCommon } from '../../words/common';
import type { Typed } from './typed';
import { useSettled } from './useSettled';
import { useSay } from './words';

const FEW = 5;

function Cases({ rows, more }: { readonly rows: readonly CaseRowAnswer[]; readonly more?: string }): ReactNode {
  const say = useSay();
  const common = useCommon();
  return (
    <ul className="found">
      {rows.map(({ id, number, title, stateWords, turn, deadlines, closed }) => (
        <li key={id}>
          <Link to={`/cases/${id}`} target="_blank" rel="noopener">{number}</Link> <Foreign>{title}</Foreign>
          {closed ? <div><span className="mark">{say('endedMark')}</span> {stateWords !== say('endedMark') && <span className="quiet">{stateWords}</span>}</div> : (
            <>
              <div className="quiet">{stateWords} · {turn.words}</div>
              <div>{deadlines[0] ? <Due deadline={deadlines[0]} /> : common('noPeriod')}</div>
            </>
          )}
        </li>
      ))}
      {more !== undefined && <li><Link to={more} target="_blank" rel="noopener">{say('moreCases')}</Link></li>}
    </ul>
  );
}

const useFound = (query: CasesQuery, enabled: boolean): { readonly rows: readonly CaseRowAnswer[]; readonly more: boolean; readonly known: boolean } => {
  const { data } = useRead('listCases', { query: { limit: FEW, ...query } }, { enabled, keep: 30_000 });
  return { rows: data?.items ?? [], more: data?.next !== undefined, known: data !== undefined };
};

/** The caller's cases, those that run before those that ended last: there before 'hello' is finished. Who calls to ask what became of a case asks about one that has ended. */
export function CallerCases({ telephone }: { readonly telephone: string }): ReactNode {
  const say = useSay();
  const settled = useSettled(telephone.replace(/[^\d+]/g, ''));
  const enough = settled.length >= 7;
  const running = useFound({ caller: settled, closed: 'false' }, enough);
  const ended = useFound({ caller: settled, closed: 'true' }, enough);
  if (!enough) return null;
  const all = `/worklist?in=caller&text=${encodeURIComponent(settled)}`;
  // Nobody is told that there is nothing before it is known.
  const none = running.known && ended.known && running.rows.length + ended.rows.length === 0;
  return (
    <section className="panel" aria-live="polite" aria-labelledby="running">
      <h2 id="running">{say('running')}</h2>
      {none && <p className="quiet">{say('noneRunning')}</p>}
      {running.rows.length > 0 && <Cases rows={running.rows} more={running.more ? all : undefined} />}
      {ended.rows.length > 0 && <><h3>{say('ended')}</h3><Cases rows={ended.rows} more={ended.more && !running.more ? all : undefined} /></>}
    </section>
  );
}

/** A number as it is looked for: one may have been written with ZL and check digit, the other without. */
const bare = (number: string): string => number.replace(/[^0-9A-Za-z]/g, '').replace(/^ZL/i, '').replace(/^(\d{12})[\dX]$/i, '$1');

/** What was registered already of the same respondent or the same right. */
export function Duplicates({ respondent, rightNumber }: Pick<Typed, 'respondent' | 'rightNumber'>): ReactNode {
  const say = useSay();
  const name = useSettled(respondent.trim());
  const number = useSettled(bare(rightNumber));
  const asked = name.length >= 4 || number.length >= 6;
  const byName = useFound({ respondent: name }, name.length >= 4);
  const byNumber = useFound({ q: number }, number.length >= 6);
  if (!asked) return null;
  const rows = [...new Map([...byNumber.rows, ...byName.rows].map((row) => [row.id, row])).values()].slice(0, FEW);
  return <section className="panel" aria-live="polite" aria-labelledby="duplicates"><h2 id="duplicates">{say('duplicates')}</h2>{rows.length === 0 ? <p className="quiet">{say('noDuplicates')}</p> : <Cases rows={rows} />}</section>;
}

/** Which kind, which body, and whether the number can be one: with the reason. */
export function AdvicePanel({ typed, onKind }: { readonly typed: Typed; readonly onKind: (kind: string) => void }): ReactNode {
  const say = useSay();
  const number = useSettled(typed.rightNumber.trim());
  const query = { right: typed.rightKind || undefined, number: typed.rightKind === '' ? undefined : number || undefined, district: typed.district || undefined, standing: typed.standing || undefined };
  const { data } = useRead('readAdvice', { query }, { enabled: Object.values(query).some((value) => value !== undefined), keep: 60_000 });
  if (!data || (!data.kind && !data.body && !data.number)) return null;
  return (
    <section className="panel" aria-live="polite" aria-labelledby="advice">
      <h2 id="advice">{say('advice')}</h2>
      {data.number && <p><span className={`mark ${data.number.ok ? 'green' : 'red'}`}>{say('rightNumber')}</span> {data.number.words}</p>}
      {data.kind && <p>{data.kind.words} {typed.kind !== data.kind.kind && <Button size="small" onClick={() => onKind(data.kind?.kind ?? '')}>{say('useKind')}</Button>}</p>}
      {data.body && <p>{say('adviceBody', { body: data.body.name, why: data.body.words })}</p>}
    </section>
  );
}
