import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import '../../administration/administration.css';
import { areasFor } from '../../administration/areas';
import { useSay } from '../../administration/words';
import { useAccount } from '../../api/session';

/** What there is to administer for who is signed in. */
export default function Administration(): ReactNode {
  const say = useSay();
  const names = areasFor(useAccount().roles);
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      {names.length === 0 && <p className="panel">{say('none')}</p>}
      <ul className="areas-list">
        {names.map((name) => (
          <li key={name} className="panel">
            <Link to={`/administration/${name}`}><strong>{say(name)}</strong></Link>
            <p className="quiet">{say(`${name}What`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
