import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  builtInCalendar,
  CalendarError,
  dayOfWeek,
  daysBetween,
  due,
  endOfLegalDay,
  formatShanghai,
  legalDateOf,
  parseInstant,
  parseLegalDate,
  startOfLegalDay,
  type CountingRule,
} from '../../../src/domain/calendar';

const date = parseLegalDate;

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof CalendarError) return `${error.code} ${error.field}`;
    throw error;
  }
  return undefined;
}

describe('the zone of law', () => {
  it.each([
    ['2026-09-24T00:30+08:00', '2026-09-24'],
    ['2026-09-23T16:30Z', '2026-09-24'],
    ['2026-09-24T23:59+08:00', '2026-09-24'],
    ['2026-09-24T23:59:59.999+08:00', '2026-09-24'],
    ['2026-09-24T16:00:00Z', '2026-09-25'],
    ['2026-12-31T16:00Z', '2027-01-01'],
    ['2026-09-24T12:00-07:00', '2026-09-25'],
    ['1992-01-01T00:00+08:00', '1992-01-01'],
    ['2100-12-31T23:59+08:00', '2100-12-31'],
  ])('%s is %s in Shanghai', (time, expected) => {
    expect(legalDateOf(parseInstant(time))).toBe(expected);
  });

  it('agrees with the zone database on every day it accepts: UTC+8, no summer time', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1991, 11, 31, 16), max: Date.UTC(2100, 11, 31, 16) - 1 }), (millis) => {
        expect(legalDateOf(new Date(millis).toISOString() as ReturnType<typeof parseInstant>)).toBe(zone.format(millis));
      }),
      { numRuns: 3000 },
    );
  });

  it('starts a day at 00:00 and ends it at 24:00 in Shanghai', () => {
    expect(startOfLegalDay(date('2026-10-08'))).toBe('2026-10-07T16:00:00.000Z');
    expect(endOfLegalDay(date('2026-10-08'))).toBe('2026-10-08T16:00:00.000Z');
    expect(legalDateOf(startOfLegalDay(date('2026-10-08')))).toBe('2026-10-08');
  });

  it('takes an event at 00:30 and at 23:59 Beijing time as of the same legal date', () => {
    const rule: CountingRule = { length: 5, unit: 'workingDay', direction: 'after', rollOver: 'firstWorkingDay', counts: 'nextDay' };
    for (const time of ['2026-09-24T00:30+08:00', '2026-09-24T23:59+08:00', '2026-09-23T16:30Z', '2026-09-24T15:59Z']) {
      expect(due(builtInCalendar, rule, parseInstant(time)).due).toBe('2026-10-09');
    }
    expect(due(builtInCalendar, rule, parseInstant('2026-09-23T23:59+08:00')).due).toBe('2026-10-08');
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('does not ask the process where it stands (TZ=%s)', (TZ) => {
    const root = path.resolve(__dirname, '../../..');
    const script = `
      const { transformFileSync } = require('@swc/core');
      require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }).code, file);
      const c = require('./src/domain/calendar/index.ts');
      const out = [];
      for (const time of ['2026-09-24T00:30+08:00', '2026-09-24T23:59+08:00', '2026-03-08T02:30-05:00', '2026-11-01T01:30-04:00']) {
        for (const unit of ['workingDay', 'calendarDay', 'month', 'year', 'hour']) out.push(c.answerDueQuestion(c.builtInCalendar, { from: time, length: 30, unit }).due);
      }
      console.log(JSON.stringify([process.env.TZ, new Date(2026, 0, 1).getTimezoneOffset(), out]));`;
    const run = spawnSync(process.execPath, ['-e', script], { cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect((JSON.parse(run.stdout) as unknown[])[2]).toEqual([
      '2026-11-12', '2026-10-26', '2029-03-26', '2056-09-25', '2026-09-25T06:30+08:00',
      '2026-11-12', '2026-10-26', '2029-03-26', '2056-09-25', '2026-09-26T05:59+08:00',
      '2026-04-20', '2026-04-07', '2028-09-08', '2056-03-08', '2026-03-09T21:30+08:00',
      '2026-12-11', '2026-12-01', '2029-05-03', '2056-11-01', '2026-11-02T19:30+08:00',
    ]);
  });
});

describe('reading dates and times', () => {
  it.each([
    ['2026-02-29', 'date.invalid date'],
    ['2026-02-30', 'date.invalid date'],
    ['2100-02-29', 'date.invalid date'],
    ['2026-13-01', 'date.invalid date'],
    ['2026-00-10', 'date.invalid date'],
    ['2026-01-00', 'date.invalid date'],
    ['2026-1-1', 'date.invalid date'],
    ['20260101', 'date.invalid date'],
    ['2026-01-01 ', 'date.invalid date'],
    ['2026/01/01', 'date.invalid date'],
    ['２０２６-01-01', 'date.invalid date'],
    ['', 'date.invalid date'],
    ['0001-01-01', 'date.outOfRange date'],
    ['1991-12-31', 'date.outOfRange date'],
    ['2101-01-01', 'date.outOfRange date'],
    ['9999-12-31', 'date.outOfRange date'],
  ])('refuses the date %j', (text, expected) => {
    expect(codeOf(() => parseLegalDate(text))).toBe(expected);
  });

  it.each([
    ['2026-02-30T10:00Z', 'instant.invalid instant'],
    ['2026-09-30T16:40', 'instant.noOffset instant'],
    ['2026-09-30 16:40+08:00', 'instant.invalid instant'],
    ['2026-09-30T24:00+08:00', 'instant.invalid instant'],
    ['2026-09-30T16:60Z', 'instant.invalid instant'],
    ['2026-09-30T16:40:60Z', 'instant.invalid instant'],
    ['2026-09-30T16:40+15:00', 'instant.invalid instant'],
    ['2026-09-30T16:40:00.1234Z', 'instant.invalid instant'],
    ['2026-09-30T16:40Z\u0000', 'instant.invalid instant'],
    ['0001-01-01T00:00Z', 'instant.outOfRange instant'],
    ['9999-01-01T00:00Z', 'instant.outOfRange instant'],
    ['1992-01-01T00:00+09:00', 'instant.outOfRange instant'],
    ['2100-12-31T16:00Z', 'instant.outOfRange instant'],
  ])('refuses the time %j', (text, expected) => {
    expect(codeOf(() => parseInstant(text))).toBe(expected);
  });

  it('writes an instant in one way', () => {
    expect(parseInstant('2026-09-30T16:40+08:00')).toBe('2026-09-30T08:40:00.000Z');
    expect(parseInstant('2026-09-30T08:40:01.5Z')).toBe('2026-09-30T08:40:01.500Z');
    expect(parseInstant('2026-01-01T03:00-05:30')).toBe('2026-01-01T08:30:00.000Z');
  });

  it('shows the time in Shanghai, seconds only where there are any', () => {
    expect(formatShanghai(parseInstant('2026-10-01T08:40Z'))).toBe('2026-10-01T16:40+08:00');
    expect(formatShanghai(parseInstant('2026-10-01T08:40:07Z'))).toBe('2026-10-01T16:40:07+08:00');
    expect(formatShanghai(parseInstant('2026-10-01T16:00:00.250Z'))).toBe('2026-10-02T00:00:00.250+08:00');
  });
});

describe('arithmetic of dates', () => {
  const anyDay = fc.integer({ min: 0, max: 39_000 }).map((n) => addDays(date('1992-01-01'), n));

  it('walks like the Gregorian calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, n) => {
        fc.pre(day > '1994' && day < '2097');
        const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
        const moved = new Date(Date.UTC(y, m - 1, d + n));
        expect(addDays(day, n)).toBe(moved.toISOString().slice(0, 10));
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(dayOfWeek(addDays(day, n))).toBe(moved.getUTCDay());
      }),
    );
  });

  it('ends months on the corresponding day, else on the last (民法典 202)', () => {
    expect(addMonths(date('2026-08-31'), 1)).toBe('2026-09-30');
    expect(addMonths(date('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(date('2027-11-30'), 3)).toBe('2028-02-29');
    expect(addMonths(date('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(date('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(date('2026-01-15'), -13)).toBe('2024-12-15');
  });

  it('refuses to leave the supported years', () => {
    expect(codeOf(() => addDays(date('2100-12-31'), 1))).toBe('due.outOfRange length');
    expect(codeOf(() => addDays(date('1992-01-01'), -1))).toBe('due.outOfRange length');
    expect(codeOf(() => addMonths(date('2100-06-30'), 7))).toBe('due.outOfRange length');
    expect(codeOf(() => addMonths(date('1992-06-30'), -6))).toBe('due.outOfRange length');
  });
});
