import type { ReactNode } from 'react';
import type { DocumentAnswer } from '../../../contract/documents';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { useSay } from './words';

type Scan = DocumentAnswer['scans'][number];

/** By what the scan was known, whether its text could be read against ours, and what is known of a signature in it: never that it is valid. */
const scanSays = (say: ReturnType<typeof useSay>, { boundBy, compared, signature }: Scan): string =>
  [say(`bound_${boundBy}`), say(`compared_${compared}`), ...(signature === undefined ? [] : [say(`signature_${signature}`)])].join(' · ');

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
        {(data?.items ?? []).map(({ place, name, number, on, state, outside, scans, steps, withheld, href }) => (
          <li key={place}>
            <strong>{name}</strong> {number !== undefined && <span className="whole">{number}</span>} <time className="quiet">{on}</time> <span className={`mark ${state === 'void' ? 'red' : state === 'draft' ? 'yellow' : ''}`}>{say(state === 'numbered' && number === undefined ? 'fixedState' : state !== 'draft' ? state : outside ? 'originalOutstanding' : 'toBeIssued')}</span>{' '}
            {/* What another body made has no text here for anybody: that says more than that it is withheld. */}
            {outside ? <span className="quiet">{say('originalCounts')}</span> : withheld ? <span className="quiet">{say('docWithheld')}</span> : <a className="whole" href={href}>{say('open')}</a>}
            {scans.map((scan) => <p className="quiet" key={scan.evidence}>{scanSays(say, scan)}{steps.some((step) => step.scan === scan.evidence) && ` · ${say('scanConfirmed')}`}</p>)}
          </li>
        ))}
      </ul>
    </section>
  );
}
