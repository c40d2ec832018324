import { filed } from '../workflows/penalty-case/penalty';
import { hotline, said } from '../workflows/hotline-complaint/hotline';

/** An order is written into the history of any case, and moves nothing there. */

const bySignal = { signal: true, body: 'zhangdian-market', role: 'signal' } as const;
const ordered = { order: 'order-1', number: '淄知督〔2026〕5号', by: 'zb-joint-office', listed: false, demands: '查明进展', due: '2026-10-12' };

it('is known to a suspended case without resuming it, and its clocks stay as they are', () => {
  const story = filed('2026-07-06').on('2026-07-20', 'case.suspended', { ground: 'dependentDecision', reason: '另案未结' });
  const before = story.current;
  story.on('2026-07-21', 'supervision.ordered', ordered, bySignal);
  const { state, deadlines, pauses, turn } = story.current;
  expect([state, deadlines, pauses, turn]).toEqual([before.state, before.deadlines, before.pauses, before.turn]);
  expect(story.current.coordinations).toEqual([{ kind: 'supervision', case: 'order-1', seq: before.revision + 1, since: '2026-07-21', number: '淄知督〔2026〕5号', by: 'zb-joint-office', due: '2026-10-12', status: 'open' }]);
  expect(story.replayed().disagreements).toEqual([]);
});

it('keeps the newest date, links once, and is told only of orders that it knows', () => {
  const story = hotline().on('2026-09-14', 'intake.registered', said('report')).on('2026-09-14', 'supervision.ordered', ordered, bySignal);
  story.on('2026-09-15', 'supervision.reported', { order: 'order-1', event: 'extended', due: '2026-10-20' }, bySignal).on('2026-09-16', 'supervision.ordered', ordered, bySignal);
  expect([story.current.coordinations?.map(({ due }) => due), story.current.links]).toEqual([['2026-10-12'], [{ kind: 'supervision', case: 'order-1' }]]);
  expect(story.refusal('2026-09-17', 'supervision.closed', { order: 'order-2', outcome: 'accepted' }, bySignal).code).toBe('coordination.unknown');
  story.on('2026-09-17', 'supervision.closed', { order: 'order-1', outcome: 'accepted' }, bySignal);
  expect(story.current.coordinations?.map(({ status, outcome }) => [status, outcome])).toEqual([['closed', 'accepted']]);
});
