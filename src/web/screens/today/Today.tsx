import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { TodayAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { Papers } from './Papers';
import { useTurnCause } from '../../shown/useTurnCause';
import { WhichClock } from '../../shown/WhichClock';
import { useSay } from './words';
import './today.css';

const EVERY_MS = 60_000;
/** Counts stop here. */
const MOST = 100;
const GROUPS = ['overdue', 'today', 'soon', 'others'] as const;

/** Where the cases behind a count are listed. */
const PLACES = { approvals: '/approvals', move: '/worklist', mine: '/worklist?view=mine', tray: '/worklist?view=tray', proof: '/worklist?view=proof', waiting: '/worklist?view=waiting' } as const;
type Place = keyof typeof PLACES;

function Counts({ counts }: Pick<TodayAnswer, 'counts'>): ReactNode {
  const say = useSay();
  const shown = (Object.keys(PLACES) as Place[]).filter((place) => place !== 'approvals' || counts.approvals > 0);
  return (
    <nav aria-label={say('counts')}>
      <ul className="counts">
        {shown.map((place) => (
          <li key={place} className={place === 'approvals' ? 'pressing' : undefined}>
            <Link to={PLACES[place]}><strong>{counts[place] >= MOST ? say('atLeast', { count: MOST }) : counts[place]}</strong> <span>{say(place)}</span></Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type DueRow = TodayAnswer['due'][number];

function Row({ row: { case: file, mine, deadline } }: { readonly row: DueRow }): ReactNode {
  const say = useSay();
  const causeOf = useTurnCause();
  const clock = file.deadlines.find(({ id }) => id === deadline);
  return (
    <tr>
      <td data-name={say('number')}><Link to={`/cases/${file.id}`}>{file.number}</Link>{mine && <> <span className="mark">{say('assigned')}</span></>}</td>
      <td data-name={say('matter')}><Foreign>{file.title}</Foreign><div className="quiet">{file.procedureTitle} · {file.stateWords}</div></td>
      <td data-name={say('clock')}>{clock && <><Due deadline={clock} /><WhichClock clock={clock} /></>}</td>
      <td data-name={say('turn')}>{file.turn.words}<div className="quiet">{causeOf(file.turn)}</div></td>
    </tr>
  );
}

function Group({ group, rows, until }: { readonly group: (typeof GROUPS)[number]; readonly rows: readonly DueRow[]; readonly until: string }): ReactNode {
  const say = useSay();
  if (rows.length === 0) return null;
  const name = say(group, { date: until });
  // A target of the house never looks like a period of the law: red is for what the law has ended.
  const lawful = rows.some(({ case: { deadlines }, deadline }) => deadlines.some(({ id, kind }) => id === deadline && kind !== 'internal'));
  const look = group === 'soon' || group === 'others' ? '' : group === 'overdue' && lawful ? 'red' : 'yellow';
  return (
    <div>
      <h3 className={`due-group ${look}`}>{name}<span className="quiet"> {rows.length}</span></h3>
      <table className="row-table due-table" aria-label={name}>
        <thead><tr>{(['number', 'matter', 'clock', 'turn'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <Row key={row.case.id} row={row} />)}</tbody>
      </table>
    </div>
  );
}

function Clocks({ today, mine }: { readonly today: TodayAnswer; readonly mine: boolean }): ReactNode {
  const say = useSay();
  const rows = today.due.filter((row) => !mine || row.mine);
  const ours = rows.filter(({ group }) => group !== 'others');
  return (
    <section className="panel" aria-labelledby="today-due">
      <h2 id="today-due">{say('due')}</h2>
      {ours.length === 0 && <p className="quiet">{say(mine ? 'nothingMine' : 'nothingDue')}</p>}
      <div className="stack">{GROUPS.map((group) => <Group key={group} group={group} rows={rows.filter((row) => row.group === group)} until={today.until} />)}</div>
      {today.more && <p className="quiet">{say('more')} <Link to="/worklist?view=soon">{say('all')}</Link></p>}
    </section>
  );
}

/** The day: what it is, how much waits where, which clocks press, which papers go out. */
export default function Today(): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [mine, setMine] = useState(false);
  const { data, error, refetch } = useRead('readToday', {}, { every: EVERY_MS });
  const weekday = data && new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${data.on}T00:00:00Z`));
  return (
    <div className="stack">
      <div className="spread">
        <h1>{say('title')}{data && <span className="today-date"> {data.on} {weekday} · {say(data.day.kind, { name: data.day.name ?? '' })}</span>}</h1>
        <div className="row no-print" role="group" aria-label={say('whose')}>
          <Button type={mine ? 'default' : 'primary'} aria-pressed={!mine} onClick={() => setMine(false)}>{say('ofBody')}</Button>
          <Button type={mine ? 'primary' : 'default'} aria-pressed={mine} onClick={() => setMine(true)}>{say('ofMine')}</Button>
        </div>
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <><Counts counts={data.counts} /><Clocks today={data} mine={mine} /></>}
      {(data ?? error) && <Papers />}
    </div>
  );
}
