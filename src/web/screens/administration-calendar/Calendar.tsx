import { Alert, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { CalendarAnswer } from '../../../contract/administration';
import { Area } from '../../administration/Area';
import { useNow } from '../../api/clock';
import { useRead, type AnswerOf } from '../../api/queries';
import { useAccount } from '../../api/session';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { LoadYear } from './LoadYear';
import { Moved } from './Moved';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** The loaded years, what loading another would move, and whom it warned. */
export default function Calendar(): ReactNode {
  const { roles } = useAccount();
  const say = useSay();
  const { data, error, refetch } = useRead('readCalendar', {});
  // Said here: the form begins anew with each version.
  const [loaded, tell] = useState<AnswerOf<'loadYear'>>();
  return (
    <Area of="calendar">
      {error ? <Trouble error={error} retry={refetch} /> : data ? (
        <>
          <Years calendar={data} />
          {roles.includes('systemAdministrator') && <LoadYear key={data.version} calendar={data} onLoaded={tell} />}
          {loaded && <Alert type="success" showIcon role="status" title={say('loaded', { version: loaded.version, moved: loaded.moved.length, confirmed: loaded.confirmed })} />}
          {roles.some((role) => role === 'systemAdministrator' || role === 'auditAdministrator') && <Moved />}
          <Loads calendar={data} />
        </>
      ) : <Waiting />}
    </Area>
  );
}

const NEXT_YEAR_IS_USUAL_BY = 12 * 31 * 86_400_000;

function Years({ calendar }: { readonly calendar: CalendarAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const id = useId();
  const now = useNow();
  const thisYear = Number(whenText(new Date(now).toISOString()).slice(0, 4));
  const [chosen, choose] = useState<number>();
  const newest = calendar.years[calendar.years.length - 1];
  const shown = calendar.years.find(({ year }) => year === (chosen ?? thisYear)) ?? newest;
  const missing = [thisYear, Number(new Date(now + NEXT_YEAR_IS_USUAL_BY).getUTCFullYear())].filter((year) => !calendar.years.some((one) => one.year === year));
  return (
    <section className="panel stack" aria-labelledby="years">
      <div className="spread">
        <h2 id="years"><label htmlFor={id}>{say('year')}</label></h2>
        <Select id={id} value={shown?.year} onChange={choose} options={[...calendar.years].reverse().map(({ year }) => ({ value: year, label: String(year) }))} style={{ width: 100 }} />
      </div>
      {missing.map((year) => <p key={year} className="warned">{say('provisional', { year })}</p>)}
      {shown && (
        <>
          <p>{[shown.source, ...(shown.amendments ?? [])].map((source, place) => <span key={source.title}>{place > 0 && `${common('semicolon')}${say('amended')}${common('colon')}`}{source.title} {source.number ?? ''} <span className="quiet">{source.published ?? ''}</span></span>)}</p>
          <dl className="terms">
            <dt>{say('off')}</dt>
            <dd><ul className="plain">{shown.off.map(({ from, to, name }) => <li key={from}><span className="dates">{from === to ? say('oneDay', { from }) : say('daysOff', { from, to })}</span> {name[language]}</li>)}</ul></dd>
            <dt>{say('work')}</dt>
            <dd>{shown.work.length === 0 ? say('noWork') : <ul className="plain row">{shown.work.map((day) => <li key={day} className="dates">{day}</li>)}</ul>}</dd>
          </dl>
        </>
      )}
    </section>
  );
}

function Loads({ calendar }: { readonly calendar: CalendarAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="loads">
      <h2 id="loads">{say('versions')}</h2>
      <table className="row-table">
        <thead><tr>{(['version', 'loadedAt', 'loadedBy'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
        <tbody>
          {calendar.loads.map(({ version, at, by }) => (
            <tr key={version}>
              <td data-name={say('version')}>{version}</td>
              <td data-name={say('loadedAt')}>{at === undefined ? '—' : whenText(at)}</td>
              <td data-name={say('loadedBy')}>{at === undefined ? say('comesAlong') : by ?? say('commandLine')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
