import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SetURLSearchParams } from 'react-router-dom';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { useCommon } from '../../words/common';
import { amongCases, ask, filterOf, type Question } from './asked';
import { Cases } from './Cases';
import { useSay } from './words';

const MOST = 12;

/** Minutes as days and hours of the clock. */
export function useLasting(): (minutes: number) => string {
  const say = useSay();
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? say('hours', { hours }) : say('days', { days: Math.floor(hours / 24), hours: hours % 24 });
  };
}

/** Where cases wait, for whom and why: the longest first, each with its share as a bar. */
export function Stalls({ question, set }: { readonly question: Question; readonly set: SetURLSearchParams }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const lasting = useLasting();
  const { data, error, refetch } = useRead('readStalls', { query: { from: question.from, until: question.until, ...filterOf(question) } });
  const rows = (data?.rows ?? []).filter(({ body }) => body !== 'nobody').slice(0, MOST);
  const isChosen = ({ body, cause }: { readonly body: string; readonly cause: string }): boolean => body === question.turn && cause === question.cause;
  const chosen = rows.find(isChosen);
  const longest = Math.max(1, ...rows.map(({ minutes, standingMinutes }) => minutes + standingMinutes));
  return (
    <section className="panel" aria-labelledby="stalls">
      <h2 id="stalls">{say('stalls')}</h2>
      <p className="quiet">{say('stallsNote')} <span className="key" aria-hidden="true" /> {say('keyOver')} <span className="key now" aria-hidden="true" /> {say('keyNow')}</p>
      {error && <Trouble error={error} retry={refetch} />}
      <table className="row-table">
        <thead><tr><th scope="col">{say('turn')}</th><th scope="col">{say('cause')}</th><th scope="col">{say('moves')}</th><th scope="col">{say('time')}</th><th scope="col">{say('standing')}</th><th scope="col">{say('standingTime')}</th></tr></thead>
        <tbody>
          {rows.map(({ body, words, cause, causeWords, moves, minutes, standing, standingMinutes }) => (
            <tr key={`${body} ${cause}`}>
              <th scope="row" data-name={say('turn')}>
                {standing === 0 ? words : <Button type="link" className="in-row" aria-pressed={isChosen({ body, cause })} title={say('drillTurn')} onClick={() => ask(set, isChosen({ body, cause }) ? { turn: undefined, cause: undefined } : { turn: body, cause })}>{words}</Button>}
              </th>
              <td data-name={say('cause')}>{causeWords}</td>
              <td data-name={say('moves')} className="count">{moves}</td>
              <td data-name={say('time')}>{lasting(minutes)}<div className="share" aria-hidden="true"><span style={{ width: `${(100 * minutes) / longest}%` }} /><span className="now" style={{ width: `${(100 * standingMinutes) / longest}%` }} /></div></td>
              <td data-name={say('standing')} className="count">{standing}</td>
              <td data-name={say('standingTime')}>{lasting(standingMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <Cases key={`${chosen.body} ${chosen.cause}`} id="waiting-cases" title={`${chosen.words}${common('colon')}${chosen.causeWords}`} query={{ ...amongCases(question), turn: chosen.body, cause: chosen.cause }} onClose={() => ask(set, { turn: undefined, cause: undefined })} />}
    </section>
  );
}
