import type { Instant, LegalDate } from '../../domain/brand';
import { addDays, legalDateOf, startOfLegalDay, type Calendar } from '../../domain/calendar';

/** Staffed hours in Shanghai: who is written to outside them would read it in bed. */
const OPENS_MS = 9 * 3_600_000;
const CLOSES_MS = 17 * 3_600_000;
/** Reminders ring at nine: those of a morning are in the digest of that morning, since the last day but one is told tomorrow too late. */
const DIGEST_MS = OPENS_MS + 10 * 60_000;

const at = (date: LegalDate, intoTheDay: number): Instant => new Date(Date.parse(startOfLegalDay(date)) + intoTheDay).toISOString() as Instant;
const isWorked = (calendar: Calendar, date: LegalDate): boolean => ['working', 'makeUp'].includes(calendar.day(date).kind);

/** Is somebody at the desks now? */
export function isStaffed(calendar: Calendar, now: Instant): boolean {
  const today = legalDateOf(now);
  return isWorked(calendar, today) && now >= at(today, OPENS_MS) && now < at(today, CLOSES_MS);
}

/** The moment itself in staffed hours, else 09:00 of the next day that is worked (today's, early in the morning). */
export const staffedFrom = (calendar: Calendar, now: Instant): Instant => (isStaffed(calendar, now) ? now : nextOpening(calendar, now));

/** 09:00 of the next day that is worked. */
export const nextOpening = (calendar: Calendar, now: Instant): Instant => next(calendar, now, OPENS_MS);

/** 09:10 of the next day that is worked: when a digest goes out. */
export const nextDigest = (calendar: Calendar, now: Instant): Instant => next(calendar, now, DIGEST_MS);

function next(calendar: Calendar, now: Instant, intoTheDay: number): Instant {
  let date = legalDateOf(now);
  while (!isWorked(calendar, date) || at(date, intoTheDay) < now) date = addDays(date, 1);
  return at(date, intoTheDay);
}
