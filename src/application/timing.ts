import type { Instant, LegalDate } from '../domain/brand';
import { daysBetween, legalDateOf, parseInstant, parseLegalDate, startOfLegalDay } from '../domain/calendar';
import { DomainError } from '../domain/errors';

/** When an act took effect in law, and how far back that is. */
export interface Timing {
  readonly at: Instant;
  readonly on: LegalDate;
  readonly recordedAt: Instant;
  readonly daysBack: number;
}

/** Clocks of offices differ by a little; what lies further ahead is a mistake. */
const TOLERANCE_MS = 60_000;

/**
 * Reads the `at` of a request: an instant with offset, or a date (its beginning in Shanghai; today means now). Absent: now.
 * Throws DomainError invalid `time.inFuture`, or what legal time says of an unreadable one.
 */
export function timingOf(at: string | undefined, now: Instant): Timing {
  const today = legalDateOf(now);
  if (at === undefined) return { at: now, on: today, recordedAt: now, daysBack: 0 };
  const given = at.includes('T') ? parseInstant(at, 'at') : parseLegalDate(at, 'at') === today ? now : startOfLegalDay(parseLegalDate(at, 'at'));
  if (Date.parse(given) > Date.parse(now) + TOLERANCE_MS) {
    throw new DomainError('invalid', 'time.inFuture', 'An act is recorded when it has happened: its time lies in the future.', {
      issues: [{ field: 'at', code: 'time.inFuture', message: 'give the time at which it happened, not later than now' }],
    });
  }
  const effective = given > now ? now : given;
  const on = legalDateOf(effective);
  return { at: effective, on, recordedAt: now, daysBack: daysBetween(on, today) };
}
