import type { LegalDate } from '../../src/domain/brand';
import { builtInCalendar } from '../../src/domain/calendar';
import { isWithinYears, isWithinYearsOrNextWorkingDay } from '../../src/domain/limitation';

/** Whether it is still in time on each of these dates. */
const inTime = (since: string, years: number, ...dates: string[]) => dates.map((on) => isWithinYearsOrNextWorkingDay(builtInCalendar, since as LegalDate, years, on as LegalDate));

describe('a limitation of years', () => {
  it('runs to the corresponding day, that day included (民法典 202)', () => {
    expect(inTime('2023-09-14', 3, '2023-09-13', '2026-09-14', '2026-09-15', '2027-09-14')).toEqual([true, true, false, false]);
  });

  it('ends with the month where it has no such day', () => {
    expect(['2027-02-28', '2027-03-01'].map((on) => isWithinYears('2024-02-29' as LegalDate, 3, on as LegalDate))).toEqual([true, false]);
    expect(inTime('2024-02-29', 1, '2025-02-28', '2025-03-01')).toEqual([true, false]);
  });

  it('goes on over holidays to the first working day, and no further (民法典 203)', () => {
    expect(inTime('2023-10-03', 3, '2026-10-05', '2026-10-08', '2026-10-09')).toEqual([true, true, false]);
  });

  it('goes on over an ordinary weekend, not over one that is worked', () => {
    expect(inTime('2023-09-12', 3, '2026-09-14', '2026-09-15')).toEqual([true, false]);
    expect(inTime('2023-09-20', 3, '2026-09-20', '2026-09-21')).toEqual([true, false]);
  });

  it('of a day before the days off are known has run out long ago, and of one to come has not begun', () => {
    expect(inTime('1992-01-04', 3, '2026-10-08')).toEqual([false]);
    expect(inTime('2100-01-01', 5, '2026-10-08')).toEqual([true]);
  });

  it('that nobody’s act has to keep is not prolonged', () => {
    expect(isWithinYears('2023-10-03' as LegalDate, 3, '2026-10-04' as LegalDate)).toBe(false);
  });
});
