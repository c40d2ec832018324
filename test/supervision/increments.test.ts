import fc from 'fast-check';
import type { Instant, LegalDate } from '../../src/domain/brand';
import { builtInCalendar } from '../../src/domain/calendar';
import { difference, figuresBy, incrementsOf, keyOf, quantile, stallsOf, type Increment, type Life } from '../../src/supervision';

const at = (text: string): Instant => new Date(`${text}+08:00`).toISOString() as Instant;

/** A complaint from Monday to the Friday of the next week, over the Mid-Autumn Festival (25 to 27 September 2026). */
const complaint: Life = {
  procedure: 'hotline-complaint',
  district: 'boshan',
  stays: [
    { stage: 'intake', body: 'zb-12330', closed: false, since: at('2026-09-21T09:00'), until: at('2026-09-21T09:20') },
    { stage: 'complaint', body: 'boshan-market', closed: false, since: at('2026-09-21T09:20'), until: at('2026-10-09T16:00') },
    { stage: 'closed', body: 'boshan-market', closed: true, since: at('2026-10-09T16:00') },
  ],
  moves: [
    { body: 'zb-12330', cause: 'own', since: at('2026-09-21T09:00'), until: at('2026-09-21T09:20') },
    { body: 'boshan-market', cause: 'own', since: at('2026-09-21T09:20'), until: at('2026-10-09T16:00') },
    { body: 'nobody', cause: 'none', since: at('2026-10-09T16:00') },
  ],
  settled: [
    { kind: 'statutory', body: 'boshan-market', period: 'C1', on: '2026-09-24' as LegalDate, inTime: true },
    { kind: 'internal', body: 'boshan-market', period: 'H4', on: '2026-09-30' as LegalDate, inTime: false },
  ],
};

describe('what a case adds to the figures', () => {
  const increments = incrementsOf(complaint, builtInCalendar);
  const rows = figuresBy('body', increments);

  it('counts it once as received and once as closed, with the body that handles it, in working days without the holidays', () => {
    expect(rows.map(({ key, received, closed }) => [key, received, closed])).toEqual([['boshan-market', 1, 1]]);
    // 22, 23, 24, 28, 29, 30 September; 8 and 9 October.
    expect(rows[0]?.workingDays).toEqual({ cases: 1, median: 8, p90: 8 });
    expect(figuresBy('month', increments).map(({ key, received, closed }) => [key, received, closed])).toEqual([['2026-09', 1, 0], ['2026-10', 0, 1]]);
  });

  it('never mixes the periods of the law with the targets of the house', () => {
    expect(rows[0]?.statutory).toEqual({ inTime: 1, late: 0, rate: 1 });
    expect(rows[0]?.internal).toEqual({ inTime: 0, late: 1, rate: 0 });
  });

  it('says where the time went, the longest first', () => {
    expect(stallsOf(increments)).toEqual([
      { body: 'boshan-market', cause: 'own', moves: 1, minutes: 18 * 1440 + 400 },
      { body: 'zb-12330', cause: 'own', moves: 1, minutes: 20 },
    ]);
  });

  it('takes what came after the closing for what it is: the case is closed once', () => {
    const published: Life = { ...complaint, stays: [...complaint.stays.slice(0, 2), { stage: 'closed', body: 'boshan-market', closed: true, since: at('2026-10-09T16:00'), until: at('2026-10-20T10:00') }, { stage: 'published', body: 'boshan-market', closed: true, since: at('2026-10-20T10:00') }] };
    const closed = incrementsOf(published, builtInCalendar).filter(({ measure }) => measure === 'closed');
    expect(closed.map(({ month, value, cases }) => [month, value, cases])).toEqual([['2026-10', 8, 1]]);
  });

  it('counts a case that was opened again as open', () => {
    const again: Life = { ...complaint, stays: [...complaint.stays.slice(0, 2), { stage: 'closed', body: 'boshan-market', closed: true, since: at('2026-10-09T16:00'), until: at('2026-10-12T10:00') }, { stage: 'complaint', body: 'boshan-market', closed: false, since: at('2026-10-12T10:00') }] };
    expect(incrementsOf(again, builtInCalendar).some(({ measure }) => measure === 'closed')).toBe(false);
  });
});

