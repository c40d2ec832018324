import { explain } from '../../src/engine';
import type { JsonObject } from '../../src/domain/json';
import { story, type Story } from '../support/story';
import { accepted, approve, expectReplayed, filed, history } from './dispute';
import { sample } from './sample';

const earliest = (dispute: Story) => [...dispute.current.deadlines].sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))[0]?.period;

describe('a clock starts', () => {
  it("from the act's own date, which is not counted, over Spring Festival", () => {
    const dispute = filed('2026-02-12');
    // Before 15 April the older edition holds: 15 working days, the make-up Saturdays 14 and 28 February among them.
    expect(dispute.deadline('acceptance')).toMatchObject({ edition: '2020-01-01', due: '2026-03-11', ringsAt: '2026-03-11T16:00:00.000Z' });
    expect(dispute.due('firstLook')).toBe('2026-02-24');
  });

  it('in the edition of its first day, and keeps it', () => {
    expect(filed('2026-04-14').deadline('acceptance')).toMatchObject({ edition: '2020-01-01', due: '2026-05-08' });
    expect(filed('2026-04-15').deadline('acceptance')).toMatchObject({ edition: '2026-04-15', due: '2026-04-24' });
    expect(filed('2026-04-14').on('2026-04-20', 'facts.added', { areNew: false }).deadline('acceptance').edition).toBe('2020-01-01');
  });

  it('from a field of the input, also one that lies before the entry', () => {
    const dispute = accepted('2026-09-10').on('2026-09-21', 'copy.served', { effectiveOn: '2026-09-16' }, { party: 'respondent-1' });
    expect(dispute.deadline('answer', 'respondent-1')).toMatchObject({ start: '2026-09-16', startedFrom: 'effectiveOn', due: '2026-10-08' });
  });

  it('from a moment with an offset, by the hour, and does not roll over National Day', () => {
    const dispute = accepted('2026-09-30').on('2026-09-30T17:00', 'evidence.sealed', { sealedAt: '2026-09-30T16:40:00+08:00' });
    expect(dispute.deadline('handingOver')).toMatchObject({ start: '2026-09-30T08:40:00.000Z', due: '2026-10-01T08:40:00.000Z', ringsAt: '2026-10-01T08:40:00.000Z' });
    expect(dispute.until('2026-10-01T16:39').status('handingOver')).toBe('running');
    expect(dispute.until('2026-10-01T16:40').status('handingOver')).toBe('lapsed');
  });

  it('from an earlier fact that the data keep, the day before it', () => {
    expect(filed('2026-09-14', 1).on('2026-09-16', 'request.accepted').deadline('sameDay')).toMatchObject({ start: '2026-09-13', startFact: 1, startShift: -1, due: '2026-10-13' });
  });

  it('for each respondent of its own; one answer ends one clock', () => {
    const dispute = accepted('2026-09-10', ['2026-09-14', '2026-09-16']);
    expect([dispute.due('answer', 'respondent-1'), dispute.due('answer', 'respondent-2')]).toEqual(['2026-09-29', '2026-10-08']);
    dispute.on('2026-09-20', 'answer.received', {}, { party: 'respondent-1' });
    expect([dispute.status('answer', 'respondent-1'), dispute.status('answer', 'respondent-2'), dispute.state]).toEqual(['ended', 'running', 'open.answering']);
    dispute.on('2026-09-21', 'answer.received', {}, { party: 'respondent-2' });
    expect(dispute.state).toBe('open.deciding');
    expectReplayed(dispute);
  });

  it('once: the same act again does not start an open clock anew', () => {
    const dispute = accepted('2026-09-10', ['2026-09-14']).on('2026-09-18', 'copy.served', { effectiveOn: '2026-09-18' }, { party: 'respondent-1' });
    expect(dispute.current.deadlines.filter(({ period }) => period === 'answer')).toHaveLength(1);
  });

  it('not without a party, where it is per party', () => {
    expect(accepted('2026-09-10').refusal('2026-09-11', 'copy.served', { effectiveOn: '2026-09-11' })).toMatchObject({ code: 'party.unknown', missing: ['party'] });
    expect(accepted('2026-09-10').refusal('2026-09-11', 'copy.served', { effectiveOn: '2026-09-11' }, { party: 'stranger' }).code).toBe('party.unknown');
    expect(accepted('2026-09-10').refusal('2026-09-11', 'notice.taken', {}, { party: 'stranger' }).code).toBe('party.unknown');
  });
});

