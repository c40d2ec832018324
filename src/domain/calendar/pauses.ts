import type { Interval } from './counting';
import { dayIndexOf, type DayIndex } from './days';
import { CalendarError } from './errors';
import { dayIndexOfInstant, millisOf } from './time';

/** Pauses as whole numbers (days, or milliseconds), sorted, none touching another; `openFrom` is where the clock still stands. */
export interface Pauses {
  readonly closed: readonly { readonly from: number; readonly to: number }[];
  readonly openFrom?: number;
}

const none: Pauses = { closed: [] };

/** Overlapping pauses are merged, not added up; what lies in a pause that is still open counts from there as open. Throws `pause.endsBeforeStart`. */
function merge(pauses: readonly Interval[], read: (point: Interval['from']) => number): Pauses {
  let openFrom: number | undefined;
  const closed: { from: number; to: number }[] = [];
  for (const pause of pauses) {
    const from = read(pause.from);
    if (pause.to === undefined) {
      openFrom = openFrom === undefined ? from : Math.min(openFrom, from);
      continue;
    }
    const to = read(pause.to);
    if (to < from) throw new CalendarError('pause.endsBeforeStart', 'pauses', 'A pause ends when it begins or later.');
    closed.push({ from, to });
  }
  closed.sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to: end } of closed) {
    const to = openFrom === undefined ? end : Math.min(end, openFrom);
    const last = merged[merged.length - 1];
    if (to < from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return openFrom === undefined ? { closed: merged } : { closed: merged, openFrom };
}

/** The legal date of a point, as a whole number of days. */
export function dayOfPoint(point: Interval['from']): DayIndex {
  return point.length === 10 ? dayIndexOf(point) : dayIndexOfInstant(point as Parameters<typeof dayIndexOfInstant>[0]);
}

function millisOfPoint(point: Interval['from']): number {
  if (point.length === 10) throw new CalendarError('pause.needsTime', 'pauses', 'Hours stop and resume at a time, not on a date.');
  return millisOf(point as Parameters<typeof millisOf>[0]);
}

export function pausesInDays(pauses: readonly Interval[]): Pauses {
  return pauses.length === 0 ? none : merge(pauses, dayOfPoint);
}

export function pausesInMillis(pauses: readonly Interval[]): Pauses {
  return pauses.length === 0 ? none : merge(pauses, millisOfPoint);
}
