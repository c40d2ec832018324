import type { LegalDate } from '../brand';
import type { Text } from '../json';
import { dayIndexOf, FIRST_YEAR, LAST_DAY, LAST_YEAR, weekdayOf, type DayIndex } from './days';
import { decreeDays, FIRST_CALENDAR_YEAR } from './decree';
import { CalendarError } from './errors';
import type { YearSchedule } from './schedule';

/** `makeUp` (调休上班) is a Saturday or Sunday that is worked; `holiday` is every day off of the year's notice, also a weekend day inside its range. */
export type DayKind = 'working' | 'makeUp' | 'weekend' | 'holiday';

export interface Day {
  readonly kind: DayKind;
  /** Of a holiday. */
  readonly name?: Text;
  /** 暂定: the schedule of that year is not loaded; decree days, Saturdays and Sundays are off, nothing is made up. */
  readonly provisional: boolean;
}

/** Which days are worked. Versioned: a loaded or amended year makes a new version, and a due date keeps the version it was computed with. */
export interface Calendar {
  readonly version: number;
  /** The last year with a published schedule. */
  readonly lastYear: number;
  readonly years: readonly YearSchedule[];
  /** What the day is. Throws `date.beforeCalendar` before 2000-01-01. */
  day(date: LegalDate): Day;
  /** Internal to the calendar: the same by whole numbers. */
  readonly table: DayTable;
}

const working = 0;
const makeUp = 1;
const weekend = 2;
const holiday = 3;
const kinds: readonly DayKind[] = ['working', 'makeUp', 'weekend', 'holiday'];

/** Every day from 2000-01-01 to 2100-12-31 by its index, with running sums, so that counting needs no walk. */
export class DayTable {
  /** 2000-01-01: before it no day has a kind. */
  readonly first = dayIndexOf(`${FIRST_CALENDAR_YEAR}-01-01`);
  private readonly kindOf = new Uint8Array(LAST_DAY + 1);
  private readonly names = new Map<DayIndex, Text>();
  /** Working days (and days of unpublished years) before the day of that index. */
  private readonly workingBefore = new Int32Array(LAST_DAY + 2);
  private readonly provisionalBefore = new Int32Array(LAST_DAY + 2);
  private readonly workingDays: readonly DayIndex[];

