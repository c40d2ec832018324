import { DomainError } from '../errors';
import { accepted, refused, type Result } from '../refusal';
import { dictatedDigits } from './intakeNumber';

/** How many query codes there are; the caller of `queryCode` draws evenly from 0 up to it. */
export const QUERY_CODES = 1_000_000;

/** 查询码: six digits that are told by voice. `drawn` is a random whole number, 0 <= drawn < QUERY_CODES. Throws DomainError `queryCode.range`. */
export function queryCode(drawn: number): string {
  if (!Number.isInteger(drawn) || drawn < 0 || drawn >= QUERY_CODES) throw new DomainError('invalid', 'queryCode.range', 'A query code has six digits.');
  return String(drawn).padStart(6, '0');
}

/** In two groups, as it is read aloud and printed: `042 731`. */
export const spacedQueryCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Reads a query code as it was dictated: blanks, full-width and Chinese digits. Refusal: `queryCode.form`. */
export function parseQueryCode(text: string): Result<string> {
  const digits = dictatedDigits(text);
  return /^\d{6}$/.test(digits) ? accepted(digits) : refused('queryCode.form');
}
