import fc from 'fast-check';
import { answerDueQuestion, builtInCalendar, builtInYears, calendarOf, type DueAnswer } from '../../../src/domain/calendar';

const ask = (question: unknown): DueAnswer => answerDueQuestion(builtInCalendar, question);
const base = { from: '2026-09-24', length: 5, unit: 'workingDay' };

describe('a question about legal time', () => {
  it('is answered with the date and each day on the way', () => {
    const holiday = (on: string, zh: string, en: string): unknown => ({ code: 'holidaySkipped', on, name: { zh, en } });
    const golden = [1, 2, 3, 4, 5, 6, 7].map((day) => holiday(`2026-10-0${day}`, '国庆节', 'National Day'));
    const autumn = [25, 26, 27].map((day) => holiday(`2026-09-${day}`, '中秋节', 'Mid-Autumn Festival'));
    const counted = (on: string, n: number): unknown => ({ code: 'workingDayCounted', on, n });
    expect(ask(base)).toEqual({
      due: '2026-10-09',
      provisional: false,
      explanation: [
        { code: 'startNotCounted', on: '2026-09-24' },
        ...autumn,
        counted('2026-09-28', 1),
        counted('2026-09-29', 2),
        counted('2026-09-30', 3),
        ...golden,
        counted('2026-10-08', 4),
        counted('2026-10-09', 5),
        { code: 'lapsesAtEndOfDay', on: '2026-10-09', at: '2026-10-09T16:00:00.000Z' },
        { code: 'calendarVersion', version: 1 },
      ],
    });
  });

  it.each([
    [{ from: '2026-09-30T16:40+08:00', length: 24, unit: 'hour' }, '2026-10-01T16:40+08:00'],
    [{ from: '2026-09-30T08:40:05Z', length: 24, unit: 'hour' }, '2026-10-01T16:40:05+08:00'],
    [{ from: '2026-09-30T16:40+08:00', length: 24, unit: 'hour', counts: 'nextHour' }, '2026-10-01T17:00+08:00'],
    [{ from: '2026-09-30T16:00+08:00', length: 24, unit: 'hour', counts: 'nextHour' }, '2026-10-01T17:00+08:00'],
    [{ from: '2026-09-30T16:40+08:00', length: 24, unit: 'hour', direction: 'before', counts: 'nextHour' }, '2026-09-29T16:00+08:00'],
    [{ from: '2026-10-12', length: 7, unit: 'workingDay', direction: 'before' }, '2026-09-24'],
    [{ from: '2026-10-12', length: 10, unit: 'calendarDay', direction: 'before' }, '2026-10-02'],
    [{ from: '2026-05-11', length: 90, unit: 'calendarDay' }, '2026-08-10'],
    [{ from: '2026-05-11', length: 90, unit: 'calendarDay', rollover: false }, '2026-08-09'],
    [{ from: '2026-05-11', length: 90, unit: 'calendarDay', rollover: 'holidayOnly' }, '2026-08-09'],
    [{ from: '2026-09-21', length: 15, unit: 'calendarDay', rollover: 'holidayOnly' }, '2026-10-08'],
    [{ from: '2026-07-03', length: 3, unit: 'month', then: [{ length: 1, unit: 'month' }] }, '2026-11-03'],
    [{ from: '2026-09-22', length: 3, unit: 'workingDay', then: [{ length: 10, unit: 'workingDay' }] }, '2026-10-16'],
    [{ from: '2026-09-25', length: 3, unit: 'calendarDay', then: [{ length: 2, unit: 'workingDay' }] }, '2026-09-30'],
    [{ from: '2026-09-23T16:30Z', length: 5, unit: 'workingDay' }, '2026-10-09'],
    [{ from: '2024-02-29', length: 1, unit: 'year' }, '2025-02-28'],
  ])('%j is due %s', (question, due) => {
    expect(ask(question)).toMatchObject({ due, provisional: false });
  });

  it.each([
    [null, 'question.notObject', undefined],
    [[base], 'question.notObject', undefined],
    ['2026-09-24', 'question.notObject', undefined],
    [{}, 'field.missing', 'length'],
    [{ length: 5, unit: 'month' }, 'field.missing', 'from'],
    [{ from: '2026-09-24', length: 5 }, 'field.missing', 'unit'],
    [{ ...base, rollOver: false }, 'field.unknown', undefined],
    [JSON.parse('{"__proto__":{"from":"2026-09-24"},"length":5,"unit":"month"}'), 'field.unknown', undefined],
    [{ ...base, from: 20260924 }, 'from.invalid', 'from'],
    [{ ...base, from: '2026-02-30' }, 'date.invalid', 'from'],
    [{ ...base, from: '0001-01-01' }, 'date.outOfRange', 'from'],
    [{ ...base, from: '9999-12-31' }, 'date.outOfRange', 'from'],
    [{ ...base, from: '1999-12-31' }, 'date.beforeCalendar', 'from'],
    [{ ...base, from: '2026-09-24\u0000' }, 'instant.invalid', 'from'],
    [{ ...base, from: '\ud800' }, 'date.invalid', 'from'],
    [{ ...base, from: '2026-09-24T10:00' }, 'instant.noOffset', 'from'],
    [{ ...base, from: '9999-09-24T10:00Z' }, 'instant.outOfRange', 'from'],
    [{ ...base, unit: 'hour' }, 'start.needsTime', 'from'],
    [{ ...base, length: '5' }, 'length.invalid', 'length'],
    [{ ...base, length: null }, 'length.invalid', 'length'],
    [{ ...base, length: 0 }, 'length.outOfRange', 'length'],
    [{ ...base, length: -1 }, 'length.outOfRange', 'length'],
    [{ ...base, length: 1.5 }, 'length.outOfRange', 'length'],
    [{ ...base, length: 10_001 }, 'length.outOfRange', 'length'],
    [{ ...base, length: 1e308 }, 'length.outOfRange', 'length'],
    [{ ...base, length: 200, unit: 'year' }, 'due.outOfRange', 'length'],
    [{ ...base, from: '2100-12-20', length: 20 }, 'due.outOfRange', 'length'],
    [{ ...base, from: '2000-01-05', direction: 'before' }, 'due.outOfRange', 'length'],
    [{ ...base, unit: 'day' }, 'unit.unknown', 'unit'],
    [{ ...base, unit: ['workingDay'] }, 'unit.unknown', 'unit'],
    [{ ...base, direction: 'backward' }, 'direction.unknown', 'direction'],
    [{ ...base, rollover: 'yes' }, 'rollover.unknown', 'rollover'],
    [{ ...base, counts: 'now' }, 'counts.unknown', 'counts'],
    [{ ...base, counts: 'moment' }, 'counts.unfit', 'counts'],
    [{ ...base, then: {} }, 'then.invalid', 'then'],
    [{ ...base, then: [5] }, 'then.invalid', 'then.0'],
    [{ ...base, then: [{ length: 1, unit: 'month', more: 1 }] }, 'field.unknown', 'then.0'],
    [{ ...base, then: [{ length: 1, unit: 'week' }] }, 'unit.unknown', 'then.0.unit'],
    [{ ...base, then: [{ length: 0, unit: 'month' }] }, 'length.outOfRange', 'then.0.length'],
    [{ ...base, then: [{ length: 1, unit: 'hour' }] }, 'extension.unitMixed', 'then'],
    [{ ...base, then: Array.from({ length: 21 }, () => ({ length: 1, unit: 'month' })) }, 'then.invalid', 'then'],
    [{ from: '2026-09-24T10:00Z', length: 1, unit: 'hour', then: [{ length: 1, unit: 'month' }] }, 'extension.unitMixed', 'then'],
  ])('%j is refused: %s', (question, code, field) => {
    const answer = ask(question);
    expect('error' in answer && [answer.error.code, answer.error.field]).toEqual([code, field]);
  });

  it('is never thrown at, whatever it is', () => {
    const loose = fc.record(
      {
        from: fc.oneof(fc.constant('2026-09-24'), fc.constant('2026-09-24T10:00Z'), fc.anything()),
        length: fc.oneof(fc.integer({ min: -2, max: 20_000 }), fc.anything()),
        unit: fc.oneof(fc.constantFrom('workingDay', 'calendarDay', 'month', 'year', 'hour'), fc.anything()),
        direction: fc.oneof(fc.constantFrom('after', 'before'), fc.anything()),
        rollover: fc.oneof(fc.constantFrom(true, false, 'holidayOnly'), fc.anything()),
        then: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), loose), (question) => {
        const answer = ask(question);
        expect('error' in answer ? answer.error.code : answer.due).toMatch(/^[\w.:+-]+$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a provisional date', () => {
  const provisional = (question: unknown): boolean | undefined => {
    const answer = ask(question);
    return 'error' in answer ? undefined : answer.provisional;
  };

  it('is one that a day of an unpublished year decided', () => {
    expect(provisional({ from: '2026-12-28', length: 5, unit: 'workingDay' })).toBe(true);
    expect(provisional({ from: '2026-12-28', length: 3, unit: 'workingDay' })).toBe(false);
    expect(provisional({ from: '2026-11-30', length: 3, unit: 'month' })).toBe(true);
    expect(provisional({ from: '2027-01-06', length: 4, unit: 'workingDay', direction: 'before' })).toBe(true);
  });

  it('is not one that no schedule can move', () => {
    expect(provisional({ from: '2026-12-31T10:00+08:00', length: 24, unit: 'hour' })).toBe(false);
    expect(provisional({ from: '2026-11-30', length: 3, unit: 'month', rollover: false })).toBe(false);
    expect(provisional({ from: '2027-03-01', length: 1, unit: 'month', direction: 'before' })).toBe(false);
  });

  it('becomes final when the schedule is published', () => {
    const in2025 = calendarOf(1, builtInYears.filter(({ year }) => year < 2026));
    const question = { from: '2025-12-26', length: 5, unit: 'workingDay' };
    // Without the notice 2 January is a Friday worked; with it the day is off and Sunday 4 January is worked.
    expect(answerDueQuestion(in2025, question)).toMatchObject({ due: '2026-01-05', provisional: true });
    expect(ask(question)).toMatchObject({ due: '2026-01-05', provisional: false });
    expect(answerDueQuestion(in2025, { ...question, length: 4 })).toMatchObject({ due: '2026-01-02', provisional: true });
    expect(ask({ ...question, length: 4 })).toMatchObject({ due: '2026-01-04', provisional: false });
  });
});
