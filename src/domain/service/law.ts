import { calendarDays, edition, internal, statutory, target, workingDays } from '../law';
import type { Period } from '../period';

/*
 * Clocks of service that every procedure has: the thirty days of a public notice, and the 送达回证 that must come back.
 */

/** 民诉法 95 in its text of 2023 (thirty days since 2022-01-01; sixty before). */
export const servicePeriods: readonly Period[] = [
  statutory({
    id: 'PN', name: { zh: '公告送达', en: 'public notice' }, per: 'party', owner: 'handling', step: 'service',
    startedBy: [{ act: 'publicNotice.published', from: 'at' }], endedBy: ['publicNotice.completed', { act: 'service.effected', when: 'servesWhatWasPublished' }],
    editions: [edition(calendarDays(30), { from: '2022-01-01', article: '民诉法 95; 程序规定 82(5)', mark: 'V1', rollOver: 'none' })],
    ladder: [{ id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'escalation' }],
  }),
  internal({
    id: 'PS', name: { zh: '送达回证归卷', en: 'proof of service to the file' }, per: 'party', owner: 'handling', step: 'proofOfService',
    startedBy: [{ act: 'service.effected', from: 'at', when: 'proofIsOutstanding' }, { act: 'publicNotice.completed', from: 'at', when: 'proofIsOutstanding' }],
    endedBy: [{ act: 'proofOfService.received', when: 'noProofIsOutstanding' }],
    editions: target(workingDays(10), { zh: '送达后十个工作日；没有规定确定天数', en: 'ten working days after service; no rule sets a number' }),
    ladder: [{ id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'reminder' }],
  }),
];
