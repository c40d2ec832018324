import type { Increment } from './increments';

/** By what a table of figures has its rows. */
export const groupings = ['procedure', 'stage', 'body', 'month', 'district'] as const;
export type Grouping = (typeof groupings)[number];

/** Of deadlines: how many were met, how many ran out; the rate is undefined where none was settled. */
export interface Rate {
  readonly inTime: number;
  readonly late: number;
  readonly rate?: number;
}

/** Of working days: how many cases, their middle and the one that nine of ten stay within (nearest rank). */
export interface Spread {
  readonly cases: number;
  readonly median?: number;
  readonly p90?: number;
}

/** One row: a body, a procedure, a month … */
export interface FigureRow {
  readonly key: string;
  readonly received: number;
  readonly closed: number;
  /** 法定期限内办结率: of statutory periods only. */
  readonly statutory: Rate;
  /** 内部时限达标率: of the house's own targets. Never mixed with the former. */
  readonly internal: Rate;
  /** Working days from opening to closing. With stages: from entering the stage to leaving it. */
  readonly workingDays: Spread;
  readonly minutes: number;
}

/** Minutes in which it was somebody's move, by whom and why. */
export interface StallRow {
  readonly body: string;
  readonly cause: string;
  readonly moves: number;
  readonly minutes: number;
}

const rateOf = (inTime: number, late: number): Rate => ({ inTime, late, ...(inTime + late === 0 ? {} : { rate: inTime / (inTime + late) }) });

/** The value at a share of a distribution, by nearest rank: the least value that so large a share does not exceed. */
export function quantile(distribution: ReadonlyMap<number, number>, share: number): number | undefined {
  const values = [...distribution].filter(([, cases]) => cases > 0).sort(([a], [b]) => a - b);
  const total = values.reduce((sum, [, cases]) => sum + cases, 0);
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (const [value, cases] of values) if ((seen += cases) >= rank) return value;
  return undefined;
}

function spreadOf(distribution: ReadonlyMap<number, number>): Spread {
  const cases = [...distribution.values()].reduce((sum, count) => sum + count, 0);
  const median = quantile(distribution, 0.5);
  const p90 = quantile(distribution, 0.9);
  return { cases, ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) };
}

interface Heap {
  received: number;
  closed: number;
  readonly settled: Map<string, number>;
  readonly days: Map<number, number>;
  minutes: number;
}

/**
 * The table of increments that are added up, a row a key; in the order of the keys. A deadline's `stage` holds its period,
 * so by stages only the stays count: a stage has no rate of its own.
 */
export function figuresBy(grouping: Grouping, increments: readonly Increment[]): readonly FigureRow[] {
  const heaps = new Map<string, Heap>();
  const byStage = grouping === 'stage';
  for (const row of increments) {
    if (byStage ? row.measure !== 'stage' : row.measure === 'stage' || row.measure === 'turn') continue;
    const key = row[grouping];
    const heap: Heap = heaps.get(key) ?? { received: 0, closed: 0, settled: new Map<string, number>(), days: new Map<number, number>(), minutes: 0 };
    heaps.set(key, heap);
    if (row.measure === 'received') heap.received += row.cases;
    if (row.measure === 'closed') heap.closed += row.cases;
    if (row.measure === 'deadline') heap.settled.set(row.cause, (heap.settled.get(row.cause) ?? 0) + row.cases);
    if (row.measure === 'closed' || row.measure === 'stage') {
      heap.days.set(row.value, (heap.days.get(row.value) ?? 0) + row.cases);
      heap.minutes += row.minutes;
    }
  }
  return [...heaps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { received, closed, settled, days, minutes }]) => ({
      key,
      received,
      closed,
      statutory: rateOf(settled.get('statutory:inTime') ?? 0, settled.get('statutory:late') ?? 0),
      internal: rateOf(settled.get('internal:inTime') ?? 0, settled.get('internal:late') ?? 0),
      workingDays: spreadOf(days),
      minutes,
    }));
}

/** Where the time went: moves that have ended, by body and cause, the longest first. */
export function stallsOf(increments: readonly Increment[]): readonly StallRow[] {
  const rows = new Map<string, StallRow>();
  for (const { measure, body, cause, cases, minutes } of increments) {
    if (measure !== 'turn') continue;
    const key = `${body}\n${cause}`;
    const known = rows.get(key);
    rows.set(key, { body, cause, moves: (known?.moves ?? 0) + cases, minutes: (known?.minutes ?? 0) + minutes });
  }
  return [...rows.values()].sort((a, b) => b.minutes - a.minutes || (a.body < b.body ? -1 : 1));
}
