import type { Procedure } from '../domain/procedure';
import { knownByState, waysOf, type Way } from './diagram/ways';

/*
 * What would have to happen first: for an act that a state does not know, the first step of the shortest way to a state that
 * does. Conditions are not asked; the step itself says what it needs.
 */

type Steps = ReadonlyMap<string, readonly string[]>;

/** What leads to what in a procedure, worked out once. */
interface Surroundings {
  readonly backwards: ReadonlyMap<string, readonly Way[]>;
  readonly known: ReturnType<typeof knownByState>;
  /** By act: the first steps from each state. */
  readonly steps: Map<string, Steps>;
}
const remembered = new WeakMap<Procedure, Surroundings>();

function surroundingsOf(procedure: Procedure): Surroundings {
  let surroundings = remembered.get(procedure);
  if (!surroundings) {
    const backwards = new Map<string, Way[]>();
    for (const way of waysOf(procedure)) backwards.set(way.to, [...(backwards.get(way.to) ?? []), way]);
    remembered.set(procedure, (surroundings = { backwards, known: knownByState(procedure), steps: new Map() }));
  }
  return surroundings;
}

/**
 * From every state from which one leads there: breadth first, backwards from the states that know the act. Where a case that
 * is open knows it, none is told to end the case for it.
 */
function stepsTo({ backwards, known }: Surroundings, act: string): Steps {
  const knowing = [...known].filter(([, { events }]) => events.has(act));
  const open = knowing.filter(([, { closed }]) => !closed);
  const distance = new Map((open.length > 0 ? open : knowing).map(([state]) => [state, 0]));
  const steps = new Map<string, string[]>();
  const queue = [...distance.keys()];
  for (let to = queue.shift(); to !== undefined; to = queue.shift()) {
    const far = (distance.get(to) ?? 0) + 1;
    const isTheEnd = open.length > 0 && known.get(to)?.closed === true;
    for (const { from, event } of backwards.get(to) ?? []) {
      if (isTheEnd && !known.get(from)?.closed) continue;
      const before = distance.get(from);
      if (before === undefined) {
        distance.set(from, far);
        queue.push(from);
      }
      if (before === undefined || before === far) steps.set(from, [...new Set([...(steps.get(from) ?? []), event])]);
    }
  }
  return steps;
}

/** The acts (or lapses) by which the case comes nearer to the act; empty where it can never come there any more. */
export function firstStepsTo(procedure: Procedure, state: string, act: string): readonly string[] {
  const surroundings = surroundingsOf(procedure);
  let steps = surroundings.steps.get(act);
  if (!steps) surroundings.steps.set(act, (steps = stepsTo(surroundings, act)));
  return steps.get(state) ?? [];
}
