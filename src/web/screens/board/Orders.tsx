import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useRead } from '../../api/queries';
import { FirstDue } from '../../shown/FirstDue';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { orderAddress, useIssuesOrders } from './order';
import { useSay } from './words';

const ROWS = 20;

/** Supervision orders (督办) that are open, and the way to a new one. */
export function Orders(): ReactNode {
  const say = useSay();
  const issues = useIssuesOrders();
  const { data, error, refetch } = useRead('listCases', { query: { procedure: 'supervision-order', closed: 'false', limit: ROWS } });
  return (
    <section className="panel" aria-labelledby="orders">
      <div className="spread">
        <h2 id="orders">{say('orders')}</h2>
        {issues && <Link to={orderAddress({})}>{say('newOrder')}</Link>}
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {data && data.items.length === 0 ? <p className="quiet">{say('noOrders')}</p> : (
        <table className="row-table">
          <thead><tr>{(['number', 'matter', 'orderedTo', 'due'] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
          <tbody>
            {(data?.items ?? []).map((row) => (
              <tr key={row.id}>
                <td data-name={say('number')}><Link to={`/cases/${row.id}`}>{row.number}</Link></td>
                <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{row.stateWords}</div></td>
                <td data-name={say('orderedTo')}>{data?.bodies[row.handling] ?? row.handling}</td>
                <td data-name={say('due')}><FirstDue deadlines={row.deadlines} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
