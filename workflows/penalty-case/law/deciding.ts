import { edition, internal, statutory, target, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { act2021, article, byService, decisions, fromService, on, rules, toTheBureau } from './common';

/* Review, notice, statement and hearing: P8–P10. The suspension of P18 and P25 has no number. */

export const decidingPeriods: readonly Period[] = [
  statutory({
    id: 'P8', name: { zh: '陈述、申辩和要求听证', en: 'statement, and asking for a hearing' }, per: 'party', of: 'party', step: 'statement', owner: 'party',
    startedBy: [...fromService('servesNotice'), on('runningCase.entered', 'enteredTold', { field: 'noticeServedOn' })],
    // Told anew after the investigation was reopened: the party has its five days anew.
    restartedBy: fromService('servesNewNotice'), endedBy: ['rights.waived', 'hearing.requested', ...decisions], lapse: 'statementPeriod.lapsed',
    editions: [edition(workingDays(5), { ...act2021, article: '行政处罚法 64(1), 85; 市场监督管理行政处罚程序规定 57(2)' })],
  }),
  statutory({
    // Counted back from the hearing. A day more in hand is safer: reminded the working day before (strict reading).
    id: 'P9', name: { zh: '听证七个工作日前通知', en: 'notify seven working days before the hearing' }, per: 'party', step: 'hearing', owner: 'handling',
    startedBy: [on('hearing.scheduled', undefined, { field: 'hearingOn' })], restartedBy: [on('hearing.scheduled', undefined, { field: 'hearingOn' })], endedBy: [...byService('servesHearingNotice'), 'hearing.withdrawn', ...decisions],
    editions: [edition(workingDays(7), { ...act2021, direction: 'before', article: '行政处罚法 64(2), 85' })],
    ladder: [{ id: 'strict', at: { before: workingDays(1) }, to: 'handling', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'escalation' }],
  }),
  statutory({
    id: 'P10', name: { zh: '案件审核、法制审核', en: 'review of the case' }, step: 'review', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('investigation.concluded'), on('hearing.reported')], endedBy: ['review.completed', 'investigation.terminated', 'case.movedElsewhere'],
    editions: [edition(workingDays(10), { ...rules, article: article('49–55'), extensions: [{ fixedByDecision: true, approver: 'deputyHead', article: article('55') }] })],
  }),
  internal({
    id: 'N1', name: { zh: '确定听证日期', en: 'fix the day of the hearing' }, per: 'party', step: 'hearing', owner: 'handling',
    startedBy: [on('hearing.requested')], endedBy: ['hearing.scheduled', 'hearing.withdrawn', ...decisions],
    editions: target(workingDays(3), { zh: '听证办法原文未读：收到申请后三个工作日内确定', en: 'three working days after the request; the rules on hearings were not read' }),
    ladder: [{ id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'escalation' }],
  }),
];
