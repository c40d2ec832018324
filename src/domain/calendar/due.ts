import type { Instant, LegalDate } from '../brand';
import type { Calendar } from './calendar';
import type { CountingRule, DueDate, Explanation, Interval, Span, Step } from './counting';
import { dateOf, dayIndexOf, type DayIndex } from './days';
import { CalendarError } from './errors';
import { explainDays, explainFigures, explainHours, type Tell } from './explain';
import { reckonDays } from './reckonDays';
import { reckonHours } from './reckonHours';
import { dayIndexOfInstant, endOfLegalDay, instantOf } from './time';

/** The longest span of any unit. */
export const LONGEST_SPAN = 10_000;

/**
 * The whole of legal time: when a period that starts at `start` is due, and why, day by day.
 *
 * @param calendar the newest loaded version; the result names it
 * @param rule how the law counts; hours need an instant as start, for days, months and years an instant is taken as its date in Shanghai
 * @param extensions added to the unrolled end one after another (延长); hours to hours, days, months and years freely among themselves
 * @param pauses suspensions and excluded time (中止, 扣除), in any order; merged where they overlap
 * @returns the due date or instant, the moment it rings, the outer line and marks, whether it is provisional, and the steps
 * @throws CalendarError with a stable code
 *
 * Sources: 民法典 200–203, 民诉法 85, 民诉法解释 125, 专利法实施细则 5, 市场监督管理行政处罚程序规定 80, Order 121 art. 45.
 */
export function due(calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[] = [], pauses: readonly Interval[] = []): Explanation {
  const steps: Step[] = [];
  const tell: Tell = (code, data, on) => {
    steps.push({ code, ...(on === undefined ? {} : { on: dateOf(on) }), data } as Step);
  };
  const answer = reckon(calendar, rule, start, extensions, pauses, tell);
  return { ...answer, steps };
}

/** As `due`, without the steps: the same arithmetic at a fraction of the cost. */
export function dueDate(calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[] = [], pauses: readonly Interval[] = []): DueDate {
  return reckon(calendar, rule, start, extensions, pauses);
}

function reckon(calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[], pauses: readonly Interval[], tell?: Tell): DueDate {
  checkSpan(rule, 'length');
  extensions.forEach((span, i) => checkSpan(span, `then.${i}.length`));
  const line = rule.unit === 'hour' ? hourLine(calendar, rule, start, extensions, pauses, tell) : dayLine(calendar, rule, start, extensions, pauses, tell);
  const outer = rule.outer === undefined ? undefined : reckon(calendar, lineOf(rule, rule.outer), start, extensions, pauses);
  // A mark is a line of its own length: an extension moves the rule's own end, not the marks.
  const marks = rule.marks?.map(({ id, span }) => ({ id, answer: reckon(calendar, lineOf(rule, span), start, [], pauses) }));
  const answer: DueDate = {
    ...line,
    provisional: line.provisional || outer?.provisional === true || marks?.some((mark) => mark.answer.provisional) === true,
    calendar: calendar.version,
    ...(outer ? { outer: outer.due } : {}),
    ...(marks ? { marks: marks.map((mark) => ({ id: mark.id, due: mark.answer.due })) } : {}),
  };
  if (tell) explainFigures(calendar, answer, tell);
  return answer;
}

type Line = Pick<DueDate, 'due' | 'ringsAt' | 'provisional'>;

function dayLine(calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[], pauses: readonly Interval[], tell?: Tell): Line {
  const trace = reckonDays(calendar, rule, dayOf(start), extensions, pauses);
  if (tell) explainDays(calendar, rule, trace, pauses, tell);
  const date = dateOf(trace.due);
  return { due: date, ringsAt: endOfLegalDay(date), provisional: calendar.table.provisional(trace.asked.from, trace.asked.to) };
}

function hourLine(calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[], pauses: readonly Interval[], tell?: Tell): Line {
  if (start.length === 10) throw new CalendarError('start.needsTime', 'from', 'Hours run from a moment: give the time of day, e.g. 2026-09-30T16:40+08:00.');
  const trace = reckonHours(rule, start as Instant, extensions, pauses);
  if (tell) explainHours(rule, trace, pauses, tell);
  const at = instantOf(trace.due);
  return { due: at, ringsAt: at, provisional: false };
}

function dayOf(start: Instant | LegalDate): DayIndex {
  return start.length === 10 ? dayIndexOf(start, 'from') : dayIndexOfInstant(start as Instant);
}

function lineOf(rule: CountingRule, change: Partial<CountingRule>): CountingRule {
  return { ...rule, ...change, outer: undefined, marks: undefined };
}

function checkSpan({ length }: Span, field: string): void {
  if (!Number.isInteger(length) || length < 1 || length > LONGEST_SPAN) throw new CalendarError('length.outOfRange', field, `A length is a whole number from 1 to ${LONGEST_SPAN}.`);
}
