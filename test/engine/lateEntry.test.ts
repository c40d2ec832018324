import { advance } from '../../src/engine';
import { story } from '../support/story';
import { accepted, expectReplayed, filed, history } from './dispute';
import { sample } from './sample';

describe('an act that is entered late', () => {
  it('answered in time, entered after the ring: the lapse stays in the history, and the case goes on', () => {
    const dispute = accepted('2026-09-10', ['2026-09-16']).until('2026-10-10');
    expect([dispute.state, dispute.status('answer')]).toEqual(['open.reviewingAnswers', 'lapsed']);
    dispute.on('2026-10-08T23:30', 'answer.received', {}, { party: 'respondent-1', entered: '2026-10-12' });
    expect(dispute.state).toBe('open.deciding');
    expect(dispute.deadline('answer')).toMatchObject({ status: 'lapsed', endSeq: dispute.current.revision });
    expect(history(dispute)).toContain('deadline.rang');
    expect(dispute.last.act).toMatchObject({ on: '2026-10-08', recordedAt: '2026-10-12T02:00:00.000Z' });
    expectReplayed(dispute);
  });

  it('that ends a clock too late and comes before the ring was noticed: the clock has lapsed', () => {
    const dispute = accepted('2026-09-10', ['2026-09-16']);
    const before = dispute.until('2026-10-08').current;
    const [file, act] = [before, accepted('2026-09-10', ['2026-09-16']).on('2026-09-17', 'answer.received', {}, { party: 'respondent-1' }).last.act];
    const at = (instant: string) => ({ ...act, at: instant, on: instant < '2026-10-08T16' ? '2026-10-08' : '2026-10-09', recordedAt: '2026-10-09T01:00:00.000Z' }) as typeof act;
    const statusAt = (instant: string) => {
      const result = advance({ procedure: sample, calendar: dispute.calendar }, file, at(instant));
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value.case.deadlines.find(({ period }) => period === 'answer')?.status;
    };
    expect(statusAt('2026-10-08T15:59:59.999Z')).toBe('ended');
    expect(statusAt('2026-10-08T16:00:00.000Z')).toBe('lapsed');
  });

  it('whose time has run out already: red at once and without a ring, where nothing waits for the lapse', () => {
    const dispute = filed('2026-09-14', 1, { entered: '2026-10-12' });
    expect([dispute.status('acceptance'), dispute.status('firstLook')]).toEqual(['lapsedBeforeEntry', 'lapsedBeforeEntry']);
    expect(dispute.until('2026-10-20').sealed).toHaveLength(1);
    const { id } = dispute.deadline('acceptance');
    expect(dispute.refusal('2026-10-20', 'deadline.rang', { deadline: id }, { role: 'clock' }).code).toBe('deadline.notDue');
    // Accepted in time, as it turns out: it never rang, and it was not late.
    dispute.on('2026-09-20', 'request.accepted', {}, { entered: '2026-10-21' });
    expect([dispute.status('acceptance'), dispute.status('firstLook')]).toEqual(['ended', 'lapsedBeforeEntry']);
  });

  it('whose time has run out already and whose lapse moves the case: rings at once, dated when it ran out', () => {
    const dispute = accepted('2026-09-10').on('2026-09-15', 'copy.served', { effectiveOn: '2026-09-15' }, { party: 'respondent-1', entered: '2026-10-12' });
    expect(dispute.status('answer')).toBe('running');
    dispute.until('2026-10-12T10:01');
    expect([dispute.state, dispute.status('answer')]).toEqual(['open.reviewingAnswers', 'lapsed']);
    expect(dispute.deadline('excuse').start).toBe('2026-09-30');
    expect(dispute.current.turn.since).toBe('2026-09-30T16:00:00.000Z');
  });

  it('closes backwards from the latest: a withdrawal before the suspension began', () => {
    const dispute = accepted('2026-09-10').on('2026-09-16', 'case.suspended').on('2026-09-14', 'request.withdrawn', {}, { entered: '2026-09-18' });
    expect(dispute.current.pauses).toMatchObject([{ from: '2026-09-16T02:00:00.000Z', to: '2026-09-16T02:00:00.000Z' }]);
    expectReplayed(dispute);
  });

  it('is not of the future, and not before the case was opened', () => {
    const dispute = accepted('2026-09-10');
    expect(dispute.refusal('2026-09-12', 'notice.taken', {}, { entered: '2026-09-11' })).toMatchObject({ code: 'time.inFuture', missing: ['at'] });
    expect(dispute.refusal('2026-09-09T23:59', 'notice.taken', {}, { entered: '2026-09-11' })).toMatchObject({ code: 'time.beforeOpening', missing: ['at'] });
    // A date alone means its beginning: the day of opening itself is possible.
    expect(dispute.on('2026-09-10T00:00', 'notice.taken', {}, { entered: '2026-09-11' }).data['notes']).toBe(1);
  });

  it('opens a case for someone who is not here', () => {
    const passedIn = story(sample, { role: 'clerk' }).on('2026-09-14', 'request.passedIn', { respondents: 1 }, { entered: '2026-09-16', asserted: { body: 'zb-12345', person: '赵', way: 'package' } });
    expect(passedIn.current).toMatchObject({ openedAt: '2026-09-14T02:00:00.000Z', proofsOutstanding: [1], hub: 'zb-12330' });
    expect(() => story(sample).on('2026-09-14', 'request.filed', { respondents: 1 }, { asserted: { body: 'zb-12345', person: '赵', way: 'package' } })).toThrow('act.notAssertable');
    expect(() => story(sample).on('2026-09-14', 'notice.taken')).toThrow('act.doesNotOpen');
    expect(() => story(sample).on('2026-09-14', 'nothing.known')).toThrow('act.unknown');
    expect(passedIn.refusal('2026-09-17', 'request.filed', { respondents: 1 }).code).toBe('act.opensOnly');
  });
});
