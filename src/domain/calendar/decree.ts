import type { Text } from '../json';
import { dayIndexOf, LAST_YEAR, type DayIndex } from './days';
import festivals from './festivals.json';

/*
 * 《全国年节及纪念日放假办法》: the days that every year has, before the yearly notice arranges the days around them.
 * Editions by the date from which they are in force:
 *   1999-09-18  国务院令第270号: 元旦 1, 春节 3 (初一–初三), 劳动节 3, 国庆节 3
 *   2008-01-01  国务院令第513号: 春节 除夕–初二; 清明, 端午, 中秋 new; 劳动节 1
 *   2014-01-01  国务院令第644号: 春节 初一–初三
 *   2025-01-01  国务院令第795号: 春节 除夕–初三; 劳动节 2
 */

/** The first year whose days have a kind: the first whole year of the decree's 1999 edition. */
export const FIRST_CALENDAR_YEAR = 2000;

const newYear: Text = { zh: '元旦', en: "New Year's Day" };
const springFestival: Text = { zh: '春节', en: 'Spring Festival' };
const springFestivalEve: Text = { zh: '除夕', en: "Chinese New Year's Eve" };
const qingming: Text = { zh: '清明节', en: 'Qingming Festival' };
const labourDay: Text = { zh: '劳动节', en: 'Labour Day' };
const dragonBoat: Text = { zh: '端午节', en: 'Dragon Boat Festival' };
const midAutumn: Text = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const nationalDay: Text = { zh: '国庆节', en: 'National Day' };

interface Edition {
  readonly fromYear: number;
  /** First and last day of the Spring Festival; 0 is 初一, -1 除夕. */
  readonly springFestival: readonly [number, number];
  readonly labourDays: number;
  readonly traditional: boolean;
}

const editions: readonly Edition[] = [
  { fromYear: 2025, springFestival: [-1, 2], labourDays: 2, traditional: true },
  { fromYear: 2014, springFestival: [0, 2], labourDays: 1, traditional: true },
  { fromYear: 2008, springFestival: [-1, 1], labourDays: 1, traditional: true },
  { fromYear: 1999, springFestival: [0, 2], labourDays: 3, traditional: false },
];

/** Month and day of 春节 (初一), 清明, 端午, 中秋; by the moon of Beijing, up to 2100. */
const table: Readonly<Record<string, readonly string[]>> = festivals;

/** The days off that the decree in force gives to everybody in that year (2000 to 2100). A day with two names (中秋 on 国庆) stands twice. */
export function decreeDays(year: number): readonly { readonly day: DayIndex; readonly name: Text }[] {
  const edition = editions.find(({ fromYear }) => year >= fromYear);
  const [spring, clear, boat, moon] = table[String(year)] ?? [];
  if (!edition || spring === undefined || year < FIRST_CALENDAR_YEAR || year > LAST_YEAR) return [];
  const days: { day: DayIndex; name: Text }[] = [];
  const add = (monthDay: string | undefined, name: Text, count = 1, shift = 0): void => {
    const first = dayIndexOf(`${year}-${monthDay ?? ''}`) + shift;
    for (let i = 0; i < count; i += 1) days.push({ day: first + i, name });
  };
  const [from, to] = edition.springFestival;
  add('01-01', newYear);
  if (from === -1) add(spring, springFestivalEve, 1, -1);
  add(spring, springFestival, to + 1);
  if (edition.traditional) add(clear, qingming);
  add('05-01', labourDay, edition.labourDays);
  if (edition.traditional) add(boat, dragonBoat);
  if (edition.traditional) add(moon, midAutumn);
  add('10-01', nationalDay, 3);
  return days;
}
