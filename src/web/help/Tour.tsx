import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import type { TourOf } from './tours';
import { useSay } from './words';

/** A few sentences in a corner, each pointing at what it speaks of. It covers nothing that is needed, and goes when told to. */
export default function Tour({ tour, onEnd }: { readonly tour: TourOf; readonly onEnd: () => void }): ReactNode {
  const say = useSay();
  const [at, setAt] = useState(0);
  // What a role's menu does not have is not spoken of.
  const [steps] = useState(() => tour.steps.filter((one) => one.at === undefined || document.querySelector(one.at) !== null));
  const step = steps[at];
  const last = at === steps.length - 1;
  const selector = step?.at;
  useEffect(() => {
    const target = selector === undefined ? null : document.querySelector(selector);
    target?.classList.add('tour-target');
    return () => target?.classList.remove('tour-target');
  }, [selector]);
  return (
    <aside className="tour no-print" aria-label={say('tour')}>
      <div className="spread"><strong>{say('tour')}</strong><span className="quiet">{say('step', { at: at + 1, of: steps.length })}</span></div>
      <p aria-live="polite">{step && say(step.says)}</p>
      <div className="row">
        {!last && <Button size="small" onClick={onEnd}>{say('skip')}</Button>}
        {at > 0 && <Button size="small" onClick={() => setAt(at - 1)}>{say('before')}</Button>}
        <Button size="small" type="primary" onClick={() => (last ? onEnd() : setAt(at + 1))}>{say(last ? 'done' : 'next')}</Button>
      </div>
    </aside>
  );
}
