import { Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { OpenedAnswer } from '../../../contract/case';
import { besideOf } from '../../acts/beside';
import { DocumentFields, useLacking } from '../../acts/DocumentFields';
import { MannerFields } from '../../acts/MannerFields';
import { EMPTY, mannerBody, type Manner } from '../../acts/manner';
import { useIntent } from '../../api/intent';
import { useRead } from '../../api/queries';
import { useSessions } from '../../api/session';
import { useFormDraft } from '../../forms/useFormDraft';
import { isChanged } from '../../forms/schema';
import { useStanding } from '../../forms/standing';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { useClearing } from '../../shown/useClearing';
import { Waiting } from '../../shown/Waiting';
import { openingsFor, type Opening } from './openings';
import { useSay } from './words';
import './open.css';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

/** Opens a case of any procedure with its first act. `?procedure=&act=` chooses; other parameters begin the form. */
export default function Open(): ReactNode {
  const say = useSay();
  const { account } = useSessions();
  const { data, error, refetch } = useRead('readProcedures', {}, { keep: Infinity });
  const openings = useMemo(() => (data && account ? openingsFor(data, account) : []), [data, account]);
  const [search, setSearch] = useSearchParams();
  const [turn, setTurn] = useState(0);
  const chosen = openings.find(({ procedure, entry }) => procedure === search.get('procedure') && entry.act === search.get('act'));
  const begin = useMemo(() => Object.fromEntries([...search].filter(([name]) => name !== 'procedure' && name !== 'act')), [search]);
  if (error) return <><h1>{say('title')}</h1><Trouble error={error} retry={refetch} /></>;
  if (!data) return <><h1>{say('title')}</h1><Waiting /></>;
  if (chosen) {
    return <Filling key={`${chosen.procedure} ${chosen.entry.act} ${turn}`} opening={chosen} begin={begin} onAnother={() => setSearch({})} onAgain={() => setTurn((before) => before + 1)} />;
  }
  return <Choosing openings={openings} intake={account?.powers.includes('register') === true} onChoose={({ procedure, entry }) => setSearch({ procedure, act: entry.act })} />;
}

function Choosing({ openings, intake, onChoose }: { readonly openings: readonly Opening[]; readonly intake: boolean; readonly onChoose: (opening: Opening) => void }): ReactNode {
  const say = useSay();
  const procedures = [...new Set(openings.map(({ procedure }) => procedure))];
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      <p className="quiet">{openings.length === 0 ? say('none') : say('lead')}{intake && say('hotline')}</p>
      {procedures.map((procedure) => {
        const own = openings.filter((opening) => opening.procedure === procedure);
        return (
          <section key={procedure} className="panel" aria-labelledby={`open-${procedure}`}>
            <h2 id={`open-${procedure}`}>{own[0]?.title}</h2>
            <ul className="plain-list">
              {own.map((opening) => (
                <li key={opening.entry.act} className="opening">
                  <Button onClick={() => onChoose(opening)}>{opening.entry.words}</Button> {opening.entry.article !== undefined && <span className="quiet">{opening.entry.article}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface FillingProps {
  readonly opening: Opening;
  readonly begin: object;
  readonly onAnother: () => void;
  readonly onAgain: () => void;
}

function Filling({ opening: { procedure, title, entry }, begin, onAnother, onAgain }: FillingProps): ReactNode {
  const say = useSay();
  const [manner, setManner] = useState<Manner>(EMPTY);
  const [done, setDone] = useState<OpenedAnswer>();
  const { mutate, error, isPending } = useIntent('openCase');
  // A form that somebody begins from elsewhere is not overwritten by what was left over.
  const fresh = Object.keys(begin).length > 0;
  const restore = useCallback((content: object) => (fresh ? undefined : content), [fresh]);
  const { value, change, clear, savedAt, restoredFrom } = useFormDraft<object>(`open.${procedure}.${entry.act}`, begin, restore);
  const { errors, ofManner, shown } = useMemo(() => besideOf(error, entry.form), [error, entry]);
  const { standing, seenTo } = useStanding(errors, value);
  const lacking = useLacking(errors);
  const { toClear, question } = useClearing(isChanged(entry.form, value, begin), () => clear());
  if (done) return <Opened opened={done} onAgain={onAgain} />;
  const send = (input: unknown): void => mutate({ body: { procedure, act: entry.act, input: input as Record<string, unknown>, ...mannerBody(manner) } }, { onSuccess: (opened) => { clear(); setDone(opened); } });
  return (
    <div className="stack">
      <div className="spread">
        <h1>{entry.words}</h1>
        <p className="row" role="status">
          {restoredFrom !== undefined && <span className="mark yellow">{say('restored', { time: whenText(restoredFrom) })}</span>}
          {savedAt !== undefined && <span className="quiet">{say('drafted', { time: whenText(savedAt).slice(11) })}</span>}
          <Button size="small" onClick={toClear}>{say('clear')}</Button>
          <Button size="small" onClick={onAnother}>{say('another')}</Button>
        </p>
      </div>
      <p className="quiet">{title} {entry.article !== undefined && `· ${entry.article}`}</p>
      <section className="panel open-form" aria-label={entry.words}>
        <Suspense fallback={<Waiting />}>
          <SchemaForm schema={entry.form} value={value} onChange={(next) => change(next ?? {})} onSend={send} errors={standing} busy={isPending} send={say('record')}>
            <DocumentFields fields={manner.fields} lacking={lacking} onChange={(fields) => setManner({ ...manner, fields })} />
            <MannerFields manner={manner} errors={ofManner} assertable={false} onChange={setManner} />
            {error && !seenTo && <div className="gap"><Trouble error={error} beside={shown} /></div>}
          </SchemaForm>
        </Suspense>
      </section>
      {question}
    </div>
  );
}

function Opened({ opened, onAgain }: { readonly opened: OpenedAnswer; readonly onAgain: () => void }): ReactNode {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel stack">
      <h1 ref={heading} tabIndex={-1}>{say('done')}</h1>
      <dl className="opened">
        <div><dt>{say('number')}</dt><dd>{opened.number}</dd></div>
        <div><dt>{say('code')}</dt><dd>{opened.queryCode}</dd></div>
      </dl>
      <p className="quiet">{say('codeHint')}</p>
      <div className="row">
        <Link to={`/cases/${opened.id}`}>{say('openCase')}</Link>
        <Button onClick={onAgain}>{say('again')}</Button>
      </div>
    </section>
  );
}
