import type { Json, JsonObject } from '../../../src/domain/json';
import { aboutBody, aboutCase, answer, bureau, issued, office, order, received } from './order';

/** Four orders by calendar date, two of them over a festival, and what is refused on the way. */

it('is issued about a case, received, extended, answered, returned and answered again: the case learns of each step', () => {
  const story = order().on('2026-09-14', 'order.issued', aboutCase);
  expect([story.state, story.current.hub, story.current.handling, story.current.turn.body]).toEqual(['awaitingReceipt', office, bureau, bureau]);
  expect(story.last.signals).toEqual([{ to: { case: 'case-9' }, act: 'supervision.ordered', input: { order: 'order-1', by: office, listed: false, demands: aboutCase['demands'], due: '2026-10-12' }, numberedAs: 'supervisionOrder' }]);
  expect(story.last.numbers).toEqual([{ as: 'supervisionOrder', series: { kind: 'document', body: 'zb-ip', word: '督' } }]);
  story.on('2026-09-15', 'order.received', { receivedBy: '收发室' });
  expect([story.status('SO1'), story.told]).toEqual(['ended', [{ act: 'supervision.reported', input: { order: 'order-1', event: 'received' } }]]);
  story.on('2026-09-28', 'extension.asked', { until: '2026-10-20', reason: '检验未出' });
  expect([story.last.notices.map(({ to, template }) => [to, template]), story.last.signals]).toEqual([[['hub', 'supervision.extensionAsked']], []]);
  story.on('2026-09-29', 'extension.granted', { until: '2026-10-20', reason: '同意' });
  expect([story.due('SO2'), story.data['due'], story.told[0]?.input]).toEqual(['2026-10-20', '2026-10-20', { order: 'order-1', event: 'extended', due: '2026-10-20' }]);
  story.on('2026-10-19', 'reply.given', { ...answer, completed: false });
  expect([story.state, story.current.turn.body, story.running, story.status('SO2')]).toEqual(['replied', office, ['SO5'], 'ended']);
  story.on('2026-10-20', 'reply.returned', { reason: '未说明进展', reply: { due: '2026-10-23' } });
  expect([story.state, story.due('SO2'), story.told[0]?.input['due']]).toEqual(['awaitingReply', '2026-10-23', '2026-10-23']);
  story.on('2026-10-23', 'reply.given', answer).on('2026-10-26', 'reply.accepted', {});
  expect([story.state, story.current.closed, story.told, story.running]).toEqual(['closed', true, [{ act: 'supervision.closed', input: { order: 'order-1', outcome: 'accepted' } }], []]);
  expect(story.replayed().disagreements).toEqual([]);
});

it('goes unanswered: overdue, reminded, ordered again, circulated with a yellow card, answered at last', () => {
  const story = received('2026-09-14').until('2026-10-12T23:59');
  expect(story.state).toBe('awaitingReply');
  story.until('2026-10-13T00:01');
  expect([story.state, story.current.turn.body, story.status('SO2'), story.due('SO3')]).toEqual(['overdue', office, 'lapsed', '2026-10-13']);
  expect(story.refusal('2026-10-13', 'order.pressed', { signer: '张主任' })).toMatchObject({ code: 'condition.unmet', condition: 'goesUpOneStep' });
  story.on('2026-10-13', 'order.urged', {});
  expect([story.state, story.current.turn.body, story.due('SO4'), story.told[0]?.input]).toEqual(['pressed', bureau, '2026-10-16', { order: 'order-1', event: 'urged', due: '2026-10-16' }]);
  story.until('2026-10-17T00:01');
  expect([story.state, story.due('SO3')]).toEqual(['overdue', '2026-10-19']);
  story.on('2026-10-19', 'order.pressed', { signer: '张主任', reply: { due: '2026-10-21' } }).until('2026-10-22T00:01').on('2026-10-22', 'delay.circulated', { signer: '李副市长', card: 'yellow' });
  expect(story.data['rungs']).toEqual([expect.objectContaining({ rung: 'urged' }), expect.objectContaining({ rung: 'pressed' }), { rung: 'circulated', seq: story.current.revision, on: '2026-10-22', card: 'yellow' }]);
  expect(story.procedure.summary(story.current).flags).toEqual(['circulated']);
  story.on('2026-10-26', 'reply.given', answer).on('2026-10-27', 'reply.accepted', { note: '同意销号' });
  expect([story.state, story.status('SO2'), story.replayed().disagreements]).toEqual(['closed', 'lapsed', []]);
});

