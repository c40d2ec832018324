import type { ReactNode } from 'react';
import { useNow } from '../../api/clock';
import { dateText } from '../../shown/time';
import { useLanguage } from '../../words';
import { calendarOf, type Day, type Step } from './days';
import { useSay } from './words';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** How a due date was counted, day by day. Red, grey and figures say no more than the words beside them. */
export function WhyCalendar({ steps, words, due }: { readonly steps: readonly Step[]; readonly words: readonly string[]; readonly due: string }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const byDay = due.length === 10;
  const { months, leftOut } = calendarOf(steps, due, dateText(new Date(now).toISOString()));
  const note = ({ kind, n, holiday }: Day): string => {
    if (kind === 'due') return n === undefined ? say('dueDay') : `${n} ${say('dueDay')}`;
    if (kind === 'start') return say('startDay');
    if (kind === 'rest') return say('restDay');
    if (kind === 'holiday') return holiday?.[language] ?? say('restDay');
    if (kind === 'paused') return say('pauseDay');
    if (kind === 'makeUp') return `${n ?? ''} ${say('makeUp')}`;
    return n === undefined ? '' : String(n);
  };
  return (
    <div className="why">
      {byDay && (
        <div className="why-months">
          {months.map(({ month, weeks }, place) => (
            <div key={month}>
              {leftOut > 0 && place === 2 && <p className="quiet">{say('monthsLeftOut', { count: leftOut })}</p>}
              <table>
                <caption>{month}</caption>
                <thead><tr>{WEEK.map((day) => <th key={day} scope="col">{say(day)}</th>)}</tr></thead>
                <tbody>
                  {weeks.map((week, row) => (
                    <tr key={row}>{week.map((day, column) => (day ? <td key={day.date} className={`day ${day.kind}`}><span>{Number(day.date.slice(8))}</span><small>{note(day)}</small></td> : <td key={column} />))}</tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
          <p className="quiet">{say('legend')}</p>
        </div>
      )}
      <ol>{words.map((line, place) => <li key={place}>{line}</li>)}</ol>
    </div>
  );
}
