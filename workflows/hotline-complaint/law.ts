import { calendarDays, edition, hours, internal, outside, progressRungs, rollsOverHolidays, statutory, target, workingDays } from '../../src/domain/law';
import type { Period, Start } from '../../src/domain/period';
import type { ConditionName } from './conditions';
import type { ActName } from './forms';

/*
 * Every period of the hotline, one row each. C1–C9 and E4 are law (C7 is P1 of the penalty rules, with F2 and K1 in its
 * place where they prevail); H1–H11 are targets of this product where the law is silent; OUT is another platform's clock.
 * Rows, articles and open questions: docs/legal-basis.md.
 */

const order20 = { from: '2020-01-01', until: '2026-04-14', mark: 'V1' } as const;
const order121 = { from: '2026-04-15', mark: 'V2' } as const;

const on = (act: ActName, when?: ConditionName, from: Start['from'] = 'at'): Start => ({ act, from, ...(when ? { when } : {}) });
/** From receipt by the bureau; until that is recorded, from receipt by the hub: the safe line. */
const sinceReceipt = (act: ActName, when: ConditionName): Start => on(act, when, { moment: 'countsFrom' });
/** Half, four fifths and all of the handling body's time (H6), and the last working day before the end. */
const toTheBody = progressRungs('handling', 'hub');
const toTheHub = progressRungs('hub', 'supervisor');

/** A report is verified from receipt; a matter re-kinded at the bureau counts from the same receipt. */
const verification = (when: ConditionName): Pick<Period, 'step' | 'owner' | 'startedBy' | 'restartedBy' | 'endedBy' | 'ladder'> => ({
  step: 'verification', owner: 'handling', ladder: toTheBody,
  restartedBy: [on('receipt.recorded', when)],
  startedBy: [on('receipt.recorded', when), sinceReceipt('kind.confirmed', when), sinceReceipt('competence.agreed', when), sinceReceipt('competence.designated', when)],
  endedBy: ['clue.opened', 'filing.decided', 'filing.declined', 'result.reported', 'material.returned', { act: 'kind.confirmed', when: 'isConfirmedComplaint' }],
});

const complaints: readonly Period[] = [
  statutory({
    id: 'C1', name: { zh: '投诉受理决定', en: 'accept the complaint or not' }, step: 'acceptance', owner: 'handling', ladder: toTheBody,
    startedBy: [sinceReceipt('kind.confirmed', 'isConfirmedComplaint'), sinceReceipt('material.split', 'isConfirmedComplaint'), sinceReceipt('intake.registered', 'isConfirmedComplaint'), on('receipt.recorded', 'isConfirmedComplaint')],
    restartedBy: [on('receipt.recorded', 'isConfirmedComplaint'), sinceReceipt('material.returned', 'isConfirmedComplaint')],
    endedBy: ['complaint.accepted', 'complaint.notAccepted', { act: 'kind.confirmed', when: 'isNoComplaint' }],
    editions: [edition(workingDays(7), { ...order20, article: 'SAMR Order 20 art. 14' }), edition(workingDays(7), { ...order121, article: 'SAMR Order 121 art. 15' })],
  }),
  statutory({
    id: 'C2', name: { zh: '投诉调解', en: 'mediation of the complaint' }, step: 'mediation', owner: 'handling', ladder: toTheBody,
    startedBy: [on('complaint.accepted')], endedBy: ['mediation.agreed', 'mediation.terminated', 'matter.withdrawn'], lapse: 'mediationPeriod.lapsed',
    editions: [
      edition(workingDays(45), { ...order20, article: 'SAMR Order 20 art. 21(5)' }),
      edition(calendarDays(60), { ...order121, ...rollsOverHolidays, article: 'SAMR Order 121 arts 22–24', excludes: ['appraisal'] }),
    ],
  }),
  statutory({
    id: 'C3', name: { zh: '终止调解告知', en: 'tell both of the termination' }, step: 'termination', owner: 'handling', ladder: toTheBody,
    startedBy: [on('mediation.terminated'), on('matter.withdrawn', 'withdrawnInMediation')], endedBy: ['termination.told'],
    editions: [edition(workingDays(7), { ...order20, article: 'SAMR Order 20 art. 21' }), edition(workingDays(7), { ...order121, article: 'SAMR Order 121 art. 23' })],
  }),
  statutory({
    id: 'C4', name: { zh: '调解中发现线索的核查', en: 'verify a clue found in mediation' }, step: 'clue', owner: 'handling', ladder: toTheBody,
    startedBy: [on('clue.found')], endedBy: ['clue.verified', 'clue.opened'],
    editions: [
      edition(workingDays(15), { ...order20, article: 'SAMR Order 20 art. 23', extensions: [{ upTo: workingDays(15), approver: 'deputyHead', article: 'SAMR Order 20 art. 23' }] }),
      edition(workingDays(15), { ...order121, article: 'SAMR Order 121 art. 27', extensions: [{ upTo: workingDays(15), approver: 'deputyHead', article: 'SAMR Order 121 art. 27' }] }),
    ],
  }),
  statutory({
    id: 'C5', name: { zh: '管辖争议协商', en: 'agree on competence' }, step: 'competence', owner: 'handling', ladder: toTheBody,
    startedBy: [on('competence.disputed')], endedBy: ['competence.agreed', 'competence.designated'], lapse: 'competencePeriod.lapsed',
    editions: [edition(workingDays(7), { ...order20, article: 'SAMR Order 20 art. 30' }), edition(workingDays(7), { ...order121, article: 'SAMR Order 121 art. 33' })],
  }),
];

