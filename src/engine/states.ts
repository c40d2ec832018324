import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Json } from '../domain/json';
import type { MachineEvent, Procedure } from '../domain/procedure';

/*
 * The only place that talks to XState. Machines here have no context, no actors, no history states: a snapshot is
 * determined by its value, so that restoring it can be remembered.
 */

const machineOf = (procedure: Procedure): AnyStateMachine => procedure.machine as AnyStateMachine;

const restored = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

/** The snapshot of a stored state value. Throws when the machine has no such state. */
function snapshotOf(procedure: Procedure, state: Json): AnyMachineSnapshot {
  const machine = machineOf(procedure);
  let known = restored.get(machine);
  if (!known) restored.set(machine, (known = new Map()));
  const key = typeof state === 'string' ? state : JSON.stringify(state);
  let snapshot = known.get(key);
  if (!snapshot) {
    snapshot = machine.resolveState({ value: state as never, context: {} }) as AnyMachineSnapshot;
    known.set(key, snapshot);
  }
  return snapshot;
}

/** The state in which a case begins, before its first act. */
export const initialState = (procedure: Procedure): Json => initialTransition(machineOf(procedure))[0].value as Json;

/** State as a path for lists and words: `mediating`, `withBody.verifying`; parallel regions are joined with `+`. */
export function statePath(state: Json): string {
  if (typeof state === 'string') return state;
  return Object.entries(state as Record<string, Json>)
    .map(([name, inner]) => {
      const rest = statePath(inner);
      return rest === '' ? name : `${name}.${rest}`;
    })
    .join('+');
}

/** Does the state carry the tag `closed`? */
export const isClosed = (procedure: Procedure, state: Json): boolean => snapshotOf(procedure, state).hasTag('closed');

/** The state after the event, or undefined when the state does not accept it (XState itself would be silent). */
export function step(procedure: Procedure, state: Json, event: MachineEvent): Json | undefined {
  const snapshot = snapshotOf(procedure, state);
  if (!snapshot.can(event)) return undefined;
  return transition(machineOf(procedure), snapshot, event)[0].value as Json;
}

/** The names of the conditions that guard each way of this event out of this state; empty when there is no way at all. */
export function guardsOf(procedure: Procedure, state: Json, type: string): readonly (string | undefined)[] {
  return getNextTransitions(snapshotOf(procedure, state))
    .filter((way) => way.eventType === type)
    .map((way) => (typeof way.guard === 'string' ? way.guard : undefined));
}

/** The acts of the procedure that the state knows, whatever their guards say: what a refusal names instead. A lapse is no act. */
export const actsKnownIn = (procedure: Procedure, state: Json): readonly string[] =>
  knownEvents(procedure, state).filter((type) => Object.hasOwn(procedure.acts, type) && procedure.acts[type]?.opens !== true);

/** The events that the state knows, whatever their guards say. */
export function knownEvents(procedure: Procedure, state: Json): readonly string[] {
  return [...new Set(getNextTransitions(snapshotOf(procedure, state)).map((way) => way.eventType))];
}
