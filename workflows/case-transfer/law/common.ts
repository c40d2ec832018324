import { progressRungs } from '../../../src/domain/law';
import type { End, Start } from '../../../src/domain/period';
import type { ConditionName } from '../conditions';
import type { ActName } from '../forms';

export const on = (act: ActName, when?: ConditionName, from: Start['from'] = 'at'): Start => ({ act, from, ...(when ? { when } : {}) });
export const ends = (act: ActName, when: ConditionName): End => ({ act, when });
/** From the day on which the paper reached us, where it says so; else from its date. */
export const fromNotice = (act: ActName, when?: ConditionName): readonly Start[] => [on(act, when, { field: 'receivedOn' }), on(act, when)];

/** 《行政执法机关移送涉嫌犯罪案件的规定》 as revised on 2020-08-07. */
export const order310 = { from: '2020-08-07', mark: 'V1' } as const;
export const article310 = (number: string): string => `行政执法机关移送涉嫌犯罪案件的规定 ${number}`;
/** 公安机关办理刑事案件程序规定, in force 2020-09-01. */
export const policeRules = { from: '2020-09-01', mark: 'V1' } as const;
export const articleOfPolice = (number: string): string => `公安机关办理刑事案件程序规定 ${number}`;
/** 人民检察院刑事诉讼规则, in force 2019-12-30. */
export const procuratorateRules = { from: '2019-12-30', mark: 'V1' } as const;
export const articleOfProcuratorate = (number: string): string => `人民检察院刑事诉讼规则 ${number}`;

/**
 * 三日 of Order 310: undefined there. Alarmed as calendar days, rolled over a holiday (the joint environment rule reads it so);
 * the reading by working days is shown beside it.
 */
export const byWorkingDays = { outer: { unit: 'workingDay', rollOver: 'none' } } as const;

/** The agency's own time, and that of others: a reminder to whom it belongs, then one level up. */
export const toTheAgency = progressRungs('hub', 'supervisor');
/** The time of police and procuratorate: the sender is reminded, so that it asks; the overseer hears when it is over. */
export const toTheSender = progressRungs('hub', 'overseer');
/** The time of a mediator, and of the court: who stands before the court hears of it. */
export const toTheApplicant = [{ id: 'fourFifths', at: { share: 0.8 }, to: 'hub', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'hub', kind: 'escalation' }] as const;
