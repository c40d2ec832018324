import type { JsonObject } from '../../../../src/domain/json';
import { letters } from '../../../../workflows/supervision-order';
import { supervisionOrder2 } from '../../../../workflows/supervision-order/version2';
import { forms } from '../../../../workflows/supervision-order/version2/forms';
import { agreesWithItself } from '../../../support/whole';
import { aboutCase, answer, issued, OrderStory, received } from '../order';

/* Version 2: a listing is verified before it is closed. Dates by hand on the calendar of 2026; November has no day off. */

agreesWithItself(supervisionOrder2, forms, letters);

const listing: JsonObject = { ...aboutCase, kind: 'listing', reply: { due: '2026-12-10' } };
const second = (input: JsonObject): OrderStory => new OrderStory(supervisionOrder2, undefined, {}, 'order-2').on('2026-11-24', 'order.issued', input).on('2026-11-24', 'order.received', { receivedBy: '收发室' });

describe('an order of version 2', () => {
  it('is verified when it is a listing: refuted, answered again, confirmed and closed', () => {
    const story = second(listing).on('2026-11-25', 'reply.given', answer);
    expect([story.state, story.due('SO5')]).toEqual(['replied', '2026-12-02']);
    story.on('2026-11-26', 'reply.accepted', {});
    expect([story.state, story.current.closed, story.due('SO6'), story.data['outcome'], story.told]).toEqual(['verifying', false, '2026-12-03', undefined, []]);
    expect(story.refusal('2026-11-27', 'settlement.refuted', { findings: '未整改', reply: { due: '2026-11-27' } })).toMatchObject({ condition: 'dateLiesAhead' });
    story.on('2026-11-27', 'settlement.refuted', { findings: '未整改', reply: { due: '2026-12-04' } });
    expect([story.state, story.due('SO2'), story.told[0]?.input]).toEqual(['awaitingReply', '2026-12-04', { order: 'order-2', event: 'returned', due: '2026-12-04' }]);
    story.on('2026-12-03', 'reply.given', answer).on('2026-12-04', 'reply.accepted', {}).on('2026-12-07', 'settlement.confirmed', { findings: '已整改' });
    expect([story.state, story.current.closed, story.data['outcome'], story.told]).toEqual(['closed', true, 'accepted', [{ act: 'supervision.closed', input: { order: 'order-2', outcome: 'accepted' } }]]);
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('is closed with the accepted answer where it is none', () => {
    const story = second({ ...aboutCase, reply: { due: '2026-12-10' } }).on('2026-11-25', 'reply.given', answer).on('2026-11-26', 'reply.accepted', {});
    expect([story.state, story.running]).toEqual(['closed', []]);
  });
});

describe('a running order', () => {
  it('goes over in the middle of its examination: the longer time is counted from the same answer', () => {
    // Answered on Thursday 11-19: three working days end on Tuesday 11-24, five on Thursday 11-26.
    const story = received('2026-11-10', { ...aboutCase, reply: { due: '2026-11-20' } }).on('2026-11-19', 'reply.given', answer);
    expect(story.due('SO5')).toBe('2026-11-24');
    story.migrate('2026-11-24', supervisionOrder2);
    const { fact } = story.sealed.at(-1)!;
    expect([fact.type, fact.basis.version, story.current.basis.version, story.state]).toEqual(['case.migrated', 2, 2, 'replied']);
    expect(story.last.act.input).toEqual({ fromVersion: 1, toVersion: 2, shifts: [{ deadline: 'order-1-SO5-3', from: '2026-11-24', to: '2026-11-26', edition: '2026-11-23' }] });
    expect([story.due('SO5'), story.status('SO5')]).toEqual(['2026-11-26', 'running']);
    story.on('2026-11-26', 'reply.accepted', {});
    expect([story.state, story.replayed().disagreements]).toEqual(['closed', []]);
  });

  it('keeps every other date, and its history goes on over both versions', () => {
    const story = received('2026-11-10', listing).migrate('2026-11-24', supervisionOrder2);
    expect([story.last.act.input['shifts'], story.due('SO2')]).toEqual([[], '2026-12-10']);
    story.on('2026-12-01', 'reply.given', answer).on('2026-12-02', 'reply.accepted', {});
    expect([story.state, story.sealed.map(({ fact }) => fact.basis.version)]).toEqual(['verifying', [1, 1, 2, 2, 2]]);
    expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
  });

  it('keeps the shorter time where the longer one is not in force yet', () => {
    const story = received('2026-11-10', { ...aboutCase, reply: { due: '2026-11-20' } }).on('2026-11-19', 'reply.given', answer).migrate('2026-11-20', supervisionOrder2);
    expect(story.due('SO5')).toBe('2026-11-24');
  });

  it('stays while a listing that was answered under version 1 is examined, and goes when it was returned', () => {
    const story = received('2026-11-10', listing).on('2026-11-23', 'reply.given', answer);
    expect(story.migrationRefusal('2026-11-24', supervisionOrder2)).toMatchObject({ code: 'migration.stays', condition: 'listingIsExamined' });
    story.on('2026-11-24', 'reply.returned', { reason: '未说明原因', reply: { due: '2026-12-10' } }).migrate('2026-11-25', supervisionOrder2);
    expect(story.state).toBe('awaitingReply');
  });

  it('keeps its version once it is closed', () => {
    const story = issued('2026-11-10', { ...aboutCase, reply: { due: '2026-12-10' } }).on('2026-11-16', 'order.withdrawn', { reason: '已办结' });
    expect(story.migrationRefusal('2026-11-24', supervisionOrder2).code).toBe('migration.closed');
  });

  it('rings first what has run out, and is over time in the new version as in the old', () => {
    const story = received('2026-11-10', { ...aboutCase, reply: { due: '2026-11-20' } }).migrate('2026-11-23', supervisionOrder2);
    expect([story.state, story.status('SO2'), story.due('SO3')]).toEqual(['overdue', 'lapsed', '2026-11-23']);
    story.on('2026-11-23', 'order.urged', { reply: { due: '2026-11-30' } });
    expect([story.state, story.replayed().disagreements]).toEqual(['pressed', []]);
  });
});
