import type { Period } from '../../../domain/period';
import type { Procedure } from '../../../domain/procedure';
import { isState, statePath } from '../../states';
import type { Reached } from '../clocks';
import type { Machine } from '../explore';
import type { Finding } from '../finding';
import { plain } from '../finding';
import { tell, waysTo } from '../story';

/* From one version to the next: no case is lost on the way, and none comes to where the new version has no clock for it. */

/** The version before, as it was explored. */
export interface Before {
  readonly procedure: Procedure;
  readonly machine: Machine;
  readonly reached: Reached;
}

/** Every state in which a case of the version before can be has its place here: one that there is, open where the case is open. */
export function everyStateHasItsPlace(procedure: Procedure, machine: Machine, { procedure: before, machine: machineBefore, reached }: Before): Finding[] {
  const states = procedure.migration?.states ?? {};
  const findings: Finding[] = [];
  for (const path of reached.arrivals.keys()) {
    const configuration = machineBefore.configurations.get(path);
    if (!configuration || path === machineBefore.initial) continue;
    const say = (because: string) => findings.push({ rule: 'migration.stateLost', of: path, because, story: tell(before, waysTo(reached, path)) });
    const state = Object.hasOwn(states, path) ? states[path] : undefined;
    if (state === undefined) say('no row of the migration says where it goes');
    else if (!isState(procedure, state)) say(`it goes to ${statePath(state)}, which is no whole state of version ${procedure.version}`);
    else if (machine.configurations.get(statePath(state))?.closed !== configuration.closed) say(`it goes to ${statePath(state)}, which is ${configuration.closed ? 'open' : 'closed'} or is never reached`);
  }
  for (const path of Object.keys(states)) if (!machineBefore.configurations.has(path)) findings.push(plain('migration.stateLost', path, `version ${before.version} has no such state`));
  return findings;
}

/** A clock that was begun by the version before can be counted by this one, also where it has ended. */
export function everyClockIsKept(procedure: Procedure, { procedure: before }: Before): Finding[] {
  const lost = (message: string, id: string) => plain('migration.clockLost', id, message);
  const known = (id: string): Period | undefined => procedure.periods.find((period) => period.id === id);
  return [
    ...before.periods.flatMap(({ id, per, editions }) => {
      const period = known(id);
      if (!period) return [lost('the new version has no such period', id)];
      if (period.per !== per) return [lost(`it was a clock per ${per}`, id)];
      return editions.filter(({ from }) => !period.editions.some((edition) => edition.from === from)).map(({ from }) => lost(`its edition of ${from} is gone, by which clocks may run`, id));
    }),
    ...(procedure.migration?.restates ?? []).filter((id) => !known(id)).map((id) => lost('it is restated, and there is no such period', id)),
  ];
}
