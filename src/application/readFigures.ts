import type { Instant } from '../domain/brand';
import { isDistrictCode } from '../domain/district';
import { DomainError } from '../domain/errors';
import { refused } from '../domain/refusal';
import { figuresScope, scopeOf, type Person } from '../policies';
import { figuresBy, stallsOf, type FigureRow, type Grouping, type Increment, type StallRow } from '../supervision';
import type { App } from './app';
import type { CaseRow } from './ports';
import type { FigureFilter } from './ports/supervision';

/** What a person asks of the figures. Months are YYYY-MM, both counted; absent: without bound. */
export type FigureQuestion = Omit<FigureFilter, 'bodies'> & { readonly body?: string };

/** A row with what is open now, and the same months a year before where that was asked for. */
export interface FigureLine extends FigureRow {
  readonly open: number;
  readonly yearBefore?: FigureRow;
}

export interface FigureTable {
  readonly rows: readonly FigureLine[];
  /** Of all rows together: of the cases, not of the rows' medians. */
  readonly total: FigureLine;
  /** Which cases were counted: what was asked for, within what the person may read. */
  readonly counted: FigureFilter;
}

/** A body's (or a party's) moves: those that have ended in these months, and those that last. */
export interface StallLine extends StallRow {
  readonly standing: number;
  /** What the standing ones have lasted until now, in minutes of the clock. */
  readonly standingMinutes: number;
}

type Parts = Pick<App, 'supervision' | 'world'>;

/** The filter for what the person may read. Throws DomainError forbidden `role.missing`, `office.other`; invalid `district.unknown`, `months.order`: nothing lies between. */
export function allowed(person: Person, { body, ...filter }: FigureQuestion): FigureFilter {
  if (filter.from !== undefined && filter.until !== undefined && filter.from > filter.until) throw months('months.order', 'from', 'The first month is later than the last.');
  const scope = figuresScope(person);
  if (scope === undefined) throw forbidden('role.missing', ['supervisor', 'secretary', 'principalHead', 'deputyHead', 'sectionChief']);
  if (filter.district !== undefined && !isDistrictCode(filter.district)) throw new DomainError('invalid', 'district.unknown', 'There is no such district.', { issues: [{ field: 'district', code: 'district.unknown', message: 'a district of the city' }] });
  if (body === undefined) return scope === 'all' ? filter : { ...filter, bodies: scope };
  if (scope !== 'all' && !scope.includes(body)) throw forbidden('office.other', [...scope]);
  return { ...filter, bodies: [body] };
}

const forbidden = (code: string, who: readonly string[]): DomainError => new DomainError('forbidden', code, 'These figures are not yours to read.', { refusal: refused(code, { who: [...who] }).refusal });

const months = (code: string, field: 'from' | 'until', message: string): DomainError => new DomainError('invalid', code, message, { issues: [{ field, code, message: code }] });

const yearBefore = (month: string | undefined): string | undefined => (month === undefined ? undefined : `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`);

/** The row of what is open now from months that were not asked for: without it the rows would not add up to the total. */
export const OTHER_MONTHS = 'other';

/** One key for everything: the row of the total. */
const TOTAL = '';
const together = (increments: readonly Increment[]): FigureRow => figuresBy('procedure', increments.map((row) => ({ ...row, procedure: TOTAL }))).at(0) ?? nothing(TOTAL);
const nothing = (key: string): FigureRow => ({ key, received: 0, closed: 0, statutory: { inTime: 0, late: 0 }, internal: { inTime: 0, late: 0 }, workingDays: { cases: 0 }, minutes: 0 });

/**
 * The table of figures. 法定期限内办结率 and 内部时限达标率 stand apart. `open` is what is open now, whatever the months.
 * Counted behind the acts: what was done in the last seconds may be missing.
 * Throws DomainError forbidden `role.missing`, `office.other`; invalid `months.order`, `months.missing`: a comparison needs its months.
 */
export async function readFigures({ supervision }: Parts, person: Person, grouping: Grouping, question: FigureQuestion, compare: boolean): Promise<FigureTable> {
  const filter = allowed(person, question);
  if (compare && (filter.from === undefined || filter.until === undefined)) throw months('months.missing', filter.from === undefined ? 'from' : 'until', 'A comparison with the year before needs its months.');
  const [increments, open, before] = await Promise.all([
    supervision.figures(filter),
    supervision.openByBody(filter),
    compare ? supervision.figures({ ...filter, from: yearBefore(filter.from), until: yearBefore(filter.until) }) : Promise.resolve([]),
  ]);
  const rows = new Map(figuresBy(grouping, increments).map((row) => [row.key, row]));
  // Of months a year apart, the same month meets the same month.
  const earlier = new Map(figuresBy(grouping, before).map((row) => [grouping === 'month' ? `${Number(row.key.slice(0, 4)) + 1}${row.key.slice(4)}` : row.key, row]));
  const openOf = new Map<string, number>();
  for (const row of open) {
    const key = grouping === 'month' && !rows.has(row.month) && !earlier.has(row.month) ? OTHER_MONTHS : row[grouping];
    openOf.set(key, (openOf.get(key) ?? 0) + row.cases);
  }
  const keys = new Set([...rows.keys(), ...earlier.keys(), ...openOf.keys()]);
  const line = (row: FigureRow, isOpen: number, was: FigureRow | undefined): FigureLine => ({ ...row, open: isOpen, ...(compare ? { yearBefore: was ?? nothing(row.key) } : {}) });
  return {
    rows: [...keys].sort().map((key) => line(rows.get(key) ?? nothing(key), openOf.get(key) ?? 0, earlier.get(key))),
    total: line(together(increments), open.reduce((sum, { cases }) => sum + cases, 0), together(before)),
    counted: filter,
  };
}

/** Where the time goes: by whose move it was and why, the longest first; standing ones included. */
export async function readStalls({ supervision, world }: Parts, person: Person, question: FigureQuestion): Promise<readonly StallLine[]> {
  const filter = allowed(person, question);
  const [increments, standing] = await Promise.all([supervision.figures(filter), supervision.standing(filter)]);
  const now = Math.floor(Date.parse(world.now()) / 60_000);
  const lines = new Map<string, StallLine>(stallsOf(increments).map((row) => [`${row.body}\n${row.cause}`, { ...row, standing: 0, standingMinutes: 0 }]));
  for (const { body, cause, cases, sinceMinutes } of standing) {
    const key = `${body}\n${cause}`;
    lines.set(key, { body, cause, moves: 0, minutes: 0, ...lines.get(key), standing: cases, standingMinutes: Math.max(0, cases * now - sinceMinutes) });
  }
  return [...lines.values()].sort((a, b) => b.minutes + b.standingMinutes - a.minutes - a.standingMinutes || (a.body < b.body ? -1 : 1));
}

const DAY_MS = 86_400_000;

/** Who will be late: open cases whose binding end falls within so many days or has passed, the most urgent first. */
export async function readPressing({ supervision, world }: Parts, person: Person, question: FigureQuestion, days: number, limit: number): Promise<readonly CaseRow[]> {
  const filter = allowed(person, question);
  const until = new Date(Date.parse(world.now()) + days * DAY_MS).toISOString() as Instant;
  return supervision.pressing(until, scopeOf(person), filter, limit);
}
