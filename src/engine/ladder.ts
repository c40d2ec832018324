import type { Instant, LegalDate } from '../domain/brand';
import { addDays, dayOfShare, dueDate, endOfLegalDay, legalDateOf, momentOfShare, startOfLegalDay, toldOn, type Calendar, type Interval } from '../domain/calendar';
import type { Deadline } from '../domain/case';
import type { Edition, Period, Rung } from '../domain/period';
import { isInstant, startInstant } from './periods';
import { SinceStart, untouched } from './sinceStart';

const HOUR_MS = 3_600_000;
/** Whoever is told by days is told at nine in the morning. */
const OFFICE_OPENS_MS = 9 * HOUR_MS;

/** What the rungs of a clock are placed by. */
export interface Way {
  readonly calendar: Calendar;
  readonly period: Period;
  readonly edition: Edition;
  readonly pauses: readonly Interval[];
}

type Rungs = Deadline['rungs'];

const plus = (instant: Instant, millis: number): Instant => new Date(Date.parse(instant) + millis).toISOString() as Instant;
const atNine = (day: LegalDate): Instant => plus(startOfLegalDay(day), OFFICE_OPENS_MS);
const lastDayOf = (ringsAt: Instant): LegalDate => legalDateOf(plus(ringsAt, -1));
const shifted = (calendar: Calendar, day: LegalDate, length: number, unit: Edition['unit'], direction: 'before' | 'after'): LegalDate =>
  unit === 'calendarDay' ? addDays(day, direction === 'before' ? -length : length) : (dueDate(calendar, { length, unit, direction, rollOver: 'none', counts: 'nextDay' }, day, [], []).due as LegalDate);

/** The instant of one rung; undefined where it has no place on the way of this clock. */
function instantOf({ at }: Rung, { calendar, edition, pauses }: Way, { start, due, ringsAt }: Deadline): Instant | undefined {
  const hourly = isInstant(due);
  if ('share' in at) {
    if (at.share >= 1) return ringsAt;
    // A period that counts back from a date has no beginning to take a share from.
    if (edition.direction === 'before') return undefined;
    if (hourly) return momentOfShare(startInstant(start), ringsAt, pauses, at.share);
    const from = isInstant(start) ? legalDateOf(start) : start;
    const last = lastDayOf(ringsAt);
    const day = dayOfShare(calendar, edition.unit === 'workingDay' ? 'workingDay' : 'calendarDay', from, last, pauses, at.share);
    return day === undefined ? undefined : atNine(toldOn(calendar, day, from, last));
  }
  if ('before' in at) {
    const { length, unit } = at.before;
    // Hours before the end of a period of hours, days before that of a period of days.
    if ((unit === 'hour') !== hourly) return undefined;
    if (unit === 'hour') return plus(ringsAt, -length * HOUR_MS);
    const last = lastDayOf(ringsAt);
    const from = edition.direction === 'before' || isInstant(start) ? addDays(last, -366) : start;
    return atNine(toldOn(calendar, shifted(calendar, last, length, unit, 'before'), from, last));
  }
  const { length, unit } = at.after;
  return unit === 'hour' ? plus(ringsAt, length * HOUR_MS) : atNine(shifted(calendar, lastDayOf(ringsAt), length, unit, 'after'));
}

const instants = new SinceStart<readonly (Instant | undefined)[]>();

/** The instants of all rungs of the ladder. */
function instantsOf(way: Way, deadline: Deadline): readonly (Instant | undefined)[] {
  const { calendar, period, edition, pauses } = way;
  const place = () => period.ladder.map((rung) => instantOf(rung, way, deadline));
  return untouched(deadline, pauses) ? instants.of(calendar, period, edition, deadline.start, place) : place();
}

/** A reminder lies behind the beginning (of days: behind the day that is not counted) and before the end. */
function isOnTheWay(at: Instant, { edition }: Way, { start, ringsAt }: Deadline): boolean {
  const begun = isInstant(start) ? start : endOfLegalDay(start);
  return at < ringsAt && (edition.direction === 'before' || at > begun);
}

/** Of two rungs at one instant the later of the ladder is told. */
const onePerInstant = (rungs: Rungs): Rungs => rungs.filter(({ at }, index) => !rungs.some((other, later) => later > index && other.at === at));

/** What has fired, as a clock keeps it that fires no more. */
export const firedOf = (rungs: Rungs): Rungs => (rungs.every(({ firedSeq }) => firedSeq !== undefined) ? rungs : rungs.filter(({ firedSeq }) => firedSeq !== undefined));

/**
 * The rungs of a clock as it stands after the act `seq`: reminders while it runs, what presses after it has run out. A
 * reminder that would have come before `now` is passed over, unless it waited at that instant already; one that now lies
 * ahead, since the clock was extended, comes again.
 */
export function rungsAfter(way: Way, deadline: Deadline, seq: number, now: Instant): Rungs {
  const { status, rungs: before, ringsAt } = deadline;
  if (status === 'paused') return before;
  if (deadline.endSeq !== undefined || (status !== 'running' && status !== 'lapsed')) return firedOf(before);
  const instantsNow = instantsOf(way, deadline);
  const placed = way.period.ladder.flatMap((rung, index) => {
    const at = instantsNow[index];
    if (at === undefined || (rung.kind === 'reminder' && (status === 'lapsed' || !isOnTheWay(at, way, deadline)))) return [];
    // What presses after the end is placed when the end has come.
    if (status === 'running' && at > ringsAt) return [];
    return [{ id: rung.id, at, kind: rung.kind }];
  });
  return onePerInstant(placed).map((rung) => {
    const was = before.find(({ id }) => id === rung.id);
    const fired = rung.at > now ? undefined : (was?.firedSeq ?? (rung.kind === 'reminder' && was?.at !== rung.at ? seq : undefined));
    return fired === undefined ? rung : { firedSeq: fired, ...rung };
  });
}
