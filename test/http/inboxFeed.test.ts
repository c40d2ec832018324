import type { App } from '../../src/application/app';
import type { InboxItem } from '../../src/application/ports/notices';
import type { Person } from '../../src/policies';
import { InboxFeed } from '../../src/http/inboxFeed';

const item = (id: number) => ({ id, fact: `case-${id}`, caseId: 'case', procedure: 'hotline-complaint', number: '', body: 'zb-12330', recipient: 'li', channel: 'inbox', rung: '', template: 'digest', data: {}, legalService: false, createdAt: '2026-09-14T02:00:00.000Z', state: 'delivered', tries: 0, copies: 0, at: '2026-09-14T02:00:00.000Z' }) as unknown as InboxItem;
const person = { account: 'li' } as Person;

/** A feed over an inbox whose first reading takes its time, and what a listener was sent. */
function feedOver(reading: (nth: number) => Promise<readonly InboxItem[]>, newest: () => number) {
  let asked = 0;
  const app = { procedures: [], bodies: { has: () => false }, notices: { inbox: async () => ({ items: await reading(++asked) }), unread: () => Promise.resolve(0), newestInInboxes: () => Promise.resolve(newest()) } } as unknown as App;
  const sent: string[] = [];
  let ended = false;
  const failures: unknown[] = [];
  const feed = new InboxFeed(app, (error) => failures.push(error));
  const leave = feed.listen(person, 'token', 'zh', undefined, { send: (text) => sent.push(text), end: () => (ended = true) });
  return { feed, leave, notices: () => sent.filter((text) => text.includes('event: notice')).map((text) => Number(/^id: (\d+)/u.exec(text)?.[1])), ended: () => ended, failures };
}

describe('the feed of an inbox', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }));
  afterEach(() => jest.useRealTimers());

  it('tells nothing old to who has just come, though a look at all inboxes comes in between', async () => {
    let answer: (items: readonly InboxItem[]) => void = () => undefined;
    // The first reading, which says what was there before, is slower than the one after it.
    const slow = new Promise<readonly InboxItem[]>((resolve) => (answer = resolve));
    const { notices, leave } = feedOver((nth) => (nth === 1 ? slow : Promise.resolve([item(2), item(1)])), () => 2);
    await jest.advanceTimersByTimeAsync(1_000);
    answer([item(2), item(1)]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(notices()).toEqual([]);
    leave();
  });

  it('tells what came after the first reading, whichever look finds it', async () => {
    let there = [item(1)];
    const { notices, leave } = feedOver(() => Promise.resolve(there), () => there.length);
    await jest.advanceTimersByTimeAsync(10);
    there = [item(2), item(1)];
    await jest.advanceTimersByTimeAsync(1_000);
    expect(notices()).toEqual([2]);
    leave();
  });

  it('ends a stream of which it could not read what was there before: the page asks anew', async () => {
    const { notices, ended, failures, leave } = feedOver((nth) => (nth === 1 ? Promise.reject(new Error('away')) : Promise.resolve([item(2), item(1)])), () => 2);
    await jest.advanceTimersByTimeAsync(2_000);
    expect([notices(), ended(), failures]).toEqual([[], true, [new Error('away')]]);
    leave();
  });
});
