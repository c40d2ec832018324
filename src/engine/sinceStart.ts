import type { Instant, LegalDate } from '../domain/brand';
import type { Calendar, Interval } from '../domain/calendar';
import type { Deadline } from '../domain/case';
import type { Edition, Period } from '../domain/period';
import { isInstant } from './periods';

/** The dates on which the clocks of a period began lately: some years of them. */
const MOST = 2_000;

/**
 * What a calendar says of the clocks of a period, remembered by the date on which they began: the clocks that begin on one
 * day are counted once. Calendars and periods are never changed; a newer calendar is another one.
 */
export class SinceStart<Said> {
  private readonly known = new WeakMap<Calendar, WeakMap<Period, Map<string, Said>>>();

  /** Only of a clock that is `untouched`. */
  of(calendar: Calendar, period: Period, edition: Edition, start: Instant | LegalDate, say: () => Said): Said {
    let ofCalendar = this.known.get(calendar);
    if (!ofCalendar) this.known.set(calendar, (ofCalendar = new WeakMap<Period, Map<string, Said>>()));
    let ofPeriod = ofCalendar.get(period);
    if (!ofPeriod) ofCalendar.set(period, (ofPeriod = new Map<string, Said>()));
    const key = `${edition.from} ${start}`;
    let said = ofPeriod.get(key);
    if (said === undefined) {
      said = say();
      if (ofPeriod.size >= MOST) ofPeriod.clear();
      ofPeriod.set(key, said);
    }
    return said;
  }
}

/** Nothing but the date on which it began decides when it ends: no document, no extension, no pause. */
export const untouched = ({ start, setBy, extensions }: Deadline, pauses: readonly Interval[]): boolean =>
  pauses.length === 0 && extensions.length === 0 && setBy === undefined && !isInstant(start);
