import fc from 'fast-check';
import type { Instant, LegalDate } from '../../src/domain/brand';
import { builtInCalendar as calendar, dayOfShare, momentOfShare, toldOn } from '../../src/domain/calendar';
import { hours, internal, progressRungs, statutory, target, workingDays } from '../../src/domain/law';
import { urgencyOf } from '../../src/domain/urgency';
import type { Deadline } from '../../src/domain/case';
import { moment } from '../support/story';
import { accepted, approve, expectReplayed, filed } from './dispute';

const day = (text: string) => text as LegalDate;

describe('a share of the time that counts', () => {
  it.each([
    ['half of fifteen working days is the eighth', 'workingDay', '2026-09-14', '2026-10-10', 0.5, '2026-09-23'],
    ['four fifths of them the twelfth, National Day left out', 'workingDay', '2026-09-14', '2026-10-10', 0.8, '2026-09-30'],
    ['half of one is the first', 'workingDay', '2026-09-14', '2026-09-15', 0.5, '2026-09-15'],
    ['half of sixty days is the thirtieth', 'calendarDay', '2026-09-14', '2026-11-13', 0.5, '2026-10-14'],
  ] as const)('%s', (_, unit, start, last, share, expected) => {
    expect(dayOfShare(calendar, unit, day(start), day(last), [], share)).toBe(expected);
  });

  it('does not count a pause', () => {
    const pause = [{ from: moment('2026-09-20'), to: moment('2026-09-30') }];
    expect(dayOfShare(calendar, 'calendarDay', day('2026-09-10'), day('2026-10-10'), pause, 0.5)).toBe('2026-09-20');
    expect(dayOfShare(calendar, 'calendarDay', day('2026-09-10'), day('2026-10-10'), pause, 0.55)).toBe('2026-10-01');
    expect(momentOfShare(moment('2026-09-10T10:00'), moment('2026-09-11T12:00'), [{ from: moment('2026-09-10T11:00'), to: moment('2026-09-10T13:00') }], 0.5)).toBe(moment('2026-09-11T00:00'));
  });

  it('of nothing is nowhere', () => expect(dayOfShare(calendar, 'workingDay', day('2026-10-01'), day('2026-10-07'), [], 0.5)).toBeUndefined());

  it('lies on the way, and later the greater it is', () => {
    const shares = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), shares, shares, fc.constantFrom('workingDay' as const, 'calendarDay' as const), (length, one, other, unit) => {
        const start = day('2026-03-02');
        const last = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10) as LegalDate;
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((share) => dayOfShare(calendar, unit, start, last, [], share));
        if (less === undefined || more === undefined) return unit === 'workingDay';
        return less > start && less <= more && more <= last;
      }),
    );
  });
});

it('one is told on a working day: the last before it, or the next where that would be before the beginning', () => {
  expect(toldOn(calendar, day('2026-09-20'), day('2026-09-10'), day('2026-09-30'))).toBe('2026-09-20'); // made up for National Day
  expect(toldOn(calendar, day('2026-10-04'), day('2026-09-10'), day('2026-10-30'))).toBe('2026-09-30');
  expect(toldOn(calendar, day('2026-10-04'), day('2026-10-02'), day('2026-10-30'))).toBe('2026-10-08');
  expect(toldOn(calendar, day('2026-10-04'), day('2026-10-02'), day('2026-10-05'))).toBe('2026-10-04');
});

describe('the usual ladder', () => {
  const rungs = progressRungs('handling', 'supervisor').map(({ id, to }) => `${id} ${to}`);
  it('goes from half-time over the end to the head, then to the supervisor', () => {
    expect(rungs).toEqual(['half handling', 'fourFifths handling', 'lastWorkingDay handling', 'lastHours handling', 'runOut supervisor', 'urged head', 'supervised supervisor', 'announced supervisor']);
  });
  const row = { id: 'X', name: { zh: '某', en: 'x' }, startedBy: [], endedBy: [], editions: target(workingDays(3), 'sample') };
  it('is every office’s that names none; a target is urged and no more, a party is told by letters', () => {
    expect(statutory({ ...row, owner: 'hub' }).ladder.map(({ id }) => id)).toHaveLength(8);
    expect(internal({ ...row, owner: 'hub' }).ladder.map(({ id }) => id).slice(-2)).toEqual(['runOut', 'urged']);
    expect(statutory({ ...row, owner: 'respondent' }).ladder).toEqual([]);
    expect(statutory({ ...row, owner: 'hub', ladder: [{ id: 'soon', at: { before: hours(4) }, to: 'hub', kind: 'reminder' }] }).ladder).toHaveLength(1);
  });
});

