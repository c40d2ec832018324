import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { CalendarAnswer, MovedDateAnswer } from '../../../contract/administration';
import { useIntent } from '../../api/intent';
import type { AnswerOf } from '../../api/queries';
import { besideWhere } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { WithWeekday } from '../../shown/WithWeekday';
import { Wrong } from '../../shown/Wrong';
import { blankYear, fieldOf, lacksIn, requestOf, yearFrom, type DayOff, type TypedYear } from './typed';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** A year as the notice says it: first what it would move, then loaded. */
export function LoadYear({ calendar, onLoaded }: { readonly calendar: CalendarAnswer; readonly onLoaded: (answer: AnswerOf<'loadYear'>) => void }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const id = useId();
  const queries = useQueryClient();
  const next = (calendar.years[calendar.years.length - 1]?.year ?? 2026) + 1;
  const [typed, type] = useState<TypedYear>(blankYear(next));
  // What was foreseen is of what was typed then; whatever is changed has to be looked at again.
  const [seen, see] = useState<string>();
  const asking = JSON.stringify(typed);
  const foresee = useIntent('foreseeYear', () => see(asking));
  const load = useIntent('loadYear', async (answer) => {
    onLoaded(answer);
    see(undefined);
    await queries.invalidateQueries({ queryKey: ['readCalendar'] });
    await queries.invalidateQueries({ queryKey: ['readMovedDates'] });
  });
  // What was typed of a year is there again when it is chosen again.
  const [kept, keep] = useState<Readonly<Record<number, TypedYear>>>({});
  const body = requestOf(typed);
  const lacks = lacksIn(typed);
  const refused = foresee.error ?? load.error;
  const { errors: wrong, shown } = besideWhere(refused, (path) => fieldOf(path, typed) !== undefined);
  const saidOf = (field: string): string | undefined => [...wrong].flatMap(([path, words]) => (fieldOf(path, typed) === field ? [words] : []))[0];
  const set = (part: Partial<TypedYear>) => type({ ...typed, ...part });
  const field = (name: 'title' | 'number' | 'published' | 'amendTitle' | 'amendNumber', date = false): ReactNode => (
    <div className={name === 'title' || name === 'amendTitle' ? 'field wide' : 'field'}>
      <label htmlFor={`${id}${name}`}>{say(name)}</label>
      {date ? <input className="native" id={`${id}${name}`} type="date" value={typed[name]} onChange={({ target }) => set({ [name]: target.value })} /> : <Input id={`${id}${name}`} value={typed[name]} onChange={({ target }) => set({ [name]: target.value })} />}
      <Wrong says={saidOf(name)} />
    </div>
  );
  return (
    <section className="panel stack" aria-labelledby="load">
      <h2 id="load">{say('load')}</h2>
      <p className="quiet">{say('loadWhat')}</p>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}start`}>{say('start')}</label>
          <Select
            id={`${id}start`}
            value={typed.amends ? typed.year : 0}
            onChange={(year) => {
              const loaded = calendar.years.find((one) => one.year === year);
              keep({ ...kept, [typed.amends ? typed.year : 0]: typed });
              type(kept[year] ?? (loaded ? yearFrom(loaded) : blankYear(next)));
            }}
            options={[{ value: 0, label: say('fresh', { year: next }) }, ...[...calendar.years].reverse().slice(0, 3).map(({ year }) => ({ value: year, label: say('amend', { year }) }))]}
          />
        </div>
        {field('title')}{field('number')}{field('published', true)}
        {typed.amends && <>{field('amendTitle')}{field('amendNumber')}</>}
      </div>
      <DaysOff off={typed.off} saidOf={saidOf} set={(off) => set({ off })} />
      <DaysWorked work={typed.work} saidOf={saidOf} set={(work) => set({ work })} />
      <div className="row">
        <Button loading={foresee.isPending} disabled={body === undefined} onClick={() => body && foresee.mutate({ body })}>{say('preview')}</Button>
        <Button type="primary" loading={load.isPending} disabled={body === undefined || seen !== asking} onClick={() => body && load.mutate({ body })}>{say('doLoad')}</Button>
        {lacks.length > 0 ? <span className="quiet" role="status">{say('lacks')}{common('colon')}{lacks.map(({ what, row }) => (row === undefined ? say(what) : say('rowLacks', { row, what: say(what) }))).join(common('comma'))}</span> : seen !== asking && <span className="quiet">{say('previewFirst')}</span>}
      </div>
      {refused && <Trouble error={refused} beside={shown} />}
      {seen === asking && foresee.data && (
        <div role="status">
          <p>{say('foreseen', { cases: foresee.data.cases, moving: foresee.data.moving, confirmed: foresee.data.confirmed })}</p>
          {foresee.data.leaving > 0 && <p>{say('leaving', { count: foresee.data.leaving })}{common('colon')}{foresee.data.left.map(({ number, why }) => say('left', { number, why })).join(common('comma'))}</p>}
          {foresee.data.moved.length < foresee.data.moving && <p>{say('firstOf', { count: foresee.data.moved.length })}</p>}
          <MovedTable moved={foresee.data.moved} />
        </div>
      )}
    </section>
  );
}

export function MovedTable({ moved }: { readonly moved: readonly MovedDateAnswer[] }): ReactNode {
  const say = useSay();
  if (moved.length === 0) return null;
  return (
    <table className="row-table">
      <thead><tr>{(['case', 'period', 'before', 'after'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
      <tbody>
        {moved.map((one) => (
          <tr key={`${one.case} ${one.period} ${one.from}`}>
            <td data-name={say('case')}>{one.number}</td>
            <td data-name={say('period')}>{one.words}</td>
            <td data-name={say('before')}><WithWeekday due={one.from} /></td>
            <td data-name={say('after')}><WithWeekday due={one.to} /> <span className={one.nearer ? 'mark yellow' : 'mark'}>{say(one.nearer ? 'nearer' : 'later')}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SaidOf = (field: string) => string | undefined;

function DaysOff({ off, set, saidOf }: { readonly off: readonly DayOff[]; readonly set: (off: readonly DayOff[]) => void; readonly saidOf: SaidOf }): ReactNode {
  const say = useSay();
  const change = (place: number, part: Partial<DayOff>) => set(off.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend><strong>{say('off')}</strong></legend>
      <p className="quiet">{say('offHint')}</p>
      <ul className="plain stack">
        {off.map((one, place) => (
          <li key={place} className="row">
            <Input aria-label={`${say('festival')} ${place + 1}`} placeholder={say('festival')} value={one.zh} onChange={({ target }) => change(place, { zh: target.value })} style={{ width: 110 }} />
            <Input aria-label={`${say('english')} ${place + 1}`} placeholder={say('english')} value={one.en} onChange={({ target }) => change(place, { en: target.value })} style={{ width: 170 }} />
            <input className="native" type="date" aria-label={`${one.zh} ${say('from')}`} value={one.from} onChange={({ target }) => change(place, { from: target.value })} />
            <input className="native" type="date" aria-label={`${one.zh} ${say('to')}`} value={one.to} onChange={({ target }) => change(place, { to: target.value })} />
            <Button size="small" aria-label={`${say('remove')} ${one.zh}`} onClick={() => set(off.filter((_, at) => at !== place))}>{say('remove')}</Button>
            <Wrong says={saidOf(`off.${place}`)} />
          </li>
        ))}
      </ul>
      <Wrong says={saidOf('off')} />
      <Button size="small" onClick={() => set([...off, { zh: '', en: '', from: '', to: '' }])}>{say('addRange')}</Button>
    </fieldset>
  );
}

function DaysWorked({ work, set, saidOf }: { readonly work: readonly string[]; readonly set: (work: readonly string[]) => void; readonly saidOf: SaidOf }): ReactNode {
  const say = useSay();
  return (
    <fieldset>
      <legend><strong>{say('work')}</strong></legend>
      <div className="row">
        {work.map((day, place) => (
          <span className="row" key={place}>
            <input className="native" type="date" aria-label={`${say('day')} ${place + 1}`} value={day} onChange={({ target }) => set(work.map((one, at) => (at === place ? target.value : one)))} />
            <Button size="small" aria-label={`${say('remove')} ${say('day')} ${place + 1}`} onClick={() => set(work.filter((_, at) => at !== place))}>{say('remove')}</Button>
            <Wrong says={saidOf(`work.${place}`)} />
          </span>
        ))}
        <Button size="small" onClick={() => set([...work, ''])}>{say('addDay')}</Button>
      </div>
    </fieldset>
  );
}
