import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, builtInCalendar, builtInYears, CalendarError, calendarOf, dayOfWeek, parseLegalDate, parseLoadedYear, parseYearSchedule, withYear, type DayKind } from '../../../src/domain/calendar';
import { decreeDays } from '../../../src/domain/calendar/decree';
import { dateOf } from '../../../src/domain/calendar/days';
import { newMoonNear, sunAt } from './moon';

const date = parseLegalDate;
const kind = (text: string, calendar = builtInCalendar): DayKind => calendar.day(date(text)).kind;

function range(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = date(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the schedule of 2026 (国办发明电〔2025〕7号)', () => {
  const off = [['01-01', '01-03'], ['02-15', '02-23'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-19', '06-21'], ['09-25', '09-27'], ['10-01', '10-07']] as const;
  const work = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

  it('has these days off, these worked, and every other day by the week', () => {
    const holidays = new Set(off.flatMap(([from, to]) => range(`2026-${from}`, `2026-${to}`)));
    for (const day of range('2026-01-01', '2026-12-31')) {
      const weekend = dayOfWeek(date(day)) % 6 === 0;
      const expected = holidays.has(day) ? 'holiday' : work.includes(day.slice(5)) ? 'makeUp' : weekend ? 'weekend' : 'working';
      expect([day, kind(day)]).toEqual([day, expected]);
      expect(builtInCalendar.day(date(day)).provisional).toBe(false);
    }
  });

  it('names its holidays', () => {
    expect(builtInCalendar.day(date('2026-02-17')).name).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(builtInCalendar.day(date('2026-09-20')).name).toBeUndefined();
  });
});

describe('the years that come with the program', () => {
  it('are 2008 to 2026, each with its source', () => {
    expect(builtInYears.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
    for (const { year, source } of builtInYears) {
      expect(source.title).toContain(`${year}年`);
      expect(source.number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      expect(Number(source.published?.slice(0, 4))).toBe(year - 1);
    }
    expect(builtInCalendar).toMatchObject({ version: 1, lastYear: 2026 });
  });

  it('agree with an independent collection of the notices, day by day, but for what is known', () => {
    const file = path.join(path.dirname(require.resolve('chinese-days')), 'chinese-days.json');
    const other = JSON.parse(readFileSync(file, 'utf8')) as { holidays: Record<string, string>; workdays: Record<string, string> };
    const differences: string[] = [];
    for (const day of range('2008-01-01', '2026-12-31')) {
      const weekend = dayOfWeek(date(day)) % 6 === 0;
      const theirs = day in other.holidays ? 'holiday' : day in other.workdays ? 'makeUp' : weekend ? 'weekend' : 'working';
      if (theirs !== kind(day)) differences.push(`${day} ${theirs} ${kind(day)}`);
    }
    // Weekend days only, so no working day differs. The notices name 2011-06-05, 2012-06-23, 2015-09-05 as off inside a range;
    // 2014-04-06 and the weekends of 2019 only adjoin (补休, 与周末连休).
    expect(differences).toEqual([
      '2011-06-05 weekend holiday',
      '2012-06-23 weekend holiday',
      '2014-04-06 holiday weekend',
      '2015-09-05 weekend holiday',
      '2019-04-06 holiday weekend',
      '2019-04-07 holiday weekend',
      '2019-06-08 holiday weekend',
      '2019-06-09 holiday weekend',
      '2019-09-14 holiday weekend',
      '2019-09-15 holiday weekend',
    ]);
  });

  it.each([
    ['2015-09-03', 'holiday'], // 国发明电〔2015〕1号
    ['2015-09-05', 'holiday'],
    ['2015-09-06', 'makeUp'],
    ['2018-12-29', 'makeUp'], // named by the notice of 2019
    ['2018-12-31', 'holiday'],
    ['2019-05-02', 'holiday'], // 国办发明电〔2019〕3号
    ['2019-05-05', 'makeUp'],
    ['2020-01-31', 'holiday'], // 国办发明电〔2020〕1号
    ['2020-02-01', 'holiday'], // had been a make-up day
    ['2020-02-03', 'working'],
    ['2022-12-31', 'holiday'], // named by the notice of 2023
    ['2024-02-09', 'working'], // 除夕, encouraged and not given
  ] as const)('%s is %s', (day, expected) => {
    expect(kind(day)).toBe(expected);
  });
});

describe('a year without a schedule', () => {
  it('has the days of the decree, Saturdays and Sundays off, nothing made up, and says that it is provisional', () => {
    const off = ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15', '10-01', '10-02', '10-03'];
    for (const day of range('2027-01-01', '2027-12-31')) {
      const weekend = dayOfWeek(date(day)) % 6 === 0;
      expect([day, kind(day)]).toEqual([day, off.includes(day.slice(5)) ? 'holiday' : weekend ? 'weekend' : 'working']);
      expect(builtInCalendar.day(date(day)).provisional).toBe(true);
    }
    expect(builtInCalendar.day(date('2027-02-05')).name?.zh).toBe('除夕');
  });

  it('has the days of the edition in force in that year', () => {
    const days = (year: number): string[] => decreeDays(year).map(({ day }) => dateOf(day).slice(5)).sort();
    expect(days(2007)).toEqual(['01-01', '02-18', '02-19', '02-20', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03']);
    expect(days(2013)).toEqual(['01-01', '02-09', '02-10', '02-11', '04-04', '05-01', '06-12', '09-19', '10-01', '10-02', '10-03']);
    expect(days(2024)).toEqual(['01-01', '02-10', '02-11', '02-12', '04-04', '05-01', '06-10', '09-17', '10-01', '10-02', '10-03']);
    expect(days(2026)).toEqual(['01-01', '02-16', '02-17', '02-18', '02-19', '04-05', '05-01', '05-02', '06-19', '09-25', '10-01', '10-02', '10-03']);
  });

  it('names both where 中秋 falls on 国庆', () => {
    const both = Array.from({ length: 74 }, (_, i) => 2027 + i).flatMap((year) => decreeDays(year)).filter(({ day }, i, all) => all.some((other, j) => i < j && other.day === day));
    for (const { day } of both) expect(builtInCalendar.day(dateOf(day)).name?.zh).toContain('、');
    expect(both.length).toBeGreaterThan(0);
  });

  it('is refused before 2000 and after 2100', () => {
    expect(() => builtInCalendar.day(date('1999-12-31'))).toThrow(expect.objectContaining({ code: 'date.beforeCalendar' }) as Error);
    expect(kind('2100-12-31')).toBe('working');
  });
});

describe('the table of festivals', () => {
  const BEIJING = 8 * 3_600_000;
  const beijingDay = (millis: number): string => new Date(millis + BEIJING).toISOString().slice(0, 10);
  const years = Array.from({ length: 101 }, (_, i) => 2000 + i);
  const table = JSON.parse(readFileSync(path.join(__dirname, '../../../src/domain/calendar/festivals.json'), 'utf8')) as Record<string, [string, string, string, string]>;

  it('puts 春节, 端午 and 中秋 on the 1st, 5th and 15th day after a new moon over Beijing', () => {
    for (const year of years) {
      const [spring, , boat, autumn] = table[String(year)] ?? [];
      for (const [day, ofMonth] of [[spring, 1], [boat, 5], [autumn, 15]] as const) {
        const first = addDays(date(`${year}-${day ?? ''}`), 1 - ofMonth);
        expect([year, ofMonth, beijingDay(newMoonNear(Date.parse(`${first}T04:00:00Z`)))]).toEqual([year, ofMonth, first]);
      }
    }
  });

  it('puts 清明 on the day on which the sun reaches 15 degrees', () => {
    for (const year of years) {
      const day = date(`${year}-${table[String(year)]?.[1] ?? ''}`);
      const midnight = Date.parse(`${day}T00:00:00Z`) - BEIJING;
      expect([year, sunAt(midnight) < 15, sunAt(midnight + 86_400_000) >= 15]).toEqual([year, true, true]);
    }
  });

  it('agrees with the calendar of ICU but where a new moon falls within minutes of midnight', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const differ: string[] = [];
    for (const year of years) {
      const [spring, , boat, autumn] = table[String(year)] ?? [];
      for (const [day, expected] of [[spring, '1/1'], [boat, '5/5'], [autumn, '8/15']] as const) {
        const parts = lunar.formatToParts(Date.parse(`${year}-${day ?? ''}T00:00:00Z`));
        const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
        if (`${of('month')}/${of('day')}` !== expected) differ.push(`${year} ${expected}`);
      }
    }
    // 2027-02-06 23:56 and 2030-02-03 00:07 Beijing time: ICU's new moon is a few minutes off; the sky above agrees with the table.
    expect(differ.filter((line) => line !== '2027 1/1' && line !== '2030 1/1')).toEqual([]);
  });
});

describe("a year's file", () => {
  const file = (): Record<string, unknown> => ({
    year: 2027,
    source: { title: '国务院办公厅关于2027年部分节假日安排的通知', published: '2026-11-10' },
    off: [
      { from: '2026-12-31', to: '2027-01-02', name: { zh: '元旦', en: "New Year's Day" } },
      { from: '2027-02-05', to: '2027-02-13', name: { zh: '春节', en: 'Spring Festival' } },
      { from: '2027-04-03', to: '2027-04-05', name: { zh: '清明节', en: 'Qingming Festival' } },
      { from: '2027-05-01', to: '2027-05-05', name: { zh: '劳动节', en: 'Labour Day' } },
      { from: '2027-06-09', to: '2027-06-09', name: { zh: '端午节', en: 'Dragon Boat Festival' } },
      { from: '2027-09-15', to: '2027-09-15', name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
      { from: '2027-10-01', to: '2027-10-07', name: { zh: '国庆节', en: 'National Day' } },
    ],
    work: ['2026-12-27', '2027-02-14', '2027-02-20', '2027-10-09'],
  });

  it('makes the year final, and may name days of the year before', () => {
    const loaded = calendarOf(2, withYear(builtInYears, parseYearSchedule(file())));
    expect(loaded).toMatchObject({ version: 2, lastYear: 2027 });
    expect(loaded.day(date('2027-02-13'))).toEqual({ kind: 'holiday', name: { zh: '春节', en: 'Spring Festival' }, provisional: false });
    expect(kind('2026-12-31', loaded)).toBe('holiday');
    expect(kind('2026-12-27', loaded)).toBe('makeUp');
    expect(kind('2026-12-31')).toBe('working');
  });

  it('takes the place of an earlier one of the same year', () => {
    const amended = parseYearSchedule({ ...file(), work: [] });
    const years = withYear(withYear(builtInYears, parseYearSchedule(file())), amended);
    expect(years.filter(({ year }) => year === 2027)).toEqual([amended]);
  });

  it('is loaded by the number and the date of its notice, an amended one by the number of what amends it; what was loaded before stays readable', () => {
    const source = { title: '国务院办公厅关于2027年部分节假日安排的通知', number: '国办发明电〔2026〕1号', published: '2026-11-10' };
    const fieldOf = (change: object): unknown => {
      try {
        parseLoadedYear({ ...file(), source, ...change });
        return 'loaded';
      } catch (error) {
        expect(error).toBeInstanceOf(CalendarError);
        expect((error as CalendarError).code).toBe('schedule.invalid');
        return (error as CalendarError).field;
      }
    };
    const { number: _number, ...unnumbered } = source;
    const { published: _published, ...undated } = source;
    const amended = (amendment: object): object => ({ source: unnumbered, amendments: [{ title: '关于调整的通知', number: '国办发明电〔2026〕2号' }, amendment] });
    expect([fieldOf({}), fieldOf({ source: unnumbered }), fieldOf({ source: { ...source, number: ' ' } }), fieldOf({ source: undated })]).toEqual(['loaded', 'source.number', 'source.number', 'source.published']);
    expect([fieldOf(amended({ title: '关于再次调整的通知' })), fieldOf(amended({ title: '关于再次调整的通知', number: '国办发明电〔2027〕1号' }))]).toEqual(['amendments.1.number', 'loaded']);
    expect(parseYearSchedule({ ...file(), source: unnumbered }).source).toEqual(unnumbered);
    expect(builtInYears.map((year) => parseLoadedYear(year).year)).toEqual(builtInYears.map(({ year }) => year));
  });

  const off = (from: string, to = from): unknown => ({ from, to, name: { zh: '假', en: 'off' } });
  it.each<[string, (f: Record<string, unknown>) => unknown, string]>([
    ['nothing', () => null, 'schedule'],
    ['a year as text', (f) => ({ ...f, year: '2027' }), 'year'],
    ['a field that is unknown', (f) => ({ ...f, offs: [] }), 'schedule'],
    ['a day that does not exist', (f) => ({ ...f, work: ['2027-02-30'] }), 'work.0'],
    ['a day of another year', (f) => ({ ...f, work: ['2028-02-19'] }), 'work.0'],
    ['a Monday worked in exchange', (f) => ({ ...f, work: ['2027-03-01'] }), 'work.0'],
    ['a day off that is worked', (f) => ({ ...f, work: ['2027-05-01'] }), 'work.0'],
    ['a range that ends before it begins', (f) => ({ ...f, off: [off('2027-01-03', '2027-01-01')] }), 'off.0'],
    ['a range of a month', (f) => ({ ...f, off: [off('2027-01-01', '2027-02-01')] }), 'off.0'],
    ['a day named twice', (f) => ({ ...f, off: [off('2027-01-01', '2027-01-03'), off('2027-01-03')] }), 'off.1'],
    ['no National Day', (f) => ({ ...f, off: (f.off as unknown[]).slice(0, -1) }), 'off'],
    ['a name with a control character', (f) => ({ ...f, source: { title: 'a\u0000' } }), 'source.title'],
    ['a lone surrogate', (f) => ({ ...f, source: { title: 'a\ud800' } }), 'source.title'],
    ['a paper published on no day', (f) => ({ ...f, source: { title: 'a', published: '2026-02-30' } }), 'source.published'],
  ])('is refused with %s', (_, change, field) => {
    let caught: unknown;
    try {
      parseYearSchedule(change(file()));
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CalendarError);
    expect(caught).toMatchObject({ code: 'schedule.invalid', field });
  });
});
