import { z } from 'zod';
import type { LegalDate } from '../brand';
import type { Text } from '../json';
import { dateOf, dayIndexOf, LAST_YEAR, weekdayOf } from './days';
import { decreeDays, FIRST_CALENDAR_YEAR } from './decree';
import { CalendarError } from './errors';

/** The paper that fixes a year's days off. `number` is absent where it is not known for certain. */
export interface ScheduleSource {
  readonly title: string;
  readonly number?: string;
  readonly published?: LegalDate;
}

/**
 * The year's schedule as the State Council's notice names it: every day off in the notice's words (an ordinary weekend
 * that only adjoins, 与周末连休, is not named) and every Saturday and Sunday worked in exchange (调休上班).
 * A notice may name days of the neighbouring year: that of 2019 begins on 2018-12-29.
 */
export interface YearSchedule {
  readonly year: number;
  readonly source: ScheduleSource;
  readonly amendments?: readonly ScheduleSource[];
  readonly off: readonly { readonly from: LegalDate; readonly to: LegalDate; readonly name: Text }[];
  readonly work: readonly LegalDate[];
}

const line = (max: number) => z.string().min(1).max(max).regex(/^\P{C}+$/u, 'no control characters');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const source = z.strictObject({ title: line(200), number: line(60).optional(), published: date.optional() });
const scheduleShape = z.strictObject({
  year: z.int().min(FIRST_CALENDAR_YEAR).max(LAST_YEAR),
  source,
  amendments: z.array(source).max(20).optional(),
  off: z.array(z.strictObject({ from: date, to: date, name: z.strictObject({ zh: line(100), en: line(100) }) })).min(1).max(60),
  work: z.array(date).max(60),
});

function refuse(field: string, words: Text): never {
  throw new CalendarError('schedule.invalid', field, words.en, undefined, words);
}

/** A date that the calendar does not know, said at its place in the schedule. */
function dayAt(text: string, field: string): number {
  try {
    return dayIndexOf(text, field);
  } catch (error) {
    if (error instanceof CalendarError) return refuse(field, { zh: `${text} 不是可用的日期。`, en: error.message });
    throw error;
  }
}

/**
 * Reads a year's schedule and refuses what cannot be one: days that do not exist or lie elsewhere, ranges that overlap,
 * a make-up day from Monday to Friday or on a day off, a day of the decree that the file forgets.
 * Throws `schedule.invalid` with the path of the field.
 */
export function parseYearSchedule(input: unknown): YearSchedule {
  const read = scheduleShape.safeParse(input);
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse(issue?.path.map(String).join('.') || 'schedule', { zh: '内容缺失、过长或者格式不对。', en: issue?.message ?? 'Not a schedule.' });
  }
  const { year } = read.data;
  const first = Math.max(0, dayIndexOf(`${year}-01-01`) - 31);
  const last = dayIndexOf(`${year}-12-31`) + (year < LAST_YEAR ? 31 : 0);
  const within = (text: string, field: string): number => {
    const day = dayAt(text, field);
    return day < first || day > last ? refuse(field, { zh: `${year}年的安排只列 ${dateOf(first)} 至 ${dateOf(last)} 的日期。`, en: `The schedule of ${year} names days from ${dateOf(first)} to ${dateOf(last)} only.` }) : day;
  };
  const taken = new Set<number>();
  const off = read.data.off.map((range, i) => {
    const from = within(range.from, `off.${i}.from`);
    const to = within(range.to, `off.${i}.to`);
    if (to < from || to - from > 20) refuse(`off.${i}`, { zh: '截止日不早于起始日，且一段放假不超过21天。', en: 'A range ends where it begins or later, after at most 21 days.' });
    for (let day = from; day <= to; day += 1) {
      if (taken.has(day)) refuse(`off.${i}`, { zh: `${dateOf(day)} 列了两次。`, en: `${dateOf(day)} is named twice.` });
      taken.add(day);
    }
    return { from: dateOf(from), to: dateOf(to), name: range.name };
  });
  const worked = read.data.work.map((text, i) => {
    const day = within(text, `work.${i}`);
    if (weekdayOf(day) % 6 !== 0) refuse(`work.${i}`, { zh: `${text} 不是周六、周日，不能作为调休上班日。`, en: `${text} is no Saturday or Sunday: nothing is made up there.` });
    if (taken.has(day)) refuse(`work.${i}`, { zh: `${text} 已列为放假，或者列了两次。`, en: `${text} is a day off, or is named twice.` });
    taken.add(day);
    return day;
  });
  for (const { day, name } of decreeDays(year)) {
    if (!taken.has(day) || worked.includes(day)) refuse('off', { zh: `缺少法定放假日 ${dateOf(day)}（${name.zh}）。`, en: `${dateOf(day)} (${name.en}) is a day off by the decree and is missing.` });
  }
  const paper = (s: z.infer<typeof source>, field: string): ScheduleSource => ({
    title: s.title,
    ...(s.number === undefined ? {} : { number: s.number }),
    ...(s.published === undefined ? {} : { published: dateOf(dayAt(s.published, `${field}.published`)) }),
  });
  return {
    year,
    source: paper(read.data.source, 'source'),
    ...(read.data.amendments ? { amendments: read.data.amendments.map((s, i) => paper(s, `amendments.${i}`)) } : {}),
    off,
    work: [...worked].sort((a, b) => a - b).map(dateOf),
  };
}

/** What a paper must be called by where it is loaded. */
function checkNamed({ number, published }: ScheduleSource, field: string, dated: boolean): void {
  if (number === undefined || number.trim() === '') refuse(`${field}.number`, { zh: '未写通知文号。请填写放假通知的文号，例如“国办发明电〔2025〕7号”。', en: 'The number of the notice is missing: give it, as 国办发明电〔2025〕7号.' });
  if (dated && published === undefined) refuse(`${field}.published`, { zh: '未写发布日期。请填写放假通知的发布日期，例如“2025-11-04”。', en: 'The date of the notice is missing: give the day on which it was published, as 2025-11-04.' });
}

/**
 * Reads a year's schedule that somebody loads: on what paper it rests is named, by number and date; of a year that a later notice
 * amends, that notice by its number. Years that were loaded before this was asked stay readable. Throws `schedule.invalid` as `parseYearSchedule` does.
 */
export function parseLoadedYear(input: unknown): YearSchedule {
  const schedule = parseYearSchedule(input);
  const { source: first, amendments = [] } = schedule;
  const latest = amendments.at(-1);
  if (latest) checkNamed(latest, `amendments.${amendments.length - 1}`, false);
  else checkNamed(first, 'source', true);
  return schedule;
}

/** The years with this schedule in the place of an earlier one of the same year, in order. */
export function withYear(years: readonly YearSchedule[], schedule: YearSchedule): readonly YearSchedule[] {
  return [...years.filter(({ year }) => year !== schedule.year), schedule].sort((a, b) => a.year - b.year);
}
