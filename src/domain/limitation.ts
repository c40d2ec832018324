import type { LegalDate } from './brand';
import { addDays, addMonths, type Calendar } from './calendar';

/*
 * 时效 is asked of when something was done at last, and set to nobody as a task: a condition, no clock. It counts dates of
 * Shanghai, from the day after the one on which it begins.
 */

/** The years since that day have not passed on the date: until the corresponding day, that day included, else the last of its month (民法典 201, 202). */
export const isWithinYears = (since: LegalDate, years: number, on: LegalDate): boolean => on <= since || on <= addMonths(since, 12 * years);

/**
 * The same for what a person has to do in time: a last day on which nobody works goes on to the first working day after it
 * (民法典 203, 民诉法 85). Whether an ordinary weekend does under Order 121 art. 45 is doubtful: nobody loses a right by the doubt.
 */
export function isWithinYearsOrNextWorkingDay(calendar: Calendar, since: LegalDate, years: number, on: LegalDate): boolean {
  if (isWithinYears(since, years, on)) return true;
  const last = addMonths(since, 12 * years);
  // From the date back: what was worked on the way was the day to do it.
  for (let day = addDays(on, -1); day >= last; day = addDays(day, -1)) {
    const { kind } = calendar.day(day);
    if (kind === 'working' || kind === 'makeUp') return false;
  }
  return true;
}
