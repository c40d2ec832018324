import type { LegalDate } from '../../domain/brand';
import { addDays } from '../../domain/calendar';
import type { Json } from '../../domain/json';

/* Dates of stories are told from today: the player puts them in. */

/** In place of a date: so many days after today, or before it. */
export const dateIn = (days: number): string => `dateIn:${days}`;
/** In place of an instant: that day at that time in Shanghai. */
export const timeIn = (days: number, time: string): string => `timeIn:${days}@${time}`;

/** Inside a text, in place of the year of that day: numbers of papers bear it. */
export const yearIn = (days: number): string => `{yearIn:${days}}`;

/** The input with its dates as they fall on that day. */
export function withDates(value: Json, today: LegalDate): Json {
  if (typeof value === 'string') {
    const [, kind, days = '0', time = ''] = /^(dateIn|timeIn):(-?\d+)(?:@(\d\d:\d\d))?$/.exec(value) ?? [];
    if (kind === undefined) return value.replace(/\{yearIn:(-?\d+)\}/g, (_, after: string) => addDays(today, Number(after)).slice(0, 4));
    const day = addDays(today, Number(days));
    return kind === 'dateIn' ? day : `${day}T${time}:00+08:00`;
  }
  if (Array.isArray(value)) return value.map((item: Json) => withDates(item, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDates(member, today)]));
}
