import type { LegalDate } from '../domain/brand';
import { addDays } from '../domain/calendar';
import type { App } from './app';

/** How many working days ahead the day and the list of what is due soon look: the same, so that both name the same cases. */
const AHEAD = 3;

/** The working day that lies so many after a date, by the newest calendar: feasts are passed over, make-up days count. */
export function workingDayAhead({ calendars }: Pick<App, 'calendars'>, from: LegalDate, count = AHEAD): LegalDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const { kind } = calendars.current().day(date);
    if (kind === 'working' || kind === 'makeUp') left -= 1;
  }
  return date;
}
