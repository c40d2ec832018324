import type { Language } from './words';

const ZONE = 'Asia/Shanghai';
const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A last day in full, with the day of the week; a last hour with its minute. */
export function dayInFull(due: string, language: Language): string {
  const isDay = due.length === 10;
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', ...(isDay ? {} : { hour: '2-digit', minute: '2-digit' }),
  }).format(new Date(isDay ? `${due}T12:00:00+08:00` : due));
}

/** The same in pieces that are not broken: Chinese would break anywhere, also within 星期五. */
export const dayInPieces = (due: string, language: Language): readonly string[] => dayInFull(due, language).split(/(?=星期)/u);

/** Whole days from today to the last day, both in Shanghai; negative when it has passed. */
export function daysUntil(due: string, now: string): number {
  const dayOf = (instant: string): number => Date.parse(`${instant.length === 10 ? instant : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00Z`) / 86_400_000;
  return dayOf(due) - dayOf(now);
}

/** A moment as a receipt bears it, to the second. */
export const momentInFull = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(new Date(instant));
