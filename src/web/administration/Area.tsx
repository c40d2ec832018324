import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useAccount } from '../api/session';
import './administration.css';
import { areasFor, type AreaName } from './areas';
import { useSay } from './words';

/** One area of the administration, with the way to the others. */
export function Area({ of, children }: { readonly of: AreaName; readonly children: ReactNode }): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  return (
    <div className="stack">
      <nav aria-label={say('areas')} className="areas no-print">
        <ul>{areasFor(roles).map((name) => <li key={name}><NavLink to={`/administration/${name}`}>{say(name)}</NavLink></li>)}</ul>
      </nav>
      <h1>{say(of)}</h1>
      {children}
    </div>
  );
}