const headAllows = { upTo: workingDays(15), approver: 'deputyHead', article: '市场监督管理行政处罚程序规定 art. 18' } as const;
const notCounted = ['appraisal', 'identification'];

const reports: readonly Period[] = [
  statutory({
    id: 'C7', name: { zh: '举报核查、决定是否立案', en: 'verify the report and decide on filing' }, ...verification('withMarketBureau'),
    restartedBy: [on('receipt.recorded', 'withMarketBureau'), on('repeat.received', 'newFactsAtMarketBureau', { field: 'receivedOn' })],
    editions: [
      edition(workingDays(15), { from: '2019-04-01', until: '2022-09-28', article: '市场监督管理行政处罚程序规定 art. 18', mark: 'M', extensions: [headAllows], excludes: notCounted }),
      edition(workingDays(15), { from: '2022-09-29', until: '2026-04-14', article: 'SAMR Order 20 art. 31; 市场监督管理行政处罚程序规定 arts 18–20', mark: 'V6', extensions: [headAllows], excludes: notCounted }),
      edition(workingDays(15), { from: '2026-04-15', article: 'SAMR Order 121 art. 35(1); 市场监督管理行政处罚程序规定 arts 18–20', mark: 'V6', extensions: [headAllows], excludes: notCounted }),
    ],
  }),
  statutory({
    id: 'F2', name: { zh: '假冒专利举报立案', en: 'file a reported counterfeit patent' }, ...verification('counterfeitPatent'),
    editions: [edition(workingDays(10), { from: '2015-07-01', article: '专利行政执法办法 (Order 71) art. 28', mark: 'V3' })],
  }),
  statutory({
    id: 'K1', name: { zh: '著作权投诉受理决定', en: 'accept the copyright complaint or not' }, ...verification('withCopyrightBody'),
    editions: [edition(calendarDays(15), { from: '2009-06-15', article: '著作权行政处罚实施办法 art. 13', mark: 'V3' })],
  }),
  statutory({
    id: 'C7n', name: { zh: '告知实名举报人（旧规）', en: 'tell the named reporter (old rule)' }, step: 'tellReporter', owner: 'handling', ladder: toTheBody,
    startedBy: [on('filing.decided', 'namedUnderOrder20'), on('filing.declined', 'namedUnderOrder20')], endedBy: ['reporter.told', 'result.delivered'],
    editions: [edition(workingDays(5), { ...order20, article: 'SAMR Order 20 art. 31' })],
  }),
];

const fairs: readonly Period[] = [
  statutory({
    id: 'E4', name: { zh: '展会投诉移交', en: 'pass on a complaint from a fair' }, step: 'passingOn', owner: 'hub',
    startedBy: [on('intake.registered', 'atFairDesk'), on('supplement.received', 'atFairDesk')], restartedBy: [on('supplement.received', 'atFairDesk')], endedBy: ['material.passedOn', 'dispute.opened', 'assistance.accepted', 'supplement.asked'],
    editions: [edition(hours(24), { from: '2006-03-01', article: '展会知识产权保护办法 art. 11', mark: 'V5' })],
    ladder: [{ id: 'soon', at: { before: hours(2) }, to: 'hub', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'supervisor', kind: 'escalation' }],
  }),
];

