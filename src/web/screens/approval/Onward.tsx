import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useWaiting } from '../approvals/waiting';
import { useSay } from './words';

/** Where somebody goes who has nothing left to say here: to what waits next, and to the list. */
export function Onward({ from }: { readonly from: string }): ReactNode {
  const say = useSay();
  const { rows, known, never } = useWaiting();
  if (never || !known) return null;
  const others = rows.filter(({ id }) => id !== from);
  return (
    <p className="row no-print">
      {others[0] ? <Link className="as-button" to={`/approvals/${others[0].id}`}>{say('nextOne', { count: others.length })}</Link> : say('noOther')}
      <Link to="/approvals">{say('toList')}</Link>
    </p>
  );
}