  constructor(years: readonly YearSchedule[]) {
    const published = new Set(years.map(({ year }) => year));
    for (let day = 0; day <= LAST_DAY; day += 1) this.kindOf[day] = weekdayOf(day) % 6 === 0 ? weekend : working;
    for (let year = FIRST_CALENDAR_YEAR; year <= LAST_YEAR; year += 1) if (!published.has(year)) this.markDecree(year);
    // A later notice may rename days of the year before; what was published later prevails.
    for (const schedule of [...years].sort((a, b) => a.year - b.year)) this.markSchedule(schedule);
    const workingDays: DayIndex[] = [];
    let provisional = 0;
    let day = 0;
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      const last = dayIndexOf(`${year}-12-31`);
      for (; day <= last; day += 1) {
        this.workingBefore[day] = workingDays.length;
        this.provisionalBefore[day] = provisional;
        if (day >= this.first && (this.kindOf[day] ?? 0) <= makeUp) workingDays.push(day);
        if (!published.has(year)) provisional += 1;
      }
    }
    this.workingBefore[day] = workingDays.length;
    this.provisionalBefore[day] = provisional;
    this.workingDays = workingDays;
  }

  private markDecree(year: number): void {
    for (const { day, name } of decreeDays(year)) {
      const other = this.kindOf[day] === holiday ? this.names.get(day) : undefined;
      this.kindOf[day] = holiday;
      this.names.set(day, other ? { zh: `${other.zh}、${name.zh}`, en: `${other.en}, ${name.en}` } : name);
    }
  }

  private markSchedule({ off, work }: YearSchedule): void {
    for (const { from, to, name } of off) {
      for (let day = dayIndexOf(from), last = dayIndexOf(to); day <= last; day += 1) {
        this.kindOf[day] = holiday;
        this.names.set(day, name);
      }
    }
    for (const date of work) {
      const day = dayIndexOf(date);
      this.kindOf[day] = makeUp;
      this.names.delete(day);
    }
  }

  /** Throws `date.beforeCalendar`, `due.outOfRange`. */
  kind(day: DayIndex): DayKind {
    return kinds[this.kindOf[this.inside(day)] ?? 0] ?? 'working';
  }

  name(day: DayIndex): Text | undefined {
    return this.names.get(day);
  }

  isWorking(day: DayIndex): boolean {
    return (this.kindOf[this.inside(day)] ?? 0) <= makeUp;
  }

  isHoliday(day: DayIndex): boolean {
    return this.kindOf[this.inside(day)] === holiday;
  }

  /** The `count`-th working day after the day, which is not counted. Throws `due.outOfRange`, `date.beforeCalendar`. */
  workingAfter(day: DayIndex, count: number): DayIndex {
    const at = (this.workingBefore[this.inside(day) + 1] ?? 0) + count - 1;
    return this.workingDays[at] ?? outOfRange();
  }

  /** The `count`-th working day before the day, which is not counted. */
  workingBack(day: DayIndex, count: number): DayIndex {
    const at = (this.workingBefore[this.inside(day)] ?? 0) - count;
    return this.workingDays[at] ?? outOfRange();
  }

  /** The last working day before the day; undefined where the calendar begins. */
  lastWorkingBefore(day: DayIndex): DayIndex | undefined {
    return this.workingDays[(this.workingBefore[day] ?? 0) - 1];
  }

  /** The day itself if it is worked, else the first working day after it. */
  workingFrom(day: DayIndex): DayIndex {
    return this.isWorking(day) ? day : this.workingAfter(day, 1);
  }

  /** Working days after `from` up to and including `to`. */
  workingIn(from: DayIndex, to: DayIndex): number {
    return (this.workingBefore[Math.min(to, LAST_DAY) + 1] ?? 0) - (this.workingBefore[this.inside(from) + 1] ?? 0);
  }

  /** Whether a day from `from` to `to`, both counted, lies in a year without a schedule. */
  provisional(from: DayIndex, to: DayIndex): boolean {
    return from <= to && (this.provisionalBefore[to + 1] ?? 0) > (this.provisionalBefore[from] ?? 0);
  }

  private inside(day: DayIndex): DayIndex {
    if (day < this.first) throw new CalendarError('date.beforeCalendar', 'from', `Working days and holidays are known from ${FIRST_CALENDAR_YEAR}-01-01 on.`);
    return day > LAST_DAY ? outOfRange() : day;
  }
}

function outOfRange(): never {
  throw new CalendarError('due.outOfRange', 'length', `The result lies outside ${FIRST_CALENDAR_YEAR}-01-01 … ${LAST_YEAR}-12-31.`);
}

/** The calendar of these schedules. A year among them is final, every other year from 2000 to 2100 provisional. */
export function calendarOf(version: number, years: readonly YearSchedule[]): Calendar {
  const table = new DayTable(years);
  return {
    version,
    lastYear: years.reduce((last, { year }) => Math.max(last, year), FIRST_CALENDAR_YEAR - 1),
    years,
    table,
    day(date) {
      const index = dayIndexOf(date);
      const kind = table.kind(index);
      const name = kind === 'holiday' ? table.name(index) : undefined;
      return { kind, ...(name ? { name } : {}), provisional: table.provisional(index, index) };
    },
  };
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. Days before the calendar begins (2000) count as none. */
export function workingDaysBetween({ table }: Calendar, from: LegalDate, to: LegalDate): number {
  const last = dayIndexOf(to);
  return last < table.first ? 0 : Math.max(0, table.workingIn(Math.max(dayIndexOf(from), table.first), last));
}
