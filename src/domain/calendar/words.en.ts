import type { Words } from './wording';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const units = { workingDay: 'working day', calendarDay: 'calendar day', month: 'month', year: 'year', hour: 'hour' } as const;
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Graded lines of one period, by their length. */
const MARKS: Readonly<Record<string, string>> = { threeDays: 'three days', tenDays: 'ten days', thirtyDays: 'thirty days', sixtyDays: 'sixty days' };

/** Words of an explanation in English. */
export const en: Words = {
  date: (year, month, day, weekday) => `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''} ${year}`,
  time: (date, clock) => `${date} ${clock}`,
  due: (due) => `Due: ${due}`,
  provisional: "Provisional: the schedule of a year that matters is not published yet; the date is computed anew when it is.",
  steps: {
    startNotCounted: (_, on) => `${on}: the day of the event is not counted.`,
    eventNotCounted: (_, on) => `${on}: counted back from here; the day itself is not counted.`,
    startsAtMoment: ({ at }, _, show) => `Runs from ${show(at)}.`,
    startsNextHour: ({ at, from }, _, show) => `${show(at)}: the hour of the event is not counted; runs from the next hour, ${show(from)}.`,
    hoursCounted: ({ length, until }, _, show) => `${count(length, 'hour')}, until ${show(until)}; hours do not roll over.`,
    workingDayCounted: ({ n }, on) => `${on}: working day ${n}.`,
    makeUpDayCounted: ({ n }, on) => `${on}: a weekend day worked in exchange, working day ${n}.`,
    weekendSkipped: (_, on) => `${on}: weekend, not counted.`,
    holidaySkipped: ({ name }, on) => `${on}: ${name.en}, not counted.`,
    calendarDaysCounted: ({ length, from }, on, show) => `${count(length, 'calendar day')} from the day after ${show(from)}: ${on}.`,
    calendarDaysCountedBack: ({ length, from }, on, show) => `${count(length, 'calendar day')} back from the day before ${show(from)}: ${on}.`,
    monthsCounted: ({ length, from }, on, show) => `${count(length, 'month')} from ${show(from)}: the corresponding day is ${on}.`,
    monthsCountedBack: ({ length, from }, on, show) => `${count(length, 'month')} back from ${show(from)}: the corresponding day is ${on}.`,
    yearsCounted: ({ length, from }, on, show) => `${count(length, 'year')} from ${show(from)}: the corresponding day is ${on}.`,
    yearsCountedBack: ({ length, from }, on, show) => `${count(length, 'year')} back from ${show(from)}: the corresponding day is ${on}.`,
    noCorrespondingDay: ({ day }, on) => `That month has no day ${day}: its last day counts, ${on}.`,
    extended: ({ length, unit }) => `Extended by ${count(length, units[unit])}, added to the end before any roll-over.`,
    pausesMerged: ({ given, merged }) => `${count(given, 'pause')} overlap and are merged into ${merged}; nothing counts twice.`,
    pauseAdded: ({ from, to, days }, on, show) => `Suspended on ${show(from)}, resumed on ${show(to)}: ${count(days, 'calendar day')} more, until ${on}.`,
    pauseSkipped: ({ from, to }, _, show) => `Suspended on ${show(from)}, resumed on ${show(to)}: working days up to the suspension are used, the rest counts from the day after resumption.`,
    pausedOnLastDay: ({ from, to }, on, show) => `Suspended on the last day, ${show(from)}, resumed on ${show(to)}: ends on ${on}.`,
    pausedHours: ({ from, to, until }, _, show) => `Stood still from ${show(from)} to ${show(to)}; the time that went by is added, until ${show(until)}.`,
    pauseOutside: ({ from, to }, _, show) => `The pause from ${show(from)} to ${show(to)} lies outside the period and changes nothing.`,
    stillPaused: ({ since }, _, show) => `Suspended since ${show(since)} and not resumed; computed anew on resumption.`,
    unrolledEnd: (_, on) => `The last day would be ${on}, which is no working day: it rolls over.`,
    rolledPastWeekend: (_, on) => `${on}: weekend, passed over.`,
    rolledPastHoliday: ({ name }, on) => `${on}: ${name.en}, passed over.`,
    rolledTo: ({ makeUp }, on) => `${on}: the first working day after it${makeUp ? ' (a weekend day worked in exchange)' : ''}.`,
    weekendNotRolled: ({ lastWorkingDay }, on, show) => `${on} is an ordinary weekend, not a statutory holiday: it does not roll over. Plan for ${show(lastWorkingDay)}.`,
    notRolled: (_, on) => `${on} is no working day; this period does not roll over.`,
    backwardNotRolled: (_, on) => `${on} is no working day; what is counted back does not roll over.`,
    strictLine: (_, on) => `Strict reading, one more full day in hand: ${on}.`,
    lapsesAtEndOfDay: (_, on) => `Runs out at 24:00 on ${on}.`,
    outerLine: ({ due }, _, show) => `Outer reading: ${show(due)}; the law is doubtful, so the earlier date alarms.`,
    mark: ({ id, due }, _, show) => `Graded line of ${MARKS[id] ?? id}: ${show(due)}.`,
    setByDocument: ({ document }, on) => `Set by document ${document}: ${on}.`,
    fixedByDecision: ({ document }, on) => `Extended to ${on}${document === undefined ? '' : ` (${document})`}.`,
    provisionalYear: ({ year }) => `The schedule of ${year} is not published: the holidays of the decree, Saturdays and Sundays are taken as off, no day as made up. The result is provisional.`,
    calendarVersion: ({ version }) => `Calendar version ${version}.`,
  },
};
