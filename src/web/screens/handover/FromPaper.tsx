import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { ActButton } from '../../acts/ActButton';
import { useAccount } from '../../api/session';
import { useSay } from './words';

type Offices = Readonly<Record<string, string | undefined>>;

/** The bodies that stand in the offices of a handover. */
const officesOf = ({ data }: CaseAnswer): Offices => (data['offices'] ?? {}) as Offices;

/** What the stamped paper of a body that is not here says: the same acts, entered for it, with the scan. */
export function FromPaper({ file, bodies }: { readonly file: CaseAnswer; readonly bodies: Readonly<Record<string, string>> }): ReactNode {
  const say = useSay();
  const { body: own } = useAccount();
  const offices = officesOf(file);
  const groups = ['receiver', 'overseer', 'court'].flatMap((office) => {
    const body = offices[office];
    const acts = body === undefined || body === own ? [] : file.acts.filter(({ open, entry }) => open && entry?.assertable && entry.office === office);
    return body === undefined || acts.length === 0 ? [] : [{ body, acts }];
  });
  if (groups.length === 0) return null;
  return (
    <section className="panel no-print" aria-labelledby="from-paper">
      <h2 id="from-paper">{say('fromPaper')}</h2>
      <p className="quiet">{say('fromPaperHint')}</p>
      {groups.map(({ body, acts }) => (
        <div key={body} role="group" aria-label={bodies[body] ?? body} className="act-group">
          <h3>{bodies[body] ?? body}</h3>
          <div className="row">{acts.map(({ act }) => <ActButton key={act} file={file} act={act} manner={{ body, way: 'paper' }} />)}</div>
        </div>
      ))}
    </section>
  );
}
