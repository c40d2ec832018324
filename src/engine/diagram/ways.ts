import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Procedure } from '../../domain/procedure';

/** A step from a state to another by an act, or by a clock that runs out. Acts that leave the state where it is are no ways. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly event: string;
}

export const machineOf = (procedure: Procedure): AnyStateMachine => procedure.machine as AnyStateMachine;

/** As in statePath: `mediating`, `withBody.verifying`. */
const pathOf = (node: AnyStateNode): string => node.path.join('.');

const initialLeaf = (node: AnyStateNode): AnyStateNode => {
  const [first] = node.initial?.target ?? [];
  return first === undefined ? node : initialLeaf(first);
};

const leavesOf = (node: AnyStateNode): AnyStateNode[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
};

/** The states in which a case can be, in the order of the machine. */
export const statesOf = (procedure: Procedure): readonly string[] => leavesOf(machineOf(procedure).root).map(pathOf);

export const firstState = (procedure: Procedure): string => pathOf(initialLeaf(machineOf(procedure).root));

/** Every way of the machine, from leaf to leaf: what a compound state accepts, each of its states does that does not itself say otherwise. */
export function waysOf(procedure: Procedure): readonly Way[] {
  const ways = leavesOf(machineOf(procedure).root).flatMap((leaf) => {
    const from = pathOf(leaf);
    const seen = new Set<string>();
    const found: Way[] = [];
    for (let node: AnyStateNode | undefined = leaf; node; node = node.parent) {
      const own = [...node.transitions].filter(([event]) => !seen.has(event));
      for (const [event, transitions] of own) {
        seen.add(event);
        for (const target of transitions.flatMap((transition) => transition.target ?? [])) found.push({ from, to: pathOf(initialLeaf(target)), event });
      }
    }
    return found.filter(({ to }) => to !== from);
  });
  return [...new Map(ways.map((way) => [`${way.from} ${way.to} ${way.event}`, way])).values()];
}

/** What a state knows: every act and lapse, and those that (under some condition) leave it where it is. */
export interface Known {
  readonly events: ReadonlySet<string>;
  readonly staying: ReadonlySet<string>;
  /** The case is over there. */
  readonly closed: boolean;
}

/** What each state knows, what the compound states around it accept included. */
export function knownByState(procedure: Procedure): ReadonlyMap<string, Known> {
  return new Map(
    leavesOf(machineOf(procedure).root).map((leaf) => {
      const events = new Set<string>();
      const staying = new Set<string>();
      let closed = false;
      for (let node: AnyStateNode | undefined = leaf; node; node = node.parent) {
        closed ||= node.tags.includes('closed');
        for (const [event, transitions] of node.transitions) {
          events.add(event);
          if (transitions.some(({ target }) => target === undefined || target.includes(leaf))) staying.add(event);
        }
      }
      return [pathOf(leaf), { events, staying, closed }];
    }),
  );
}
