/** Dates in law are Shanghai's, whatever zone the computer at the desk is in. It has been eight hours ahead of UTC the whole year round since 1992. */
const SHANGHAI_MS = 8 * 3_600_000;

/** A legal date as it is; an instant as date and time in Shanghai. */
export const whenText = (due: string): string => (due.length > 10 ? new Date(Date.parse(due) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ') : due);

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
/** An instant as a letter says it: 2026年9月18日（星期五）09:30. */
export const letterTime = (instant: string, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(instant)).replace(/(星期.)\s*/u, '（$1）');
/** A legal date as a letter bears it: 2026年9月18日. */
export const letterDate = (date: string, language: 'zh' | 'en'): string => new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(date));
/** An instant that belongs to a legal date: the end of a day is its 24:00, not the beginning of the next. */
export const momentText = (at: string, on: string): string => (whenText(at).endsWith(' 00:00') && dateText(at) > on ? `${on} 24:00` : whenText(at));
export const dateText = (instant: string): string => whenText(instant).slice(0, 10);

const WEEKDAYS = { zh: new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }) } as const;
/** The day of the week of a legal date or an instant, in Shanghai: 周五, Fri. */
export const weekdayText = (due: string, language: 'zh' | 'en'): string => WEEKDAYS[language].format(new Date(`${dateText(due)}T00:00:00Z`));

interface Clock {
  readonly kind: string;
  readonly status: string;
  readonly ringsAt: string;
  readonly endSeq?: number;
  readonly presses: boolean;
  readonly rungs: readonly { readonly id: string; readonly at: string }[];
}

/** What ends within a day is near, also where no reminder was set. */
const DAY_MS = 86_400_000;

export type Urgency = 'late' | 'pastTarget' | 'over' | 'soon' | undefined;

/** Red and yellow are comparisons with the time of reading. A target of the house never looks like a period of the law; a party's own time that is over is nobody's lapse. */
export function urgencyOf(deadline: Clock, now: number): Urgency {
  if (deadline.endSeq !== undefined || deadline.status === 'ended' || deadline.status === 'paused') return undefined;
  if (deadline.status === 'lapsed' || deadline.status === 'lapsedBeforeEntry' || Date.parse(deadline.ringsAt) <= now) return !deadline.presses ? 'over' : deadline.kind === 'internal' ? 'pastTarget' : 'late';
  return Date.parse(deadline.ringsAt) - now <= DAY_MS || deadline.rungs.some(({ id, at }) => id !== 'half' && Date.parse(at) <= now) ? 'soon' : undefined;
}

type Far = 'daysLeft' | 'daysPast' | 'hoursLeft' | 'hoursPast' | 'minutesLeft' | 'minutesPast';
export type Away = readonly ['today'] | readonly [Far, number];

/** The name of the sentence for it: one day is not told as several. */
export const farOf = ([far, many]: Away): Far | 'today' | `one_${Far}` => (far !== 'today' && many === 1 ? `one_${far}` : far);

/** How far a due date is away, in words that never promise more than there is: a period of hours is told in hours while it is nearer than two days. */
export function awayOf(due: string, now: number): Away {
  if (due.length > 10) {
    const minutes = Math.floor(Math.abs(Date.parse(due) - now) / 60_000);
    const ahead = Date.parse(due) > now;
    if (minutes < 60) return [ahead ? 'minutesLeft' : 'minutesPast', minutes];
    if (minutes < 48 * 60) return [ahead ? 'hoursLeft' : 'hoursPast', Math.floor(minutes / 60)];
  }
  const days = daysUntil(due, now);
  return days === 0 ? ['today'] : days > 0 ? ['daysLeft', days] : ['daysPast', -days];
}

/** Days from today to a date, both in Shanghai; negative when it is past. */
export function daysUntil(due: string, now: number): number {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
  return Math.round((day(dateText(due)) - day(dateText(new Date(now).toISOString()))) / DAY_MS);
}
