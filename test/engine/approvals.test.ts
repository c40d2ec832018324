import { advance, openActs } from '../../src/engine';
import type { Act } from '../../src/domain/act';
import type { JsonObject } from '../../src/domain/json';
import { moment, type Circumstances } from '../support/story';
import { accepted, approve, asks, expectReplayed, filed, history, lastRequest } from './dispute';
import { sample } from './sample';

const deciding = () => accepted('2026-09-10', ['2026-09-10']).on('2026-09-11', 'answer.received', {}, { party: 'respondent-1' });
const opinion = (given: string, request = 0) => ({ request, opinion: given });

describe('an act with an approval chain', () => {
  it('is performed by the last opinion, not before and not by itself', () => {
    const dispute = deciding();
    expect(dispute.refusal('2026-09-14', 'decision.made', { upholds: true })).toMatchObject({ code: 'approval.needed', who: ['sectionChief', 'legalReviewer', 'principalHead'], article: 'sample 3' });
    dispute.on('2026-09-14', 'approval.requested', asks('decision.made', { upholds: true }), { person: 'officer-1' });
    const { seq } = lastRequest(dispute);
    dispute.on('2026-09-15', 'approval.given', opinion('agree', seq), { person: 'chief', role: 'sectionChief' });
    dispute.on('2026-09-16', 'approval.given', opinion('agree', seq), { person: 'jurist', role: 'legalReviewer' });
    expect([dispute.state, lastRequest(dispute).step, lastRequest(dispute).status]).toEqual(['open.deciding', 2, 'pending']);
    dispute.on('2026-09-17', 'approval.given', opinion('agree', seq), { person: 'head', role: 'principalHead' });
    expect([dispute.state, dispute.current.closed, lastRequest(dispute).status]).toEqual(['closed', true, 'approved']);
    expect(dispute.last.act).toMatchObject({ type: 'decision.made', input: { upholds: true }, actor: { id: 'head', onBehalfOf: 'officer-1' }, on: '2026-09-17', cause: { request: seq } });
    expect(lastRequest(dispute).opinions.map(({ person }) => person)).toEqual(['chief', 'jurist', 'head']);
    expectReplayed(dispute);
  });

  it('cannot be performed a second time, nor otherwise than asked, with the cause of an approval', () => {
    const dispute = deciding();
    approve(dispute, '2026-09-14', 'period.extended', { span: { length: 1, unit: 'month' } });
    const act = dispute.last.act;
    expect(act.type).toBe('period.extended');
    const rules = { procedure: sample, calendar: dispute.calendar };
    expect(advance(rules, dispute.current, act)).toMatchObject({ ok: false, refusal: { code: 'approval.needed' } });
    const before = dispute.outcomes.at(-2)?.case;
    if (!before) throw new Error('no approval');
    expect(advance(rules, before, act).ok).toBe(true);
    expect(advance(rules, before, { ...act, input: { until: '2027-10-01' } })).toMatchObject({ ok: false, refusal: { code: 'approval.needed' } });
  });

  it('is never approved by the one who asks', () => {
    const dispute = deciding().on('2026-09-14', 'approval.requested', asks('decision.made', { upholds: true }), { person: 'head-1' });
    const { seq } = lastRequest(dispute);
    expect(dispute.refusal('2026-09-14', 'approval.given', opinion('agree', seq), { person: 'head-1', role: 'principalHead' })).toMatchObject({ code: 'approval.ownRequest', who: ['sectionChief'] });
    const open = (id: string) => openActs({ procedure: sample, calendar: dispute.calendar }, dispute.current, { kind: 'person', id, body: 'zb-ip', role: 'sectionChief' }, moment('2026-09-14')).find(({ act }) => act === 'approval.given');
    expect(open('head-1')?.refusal?.code).toBe('approval.ownRequest');
    expect(open('head-2')).toEqual({ act: 'approval.given', needsApproval: false });
  });

  it.each([
    ['disagree', 'disapproved'],
    ['return', 'returned'],
  ])('%s ends the request, and it can be asked anew', (given, status) => {
    const dispute = deciding().on('2026-09-14', 'approval.requested', asks('decision.made', { upholds: true }));
    const { seq } = lastRequest(dispute);
    expect(dispute.refusal('2026-09-14', 'approval.requested', asks('decision.made', { upholds: false })).code).toBe('approval.alreadyRequested');
    dispute.on('2026-09-15', 'approval.given', opinion(given, seq), { person: 'chief' });
    expect([lastRequest(dispute).status, dispute.state]).toEqual([status, 'open.deciding']);
    expect(dispute.refusal('2026-09-15', 'approval.given', opinion('agree', seq), { person: 'jurist' })).toMatchObject({ code: 'approval.alreadyDecided', data: { status } });
    dispute.on('2026-09-16', 'approval.requested', asks('decision.made', { upholds: false }));
    expect(lastRequest(dispute).status).toBe('pending');
  });

  it('is signed by the principal head or by who presides, by nobody else and by no delegate', () => {
    const dispute = deciding().on('2026-09-14', 'approval.requested', asks('decision.made', { upholds: true }), { person: 'officer-1' });
    const { seq } = lastRequest(dispute);
    dispute.on('2026-09-15', 'approval.given', opinion('agree', seq), { person: 'chief', role: 'sectionChief' });
    dispute.on('2026-09-15', 'approval.given', opinion('agree', seq), { person: 'jurist', role: 'legalReviewer' });
    for (const role of ['deputyHead', 'sectionChief', 'clerk']) {
      expect(dispute.refusal('2026-09-16', 'approval.given', opinion('agree', seq), { person: 'other', role })).toMatchObject({ code: 'approval.principalOnly', who: ['principalHead', 'presiding'] });
    }
    const delegate: Act = { type: 'approval.given', input: opinion('agree', seq), actor: { kind: 'person', id: 'deputy', body: 'zb-ip', role: 'principalHead', onBehalfOf: 'head' }, at: moment('2026-09-16'), on: '2026-09-16' as Act['on'], recordedAt: moment('2026-09-16') };
    expect(advance({ procedure: sample, calendar: dispute.calendar }, dispute.current, delegate)).toMatchObject({ ok: false, refusal: { code: 'approval.delegated' } });
    dispute.on('2026-09-16', 'approval.given', opinion('agree', seq), { person: 'acting', role: 'presiding' });
    expect([dispute.current.closed, lastRequest(dispute).opinions.at(-1)]).toEqual([true, expect.objectContaining({ role: 'presiding', person: 'acting' })]);
  });

  it('given on paper or by telephone names who gave it in which role; the scan is outstanding until it comes', () => {
    const dispute = deciding().on('2026-09-14', 'approval.requested', asks('decision.made', { upholds: true }), { person: 'officer-1' });
    const { seq } = lastRequest(dispute);
    const heard = { body: 'zb-ip', person: '局长', way: 'telephone' as const };
    const by = (person: string, as: string, more: Circumstances = {}): [JsonObject, Circumstances] => [{ ...opinion('agree', seq), by: person, as }, { role: 'clerk', person: 'clerk-1', asserted: { ...heard, witness: '李' }, ...more }];
    expect(dispute.refusal('2026-09-15', 'approval.given', ...by('chief', 'sectionChief', { asserted: heard }))).toMatchObject({ code: 'approval.witnessNeeded', missing: ['asserted.witness'] });
    expect(dispute.refusal('2026-09-15', 'approval.given', ...by('officer-1', 'sectionChief')).code).toBe('approval.ownRequest');
    expect(dispute.refusal('2026-09-15', 'approval.given', ...by('chief', 'sectionChief', { person: 'officer-1' })).code).toBe('approval.ownRequest');
    dispute.on('2026-09-15', 'approval.given', ...by('chief', 'sectionChief', { entered: '2026-09-16' }));
    expect(dispute.current.proofsOutstanding).toEqual([dispute.current.revision]);
    expect(lastRequest(dispute).opinions).toEqual([{ seq: dispute.current.revision, role: 'sectionChief', person: 'chief', opinion: 'agree' }]);
    dispute.on('2026-09-17', 'approval.given', opinion('agree', seq), { person: 'jurist', role: 'legalReviewer' });
    expect(dispute.refusal('2026-09-17', 'approval.given', ...by('deputy', 'deputyHead')).code).toBe('approval.principalOnly');
    dispute.on('2026-09-17', 'approval.given', ...by('head', 'principalHead', { asserted: { ...heard, way: 'paper', proof: 'scan-9' } }));
    expect(dispute.current.closed).toBe(true);
    expect(dispute.current.proofsOutstanding).toHaveLength(1);
    expectReplayed(dispute);
  });

  it('that is not possible any more is not approved: the opinion is refused as a whole, the others are still open', () => {
    const dispute = accepted('2026-07-03', ['2026-07-03']).on('2026-07-04', 'answer.received', {}, { party: 'respondent-1' });
    dispute.on('2026-10-08', 'approval.requested', asks('period.extended', { span: { length: 1, unit: 'month' } }), { person: 'officer-1' });
    const { seq } = lastRequest(dispute);
    const refusal = dispute.refusal('2026-10-09', 'approval.given', opinion('agree', seq), { person: 'chief' });
    expect(refusal).toMatchObject({ code: 'extension.afterExpiry', article: 'sample', data: { act: 'period.extended', due: '2026-10-08' } });
    expect([lastRequest(dispute).status, lastRequest(dispute).opinions]).toEqual(['pending', []]);
    expect(history(dispute).at(-1)).toBe('deadline.rang');
    dispute.on('2026-10-09', 'approval.given', opinion('disagree', seq), { person: 'chief' });
    expect(lastRequest(dispute).status).toBe('disapproved');
  });

  it('approved in time and entered after the ring is possible: the clock runs again', () => {
    const dispute = accepted('2026-07-03', ['2026-07-03']).on('2026-07-04', 'answer.received', {}, { party: 'respondent-1' }).until('2026-10-09');
    expect(dispute.state).toBe('open.overdue');
    approve(dispute, '2026-10-08', 'period.extended', { span: { length: 1, unit: 'month' } }, {}, '2026-10-12');
    // law.md vector 29: to the unrolled end, 3 October.
    expect([dispute.state, dispute.status('decision'), dispute.due('decision')]).toEqual(['open.deciding', 'running', '2026-11-03']);
    expect(history(dispute).filter((type) => type === 'deadline.rang').length).toBeGreaterThan(0);
    expectReplayed(dispute);
  });

  it('that needs no approval is not asked for, nor is what nobody knows; an unknown request is refused', () => {
    const dispute = deciding();
    expect(dispute.refusal('2026-09-14', 'approval.requested', asks('notice.taken')).code).toBe('approval.notNeeded');
    expect(dispute.refusal('2026-09-14', 'approval.requested', asks('toString')).code).toBe('approval.notNeeded');
    expect(dispute.refusal('2026-09-14', 'approval.given', opinion('agree', 99), { person: 'chief' }).code).toBe('approval.unknownRequest');
  });
});

