import { calendarDays, edition, hours, internal, statutory, target, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { article310, articleOfPolice, byWorkingDays, ends, fromNotice, on, order310, policeRules, toTheAgency, toTheSender } from './common';

/* To the police: T1–T10, T17, T24. T0, T11, T12, T18–T20 are conditions or no periods (docs/legal-basis.md). */

const answered = ['crimeFiling.decided', 'crimeFiling.declined'] as const;
/** What the procuratorate says in the end takes the place of a decision that never came. */
const supervised = ['filing.ordered', 'refusal.upheld'] as const;
const hourOfPolice = { ...policeRules, counts: 'nextHour' } as const;

export const forwardPeriods: readonly Period[] = [
  internal({
    id: 'T1', name: { zh: '指定专案组', en: 'name the special team' }, step: 'suspicion', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('suspicion.registered')], endedBy: ['team.named', 'report.submitted', 'nonTransfer.decided'],
    editions: target(workingDays(1), { zh: '法律规定“立即”，未定日数（规定第5条）', en: 'the law says at once and names no number (Order 310 art. 5)' }),
  }),
  internal({
    id: 'T1r', name: { zh: '提出书面报告', en: 'written report' }, step: 'report', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('suspicion.registered'), on('transfer.withdrawn'), on('transfer.demanded', 'isToBeReported')], endedBy: ['report.submitted', 'nonTransfer.decided'],
    editions: target(workingDays(5), { zh: '法律未定日数（规定第5条）', en: 'the law names no number (Order 310 art. 5)' }),
  }),
  statutory({
    id: 'T2', name: { zh: '决定是否移送', en: 'decide on the transfer' }, step: 'decision', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('report.submitted')], restartedBy: [on('report.submitted')], endedBy: ['transfer.approved', 'nonTransfer.decided'],
    editions: [edition(calendarDays(3), { ...order310, ...byWorkingDays, article: article310('5') })],
  }),
  statutory({
    // Nights and holidays count; the reading from the next hour is shown beside it.
    id: 'T3', name: { zh: '批准后移送', en: 'deliver after the approval' }, step: 'delivery', owner: 'hub',
    startedBy: [on('transfer.approved')], endedBy: ['transfer.delivered', 'transfer.received', ...answered, 'transfer.withdrawn'],
    editions: [edition(hours(24), { ...order310, outer: { counts: 'nextHour' }, article: article310('5') })],
    ladder: [{ id: 'soon', at: { before: hours(6) }, to: 'hub', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'overseer', kind: 'escalation' }],
  }),
  internal({
    // Silence: visible, chased (the clock starts anew), escalated to the overseer.
    id: 'TR', name: { zh: '出具回执', en: 'receipt of the police' }, step: 'receipt', owner: 'receiver',
    startedBy: [on('transfer.sent', 'isFirstSending'), on('transfer.forwarded')], restartedBy: [on('receipt.chased'), on('transfer.forwarded')], endedBy: ['transfer.received', ...answered, 'transfer.withdrawn', 'silence.reported'],
    editions: target(workingDays(1), { zh: '规定第7条要求在回执上签字，未定时限', en: 'Order 310 art. 7: they sign the receipt; no time is named' }),
    ladder: [{ id: 'half', at: { share: 0.5 }, to: 'hub', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'overseer', kind: 'escalation' }],
  }),
  internal({
    id: 'TS', name: { zh: '补登移送记录', en: 'record the sending' }, step: 'record', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('transfer.received', 'cameBeforeSending'), on('crimeFiling.decided', 'cameBeforeSending'), on('crimeFiling.declined', 'cameBeforeSending')], endedBy: ['sending.recorded'],
    editions: target(workingDays(1), { zh: '对方的回执先到：一个工作日内补登', en: 'the answer came first: one working day to record the sending' }),
  }),
  internal({
    id: 'TP', name: { zh: '补回执', en: 'stamped receipt' }, step: 'proof', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('transfer.received', 'withoutScan'), on('crimeFiling.decided', 'withoutScan'), on('crimeFiling.declined', 'withoutScan'), on('reconsideration.decided', 'withoutScan')], endedBy: [{ act: 'proof.received', when: 'noScanIsOutstanding' }],
    editions: target(workingDays(3), { zh: '代录后三个工作日内补交盖章回执扫描件', en: 'three working days for the scan of the stamped receipt' }),
  }),
  statutory({
    id: 'T4', name: { zh: '不属于本机关管辖的转送', en: 'forward what belongs to other police' }, step: 'jurisdiction', owner: 'receiver', onlyWhere: { zh: '只在不属于本机关管辖时才须转送', en: 'only where the case belongs to other police' },
    startedBy: [on('transfer.received')], endedBy: ['transfer.forwarded', 'material.asked', 'review.extended', ...answered, ...supervised],
    editions: [edition(hours(24), { ...hourOfPolice, article: `${article310('7')}; ${articleOfPolice('175')}` })],
  }),
  statutory({
    id: 'T5', name: { zh: '一次告知补正', en: 'tell what is missing' }, step: 'material', owner: 'receiver', onlyWhere: { zh: '只在移送材料不全时才须告知', en: 'only where the material is incomplete' },
    startedBy: [on('transfer.received')], endedBy: ['material.asked', 'transfer.forwarded', ...answered, ...supervised],
    editions: [edition(hours(24), { ...hourOfPolice, article: articleOfPolice('180(2)') })],
  }),
  statutory({
    id: 'T5s', name: { zh: '补充材料', en: 'supply what is missing' }, step: 'supplement', owner: 'hub', ladder: toTheAgency,
    startedBy: [{ ...on('material.asked'), setBy: 'letter' }, on('material.asked')], restartedBy: [{ ...on('material.asked'), setBy: 'letter' }, on('material.asked')], endedBy: ['material.supplied', ...answered, 'refusal.upheld'],
    editions: [edition(calendarDays(3), { ...policeRules, ...byWorkingDays, article: articleOfPolice('180(2)') })],
  }),
  statutory({
    // One clock: three days, at the latest ten; thirty and sixty only by the notice of the police. Late is what the notice has not extended.
    id: 'T6', name: { zh: '审查决定是否立案', en: 'decide on filing' }, step: 'filing', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('transfer.received')], restartedBy: [on('transfer.received')], endedBy: [...answered, ...supervised, 'transfer.forwarded'],
    editions: [edition(calendarDays(10), {
      from: '2020-08-07', mark: 'V5', article: `${article310('8')}; ${articleOfPolice('180(1)')}; 公安机关办理经济犯罪案件的若干规定 16`,
      marks: [{ id: 'threeDays', span: calendarDays(3) }, { id: 'tenDays', span: calendarDays(10) }, { id: 'thirtyDays', span: calendarDays(30), needs: 'complex' }, { id: 'sixtyDays', span: calendarDays(60), needs: 'special' }],
      extensions: [
        { upTo: calendarDays(20), approver: 'receiver', article: '公安机关办理经济犯罪案件的若干规定 16' },
        { upTo: calendarDays(30), approver: 'superior', article: '公安机关办理经济犯罪案件的若干规定 16' },
      ],
    })],
  }),
  statutory({
    id: 'T7', name: { zh: '提请复议或者建议立案监督', en: 'ask for reconsideration, or propose supervision' }, step: 'objection', owner: 'hub', ladder: toTheAgency,
    startedBy: fromNotice('crimeFiling.declined'), restartedBy: fromNotice('crimeFiling.declined'), endedBy: ['reconsideration.asked', 'filingSupervision.proposed', 'case.takenBack', 'crimeFiling.decided'],
    editions: [edition(calendarDays(3), { ...order310, ...byWorkingDays, article: article310('9') })],
  }),
  statutory({
    id: 'T8', name: { zh: '复议决定', en: 'decide on reconsideration' }, step: 'reconsideration', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('reconsideration.asked')], endedBy: ['reconsideration.decided', 'crimeFiling.decided', 'filingSupervision.proposed'],
    editions: [edition(calendarDays(3), { ...order310, ...byWorkingDays, article: `${article310('9')}; ${articleOfPolice('181')}` })],
  }),
  statutory({
    id: 'T9', name: { zh: '复议后建议立案监督', en: 'propose supervision after reconsideration' }, step: 'objection', owner: 'hub', ladder: toTheAgency,
    startedBy: fromNotice('reconsideration.decided', 'isUpheld'), endedBy: ['filingSupervision.proposed', 'case.takenBack', 'crimeFiling.decided'],
    editions: [edition(calendarDays(3), { ...order310, ...byWorkingDays, article: article310('9') })],
  }),
  statutory({
    id: 'T10', name: { zh: '移交涉案物品和材料', en: 'hand over goods and material' }, step: 'goods', owner: 'hub', ladder: toTheAgency,
    startedBy: [...fromNotice('crimeFiling.decided'), ...fromNotice('reconsideration.decided', 'filesAfterAll')], endedBy: ['goods.handedOver', 'filing.revoked', 'outcome.reported'],
    editions: [edition(calendarDays(3), { ...order310, article: article310('12') })],
  }),
  internal({
    id: 'T11', name: { zh: '依法自行处理', en: 'take it back and handle it' }, step: 'takingBack', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('refusal.upheld'), on('outcome.notified', 'isRevoked'), on('outcome.reported', 'endsWithoutConviction')], endedBy: ['case.takenBack'],
    editions: target(workingDays(3), { zh: '规定第10条没有定日数', en: 'Order 310 art. 10 names no number' }),
  }),
  statutory({
    id: 'T17', name: { zh: '抄送行政处罚决定书', en: 'copy the penalty decision' }, step: 'copy', owner: 'hub', ladder: toTheAgency,
    startedBy: [on('suspicion.registered', 'afterPenalty', { field: 'penaltyDecidedOn' })], endedBy: [ends('penaltyDecision.copied', 'afterPenalty')],
    editions: [edition(calendarDays(10), { from: '2006-01-26', mark: 'V5', article: '高检会〔2006〕2号 1' })],
  }),
  internal({
    id: 'T24', name: { zh: '答复案件咨询', en: 'answer a consultation' }, step: 'advice', owner: 'advisor',
    startedBy: [{ ...on('advice.asked'), setBy: 'letter' }, on('advice.asked')], endedBy: ['advice.given', ...answered],
    editions: target(calendarDays(7), { zh: '知识产权案件没有规定；参照环境案件的七日', en: 'no rule for intellectual property; seven days by analogy to environment cases' }),
    ladder: [{ id: 'runOut', at: { share: 1 }, to: 'hub', kind: 'reminder' }],
  }),
];
