import type { Calendar } from './calendar';
import type { CountingRule, Interval, Span } from './counting';
import { LAST_DAY, shiftMonths, type DayIndex } from './days';
import { CalendarError } from './errors';
import { pausesInDays } from './pauses';

/** How a period of days, months or years came to its end: what an explanation is told from. */
export interface DayTrace {
  readonly start: DayIndex;
  /** The period and its extensions, each added to the unrolled end of the one before. */
  readonly spans: readonly { readonly span: Span; readonly from: DayIndex; readonly to: DayIndex; readonly corresponding: boolean }[];
  /** All spans are working days: the pauses are skipped inside the count instead of added to its end. */
  readonly skipping: boolean;
  readonly pauses: readonly { readonly from: DayIndex; readonly to: DayIndex; readonly as: 'added' | 'skipped' | 'lastDay' | 'outside'; readonly end: DayIndex }[];
  readonly openFrom?: DayIndex;
  readonly unrolled: DayIndex;
  readonly due: DayIndex;
  /** The first and last day whose kind was asked: only a day that was asked can make the result provisional. */
  readonly asked: { readonly from: DayIndex; readonly to: DayIndex };
}

/**
 * The order of arithmetic: the spans one after another from the unrolled end; the merged pauses; one roll-over.
 * Working days throughout: none counts after the day of suspension up to and including that of resumption.
 * Everything else: (resume - suspend) calendar days more.
 * A pause that begins between an unrolled end on a day off and the day it rolls to finds the clock still running: it is added to the rolled day.
 */
export function reckonDays(calendar: Calendar, rule: CountingRule, start: DayIndex, extensions: readonly Span[], pauses: readonly Interval[]): DayTrace {
  const { table } = calendar;
  const sign = rule.direction === 'before' ? -1 : 1;
  let askedFrom = Infinity;
  let askedTo = -Infinity;
  const ask = (from: DayIndex, to: DayIndex): void => {
    askedFrom = Math.min(askedFrom, from);
    askedTo = Math.max(askedTo, to);
  };
  const spans: DayTrace['spans'][number][] = [];
  let end = start;
  let skipping = true;
  const add = (span: Span): void => {
    const from = end;
    let corresponding = true;
    switch (span.unit) {
      case 'workingDay':
        end = sign > 0 ? table.workingAfter(from, span.length) : table.workingBack(from, span.length);
        ask(Math.min(from + sign, end), Math.max(from + sign, end));
        break;
      case 'calendarDay':
        end = from + sign * span.length;
        break;
      case 'month':
      case 'year':
        ({ day: end, corresponding } = shiftMonths(from, sign * span.length * (span.unit === 'year' ? 12 : 1)));
        break;
      case 'hour':
        throw new CalendarError('extension.unitMixed', 'then', 'A period of days, months or years is not extended by hours.');
    }
    skipping &&= span.unit === 'workingDay';
    if (end < 0 || end > LAST_DAY) throw new CalendarError('due.outOfRange', 'length', 'The result lies outside the supported years.');
    spans.push({ span, from, to: end, corresponding });
  };
  add(rule);
  for (const extension of extensions) add(extension);

  const roll = (day: DayIndex): DayIndex => {
    if (sign < 0 || rule.rollOver === 'none') return day;
    const rolled = rule.rollOver === 'holidayOnly' && !table.isHoliday(day) ? day : table.workingFrom(day);
    ask(day, rolled);
    return rolled;
  };

  const { closed, openFrom } = pausesInDays(pauses);
  if (sign < 0 && pauses.length > 0) throw new CalendarError('pause.backward', 'pauses', 'A period that counts back cannot be suspended.');
  const traced: DayTrace['pauses'][number][] = [];
  let nothingLeft = false;
  for (const pause of closed) {
    const from = Math.max(pause.from, start);
    const { to } = pause;
    const running = from <= end ? end : roll(end);
    if (to <= from || from > running) {
      traced.push({ from: pause.from, to, as: 'outside', end });
    } else if (!skipping) {
      end = running + to - from;
      traced.push({ from, to, as: 'added', end });
    } else if (from === end || nothingLeft) {
      nothingLeft = true;
      end = table.workingFrom(to);
      ask(to, end);
      traced.push({ from, to, as: 'lastDay', end });
    } else {
      const skipped = table.workingIn(from, to);
      if (skipped > 0) end = table.workingAfter(end, skipped);
      ask(from, end);
      traced.push({ from, to, as: 'skipped', end });
    }
    if (end > LAST_DAY) throw new CalendarError('due.outOfRange', 'pauses', 'The result lies outside the supported years.');
  }
  const due = roll(end);
  return { start, spans, skipping, pauses: traced, ...(openFrom === undefined ? {} : { openFrom }), unrolled: end, due, asked: { from: askedFrom, to: askedTo } };
}
