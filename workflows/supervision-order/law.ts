import { internal, progressRungs, target, workingDays } from '../../src/domain/law';
import type { Period, Start } from '../../src/domain/period';
import type { ActName } from './forms';

/*
 * The clocks of a supervision order. No rule sets them any time: 淄政办发〔2014〕14号 asks for 督查督办 and gives no days. All are
 * targets of the house (D), or the date that the order itself sets.
 */

type Lapse = 'replyPeriod.lapsed' | 'pressingPeriod.lapsed';
const on = (act: ActName | Lapse): Start => ({ act, from: 'at' });
/** The date in the paper; where it names none, the target. */
const asOrdered = (act: ActName): readonly Start[] => [{ ...on(act), setBy: 'reply' }, on(act)];
const over = ['order.withdrawn'] as const;
const toTheBody = progressRungs('handling', 'hub');
const toTheIssuer = progressRungs('hub', 'supervisor');

export const periods: readonly Period[] = [
  internal({
    id: 'SO1', name: { zh: '签收督办件', en: 'receive the order' }, owner: 'handling', ladder: toTheBody,
    startedBy: [on('order.issued')], endedBy: ['order.received', 'reply.given', ...over],
    editions: target(workingDays(1), { zh: '一个工作日内签收', en: 'received within one working day' }),
  }),
  internal({
    id: 'SO2', name: { zh: '答复督办件', en: 'answer the order' }, owner: 'handling', ladder: toTheBody, lapse: 'replyPeriod.lapsed',
    startedBy: asOrdered('order.issued'), restartedBy: asOrdered('reply.returned'), endedBy: ['reply.given', ...over],
    editions: target(workingDays(10), { zh: '期限由督办文书确定；未写明的十个工作日', en: 'the date in the order; where it names none, ten working days' })
      .map((edition) => ({ ...edition, extensions: [1, 2].map(() => ({ fixedByDecision: true as const, approver: 'hub', article: '督办单位同意' })) })),
  }),
  internal({
    id: 'SO3', name: { zh: '逾期后催办', en: 'follow up a missing answer' }, owner: 'hub', ladder: toTheIssuer,
    startedBy: [on('replyPeriod.lapsed'), on('pressingPeriod.lapsed')], endedBy: ['order.urged', 'order.pressed', 'delay.circulated', 'reply.given', ...over],
    editions: target(workingDays(1), { zh: '逾期后一个工作日内催办、再次督办或者通报', en: 'the next step within one working day' }),
  }),
  internal({
    id: 'SO4', name: { zh: '催办后答复', en: 'answer after the reminder' }, owner: 'handling', ladder: toTheBody, lapse: 'pressingPeriod.lapsed',
    startedBy: [...asOrdered('order.urged'), ...asOrdered('order.pressed'), ...asOrdered('delay.circulated')],
    restartedBy: [...asOrdered('order.urged'), ...asOrdered('order.pressed'), ...asOrdered('delay.circulated')], endedBy: ['reply.given', ...over],
    editions: target(workingDays(3), { zh: '文书未另定的，催办后三个工作日', en: 'three working days where the paper names no date' }),
  }),
  internal({
    id: 'SO5', name: { zh: '审查答复', en: 'examine the answer' }, owner: 'hub', ladder: toTheIssuer,
    startedBy: [on('reply.given')], endedBy: ['reply.accepted', 'reply.returned', ...over],
    editions: target(workingDays(3), { zh: '收到答复后三个工作日', en: 'three working days from the answer' }),
  }),
];
