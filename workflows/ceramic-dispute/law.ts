import { approvalPeriods } from '../../src/domain/approval';
import { calendarDays, edition, internal, months, progressRungs, statutory, target, workingDays } from '../../src/domain/law';
import type { Period, Start } from '../../src/domain/period';
import { servicePeriods } from '../../src/domain/service';
import { chains } from './approvals';
import type { ConditionName } from './conditions';
import type { ActName } from './forms';

/*
 * Every period of a ceramic dispute, one row each. A1–A14 adjudication and M1–M4 mediation on request are law (CNIPA Order 81
 * unless said otherwise); J1, J2, J3, J18, J19 judicial confirmation; T1–T5 targets of the fast track, where no rule sets any
 * (docs/legal-basis.md). Conditions instead of clocks: A0, A7, A10, A15, A16, M5.
 */

type Lapse = 'suitPeriod.lapsed' | 'applicationPeriod.lapsed' | 'statementPeriod.lapsed';
const on = (act: ActName | Lapse, when?: ConditionName, from: Start['from'] = 'at'): Start => ({ act, from, ...(when ? { when } : {}) });
const order81 = { from: '2025-02-01', mark: 'V3' } as const;
const article = (number: string) => ({ ...order81, article: `CNIPA Order 81 art. ${number}` });
const toTheOffice = progressRungs('handling', 'supervisor');
const toTheHub = progressRungs('hub', 'supervisor');

/** From service on a party: the date of the proof, or the thirtieth day of a public notice. */
const fromService = (when: ConditionName): Start[] => [on('service.effected', when, { moment: 'served' }), on('publicNotice.completed', when, { moment: 'served' })];
/** The ways on which a dispute ends, whatever it waits for. */
const overByThen: readonly ActName[] = ['request.withdrawn', 'case.cancelled', 'mediation.agreed', 'requester.absent'];

