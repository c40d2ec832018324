import type { LegalDate } from '../brand';
import { CalendarError } from './errors';

/**
 * Dates as whole numbers: the day 1992-01-01 is 0. Everything that counts days counts these; nothing multiplies
 * milliseconds. Internal to the calendar; outside, a date is a `LegalDate`.
 */
export type DayIndex = number;

/**
 * 1992, because China kept summer time from 1986 to 1991: from 1992-01-01 on the clock in Shanghai is UTC+8 on every day.
 * 2100, because the festivals by the moon are tabulated to there.
 */
export const FIRST_YEAR = 1992;
export const LAST_YEAR = 2100;

const monthStarts: Int32Array = (() => {
  const starts = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12 + 1);
  for (let month = 0; month < starts.length - 1; month += 1) {
    starts[month + 1] = (starts[month] ?? 0) + daysInMonth(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1);
  }
  return starts;
})();

/** 2100-12-31. */
export const LAST_DAY: DayIndex = (monthStarts[monthStarts.length - 1] ?? 0) - 1;

const texts: (LegalDate | undefined)[] = new Array<LegalDate | undefined>(LAST_DAY + 1);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The index of the date at the head of `text`; `field` is named when it is none. Throws `date.invalid`, `date.outOfRange`. */
export function dayIndexOf(text: string, field = 'date'): DayIndex {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const real = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!real) throw new CalendarError('date.invalid', field, 'Not a date of the calendar (YYYY-MM-DD).');
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new CalendarError('date.outOfRange', field, `Dates from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31 are supported.`);
  return (monthStarts[(year - FIRST_YEAR) * 12 + month - 1] ?? 0) + day - 1;
}

/** The date of an index. Throws `due.outOfRange`: an index outside the range can only be a result. */
export function dateOf(index: DayIndex): LegalDate {
  const known = texts[index];
  if (known !== undefined) return known;
  if (!Number.isInteger(index) || index < 0 || index > LAST_DAY) throw new CalendarError('due.outOfRange', 'length', `The result lies outside ${FIRST_YEAR}-01-01 … ${LAST_YEAR}-12-31.`);
  const { year, month, day } = partsOf(index);
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LegalDate;
  texts[index] = text;
  return text;
}

function partsOf(index: DayIndex): { year: number; month: number; day: number } {
  let at = Math.min(monthStarts.length - 2, Math.floor(index / 30.4));
  while ((monthStarts[at] ?? 0) > index) at -= 1;
  while ((monthStarts[at + 1] ?? Infinity) <= index) at += 1;
  return { year: FIRST_YEAR + Math.floor(at / 12), month: (at % 12) + 1, day: index - (monthStarts[at] ?? 0) + 1 };
}

export function yearOf(index: DayIndex): number {
  return partsOf(index).year;
}

/** 0 Sunday … 6 Saturday; 1992-01-01 was a Wednesday. */
export function weekdayOf(index: DayIndex): number {
  return (((index + 3) % 7) + 7) % 7;
}

/** The day that bears the same number in the month `months` away, else the last day of that month (民法典 202). Throws `due.outOfRange`. */
export function shiftMonths(index: DayIndex, months: number): { readonly day: DayIndex; readonly corresponding: boolean } {
  const { year, month, day } = partsOf(index);
  const target = (year - FIRST_YEAR) * 12 + month - 1 + months;
  const first = monthStarts[target];
  const next = monthStarts[target + 1];
  if (first === undefined || next === undefined) throw new CalendarError('due.outOfRange', 'length', `The result lies outside ${FIRST_YEAR}-01-01 … ${LAST_YEAR}-12-31.`);
  const corresponding = day <= next - first;
  return { day: corresponding ? first + day - 1 : next - 1, corresponding };
}
