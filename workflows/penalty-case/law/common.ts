import { progressRungs } from '../../../src/domain/law';
import type { Start } from '../../../src/domain/period';
import type { ConditionName } from '../conditions';
import type { ActName } from '../forms';

/** Periods whose end the machine hears. */
export type Lapse = 'jurisdictionPeriod.lapsed' | 'statementPeriod.lapsed' | 'paymentPeriod.lapsed' | 'suitPeriod.lapsed' | 'reconsiderationPeriod.lapsed';

export const on = (act: ActName | Lapse, when?: ConditionName, from: Start['from'] = 'at'): Start => ({ act, from, ...(when ? { when } : {}) });
/** From service on the party: the date of the proof, or the thirtieth day of a public notice. */
export const fromService = (when: ConditionName): readonly Start[] => [on('service.effected', when), on('publicNotice.completed', when)];
export const byService = (when: ConditionName) => [{ act: 'service.effected', when }, { act: 'publicNotice.completed', when }] as const;

/** 程序规定 in the text that was read; the one before it is from memory. */
export const rules = { from: '2022-09-29', mark: 'V6' } as const;
export const article = (number: string): string => `市场监督管理行政处罚程序规定 ${number}`;
/** 行政处罚法 as revised, in force 2021-07-15. */
export const act2021 = { from: '2021-07-15', mark: 'V1' } as const;

/** Half, four fifths and all of the bureau's time, and the last working day before an end that does not roll (trap 13). */
export const toTheBureau = progressRungs('handling', 'supervisor');

/** The decision, in each of its forms, and what takes its place. */
export const decisions = ['decision.made', 'collectiveDecision.made', 'nonPenalty.decided', 'investigation.terminated', 'case.handedOver', 'case.movedElsewhere'] as const;
