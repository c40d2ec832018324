import type { Problem } from '../contract';
import type { DomainError, FieldIssue } from '../domain/errors';
import type { Procedure } from '../domain/procedure';
import type { Reader } from './present/reader';
import { presentRefusal } from './present/refusal';
import { statusOf } from './status';
import { codeWords } from './words';

/** What a problem is told with. */
export interface Circumstances {
  /** The number of the request. */
  readonly id: string;
  readonly reader: Reader;
  /** The request carried If-Match. */
  readonly conditional: boolean;
  /** The case's procedure, where one is known: it has the words for its conditions. */
  readonly procedure?: Procedure;
}

export interface Told {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** An error with a meaning as problem details (RFC 9457), in the reader's language. */
export function problemOf(error: DomainError, { id, reader, conditional, procedure }: Circumstances): Told {
  const { kind, code } = error;
  const { issues, refusal, data } = error.details;
  const status = statusOf(kind, code, conditional);
  const told = refusal && presentRefusal(refusal, procedure, reader);
  const earliest = datum(refusal?.data, 'earliest');
  const detail = [codeWords(reader.words, code), told?.condition?.words, earliest === undefined ? undefined : reader.words.earliest(inShanghai(earliest))].filter((words) => words !== undefined).join(reader.language === 'zh' ? '' : ' ');
  // A date that cannot be is told beside its field.
  const [field] = earliest === undefined ? [] : (refusal?.missing ?? []);
  const problem: Problem = {
    type: `urn:weiquan:problem:${code}`,
    title: reader.words.kinds[kind],
    status,
    code,
    detail,
    instance: id,
    ...(issues ? { errors: issues.map((issue) => presentIssue(issue, reader)) } : field === undefined ? {} : { errors: [{ field: `input.${field}`, code, message: detail }] }),
    ...(told ? { refusal: told } : {}),
    ...(data ? { data } : {}),
  };
  return { problem, headers: headersOf(status, data) };
}

/** What cannot be told: a fixed sentence, and a number by which the log knows more. */
export const unexpectedProblem = ({ id, reader }: Pick<Circumstances, 'id' | 'reader'>): Problem => ({
  type: 'urn:weiquan:problem:unexpected',
  title: reader.words.unexpectedTitle,
  status: 500,
  code: 'unexpected',
  detail: reader.words.codes.unexpected,
  instance: id,
});

function presentIssue({ field, code, message, words }: FieldIssue, reader: Reader): { field: string; code: string; message: string } {
  const said = codeWords(reader.words, code);
  return { field, code, message: words?.[reader.language] ?? (said === code ? message : said) };
}

/** A legal date as it is; an instant as date and time in Shanghai. */
const inShanghai = (when: string): string => (when.length > 10 ? WALL.format(new Date(when)) : when);
const WALL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** A figure or a word of the error's data. */
function datum(data: DomainError['details']['data'], name: string): string | undefined {
  const value = data?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function headersOf(status: number, data: DomainError['details']['data']): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Session realm="weiquan"' };
  if (status === 429) return { 'Retry-After': datum(data, 'retryAfter') ?? '60' };
  if (status === 503) return { 'Retry-After': '2' };
  if (status === 405) return { Allow: datum(data, 'allow') ?? '' };
  return {};
}
