import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { DomainError } from '../domain/errors';
import type { Json } from '../domain/json';
import type { ActRule, MachineEvent, Procedure } from '../domain/procedure';
import { refused, type Refusal } from '../domain/refusal';
import { statePath } from '../domain/statePath';
import { canonical } from '../domain/canonical';
export { statePath } from '../domain/statePath';

/*
 * The only place that talks to XState, but for check/, which explores it. Machines here have no context, no actors, no history states and no actions that do
 * anything: a snapshot is determined by its value, and the state after a way out of it by that way. Both are remembered;
 * the guards are asked anew for every act. What no guard is asked about is remembered as a whole.
 */

const machineOf = (procedure: Procedure): AnyStateMachine => procedure.machine as AnyStateMachine;

interface Remembered {
  readonly initial: Json;
  readonly snapshots: Map<string, AnyMachineSnapshot>;
  readonly known: WeakMap<AnyMachineSnapshot, readonly string[]>;
  readonly after: WeakMap<AnyMachineSnapshot, Map<AnyTransitionDefinition, Json>>;
  /** A way without an event (`always`) may be guarded: then the event decides, and nothing after it can be remembered. */
  readonly hasAlways: boolean;
}
const machines = new WeakMap<AnyStateMachine, Remembered>();

function remembered(machine: AnyStateMachine): Remembered {
  let known = machines.get(machine);
  if (!known) {
    known = { initial: initialTransition(machine)[0].value as Json, snapshots: new Map(), known: new WeakMap(), after: new WeakMap(), hasAlways: hasAlways(machine.root) };
    machines.set(machine, known);
  }
  return known;
}

const hasAlways = (node: AnyStateNode): boolean => (node.always?.length ?? 0) > 0 || Object.values(node.states).some(hasAlways);

/**
 * The snapshot of a stored state value; undefined where the machine has no such state. XState itself guesses: a state that has
 * become compound it enters at its initial child, a region that is not named at its beginning. So what it resolves to must
 * be what was stored, whole.
 */
function knownSnapshot(procedure: Procedure, state: Json): AnyMachineSnapshot | undefined {
  const machine = machineOf(procedure);
  const { snapshots } = remembered(machine);
  const key = typeof state === 'string' ? state : JSON.stringify(state);
  let snapshot = snapshots.get(key);
  if (!snapshot) {
    const resolved = resolve(machine, state);
    if (!resolved || canonical(resolved.value) !== canonical(state)) return undefined;
    snapshots.set(key, (snapshot = resolved));
  }
  return snapshot;
}

function resolve(machine: AnyStateMachine, state: Json): AnyMachineSnapshot | undefined {
  try {
    return machine.resolveState({ value: state as never, context: {} }) as AnyMachineSnapshot;
  } catch {
    // XState throws an Error without a code for a name that it does not know, and a TypeError for what is no state at all.
    return undefined;
  }
}

/** Is this, as it stands, a state of the procedure? */
export const isState = (procedure: Procedure, state: Json): boolean => knownSnapshot(procedure, state) !== undefined;

/** That a version does not know the state: told clearly, and never taken for another. */
export const stateUnknown = ({ name, version }: Procedure, state: Json): { ok: false; refusal: Refusal } =>
  refused('state.notOfVersion', { who: ['systemAdministrator'], data: { state, procedure: name, version } });

/** Throws DomainError refused/`state.notOfVersion`. */
function snapshotOf(procedure: Procedure, state: Json): AnyMachineSnapshot {
  const snapshot = knownSnapshot(procedure, state);
  if (snapshot) return snapshot;
  throw new DomainError('refused', 'state.notOfVersion', `${procedure.name} version ${procedure.version} has no state ${statePath(state)}.`, stateUnknown(procedure, state));
}

/** The state in which a case begins, before its first act. */
export const initialState = (procedure: Procedure): Json => remembered(machineOf(procedure)).initial;

/** Does the state carry the tag `closed`? */
export const isClosed = (procedure: Procedure, state: Json): boolean => snapshotOf(procedure, state).hasTag('closed');

const unguarded = new WeakMap<AnyMachineSnapshot, Map<string, Json | undefined>>();

