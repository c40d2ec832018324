import { explain } from '../../src/engine';
import type { Story } from '../support/story';
import { accepted, approve, expectReplayed } from './dispute';
import { sample } from './sample';

const codes = (dispute: Story, period: string) => explain(dispute.calendar, sample, dispute.current, dispute.deadline(period)).steps.map(({ code }) => code);
const answered = (when: string) => accepted(when, [when]).on(when, 'answer.received', {}, { party: 'respondent-1' });

describe('a suspension', () => {
  it('adds its days to the unrolled end (law.md vector 18)', () => {
    const dispute = answered('2026-03-10').on('2026-05-06', 'case.suspended');
    expect([dispute.status('decision'), dispute.due('decision')]).toEqual(['paused', '2026-06-10']);
    expect(codes(dispute, 'decision')).toContain('stillPaused');
    dispute.until('2026-07-01');
    expect(dispute.status('decision')).toBe('paused');
    dispute.on('2026-07-20', 'case.resumed');
    expect([dispute.status('decision'), dispute.due('decision')]).toEqual(['running', '2026-08-24']);
    expectReplayed(dispute);
  });

  it('refuses what is not made for it, and allows resuming and what the law allows meanwhile', () => {
    const dispute = answered('2026-03-10').on('2026-05-06', 'case.suspended');
    expect(dispute.refusal('2026-05-07', 'hearing.fixed', { on: '2026-06-01' })).toMatchObject({ code: 'case.suspended', data: { cause: 'relatedCase' } });
    expect(dispute.refusal('2026-05-07', 'case.suspended').code).toBe('case.suspended');
    dispute.on('2026-05-07', 'notice.taken').on('2026-05-08', 'case.resumed');
    expect(dispute.refusal('2026-05-09', 'case.resumed').code).toBe('pause.notOpen');
  });

  it('does not stop clocks that do not name it', () => {
    const dispute = accepted('2026-09-10').on('2026-09-11', 'case.suspended');
    expect([dispute.status('decision'), dispute.status('sameDay')]).toEqual(['paused', 'running']);
    expect(dispute.last.changed.map(({ period }) => period)).toEqual(['decision']);
  });

  it('stops hours by the time that went by', () => {
    const dispute = accepted('2026-09-10').on('2026-09-10T12:00', 'evidence.sealed', { sealedAt: '2026-09-10T12:00:00+08:00' });
    dispute.on('2026-09-11T09:00', 'case.suspended').until('2026-09-13').on('2026-09-14T10:30', 'case.resumed');
    expect(dispute.due('handingOver')).toBe('2026-09-14T05:30:00.000Z');
    expect(dispute.until('2026-09-14T13:29').status('handingOver')).toBe('running');
    expect(dispute.until('2026-09-14T13:30').status('handingOver')).toBe('lapsed');
  });

  it('that began before stops a new clock from its first day', () => {
    const dispute = accepted('2026-09-10').on('2026-09-14', 'appraisal.started').on('2026-09-15', 'case.suspended').on('2026-09-18', 'case.resumed');
    dispute.on('2026-09-20', 'case.suspended').on('2026-09-28', 'case.resumed');
    const late = accepted('2026-09-10').on('2026-09-11', 'case.suspended').on('2026-09-21', 'case.resumed', {}, { entered: '2026-09-23' });
    // Served on the 18th, within the suspension: it counts from the 21st. Calendar days: 10-03 + 3 days.
    late.on('2026-09-18', 'copy.served', { effectiveOn: '2026-09-18' }, { party: 'respondent-1', entered: '2026-09-23' });
    expect(late.due('answer')).toBe('2026-10-08');
    const early = accepted('2026-05-11').on('2026-05-12', 'case.suspended').on('2026-05-21', 'case.resumed').on('2026-05-22', 'copy.served', { effectiveOn: '2026-05-18' }, { party: 'respondent-1' });
    expect(early.due('answer')).toBe('2026-06-05');
  });

  it('cannot end before it began', () => {
    const dispute = accepted('2026-09-10').on('2026-09-14', 'case.suspended');
    expect(dispute.refusal('2026-09-13', 'case.resumed', {}, { entered: '2026-09-15' })).toMatchObject({ code: 'pause.endsBeforeStart', missing: ['at'] });
  });
});

