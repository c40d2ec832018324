import { awayOf, farOf, momentText, weekdayText } from '../../src/web/shown/time';

describe('the day of the week beside a due date', () => {
  it('is that of Shanghai, in the language of the page', () => {
    expect([weekdayText('2026-10-09', 'zh'), weekdayText('2026-10-09', 'en'), weekdayText('2026-10-09T20:30:00Z', 'zh'), weekdayText('2026-10-09T20:30:00Z', 'en')]).toEqual(['周五', 'Fri', '周六', 'Sat']);
  });
});

describe('an instant of a legal date', () => {
  it('at the end of a day is its 24:00; any other is what the clock shows', () => {
    expect([momentText('2026-11-06T16:00:00Z', '2026-11-06'), momentText('2026-11-06T16:00:00Z', '2026-11-07'), momentText('2026-11-06T02:00:00Z', '2026-11-06')]).toEqual(['2026-11-06 24:00', '2026-11-07 00:00', '2026-11-06 10:00']);
  });
});

describe('how far a due date is away, as it is said beside it', () => {
  const at = (time: string): number => Date.parse(`${time}+08:00`);
  it.each([
    ['a legal date of today until midnight in Shanghai', '2026-10-08', '2026-10-08T23:59', ['today']],
    ['the day after at half past midnight in Shanghai', '2026-10-08', '2026-10-09T00:30', ['daysPast', 1]],
    ['a legal date in days', '2026-10-10', '2026-10-08T09:30', ['daysLeft', 2]],
    ['a period of hours in hours, never more than there are', '2026-10-09T04:30:00+08:00', '2026-10-08T09:31', ['hoursLeft', 18]],
    ['the last hour in minutes', '2026-10-01T16:40:00+08:00', '2026-10-01T15:41', ['minutesLeft', 59]],
    ['an hour that has passed', '2026-10-01T16:40:00+08:00', '2026-10-01T18:00', ['hoursPast', 1]],
    ['a period of hours that is still far in days', '2026-10-04T16:40:00+08:00', '2026-10-01T18:00', ['daysLeft', 3]],
    ['one that has passed long ago in days', '2026-10-01T16:40:00+08:00', '2026-10-05T18:00', ['daysPast', 4]],
  ])('tells %s', (_, due, now, told) => {
    expect(awayOf(due, at(now))).toEqual(told);
  });

  it('tells one day as one and several as several', () => {
    expect([farOf(['daysLeft', 1]), farOf(['hoursPast', 1]), farOf(['daysLeft', 2]), farOf(['today'])]).toEqual(['one_daysLeft', 'one_hoursPast', 'daysLeft', 'today']);
  });
});