describe('the rungs of a clock', () => {
  const half = (dispute: ReturnType<typeof accepted>) => dispute.deadline('decision').rungs.find(({ id }) => id === 'half');

  it('move with an extension, and one that lies behind is passed over', () => {
    const dispute = accepted('2026-07-03');
    expect(half(dispute)?.at).toBe(moment('2026-08-21T09:00'));
    approve(dispute, '2026-08-03', 'period.extended', { span: { length: 1, unit: 'month' } });
    expect(half(dispute)).toEqual({ id: 'half', kind: 'reminder', at: moment('2026-09-03T09:00') });
    expectReplayed(dispute);
  });

  it('stand while the clock stands, and lie later by the pause', () => {
    const dispute = accepted('2026-07-03').on('2026-07-10', 'appraisal.started');
    expect(half(dispute)?.at).toBe(moment('2026-08-21T09:00'));
    dispute.on('2026-07-24', 'appraisal.ended');
    expect([dispute.due('decision'), half(dispute)?.at]).toEqual(['2026-10-19', moment('2026-09-02T09:00')]);
  });

  it('of a case that is entered late are not told late', () => {
    const dispute = filed('2026-07-01').on('2026-07-03', 'request.accepted', {}, { entered: '2026-09-01' });
    expect(half(dispute)).toMatchObject({ at: moment('2026-08-21T09:00'), firedSeq: dispute.current.revision });
    expectReplayed(dispute);
  });

  it('that never fired go when it ends', () => {
    const dispute = filed('2026-09-14');
    expect(dispute.deadline('acceptance').rungs.length).toBeGreaterThan(0);
    dispute.on('2026-09-15', 'request.accepted');
    expect(dispute.deadline('acceptance').rungs).toEqual([]);
  });
});

describe('yellow and red', () => {
  const clock = (rest: Partial<Deadline & { presses: boolean }> = {}) => ({
    status: 'running' as const, presses: true, ringsAt: moment('2026-10-01T00:00'),
    rungs: [{ id: 'half', kind: 'reminder' as const, at: moment('2026-09-16T09:00') }, { id: 'fourFifths', kind: 'reminder' as const, at: moment('2026-09-24T09:00') }], ...rest,
  });
  it.each<[string, string, Partial<Deadline & { presses: boolean }>, string]>([
    ['nothing where no office is late: a party’s own time that is over', '2026-12-01', { status: 'lapsed', rungs: [], presses: false }, 'none'],
    ['yellow all the same while such a time runs', '2026-09-24T09:00', { presses: false }, 'yellow'],
    ['nothing at half-time', '2026-09-23', {}, 'none'],
    ['yellow when four fifths have run', '2026-09-24T09:00', {}, 'yellow'],
    ['yellow within its last day, where no reminder was set', '2026-09-30T00:01', { rungs: [] }, 'yellow'],
    ['nothing a day and more before', '2026-09-29T23:59', { rungs: [] }, 'none'],
    ['yellow to the last minute', '2026-09-30T23:59', {}, 'yellow'],
    ['red from the end on, whether or not it was rung', '2026-09-30T24:00', {}, 'red'],
    ['red while it waits for what ends it', '2026-12-01', { status: 'lapsed', rungs: [] }, 'red'],
    ['red when it was late before it was entered', '2026-12-01', { status: 'lapsedBeforeEntry' }, 'red'],
    ['nothing while it stands', '2026-12-01', { status: 'paused' }, 'none'],
    ['nothing when it is done, in time or late', '2026-12-01', { status: 'lapsed', endSeq: 4 }, 'none'],
  ])('%s', (_, when, rest, expected) => expect(urgencyOf(clock(rest), when.includes('24:00') ? moment('2026-10-01T00:00') : moment(when))).toBe(expected));
  const last = moment('2026-10-01T00:00');
  it('is as of an instant', () => expect([urgencyOf(clock({ ringsAt: last }), last), urgencyOf(clock({ ringsAt: last }), new Date(Date.parse(last) - 1).toISOString() as Instant)]).toEqual(['red', 'yellow']));
});