describe('an extension', () => {
  const extend = (dispute: ReturnType<typeof deciding>, when: string, input: Parameters<typeof approve>[3]) => approve(dispute, when, 'period.extended', input);

  it('keeps to the cap of the row, then to what the head decides, then there is none left', () => {
    const dispute = deciding();
    expect(dispute.due('decision')).toBe('2026-12-10');
    for (const span of [{ length: 2, unit: 'month' }, { length: 1, unit: 'year' }, { length: 20, unit: 'workingDay' }]) {
      expect(() => extend(deciding(), '2026-09-14', { span })).toThrow('extension.beyondCap');
    }
    expect(() => extend(deciding(), '2026-09-14', { until: '2027-01-01' })).toThrow('extension.beyondCap');
    extend(dispute, '2026-09-14', { span: { length: 1, unit: 'month' } });
    // Sunday 10 January 2027 rolls; the schedule of 2027 is not published.
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-01-11', provisional: true, extensions: [{ on: '2026-09-14', span: { length: 1, unit: 'month' } }] });
    expect(() => extend(dispute, '2026-09-15', { until: '2027-01-11' })).toThrow('extension.dateMissing');
  });

  it('by decision bears its document; a third is refused', () => {
    const dispute = deciding();
    extend(dispute, '2026-09-14', { span: { length: 1, unit: 'month' } });
    approve(dispute, '2026-09-15', 'period.extended', { until: '2027-03-31' }, { document: { number: '淄知延〔2026〕2号', on: '2026-09-15' } });
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-03-31', provisional: false, extensions: [{}, { until: '2027-03-31', document: '淄知延〔2026〕2号' }] });
    expect(() => extend(dispute, '2026-09-16', { until: '2027-05-31' })).toThrow('extension.noneLeft');
  });

  it('of a clock that stands is not late; of none is refused', () => {
    const dispute = deciding().on('2026-09-14', 'appraisal.started');
    extend(dispute.until('2026-12-20'), '2026-12-21', { span: { length: 1, unit: 'month' } });
    expect(dispute.status('decision')).toBe('paused');
    expect(filed('2026-09-10').on('2026-09-10', 'request.accepted').refusal('2026-09-11', 'putRight.extended', { span: { length: 1, unit: 'calendarDay' } }).code).toBe('extension.noClock');
  });
});

