import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition } from 'xstate';
import type { Json } from '../../domain/json';
import type { Procedure } from '../../domain/procedure';
import { statePath } from '../states';
import { everyChoice, type Answers } from './choices';

/*
 * Configurations are the values of the machine, as XState's own `transition` makes them one from the other while every guard
 * is a free choice.
 */

/** One step: an event in a configuration, with what the guards answered. */
export interface Way {
  readonly from: string;
  readonly event: string;
  readonly answers: Answers;
  readonly to: string;
}

export interface Configuration {
  /** The path of the state: `mediating`, `withBody.verifying`. */
  readonly path: string;
  readonly state: Json;
  readonly closed: boolean;
  readonly ways: readonly Way[];
  /** Answers with which an event that the state knows is not taken all the same. */
  readonly untaken: readonly Omit<Way, 'to'>[];
}

export interface Machine {
  readonly initial: string;
  readonly configurations: ReadonlyMap<string, Configuration>;
}

/** Which conditions exclude which, said at either of them. */
export function exclusions({ conditions }: Pick<Procedure, 'conditions'>): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  const note = (one: string, other: string) => table.set(one, (table.get(one) ?? new Set()).add(other));
  for (const [name, { exclusiveWith = [] }] of Object.entries(conditions)) {
    for (const other of exclusiveWith) {
      note(name, other);
      note(other, name);
    }
  }
  return table;
}

/** Every configuration that a sequence of events could lead to, whatever the guards say. */
export function explore(procedure: Procedure): Machine {
  const exclusive = exclusions(procedure);
  let ask: (name: string) => boolean = () => false;
  const original = procedure.machine as AnyStateMachine;
  const guards = Object.fromEntries(Object.keys(original.implementations.guards).map((name) => [name, () => ask(name)]));
  const machine = original.provide({ guards });
  const under = <T>(step: () => T) => everyChoice((asked) => ((ask = asked), step()), exclusive);

  const snapshots = new Map<string, AnyMachineSnapshot>();
  const open: string[] = [];
  const note = (snapshot: AnyMachineSnapshot): string => {
    const path = statePath(snapshot.value as Json);
    if (!snapshots.has(path)) {
      snapshots.set(path, machine.resolveState({ value: snapshot.value as never, context: {} }) as AnyMachineSnapshot);
      open.push(path);
    }
    return path;
  };
  const [initial = ''] = under(() => note(initialTransition(machine)[0] as AnyMachineSnapshot)).map(({ result }) => result);

  const configurations = new Map<string, Configuration>();
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    const snapshot = snapshots.get(from) as AnyMachineSnapshot;
    const ways: Way[] = [];
    const untaken: Omit<Way, 'to'>[] = [];
    for (const event of new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType as string))) {
      for (const { answers, result } of under(() => stepped(machine, snapshot, event))) {
        if (result === undefined) untaken.push({ from, event, answers });
        else ways.push({ from, event, answers, to: note(result) });
      }
    }
    configurations.set(from, { path: from, state: snapshot.value as Json, closed: snapshot.hasTag('closed'), ways, untaken });
  }
  return { initial, configurations };
}

/** The snapshot after the event; undefined where it is not taken, at which XState itself would be silent. */
function stepped(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string): AnyMachineSnapshot | undefined {
  const ways = machine.getTransitionData(snapshot, { type }) as readonly AnyTransitionDefinition[];
  if (!ways.some((way) => way.target !== undefined || way.actions.length > 0)) return undefined;
  return transition(machine, snapshot, { type })[0] as AnyMachineSnapshot;
}
