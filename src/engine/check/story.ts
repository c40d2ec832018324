import type { Text } from '../../domain/json';
import type { Period } from '../../domain/period';
import type { Procedure } from '../../domain/procedure';
import { isSystemAct, systemActWords } from '../../domain/systemActs';
import type { Arrival, Reached } from './clocks';
import type { Way } from './explore';

/*
 * A counterexample is told as a case: the acts that lead to it, from the first one on, each with its words, what had to hold
 * for it and the state in which it left the case.
 */

export interface Step {
  readonly act: string;
  readonly words: Text;
  /** Conditions that the step asked for, as it needs them answered. */
  readonly given: readonly { readonly condition: string; readonly holds: boolean; readonly missing: Text }[];
  readonly state: string;
  readonly stateWords: Text;
}
export type Story = readonly Step[];

const ofBoth = (procedure: Procedure, read: (words: Procedure['words']['zh']) => string | undefined, name: string): Text => ({ zh: read(procedure.words.zh) ?? name, en: read(procedure.words.en) ?? name });

function wordsOf(procedure: Procedure, event: string): Text {
  if (isSystemAct(event)) return systemActWords[event];
  const lapsing: readonly Period[] = procedure.periods.filter(({ lapse }) => lapse === event);
  if (lapsing.length === 0) return ofBoth(procedure, ({ acts }) => acts[event], event);
  return { zh: `期限届满：${lapsing.map(({ id, name }) => `${id} ${name.zh}`).join('、')}`, en: `time runs out: ${lapsing.map(({ id, name }) => `${id} ${name.en}`).join(', ')}` };
}

export function stepOf(procedure: Procedure, { event, answers, to }: Way): Step {
  return {
    act: event,
    words: wordsOf(procedure, event),
    given: [...answers].map(([condition, holds]) => ({ condition, holds, missing: procedure.conditions[condition]?.missing ?? { zh: condition, en: condition } })),
    state: to,
    stateWords: ofBoth(procedure, ({ states }) => states[to], to),
  };
}

const arrivalAt = ({ arrivals }: Reached, path: string): Arrival => arrivals.get(path) ?? { running: new Map(), ran: new Map() };

/** The way to a configuration on which it is reached first. */
export function waysTo(reached: Reached, path: string): readonly Way[] {
  const { by } = arrivalAt(reached, path);
  return by === undefined ? [] : [...waysTo(reached, by.from), by];
}

/** A way to a configuration on which a clock of the period runs there. */
export function waysRunning(reached: Reached, path: string, period: string): readonly Way[] {
  const trace = arrivalAt(reached, path).running.get(period);
  if (!trace) return waysTo(reached, path);
  const { way, first } = trace;
  return [...(first ? waysTo(reached, way.from) : waysRunning(reached, way.from, period)), way];
}

export const tell = (procedure: Procedure, ways: readonly Way[]): Story => ways.map((way) => stepOf(procedure, way));
