import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { FirstDue } from '../../shown/FirstDue';
import { Foreign } from '../../shown/Foreign';
import { orderAddress, useIssuesOrders } from './order';
import { useSay } from './words';

/** Cases as supervision looks at them: whose move it is, what binds, and an order where the reader may issue one. */
export function CaseRows({ rows }: { readonly rows: readonly CaseRowAnswer[] }): ReactNode {
  const say = useSay();
  const issues = useIssuesOrders();
  return (
    <table className="row-table">
      <thead><tr>{(['number', 'matter', 'turn', 'due'] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-name={say('number')}><Link to={`/cases/${row.id}`}>{row.number}</Link></td>
            <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{row.stateWords}</div></td>
            <td data-name={say('turn')}>{row.turn.words}<div className="quiet">{row.turn.causeWords}</div></td>
            <td data-name={say('due')}>{issues && !row.closed && <Link className="order" to={orderAddress({ case: row.id, to: row.handling })} aria-label={say('orderAbout', { number: row.number })}>{say('order')}</Link>}<FirstDue deadlines={row.deadlines} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
