import type { Period } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { clocksByState, firstState, statesOf, waysOf, type Way } from '../engine/diagram';

/** A procedure as it can be drawn: in the order of the machine. */
export interface ProcedureMap {
  readonly first: string;
  readonly states: readonly { readonly state: string; readonly stage: string; readonly clocks: readonly Period[] }[];
  readonly ways: readonly Way[];
}

const drawn = new WeakMap<Procedure, ProcedureMap>();

/** Drawn from the machine and the clocks, once. */
export function procedureMap(procedure: Procedure): ProcedureMap {
  let map = drawn.get(procedure);
  if (!map) {
    const ways = waysOf(procedure);
    const clocks = clocksByState(procedure, ways);
    const states = statesOf(procedure).map((state) => ({ state, stage: procedure.stages[state] ?? 'other', clocks: clocks.get(state) ?? [] }));
    drawn.set(procedure, (map = { first: firstState(procedure), states, ways }));
  }
  return map;
}