/** No condition is asked on any way of this event out of this state, nor on what follows it. */
const isUnguarded = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string): boolean =>
  !remembered(machine).hasAlways && getNextTransitions(snapshot).every((way) => !(way.eventType as string).includes('*') && (way.eventType !== type || way.guard === undefined));

/** The state after the event, or undefined when the state does not accept it (XState itself would be silent). */
export function step(procedure: Procedure, state: Json, event: MachineEvent): Json | undefined {
  const machine = machineOf(procedure);
  const snapshot = snapshotOf(procedure, state);
  let answers = unguarded.get(snapshot);
  if (!answers) unguarded.set(snapshot, (answers = new Map<string, Json | undefined>()));
  const { type } = event;
  if (answers.has(type)) return answers.get(type);
  const next = stepNow(machine, snapshot, event);
  if (next !== undefined && isUnguarded(machine, snapshot, type)) answers.set(type, next);
  return next;
}

/** The same, asked of XState. */
function stepNow(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: MachineEvent): Json | undefined {
  const ways = machine.getTransitionData(snapshot, event) as readonly AnyTransitionDefinition[];
  // As `snapshot.can` has it: a way without target and without action is a way that is forbidden.
  if (!ways.some((way) => way.target !== undefined || way.actions.length > 0)) return undefined;
  const after = (): Json => transition(machine, snapshot, event)[0].value as Json;
  const [way] = ways;
  const { hasAlways, after: known } = remembered(machine);
  if (hasAlways || way === undefined || ways.length > 1) return after();
  let states = known.get(snapshot);
  if (!states) known.set(snapshot, (states = new Map<AnyTransitionDefinition, Json>()));
  let next = states.get(way);
  if (next === undefined) states.set(way, (next = after()));
  return next;
}

type Guards = ReadonlyMap<string, readonly (string | undefined)[]>;

/** A snapshot is the same object for the same state: its ways are asked for once. */
const guards = new WeakMap<AnyMachineSnapshot, Guards>();

function guardsIn(snapshot: AnyMachineSnapshot): Guards {
  let known = guards.get(snapshot);
  if (!known) {
    const byEvent = new Map<string, (string | undefined)[]>();
    for (const way of getNextTransitions(snapshot)) {
      const type = way.eventType as string;
      byEvent.set(type, [...(byEvent.get(type) ?? []), typeof way.guard === 'string' ? way.guard : undefined]);
    }
    guards.set(snapshot, (known = byEvent));
  }
  return known;
}

const NO_WAY: readonly undefined[] = [];

/** The names of the conditions that guard each way of this event out of this state; empty when there is no way at all. */
export const guardsOf = (procedure: Procedure, state: Json, type: string): readonly (string | undefined)[] => guardsIn(snapshotOf(procedure, state)).get(type) ?? NO_WAY;

const actsKnown = new WeakMap<AnyMachineSnapshot, readonly string[]>();

/** Nobody performs it: a clock rings it, or another case tells it. */
const isTold = (rule: ActRule | undefined): boolean => rule !== undefined && rule.roles.every((role) => role === 'clock' || role === 'signal');

/** The acts of people that the state knows, whatever their guards say: what a refusal names instead. A lapse is no act, nor is what another case tells. */
export function actsKnownIn(procedure: Procedure, state: Json): readonly string[] {
  const snapshot = snapshotOf(procedure, state);
  let acts = actsKnown.get(snapshot);
  if (!acts) {
    acts = knownEvents(procedure, state).filter((type) => Object.hasOwn(procedure.acts, type) && procedure.acts[type]?.opens !== true && !isTold(procedure.acts[type]));
    actsKnown.set(snapshot, acts);
  }
  return acts;
}

/** The events that the state knows, whatever their guards say. */
export function knownEvents(procedure: Procedure, state: Json): readonly string[] {
  const snapshot = snapshotOf(procedure, state);
  const { known } = remembered(machineOf(procedure));
  let events = known.get(snapshot);
  if (!events) known.set(snapshot, (events = [...new Set(getNextTransitions(snapshot).map((way) => way.eventType as string))]));
  return events;
}
