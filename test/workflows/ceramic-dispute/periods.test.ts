import { periods } from '../../../workflows/ceramic-dispute/law';
import { agreed, answering, atCentre, byCentre, decided, decisionServed, effective, examining, filed, lodged, mediationAsked, verdict, type DisputeStory } from './dispute';

/** Every row of the law and every target, by date: what starts it, when it is due, and what ends it. */

interface Row {
  readonly period: string;
  readonly what: string;
  readonly story: () => DisputeStory;
  readonly due: string;
  readonly mark: string;
  readonly party?: string;
  /** An act that ends it, and how it stands then. */
  readonly ends?: (story: DisputeStory) => DisputeStory;
  readonly ending?: string;
}

const span = (length: number, unit: string) => ({ span: { length, unit }, reason: '案情复杂' });
const hearing = (on: string) => ({ at: `${on}T09:30:00+08:00`, place: '第一审理室' });
const court = 'zb-court';
const notSued = () => effective('2026-04-17', '2026-05-07');

const rows: readonly Row[] = [
  { period: 'A1', what: '5 working days to file or refuse, over National Day (vector 1)', story: () => lodged('2026-09-24'), due: '2026-10-09', mark: 'V3', ends: (s) => s.approved('2026-09-28', 'filing.refused', { grounds: ['noJurisdiction'], explanation: '不属本局管辖' }), ending: 'ended' },
  { period: 'A1', what: 'and 5 more by the head', story: () => lodged('2026-09-24').approved('2026-09-28', 'filing.extended', span(5, 'workingDay')), due: '2026-10-15', mark: 'V3' },
  { period: 'A1', what: 'anew from the corrected request', story: () => lodged('2026-09-14').on('2026-09-15', 'correction.asked', { items: ['专利登记簿副本'], letter: { number: '淄知裁补〔2026〕3号', due: '2026-09-22' } }).on('2026-09-21', 'correction.received', { items: ['专利登记簿副本'] }), due: '2026-09-29', mark: 'V3' },
  { period: 'A1', what: 'from what the centre handed over, once signed for', story: () => atCentre('2026-09-14').on('2026-09-15', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre).on('2026-09-16', 'request.received'), due: '2026-09-22', mark: 'V3' },
  { period: 'A2', what: 'the date that the notice sets', story: () => lodged('2026-09-14').on('2026-09-15', 'correction.asked', { items: ['委托书'], letter: { number: '淄知裁补〔2026〕3号', due: '2026-09-22' } }), due: '2026-09-22', mark: 'V3', ends: (s) => s.on('2026-09-21', 'correction.received', { items: [] }), ending: 'ended' },
  { period: 'A3', what: '5 working days to serve, for each respondent', story: () => filed('2026-09-24', {}, 2), due: '2026-10-09', mark: 'V3', party: 'respondent-2', ends: (s) => s.served('2026-09-28', 'answerNotice', 'respondent-2'), ending: 'ended' },
  { period: 'A4', what: '15 days to answer (vector 5)', story: () => filed('2026-09-14').served('2026-09-16', 'answerNotice', 'respondent-1'), due: '2026-10-08', mark: 'V3', ends: (s) => s.on('2026-09-29', 'answer.received', {}, { party: 'respondent-1' }), ending: 'ended' },
  { period: 'A4f', what: '30 days from abroad', story: () => filed('2026-09-07').on('2026-09-07', 'residence.established', { residence: 'abroad' }, { party: 'respondent-1' }).served('2026-09-07', 'answerNotice', 'respondent-1'), due: '2026-10-08', mark: 'V3' },
  { period: 'A4', what: 'longer as the panel decides on request', story: () => answering('2026-09-14').on('2026-09-21', 'answer.extended', { until: '2026-10-12', reason: '需要翻译' }, { party: 'respondent-1' }), due: '2026-10-12', mark: 'V3' },
  { period: 'A5', what: '5 working days to serve the answer on the requester', story: () => answering('2026-09-21').on('2026-09-24', 'answer.received', {}, { party: 'respondent-1' }), due: '2026-10-09', mark: 'V3', party: 'respondent-1', ends: (s) => s.on('2026-09-28', 'answer.forwarded', {}, { party: 'respondent-1' }), ending: 'ended' },
  { period: 'A6', what: '3 working days before the hearing (vector 16)', story: () => examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-10-09')), due: '2026-09-29', mark: 'V3', ends: (s) => s.served('2026-09-29', 'hearingNotice', 'requester-1', 'respondent-1'), ending: 'ended' },
  { period: 'A8', what: '3 months (vector 8)', story: () => filed('2026-07-03'), due: '2026-10-08', mark: 'V3' },
  { period: 'A8', what: 'provisional where no schedule is published (vector 9)', story: () => filed('2026-11-30'), due: '2027-03-01', mark: 'V3' },
  { period: 'A8', what: 'with the first extension, to the unrolled end (vector 29)', story: () => examining('2026-07-03').approved('2026-09-28', 'closing.extended', span(1, 'month')), due: '2026-11-03', mark: 'V3', ends: (s) => s.approved('2026-10-20', 'decision.made', verdict), ending: 'ended' },
  { period: 'A11', what: '15 days to sue (vector 6)', story: () => decisionServed('2026-04-17'), due: '2026-05-06', mark: 'V1', party: 'respondent-1', ends: (s) => s.on('2026-05-06', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1' }), ending: 'ended' },
  { period: 'A12', what: '3 months after the time to sue', story: notSued, due: '2026-08-06', mark: 'V1', ends: (s) => s.on('2026-06-01', 'compliance.recorded', { how: '已停止销售并销毁模具' }), ending: 'ended' },
  { period: 'A12d', what: '10 working days after the demand', story: () => notSued().on('2026-05-11', 'demandNotice.issued', { duties: '停止制造、销售' }).served('2026-05-11', 'demandNotice', 'respondent-1'), due: '2026-05-25', mark: 'V1', party: 'respondent-1' },
  { period: 'A13', what: '6 months for the requester, when the office has not applied', story: () => effective('2026-04-17', '2026-08-07'), due: '2027-02-09', mark: 'V1', ends: (s) => s.on('2026-09-01', 'requester.applied', { court }), ending: 'ended' },
  { period: 'A14', what: '20 working days to publish (vector 19)', story: () => decided('2026-09-21'), due: '2026-10-26', mark: 'V3', ends: (s) => s.on('2026-10-09', 'decision.published', { where: 'website', masked: true }), ending: 'ended' },
  { period: 'A14', what: 'anew when a court changes the decision', story: () => decisionServed('2026-04-17').on('2026-04-20', 'decision.published', { where: 'website', masked: true }).on('2026-05-06', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1' }).on('2026-09-21', 'judgment.received', { judgment: 'decisionChanged', number: '（2026）鲁01行初12号' }), due: '2026-10-26', mark: 'V3' },
  { period: 'M1', what: '5 working days to serve the request for mediation', story: () => mediationAsked('2026-09-24'), due: '2026-10-09', mark: 'V3', ends: (s) => s.served('2026-09-28', 'statementNotice', 'respondent-1'), ending: 'ended' },
  { period: 'M2', what: '15 days to state an opinion', story: () => mediationAsked('2026-09-16').served('2026-09-16', 'statementNotice', 'respondent-1'), due: '2026-10-08', mark: 'V3', party: 'respondent-1', ends: (s) => s.on('2026-09-28', 'statement.received', { mediation: 'agreed' }, { party: 'respondent-1' }), ending: 'ended' },
  { period: 'M3', what: '5 working days to file, once all agree', story: () => mediationAsked('2026-09-16').served('2026-09-16', 'statementNotice', 'respondent-1').on('2026-09-24', 'statement.received', { mediation: 'agreed' }, { party: 'respondent-1' }), due: '2026-10-09', mark: 'V3', ends: (s) => s.on('2026-09-28', 'mediation.filed', { sessionOn: '2026-10-12', place: '调解室' }), ending: 'ended' },
  { period: 'M4', what: '5 working days to tell, after a refusal', story: () => mediationAsked('2026-09-16').served('2026-09-16', 'statementNotice', 'respondent-1').on('2026-09-24', 'statement.received', { mediation: 'declined' }, { party: 'respondent-1' }), due: '2026-10-09', mark: 'V3', ends: (s) => s.on('2026-09-28', 'mediation.notFiled', { explanation: '被请求人不同意' }), ending: 'ended' },
  { period: 'M4', what: 'and after silence', story: () => mediationAsked('2026-09-01').served('2026-09-01', 'statementNotice', 'respondent-1').until('2026-09-17'), due: '2026-09-22', mark: 'V3' },
  { period: 'J1', what: '30 days to ask for confirmation after people’s mediation (vector 14)', story: () => agreed('2026-09-07', 'peoplesCommittee'), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-09-28', 'confirmation.applied', { court, agreementNumber: '淄陶调〔2026〕7号', mediator: '陶瓷琉璃行业协会调委会' }), ending: 'ended' },
  { period: 'J18', what: '30 days after administrative mediation', story: () => agreed('2026-09-07'), due: '2026-10-08', mark: 'V5', ends: (s) => s.on('2026-09-28', 'confirmation.waived', { reason: '已履行' }), ending: 'ended' },
  { period: 'J2', what: 'the court’s 3 working days to accept', story: () => applied('2026-09-28'), due: '2026-10-08', mark: 'V5', ends: (s) => s.on('2026-09-29', 'confirmation.accepted', { number: '（2026）鲁03民特12号' }), ending: 'ended' },
  { period: 'J3', what: 'the court’s 15 days after people’s mediation', story: () => applied('2026-09-14', 'peoplesCommittee').on('2026-09-16', 'confirmation.accepted', { number: '（2026）鲁03民特12号' }), due: '2026-10-08', mark: 'V1' },
  { period: 'J3', what: 'and 10 more by its president', story: () => applied('2026-09-14', 'peoplesCommittee').on('2026-09-16', 'confirmation.accepted', { number: '（2026）鲁03民特12号' }).on('2026-09-28', 'confirmation.extended', { span: { length: 10, unit: 'calendarDay' } }), due: '2026-10-12', mark: 'V1' },
  { period: 'J3s', what: 'its 30 days otherwise', story: () => applied('2026-09-07').on('2026-09-07', 'confirmation.accepted', { number: '（2026）鲁03民特12号' }), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-09-29', 'confirmation.ruled', { ruling: 'confirmed', number: '（2026）鲁03民特12号' }), ending: 'ended' },
  { period: 'J19', what: '15 days to object to the ruling', story: () => applied('2026-09-07').on('2026-09-07', 'confirmation.accepted', { number: '（2026）鲁03民特12号' }).on('2026-09-16', 'confirmation.ruled', { ruling: 'confirmed', number: '（2026）鲁03民特12号' }), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-09-21', 'objection.raised', { grounds: '协议非自愿' }), ending: 'ended' },
  { period: 'T1', what: 'the papers checked in 1 working day', story: () => atCentre('2026-09-30'), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-10-08', 'intake.checked', { complete: true, items: [] }, byCentre), ending: 'ended' },
  { period: 'T2', what: 'comparison opinion in 5', story: () => atCentre('2026-09-24').on('2026-09-24', 'comparison.ordered', { samples: '花瓶两件' }, byCentre), due: '2026-10-09', mark: 'D', ends: (s) => s.on('2026-09-29', 'comparison.delivered', { conclusion: 'same', opinion: '整体视觉效果无实质差异' }, byCentre), ending: 'ended' },
  { period: 'T3', what: 'mediation window of 10', story: () => atCentre('2026-09-24').on('2026-09-24', 'mediation.offered', { way: 'telephone' }, byCentre), due: '2026-10-15', mark: 'D', ends: (s) => s.on('2026-09-28', 'consent.refused', { way: 'telephone' }, { ...byCentre, party: 'respondent' }), ending: 'ended' },
  { period: 'T4', what: 'handed over in 1 with the file', story: () => atCentre('2026-09-24').on('2026-09-24', 'mediation.offered', { way: 'telephone' }, byCentre).on('2026-09-30', 'consent.refused', { way: 'telephone' }, { ...byCentre, party: 'respondent' }), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-10-08', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre), ending: 'ended' },
  { period: 'T5', what: 'decided in 1 month, beside A8', story: () => filed('2026-08-31'), due: '2026-09-30', mark: 'D' },
  { period: 'T6', what: 'signed for in 1', story: () => atCentre('2026-09-29').on('2026-09-30', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-10-08', 'request.received'), ending: 'ended' },
  { period: 'PN', what: '30 days of a public notice, without roll-over', story: () => filed('2026-09-02').on('2026-09-03', 'publicNotice.published', { document: 'answerNotice', where: 'website', whereaboutsUnknown: true, evidence: 'photo-1' }, { party: 'respondent-1' }), due: '2026-10-03', mark: 'V1', ends: (s) => s.on('2026-10-03', 'publicNotice.completed', { document: 'answerNotice' }, { party: 'respondent-1' }), ending: 'ended' },
  { period: 'PS', what: 'proof of service in 10 working days', story: () => answering('2026-09-24'), due: '2026-10-15', mark: 'D', ends: (s) => s.on('2026-09-28', 'proofOfService.received', { document: 'answerNotice', evidence: 'scan-1' }, { party: 'respondent-1' }), ending: 'ended' },
  ...([['sectionChief', '2026-10-08', 'sectionChief'], ['legalReviewer', '2026-10-10', 'legalReviewer'], ['deputyHead', '2026-10-08', 'deputyHead'], ['principalHead', '2026-10-08', 'principalHead']] as const).map(
    ([role, due]): Row => ({ period: `AP-${role}`, what: 'target between the steps of the chain', story: () => askedUpTo(role), due, mark: 'D', ends: (s) => s.on('2026-10-08', 'approval.given', { request: s.current.requests.at(-1)?.seq ?? 0, opinion: 'agree' }, { person: 'one', role }), ending: 'ended' }),
  ),
  { period: 'AS', what: 'signed paper of an approval by telephone in 3 working days', story: byTelephone, due: '2026-10-10', mark: 'D', ends: (s) => s.on('2026-10-08', 'proof.received', { about: s.current.proofsOutstanding[0] ?? 0, evidence: 'scan-2', receivedOn: '2026-10-08' }), ending: 'ended' },
];

function applied(when: string, mediatedBy = 'administration'): DisputeStory {
  return agreed(when, mediatedBy).on(when, 'confirmation.applied', { court, agreementNumber: '淄知调〔2026〕7号', mediator: '淄博市知识产权局' });
}

/** The decision is asked for on 2026-09-30 and has come to that role. */
function askedUpTo(awaited: string): DisputeStory {
  const story = examining('2026-09-14').on('2026-09-30', 'approval.requested', { act: 'decision.made', input: verdict });
  const request = story.current.requests.at(-1)?.seq ?? 0;
  for (const role of ['sectionChief', 'legalReviewer', 'deputyHead']) {
    if (role === awaited) break;
    story.on('2026-09-30', 'approval.given', { request, opinion: 'agree' }, { person: `the-${role}`, role });
  }
  return story;
}

function byTelephone(): DisputeStory {
  const story = examining('2026-09-14').on('2026-09-30', 'approval.requested', { act: 'decision.made', input: verdict });
  const request = story.current.requests.at(-1)?.seq ?? 0;
  return story.on('2026-09-30', 'approval.given', { request, opinion: 'agree', by: 'chief', as: 'sectionChief' }, { role: 'clerk', person: 'clerk-1', asserted: { body: 'zb-ip', person: '科长', way: 'telephone', witness: '李' } });
}

it('has a story for every row', () => {
  expect(periods.map(({ id }) => id).filter((id) => !rows.some(({ period }) => period === id))).toEqual([]);
});

it.each(rows.map((row) => [row.period, row.what, row] as const))('%s: %s', (_period, _what, { period, story, due, party, ends, ending, mark }) => {
  const told = story();
  expect(told.due(period, party)).toBe(due);
  const { edition } = told.deadline(period, party);
  expect(periods.find(({ id }) => id === period)?.editions.find(({ from }) => from === edition)?.mark).toBe(mark);
  if (ends) expect(ends(told).status(period, party)).toBe(ending);
  expect(told.replayed().disagreements).toEqual([]);
});
