import { nextWay, serviceOf, withoutProof, type ServiceData } from '../../../src/domain/service';
import { agreed, agreement, answering, atCentre, byCentre, decided, decisionServed, dispute, effective, examining, filed, lodged, mediationAsked, panel, request, respondents, verdict, type DisputeStory } from './dispute';

/** Whole lives, by date: what the parties may do, what stops the time, and what is refused with which reason. */

const services = (story: DisputeStory): ServiceData => story.data as unknown as ServiceData;
const hearing = (on: string) => ({ at: `${on}T09:30:00+08:00`, place: '第一审理室' });
const noticed = (story: DisputeStory, when: string) => story.served(when, 'hearingNotice', 'requester-1', 'respondent-1');
const extension = (length: number) => ({ span: { length, unit: 'month' }, reason: '案情复杂' });

describe('three long lives', () => {
  it('over Spring Festival: compared, mediation refused, handed over, filed, heard, decided, complied with', () => {
    const story = atCentre('2026-02-03')
      .on('2026-02-03', 'intake.checked', { complete: true, items: [] }, byCentre)
      .on('2026-02-04', 'comparison.ordered', { samples: '花瓶两件' }, byCentre)
      .on('2026-02-10', 'comparison.delivered', { conclusion: 'similar', opinion: '整体视觉效果近似' }, byCentre)
      .on('2026-02-11', 'mediation.offered', { way: 'telephone' }, byCentre);
    expect([story.state, story.due('T3')]).toEqual(['offered', '2026-03-03']);
    story.on('2026-02-12', 'consent.given', { way: 'inPerson' }, { ...byCentre, party: 'requester' });
    expect(story.refusal('2026-02-12', 'mediation.opened', { mediator: '调解员甲' }, byCentre)).toMatchObject({ code: 'condition.unmet', condition: 'everyoneConsented' });
    story.on('2026-02-13', 'consent.refused', { way: 'telephone' }, { ...byCentre, party: 'respondent' });
    expect([story.state, story.due('T4')]).toEqual(['toBeHandedOver', '2026-02-14']);
    story.on('2026-02-14', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre).on('2026-02-14', 'request.received');
    expect(story.due('A1')).toBe('2026-02-28');
    // The centre keeps the main part only: what the office thinks stands in the secondary file.
    expect(story.current.access).toMatchObject([{ body: 'zb-ceramic', parts: ['main'] }, { body: 'zb-ip', parts: ['main', 'secondary', 'identity'] }]);
    story.on('2026-02-25', 'panel.formed', panel).approved('2026-02-26', 'case.filed');
    expect([story.state, story.due('A8'), story.due('A3', 'respondent-1'), story.current.numbers['case']]).toEqual(['answering', '2026-05-26', '2026-03-04', expect.any(String)]);
    for (const party of ['requester-1', 'respondent-1']) story.on('2026-02-27', 'panel.told', { way: 'withNotice' }, { party });
    story.on('2026-02-27', 'answerNotice.issued').served('2026-03-02', 'answerNotice', 'respondent-1');
    expect(story.due('A4', 'respondent-1')).toBe('2026-03-17');
    story.on('2026-03-16', 'answer.received', {}, { party: 'respondent' }).on('2026-03-18', 'answer.forwarded', {}, { party: 'respondent' });
    expect([story.state, story.status('A5', 'respondent-1')]).toEqual(['examining', 'ended']);
    noticed(story.on('2026-03-30', 'hearing.fixed', hearing('2026-04-09')), '2026-04-01').on('2026-04-09', 'hearing.held', { attendance: 'both' });
    story.approved('2026-04-17', 'decision.made', verdict).served('2026-04-17', 'adjudicationDecision', 'requester-1', 'respondent-1').on('2026-04-28', 'decision.published', { where: 'website', masked: true });
    story.until('2026-05-07');
    expect([story.state, story.due('A12')]).toEqual(['effective', '2026-08-06']);
    story.on('2026-05-20', 'compliance.recorded', { how: '已销毁模具' }).on('2026-05-20', 'case.concluded');
    expect([story.state, story.current.closed, story.running]).toEqual(['concluded', true, []]);
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('over National Day: returned twice, public notice, an answer on day 44, defaulted hearing, suit, decision stands', () => {
    const story = filed('2026-07-06');
    const post = (when: string, number: string) => story.on(when, 'service.attempted', { document: 'answerNotice', way: 'post', postalNumber: number }, { party: 'respondent' });
    const back = (when: string, reason: string) => story.on(when, 'service.returned', { document: 'answerNotice', reason }, { party: 'respondent' });
    const ofNotice = () => serviceOf(services(story), 'answerNotice', 'respondent-1');
    post('2026-07-07', 'EMS1');
    expect(nextWay(ofNotice())).toBeUndefined();
    expect(story.refusal('2026-07-08', 'publicNotice.published', { document: 'answerNotice', where: 'website', whereaboutsUnknown: false, evidence: 'p' }, { party: 'respondent' })).toMatchObject({ condition: 'otherWaysFailed', article: '民诉法 95' });
    back('2026-07-13', 'moved');
    expect(nextWay(ofNotice())).toBe('direct');
    expect(story.refusal('2026-07-13', 'service.returned', { document: 'answerNotice', reason: 'moved' }, { party: 'respondent' })).toMatchObject({ condition: 'attemptIsOpen' });
    story.on('2026-07-14', 'service.attempted', { document: 'answerNotice', way: 'direct' }, { party: 'respondent' });
    back('2026-07-15', 'addressUnknown');
    expect([nextWay(ofNotice()), ofNotice()?.attempts.map(({ way, result }) => `${way} ${result}`)]).toEqual(['entrusted', ['post returned', 'direct returned']]);
    story.on('2026-08-20', 'publicNotice.published', { document: 'answerNotice', where: 'newspaper', whereaboutsUnknown: true, evidence: 'paper-1' }, { party: 'respondent' });
    // Excluded time: A8 stands while the notice runs; the target of the house does not.
    expect([story.status('A8'), story.status('T5'), story.due('PN', 'respondent-1')]).toEqual(['paused', 'lapsed', '2026-09-19']);
    expect(story.refusal('2026-09-18', 'publicNotice.completed', { document: 'answerNotice' }, { party: 'respondent' })).toMatchObject({ condition: 'noticeHasRunOut' });
    // Entered days later, it takes effect on its thirtieth day; the answer runs from there, not from the entry.
    story.on('2026-09-19', 'publicNotice.completed', { document: 'answerNotice' }, { party: 'respondent', entered: '2026-09-23' });
    expect([story.status('A8'), story.due('A4', 'respondent-1'), story.due('A8')]).toEqual(['running', '2026-10-08', '2026-11-05']);
    // Day 44 after publication is 3 October: in time.
    story.on('2026-10-03', 'answer.received', {}, { party: 'respondent', entered: '2026-10-08' });
    expect([story.status('A4', 'respondent-1'), story.state]).toEqual(['ended', 'examining']);
    expect(withoutProof(services(story)).map(({ document }) => document)).toEqual(['answerNotice']);
    story.on('2026-10-10', 'proofOfService.received', { document: 'answerNotice', evidence: 'scan-7' }, { party: 'respondent' });
    expect(withoutProof(services(story))).toEqual([]);
    noticed(story.on('2026-10-10', 'hearing.fixed', hearing('2026-10-20')), '2026-10-12').on('2026-10-20', 'hearing.held', { attendance: 'respondentAbsent' });
    story.approved('2026-10-28', 'decision.made', verdict).served('2026-10-29', 'adjudicationDecision', 'requester-1', 'respondent-1');
    story.on('2026-11-10', 'suit.filed', { court: 'jn-court', number: '（2026）鲁01行初88号' }, { party: 'respondent' });
    expect([story.state, story.status('A11', 'respondent-1'), story.status('A11', 'requester-1')]).toEqual(['inCourt', 'ended', 'running']);
    story.on('2026-11-23', 'judgment.received', { judgment: 'decisionStands', number: '（2026）鲁01行初88号' }, { asserted: { body: 'jn-court', person: '书记员', way: 'paper' } });
    expect([story.state, story.due('A12'), story.current.proofsOutstanding.length]).toEqual(['effective', '2027-02-23', 1]);
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('two respondents, one abroad, over both holidays: suspended for invalidation, extended twice, mediated, confirmed', () => {
    const story = filed('2026-01-12', {}, 2).on('2026-01-12', 'residence.established', { residence: 'abroad' }, { party: 'respondent-2' });
    story.served('2026-01-14', 'answerNotice', 'respondent-1').served('2026-01-20', 'answerNotice', 'respondent-2');
    expect([story.due('A4', 'respondent-1'), story.due('A4f', 'respondent-2')]).toEqual(['2026-01-29', '2026-02-24']);
    story.until('2026-02-01');
    expect([story.status('A4', 'respondent-1'), story.state]).toEqual(['lapsed', 'answering']);
    story.until('2026-02-25');
    expect(story.state).toBe('examining');
    // A late answer does not stop the case and is taken in.
    expect(story.refusal('2026-02-26', 'answer.received', {}, { party: 'requester' })).toMatchObject({ who: ['respondent'] });
    story.on('2026-02-26', 'answer.received', {}, { party: 'respondent-1' });
    story.on('2026-03-02', 'invalidation.reported', { acceptedOn: '2026-02-26', number: '4W123456' }).approved('2026-03-03', 'case.suspended', { grounds: 'invalidationAccepted' });
    expect([story.status('A8'), story.refusal('2026-03-10', 'hearing.fixed', hearing('2026-04-01'))]).toEqual(['paused', expect.objectContaining({ code: 'case.suspended' })]);
    story.approved('2026-07-21', 'case.resumed', { reason: '专利权被维持有效' });
    // 12 January + 3 months + 140 days.
    expect([story.status('A8'), story.due('A8')]).toEqual(['running', '2026-08-31']);
    story.approved('2026-08-17', 'closing.extended', extension(1));
    expect(story.due('A8')).toBe('2026-09-29');
    const second = { span: { length: 2, unit: 'month' }, approval: { number: '鲁知延〔2026〕9号', on: '2026-09-22' } };
    const province = { asserted: { body: 'sd-ip', person: '处长', way: 'paper' as const, proof: 'scan-1' } };
    expect(story.refusal('2026-09-22', 'closing.extendedAgain', second, province)).toMatchObject({ condition: 'bySuperior' });
    story.approved('2026-09-14', 'superior.asked', { reason: '特别复杂' });
    expect(story.refusal('2026-09-22', 'closing.extendedAgain', second)).toMatchObject({ condition: 'bySuperior', who: ['sd-ip'] });
    story.on('2026-09-22', 'closing.extendedAgain', second, province);
    expect([story.due('A8'), story.deadline('A8').extensions.length]).toEqual(['2026-11-30', 2]);
    story.on('2026-09-28', 'reconciliation.started', { way: 'inPerson' });
    expect(story.status('A8')).toBe('paused');
    story.on('2026-10-12', 'reconciliation.ended', {}).on('2026-10-13', 'mediation.agreed', agreement('administration'));
    expect([story.state, story.due('J18'), story.status('A8')]).toEqual(['agreed', '2026-11-12', 'ended']);
    story.on('2026-10-20', 'confirmation.applied', { court: 'zb-court', agreementNumber: '淄知调〔2026〕7号', mediator: '淄博市知识产权局' });
    expect(story.current.documents.at(-1)).toMatchObject({ template: 'confirmationApplication', part: 'main' });
    expect(story.current.deadlines.find(({ period }) => period === 'J2')).toMatchObject({ status: 'running', body: 'zb-court' });
    story.on('2026-10-22', 'confirmation.accepted', { number: '（2026）鲁03民特5号' }).on('2026-11-10', 'confirmation.ruled', { ruling: 'confirmed', number: '（2026）鲁03民特5号' }).until('2026-11-26');
    expect([story.state, story.current.closed, story.running]).toEqual(['settled', true, []]);
    expect(story.replayed().disagreements).toEqual([]);
  });
});

describe('conditions of the law without a clock', () => {
  it('A0: limitation only when pleaded, run out, and the act is over', () => {
    const old = { knewOn: '2023-09-01', stillContinuing: false };
    const cancel = { grounds: 'limitation', explanation: '时效届满' };
    expect(() => answering('2026-09-14', old).approved('2026-09-21', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    const pleaded = (more: object) => answering('2026-09-14', { ...old, ...more }).on('2026-09-16', 'limitation.pleaded', { grounds: '超过三年' }, { party: 'respondent' });
    expect(() => pleaded({ stillContinuing: true }).approved('2026-09-21', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    expect(() => pleaded({ knewOn: '2023-09-14' }).approved('2026-09-21', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    expect(pleaded({}).approved('2026-09-21', 'case.cancelled', cancel).state).toBe('cancelled');
    expect(answering('2026-09-14').refusal('2026-09-16', 'limitation.pleaded', { grounds: 'x' }, { party: 'requester' })).toMatchObject({ condition: 'byRespondent' });
  });

  it('A2: what is not corrected waits for the refusal, and a late correction is still taken', () => {
    const overdue = () => lodged('2026-09-14').on('2026-09-15', 'correction.asked', { items: ['委托书'], letter: { number: '淄知裁补〔2026〕3号', due: '2026-09-22' } }).until('2026-09-23');
    expect(overdue().state).toBe('correctionOverdue');
    expect(overdue().approved('2026-09-24', 'filing.refused', { grounds: ['notCorrected'], explanation: '逾期未补正' }).current.closed).toBe(true);
    expect(overdue().on('2026-09-23', 'correction.received', { items: [] }).state).toBe('filingReview');
  });

  it('A5: the answer is served on the requester also where the decision came first, and its clock ends', () => {
    const story = decided('2026-09-14');
    expect([story.state, story.due('A5', 'respondent-1'), story.on('2026-09-18', 'answer.forwarded', {}, { party: 'respondent-1' }).status('A5', 'respondent-1')]).toEqual(['decided', '2026-09-20', 'ended']);
  });

  it('A7: a requester who stays away has withdrawn, a respondent is heard in absence; neither without notice in time', () => {
    const fixed = () => examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-09-24'));
    expect(fixed().refusal('2026-09-24', 'hearing.held', { attendance: 'respondentAbsent' })).toMatchObject({ condition: 'hearingCanBeHeld' });
    expect(noticed(fixed(), '2026-09-24').refusal('2026-09-24', 'requester.absent')).toMatchObject({ condition: 'hearingCanBeHeld' });
    expect(noticed(fixed(), '2026-09-18').on('2026-09-24', 'requester.absent').state).toBe('withdrawn');
    expect(noticed(fixed(), '2026-09-18').on('2026-09-24', 'hearing.held', { attendance: 'respondentAbsent' }).state).toBe('examining');
    expect(examining('2026-09-14').refusal('2026-09-28', 'hearing.fixed', hearing('2026-09-30'))).toMatchObject({ code: 'deadline.tooLateToStart', data: { earliest: '2026-10-01' } });
  });

  it('a postponed hearing is noticed anew', () => {
    const story = noticed(examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-09-24')), '2026-09-16').on('2026-09-18', 'hearing.postponed', { ...hearing('2026-10-15'), reason: '被请求人代理人生病' });
    expect(story.due('A6')).toBe('2026-10-12');
    expect(story.refusal('2026-10-15', 'hearing.held', { attendance: 'both' })).toMatchObject({ condition: 'hearingCanBeHeld' });
    const again = noticed(examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-09-24')), '2026-09-16').on('2026-09-18', 'hearing.postponed', { ...hearing('2026-10-15'), reason: '同上' });
    // One side alone has the new date: the old notice of the other does not count.
    again.served('2026-10-09', 'hearingNotice', 'respondent-1');
    expect(again.refusal('2026-10-15', 'hearing.held', { attendance: 'both' })).toMatchObject({ condition: 'hearingCanBeHeld' });
    const both = noticed(examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-09-24')), '2026-09-16').on('2026-09-18', 'hearing.postponed', { ...hearing('2026-10-15'), reason: '同上' });
    expect(noticed(both, '2026-10-09').on('2026-10-15', 'hearing.held', { attendance: 'both' }).state).toBe('examining');
  });

  it('A9, A10: a design is not decided while invalidation is pending, unless art. 29 lets it go on', () => {
    const pending = (more = {}) => examining('2026-09-14', more).on('2026-09-16', 'invalidation.reported', { acceptedOn: '2026-09-15', number: '4W1' });
    const decide = (story: DisputeStory) => story.approved('2026-09-21', 'decision.made', verdict);
    expect(() => decide(pending())).toThrow(/mayDecide/);
    expect(decide(pending({ patent: { kind: 'invention', number: 'ZL202310123456.1' } })).state).toBe('decided');
    const goOn = (ground: string) => ({ ground, explanation: '评价报告有利' });
    expect(pending().refusal('2026-09-17', 'suspension.declined', goOn('favourableReport'))).toMatchObject({ condition: 'invalidationIsPending', article: 'CNIPA Order 81 art. 29' });
    expect(pending().refusal('2026-09-17', 'suspension.declined', goOn('inventionPatent'))).toMatchObject({ condition: 'invalidationIsPending' });
    expect(decide(pending({ evaluationReport: 'favourable' }).on('2026-09-17', 'suspension.declined', goOn('favourableReport'))).state).toBe('decided');
    expect(() => examining('2026-09-14').approved('2026-09-16', 'case.suspended', { grounds: 'invalidationAccepted' })).toThrow(/suspensionHasGround/);
    expect(examining('2026-09-14').approved('2026-09-16', 'case.suspended', { grounds: 'dependsOnOtherCase' }).status('A8')).toBe('paused');
  });

  it('A8x: each cause stops A8 from its beginning to its end, merged where they overlap', () => {
    const story = examining('2026-07-03')
      .on('2026-07-10', 'appraisal.ordered', { subject: '花瓶', institution: '检验中心' })
      .on('2026-07-15', 'evidencePeriod.extended', { until: '2026-07-30', reason: '域外证据' })
      .on('2026-07-20', 'appraisal.completed', { appraisalResult: '一致' })
      .on('2026-07-30', 'evidencePeriod.ended');
    // 3 October and twenty days.
    expect(story.due('A8')).toBe('2026-10-23');
    story.on('2026-08-03', 'jurisdiction.objected', { grounds: '不在淄博' }, { party: 'respondent' });
    expect(story.status('A8')).toBe('paused');
    expect(story.on('2026-08-10', 'jurisdiction.decided', { objection: 'rejected', reason: '侵权行为地在淄博' }, { party: 'respondent' }).due('A8')).toBe('2026-10-30');
  });

  it('an objection that is upheld ends the case here', () => {
    const story = answering('2026-09-14').on('2026-09-16', 'jurisdiction.objected', { grounds: '不在淄博' }, { party: 'respondent' });
    expect(story.on('2026-09-18', 'jurisdiction.decided', { objection: 'upheld', reason: '被请求人住所地在潍坊' }, { party: 'respondent' }).state).toBe('cancelled');
  });

  it('A12: nothing is applied for without a demand that has waited ten working days', () => {
    const story = () => effective('2026-04-17', '2026-05-07');
    const apply = (of: DisputeStory, when: string) => of.approved(when, 'enforcement.applied', { court: 'zb-court' });
    const demanded = () => story().on('2026-05-11', 'demandNotice.issued', { duties: '停止' }).served('2026-05-11', 'demandNotice', 'respondent-1');
    expect(() => apply(story(), '2026-05-12')).toThrow(/demandHasWaited/);
    expect(() => apply(demanded(), '2026-05-25')).toThrow(/demandHasWaited/);
    expect(apply(demanded(), '2026-05-26').state).toBe('enforcing');
    expect(demanded().refusal('2026-06-01', 'requester.applied', { court: 'zb-court' })).toMatchObject({ condition: 'officeDidNotApply' });
  });

  /** 行政强制法 art. 55: the papers as a list, the demand proven by its 送达回证; a case of its own carries them to the court. */
  it('A12: applies at the filing window by its own act, with all papers and the proof of the demand, and keeps the clock', () => {
    const papers = ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'];
    const demanded = () => effective('2026-04-17', '2026-05-07').on('2026-05-11', 'demandNotice.issued', { duties: '停止' }).served('2026-05-11', 'demandNotice', 'respondent-1');
    const proven = () => demanded().on('2026-05-12', 'proofOfService.received', { document: 'demandNotice', evidence: '催告书送达回证' }, { party: 'respondent-1' });
    const apply = (of: DisputeStory, enforcementPapers: readonly string[]) => of.approved('2026-05-26', 'enforcement.applied', { court: 'zhangdian-court', enforcementPapers });
    expect(() => apply(demanded(), papers)).toThrow(/demandHasWaited/);
    expect(() => apply(proven(), papers.slice(1))).toThrow(/demandHasWaited/);
    const story = apply(proven(), papers);
    expect(story.last.signals).toEqual([{
      to: { open: 'case-transfer', body: 'zb-ip', link: 'court' }, act: 'application.lodged',
      input: { application: 'enforcement', court: 'zhangdian-court', enforcementPapers: papers, proofOfDemand: '催告书送达回证', demandServedOn: '2026-05-11', against: [story.current.parties.find(({ role }) => role === 'respondent')?.identity], decisionNumber: story.current.numbers['adjudicationDecision'], goods: '刻瓷花瓶', about: story.current.id },
    }]);
    expect([story.state, story.status('A12'), story.current.links.map(({ kind }) => kind), story.current.turn.body]).toEqual(['enforcing', 'ended', ['court'], 'zhangdian-court']);
    expect(story.on('2026-07-20', 'enforcement.ended', { result: 'enforced', number: '（2026）鲁0303执88号' }, { signal: true }).state).toBe('enforcing');
  });

  it('A15: cancelled for the listed reasons, in suspension too', () => {
    const story = examining('2026-09-14').approved('2026-09-16', 'case.suspended', { grounds: 'partyDied' });
    expect(story.approved('2026-09-21', 'case.cancelled', { grounds: 'partyGone', explanation: '无继承人' }).state).toBe('cancelled');
    expect(examining('2026-09-14').on('2026-09-16', 'request.withdrawn', { way: 'byLetter' }).state).toBe('withdrawn');
  });

  it('A16: the same act again is ordered to stop directly, on an earlier decision in effect', () => {
    const earlier = { earlierDecision: { number: '淄知裁〔2025〕4号', on: '2025-10-20' } };
    const stop = { facts: '再次销售', reasons: '相同类型', decision: '责令立即停止' };
    expect(answering('2026-09-14', earlier).approved('2026-09-16', 'stop.ordered', stop).state).toBe('decided');
    expect(() => answering('2026-09-14').approved('2026-09-16', 'stop.ordered', stop)).toThrow(/isRepeat/);
  });

  it('M5: an agreement or its failure ends a mediation on request, at no set time', () => {
    const mediating = () => mediationAsked('2026-09-01', 2).served('2026-09-01', 'statementNotice', ...respondents(2)).on('2026-09-07', 'statement.received', { mediation: 'agreed' }, { party: 'respondent-1' });
    expect(mediating().refusal('2026-09-08', 'mediation.filed', { sessionOn: '2026-09-21', place: '调解室' })).toMatchObject({ condition: 'everyoneConsented' });
    const open = () => mediating().on('2026-09-08', 'statement.received', { mediation: 'agreed' }, { party: 'respondent-2' }).on('2026-09-09', 'mediation.filed', { sessionOn: '2026-09-21', place: '调解室' });
    expect([open().state, open().running.filter((period) => !period.startsWith('P') && period !== 'AS')]).toEqual(['mediatingOnRequest', []]);
    expect(open().on('2026-12-01', 'mediation.failed', { reason: '分歧过大' }).state).toBe('cancelled');
    expect(open().on('2026-12-01', 'mediation.agreed', agreement('administration')).state).toBe('agreed');
  });
});

describe('service', () => {
  const on = (way: string, more = {}) => ({ document: 'answerNotice', way, ...more });
  const serve = (way: string, more = {}) => filed('2026-09-14').refusal('2026-09-16', 'service.effected', on(way, more), { party: 'respondent' });

  it.each(['direct', 'left', 'post', 'electronic', 'entrusted'])('by %s needs what proves the way', (way) => {
    expect(serve(way)).toMatchObject({ code: 'condition.unmet', condition: 'provesItsWay' });
  });

  it.each([
    ['direct', { signedBy: '收发室' }], ['left', { witness: '居委会' }], ['left', { photographs: 'photo-1' }], ['post', { postalNumber: 'EMS9' }], ['entrusted', { signedBy: '看守所' }],
  ])('by %s takes effect on its own date, entered later', (way, more) => {
    const story = filed('2026-09-14').on('2026-09-16', 'service.effected', on(way, more), { party: 'respondent', entered: '2026-09-18' });
    expect([story.deadline('A4', 'respondent-1').start, story.status('A3', 'respondent-1')]).toEqual(['2026-09-16', 'ended']);
  });

  it('electronically only after signed consent in the confirmed address', () => {
    const confirmed = (electronic: boolean) => filed('2026-09-14').on('2026-09-15', 'address.confirmed', { address: { address: '淄博市博山区某街1号', email: 'a@example.cn' }, electronic }, { party: 'respondent' });
    expect(confirmed(false).refusal('2026-09-16', 'service.effected', on('electronic'), { party: 'respondent' })).toMatchObject({ condition: 'provesItsWay' });
    const story = confirmed(true).on('2026-09-16', 'service.effected', on('electronic'), { party: 'respondent' });
    expect(story.due('A4', 'respondent-1')).toBe('2026-10-08');
    expect(JSON.stringify(story.current)).not.toContain('某街');
  });

  it('one respondent’s public notice stops A8 and nobody else’s answer', () => {
    const story = filed('2026-09-14', {}, 2).served('2026-09-16', 'answerNotice', 'respondent-1');
    const notice = { document: 'answerNotice', where: 'website', whereaboutsUnknown: true, evidence: 'p' };
    story.on('2026-09-17', 'publicNotice.published', notice, { party: 'respondent-2' });
    expect([story.status('A8'), story.status('A4', 'respondent-1'), story.status('A3', 'respondent-2')]).toEqual(['paused', 'running', 'ended']);
    expect(story.refusal('2026-09-18', 'publicNotice.published', notice, { party: 'respondent-2' }).code).toBe('pause.alreadyOpen');
  });

  it('on the requester, for information, starts no time to answer', () => {
    expect(filed('2026-09-14').served('2026-09-16', 'answerNotice', 'requester-1').has('A4')).toBe(false);
  });

  it('is not owed to who is named before the filing, until it is filed', () => {
    const story = lodged('2026-09-14', {}, 0).on('2026-09-14', 'panel.formed', panel);
    expect(() => lodged('2026-09-14', {}, 0).on('2026-09-14', 'panel.formed', panel).approved('2026-09-15', 'case.filed')).toThrow(/panelIsFormed/);
    story.on('2026-09-15', 'respondent.added', { respondent: { name: '补充的厂' } });
    expect(story.has('A3')).toBe(false);
    expect(story.approved('2026-09-16', 'case.filed').due('A3', 'respondent-1')).toBe('2026-09-22');
  });

  it('of an added respondent has a clock of its own, and leaves the others alone', () => {
    const story = answering('2026-09-14').on('2026-09-21', 'respondent.added', { respondent: { name: '第三家' } });
    expect([story.due('A3', 'respondent-2'), story.status('A3', 'respondent-1'), story.current.deadlines.filter(({ period }) => period === 'A3').length]).toEqual(['2026-09-29', 'ended', 2]);
  });
});

describe('a running case on paper', () => {
  const entered = (more: object) => dispute().on('2026-10-12', 'runningCase.entered', request({ panelMembers: [], ...more }));

  it('enters where it stands, its periods computed from its dates, what is missing listed', () => {
    const story = entered({ stage: 'answering', receivedOn: '2026-09-07', filedOn: '2026-09-10', servedOn: '2026-09-29' });
    expect([story.state, story.due('A8'), story.due('A4', 'respondent-1')]).toEqual(['answering', '2026-12-10', '2026-10-14']);
    expect(story.data['papersMissing']).toEqual(['caseNumber', 'proofOfService', 'panelHead']);
    expect(withoutProof(services(story)).map(({ party }) => party)).toEqual(['respondent-1']);
    expect(story.has('A1')).toBe(false);
    expect(story.on('2026-10-13', 'answer.received', {}, { party: 'respondent' }).state).toBe('examining');
  });

  it('bears the extension that was given on paper', () => {
    const story = entered({ stage: 'examining', receivedOn: '2026-06-01', filedOn: '2026-06-05', servedOn: '2026-06-09', extendedTo: { number: '淄知裁延〔2026〕2号', due: '2026-10-20' }, panelHead: 'a' });
    expect([story.state, story.due('A8'), story.deadline('A8').setBy]).toEqual(['examining', '2026-10-20', { document: '淄知裁延〔2026〕2号', due: '2026-10-20' }]);
  });

  it('still to be filed runs from its receipt', () => {
    expect(entered({ stage: 'filingReview', receivedOn: '2026-10-10' }).due('A1')).toBe('2026-10-16');
  });
});

it('waits in court and begins anew when the decision is annulled', () => {
  const story = decisionServed('2026-04-17').on('2026-05-06', 'suit.filed', { court: 'jn-court' }, { party: 'respondent' });
  expect(story.current.turn).toMatchObject({ body: 'jn-court', cause: 'otherBody' });
  story.on('2026-09-14', 'judgment.received', { judgment: 'decisionAnnulled', number: '（2026）鲁01行初1号' });
  expect([story.state, story.due('A8')]).toEqual(['examining', '2026-12-14']);
});

it('hears of the judgment from the case at the court: once, of the only suit, and never of a suit over a decision that was annulled', () => {
  const suit = { court: 'jn-court', number: '（2026）鲁01行初1号', noticed: true } as const;
  const told = (story: ReturnType<typeof decisionServed>, when: string, judgment: string, seq: number) => story.on(when, 'suit.judged', { suit: `${story.current.id}-${seq}-1`, judgment, number: suit.number }, { signal: true });
  const types = (story: ReturnType<typeof decisionServed>, count: number): readonly string[] => story.sealed.slice(-count).map(({ fact }) => fact.type);
  const story = decisionServed('2026-04-17').on('2026-05-06', 'suit.filed', suit, { party: 'respondent' });
  const first = story.current.revision;
  told(story, '2026-09-14', 'annulled', first);
  expect([story.state, story.due('A8'), types(story, 2)]).toEqual(['examining', '2026-12-14', ['suit.judged', 'judgment.received']]);
  // What a person has entered already, or what is over: it stands in the history and nothing follows.
  expect([told(story, '2026-09-15', 'upheld', first).state, types(story, 1)]).toEqual(['examining', ['suit.judged']]);
  expect(story.replayed().disagreements).toEqual([]);
  // A suit in time that is entered after the decision took effect.
  const late = decisionServed('2026-04-17').until('2026-05-07').on('2026-05-06', 'suit.filed', suit, { party: 'respondent', entered: '2026-05-08' });
  expect([late.state, told(late, '2026-09-14', 'changed', late.current.revision).state, types(late, 2)]).toEqual(['inCourt', 'effective', ['suit.judged', 'judgment.received']]);
  // Both sides have sued: what one suit comes to is written down, and the decision waits for the other.
  const both = decisionServed('2026-04-17').on('2026-05-06', 'suit.filed', suit, { party: 'respondent' }).on('2026-05-06', 'suit.filed', { ...suit, number: '2号' }, { party: 'requester' });
  expect([told(both, '2026-09-14', 'suitWithdrawn', both.current.revision).state, types(both, 2)]).toEqual(['inCourt', ['suit.judged', 'judgment.received']]);
});

it('takes a suit, an application and an objection that were in time and of which the office hears after the time', () => {
  const suing = decisionServed('2026-04-17').until('2026-05-20');
  expect([suing.state, suing.status('A12')]).toEqual(['effective', 'running']);
  expect(suing.refusal('2026-05-20', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1' })).toMatchObject({ condition: 'suedInTimeOrAdmitted', article: '专利法 65; 行政诉讼法 48' });
  suing.on('2026-05-06', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1', entered: '2026-05-20' });
  expect([suing.state, suing.status('A12')]).toEqual(['inCourt', 'ended']);
  const applies = { court: 'zb-court', agreementNumber: '淄知调〔2026〕7号', mediator: '淄博市知识产权局' };
  const settled = agreed('2026-06-01').until('2026-07-10');
  expect(settled.state).toBe('settled');
  expect(settled.refusal('2026-07-10', 'confirmation.applied', applies)).toMatchObject({ condition: 'wasAppliedForInTime' });
  settled.on('2026-07-01', 'confirmation.applied', applies, { entered: '2026-07-10' }).on('2026-07-13', 'confirmation.accepted', { number: '1号' }).on('2026-07-20', 'confirmation.ruled', { ruling: 'confirmed', number: '2号' }).until('2026-08-20');
  expect([settled.state, settled.current.closed]).toEqual(['settled', true]);
  settled.on('2026-08-03', 'objection.raised', { grounds: '协议非本人意愿' }, { entered: '2026-08-20' });
  expect([settled.state, settled.current.closed]).toEqual(['objected', false]);
});

it('opens a penalty case for a clue, from the same day, and runs on', () => {
  const clue = { clue: '包装上的专利号不存在', about: 'falsePatentNumber', to: 'boshan-market' };
  const story = examining('2026-09-14').on('2026-09-16', 'clue.found', clue, { party: 'respondent' });
  const respondent = story.current.parties.find(({ id }) => id === 'respondent-1')?.identity;
  expect(story.last.signals).toEqual([
    { to: { open: 'penalty-case', body: 'boshan-market', link: 'clue' }, act: 'clue.registered', input: { origin: 'dispute', offence: 'counterfeitPatent', party: respondent, right: { kind: 'design' }, goods: '刻瓷花瓶', clue: clue.clue, receivedOn: '2026-09-16' } },
  ]);
  expect([story.state, story.status('A8'), story.current.links.map(({ kind }) => kind)]).toEqual(['examining', 'running', ['clue']]);
  expect(story.refusal('2026-09-16', 'clue.found', { ...clue, to: 'zb-police' })).toMatchObject({ condition: 'clueGoesToEnforcer' });
});

it('tells nobody of an outcome where no hotline opened it', () => {
  expect(decided('2026-09-14').last.signals).toEqual([]);
});

it('is listed by what stands out: proof of service, signature to follow, papers missing, suspension due', () => {
  const flags = (story: DisputeStory) => story.procedure.summary(story.current).flags;
  const story = filed('2026-09-14').served('2026-09-16', 'answerNotice', 'respondent-1');
  expect(flags(story)).toEqual(['proofOfServiceMissing']);
  expect(flags(story.on('2026-09-17', 'proofOfService.received', { document: 'answerNotice', evidence: 'scan-1' }, { party: 'respondent' }))).toEqual([]);
  story.on('2026-09-18', 'answer.received', {}, { party: 'respondent' }).on('2026-09-18', 'approval.requested', { act: 'decision.made', input: verdict });
  const request = story.current.requests.at(-1)?.seq ?? 0;
  story.on('2026-09-18', 'approval.given', { request, opinion: 'agree', by: 'chief', as: 'sectionChief' }, { person: 'clerk-1', role: 'clerk', asserted: { body: 'zb-ip', person: '科长', way: 'telephone', witness: '李' } });
  expect(flags(story)).toEqual(['signatureMissing']);
  story.on('2026-09-20', 'proof.received', { about: story.current.proofsOutstanding[0] ?? 0, evidence: 'scan-2', receivedOn: '2026-09-20' });
  expect(flags(story.on('2026-09-21', 'invalidation.reported', { acceptedOn: '2026-09-18', number: '4W1' }))).toEqual(['mustSuspend']);
});

it('an interested person objects to the confirmation within six months of knowing, also when the case is settled here', () => {
  const objects = { grounds: '协议处分了我的权利' };
  const story = agreed('2026-06-01').on('2026-06-02', 'confirmation.applied', { court: 'zb-court', agreementNumber: '淄知调〔2026〕7号', mediator: '淄博市知识产权局' }).on('2026-06-03', 'confirmation.accepted', { number: '（2026）鲁03民特12号' });
  expect(story.current.documents.at(-1)?.template).toBe('confirmationApplication');
  story.on('2026-06-12', 'confirmation.ruled', { ruling: 'confirmed', number: '（2026）鲁03民特12号' });
  expect([story.state, story.due('J19')]).toEqual(['ruled', '2026-06-29']);
  // The parties' fifteen days are over; the interested person counts from its own knowing.
  expect(story.until('2026-07-01').state).toBe('settled');
  expect(story.refusal('2026-12-14', 'objection.raised', objects)).toMatchObject({ condition: 'wasObjectedInTime' });
  expect(story.refusal('2026-12-14', 'interestedObjection.raised', { ...objects, knownOn: '2026-05-30' })).toMatchObject({ condition: 'knownSixMonthsAtMost', article: '民诉法解释 372' });
  story.on('2026-12-14', 'interestedObjection.raised', { ...objects, knownOn: '2026-06-14' });
  expect([story.state, story.current.closed]).toEqual(['objected', false]);
  expect(story.on('2027-01-11', 'confirmation.ruled', { ruling: 'rejected', number: '（2026）鲁03民特12号之一' }).state).toBe('settled');
  // Without a ruling there is nothing to object to.
  const waived = agreed('2026-06-01').on('2026-06-02', 'confirmation.waived', { reason: '已经履行' });
  expect(waived.refusal('2026-06-10', 'interestedObjection.raised', { ...objects, knownOn: '2026-06-03' })).toMatchObject({ condition: 'knownSixMonthsAtMost' });
});