describe('a period set by a document', () => {
  it('overrides the catalogue and keeps the number; without one the catalogue holds', () => {
    const dispute = accepted('2026-09-10').on('2026-09-11', 'putRight.ordered', { period: { document: '淄市监责改〔2026〕7号', due: '2026-10-11' } });
    // A Sunday by the document stays a Sunday.
    expect(dispute.deadline('putRight')).toMatchObject({ due: '2026-10-11', setBy: { document: '淄市监责改〔2026〕7号' }, ringsAt: '2026-10-11T16:00:00.000Z' });
    expect(accepted('2026-09-10').on('2026-09-11', 'putRight.ordered').due('putRight')).toBe('2026-09-21');
  });

  it('moves by what comes after it: an extension, a suspension, then one roll-over', () => {
    const ordered = () => accepted('2026-09-10').on('2026-09-11', 'putRight.ordered', { period: { document: 'D1', due: '2026-09-26' } });
    const extended = ordered().on('2026-09-12', 'putRight.extended', { span: { length: 5, unit: 'calendarDay' } });
    expect(extended.due('putRight')).toBe('2026-10-08');
    expect(extended.refusal('2026-09-13', 'putRight.extended', { span: { length: 1, unit: 'calendarDay' } }).code).toBe('extension.noneLeft');
    const suspended = ordered().on('2026-09-14', 'case.suspended').on('2026-09-16', 'case.resumed');
    expect(suspended.due('putRight')).toBe('2026-09-28');
    expect(explain(suspended.calendar, sample, suspended.current, suspended.deadline('putRight')).steps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['setByDocument', 'pauseAdded', 'calendarVersion']),
    );
  });

  it('is an outside clock only where the other platform gave a date', () => {
    const with12345 = (order: JsonObject) => story(sample, { role: 'clerk' }).on('2026-09-14', 'request.filed', { respondents: 1, order });
    expect(with12345({ number: '12345-1', due: '2026-09-17T18:00:00+08:00' }).deadline('order')).toMatchObject({ due: '2026-09-17T10:00:00.000Z', setBy: { document: '12345-1' } });
    expect(with12345({ number: '12345-1' }).has('order')).toBe(false);
  });

  it('refuses a date that is none and names the field', () => {
    const dispute = accepted('2026-09-10');
    expect(dispute.refusal('2026-09-11', 'putRight.ordered', { period: { document: 'D1', due: '2026-02-30' } })).toMatchObject({ code: 'date.invalid', missing: ['period.due'] });
    expect(dispute.refusal('2026-09-11', 'putRight.ordered', { period: { document: 'D1', due: '2026-09-30T25:00Z' } }).code).toBe('instant.invalid');
    expect(dispute.refusal('2026-09-11', 'copy.served', { effectiveOn: 'soon' }, { party: 'respondent-1' })).toMatchObject({ code: 'date.invalid', missing: ['effectiveOn'] });
    expect(dispute.current.deadlines.map(({ period }) => period)).not.toContain('putRight');
  });
});

describe('a backward period', () => {
  it('is due before its event: seven working days before 12 October is 24 September', () => {
    const dispute = accepted('2026-09-10').on('2026-09-10', 'copy.served', { effectiveOn: '2026-09-10' }, { party: 'respondent-1' }).on('2026-09-11', 'answer.received', {}, { party: 'respondent-1' });
    dispute.on('2026-09-14', 'hearing.fixed', { on: '2026-10-12' });
    expect(dispute.due('hearingNotice')).toBe('2026-09-24');
    expect(dispute.refusal('2026-09-15', 'hearing.held')).toMatchObject({ code: 'condition.unmet', condition: 'hearingIsNoticed', who: ['handling'], article: 'sample 2' });
    dispute.on('2026-09-24', 'hearing.noticed').on('2026-10-12', 'hearing.held');
    expect(dispute.status('hearingNotice')).toBe('ended');
    // Another date starts it anew, the old line stays in the list.
    dispute.on('2026-10-12', 'hearing.fixed', { on: '2026-11-12' });
    expect(dispute.current.deadlines.filter(({ period }) => period === 'hearingNotice').map(({ status, due }) => [status, due])).toEqual([['ended', '2026-09-24'], ['running', '2026-11-03']]);
  });

  it('refuses an event that comes too soon, with the earliest date for it', () => {
    const dispute = accepted('2026-09-10', ['2026-09-10']).on('2026-09-11', 'answer.received', {}, { party: 'respondent-1' });
    const refusal = dispute.refusal('2026-09-25', 'hearing.fixed', { on: '2026-10-12' });
    expect(refusal).toMatchObject({ code: 'deadline.tooLateToStart', article: 'sample', data: { due: '2026-09-24', earliest: '2026-10-13' } });
    // The day that is named is possible, and the one before it is not.
    expect(dispute.on('2026-09-25', 'hearing.fixed', { on: '2026-10-13' }).due('hearingNotice') >= '2026-09-25').toBe(true);
  });
});

