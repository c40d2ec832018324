import type { Instant, LegalDate } from '../brand';
import type { Calendar } from './calendar';
import type { Interval } from './counting';
import { dateOf, dayIndexOf, type DayIndex } from './days';
import { pausesInDays, pausesInMillis, type Pauses } from './pauses';
import { instantOf, millisOf } from './time';

/** What counts between two points: the stretches outside the pauses, without their first point. Pauses end what stands for good. */
function stretches(from: number, to: number, { closed, openFrom = Infinity }: Pauses): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let begin = from;
  const end = Math.min(to, Math.max(from, openFrom));
  for (const pause of closed) {
    if (pause.to <= begin || pause.from >= end) continue;
    if (pause.from > begin) parts.push({ from: begin, to: pause.from });
    begin = Math.max(begin, pause.to);
  }
  if (begin < end) parts.push({ from: begin, to: end });
  return parts;
}

/** A share of whole units, up: half of fifteen is the eighth. */
const unitsOf = (share: number, all: number): number => Math.max(1, Math.ceil(share * all - 1e-9));

/**
 * The day on which a share of the units that count has been reached: working days, or days of the calendar. Days after
 * `start` up to and including `last` count, those in a pause do not. Undefined where nothing counts.
 */
export function dayOfShare({ table }: Calendar, unit: 'workingDay' | 'calendarDay', start: LegalDate, last: LegalDate, pauses: readonly Interval[], share: number): LegalDate | undefined {
  const working = unit === 'workingDay';
  const counted = (from: DayIndex, to: DayIndex): number => (working ? table.workingIn(from, to) : to - from);
  const parts = stretches(dayIndexOf(start), dayIndexOf(last), pausesInDays(pauses));
  const all = parts.reduce((sum, { from, to }) => sum + counted(from, to), 0);
  if (all === 0) return undefined;
  let left = unitsOf(share, all);
  for (const { from, to } of parts) {
    const here = counted(from, to);
    if (left <= here) return dateOf(working ? table.workingAfter(from, left) : from + left);
    left -= here;
  }
  return last;
}

/** The moment at which a share of the elapsed time has run, without the pauses. */
export function momentOfShare(start: Instant, end: Instant, pauses: readonly Interval[], share: number): Instant {
  const parts = stretches(millisOf(start), millisOf(end), pausesInMillis(pauses));
  let left = Math.round(share * parts.reduce((sum, { from, to }) => sum + to - from, 0));
  for (const { from, to } of parts) {
    if (left <= to - from) return instantOf(from + left);
    left -= to - from;
  }
  return end;
}

/** The working day on which one is told of a day: that day, else the last working day before it, if that is after `start`; else the next one, up to `last`. */
export function toldOn({ table }: Calendar, day: LegalDate, start: LegalDate, last: LegalDate): LegalDate {
  const index = dayIndexOf(day);
  if (index < table.first || table.isWorking(index)) return day;
  const before = table.lastWorkingBefore(index);
  if (before !== undefined && before > dayIndexOf(start)) return dateOf(before);
  const next = table.workingFrom(index);
  return next <= dayIndexOf(last) ? dateOf(next) : day;
}
