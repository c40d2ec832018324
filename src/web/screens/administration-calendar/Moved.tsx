import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useRead, type AnswerOf } from '../../api/queries';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { WithWeekday } from '../../shown/WithWeekday';
import { useSay } from './words';

type MovedOne = AnswerOf<'readMovedDates'>['items'][number];

/** The dates that loaded years have moved, and who was warned of each. */
export function Moved(): ReactNode {
  const say = useSay();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead('readMovedDates', { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } });
  return (
    <section className="panel" aria-labelledby="moved">
      <h2 id="moved">{say('moved')}</h2>
      {error && <Trouble error={error} retry={refetch} />}
      {data && data.items.length === 0 ? <p className="quiet">{say('nothingMoved')}</p> : (
        <table className="row-table">
          <thead><tr>{(['case', 'period', 'before', 'after', 'at', 'told'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>
            {(data?.items ?? []).map((one) => (
              <tr key={`${one.case} ${one.period} ${one.at} ${one.from}`}>
                <td data-name={say('case')}>{one.number}</td>
                <td data-name={say('period')}>{one.words}</td>
                <td data-name={say('before')}><WithWeekday due={one.from} /></td>
                <td data-name={say('after')}><WithWeekday due={one.to} /> <span className={one.nearer ? 'mark yellow' : 'mark'}>{say(one.nearer ? 'nearer' : 'later')}</span></td>
                <td data-name={say('at')}>{whenText(one.at)}</td>
                <td data-name={say('told')}><Told moved={one} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data?.next !== undefined && <p><Button onClick={() => setCursor(data.next)}>{say('more')}</Button></p>}
    </section>
  );
}

function Told({ moved }: { readonly moved: MovedOne }): ReactNode {
  const say = useSay();
  if (moved.told.length === 0) return <span className="quiet">{say(moved.nearer ? 'toldWaiting' : 'toldNobody')}</span>;
  return <ul className="plain">{moved.told.map(({ login, channel, state }, place) => <li key={place}>{login ?? say('office')} <span className="quiet">{say('toldHow', { channel: say(channel as 'inbox'), state: say(state as 'delivered') })}</span></li>)}</ul>;
}
