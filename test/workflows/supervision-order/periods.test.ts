import { answer, aboutBody, aboutCase, issued, received, type OrderStory } from './order';

/** Each row of law.ts at work; the dates were counted by hand on the calendar of 2026 (October 1-7 off, Saturday 10-10 worked). */
interface Row {
  readonly row: string;
  readonly says: string;
  readonly told: () => OrderStory;
  readonly period: string;
  readonly due: string;
}

const rows: readonly Row[] = [
  { row: 'SO1', says: 'one working day to receive it', told: () => issued('2026-09-30'), period: 'SO1', due: '2026-10-08' },
  { row: 'SO2', says: 'the date in the order stands, also on a Monday after a holiday', told: () => received('2026-09-14'), period: 'SO2', due: '2026-10-12' },
  { row: 'SO2', says: 'a date on a Sunday stands as it is set', told: () => received('2026-09-14', { ...aboutCase, reply: { due: '2026-10-11' } }), period: 'SO2', due: '2026-10-11' },
  { row: 'SO2', says: 'no date in the order: ten working days', told: () => received('2026-09-14', aboutBody), period: 'SO2', due: '2026-09-28' },
  { row: 'SO2', says: 'extended by the issuer to a date', told: () => received('2026-09-14').on('2026-10-09', 'extension.granted', { until: '2026-10-20', reason: '案情复杂' }), period: 'SO2', due: '2026-10-20' },
  { row: 'SO2', says: 'a returned answer starts it anew', told: () => received('2026-09-14').on('2026-09-15', 'reply.given', answer).on('2026-09-16', 'reply.returned', { reason: '未说明原因', reply: { due: '2026-09-22' } }), period: 'SO2', due: '2026-09-22' },
  { row: 'SO3', says: 'the next step one working day after the date has passed', told: () => received('2026-09-14').until('2026-10-13T00:01'), period: 'SO3', due: '2026-10-13' },
  { row: 'SO4', says: 'three working days after the reminder', told: () => received('2026-09-14').on('2026-10-13', 'order.urged', {}), period: 'SO4', due: '2026-10-16' },
  { row: 'SO4', says: 'the date in the second order', told: () => received('2026-09-14').on('2026-10-13', 'order.urged', {}).on('2026-10-19', 'order.pressed', { signer: '张主任', reply: { due: '2026-10-21' } }), period: 'SO4', due: '2026-10-21' },
  { row: 'SO5', says: 'three working days to examine the answer', told: () => received('2026-09-14').on('2026-09-30', 'reply.given', answer), period: 'SO5', due: '2026-10-10' },
];

it.each(rows)('$row: $says', ({ told, period, due }) => {
  expect(told().due(period)).toBe(due);
});

it('is never law: every clock is internal and bears the mark D', () => {
  const { procedure } = issued('2026-09-14');
  expect(new Set(procedure.periods.map(({ kind, editions }) => `${kind} ${editions.map(({ mark }) => mark).join()}`))).toEqual(new Set(['internal D']));
});

it('extends twice and not a third time, never after the date, and only to a later one', () => {
  const order = received('2026-09-14');
  expect(order.refusal('2026-09-20', 'extension.granted', { until: '2026-10-01', reason: '提前' }).code).toBe('extension.dateMissing');
  order.on('2026-09-21', 'extension.granted', { until: '2026-10-20', reason: '案情复杂' }).on('2026-10-19', 'extension.granted', { until: '2026-10-26', reason: '仍需时间' });
  expect(order.refusal('2026-10-20', 'extension.granted', { until: '2026-11-02', reason: '再延' }).code).toBe('extension.noneLeft');
  expect(received('2026-09-14').until('2026-10-14').refusal('2026-10-14', 'extension.granted', { until: '2026-11-02', reason: '晚了' }).code).toBe('act.notOpen');
});