it('goes to a body about its work, is answered on paper that comes later, and tells no case', () => {
  const story = issued('2026-09-14', aboutBody);
  expect(story.last.signals).toEqual([]);
  const paper = { body: bureau, person: '王科长', way: 'paper' } as const;
  story.on('2026-09-15', 'order.received', { receivedBy: '收发室' }, { asserted: { ...paper, way: 'telephone' }, body: office, role: 'secretary' });
  story.on('2026-09-24', 'reply.given', answer, { asserted: paper, body: office, role: 'secretary' });
  expect([story.state, story.current.proofsOutstanding, story.last.signals, story.last.numbers]).toEqual(['replied', [3], [], []]);
  story.on('2026-09-28', 'proof.received', { about: 3, evidence: 'scan-1', receivedOn: '2026-09-28' }, { body: office, role: 'secretary' }).on('2026-09-28', 'reply.accepted', {});
  expect([story.state, story.current.proofsOutstanding, story.replayed().disagreements]).toEqual(['closed', [], []]);
});

it('is about a step, without a date, over Spring Festival: received late, not extended, reminded, answered on paper, returned, answered again', () => {
  const story = order().on('2026-02-10', 'order.issued', { ...aboutBody, subject: 'step', case: 'case-9', step: '检验' });
  // SO1, one working day: Wednesday 02-11. SO2 without a date, 10 working days: 11–13, Sat 14 (worked), past the festival 24–27, Sat 28 (worked), Mon 03-02.
  expect([story.due('SO1'), story.due('SO2'), story.deadline('SO2').setBy, story.last.signals[0]?.input['step']]).toEqual(['2026-02-11', '2026-03-02', undefined, '检验']);
  story.on('2026-02-12', 'order.received', { receivedBy: '收发室' }).on('2026-02-24', 'progress.reported', { report: '检验机构节后出具结果' });
  expect([story.status('SO1'), story.state, story.told]).toEqual(['lapsed', 'awaitingReply', [{ act: 'supervision.reported', input: { order: 'order-1', event: 'progressReported' } }]]);
  story.on('2026-02-27', 'extension.asked', { until: '2026-03-13', reason: '检验未出' }).on('2026-02-28', 'extension.refused', { reason: '不予延长' });
  expect([story.due('SO2'), story.last.signals]).toEqual(['2026-03-02', []]);
  story.until('2026-03-03T00:01');
  // SO3, the next step within a working day of the day on which it ran out: Tuesday 03-03.
  expect([story.state, story.status('SO2'), story.due('SO3')]).toEqual(['overdue', 'lapsed', '2026-03-03']);
  // SO4, 3 working days from the reminder of 03-03: Friday 03-06.
  expect(story.on('2026-03-03', 'order.urged', {}).due('SO4')).toBe('2026-03-06');
  story.on('2026-03-05', 'reply.given', { ...answer, completed: false }, { asserted: { body: bureau, person: '王科长', way: 'paper' }, body: office, role: 'secretary' });
  // SO5, 3 working days: Fri 6, Mon 9, Tue 10 March. The stamped answer is outstanding.
  expect([story.state, story.status('SO4'), story.due('SO5'), story.current.proofsOutstanding]).toEqual(['replied', 'ended', '2026-03-10', [story.current.revision]]);
  story.on('2026-03-10', 'reply.returned', { reason: '检验结果未附', reply: { due: '2026-03-27' } });
  expect([story.state, story.due('SO2'), story.status('SO2'), story.data['rungs']]).toEqual(['awaitingReply', '2026-03-27', 'running', []]);
  story.on('2026-03-26', 'reply.given', answer);
  // Fri 27, Mon 30, Tue 31 March.
  expect(story.due('SO5')).toBe('2026-03-31');
  story.on('2026-03-31', 'reply.accepted', {});
  expect([story.state, story.current.closed, story.running, story.told]).toEqual(['closed', true, [], [{ act: 'supervision.closed', input: { order: 'order-1', outcome: 'accepted' } }]]);
  expect(story.replayed().disagreements).toEqual([]);
});

it('is answered without having been received, and withdrawn where it was a mistake', () => {
  expect(issued('2026-09-14').on('2026-09-16', 'reply.given', answer).state).toBe('replied');
  const withdrawn = received('2026-09-14').on('2026-09-16', 'order.withdrawn', { reason: '案件已办结' });
  expect([withdrawn.state, withdrawn.told, withdrawn.running]).toEqual(['withdrawn', [{ act: 'supervision.closed', input: { order: 'order-1', outcome: 'withdrawn' } }], []]);
});

it.each([
  ['by a body that does not supervise', {}, { body: 'zichuan-market' }],
  ['to itself', { to: office }, {}],
  ['about a case that it does not name', { case: undefined }, {}],
  ['about a step that it does not name', { subject: 'step' }, {}],
  ['about a body, with a case', { subject: 'body' }, {}],
  ['with a date that is past', { reply: { due: '2026-09-14' } }, {}],
])('is not issued %s', (_why, change, circumstances) => {
  const input: JsonObject = Object.fromEntries(Object.entries<Json | undefined>({ ...aboutCase, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  expect(order().refusal('2026-09-14', 'order.issued', input, circumstances)).toMatchObject({ code: 'condition.unmet', condition: 'mayBeIssued' });
});