const adjudication: readonly Period[] = [
  statutory({
    id: 'A1', name: { zh: '立案审查', en: 'file the request or not' }, step: 'filing', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('request.received', 'asksAdjudication'), on('request.lodged', 'asksAdjudication'), on('runningCase.entered', 'isToBeFiled', { field: 'receivedOn' })], restartedBy: [on('correction.received')],
    endedBy: ['case.filed', 'filing.refused', 'correction.asked', 'request.withdrawn'],
    editions: [edition(workingDays(5), { ...article('20'), extensions: [{ upTo: workingDays(5), approver: 'principalHead', article: 'CNIPA Order 81 art. 20' }] })],
  }),
  statutory({
    id: 'A2', name: { zh: '补正', en: 'correct the request' }, step: 'correction', owner: 'requester',
    startedBy: [{ ...on('correction.asked'), setBy: 'letter' }], endedBy: ['correction.received', 'filing.refused', 'request.withdrawn'], lapse: 'correctionPeriod.lapsed',
    editions: [edition(workingDays(5), article('16'))],
  }),
  statutory({
    id: 'A3', name: { zh: '送达请求书副本', en: 'serve the request on the respondent' }, step: 'serving', per: 'party', of: 'respondent', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('case.filed', 'copyIsOwed'), on('respondent.added', 'copyIsOwed')],
    endedBy: [{ act: 'service.effected', when: 'servesAnswerNotice' }, { act: 'publicNotice.published', when: 'servesAnswerNotice' }, ...overByThen],
    editions: [edition(workingDays(5), article('22'))],
  }),
  statutory({
    id: 'A4', name: { zh: '答辩', en: 'answer' }, step: 'answer', per: 'party', of: 'respondent', owner: 'respondent', lapse: 'answerPeriod.lapsed',
    // Where the residence is established only after service, the time that it gives counts from the service all the same.
    startedBy: [...fromService('answersFromChina'), on('residence.established', 'foundInChina', { moment: 'answerServed' }), on('runningCase.entered', 'isUnderWay', { field: 'servedOn' })],
    endedBy: ['answer.received', 'mediation.agreed', 'decision.made', 'stop.ordered', { act: 'residence.established', when: 'foundAbroad' }],
    editions: [edition(calendarDays(15), { ...article('22'), extensions: [{ fixedByDecision: true, alsoAfterExpiry: true, approver: 'panel', article: 'CNIPA Order 81 art. 22' }] })],
  }),
  statutory({
    id: 'A4f', name: { zh: '答辩（在中国没有固定住所）', en: 'answer (no residence in China)' }, step: 'answer', per: 'party', of: 'respondent', owner: 'respondent', lapse: 'answerPeriod.lapsed',
    startedBy: [...fromService('answersFromAbroad'), on('residence.established', 'foundAbroad', { moment: 'answerServed' })],
    endedBy: ['answer.received', 'mediation.agreed', 'decision.made', 'stop.ordered', { act: 'residence.established', when: 'foundInChina' }],
    editions: [edition(calendarDays(30), { ...article('22'), extensions: [{ fixedByDecision: true, alsoAfterExpiry: true, approver: 'panel', article: 'CNIPA Order 81 art. 22' }] })],
  }),
  statutory({
    id: 'A5', name: { zh: '送达答辩书副本', en: 'serve the answer on the requester' }, step: 'answerCopy', per: 'party', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('answer.received')], endedBy: ['answer.forwarded', ...overByThen],
    editions: [edition(workingDays(5), article('22'))],
  }),
  statutory({
    id: 'A6', name: { zh: '口头审理通知', en: 'notice of the oral hearing' }, step: 'hearing', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('hearing.fixed', undefined, { field: 'at' })], restartedBy: [on('hearing.postponed', undefined, { field: 'at' })],
    endedBy: [{ act: 'service.effected', when: 'hearingIsNoticed' }, { act: 'publicNotice.completed', when: 'hearingIsNoticed' }, 'stop.ordered', ...overByThen],
    editions: [edition(workingDays(3), { ...article('26'), direction: 'before' })],
  }),
  statutory({
    id: 'A8', name: { zh: '结案', en: 'close the case' }, step: 'closing', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('case.filed'), { ...on('runningCase.entered', 'isUnderWay', { field: 'filedOn' }), setBy: 'extendedTo' }, on('runningCase.entered', 'isUnderWay', { field: 'filedOn' })],
    restartedBy: [on('judgment.received', 'isAnnulled')],
    endedBy: ['decision.made', 'stop.ordered', ...overByThen],
    editions: [
      edition(months(3), {
        ...article('37'),
        extensions: [{ upTo: months(1), approver: 'principalHead', article: 'CNIPA Order 81 art. 37' }, { upTo: months(2), approver: 'sd-ip', article: 'CNIPA Order 81 art. 37' }],
        excludes: ['suspension', 'publicNotice', 'appraisal', 'jurisdiction', 'evidencePeriod', 'reconciliation'],
      }),
    ],
  }),
  statutory({
    id: 'A11', name: { zh: '起诉', en: 'sue' }, step: 'suit', per: 'party', owner: 'party', lapse: 'suitPeriod.lapsed',
    // A judgment takes the place of the decision, also for a party that has not sued. A suit that was withdrawn takes nobody else's.
    startedBy: fromService('servesDecision'), endedBy: ['suit.filed', { act: 'judgment.received', when: 'isAnnulled', ofAll: true }, { act: 'judgment.received', when: 'takesItsPlace', ofAll: true }],
    editions: [edition(calendarDays(15), { from: '2021-06-01', article: '专利法 65', mark: 'V1' })],
  }),
  statutory({
    id: 'A12', name: { zh: '申请强制执行', en: 'apply for enforcement' }, step: 'enforcement', owner: 'handling', ladder: toTheOffice, lapse: 'applicationPeriod.lapsed',
    startedBy: [on('suitPeriod.lapsed', 'isEffective'), on('judgment.received', 'isEffective')], endedBy: ['enforcement.applied', 'requester.applied', 'compliance.recorded', 'case.concluded', 'suit.filed'],
    editions: [edition(months(3), { from: '2012-01-01', article: '行政强制法 53; 行诉解释 156', mark: 'V1' })],
  }),
  statutory({
    id: 'A12d', name: { zh: '催告', en: 'demand before enforcement' }, step: 'demand', per: 'party', owner: 'respondent',
    startedBy: fromService('servesDemand'), restartedBy: fromService('servesDemand'), endedBy: ['compliance.recorded', 'enforcement.applied'],
    editions: [edition(workingDays(10), { from: '2012-01-01', article: '行政强制法 54, 69', mark: 'V1' })],
  }),
  statutory({
    id: 'A13', name: { zh: '请求人申请执行', en: 'the right holder may apply' }, step: 'enforcement', owner: 'requester',
    startedBy: [on('applicationPeriod.lapsed')], endedBy: ['requester.applied', 'compliance.recorded', 'case.concluded', 'suit.filed'],
    editions: [edition(months(6), { from: '2018-02-08', article: '行诉解释 158', mark: 'V1' })],
  }),
  statutory({
    id: 'A14', name: { zh: '公开裁决', en: 'publish the decision' }, step: 'publication', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('decision.made'), on('stop.ordered')], restartedBy: [on('judgment.received', 'isChanged')], endedBy: ['decision.published'],
    editions: [edition(workingDays(20), article('83'))],
  }),
];

