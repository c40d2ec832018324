/* The explanation of a deadline laid out on a calendar: which days were passed, and what each of them was. */

export interface Step {
  readonly code: string;
  readonly on?: string;
  readonly [datum: string]: unknown;
}

export type DayKind = 'start' | 'counted' | 'makeUp' | 'rest' | 'holiday' | 'paused' | 'within' | 'due' | 'plain';

export interface Day {
  readonly date: string;
  readonly kind: DayKind;
  /** Which of the working days that count. */
  readonly n?: number;
  readonly holiday?: { readonly zh: string; readonly en: string };
}

export interface Month {
  /** `2026-10` */
  readonly month: string;
  /** Weeks from Monday; `undefined` is a day of another month. */
  readonly weeks: readonly (readonly (Day | undefined)[])[];
}

const DAY = 86_400_000;
const number = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const kinds: Readonly<Record<string, DayKind>> = {
  startNotCounted: 'start', eventNotCounted: 'start', workingDayCounted: 'counted', makeUpDayCounted: 'makeUp', weekendSkipped: 'rest', holidaySkipped: 'holiday', rolledPastWeekend: 'rest', rolledPastHoliday: 'holiday',
};

type Named = Omit<Day, 'date'>;

function named(steps: readonly Step[], today: string): Map<string, Named> {
  const days = new Map<string, Named>();
  const between = (from: string, to: string, kind: DayKind): void => {
    for (let day = number(from) + 1; day < number(to); day += 1) if (!days.has(dateOf(day))) days.set(dateOf(day), { kind });
  };
  const paused = (from: string, to: string): void => {
    for (let day = number(from); day <= number(to); day += 1) days.set(dateOf(day), { kind: 'paused' });
  };
  for (const { code, on, n, name, from, to, since } of steps) {
    const kind = kinds[code];
    if (on !== undefined && kind) days.set(on, { kind, ...(typeof n === 'number' ? { n } : {}), ...(code.endsWith('oliday') || code === 'holidaySkipped' ? { holiday: name as NonNullable<Day['holiday']> } : {}) });
    else if (code.startsWith('pause') && typeof from === 'string' && typeof to === 'string') paused(from, to);
    else if (code === 'stillPaused' && typeof since === 'string') paused(since, today);
    else if (on !== undefined && typeof from === 'string') between(from < on ? from : on, from < on ? on : from, 'within');
  }
  return days;
}

function monthOf(month: string, days: ReadonlyMap<string, Named>, due: string): Month {
  const first = number(`${month}-01`);
  const weeks: (Day | undefined)[][] = [];
  // Monday is the first: 1970-01-01 was a Thursday.
  let week: (Day | undefined)[] = Array.from({ length: (first + 3) % 7 }, () => undefined);
  for (let day = first; dateOf(day).startsWith(month); day += 1) {
    const date = dateOf(day);
    const known = days.get(date);
    week.push(date === due ? { ...known, date, kind: 'due' } : { date, kind: 'plain', ...known });
    if (week.length === 7) {
      weeks.push(week);
      week = [];
    }
  }
  if (week.length > 0) weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => undefined)]);
  return { month, weeks };
}

const MOST_MONTHS = 4;

/** The months from the first day to the due one, or to today where the clock stands; of a long period the first two and the last two. `leftOut`: how many are not shown. */
export function calendarOf(steps: readonly Step[], due: string, today: string): { readonly months: readonly Month[]; readonly leftOut: number } {
  const days = named(steps, today);
  const all = [...days.keys(), due].sort();
  const months: string[] = [];
  const last = all[all.length - 1] ?? due;
  for (let at = (all[0] ?? due).slice(0, 7); at <= last.slice(0, 7); ) {
    months.push(at);
    const [year = 0, month = 0] = at.split('-').map(Number);
    at = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  }
  const shown = months.length <= MOST_MONTHS ? months : [...months.slice(0, 2), ...months.slice(-2)];
  return { months: shown.map((month) => monthOf(month, days, due)), leftOut: months.length - shown.length };
}
