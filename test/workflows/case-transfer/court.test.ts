import type { JsonObject } from '../../../src/domain/json';
import type { Story } from '../../support/story';
import { agreed, byCentre, decisionServed as adjudicated } from '../ceramic-dispute/dispute';
import { decisionServed, paid } from '../penalty-case/penalty';
import { atCourtFrom, hears } from './together';
import { caseTransfer } from '../../../workflows/case-transfer';
import { transfer } from './transfer';

/*
 * Long lives of what goes to the court and comes from it, by calendar date: the case that decided and the case at the court, together.
 * The court does not sign in: what its paper says is entered by the clerk who sent the application. Days off in 2026 as in back.test.ts;
 * Labour Day 05-01…05-05, with 05-09 (Saturday) worked.
 */

const COURT = 'zhangdian-court';
const number = (text: string): JsonObject => ({ number: text });
/** Entered from the paper of the court by the clerk of the body that stands before it. */
const paperOf = (body: string) => ({ body, role: 'clerk', person: 'clerk-1', asserted: { body: COURT, person: '立案庭', way: 'paper', proof: 'scan-1' } }) as const;
const asReplayed = (...stories: readonly Story[]): void => stories.forEach((story) => expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] }));

describe('judicial confirmation', () => {
  const joint = { court: COURT, agreementNumber: '淄知调〔2026〕7号', mediator: '王调解', jointly: true } as const;

  it('over National Day, of a people’s committee: applied for jointly, accepted after it, extended, confirmed, and nobody objects', () => {
    const dispute = agreed('2026-09-07', 'peoplesCommittee');
    // J1, 30 days from 09-07: Wednesday 10-07, a day off, so 10-08 (vector 14).
    expect([dispute.state, dispute.due('J1')]).toEqual(['agreed', '2026-10-08']);
    dispute.on('2026-09-29', 'confirmation.applied', joint);
    const court = atCourtFrom(dispute, '2026-09-29');
    // J2, 3 working days from 09-29: Wed 30, then Thu 8 and Fri 9 October. The deciding case keeps it; here no clock runs.
    expect([dispute.state, dispute.status('J1'), dispute.due('J2'), court.state, court.running, court.current.links]).toEqual(['awaitingAcceptance', 'ended', '2026-10-09', 'lodged', [], [{ kind: 'court', case: dispute.id }]]);
    hears(dispute, court.on('2026-10-09', 'application.accepted', number('（2026）鲁0303民特5号'), paperOf('zb-ip')), '2026-10-09');
    // J3, people's mediation, 15 days from 10-09: Saturday 10-24, rolled to Monday.
    expect([dispute.state, dispute.status('J2'), dispute.due('J3'), dispute.has('J3s')]).toEqual(['awaitingRuling', 'ended', '2026-10-26', false]);
    // Ten more by the court's president, added to the unrolled end 10-24: Tuesday 11-03.
    dispute.on('2026-10-23', 'confirmation.extended', { span: { length: 10, unit: 'calendarDay' } }, { asserted: { body: COURT, person: '立案庭', way: 'paper', proof: 'scan-2' } });
    expect(dispute.due('J3')).toBe('2026-11-03');
    hears(dispute, court.on('2026-11-02', 'ruling.received', { ruling: 'confirmed', number: '（2026）鲁0303民特5号之一' }, paperOf('zb-ip')), '2026-11-02');
    // J19, 15 days to object from 11-02: Tuesday 11-17.
    expect([court.state, court.current.closed, dispute.state, dispute.status('J3'), dispute.due('J19')]).toEqual(['courtEnded', true, 'ruled', 'ended', '2026-11-17']);
    dispute.until('2026-11-18');
    expect([dispute.state, dispute.current.closed]).toEqual(['settled', true]);
    asReplayed(dispute, court);
  });

  it('over Spring Festival, of administrative mediation: not accepted; of another case accepted, and rejected', () => {
    const dispute = agreed('2026-01-20');
    // J18, 30 days from 01-20: Thursday 02-19 in the festival, so the first day after it, Tuesday 02-24.
    expect([dispute.state, dispute.due('J18'), dispute.has('J1')]).toEqual(['agreed', '2026-02-24', false]);
    dispute.on('2026-02-13', 'confirmation.applied', joint);
    const court = atCourtFrom(dispute, '2026-02-13');
    // J2 from Friday 02-13: Sat 14 (worked), Tue 24, Wed 25.
    expect(dispute.due('J2')).toBe('2026-02-25');
    hears(dispute, court.on('2026-02-25', 'application.notAccepted', number('（2026）鲁0303民特监1号'), paperOf('zb-ip')), '2026-02-25');
    expect([court.state, court.current.closed, dispute.state, dispute.status('J2'), dispute.running]).toEqual(['courtEnded', true, 'settled', 'ended', []]);

    const second = agreed('2026-01-20').on('2026-02-13', 'confirmation.applied', joint);
    const there = atCourtFrom(second, '2026-02-13');
    hears(second, there.on('2026-02-24', 'application.accepted', number('（2026）鲁0303民特2号'), paperOf('zb-ip')), '2026-02-24');
    // J3 of the special procedure, 30 days from 02-24: 4 of February and Thursday 26 March.
    expect([second.state, second.due('J3s'), second.has('J3')]).toEqual(['awaitingRuling', '2026-03-26', false]);
    hears(second, there.on('2026-03-25', 'ruling.received', { ruling: 'rejected', number: '（2026）鲁0303民特2号之一' }, paperOf('zb-ip')), '2026-03-25');
    // J19 from 03-25: Thursday 04-09, past Qingming.
    expect([second.state, second.due('J19'), there.state]).toEqual(['ruled', '2026-04-09', 'courtEnded']);
    asReplayed(dispute, court, second, there);
  });
});

