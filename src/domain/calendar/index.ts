export { builtInCalendar, builtInYears } from './builtIn';
export { calendarOf, type Calendar, type Day, type DayKind } from './calendar';
export type { Counts, CountingRule, Direction, DueDate, Explanation, Interval, MarkRule, RollOver, Span, Step, StepCode, StepData, Unit } from './counting';
export { due, dueDate, LONGEST_SPAN } from './due';
export { CalendarError, type CalendarErrorCode } from './errors';
export { parseYearSchedule, withYear, type ScheduleSource, type YearSchedule } from './schedule';
export { addDays, addMonths, dayOfWeek, daysBetween, endOfLegalDay, formatShanghai, legalDateOf, parseInstant, parseLegalDate, startOfLegalDay } from './time';
