import type { Instant, LegalDate } from '../brand';
import { dateOf, dayIndexOf, LAST_DAY, shiftMonths, weekdayOf, FIRST_YEAR, LAST_YEAR } from './days';
import { CalendarError } from './errors';

/*
 * The zone of law is Asia/Shanghai. Within the years accepted (1992 … 2100) its offset is +08:00 on every day: the
 * summer time of 1986–1991 and the local mean time before 1901 lie outside. So nothing here asks the zone of the process.
 */

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const OFFSET_MS = 8 * HOUR_MS;
/** 2100-12-31T24:00 in Shanghai. */
const LAST_INSTANT_MS = Date.UTC(LAST_YEAR, 11, 31, 16);
const FIRST_INSTANT_MS = Date.UTC(FIRST_YEAR - 1, 11, 31, 16);

const ISO = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** Milliseconds since 1970 in UTC. The instant must be canonical; throws `instant.invalid`. */
export function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  if (!instant.endsWith('Z') || Number.isNaN(millis)) throw new CalendarError('instant.invalid', 'instant', 'Not an instant in UTC.');
  return millis;
}

/** The canonical instant. Throws `due.outOfRange` outside the supported years. */
export function instantOf(millis: number): Instant {
  if (!(millis >= FIRST_INSTANT_MS && millis <= LAST_INSTANT_MS)) throw new CalendarError('due.outOfRange', 'length', `The result lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
  return new Date(millis).toISOString() as Instant;
}

/**
 * Reads ISO 8601 with `Z` or an offset, to the minute, second or millisecond: `2026-09-30T16:40+08:00`.
 * Returns the canonical instant in UTC. Throws `instant.invalid`, `instant.noOffset`, `instant.outOfRange` (years 1992 to 2100).
 */
export function parseInstant(text: string, field = 'instant'): Instant {
  const match = ISO.exec(text);
  if (!match) throw new CalendarError('instant.invalid', field, 'Not a time in ISO 8601, e.g. 2026-09-30T16:40+08:00.');
  const [, date = '', hour = '', minute = '', second = '0', fraction = '', zone] = match;
  if (zone === undefined) throw new CalendarError('instant.noOffset', field, 'A time must carry its offset, e.g. +08:00 or Z.');
  let day: number;
  try {
    day = dayIndexOf(date, field);
  } catch (error) {
    if (error instanceof CalendarError) throw new CalendarError(error.code === 'date.outOfRange' ? 'instant.outOfRange' : 'instant.invalid', field, error.message);
    throw error;
  }
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * HOUR_MS + Number(zone.slice(4, 6)) * MINUTE_MS);
  const wall = Date.UTC(FIRST_YEAR, 0, 1 + day, Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0')));
  const millis = wall - offset;
  if (millis < FIRST_INSTANT_MS || millis >= LAST_INSTANT_MS) throw new CalendarError('instant.outOfRange', field, `Times in the years ${FIRST_YEAR} to ${LAST_YEAR} are supported.`);
  return new Date(millis).toISOString() as Instant;
}

/** Reads `YYYY-MM-DD`. Throws `date.invalid` (2026-02-30), `date.outOfRange` (before 1992, after 2100). */
export function parseLegalDate(text: string, field = 'date'): LegalDate {
  if (text.length !== 10) throw new CalendarError('date.invalid', field, 'Not a date of the calendar (YYYY-MM-DD).');
  return dateOf(dayIndexOf(text, field));
}

/** The date in Shanghai at that instant: 2026-09-23T16:30Z is already 2026-09-24. */
export function legalDateOf(instant: Instant): LegalDate {
  return dateOf(dayIndexOfInstant(instant));
}

/** As `legalDateOf`, as a whole number of days. Internal to the calendar. */
export function dayIndexOfInstant(instant: Instant): number {
  if (instant.length < 16 || !instant.endsWith('Z')) throw new CalendarError('instant.invalid', 'instant', 'Not an instant in UTC.');
  // 16:00 UTC is 24:00 in Shanghai.
  if (Number(instant.slice(11, 13)) < 16) return dayIndexOf(instant, 'instant');
  // The evening before 1992-01-01 in UTC is 1992 in Shanghai.
  const day = instant.startsWith('1991-12-31') ? 0 : dayIndexOf(instant, 'instant') + 1;
  if (day > LAST_DAY) throw new CalendarError('date.outOfRange', 'instant', `Dates up to ${LAST_YEAR}-12-31 are supported.`);
  return day;
}

/** 00:00 of the date in Shanghai. */
export function startOfLegalDay(date: LegalDate): Instant {
  return instantOf(Date.UTC(FIRST_YEAR, 0, 1 + dayIndexOf(date)) - OFFSET_MS);
}

/** 24:00 of the date in Shanghai, when a period that is due on it has run out (民法典 203(2)): 2026-10-08 -> 2026-10-08T16:00:00.000Z. */
export function endOfLegalDay(date: LegalDate): Instant {
  return `${date}T16:00:00.000Z` as Instant;
}

/** `days` calendar days later (negative: earlier). Throws `due.outOfRange`. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOf(dayIndexOf(date) + days);
}

/** The corresponding day `months` later (negative: earlier), else that month's last day (民法典 202). Throws `due.outOfRange`. */
export function addMonths(date: LegalDate, months: number): LegalDate {
  return dateOf(shiftMonths(dayIndexOf(date), months).day);
}

/** Calendar days from `from` to `to`; 2026-05-06 to 2026-07-20 is 75. Negative when `to` is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayIndexOf(to) - dayIndexOf(from);
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: LegalDate): number {
  return weekdayOf(dayIndexOf(date));
}

/** Wall-clock time in Shanghai to the second, as papers print it: `2026-10-01 16:40:00`. */
export const shownToTheSecond = (instant: Instant): string => new Date(millisOf(instant) + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/** Wall-clock time in Shanghai: `2026-10-01T16:40+08:00`; seconds and milliseconds only where there are any. */
export function formatShanghai(instant: Instant): string {
  const wall = new Date(millisOf(instant) + OFFSET_MS).toISOString();
  const seconds = wall.endsWith(':00.000Z') ? '' : wall.endsWith('.000Z') ? wall.slice(16, 19) : wall.slice(16, 23);
  return `${wall.slice(0, 16)}${seconds}+08:00`;
}