const papers = { court: COURT, amount: 20_000, enforcementPapers: ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'] };
it('enforcement without suit over Spring Festival: sued by nobody, demanded, ten working days proven, lodged, accepted, enforced', () => {
  const penalty = decisionServed('2025-07-14');
  // F6s, 6 months to sue: Wednesday 2026-01-14. P12, 15 days to pay: 07-29.
  expect([penalty.due('F6s'), penalty.due('P12')]).toEqual(['2026-01-14', '2025-07-29']);
  penalty.on('2025-08-08', 'decision.published', { where: '公示系统' }).until('2026-01-15');
  // P17, 3 months from the day on which the time to sue ended: Tuesday 04-14.
  expect([penalty.state, penalty.due('P17')]).toEqual(['performanceOverdue', '2026-04-14']);
  penalty.on('2026-02-11', 'performance.demanded', { amount: 20_000, until: '2026-03-03' }, { party: 'party' }).served('2026-02-11', 'performanceDemand');
  // 催告, 10 working days from 02-11: Thu 12, Fri 13, Sat 14 (worked), Tue 24 to Fri 27, Sat 28 (worked), Mon 2 and Tue 3 March.
  expect(penalty.due('P17d')).toBe('2026-03-03');
  expect(penalty.refusal('2026-03-03', 'enforcement.applied', papers)).toMatchObject({ condition: 'mayApplyForEnforcement' });
  penalty.until('2026-03-04').on('2026-03-04', 'enforcement.applied', papers);
  const court = atCourtFrom(penalty, '2026-03-04');
  // J20, the court accepts in 5 working days: Thu 5, Fri 6, Mon 9 to Wed 11 March.
  expect([penalty.status('P17'), court.state, court.due('J20'), court.deadline('J20').body]).toEqual(['ended', 'lodged', '2026-03-11', COURT]);
  // The court knows against whom, by which decision, for how much, and with which papers.
  expect([court.current.parties.map(({ role, identity }) => [role, identity]), court.data['decisionNumber'], court.data['amount'], court.data['enforcementPapers']]).toEqual([[['obligor', penalty.current.parties[0]?.identity]], penalty.current.numbers['penaltyDecision'], 20_000, papers.enforcementPapers]);
  court.on('2026-03-09', 'application.accepted', number('（2026）鲁0303行审3号'), paperOf('zhangdian-market'));
  // J21, on the papers in 7 working days: Tue 10 to Fri 13, Mon 16 to Wed 18.
  expect([court.state, court.data['courtNumber'], court.due('J21')]).toEqual(['atCourt', '（2026）鲁0303行审3号', '2026-03-18']);
  court.on('2026-03-17', 'enforcement.granted', number('（2026）鲁0303行审3号之一'), paperOf('zhangdian-market'));
  expect([court.state, court.status('J21'), court.running]).toEqual(['inExecution', 'ended', []]);
  // 确认有效 is the answer to another application.
  expect(court.refusal('2026-04-20', 'ruling.received', { ruling: 'confirmed', number: '（2026）鲁0303执88号' }, paperOf('zhangdian-market'))).toMatchObject({ condition: 'rulingFits' });
  hears(penalty, court.on('2026-04-20', 'ruling.received', { ruling: 'enforced', number: '（2026）鲁0303执88号' }, paperOf('zhangdian-market')), '2026-04-20');
  // P21, 15 working days from 04-20: 21–24, 27–30 April, 6–8 May, Sat 9 (worked), 11–13 May.
  expect([court.state, penalty.state, penalty.due('P21')]).toEqual(['courtEnded', 'toBeConcluded', '2026-05-13']);
  penalty.on('2026-05-12', 'case.concluded', { summary: '法院强制执行完毕' });
  expect([penalty.state, penalty.current.closed]).toEqual(['closed', true]);
  asReplayed(penalty, court);
});

/** A penalty that was sued by nobody, demanded and not performed, and its application at the court. */
function appliedFor() {
  const penalty = decisionServed('2025-07-14').on('2025-08-08', 'decision.published', { where: '公示系统' }).until('2026-01-15');
  penalty.on('2026-02-11', 'performance.demanded', { amount: 20_000, until: '2026-03-03' }, { party: 'party' }).served('2026-02-11', 'performanceDemand').until('2026-03-04').on('2026-03-04', 'enforcement.applied', papers);
  return { penalty, court: atCourtFrom(penalty, '2026-03-04') };
}
const ABOVE = 'zb-court';
const paperFromAbove = { ...paperOf('zhangdian-market'), asserted: { ...paperOf('zhangdian-market').asserted, body: ABOVE } };

it('an application that the court does not accept: the penalty case is told at once, the court above orders it accepted, and it is enforced', () => {
  const { penalty, court } = appliedFor();
  const running = penalty.running;
  hears(penalty, court.on('2026-03-09', 'application.notAccepted', number('（2026）鲁0303行审4号'), paperOf('zhangdian-market')), '2026-03-09');
  expect([penalty.state, penalty.running, penalty.sealed.at(-1)?.fact.type]).toEqual(['inEnforcement', running, 'enforcement.notAccepted']);
  // J22, 15 days to apply for review: Tuesday 03-24. It is the agency's own, and only the court above may be asked.
  expect([court.state, court.due('J22'), court.deadline('J22').body, court.status('J20')]).toEqual(['refusedByCourt', '2026-03-24', 'zhangdian-market', 'ended']);
  for (const wrong of [COURT, 'zichuan-court', 'sd-high-court']) expect(court.refusal('2026-03-24', 'courtReview.applied', { court: wrong, reasons: '材料齐全' })).toMatchObject({ condition: 'courtReviewIsOpen' });
  court.on('2026-03-24', 'courtReview.applied', { court: ABOVE, reasons: '材料齐全' });
  // J23, 15 days of the court above: Wednesday 04-08.
  expect([court.state, court.due('J23'), court.deadline('J23').body, court.has('J24'), court.current.access.some(({ body }) => body === ABOVE)]).toEqual(['inCourtReview', '2026-04-08', ABOVE, false, true]);
  expect(court.refusal('2026-04-07', 'courtReview.decided', { result: 'grantedAfterAll', ...number('（2026）鲁03行审复2号') }, paperFromAbove)).toMatchObject({ condition: 'isAcceptedAfterAll' });
  court.on('2026-04-07', 'courtReview.decided', { result: 'acceptedAfterAll', ...number('（2026）鲁03行审复2号') }, paperFromAbove);
  // J21, 7 working days from 04-07: Wed 8, 9, 10, 13, 14, 15, Thu 16. It is before the first court again.
  expect([court.state, court.due('J21'), court.deadline('J21').body, penalty.state]).toEqual(['atCourt', '2026-04-16', COURT, 'inEnforcement']);
  court.on('2026-04-15', 'enforcement.granted', number('（2026）鲁0303行审4号之一'), paperOf('zhangdian-market'));
  hears(penalty, court.on('2026-05-20', 'ruling.received', { ruling: 'enforced', number: '（2026）鲁0303执99号' }, paperOf('zhangdian-market')), '2026-05-20');
  expect([court.state, court.running, penalty.state]).toEqual(['courtEnded', [], 'toBeConcluded']);
  asReplayed(penalty, court);
});

it('an enforcement that is refused after both sides were heard: review too late, in time and in vain, and the penalty case hears of the end', () => {
  const { penalty, court } = appliedFor();
  court.on('2026-03-09', 'application.accepted', number('（2026）鲁0303行审5号'), paperOf('zhangdian-market')).on('2026-03-16', 'sides.heard', {}, paperOf('zhangdian-market'));
  // J21h, 30 days from the acceptance of 03-09, not from the hearing: Wednesday 04-08. The seven days bind no more.
  expect([court.status('J21'), court.due('J21h')]).toEqual(['ended', '2026-04-08']);
  court.on('2026-04-07', 'enforcement.refused', { ...number('（2026）鲁0303行审5号之一'), receivedOn: '2026-04-10' }, paperOf('zhangdian-market'));
  // J22, 15 days from the receipt of 04-10: Saturday 04-25, so Monday.
  expect([court.state, court.due('J22'), court.status('J21h'), penalty.state]).toEqual(['refusedByCourt', '2026-04-27', 'ended', 'inEnforcement']);
  const late = court.until('2026-04-28');
  expect([late.state, late.status('J22'), late.refusal('2026-04-28', 'courtReview.applied', { court: ABOVE, reasons: '裁定有错误' })]).toEqual(['refusedByCourt', 'lapsed', expect.objectContaining({ condition: 'courtReviewIsOpen' }) as unknown]);
  hears(penalty, late.on('2026-04-28', 'courtRefusal.accepted', { reason: '逾期' }), '2026-04-28');
  expect([late.state, late.current.closed, penalty.state]).toEqual(['courtEnded', true, 'toBeConcluded']);
  asReplayed(penalty, court);

  const second = appliedFor();
  second.court.on('2026-03-09', 'application.accepted', number('（2026）鲁0303行审6号'), paperOf('zhangdian-market')).on('2026-03-16', 'enforcement.refused', number('（2026）鲁0303行审6号之一'), paperOf('zhangdian-market'));
  second.court.on('2026-03-30', 'courtReview.applied', { court: ABOVE, reasons: '裁定有错误' });
  // J24, 30 days of the court above: Wednesday 04-29.
  expect([second.court.due('J24'), second.court.has('J23')]).toEqual(['2026-04-29', false]);
  hears(second.penalty, second.court.on('2026-04-29', 'courtReview.decided', { result: 'upheld', ...number('（2026）鲁03行审复3号') }, paperFromAbove), '2026-04-29');
  expect([second.court.state, second.penalty.state]).toEqual(['courtEnded', 'toBeConcluded']);
  asReplayed(second.penalty, second.court);
});

it('a suit over National Day: answered on the last day, the penalty annulled, and the deciding case hears of it by itself', () => {
  const penalty = decisionServed('2026-06-15');
  // P13, 20 working days: 16–18 June, past the Dragon Boat Festival 22–26, 29, 30, 1–3 July, 6–10, 13, 14. F6s: six months, 12-15.
  expect([penalty.due('P13'), penalty.due('P12'), penalty.due('F6s')]).toEqual(['2026-07-14', '2026-06-30', '2026-12-15']);
  penalty.party('2026-06-29', 'performance.recorded', paid).on('2026-07-10', 'decision.published', { where: '公示系统' });
  // P21 from the payment of 06-29: 30 June, 1–3, 6–10, 13–17 and 20 July.
  expect(penalty.due('P21')).toBe('2026-07-20');
  penalty.on('2026-07-17', 'case.concluded', { summary: '执行完毕，救济期限未满' });
  expect([penalty.state, penalty.current.closed]).toEqual(['concluded', false]);
  penalty.party('2026-09-16', 'remedy.sought', { remedy: 'suit', at: '张店区人民法院', court: COURT, number: '（2026）鲁0303行初3号' });
  const suit = atCourtFrom(penalty, '2026-09-16');
  // J13, 15 days from the notice of 09-16: Thursday 10-01, a day off, so 10-08.
  expect([suit.state, suit.due('J13'), suit.deadline('J13').body, penalty.status('F6s')]).toEqual(['suitPending', '2026-10-08', 'zhangdian-market', 'ended']);
  suit.on('2026-10-08', 'defence.filed', { number: '张市监答〔2026〕1号' });
  expect([suit.state, suit.status('J13'), suit.running]).toEqual(['suitDefended', 'ended', []]);
  suit.on('2026-11-27', 'judgment.received', { judgment: 'annulled', number: '（2026）鲁0303行初3号' }, paperOf('zhangdian-market'));
  hears(penalty, suit, '2026-11-27');
  expect([suit.state, penalty.state, penalty.sealed.slice(-2).map(({ fact }) => fact.type), (penalty.data['remedies'] as readonly JsonObject[])[0]?.['result']]).toEqual(['courtEnded', 'annulled', ['suit.judged', 'remedy.decided'], 'annulled']);
  // What was published is withdrawn in 3 working days (程序规定 63): Mon 11-30, 12-01, Wed 12-02. P21 anew: 15 working days, Friday 12-18.
  expect([penalty.due('P13w'), penalty.due('P21')]).toEqual(['2026-12-02', '2026-12-18']);
  penalty.on('2026-12-01', 'publication.withdrawn', { reason: '判决撤销' }).on('2026-12-10', 'case.concluded', { summary: '判决撤销，结案' });
  expect([penalty.state, penalty.current.closed, penalty.status('P13w')]).toEqual(['closed', true, 'ended']);
  asReplayed(penalty, suit);
});

it('mediation that a court entrusts after filing, over National Day: confirmed, extended by both sides, and failed', () => {
  const story = transfer().on('2026-09-22', 'mediation.entrusted', { court: COURT, number: '（2026）鲁0303民初901号', entrusting: 'afterFiling', goods: '刻瓷花瓶' }, { ...byCentre, role: 'operator' });
  // J6, 3 working days from 09-22 past Mid-Autumn (09-25…09-27): Wed 23, Thu 24, Mon 28.
  expect([story.state, story.due('J6'), story.current.handling]).toEqual(['mediationEntrusted', '2026-09-28', 'zb-ceramic']);
  story.on('2026-09-28', 'mediation.confirmed', { mediator: 'mediator-1' }, byCentre);
  // J5, ordinary procedure, 15 days from 09-28: Tuesday 10-13.
  expect([story.state, story.status('J6'), story.due('J5'), story.has('J4')]).toEqual(['courtMediation', 'ended', '2026-10-13', false]);
  story.on('2026-10-12', 'mediation.extended', { agreed: { number: '双方同意延期书', due: '2026-10-30' } }, byCentre);
  expect([story.due('J5'), story.deadline('J5').setBy?.document]).toEqual(['2026-10-30', '双方同意延期书']);
  story.on('2026-10-29', 'mediation.reported', { outcome: 'failed' }, byCentre);
  expect([story.state, story.current.closed, story.status('J5')]).toEqual(['courtEnded', true, 'ended']);
  asReplayed(story);
});

describe('the title of a matter before the court', () => {
  const titleOf = (story: Story): string => caseTransfer.summary(story.current).title;

  it('tells two applications for enforcement apart by the decision, and says what it is about', () => {
    const { penalty, court } = appliedFor();
    const decision = penalty.current.numbers['penaltyDecision'];
    expect(decision).toMatch(/^penaltyDecision-/);
    expect(titleOf(court)).toBe(`非诉强制执行 · ${decision} · 茶具 · 张店区`);
    court.on('2026-03-09', 'application.accepted', number('（2026）鲁0303行审7号'), paperOf('zhangdian-market'));
    expect(titleOf(court)).toBe(`非诉强制执行 · （2026）鲁0303行审7号 · ${decision} · 茶具 · 张店区`);
    asReplayed(penalty, court);
  });

  it('names the agreement of which confirmation is asked', () => {
    const dispute = agreed('2026-09-07').on('2026-09-29', 'confirmation.applied', { court: COURT, agreementNumber: '淄知调〔2026〕7号', mediator: '王调解', jointly: true });
    expect(titleOf(atCourtFrom(dispute, '2026-09-29'))).toBe('司法确认 · 淄知调〔2026〕7号 · 刻瓷花瓶');
  });

  it('names the suit, of the court’s number, and the decision that is sued over, of a penalty and of an adjudication', () => {
    const penalty = decisionServed('2026-06-15').party('2026-09-16', 'remedy.sought', { remedy: 'suit', at: '张店区人民法院', court: COURT, number: '（2026）鲁0303行初3号' });
    expect(titleOf(atCourtFrom(penalty, '2026-09-16'))).toBe(`行政诉讼 · （2026）鲁0303行初3号 · ${penalty.current.numbers['penaltyDecision']} · 茶具 · 张店区`);
    const dispute = adjudicated('2026-04-17').on('2026-05-06', 'suit.filed', { court: 'jn-court', number: '（2026）鲁01行初12号', noticed: true }, { party: 'respondent-1' });
    expect(titleOf(atCourtFrom(dispute, '2026-05-06'))).toBe(`行政诉讼 · （2026）鲁01行初12号 · ${dispute.current.numbers['adjudicationDecision']} · 刻瓷花瓶`);
  });

  it('says no name of a party', () => {
    const { court } = appliedFor();
    expect(titleOf(court)).not.toContain('泰鑫');
  });
});
