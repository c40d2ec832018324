import type { LegalDate } from '../../../src/domain/brand';
import { edition, internal, progressRungs, target, workingDays } from '../../../src/domain/law';
import type { Period, Start } from '../../../src/domain/period';
import { periods as before } from '../law';
import type { ConditionName } from './conditions';
import type { ActName } from './forms';

/*
 * The clocks of version 1, with three changes: a settlement that is refuted starts the answer anew (SO2); the answer is examined
 * in five working days instead of three (SO5), also where its examination has begun; a listing is verified in five (SO6).
 * All are targets of the house (D).
 */

/** Since when an answer is examined in five working days. */
const LONGER_FROM = '2026-11-23';

const on = (act: ActName, when?: ConditionName): Start => ({ act, from: 'at', ...(when ? { when } : {}) });
const refuted: readonly Start[] = [{ ...on('settlement.refuted'), setBy: 'reply' }, on('settlement.refuted')];

function changed(period: Period): Period {
  switch (period.id) {
    case 'SO2':
      return { ...period, restartedBy: [...period.restartedBy, ...refuted] };
    case 'SO5':
      return {
        ...period,
        editions: [
          ...period.editions.map((one) => ({ ...one, until: '2026-11-22' as LegalDate })),
          edition(workingDays(5), { from: LONGER_FROM, article: { zh: '收到答复后五个工作日', en: 'five working days from the answer' }, mark: 'D' }),
        ],
      };
    default:
      return period;
  }
}

export const periods: readonly Period[] = [
  ...before.map(changed),
  internal({
    id: 'SO6', name: { zh: '挂牌督办销号前核实', en: 'verify a listing before it is closed' }, owner: 'hub', ladder: progressRungs('hub', 'supervisor'),
    startedBy: [on('reply.accepted', 'isListing')], endedBy: ['settlement.confirmed', 'settlement.refuted', 'order.withdrawn'],
    editions: target(workingDays(5), { zh: '采纳答复后五个工作日内核实', en: 'five working days after the answer was accepted' }),
  }),
];
