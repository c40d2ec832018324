import { DomainError } from '../errors';
import type { JsonObject, Text } from '../json';

/** What legal time can refuse. Stable: clients may program against these. */
export type CalendarErrorCode =
  | 'date.invalid' // not a day of the Gregorian calendar in the form YYYY-MM-DD
  | 'date.outOfRange' // outside 1992-01-01 … 2100-12-31
  | 'date.beforeCalendar' // the kind of the day is needed and the calendar starts later
  | 'instant.invalid' // not ISO 8601
  | 'instant.noOffset' // a wall-clock time that does not say where the wall is
  | 'instant.outOfRange'
  | 'start.needsTime' // hours run from a moment, not from a date
  | 'length.outOfRange'
  | 'counts.unfit' // hours count from the moment or from the next hour
  | 'extension.unitMixed' // hours are extended by hours, days by days
  | 'pause.endsBeforeStart'
  | 'pause.needsTime'
  | 'pause.backward' // a period that counts back from an event cannot be suspended
  | 'due.outOfRange' // the result lies outside the years that are supported
  | 'schedule.invalid'; // a year's schedule that cannot be true

/** A date, a span or a schedule with which legal time cannot reckon. `field` names the argument at fault. */
export class CalendarError extends DomainError {
  constructor(
    override readonly code: CalendarErrorCode,
    readonly field: string,
    message: string,
    data?: JsonObject,
    words?: Text,
  ) {
    super('invalid', code, message, { issues: [{ field, code, message, ...(words ? { words } : {}) }], ...(data ? { data } : {}) });
    this.name = 'CalendarError';
  }
}
