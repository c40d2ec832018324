import type { Instant, LegalDate } from '../brand';
import type { JsonObject } from '../json';
import type { Calendar } from './calendar';
import type { Counts, CountingRule, Direction, Explanation, RollOver, Span, Unit } from './counting';
import { due } from './due';
import { CalendarError } from './errors';
import { parseInstant, parseLegalDate } from './time';
import { shownDue } from './words';

/** Why a question has no answer. `code` is stable, `field` is the path of what is wrong. */
export interface DueQuestionError {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
}

/** The answer as it is printed and sent: a date, or a time in Shanghai; each step flat, its code first. */
export type DueAnswer =
  | { readonly due: string; readonly provisional: boolean; readonly explanation: readonly JsonObject[] }
  | { readonly error: DueQuestionError };

/** A question that was understood. */
export interface DueQuestion {
  readonly start: Instant | LegalDate;
  readonly rule: CountingRule;
  readonly extensions: readonly Span[];
}

const units: ReadonlySet<unknown> = new Set<Unit>(['workingDay', 'calendarDay', 'month', 'year', 'hour']);
const fields: ReadonlySet<string> = new Set(['from', 'length', 'unit', 'direction', 'rollover', 'counts', 'then']);
const LONGEST_CHAIN = 20;

class QuestionError extends Error {
  constructor(
    readonly code: string,
    readonly field: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads `{from, length, unit, direction?, rollover?, counts?, then?}`. A field that is not one of these is refused: a
 * misspelt `rollover` must not pass as an answer. Throws QuestionError or CalendarError.
 */
function readDueQuestion(question: unknown): DueQuestion {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) throw new QuestionError('question.notObject', undefined, 'A question is a JSON object.');
  const asked = question as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(asked)) {
    if (!fields.has(field)) throw new QuestionError('field.unknown', undefined, `Known fields: ${[...fields].join(', ')}.`);
  }
  const span = readSpan(asked, '');
  const direction = readDirection(asked.direction);
  const rule: CountingRule = { ...span, direction, rollOver: readRollOver(asked.rollover), counts: readCounts(asked.counts, span.unit) };
  return { start: readStart(asked.from, span.unit), rule, extensions: readExtensions(asked.then) };
}

function readStart(from: unknown, unit: Unit): Instant | LegalDate {
  if (from === undefined) throw missing('from');
  if (typeof from !== 'string') throw new QuestionError('from.invalid', 'from', 'A date (2026-09-24) or a time with its offset (2026-09-30T16:40+08:00).');
  if (from.length > 10) return parseInstant(from, 'from');
  const date = parseLegalDate(from, 'from');
  if (unit === 'hour') throw new CalendarError('start.needsTime', 'from', 'Hours run from a moment: give the time of day, e.g. 2026-09-30T16:40+08:00.');
  return date;
}

function readSpan(asked: Readonly<Record<string, unknown>>, path: string): Span {
  const { length, unit } = asked;
  if (length === undefined) throw missing(`${path}length`);
  if (typeof length !== 'number') throw new QuestionError('length.invalid', `${path}length`, 'A length is a whole number.');
  if (unit === undefined) throw missing(`${path}unit`);
  if (!units.has(unit)) throw new QuestionError('unit.unknown', `${path}unit`, `Known units: ${[...units].join(', ')}.`);
  return { length, unit: unit as Unit };
}

function readDirection(direction: unknown): Direction {
  if (direction === undefined || direction === 'after') return 'after';
  if (direction === 'before') return 'before';
  throw new QuestionError('direction.unknown', 'direction', 'Known directions: after, before.');
}

function readRollOver(rollover: unknown): RollOver {
  if (rollover === undefined || rollover === true) return 'firstWorkingDay';
  if (rollover === false) return 'none';
  if (rollover === 'holidayOnly') return 'holidayOnly';
  throw new QuestionError('rollover.unknown', 'rollover', 'Known values: true, false, "holidayOnly".');
}

function readCounts(counts: unknown, unit: Unit): Counts {
  if (counts === undefined) return unit === 'hour' ? 'moment' : 'nextDay';
  if (counts !== 'moment' && counts !== 'nextHour') throw new QuestionError('counts.unknown', 'counts', 'Known values: moment, nextHour.');
  if (unit !== 'hour') throw new CalendarError('counts.unfit', 'counts', 'Only hours count from the moment or the next hour.');
  return counts;
}

function readExtensions(then: unknown): readonly Span[] {
  if (then === undefined) return [];
  if (!Array.isArray(then) || then.length > LONGEST_CHAIN) throw new QuestionError('then.invalid', 'then', `A list of at most ${LONGEST_CHAIN} spans {length, unit}.`);
  return then.map((entry: unknown, i) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw new QuestionError('then.invalid', `then.${i}`, 'A span is {length, unit}.');
    const asked = entry as Readonly<Record<string, unknown>>;
    if (Object.keys(asked).some((field) => field !== 'length' && field !== 'unit')) throw new QuestionError('field.unknown', `then.${i}`, 'Known fields: length, unit.');
    return readSpan(asked, `then.${i}.`);
  });
}

function missing(field: string): QuestionError {
  return new QuestionError('field.missing', field, `${field} is missing.`);
}

/** As `answerDueQuestion`, with the explanation as it was reckoned, for rendering in words. */
export function explainDueQuestion(calendar: Calendar, question: unknown): { readonly explanation: Explanation } | { readonly error: DueQuestionError } {
  try {
    const { start, rule, extensions } = readDueQuestion(question);
    return { explanation: due(calendar, rule, start, extensions) };
  } catch (error) {
    if (error instanceof QuestionError || error instanceof CalendarError) {
      return { error: { code: error.code, ...(error.field === undefined ? {} : { field: error.field }), message: error.message } };
    }
    throw error;
  }
}

/** The answer as data: `due`, `provisional` and the steps, each flat. */
export function answerOf({ due: date, provisional, steps }: Explanation): DueAnswer {
  return { due: shownDue(date), provisional, explanation: steps.map(({ code, on, data }) => ({ code, ...(on === undefined ? {} : { on }), ...data }) as JsonObject) };
}

/**
 * Answers a question about legal time that came from outside (a line of `weiquan due --batch`, GET /api/legal-time/due):
 * `{"from","length","unit","direction"?,"rollover"?,"counts"?,"then"?:[{"length","unit"}]}`.
 * Never throws for what was asked: what cannot be answered is `{error}` with a stable code.
 */
export function answerDueQuestion(calendar: Calendar, question: unknown): DueAnswer {
  const answer = explainDueQuestion(calendar, question);
  return 'error' in answer ? answer : answerOf(answer.explanation);
}