describe('excluded time', () => {
  it('of causes that overlap is merged, not added up', () => {
    const dispute = answered('2026-03-10').on('2026-04-01', 'appraisal.started').on('2026-04-10', 'notice.published').on('2026-04-20', 'appraisal.ended').on('2026-05-11', 'notice.ended');
    // 1 April to 11 May are 40 days: 06-10 + 40.
    expect(dispute.due('decision')).toBe('2026-07-20');
    expect(codes(dispute, 'decision')).toContain('pausesMerged');
    expectReplayed(dispute);
  });

  it('that is open within a suspension keeps the clock standing until both have ended', () => {
    const dispute = answered('2026-03-10').on('2026-04-01', 'appraisal.started').on('2026-04-02', 'case.suspended').on('2026-04-20', 'case.resumed');
    expect(dispute.status('decision')).toBe('paused');
    expect(dispute.on('2026-04-21', 'appraisal.ended').status('decision')).toBe('running');
    expect(dispute.due('decision')).toBe('2026-06-30');
  });

  it('does not refuse other acts', () => {
    expect(answered('2026-03-10').on('2026-04-01', 'appraisal.started').on('2026-04-02', 'hearing.fixed', { on: '2026-05-12' }).has('hearingNotice')).toBe(true);
  });
});

describe('a pause and a clock that is over', () => {
  it('entered after the ring, decided before it: the clock stands, runs again, and the ring stays in the history', () => {
    const dispute = accepted('2026-09-10', ['2026-09-16']).until('2026-10-09');
    expect(dispute.status('answer')).toBe('lapsed');
    dispute.on('2026-09-28', 'case.suspended', {}, { entered: '2026-10-12' });
    expect(dispute.status('answer')).toBe('paused');
    dispute.on('2026-10-15', 'case.resumed');
    // Suspended 17 days: 10-01 + 17 is Sunday, 18 October.
    expect([dispute.status('answer'), dispute.due('answer')]).toEqual(['running', '2026-10-19']);
    dispute.until('2026-10-20');
    expect(dispute.outcomes.filter(({ act }) => act.type === 'deadline.rang' && act.input['deadline'] === dispute.deadline('answer').id)).toHaveLength(2);
    // The second lapse starts the time for an excuse anew.
    expect(dispute.due('excuse')).toBe('2026-10-29');
    expectReplayed(dispute);
  });

  it('decided after the time ran out: what lapsed has lapsed', () => {
    const dispute = accepted('2026-09-10', ['2026-09-16']).until('2026-10-09').on('2026-10-09', 'case.suspended');
    expect(dispute.status('answer')).toBe('lapsed');
    expect(dispute.on('2026-10-12', 'case.resumed').due('answer')).toBe('2026-10-08');
  });

  it('does not move a clock that had ended before', () => {
    const dispute = answered('2026-09-10').on('2026-09-14', 'case.suspended').on('2026-09-30', 'case.resumed');
    const answer = dispute.deadline('answer');
    expect([answer.status, answer.due]).toEqual(['ended', '2026-09-28']);
    expect(explain(dispute.calendar, sample, dispute.current, answer).due).toBe('2026-09-28');
    expect(codes(dispute, 'answer')).not.toContain('stillPaused');
  });

  it('moves a date that was fixed by decision, by the days since the decision', () => {
    // What was excluded before the decision lies in its date.
    const dispute = answered('2026-03-10').on('2026-04-01', 'appraisal.started').on('2026-04-02', 'appraisal.ended');
    approve(dispute, '2026-06-01', 'period.extended', { span: { length: 1, unit: 'month' } });
    approve(dispute, '2026-07-01', 'period.extended', { until: '2026-08-30' });
    // Sunday, as decided.
    expect(dispute.due('decision')).toBe('2026-08-30');
    dispute.on('2026-08-03', 'case.suspended').on('2026-08-10', 'case.resumed');
    expect(dispute.due('decision')).toBe('2026-09-07');
    expect(codes(dispute, 'decision')).toEqual(expect.arrayContaining(['fixedByDecision', 'pauseAdded', 'unrolledEnd']));
    // Rolled from Sunday 6 September.
    expectReplayed(dispute);
  });
});
