import { calendarDays, edition, internal, statutory, target } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { articleOfPolice, articleOfProcuratorate, ends, fromNotice, on, policeRules, procuratorateRules, toTheAgency, toTheSender } from './common';

/* 立案监督 T13, T14, T21–T23; what the police tell T15; the right holder's own way T16. */

const rolls = { ...policeRules } as const;
/** 立案, by the police themselves or on reconsideration: the right holder has what he asked for. */
const filedAfterAll = ['crimeFiling.decided', ends('reconsideration.decided', 'filesAfterAll')] as const;

export const supervisionPeriods: readonly Period[] = [
  internal({
    id: 'TV', name: { zh: '立案监督审查', en: 'examine the proposal' }, step: 'supervision', owner: 'overseer',
    startedBy: [on('filingSupervision.proposed'), on('silence.reported')], restartedBy: [on('filingSupervision.proposed'), on('silence.reported'), on('filingSupervision.chased')], endedBy: ['reasons.asked', 'filing.ordered', 'refusal.upheld', 'crimeFiling.decided', 'crimeFiling.declined'],
    editions: target(calendarDays(10), { zh: '刑事诉讼规则第557条应当受理并审查，未定日数', en: 'the procuratorate must accept and examine (art. 557); no number is named' }),
    ladder: [{ id: 'runOut', at: { share: 1 }, to: 'hub', kind: 'reminder' }],
  }),
  statutory({
    id: 'T13', name: { zh: '说明不立案理由', en: 'explain why it is not filed' }, step: 'reasons', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('reasons.asked', 'isInTime')], endedBy: ['reasons.given', 'crimeFiling.decided', 'crimeFiling.declined', 'filing.ordered', 'refusal.upheld'],
    editions: [edition(calendarDays(7), { ...rolls, article: `${articleOfPolice('182')}; ${articleOfProcuratorate('560')}` })],
  }),
  statutory({
    id: 'T21', name: { zh: '说明逾期不立案理由', en: 'explain why it is overdue' }, step: 'reasons', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('reasons.asked', 'isSilence')], endedBy: ['reasons.given', 'crimeFiling.decided', 'crimeFiling.declined', 'filing.ordered', 'refusal.upheld'],
    editions: [edition(calendarDays(7), { ...procuratorateRules, article: articleOfProcuratorate('562') })],
  }),
  statutory({
    // Counted from the explanation of the police: the earliest day on which the procuratorate can find that they are right.
    id: 'T22', name: { zh: '告知不立案理由成立', en: 'tell that the refusal stands' }, step: 'supervision', owner: 'overseer', ladder: toTheSender,
    startedBy: [on('reasons.given')], endedBy: ['refusal.upheld', 'filing.ordered', 'crimeFiling.decided', 'crimeFiling.declined'],
    editions: [edition(calendarDays(10), { ...procuratorateRules, article: articleOfProcuratorate('557, 561') })],
  }),
  statutory({
    id: 'T14', name: { zh: '接到通知后立案', en: 'file as ordered' }, step: 'filing', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('filing.ordered')], endedBy: ['crimeFiling.decided'],
    editions: [edition(calendarDays(15), { ...rolls, article: `${articleOfPolice('182')}; ${articleOfProcuratorate('563')}` })],
  }),
  statutory({
    id: 'T15', name: { zh: '告知撤案、移送', en: 'tell of a revocation or a move' }, step: 'outcome', owner: 'receiver', ladder: toTheSender,
    startedBy: [on('filing.revoked'), on('investigation.movedOn')], endedBy: ['outcome.notified', 'outcome.reported'],
    editions: [edition(calendarDays(3), { ...rolls, article: articleOfPolice('184, 189') })],
  }),
  statutory({
    id: 'T16', name: { zh: '告知控告人', en: 'tell the right holder who complained' }, step: 'holder', owner: 'receiver',
    startedBy: [on('crimeFiling.declined', 'holderIsTold')], endedBy: ['holder.notified', ...filedAfterAll],
    editions: [edition(calendarDays(3), { ...rolls, article: articleOfPolice('178') })],
  }),
  statutory({
    id: 'T16a', name: { zh: '控告人申请复议', en: 'the right holder asks for reconsideration' }, step: 'holder', owner: 'rightHolder',
    startedBy: [on('holder.notified')], endedBy: ['holder.objected', ...filedAfterAll],
    editions: [edition(calendarDays(7), { ...rolls, article: articleOfPolice('179') })],
  }),
  statutory({
    id: 'T16b', name: { zh: '答复控告人复议', en: 'decide the right holder’s reconsideration' }, step: 'holder', owner: 'receiver',
    startedBy: [on('holder.objected')], endedBy: ['holder.answered', ...filedAfterAll],
    editions: [edition(calendarDays(30), { ...rolls, article: articleOfPolice('179') })],
  }),
  statutory({
    id: 'T16c', name: { zh: '控告人申请复核', en: 'the right holder asks for review' }, step: 'holder', owner: 'rightHolder',
    startedBy: [on('holder.answered', 'isUpheld')], endedBy: ['holder.appealed', ...filedAfterAll],
    editions: [edition(calendarDays(7), { ...rolls, article: articleOfPolice('179') })],
  }),
  statutory({
    id: 'T16d', name: { zh: '上级公安机关复核', en: 'review by the superior police' }, step: 'holder', owner: 'superior',
    startedBy: [on('holder.appealed')], endedBy: ['holder.appealAnswered', ...filedAfterAll],
    editions: [edition(calendarDays(30), { ...rolls, article: articleOfPolice('179'), extensions: [{ upTo: calendarDays(30), approver: 'superior', article: articleOfPolice('179') }] })],
  }),
  internal({
    id: 'T23', name: { zh: '收到检察意见后移送', en: 'transfer as the procuratorate asks' }, step: 'decision', owner: 'hub', ladder: toTheAgency,
    startedBy: [{ ...on('transfer.demanded'), setBy: 'letter' }, ...fromNotice('transfer.demanded')], endedBy: ['transfer.sent', 'transfer.received', 'crimeFiling.decided', 'crimeFiling.declined', 'nonTransfer.decided'],
    editions: target(calendarDays(3), { zh: '刑事诉讼规则第557条未定日数；参照环境案件的三日', en: 'art. 557 names no number; three days by analogy to environment cases' }),
  }),
];
