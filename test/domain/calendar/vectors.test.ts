import { builtInCalendar, due, dueDate, parseInstant, parseLegalDate, type CountingRule, type Span, type Unit } from '../../../src/domain/calendar';

/** The published examples: each row was computed by hand with the schedule of 2026. */
interface Vector {
  readonly no: string;
  readonly from: string;
  readonly rule: readonly [number, Unit];
  readonly more?: Partial<CountingRule>;
  readonly then?: readonly (readonly [number, Unit])[];
  readonly pause?: readonly [string, string];
  readonly due: string;
  readonly outer?: string;
  readonly provisional?: boolean;
}

const vectors: readonly Vector[] = [
  { no: '1', from: '2026-09-24', rule: [5, 'workingDay'], due: '2026-10-09' },
  { no: '2', from: '2026-02-12', rule: [7, 'workingDay'], due: '2026-02-28' },
  { no: '3', from: '2026-04-30', rule: [5, 'workingDay'], due: '2026-05-11' },
  { no: '4', from: '2026-08-03', rule: [60, 'calendarDay'], due: '2026-10-08' },
  { no: '5', from: '2026-09-16', rule: [15, 'calendarDay'], due: '2026-10-08' },
  { no: '6', from: '2026-04-17', rule: [15, 'calendarDay'], due: '2026-05-06' },
  { no: '7', from: '2026-08-31', rule: [1, 'month'], due: '2026-09-30' },
  { no: '8', from: '2026-07-03', rule: [3, 'month'], due: '2026-10-08' },
  { no: '9', from: '2026-11-30', rule: [3, 'month'], due: '2027-03-01', provisional: true },
  { no: '10', from: '2026-07-06', rule: [90, 'calendarDay'], due: '2026-10-08' },
  { no: '11 calendar', from: '2026-09-30', rule: [3, 'calendarDay'], due: '2026-10-08' },
  { no: '11 working', from: '2026-09-30', rule: [3, 'workingDay'], due: '2026-10-10' },
  { no: '12 calendar', from: '2026-11-20', rule: [3, 'calendarDay'], due: '2026-11-23' },
  { no: '12 working', from: '2026-11-20', rule: [3, 'workingDay'], due: '2026-11-25' },
  { no: '13', from: '2026-09-14', rule: [15, 'workingDay'], due: '2026-10-10' },
  { no: '13 extended', from: '2026-09-14', rule: [15, 'workingDay'], then: [[15, 'workingDay']], due: '2026-10-30' },
  { no: '14', from: '2026-09-07', rule: [30, 'calendarDay'], due: '2026-10-08' },
  { no: '15', from: '2026-10-12', rule: [7, 'workingDay'], more: { direction: 'before' }, due: '2026-09-24' },
  { no: '16', from: '2026-10-09', rule: [3, 'workingDay'], more: { direction: 'before' }, due: '2026-09-29' },
  { no: '17', from: '2026-09-30T16:40+08:00', rule: [24, 'hour'], more: { counts: 'moment', outer: { counts: 'nextHour' } }, due: '2026-10-01T08:40:00.000Z', outer: '2026-10-01T09:00:00.000Z' },
  { no: '17 next hour', from: '2026-09-30T16:40+08:00', rule: [24, 'hour'], more: { counts: 'nextHour' }, due: '2026-10-01T09:00:00.000Z' },
  { no: '18', from: '2026-03-10', rule: [3, 'month'], pause: ['2026-05-06', '2026-07-20'], due: '2026-08-24' },
  { no: '19', from: '2026-09-21', rule: [20, 'workingDay'], due: '2026-10-26' },
  { no: '20', from: '2026-09-24', rule: [10, 'calendarDay'], due: '2026-10-08' },
  { no: '21', from: '2026-09-07', rule: [30, 'calendarDay'], due: '2026-10-08' },
  { no: '22', from: '2026-02-12', rule: [5, 'workingDay'], due: '2026-02-26' },
  { no: '23', from: '2026-09-24', rule: [15, 'workingDay'], due: '2026-10-22' },
  { no: '24', from: '2026-04-30', rule: [15, 'workingDay'], due: '2026-05-25' },
  { no: '25', from: '2026-05-11', rule: [90, 'calendarDay'], more: { rollOver: 'none', outer: { rollOver: 'firstWorkingDay' } }, due: '2026-08-09', outer: '2026-08-10' },
  { no: '25 by the wording', from: '2026-05-11', rule: [90, 'calendarDay'], more: { rollOver: 'holidayOnly' }, due: '2026-08-09' },
  { no: '26', from: '2026-09-21', rule: [15, 'calendarDay'], due: '2026-10-08' },
  { no: '26 by the wording', from: '2026-09-21', rule: [15, 'calendarDay'], more: { rollOver: 'holidayOnly' }, due: '2026-10-08' },
  { no: '27', from: '2026-09-30', rule: [3, 'workingDay'], due: '2026-10-10' },
  { no: '28', from: '2026-09-22', rule: [3, 'workingDay'], due: '2026-09-28' },
  { no: '28 extended', from: '2026-09-22', rule: [3, 'workingDay'], then: [[10, 'workingDay']], due: '2026-10-16' },
  { no: '29', from: '2026-07-03', rule: [3, 'month'], then: [[1, 'month']], due: '2026-11-03' },
  { no: '30', from: '2026-06-30', rule: [90, 'calendarDay'], then: [[30, 'calendarDay']], due: '2026-10-28' },
];

const spanOf = ([length, unit]: readonly [number, Unit]): Span => ({ length, unit });

describe('the published vectors', () => {
  it.each(vectors)('$no: $from', ({ from, rule, more, then = [], pause, ...expected }) => {
    const counting: CountingRule = { ...spanOf(rule), direction: 'after', rollOver: 'firstWorkingDay', counts: rule[1] === 'hour' ? 'moment' : 'nextDay', ...more };
    const start = from.includes('T') ? parseInstant(from) : parseLegalDate(from);
    const pauses = pause ? [{ from: parseLegalDate(pause[0]), to: parseLegalDate(pause[1]) }] : [];
    const answer = due(builtInCalendar, counting, start, then.map(spanOf), pauses);
    expect(answer).toMatchObject({ due: expected.due, provisional: expected.provisional ?? false, calendar: 1 });
    expect(answer.outer).toBe(expected.outer);
    const { steps, ...figures } = answer;
    expect(dueDate(builtInCalendar, counting, start, then.map(spanOf), pauses)).toEqual(figures);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('rings at the end of the due date in Shanghai, not at its start', () => {
    const rule: CountingRule = { length: 15, unit: 'calendarDay', direction: 'after', rollOver: 'firstWorkingDay', counts: 'nextDay' };
    expect(due(builtInCalendar, rule, parseLegalDate('2026-09-16'))).toMatchObject({ due: '2026-10-08', ringsAt: '2026-10-08T16:00:00.000Z' });
  });

  it('gives the strict reading of a period counted back: one more full day in hand', () => {
    const rule: CountingRule = { length: 7, unit: 'workingDay', direction: 'before', rollOver: 'none', counts: 'nextDay' };
    const { steps } = due(builtInCalendar, rule, parseLegalDate('2026-10-12'));
    expect(steps.find(({ code }) => code === 'strictLine')?.on).toBe('2026-09-23');
  });
});
