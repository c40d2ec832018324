import type { ReactNode } from 'react';
import type { ClocksAnswer } from '../../../contract/operations';
import { whenText } from '../time';
import { useSay } from './words';

type State = ClocksAnswer['clock']['state'];

const seconds = (millis: number): string => (Math.abs(millis) / 1000).toFixed(3);

/** What a server knew of its clock: a line for each comparison, and what the monotonic clock says. */
export function ClockState({ state }: { readonly state: State }): ReactNode {
  const say = useSay();
  const { watchedSince, drift, comparisons, demonstration } = state;
  if (demonstration) return <p className="clock-state">{say('demonstration')}</p>;
  const comparison = ({ with: other, at, offset = 0, within, synchronised, sameMachine }: State['comparisons'][number]): string => {
    const exact = within === undefined ? say('at', { at: whenText(at) }) : say('within', { seconds: seconds(within), at: whenText(at) });
    if (other === 'ntp') return `${say(synchronised ? 'synchronised' : 'notSynchronised')}${exact}`;
    const named = { other: say(other), seconds: seconds(offset) };
    if (sameMachine) return say('sameMachine', named);
    return `${say(offset === 0 ? 'agrees' : offset > 0 ? 'ahead' : 'behind', named)}${exact}`;
  };
  return (
    <ul className="clock-state">
      {comparisons.length === 0 && <li>{say('notCompared')}</li>}
      {comparisons.map((one) => <li key={one.with}>{comparison(one)}</li>)}
      {comparisons.length > 0 && !comparisons.some((one) => one.with === 'ntp') && <li>{say('ntpUnknown')}</li>}
      <li>{say(drift === 0 ? 'steady' : drift > 0 ? 'fast' : 'slow', { since: whenText(watchedSince), seconds: seconds(drift) })}</li>
    </ul>
  );
}
