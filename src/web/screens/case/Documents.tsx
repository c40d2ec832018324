import type { ReactNode } from 'react';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { useSay } from './words';

/** The documents of a case with where each stands in its life. */
export function Documents({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const { data, error } = useRead('listDocuments', { params: { id } });
  return (
    <section className="panel" aria-labelledby="documents">
      <h2 id="documents">{say('documents')}</h2>
      {error && <Trouble error={error} />}
      {data?.items.length === 0 && <p className="quiet">{say('noDocuments')}</p>}
      <ul className="plain-list">
        {(data?.items ?? []).map(({ place, name, number, on, state, outside, withheld, href }) => (
          <li key={place}>
            <strong>{name}</strong> {number !== undefined && <span>{number}</span>} <span className="quiet">{on}</span> <span className={`mark ${state === 'void' ? 'red' : state === 'draft' ? 'yellow' : ''}`}>{say(state !== 'draft' ? state : outside ? 'originalOutstanding' : 'toBeIssued')}</span>{' '}
            {withheld ? <span className="quiet">{say('docWithheld')}</span> : outside ? <span className="quiet">{say('originalCounts')}</span> : <a href={href}>{say('open')}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
