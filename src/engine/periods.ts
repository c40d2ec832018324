import type { Instant, LegalDate } from '../domain/brand';
import { startOfLegalDay } from '../domain/calendar';
import type { Deadline } from '../domain/case';
import type { Json } from '../domain/json';
import type { Edition, Period } from '../domain/period';
import type { Procedure } from '../domain/procedure';

/** The value at a dotted path, or undefined. */
export function fieldAt(input: unknown, path: string): Json | undefined {
  let value: unknown = input;
  for (const name of path.split('.')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value as Json | undefined;
}

/** An instant; else a legal date. */
export const isInstant = (value: string): value is Instant => value.includes('T');

export const startInstant = (start: Instant | LegalDate): Instant => (isInstant(start) ? start : startOfLegalDay(start));

/** The edition in force on a legal date, or undefined. */
export const editionOn = (period: Period, on: LegalDate): Edition | undefined =>
  period.editions.find((edition) => edition.from <= on && (edition.until === undefined || on <= edition.until));

/** The edition that a running clock keeps. */
export function editionOf(period: Period, deadline: Deadline): Edition {
  const edition = period.editions.find((candidate) => candidate.from === deadline.edition);
  if (!edition) throw new Error(`${period.id}: no edition of ${deadline.edition}`);
  return edition;
}

export function periodNamed(procedure: Procedure, id: string): Period {
  const period = procedure.periods.find((row) => row.id === id);
  if (!period) throw new Error(`${procedure.name} has no period ${id}`);
  return period;
}

export const periodOf = (procedure: Procedure, deadline: Deadline): Period => periodNamed(procedure, deadline.period);

export { officeOf } from '../domain/office';
export { openingOf } from '../domain/opening';

const touching = new WeakMap<Procedure, ReadonlyMap<string, readonly Period[]>>();
const none: readonly Period[] = [];

/** The periods that an act (or a lapse) starts, starts anew or ends, in the order of law.ts. */
export function periodsTouchedBy(procedure: Procedure, type: string): readonly Period[] {
  let known = touching.get(procedure);
  if (!known) {
    const map = new Map<string, Period[]>();
    for (const period of procedure.periods) {
      const acts = [...period.startedBy.map(({ act }) => act), ...period.restartedBy.map(({ act }) => act), ...period.endedBy.map((end) => (typeof end === 'string' ? end : end.act))];
      for (const act of new Set(acts)) map.set(act, [...(map.get(act) ?? []), period]);
    }
    touching.set(procedure, (known = map));
  }
  return known.get(type) ?? none;
}
