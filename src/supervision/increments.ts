import type { Instant, LegalDate } from '../domain/brand';
import { legalDateOf, workingDaysBetween, type Calendar } from '../domain/calendar';
import type { Life } from './life';

/**
 * What is counted:
 * - `received`, `closed`: a case, with the body that handles it now. `value` of `closed`: working days from opening to closing.
 * - `stage`: a stay that has ended, with its stage and body. `value`: working days.
 * - `turn`: a move that has ended, with its body and cause.
 * - `deadline`: a settled deadline; `cause` is `statutory:inTime`, `statutory:late`, `internal:inTime` …
 */
export const measures = ['received', 'closed', 'stage', 'turn', 'deadline'] as const;
export type Measure = (typeof measures)[number];

/** By what figures are grouped and filtered. What does not apply is the empty text. */
export interface Dimensions {
  readonly measure: Measure;
  /** YYYY-MM in Asia/Shanghai: of opening, closing, leaving, settling. */
  readonly month: string;
  readonly procedure: string;
  readonly stage: string;
  readonly body: string;
  readonly district: string;
  readonly cause: string;
  /** Working days; 0 where they are not counted. A row for each number of days: medians come from it exactly. */
  readonly value: number;
}

/** What one case adds to one row of figures. */
export interface Increment extends Dimensions {
  readonly cases: number;
  /** Whole minutes of the clock. Those of a case's stays add up to its whole time, and so do those of its moves. */
  readonly minutes: number;
}

const monthOf = (date: LegalDate): string => date.slice(0, 7);
const minuteOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 60_000);

interface Spell {
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * The spells of a course that have ended. What was entered late may begin before the one in front of it: it then begins
 * where that one ended, so that no minute is counted twice and none is lost.
 */
function ended<Item extends { readonly since: Instant; readonly until?: Instant }>(course: readonly Item[]): readonly (Item & Spell)[] {
  const spells: (Item & Spell)[] = [];
  let reached: Instant | undefined;
  for (const item of course) {
    const since: Instant = reached !== undefined && reached > item.since ? reached : item.since;
    if (item.until === undefined) break;
    const until = item.until > since ? item.until : since;
    spells.push({ ...item, since, until });
    reached = until;
  }
  return spells;
}

/**
 * Everything that a case adds to the figures: a pure function of its course, so that a case can be counted anew at will.
 * Rows with the same dimensions are added up.
 */
export function incrementsOf(life: Life, calendar: Calendar): readonly Increment[] {
  const rows = new Map<string, Increment>();
  const add = (given: Partial<Dimensions> & Pick<Dimensions, 'measure' | 'month'>, minutes = 0): void => {
    const dimensions: Dimensions = { procedure: life.procedure, stage: '', body: '', district: life.district ?? '', cause: '', value: 0, ...given };
    const key = keyOf(dimensions);
    const known = rows.get(key);
    rows.set(key, { ...dimensions, cases: (known?.cases ?? 0) + 1, minutes: (known?.minutes ?? 0) + minutes });
  };
  const workingDays = ({ since, until }: Spell): number => workingDaysBetween(calendar, legalDateOf(since), legalDateOf(until));
  const lasted = ({ since, until }: Spell): number => minuteOf(until) - minuteOf(since);

  const first = life.stays.at(0);
  const last = life.stays.at(-1);
  if (!first || !last) return [];
  add({ measure: 'received', month: monthOf(legalDateOf(first.since)), body: last.body });
  if (last.closed) {
    // Closed once and for all: what came after the closing (publication, a stage later) does not close it again.
    const closing = life.stays.at(life.stays.findLastIndex(({ closed }) => !closed) + 1) ?? last;
    const whole: Spell = { since: first.since, until: closing.since > first.since ? closing.since : first.since };
    add({ measure: 'closed', month: monthOf(legalDateOf(whole.until)), body: last.body, value: workingDays(whole) }, lasted(whole));
  }
  for (const stay of ended(life.stays)) add({ measure: 'stage', month: monthOf(legalDateOf(stay.until)), stage: stay.stage, body: stay.body, value: workingDays(stay) }, lasted(stay));
  for (const move of ended(life.moves)) add({ measure: 'turn', month: monthOf(legalDateOf(move.until)), body: move.body, cause: move.cause }, lasted(move));
  for (const { kind, body, on, inTime, period } of life.settled) add({ measure: 'deadline', month: monthOf(on), stage: period, body, cause: `${kind}:${inTime ? 'inTime' : 'late'}` });
  return [...rows.values()];
}

/** The dimensions as one text: what makes a row of figures one row. */
export const keyOf = ({ measure, month, procedure, stage, body, district, cause, value }: Dimensions): string =>
  [measure, month, procedure, stage, body, district, cause, value].join('\n');

/** What must be added to the figures when a case that was counted as `before` is counted as `now`. */
export function difference(before: readonly Increment[], now: readonly Increment[]): readonly Increment[] {
  const rows = new Map<string, Increment>();
  const add = (row: Increment, sign: 1 | -1): void => {
    const key = keyOf(row);
    const known = rows.get(key);
    rows.set(key, { ...row, cases: (known?.cases ?? 0) + sign * row.cases, minutes: (known?.minutes ?? 0) + sign * row.minutes });
  };
  for (const row of before) add(row, -1);
  for (const row of now) add(row, 1);
  return [...rows.values()].filter(({ cases, minutes }) => cases !== 0 || minutes !== 0);
}
