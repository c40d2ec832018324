import type { Instant, LegalDate } from '../../domain/brand';
import { addDays, legalDateOf, startOfLegalDay, type Calendar } from '../../domain/calendar';

/** Staffed hours in Shanghai: who is written to outside them would read it in bed. A digest comes as they begin. */
const OPENS = 9;
const CLOSES = 17;

const at = (date: LegalDate, hour: number): Instant => new Date(Date.parse(startOfLegalDay(date)) + hour * 3_600_000).toISOString() as Instant;
const isWorked = (calendar: Calendar, date: LegalDate): boolean => ['working', 'makeUp'].includes(calendar.day(date).kind);

/** The moment itself in staffed hours, else 09:00 of the next day that is worked (today's, early in the morning). */
export function staffedFrom(calendar: Calendar, now: Instant): Instant {
  const today = legalDateOf(now);
  return isWorked(calendar, today) && now >= at(today, OPENS) && now < at(today, CLOSES) ? now : nextOpening(calendar, now);
}

/** 09:00 of the next day that is worked: when a digest goes out. */
export function nextOpening(calendar: Calendar, now: Instant): Instant {
  let date = legalDateOf(now);
  while (!isWorked(calendar, date) || at(date, OPENS) < now) date = addDays(date, 1);
  return at(date, OPENS);
}
