import { Button, Input, Select, type InputRef } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CaseRowAnswer, CasesAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { isTyping } from '../../help/isTyping';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useCommon } from '../../words/common';
import { askedIn, foundBy, listedBy, PLACES, VIEWS, type Place } from './asked';
import { Filters } from './Filters';
import { Nothing } from './Nothing';
import { Rows } from './Rows';
import { useSay } from './words';
import './worklist.css';

const Batch = lazy(() => import('./Batch'));

const EVERY_MS = 30_000;
/** What is typed to search in each place. */
const HINTS = { q: 'searchFor', respondent: 'searchForRespondent', caller: 'searchForCaller' } as const;

function useAsked() {
  const [search, setSearch] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next);
  };
  return { asked: askedIn(search), change };
}

const useWhere = (): Readonly<Record<Place, string>> => {
  const say = useSay();
  return { q: say('inAll'), respondent: say('inRespondent'), caller: say('inCaller') };
};

function SearchForm({ place, text, onSearch }: { readonly place: Place; readonly text: string; readonly onSearch: (place: Place, text: string) => void }): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState(text);
  const [where, setWhere] = useState(place);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);
  const words = useWhere();
  return (
    <form role="search" className="row search" onSubmit={(event) => { event.preventDefault(); onSearch(where, typed.trim()); }}>
      <Select<Place> aria-label={say('in')} value={where} onChange={setWhere} options={PLACES.map((value) => ({ value, label: words[value] }))} />
      <Input ref={field} type="search" aria-label={say('search')} placeholder={say(HINTS[where])} maxLength={100} value={typed} onChange={({ target }) => setTyped(target.value)} />
      <Button type="primary" htmlType="submit">{say('search')}</Button>
    </form>
  );
}

/** Open cases by legal risk, one list for each question of the morning; and a search through all that one may see. */
export default function Worklist(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { asked, change } = useAsked();
  const { view, place, text, procedure, cursor } = asked;
  const searching = text !== '';
  const list = useRead('readWorklist', listedBy(asked), { every: EVERY_MS, enabled: !searching });
  const found = useRead('listCases', foundBy(asked), { enabled: searching });
  const { data, error, isPending, refetch } = searching ? found : list;
  const procedures = useRead('readProcedures', {}, { keep: Infinity });
  const { selected, select, clear } = useSelection(`${view} ${procedure ?? ''} ${place} ${text} ${cursor ?? ''}`);
  const [batch, setBatch] = useState<readonly CaseRowAnswer[]>();
  const chosen = (data?.items ?? []).filter(({ id }) => selected.has(id));
  const begin = (): void => {
    if (chosen.length > 0) setBatch(chosen);
  };
  useBatchKey(begin);
  const where = useWhere();
  return (
    <div className="stack">
      <div className="spread">
        <h1>{say('title')}</h1>
        <SearchForm key={`${place} ${text}`} place={place} text={text} onSearch={(where, typed) => change({ in: where === 'q' ? undefined : where, text: typed })} />
      </div>
      <div className="spread">
        <nav className="views" aria-label={say('view')}>
          {VIEWS.map((one) => <button key={one} type="button" aria-current={!searching && one === view ? 'page' : undefined} onClick={() => change({ view: one === 'body' ? undefined : one, text: undefined, in: undefined })}>{say(one)}</button>)}
        </nav>
        <Select
          aria-label={say('procedure')} value={procedure ?? ''} onChange={(name: string) => change({ procedure: name })} popupMatchSelectWidth={false}
          options={[{ value: '', label: say('allProcedures') }, ...(procedures.data?.procedures ?? []).filter(({ newest }) => newest).map(({ name, title }) => ({ value: name, label: title }))]}
        />
      </div>
      <div className="spread">
        <Filters asked={{ ...(view === 'body' || searching ? {} : { view }), ...(procedure === undefined ? {} : { procedure }), ...(searching ? { text, ...(place === 'q' ? {} : { in: place }) } : {}) }} onChoose={(filter) => change({ view: filter.view, procedure: filter.procedure, text: filter.text, in: filter.in })} />
        <div className="row" role="status">{chosen.length > 0 && <><span>{say('selected', { count: chosen.length })}</span><Button size="small" onClick={clear}>{say('deselect')}</Button></>}<Button size="small" type="primary" disabled={chosen.length === 0} aria-keyshortcuts="b" onClick={begin}>{say('batch')}</Button></div>
      </div>
      {searching && <p className="row">{say('found')} <Button size="small" onClick={() => change({ text: undefined, in: undefined })}>{say('clear')}</Button></p>}
      {error && <Trouble error={error} retry={refetch} />}
      {!searching && (data?.items.length ?? 0) > 1 && <p className="quiet">{common('riskOrder')}</p>}
      {isPending ? <Waiting /> : data && <Found data={data} nothing={searching ? <Nothing place={place} text={text} where={where} onSearch={(to) => change({ in: to === 'q' ? undefined : to })} /> : <p className="panel">{say('empty')}</p>} label={searching ? say('found') : say(view)} selected={selected} onSelect={select} />}
      <Pages next={data?.next} cursor={cursor} onGo={(to) => change({ cursor: to })} />
      <p className="quiet keys">{say('keys')}</p>
      {batch && <Suspense fallback={<Waiting />}><Batch rows={batch} onClose={(done) => { setBatch(undefined); select(done, false); }} /></Suspense>}
    </div>
  );
}

/** Which cases are selected; another list begins with none. */
function useSelection(list: string) {
  const [{ of, ids }, setKept] = useState<{ readonly of: string; readonly ids: ReadonlySet<string> }>({ of: list, ids: new Set() });
  const select = useCallback((chosen: readonly string[], wanted: boolean): void => setKept((before) => {
    const from = before.of === list ? [...before.ids] : [];
    return { of: list, ids: new Set(wanted ? [...from, ...chosen] : from.filter((id) => !chosen.includes(id))) };
  }), [list]);
  return { selected: of === list ? ids : NONE, select, clear: () => setKept({ of: list, ids: NONE }) };
}
const NONE: ReadonlySet<string> = new Set();

/** `b` acts on what is selected. */
function useBatchKey(begin: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'b' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !document.querySelector('[role=dialog]')) begin();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

interface FoundProps {
  readonly data: CasesAnswer;
  /** Instead of an empty table. */
  readonly nothing: ReactNode;
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
}

function Found({ data, nothing, label, selected, onSelect }: FoundProps): ReactNode {
  return data.items.length === 0 ? nothing : <Rows rows={data.items} label={label} selected={selected} onSelect={onSelect} />;
}

function Pages({ next, cursor, onGo }: { readonly next?: string; readonly cursor?: string; readonly onGo: (cursor: string | undefined) => void }): ReactNode {
  const say = useSay();
  const common = useCommon();
  if (next === undefined && cursor === undefined) return null;
  return (
    <p className="row">
      {cursor !== undefined && <Button onClick={() => onGo(undefined)}>{say('first')}</Button>}
      {next !== undefined && <Button onClick={() => onGo(next)}>{common('more')}</Button>}
    </p>
  );
}
