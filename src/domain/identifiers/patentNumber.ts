import { accepted, refused, type Result } from '../refusal';
import { typed } from './typed';

export type PatentKind = 'invention' | 'utilityModel' | 'design';

/** A Chinese patent or application number (ZC 0006-2003 and its predecessor). */
export interface PatentNumber {
  readonly kind: PatentKind;
  /** Entered the national phase of an international application (5th digit 8 or 9). */
  readonly pct: boolean;
  /** Year of application. */
  readonly year: number;
  /** `ZL` in front: a patent was granted. Without it the number is that of an application. */
  readonly granted: boolean;
  /** `ZL202330123456.7`; a missing check digit is supplied, a wrong one stays as it was given. */
  readonly normal: string;
  /** `ZL 2023 3 0123456.7`, as it stands on papers. */
  readonly spaced: string;
  /** Without `ZL` and check digit: the same for every way of writing one patent. */
  readonly key: string;
  readonly checkDigit: { readonly expected: string; readonly given?: string; readonly valid: boolean };
}

const KINDS: Readonly<Record<string, { kind: PatentKind; pct: boolean }>> = {
  1: { kind: 'invention', pct: false },
  2: { kind: 'utilityModel', pct: false },
  3: { kind: 'design', pct: false },
  8: { kind: 'invention', pct: true },
  9: { kind: 'utilityModel', pct: true },
};

/** Numbers had two digits of the year and five of the serial until 30 September 2003. */
const LAST_YEAR_OF_SHORT_NUMBERS = 2003;
const FIRST_YEAR = 1985;

/**
 * Reads a patent number: `ZL 2023 3 0123456.7`, `ZL202330123456.7`, `202330123456.7`, full-width, lower-case x, and the
 * nine-digit numbers of before October 2003. A wrong check digit is not refused: the answer tells the expected one.
 * Refusals: `patentNumber.empty`, `patentNumber.publicationNumber` (CN 302345678 S names a publication, not the patent),
 * `patentNumber.form`, `patentNumber.kind` (no such kind digit), `patentNumber.year`.
 */
export function parsePatentNumber(text: string): Result<PatentNumber> {
  const plain = typed(text).replace(/^(?:专利号|申请号|专利申请号|专利)?[::.]?/u, '').replace(/号$/u, '');
  if (plain === '') return refused('patentNumber.empty');
  if (/^CN\d{7,9}[A-Z]\d?$/.test(plain)) return refused('patentNumber.publicationNumber');
  const found = /^(ZL|CN)?-?(\d{12}|\d{8})(?:[.-]?([\dX]))?$/.exec(plain);
  const [, prefix, digits = '', given] = found ?? [];
  const bareEightDigits = digits.length === 8 && !prefix && !given; // more likely the number of a trademark
  if (!found || bareEightDigits) return refused('patentNumber.form');

  const long = digits.length === 12;
  const yearDigits = long ? digits.slice(0, 4) : digits.slice(0, 2);
  const kindDigit = digits.charAt(yearDigits.length);
  const serial = digits.slice(yearDigits.length + 1);
  const kind = KINDS[kindDigit];
  if (!kind) return refused('patentNumber.kind', { data: { digit: kindDigit } });
  const year = long ? Number(yearDigits) : Number(yearDigits) + (Number(yearDigits) >= FIRST_YEAR % 100 ? 1900 : 2000);
  const possible = long ? year >= LAST_YEAR_OF_SHORT_NUMBERS && year < 2100 : year >= FIRST_YEAR && year <= LAST_YEAR_OF_SHORT_NUMBERS;
  if (!possible) return refused('patentNumber.year', { data: { year } });

  const expected = patentCheckDigit(digits);
  const granted = prefix === 'ZL';
  return accepted({
    ...kind,
    year,
    granted,
    normal: `${granted ? 'ZL' : ''}${digits}.${given ?? expected}`,
    spaced: `${granted ? 'ZL ' : ''}${yearDigits} ${kindDigit} ${serial}.${given ?? expected}`,
    key: digits,
    checkDigit: { expected, ...(given === undefined ? {} : { given }), valid: given === expected },
  });
}

/** The check digit of the 12 (before October 2003: 8) digits in front of the dot: weights 2..9, 2..5, modulo 11, X for 10. */
export function patentCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 + (at % 8)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