const mediation: readonly Period[] = [
  statutory({
    id: 'M1', name: { zh: '送达陈述意见通知书', en: 'serve the request for mediation' }, step: 'mediationService', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('request.received', 'asksMediation'), on('request.lodged', 'asksMediation')],
    endedBy: [{ act: 'service.effected', when: 'statementServedOnAll' }, { act: 'publicNotice.completed', when: 'statementServedOnAll' }, 'mediation.filed', 'mediation.notFiled', 'request.withdrawn'],
    editions: [edition(workingDays(5), article('65'))],
  }),
  statutory({
    id: 'M2', name: { zh: '陈述意见', en: 'state an opinion' }, step: 'statement', per: 'party', owner: 'respondent', lapse: 'statementPeriod.lapsed',
    startedBy: fromService('servesStatementNotice'), endedBy: ['statement.received', 'mediation.filed', 'mediation.notFiled', 'request.withdrawn'],
    editions: [edition(calendarDays(15), article('65'))],
  }),
  statutory({
    id: 'M3', name: { zh: '调解立案并通知', en: 'file the mediation and tell both' }, step: 'mediationFiling', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('statement.received', 'everyoneAgreed')], endedBy: ['mediation.filed', 'mediation.notFiled', 'request.withdrawn'],
    editions: [edition(workingDays(5), article('66'))],
  }),
  statutory({
    id: 'M4', name: { zh: '调解不予立案并告知', en: 'tell that no mediation is filed' }, step: 'mediationFiling', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('statement.received', 'someoneDeclined'), on('statementPeriod.lapsed')], endedBy: ['mediation.notFiled', 'mediation.filed', 'request.withdrawn'],
    editions: [edition(workingDays(5), article('66'))],
  }),
];

const confirmation: readonly Period[] = [
  statutory({
    id: 'J1', name: { zh: '申请司法确认（人民调解）', en: 'ask for confirmation (people’s mediation)' }, step: 'confirmation', owner: 'party', lapse: 'confirmationPeriod.lapsed',
    startedBy: [on('mediation.agreed', 'byPeoplesCommittee')], endedBy: ['confirmation.applied', 'confirmation.waived'],
    editions: [edition(calendarDays(30), { from: '2011-01-01', article: '人民调解法 33; 民诉法 205', mark: 'V1' })],
    ladder: [{ id: 'dayTwenty', at: { before: calendarDays(10) }, to: 'handling', kind: 'reminder' }],
  }),
  statutory({
    id: 'J18', name: { zh: '申请司法确认（行政调解）', en: 'ask for confirmation (administrative mediation)' }, step: 'confirmation', owner: 'party', lapse: 'confirmationPeriod.lapsed',
    startedBy: [on('mediation.agreed', 'byAdministration')], endedBy: ['confirmation.applied', 'confirmation.waived'],
    editions: [edition(calendarDays(30), { from: '2022-01-01', article: '民诉法 205; 关于开展知识产权纠纷行政调解协议司法确认工作的实施办法（湖北）', mark: 'V5' })],
    ladder: [{ id: 'dayTwenty', at: { before: calendarDays(10) }, to: 'handling', kind: 'reminder' }],
  }),
  statutory({
    id: 'J2', name: { zh: '法院决定是否受理', en: 'the court accepts or not' }, step: 'acceptance', owner: 'court',
    startedBy: [on('confirmation.applied')], endedBy: ['confirmation.accepted', 'confirmation.declined'],
    editions: [edition(workingDays(3), { from: '2011-03-30', article: '法释〔2011〕5号 art. 4', mark: 'V5' })],
  }),
  statutory({
    id: 'J3', name: { zh: '法院确认（人民调解）', en: 'the court rules (people’s mediation)' }, step: 'ruling', owner: 'court',
    startedBy: [on('confirmation.accepted', 'acceptedOfCommittee')], endedBy: ['confirmation.ruled'],
    editions: [edition(calendarDays(15), { from: '2011-03-30', article: '法释〔2011〕5号 art. 5', mark: 'V1', extensions: [{ upTo: calendarDays(10), approver: 'court', article: '法释〔2011〕5号 art. 5' }] })],
  }),
  statutory({
    id: 'J3s', name: { zh: '法院确认（特别程序）', en: 'the court rules (special procedure)' }, step: 'ruling', owner: 'court',
    startedBy: [on('confirmation.accepted', 'acceptedOfAdministration')], endedBy: ['confirmation.ruled'],
    editions: [edition(calendarDays(30), { from: '2022-01-01', article: '民诉法 187', mark: 'V1' })],
  }),
  statutory({
    id: 'J19', name: { zh: '对确认裁定的异议', en: 'object to the ruling' }, step: 'objection', owner: 'party', lapse: 'objectionPeriod.lapsed',
    startedBy: [on('confirmation.ruled', 'firstRuled', { field: 'receivedOn' }), on('confirmation.ruled', 'firstRuled')], endedBy: ['objection.raised'],
    editions: [edition(calendarDays(15), { from: '2022-04-10', article: '民诉法解释 372', mark: 'V1' })],
  }),
];