describe('a distribution', () => {
  it('has its quantiles by nearest rank', () => {
    const days = new Map([[1, 5], [2, 4], [30, 1]]);
    expect([quantile(days, 0.5), quantile(days, 0.9), quantile(days, 1), quantile(new Map(), 0.5)]).toEqual([1, 2, 30, undefined]);
  });
});

// --- properties ---------------------------------------------------------------------------------------------------

const minute = fc.integer({ min: 0, max: 60 * 24 * 400 }).map((minutes) => new Date(Date.UTC(2026, 0, 5) + minutes * 60_000 + 17_000).toISOString() as Instant);
const course = fc.tuple(fc.array(minute, { minLength: 2, maxLength: 9 }), fc.boolean()).map(([given, late]) => {
  // Acts that are entered late make a course that goes back for a moment.
  const instants = late ? given : [...given].sort();
  const [first = instants[0], ...rest] = [...instants].sort((a, b) => (a === instants[0] ? 0 : a < b ? -1 : 1));
  return [first, ...(late ? instants.slice(1) : rest)] as Instant[];
});
const life: fc.Arbitrary<Life> = fc.tuple(course, fc.boolean()).map(([instants, closes]) => ({
  procedure: 'hotline-complaint',
  stays: instants.map((since, index) => ({ stage: `stage-${index % 3}`, body: `body-${index % 2}`, closed: closes && index === instants.length - 1, since, ...(index + 1 < instants.length ? { until: instants[index + 1] } : {}) })),
  moves: instants.map((since, index) => ({ body: `body-${index % 4}`, cause: 'own', since, ...(index + 1 < instants.length ? { until: instants[index + 1] } : {}) })),
  settled: [],
}));
const minutesOf = (increments: readonly Increment[], measure: string): number => increments.filter((row) => row.measure === measure).reduce((sum, { minutes }) => sum + minutes, 0);

describe('figures add up to the minute', () => {
  it('stays and moves of a case take the same time, and that of a closed case is its whole time', () => {
    fc.assert(
      fc.property(life, (one) => {
        const increments = incrementsOf(one, builtInCalendar);
        expect(minutesOf(increments, 'stage')).toBe(minutesOf(increments, 'turn'));
        expect(increments.every(({ minutes, cases }) => minutes >= 0 && cases > 0)).toBe(true);
        const instants = one.stays.map(({ since }) => since);
        const reached = [...instants].sort().at(-1) ?? '';
        expect(minutesOf(increments, 'stage')).toBe(Math.floor(Date.parse(reached) / 60_000) - Math.floor(Date.parse(instants[0] ?? '') / 60_000));
        if (one.stays.at(-1)?.closed && reached === instants.at(-1)) expect(minutesOf(increments, 'closed')).toBe(minutesOf(increments, 'stage'));
      }),
      { numRuns: 500 },
    );
  });

  it('counting a case anew at any time comes to the same as counting it once', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 6 }), (courses) => {
        const figures = new Map<string, { cases: number; minutes: number }>();
        let before: readonly Increment[] = [];
        for (const one of courses) {
          const now = incrementsOf(one, builtInCalendar);
          for (const row of difference(before, now)) {
            const known = figures.get(keyOf(row)) ?? { cases: 0, minutes: 0 };
            figures.set(keyOf(row), { cases: known.cases + row.cases, minutes: known.minutes + row.minutes });
          }
          before = now;
        }
        const kept = [...figures].filter(([, { cases, minutes }]) => cases !== 0 || minutes !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
        const once = before.map((row) => [keyOf(row), { cases: row.cases, minutes: row.minutes }] as const).sort(([a], [b]) => (a < b ? -1 : 1));
        expect(kept).toEqual(once);
      }),
    );
  });
});