const targets: readonly Period[] = [
  internal({
    id: 'H1', name: { zh: '当日告知编号', en: 'tell the number the same day' }, step: 'registration', owner: 'hub', ladder: toTheHub,
    startedBy: [on('intake.registered', 'callerIsAway', { moment: 'eve' })], endedBy: ['number.told', 'feedback.given'],
    editions: target(workingDays(1), { zh: '来件当个工作日内告知，来件当日计入', en: 'the working day on which it came in, itself counted' }),
  }),
  internal({
    id: 'H2', name: { zh: '定性并作出登记处理决定', en: 'classify and decide the intake' }, step: 'intakeDecision', owner: 'hub', ladder: toTheHub,
    startedBy: [on('intake.registered', 'toBeDecided'), on('material.returned'), on('kind.confirmed', 'reKindedAtIntake'), on('repeat.received', 'reopenedHere'), on('callBack.made', 'isDissatisfied'), on('supplement.received', 'toBeDecided')],
    endedBy: ['passingOn.decided', 'material.passedOn', 'dispute.opened', 'supplement.asked', 'assistance.accepted', 'redo.ordered', 'redo.declined', { act: 'kind.confirmed', when: 'assistanceAsked' }],
    editions: target(workingDays(3), { zh: '三个工作日内定性并决定', en: 'classify and decide within three working days' }),
  }),
  internal({
    id: 'H2s', name: { zh: '投诉定性最后日', en: 'last day to say whether it is a complaint' }, step: 'intakeDecision', owner: 'hub', ladder: toTheHub,
    startedBy: [on('intake.registered', 'complaintUnconfirmed', { moment: 'countsFrom' })], endedBy: ['kind.confirmed', 'material.split'],
    editions: target(workingDays(7), { zh: '最后日：届时受理投诉的七个工作日将满', en: 'hard stop: the seven working days for accepting the complaint would end then' }),
  }),
  internal({
    id: 'H3', name: { zh: '转送', en: 'pass on' }, step: 'passingOn', owner: 'hub', ladder: toTheHub,
    startedBy: [on('passingOn.decided', 'isOrdinary')], endedBy: ['material.passedOn', 'dispute.opened', 'assistance.accepted', 'supplement.asked', 'urgency.confirmed'],
    editions: target(workingDays(1), { zh: '决定后一个工作日', en: 'one working day after the decision' }),
  }),
  internal({
    // Starts only in staffed hours: with an act of a person on duty, never with what arrives in the night.
    id: 'H3u', name: { zh: '紧急转送', en: 'pass on, urgent' }, step: 'passingOn', owner: 'hub', ladder: toTheHub,
    startedBy: [on('intake.registered', 'urgentInConversation'), on('urgency.confirmed'), on('passingOn.decided', 'isUrgent')], endedBy: ['material.passedOn', 'dispute.opened', 'assistance.accepted', 'supplement.asked'],
    editions: target(hours(4), { zh: '四小时：展会尚未结束或者证据可能灭失', en: 'four hours: a fair still open, or evidence about to vanish' }),
  }),
  internal({
    id: 'H4', name: { zh: '签收或者退回', en: 'sign for it or return it' }, step: 'receipt', owner: 'handling', ladder: toTheBody,
    startedBy: [on('material.passedOn'), on('redo.ordered', 'mayBeRedone'), on('competence.agreed', 'movesToOtherBody'), on('competence.designated', 'movesToOtherBody')],
    endedBy: ['receipt.recorded', 'material.returned'],
    editions: target(workingDays(2), { zh: '两个工作日；只能退回转送单位（第121号令第41条）', en: 'two working days; return only to the hub (SAMR Order 121 art. 41)' }),
  }),
  internal({
    id: 'H5', name: { zh: '首次反馈', en: 'first feedback' }, step: 'feedback', owner: 'hub', ladder: toTheHub,
    startedBy: [on('material.passedOn', 'feedbackOwed'), on('dispute.opened', 'feedbackOwed')], endedBy: ['feedback.given', 'result.delivered'],
    editions: target(workingDays(5), { zh: '转送后五个工作日', en: 'five working days after passing on' }),
  }),
  internal({
    id: 'H7', name: { zh: '办结反馈', en: 'deliver the result' }, step: 'feedback', owner: 'hub', ladder: toTheHub,
    startedBy: [on('complaint.notAccepted'), on('mediation.agreed'), on('termination.told'), on('filing.declined'), on('result.reported'), on('assistance.completed')], endedBy: ['result.delivered'],
    editions: target(workingDays(3), { zh: '收到结果后三个工作日', en: 'three working days after the result came in' }),
  }),
  internal({
    id: 'H8', name: { zh: '回访', en: 'call back' }, step: 'callBack', owner: 'hub', ladder: toTheHub,
    startedBy: [on('result.delivered', 'isReachable')], endedBy: ['callBack.made', 'callBack.waived'],
    editions: target(workingDays(10), { zh: '十个工作日；第121号令第26条规定“可以”回访', en: 'ten working days; SAMR Order 121 art. 26 says “may”' }),
  }),
  internal({
    id: 'H9', name: { zh: '维权援助审查', en: 'examine the application for assistance' }, step: 'assistance', owner: 'handling', ladder: toTheBody,
    startedBy: [on('intake.registered', 'assistanceAsked'), sinceReceipt('kind.confirmed', 'assistanceAsked'), sinceReceipt('receipt.recorded', 'assistanceAsked'), on('supplement.received', 'assistanceAsked')],
    endedBy: ['assistance.accepted', 'assistance.refused', 'supplement.asked', { act: 'kind.confirmed', when: 'toBeDecided' }],
    editions: target(workingDays(5), { zh: '五个工作日', en: 'five working days' }),
  }),
  internal({
    id: 'H10', name: { zh: '补正', en: 'supplement' }, step: 'supplement', owner: 'reporter',
    startedBy: [on('supplement.asked')], endedBy: ['supplement.received', 'material.passedOn', 'dispute.opened', 'assistance.accepted', 'passingOn.decided'],
    editions: target(workingDays(5), { zh: '五个工作日，逾期由转送单位按现有材料决定', en: 'five working days, then the hub decides with what is there' }),
  }),
  internal({
    id: 'H11', name: { zh: '告知实名举报人', en: 'tell the named reporter' }, step: 'tellReporter', owner: 'handling', ladder: toTheBody,
    startedBy: [on('filing.decided', 'namedUnderOrder121'), on('filing.declined', 'namedUnderOrder121')],
    // Who called in confidence is known to the hub alone: it tells for the bureau.
    endedBy: ['reporter.told', 'result.delivered', { act: 'feedback.given', when: 'tellsDecision' }],
    editions: target(workingDays(5), { zh: '决定是否立案后五个工作日，沿用第20号令第31条', en: 'five working days after the filing decision, kept from SAMR Order 20 art. 31' }),
  }),
  internal({
    id: 'P26', name: { zh: '权利人辨认', en: 'identification by the right holder' }, step: 'identification', owner: 'rightHolder',
    startedBy: [{ ...on('identification.asked'), setBy: 'letter' }, on('identification.asked')], endedBy: ['identification.received', 'filing.decided', 'filing.declined', 'result.reported', { act: 'kind.confirmed', when: 'isConfirmedComplaint' }],
    editions: target(workingDays(5), { zh: '以辨认通知载明的日期为准；未载明的，五个工作日（程序规定第30条未规定天数）', en: 'the date that the letter sets; five working days where none is usual (art. 30(2) of the penalty procedure names none)' }),
  }),
];

const platforms: readonly Period[] = [
  outside({
    id: 'OUT', name: { zh: '外部平台办理时限', en: 'time set by the other platform' }, step: 'outside', owner: 'hub', ladder: toTheHub,
    startedBy: [{ ...on('intake.registered'), setBy: 'outside' }], endedBy: ['result.delivered'],
    editions: [edition(workingDays(5), { from: '2014-01-01', article: { zh: '以12345、12315工单载明的日期为准，本系统不另行计算', en: 'the date written on the order of 12345 or 12315; never counted here' }, mark: 'K' })],
  }),
];

export const periods: readonly Period[] = [...complaints, ...reports, ...fairs, ...targets, ...platforms];