describe('a clock ends, restarts, lapses', () => {
  it('ends under its condition only', () => {
    const dispute = accepted('2026-09-10', ['2026-09-14']).on('2026-09-15', 'answer.received', { written: false }, { party: 'respondent-1' });
    expect(dispute.status('answer')).toBe('running');
  });

  it('starts anew with new facts; the line before ends', () => {
    const dispute = filed('2026-09-14').on('2026-09-21', 'facts.added', { areNew: true });
    expect(dispute.current.deadlines.filter(({ period }) => period === 'acceptance').map(({ status, due }) => [status, due])).toEqual([['ended', '2026-09-22'], ['running', '2026-10-08']]);
    expect(dispute.on('2026-09-22', 'facts.added', { areNew: false }).due('acceptance')).toBe('2026-10-08');
  });

  it('starts anew after a lapse; the lapse stays in the list', () => {
    const dispute = filed('2026-09-14').until('2026-09-24').on('2026-09-24', 'facts.added', { areNew: true });
    expect(dispute.current.deadlines.filter(({ period }) => period === 'acceptance').map(({ status, endSeq }) => [status, endSeq !== undefined])).toEqual([['lapsed', true], ['running', false]]);
  });

  it('is not restarted where none ever ran', () => {
    const passedIn = story(sample, { role: 'clerk' }).on('2026-09-14', 'request.passedIn', { respondents: 1 }).on('2026-09-15', 'facts.added', { areNew: true });
    expect(passedIn.current.deadlines).toEqual([]);
  });

  it('only warns where no event is named, and moves the machine where one is', () => {
    const dispute = filed('2026-09-14').until('2026-09-24');
    expect([dispute.state, dispute.status('acceptance'), dispute.status('firstLook')]).toEqual(['filed', 'lapsed', 'lapsed']);
    const answering = accepted('2026-09-10', ['2026-09-14', '2026-09-16']).until('2026-09-30');
    expect([answering.state, answering.status('answer', 'respondent-1'), answering.status('answer', 'respondent-2')]).toEqual(['open.reviewingAnswers', 'lapsed', 'running']);
    expect(answering.last.case.turn).toEqual({ body: 'zb-ip', cause: 'own', since: '2026-09-29T16:00:00.000Z' });
    expectReplayed(answering);
  });

  it("starts another clock for the same party, counted from the due date, whenever the ring was noticed; another party's is not touched", () => {
    const dispute = accepted('2026-09-10', ['2026-09-14', '2026-09-16']).until('2026-09-30');
    expect(dispute.deadline('excuse')).toMatchObject({ party: 'respondent-1', start: '2026-09-29', due: '2026-10-09' });
    dispute.on('2026-10-01', 'answer.received', {}, { party: 'respondent-2' });
    expect(dispute.status('excuse')).toBe('running');
    dispute.until('2026-10-10').on('2026-10-10', 'answer.received', {}, { party: 'respondent-1' });
    expect(dispute.state).toBe('open.deciding');
  });

  it('ends with the case, whatever it was doing, and nothing starts in a closed case', () => {
    const dispute = accepted('2026-09-10', ['2026-09-14', '2026-09-16']).on('2026-09-17', 'case.suspended').on('2026-09-18', 'request.withdrawn');
    expect(dispute.current.closed).toBe(true);
    expect(dispute.running).toEqual([]);
    expect(dispute.current.deadlines.every(({ endSeq, status }) => endSeq !== undefined && status !== 'paused')).toBe(true);
    // What comes after closing is not held up by the suspension that was open.
    expect(dispute.current.pauses).toMatchObject([{ cause: 'relatedCase', to: '2026-09-18T02:00:00.000Z' }]);
    dispute.on('2026-09-20', 'result.published');
    expectReplayed(dispute);
    const decided = accepted('2026-09-10', ['2026-09-10']).on('2026-09-11', 'answer.received', {}, { party: 'respondent-1' });
    approve(decided, '2026-09-14', 'decision.made', { upholds: true });
    expect([decided.current.closed, decided.has('publication')]).toEqual([true, false]);
  });

  it('competes with others on one step: all are shown, the earliest binds', () => {
    const dispute = filed('2026-09-14', 1, {}, undefined);
    expect(dispute.running.sort()).toEqual(['acceptance', 'firstLook']);
    expect(earliest(dispute)).toBe('firstLook');
    expect(sample.periods.filter(({ step }) => step === 'acceptance').map(({ kind }) => kind)).toEqual(['statutory', 'internal', 'outside']);
    dispute.on('2026-09-15', 'request.accepted');
    expect(dispute.running.sort()).toEqual(['decision', 'sameDay']);
  });

  it('an internal target without an edition of that day is no loss, a statutory period without one is a gap', () => {
    const dispute = filed('2025-12-30');
    expect(dispute.has('firstLook')).toBe(false);
    expect(() => filed('2019-12-30')).toThrow('period.noEdition');
  });
});

