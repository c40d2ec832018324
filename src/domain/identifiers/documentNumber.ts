import { DomainError } from '../errors';
import { accepted, refused, type Result } from '../refusal';

/** 文号: abbreviation of the issuing body with the kind of document, year, running number. */
export interface DocumentNumber {
  /** `淄知援受`, `张公（食药环）立字` */
  readonly abbreviation: string;
  readonly year: number;
  readonly serial: number;
}

/** 案号 of a people's court (最高人民法院《关于人民法院案件案号的若干规定》): `（2026）鲁0303行审12号`. */
export interface CourtNumber {
  readonly year: number;
  /** Code of the court: `鲁0303`, `最高法`. */
  readonly court: string;
  /** Kind of case: `行审`, `知民初`. */
  readonly type: string;
  readonly serial: number;
  /** Full-width brackets, no leading zeros. */
  readonly normal: string;
}

/** What an abbreviation consists of: no brackets of years, no blanks, no digits at its end. */
const ABBREVIATION = /^[\p{Script=Han}A-Z（）]{1,30}$/u;

const possible = ({ year, serial }: { year: number; serial: number }): boolean =>
  Number.isInteger(year) && year >= 1949 && year < 2100 && Number.isSafeInteger(serial) && serial >= 1;

/**
 * Writes a document number: `淄知援受〔2026〕312号`, hexagonal brackets, no leading zeros (GB/T 9704-2012, 7.2.5).
 * Throws DomainError `documentNumber.parts` for an impossible year, serial or abbreviation.
 */
export function documentNumber(parts: DocumentNumber): string {
  if (!possible(parts) || !ABBREVIATION.test(parts.abbreviation)) {
    throw new DomainError('invalid', 'documentNumber.parts', 'A document number needs an abbreviation, a year and a positive serial.');
  }
  return `${parts.abbreviation}〔${parts.year}〕${parts.serial}号`;
}

/** 期号: the issue of a serial that bears no 文号, `会议纪要 2026年第3期`. */
export const issueNumber = ({ word, year, serial }: { readonly word: string; readonly year: number; readonly serial: number }): string => `${word} ${year}年第${serial}期`;

/**
 * Reads a document number as people type it: any brackets round the year, blanks, leading zeros, 第, full-width digits.
 * `documentNumber(parsed)` is its proper form. Refusal: `documentNumber.form`.
 */
export function parseDocumentNumber(text: string): Result<DocumentNumber> {
  const found = /^(.{1,60}?)[〔[［【﹝(（](\d{4})[〕\]］】﹞)）](?:第)?(\d{1,9})号?$/u.exec(straight(text));
  if (!found) return refused('documentNumber.form');
  const [, before = '', year, serial] = found;
  const parts = { abbreviation: before.replaceAll('(', '（').replaceAll(')', '）').toUpperCase(), year: Number(year), serial: Number(serial) };
  return possible(parts) && ABBREVIATION.test(parts.abbreviation) ? accepted(parts) : refused('documentNumber.form');
}

/**
 * Recognises the number of a court's case: `（2026）鲁0303行审12号`, also with half-width brackets and blanks.
 * Refusal: `courtNumber.form`.
 */
export function parseCourtNumber(text: string): Result<CourtNumber> {
  const found = /^[(（〔[](\d{4})[)）〕\]](最高法|\p{Script=Han}\d{2,4}|\p{Script=Han}(?=[\p{Script=Han}]{1,8}\d))(\p{Script=Han}{1,8})(\d{1,9})号(?:之(?:[一二三四五六七八九十]+|\d+))?$/u.exec(straight(text));
  if (!found) return refused('courtNumber.form');
  const [, year, court = '', type = '', serial] = found;
  const parts = { year: Number(year), serial: Number(serial) };
  if (!possible(parts)) return refused('courtNumber.form');
  return accepted({ ...parts, court, type, normal: `（${parts.year}）${court}${type}${parts.serial}号` });
}

const straight = (text: string): string =>
  text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu, '').replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) => wide.normalize('NFKC'));
