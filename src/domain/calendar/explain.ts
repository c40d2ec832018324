import type { Instant } from '../brand';
import type { Calendar } from './calendar';
import type { CountingRule, DueDate, Interval, StepCode, StepData } from './counting';
import { dateOf, dayIndexOf, yearOf, type DayIndex } from './days';
import type { DayTrace } from './reckonDays';
import type { HourTrace } from './reckonHours';
import { formatShanghai, instantOf } from './time';

/** Takes the steps of an explanation, in order. */
export type Tell = <C extends StepCode>(code: C, data: StepData[C], on?: DayIndex) => void;

const nothing = {} as const;

/** Tells a trace of days: the arithmetic is done, this only says what was passed on the way. */
export function explainDays(calendar: Calendar, rule: CountingRule, trace: DayTrace, pauses: readonly Interval[], tell: Tell): void {
  const back = rule.direction === 'before';
  tell(back ? 'eventNotCounted' : 'startNotCounted', nothing, trace.start);
  if (trace.pauses.length + (trace.openFrom === undefined ? 0 : 1) < pauses.length) tell('pausesMerged', { given: pauses.length, merged: trace.pauses.length + (trace.openFrom === undefined ? 0 : 1) });
  let at = trace.start;
  let n = 0;
  trace.spans.forEach(({ span, from, to, corresponding }, i) => {
    if (i > 0) tell('extended', { length: span.length, unit: span.unit });
    const since = dateOf(from);
    switch (span.unit) {
      case 'workingDay':
        if (!trace.skipping) walk(calendar, from, to, 0, span.length, [], tell);
        else ({ at, n } = walk(calendar, at, back ? to : undefined, n, n + span.length, trace.pauses, tell));
        break;
      case 'calendarDay':
        tell(back ? 'calendarDaysCountedBack' : 'calendarDaysCounted', { length: span.length, from: since }, to);
        break;
      case 'month':
        tell(back ? 'monthsCountedBack' : 'monthsCounted', { length: span.length, from: since }, to);
        break;
      case 'year':
        tell(back ? 'yearsCountedBack' : 'yearsCounted', { length: span.length, from: since }, to);
        break;
      case 'hour':
    }
    if (!corresponding) tell('noCorrespondingDay', { day: Number(since.slice(8)) }, to);
  });
  for (const { from, to, as, end } of trace.pauses) {
    const between = { from: dateOf(from), to: dateOf(to) };
    if (as === 'added') tell('pauseAdded', { ...between, days: to - from }, end);
    else if (as === 'lastDay') tell('pausedOnLastDay', between, end);
    else if (as === 'outside') tell('pauseOutside', between, from);
  }
  if (trace.openFrom !== undefined) tell('stillPaused', { since: dateOf(trace.openFrom) }, trace.openFrom);
  explainEnd(calendar, rule, trace, tell);
}

/** Names each day from the one after `from` (or before it, when `to` is earlier) until `until` working days are counted. */
function walk(calendar: Calendar, from: DayIndex, to: DayIndex | undefined, counted: number, until: number, pauses: DayTrace['pauses'], tell: Tell): { at: DayIndex; n: number } {
  const { table } = calendar;
  const sign = to !== undefined && to < from ? -1 : 1;
  let n = counted;
  let at = from;
  while (n < until) {
    const pause = pauses.find((p) => p.as === 'skipped' && at === p.from);
    if (pause) {
      tell('pauseSkipped', { from: dateOf(pause.from), to: dateOf(pause.to) }, pause.from);
      at = pause.to;
    }
    at += sign;
    const kind = table.kind(at);
    if (kind === 'weekend') tell('weekendSkipped', nothing, at);
    else if (kind === 'holiday') tell('holidaySkipped', { name: { ...holidayName(calendar, at) } }, at);
    else {
      n += 1;
      tell(kind === 'makeUp' ? 'makeUpDayCounted' : 'workingDayCounted', { n }, at);
    }
  }
  return { at, n };
}

function explainEnd(calendar: Calendar, rule: CountingRule, { unrolled, due, asked, spans }: DayTrace, tell: Tell): void {
  const { table } = calendar;
  const last = spans[spans.length - 1]?.span.unit;
  if (rule.direction === 'before') {
    if (unrolled >= table.first && !table.isWorking(unrolled)) tell('backwardNotRolled', nothing, unrolled);
    const strict = last === 'workingDay' ? table.lastWorkingBefore(unrolled) : unrolled - 1;
    if (strict !== undefined && strict >= 0) tell('strictLine', nothing, strict);
  } else if (due !== unrolled) {
    tell('unrolledEnd', nothing, unrolled);
    for (let day = unrolled; day < due; day += 1) {
      if (table.kind(day) === 'weekend') tell('rolledPastWeekend', nothing, day);
      else tell('rolledPastHoliday', { name: { ...holidayName(calendar, day) } }, day);
    }
    tell('rolledTo', { makeUp: table.kind(due) === 'makeUp' }, due);
  } else if (rule.rollOver === 'holidayOnly' && table.kind(due) === 'weekend') {
    tell('weekendNotRolled', { lastWorkingDay: dateOf(table.lastWorkingBefore(due) ?? due) }, due);
  } else if (rule.rollOver === 'none' && due >= table.first && !table.isWorking(due)) {
    tell('notRolled', nothing, due);
  }
  if (asked.from <= asked.to) {
    for (let year = yearOf(asked.from); year <= yearOf(asked.to); year += 1) {
      const first = Math.max(asked.from, dayIndexOf(`${year}-01-01`));
      if (table.provisional(first, first)) tell('provisionalYear', { year });
    }
  }
}

function holidayName(calendar: Calendar, day: DayIndex): { zh: string; en: string } {
  return calendar.table.name(day) ?? { zh: '假日', en: 'holiday' };
}

/** Tells a trace of hours. */
export function explainHours(rule: CountingRule, trace: HourTrace, pauses: readonly Interval[], tell: Tell): void {
  const wall = (millis: number): string => formatShanghai(instantOf(millis));
  if (rule.counts === 'nextHour') tell('startsNextHour', { at: wall(trace.start), from: wall(trace.begins) });
  else tell('startsAtMoment', { at: wall(trace.start) });
  trace.spans.forEach(({ span, to }, i) => {
    if (i > 0) tell('extended', { length: span.length, unit: span.unit });
    tell('hoursCounted', { length: span.length, until: wall(to) });
  });
  const kept = trace.pauses.length + (trace.openFrom === undefined ? 0 : 1);
  if (kept < pauses.length) tell('pausesMerged', { given: pauses.length, merged: kept });
  for (const { from, to, counted, end } of trace.pauses) {
    if (counted) tell('pausedHours', { from: wall(from), to: wall(to), until: wall(end) });
    else tell('pauseOutside', { from: wall(from), to: wall(to) });
  }
  if (trace.openFrom !== undefined) tell('stillPaused', { since: wall(trace.openFrom) });
}

/** What stands under every explanation: the end of the day, the other lines, the version. */
export function explainFigures(calendar: Calendar, answer: DueDate, tell: Tell): void {
  const shown = (due: DueDate['due']): string => (due.length === 10 ? due : formatShanghai(due as Instant));
  if (answer.due.length === 10) tell('lapsesAtEndOfDay', { at: answer.ringsAt }, dayIndexOf(answer.due));
  // Where both readings give the same day there is no doubt to tell of.
  if (answer.outer !== undefined && answer.outer !== answer.due) tell('outerLine', { due: shown(answer.outer) });
  for (const { id, due } of answer.marks ?? []) tell('mark', { id, due: shown(due) });
  tell('calendarVersion', { version: calendar.version });
}
