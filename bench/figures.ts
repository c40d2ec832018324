/** Medians of rounds, ratios of rounds that ran side by side, and whether a target holds. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Where the values are single calls. */
  readonly p99?: number;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which the given share of the values lies, between neighbours in proportion. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const spread = (values: readonly number[]): Spread => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) });

/** Round by round, so that whatever slowed the machine slowed both sides of a ratio. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] => ours.map((value, round) => value / (theirs[round] ?? Number.NaN));

/** One line of the report. */
export interface Figure {
  readonly section: string;
  readonly name: string;
  readonly unit: string;
  readonly value: Spread;
  /** What must hold of the median. */
  readonly target?: { readonly atLeast: number } | { readonly below: number };
}

/** True, false, or undefined where nothing is asked. */
export function holds({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return 'atLeast' in target ? value.median >= target.atLeast : value.median < target.below;
}