describe('what comes with an act', () => {
  it('documents take a number of their own series, or bear the one they have', () => {
    const dispute = filed('2026-09-14', 1);
    expect(dispute.last.numbers).toEqual([{ as: 'intake', series: { kind: 'intake' } }]);
    expect(dispute.last.notices).toHaveLength(1);
    dispute.on('2026-09-15', 'request.accepted');
    expect(dispute.last.numbers).toEqual([{ as: 'acceptance', series: { kind: 'document', body: 'zb-ip', word: '受' } }]);
    expect(dispute.current.documents).toEqual([{ template: 'acceptance', seq: 2, part: 'main', on: '2026-09-15', number: 'acceptance-2-0' }]);
    expect(dispute.current.numbers).toEqual({ intake: 'intake-1-0', acceptance: 'acceptance-2-0' });
    const numbered = filed('2026-09-14', 1).on('2026-09-15', 'request.accepted', {}, { document: { number: '旧〔2026〕1号', on: '2026-09-14' } });
    expect(numbered.last.numbers).toEqual([]);
    expect(numbered.current.documents).toMatchObject([{ number: '旧〔2026〕1号', on: '2026-09-14' }]);
  });

  it('a decision brings its papers, with a number where the paper has a series', () => {
    const dispute = deciding();
    approve(dispute, '2026-09-14', 'decision.made', { upholds: true });
    expect(dispute.current.documents.filter(({ seq }) => seq === dispute.current.revision).map(({ template, part, number }) => [template, part, number])).toEqual([
      ['decision', 'main', expect.any(String)],
      ['serviceReceipt', 'secondary', undefined],
      ['notice', 'main', expect.any(String)],
    ]);
    expectReplayed(dispute);
  });

  it('an act for a body that is not here waits for its receipt, and only where the rule allows it', () => {
    const asserted = { body: 'zb-court', person: '王', way: 'paper' as const };
    const dispute = deciding();
    expect(dispute.refusal('2026-09-14', 'notice.taken', {}, { asserted }).code).toBe('act.notAssertable');
    dispute.on('2026-09-14', 'opinion.heard', {}, { asserted });
    // The paper of another body takes no number of ours.
    expect(dispute.last.numbers).toEqual([]);
    const { revision } = dispute.current;
    expect(dispute.current.proofsOutstanding).toEqual([revision]);
    dispute.on('2026-09-15', 'opinion.heard', {}, { asserted: { ...asserted, way: 'telephone', witness: '李' } });
    dispute.on('2026-09-15', 'opinion.heard', {}, { asserted: { ...asserted, proof: 'evidence-1' } });
    expect(dispute.current.proofsOutstanding).toEqual([revision]);
    dispute.on('2026-09-16', 'approval.requested', asks('decision.made', { upholds: true }));
    dispute.on('2026-09-16', 'approval.given', opinion('agree', lastRequest(dispute).seq), { person: 'chief', asserted });
    expect(dispute.current.proofsOutstanding).toEqual([revision, revision + 4]);
    const proof = (about: number) => ({ about, evidence: 'evidence-2', receivedOn: '2026-09-17' });
    expect(dispute.refusal('2026-09-17', 'proof.received', proof(1))).toMatchObject({ code: 'proof.notOutstanding', data: { outstanding: [revision, revision + 4] } });
    expect(dispute.on('2026-09-17', 'proof.received', proof(revision)).current.proofsOutstanding).toEqual([revision + 4]);
    expectReplayed(dispute);
  });

  it('signals go to existing cases and open linked ones under a name known beforehand', () => {
    const dispute = deciding().on('2026-09-14', 'police.informed', { case: 'case-9' });
    expect(dispute.last.signals.map(({ to }) => to)).toEqual([{ open: 'sample', body: 'zb-police', link: 'handedTo' }, { case: 'case-9' }]);
    expect(dispute.current.links).toEqual([{ kind: 'handedTo', case: `case-1-${dispute.current.revision}-1` }]);
  });
});
