import { statePath } from '../../states';
import { runsBeside } from '../clocks';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Check, Checked, Finding } from '../finding';
import { plain } from '../finding';
import { tell, waysTo, type Story } from '../story';

/* Every configuration that a case can be in: does it come to an end, whose move is it, and until when? */

const storyTo = ({ procedure, reached }: Checked, path: string): Story => tell(procedure, waysTo(reached, path));
const isReached = ({ reached }: Checked, path: string): boolean => reached.arrivals.has(path);

/** The configurations from which some sequence of acts closes the case. */
function ending({ machine, reached }: Checked): ReadonlySet<string> {
  const ends = new Set([...machine.configurations.values()].filter(({ closed }) => closed).map(({ path }) => path));
  for (let before = -1; before < ends.size; ) {
    before = ends.size;
    for (const { path, ways } of machine.configurations.values()) if (reached.arrivals.has(path) && ways.some(({ to }) => ends.has(to))) ends.add(path);
  }
  return ends;
}

export const everyCaseEnds: Check = (checked) => {
  const ends = ending(checked);
  return [...checked.machine.configurations.keys()]
    .filter((path) => isReached(checked, path) && !ends.has(path))
    .map((path): Finding => ({ rule: 'state.deadEnd', of: path, because: 'no act leads from here to a closed case', story: storyTo(checked, path) }));
};

export const everyStateIsReached: Check = (checked) => {
  const leaves = (node: AnyStateNode): AnyStateNode[] => (Object.keys(node.states).length === 0 ? [node] : Object.values(node.states).flatMap(leaves));
  const reached = new Set([...checked.reached.arrivals.keys()].flatMap((path) => partsOf(checked, path)));
  return leaves((checked.procedure.machine as AnyStateMachine).root)
    .map(({ path }) => path.join('.'))
    .filter((path) => path !== '' && !reached.has(path))
    .map((path) => plain('state.unreachable', path, 'no sequence of acts leads here'));
};

/** The atomic states of a configuration, each with its full path. */
function partsOf({ machine }: Checked, path: string): readonly string[] {
  const within = (state: unknown, prefix: string): string[] =>
    typeof state === 'string'
      ? [prefix + state]
      : Object.entries(state as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => (isEmpty(inner) ? [prefix + name] : within(inner, `${prefix}${name}.`)));
  return within(machine.configurations.get(path)?.state ?? '', '');
}
const isEmpty = (inner: unknown): boolean => typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0;

/** Whose move it is, and until when; a state of a case that is not opened or is closed waits for nobody. */
export const everyWaitingHasOwnerAndDeadline: Check = (checked) => {
  const { procedure, machine, reached } = checked;
  const findings: Finding[] = [];
  for (const { path, state, closed } of machine.configurations.values()) {
    const arrival = reached.arrivals.get(path);
    if (!arrival) continue;
    const turn = procedure.turns[statePath(state)];
    const say = (rule: Finding['rule'], because: string) => findings.push({ rule, of: path, because, story: storyTo(checked, path) });
    if (!turn) say('state.noOwner', 'no row of turns');
    else if (!closed && path !== machine.initial && turn.owner === 'nobody') say('state.noOwner', 'it is nobody’s move in an open case');
    else if (closed && turn.owner !== 'nobody') say('state.noOwner', 'it is somebody’s move in a closed case');
    if (!turn || closed || turn.noClock !== undefined) continue;
    const runs = procedure.periods.some((period) => arrival.running.has(period.id) && !runsBeside(period));
    if (!runs) say('state.noDeadline', 'no clock can run here and noClock gives no reason');
  }
  return findings;
};
