import { calendarDays, edition, internal, statutory, target, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { on, toTheApplicant } from './common';

/* Longer mediation is what both sides agree on: the date of their paper sets the clock anew. */

/* Back to an agency: R1, R3, R5, R7. From the court: J4–J6, J13. J1–J3 and J19 are kept by the case that decided; J20–J24: ./enforcement.ts. */

const guide = { from: '2024-11-26', mark: 'V5' } as const;
const toTheReceiver = [{ id: 'half', at: { share: 0.5 }, to: 'receiver', kind: 'reminder' }, { id: 'fourFifths', at: { share: 0.8 }, to: 'receiver', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'overseer', kind: 'escalation' }] as const;
const mediationRules = '最高人民法院关于人民法院特邀调解的规定 27';

export const otherPeriods: readonly Period[] = [
  statutory({
    id: 'R3a', name: { zh: '移送行政检察部门', en: 'pass on to the administrative section' }, step: 'opinion', owner: 'overseer',
    startedBy: [on('nonProsecution.made')], endedBy: ['opinionReview.registered', 'opinion.issued'],
    editions: [edition(workingDays(3), { ...guide, article: '人民检察院行刑反向衔接工作指引 12' })],
  }),
  statutory({
    id: 'R3', name: { zh: '行政检察审查', en: 'review by the administrative section' }, step: 'opinion', owner: 'overseer',
    startedBy: [on('opinionReview.registered')], endedBy: ['opinion.issued', 'opinionReview.ended'],
    editions: [edition(workingDays(10), { ...guide, article: '人民检察院行刑反向衔接工作指引 12–15', extensions: [{ fixedByDecision: true, approver: 'chiefProcurator', article: '人民检察院行刑反向衔接工作指引 13' }] })],
  }),
  internal({
    id: 'RR', name: { zh: '签收检察意见、移送', en: 'receive the opinion' }, step: 'backReceipt', owner: 'receiver', ladder: toTheReceiver,
    startedBy: [on('opinion.issued'), on('backTransfer.sent')], restartedBy: [on('opinion.chased')], endedBy: ['opinion.received', 'opinion.returned'],
    editions: target(workingDays(1), { zh: '没有规定', en: 'no rule' }),
  }),
  statutory({
    // The date in the document binds; ninety days are only the ceiling, from memory.
    id: 'R5', name: { zh: '书面回复检察意见', en: 'answer the opinion' }, step: 'answer', owner: 'receiver', ladder: toTheReceiver,
    startedBy: [{ ...on('opinion.received', 'setWithinCeiling'), setBy: 'letter' }, on('opinion.received', 'answersOpinion')], endedBy: ['answer.given', 'opinion.returned'],
    editions: [edition(calendarDays(90), { from: '2021-10-01', mark: 'M', article: '高检发释字〔2021〕4号' })],
  }),
  internal({
    // What the police send back is handled without a number of days (及时), and the provision on opinions is not about it.
    id: 'R1', name: { zh: '反馈公安机关移送事项的处理情况', en: 'tell the police how it was handled' }, step: 'answer', owner: 'receiver', ladder: toTheReceiver,
    startedBy: [{ ...on('opinion.received', 'answersPolice'), setBy: 'letter' }, on('opinion.received', 'answersPolice')], endedBy: ['answer.given', 'opinion.returned'],
    editions: target(calendarDays(90), { zh: '规定第13条没有定日数；参照检察意见的九十日', en: 'Order 310 art. 13 names no number; ninety days by analogy to an opinion' }),
  }),
  internal({
    id: 'R7', name: { zh: '提前介入：反馈行政处罚意见', en: 'view before a decision not to prosecute' }, step: 'view', owner: 'receiver', ladder: toTheReceiver,
    startedBy: [{ ...on('view.asked'), setBy: 'letter' }, on('view.asked')], endedBy: ['view.given'],
    editions: target(workingDays(3), { zh: '参照外地做法（常州武进），本市没有规定', en: 'after a local model (Wujin); no rule here' }),
  }),
  statutory({
    id: 'J6', name: { zh: '调解员确认', en: 'the mediator confirms' }, step: 'confirming', owner: 'hub', ladder: toTheApplicant,
    startedBy: [on('mediation.entrusted')], endedBy: ['mediation.confirmed', 'mediation.reported'],
    editions: [edition(workingDays(3), { from: '2022-01-01', mark: 'V1', article: '人民法院在线调解规则' })],
  }),
  statutory({
    id: 'J4', name: { zh: '立案前委派调解', en: 'mediation before filing' }, step: 'mediation', owner: 'hub', ladder: toTheApplicant,
    startedBy: [on('mediation.confirmed', 'wasAppointed')], restartedBy: [{ ...on('mediation.extended', 'wasAppointed'), setBy: 'agreed' }], endedBy: ['mediation.reported'],
    editions: [edition(calendarDays(30), { from: '2016-07-01', mark: 'V1', article: mediationRules })],
  }),
  statutory({
    id: 'J5', name: { zh: '立案后委托调解（普通程序）', en: 'mediation after filing, ordinary' }, step: 'mediation', owner: 'hub', ladder: toTheApplicant,
    startedBy: [on('mediation.confirmed', 'wasEntrusted')], restartedBy: [{ ...on('mediation.extended', 'wasEntrusted'), setBy: 'agreed' }], endedBy: ['mediation.reported'],
    editions: [edition(calendarDays(15), { from: '2016-07-01', mark: 'V1', article: mediationRules })],
  }),
  statutory({
    id: 'J5s', name: { zh: '立案后委托调解（简易程序）', en: 'mediation after filing, summary' }, step: 'mediation', owner: 'hub', ladder: toTheApplicant,
    startedBy: [on('mediation.confirmed', 'wasSummary')], restartedBy: [{ ...on('mediation.extended', 'wasSummary'), setBy: 'agreed' }], endedBy: ['mediation.reported'],
    editions: [edition(calendarDays(7), { from: '2016-07-01', mark: 'V1', article: mediationRules })],
  }),
  statutory({
    id: 'J13', name: { zh: '提交答辩状和证据', en: 'answer and evidence in a suit' }, step: 'suit', owner: 'hub', ladder: toTheApplicant,
    startedBy: [on('suit.noticed')], endedBy: ['defence.filed', 'judgment.received'],
    editions: [edition(calendarDays(15), { from: '2017-07-01', mark: 'V1', article: '行政诉讼法 67' })],
  }),
];
