import type { Calendar } from '../domain/calendar';
import type { Procedure } from '../domain/procedure';

/** The procedure is the case's own version; the calendar is always the newest loaded one. */
export interface Rules {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
}