describe('rungs of the ladder', () => {
  it('lie on the way, at nine on a working day; what presses after the end is placed when the end has come', () => {
    const dispute = accepted('2026-07-03');
    expect(dispute.due('decision')).toBe('2026-10-08');
    expect(dispute.deadline('decision').rungs).toEqual([
      { id: 'half', kind: 'reminder', at: '2026-08-21T01:00:00.000Z' },
      { id: 'soon', kind: 'escalation', at: '2026-09-23T01:00:00.000Z' },
    ]);
    dispute.until('2026-10-09T00:00');
    // Nobody looked before the end: the escalation on the way has come with it.
    expect(dispute.deadline('decision').rungs).toMatchObject([{ id: 'soon', firedSeq: dispute.current.revision }, { id: 'overdue', kind: 'escalation', at: '2026-10-12T01:00:00.000Z' }]);
  });

  it('fire once, at their time, also after the lapse, not while the clock stands', () => {
    const dispute = accepted('2026-07-03');
    const decision = dispute.deadline('decision').id;
    const rung = (when: string, id: string) => dispute.refusal(when, 'deadline.escalated', { deadline: decision, rung: id }, { role: 'clock' }).code;
    expect(rung('2026-09-22', 'soon')).toBe('rung.notDue');
    dispute.on('2026-09-24', 'appraisal.started');
    expect(rung('2026-09-24', 'soon')).toBe('rung.notDue');
    dispute.on('2026-09-24T11:00', 'appraisal.ended').on('2026-09-24T12:00', 'deadline.escalated', { deadline: decision, rung: 'soon' }, { role: 'clock' });
    expect(rung('2026-09-24T13:00', 'soon')).toBe('rung.notDue');
    expect(rung('2026-09-24T13:00', 'none')).toBe('rung.notDue');
    dispute.until('2026-10-13').on('2026-10-13', 'deadline.escalated', { deadline: decision, rung: 'overdue' }, { role: 'clock' });
    expect(dispute.deadline('decision').rungs.map(({ id, firedSeq }) => [id, firedSeq !== undefined])).toEqual([['soon', true], ['overdue', true]]);
    expectReplayed(dispute);
  });

  it('that an extension moves ahead again fire again', () => {
    const dispute = accepted('2026-07-03');
    dispute.on('2026-09-24', 'deadline.escalated', { deadline: dispute.deadline('decision').id, rung: 'soon' }, { role: 'clock' });
    approve(dispute, '2026-09-28', 'period.extended', { span: { length: 1, unit: 'month' } });
    expect(dispute.deadline('decision').rungs.find(({ id }) => id === 'soon')).toEqual({ id: 'soon', kind: 'escalation', at: '2026-10-27T01:00:00.000Z' });
    expect(history(dispute).slice(-3)).toEqual(['approval.requested', 'approval.given', 'period.extended']);
  });
});

describe('a ring', () => {
  it('that is stale, early or the second is refused and leaves nothing', () => {
    const dispute = filed('2026-09-14');
    const { id } = dispute.deadline('acceptance');
    const ring = (when: string, deadline = id as string) => dispute.refusal(when, 'deadline.rang', { deadline }, { role: 'clock' }).code;
    expect(ring('2026-09-22T23:59')).toBe('deadline.notDue');
    expect(ring('2026-09-22T23:59', 'case-1-none-1')).toBe('deadline.unknown');
    dispute.until('2026-09-23T00:00');
    expect(dispute.status('acceptance')).toBe('lapsed');
    expect(ring('2026-09-23T00:00')).toBe('deadline.notDue');
    dispute.on('2026-09-24', 'facts.added', { areNew: true });
    expect(ring('2026-09-24T11:00')).toBe('deadline.notDue');
    expect(history(dispute).filter((type) => type === 'deadline.rang')).toHaveLength(2);
  });
});
