import type { LegalDate } from '../brand';
import { DomainError } from '../errors';
import { accepted, refused, type Result } from '../refusal';
import { dammDigit, dammHolds } from './damm';
import { typed } from './typed';

/** 受理编号: what the caller is told and reads back. */
export interface IntakeNumber {
  /** `2611230017-` and a check digit. */
  readonly number: string;
  readonly date: LegalDate;
  /** The day's running number, from 1. */
  readonly serial: number;
}

/**
 * Makes an intake number: year, month, day (two digits each, Asia/Shanghai), the day's serial (at least four digits), a
 * hyphen and Damm's check digit, which notices every wrong digit and every exchange of neighbours.
 * Throws DomainError `intakeNumber.serial` for a serial that is no positive whole number, `intakeNumber.date` outside 2000-2099.
 */
export function intakeNumber(date: LegalDate, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new DomainError('invalid', 'intakeNumber.serial', 'The serial must be a positive whole number.');
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(date)) throw new DomainError('invalid', 'intakeNumber.date', 'The date must lie in this century.');
  const digits = date.slice(2).replaceAll('-', '') + String(serial).padStart(4, '0');
  return `${digits}-${dammDigit(digits)}`;
}

const SPOKEN: Readonly<Record<string, string>> = {
  零: '0', 〇: '0', 洞: '0', 一: '1', 幺: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 拐: '7', 八: '8', 九: '9',
};

/** Digits as they come over the telephone: blanks, dashes, full-width and Chinese digits, 幺 for one. */
export const dictatedDigits = (text: string): string =>
  typed(text).replace(/[零〇洞一幺二两三四五六七拐八九]/gu, (spoken) => SPOKEN[spoken] ?? spoken).replace(/[-.,、/_]/gu, '');

/**
 * Reads an intake number as it was dictated or typed; the hyphen may be missing.
 * Refusals: `intakeNumber.form`, `intakeNumber.checkDigit` (a digit is wrong or two are exchanged: ask again),
 * `intakeNumber.date` (no such day).
 */
export function parseIntakeNumber(text: string): Result<IntakeNumber> {
  const digits = dictatedDigits(text);
  if (!/^\d{11,18}$/.test(digits)) return refused('intakeNumber.form');
  if (!dammHolds(digits)) return refused('intakeNumber.checkDigit');
  const [year, month, day] = [Number(digits.slice(0, 2)) + 2000, Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const serial = Number(digits.slice(6, -1));
  const padded = String(serial).padStart(4, '0') === digits.slice(6, -1);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return refused('intakeNumber.date');
  if (serial < 1 || !padded) return refused('intakeNumber.form');
  const date = midnight.toISOString().slice(0, 10) as LegalDate;
  return accepted({ number: intakeNumber(date, serial), date, serial });
}