const fastTrack: readonly Period[] = [
  internal({
    id: 'T1', name: { zh: '中心材料审查', en: 'the centre checks the papers' }, step: 'intake', owner: 'hub', ladder: toTheHub,
    startedBy: [on('dispute.registered')], endedBy: ['intake.checked', 'dispute.handedOver', 'dispute.ended', 'mediation.agreed', 'request.withdrawn'],
    editions: target(workingDays(1), { zh: '一个工作日', en: 'one working day' }),
  }),
  internal({
    id: 'T2', name: { zh: '侵权判定咨询意见', en: 'comparison opinion' }, step: 'comparison', owner: 'hub', ladder: toTheHub,
    startedBy: [on('comparison.ordered')], endedBy: ['comparison.delivered', 'dispute.handedOver', 'request.withdrawn'],
    editions: target(workingDays(5), { zh: '五个工作日', en: 'five working days' }),
  }),
  internal({
    id: 'T3', name: { zh: '中心调解', en: 'mediation at the centre' }, step: 'mediation', owner: 'hub', ladder: toTheHub,
    startedBy: [on('mediation.offered')], endedBy: ['mediation.agreed', 'mediation.failed', 'consent.refused', 'dispute.handedOver', 'request.withdrawn'],
    editions: target(workingDays(10), { zh: '十个工作日的调解窗口，须双方同意', en: 'window of ten working days; both sides must agree' }),
  }),
  internal({
    id: 'T4', name: { zh: '移交行政裁决', en: 'hand over to adjudication' }, step: 'handover', owner: 'hub', ladder: toTheHub,
    startedBy: [on('mediation.failed'), on('consent.refused')], endedBy: ['dispute.handedOver', 'dispute.ended', 'request.withdrawn'],
    editions: target(workingDays(1), { zh: '一个工作日内连同案卷移交', en: 'one working day with the file' }),
  }),
  internal({
    id: 'T5', name: { zh: '快速裁决', en: 'fast adjudication' }, step: 'closing', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('case.filed')], endedBy: ['decision.made', 'stop.ordered', ...overByThen],
    editions: target(months(1), { zh: '陶瓷外观设计一个月；第37条的三个月仍并列显示', en: 'one month for ceramic designs; the three months of art. 37 stay beside it' }),
  }),
  internal({
    id: 'T6', name: { zh: '签收移交材料', en: 'sign for what was handed over' }, step: 'receipt', owner: 'handling', ladder: toTheOffice,
    startedBy: [on('dispute.handedOver')], endedBy: ['request.received', 'dispute.returned'],
    editions: target(workingDays(1), { zh: '一个工作日', en: 'one working day' }),
  }),
];

export const periods: readonly Period[] = [...adjudication, ...mediation, ...confirmation, ...fastTrack, ...servicePeriods, ...approvalPeriods(chains)];
