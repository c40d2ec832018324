import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../contract/case';
import { ActButton } from './ActButton';
import { useBodyName } from '../shown/useBodyName';
import { useSay } from './words';

/** What the stamped paper of a body that is not here says: the same acts, entered for it, with the scan. */
export function FromPaper({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const bodies = [...new Set(file.acts.flatMap(({ enterFor }) => (enterFor === undefined ? [] : [enterFor])))];
  if (bodies.length === 0) return null;
  return (
    <section className="panel no-print" aria-labelledby="from-paper">
      <h2 id="from-paper">{say('fromPaper')}</h2>
      <p className="quiet">{say('fromPaperHint')}</p>
      {bodies.map((body) => (
        <div key={body} role="group" aria-label={nameOf(body)} className="act-group">
          <h3>{nameOf(body)}</h3>
          <div className="row">{file.acts.filter(({ enterFor }) => enterFor === body).map(({ act }) => <ActButton key={act} file={file} act={act} manner={{ body, way: 'paper' }} />)}</div>
        </div>
      ))}
    </section>
  );
}
