import { calendarOf } from '../../src/web/screens/case/days';

describe('the small calendar of a due date', () => {
  const kindsOf = (steps: Parameters<typeof calendarOf>[0], due: string, today: string) =>
    Object.fromEntries(calendarOf(steps, due, today).months.flatMap(({ weeks }) => weeks.flat()).flatMap((day) => (day && day.kind !== 'plain' ? [[day.date, day.kind]] : [])));

  it('paints the days of a pause that has ended, and of one that is open until today', () => {
    const start = { code: 'startNotCounted', on: '2026-09-01' };
    expect(kindsOf([start, { code: 'pauseAdded', on: '2026-09-12', from: '2026-09-03', to: '2026-09-04' }], '2026-09-12', '2026-09-20')).toMatchObject({ '2026-09-01': 'start', '2026-09-03': 'paused', '2026-09-04': 'paused', '2026-09-12': 'due' });
    const open = kindsOf([start, { code: 'stillPaused', on: '2026-09-07', since: '2026-09-07' }], '2026-09-10', '2026-09-20');
    expect([open['2026-09-06'], open['2026-09-07'], open['2026-09-10'], open['2026-09-20'], open['2026-09-21']]).toEqual([undefined, 'paused', 'due', 'paused', undefined]);
  });
});
