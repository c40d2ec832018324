import type { OutboxRow } from '../../../src/application/ports';
import type { Addressed } from '../../../src/application/ports/notices';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, opening } from '../../support/entries';

const NOW = at('2026-09-14T02:00:00Z');
const LEASED = at('2026-09-14T02:10:00Z');
const later = (minutes: number) => at(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());

const row = (fact: string, rest: Partial<OutboxRow> = {}): OutboxRow => ({
  fact, recipient: 'hub', channel: 'desk', rung: 'half', template: 'deadline.reminder', data: { due: '2026-10-08' }, legalService: false, createdAt: NOW, ...rest,
});
const to = (recipient: string, rest: Partial<Addressed> = {}): Addressed => ({ recipient, channel: 'mail', state: 'waiting', at: NOW, procedure: 'hotline-complaint', number: '2609140001-0', body: 'zb-12330', ...rest });

export function notices(storage: () => Storage): void {
  const kept = () => storage().notices;
  /** Queues rows of one case and takes them, and whatever else waits. */
  const queued = async (id: string, rows: readonly OutboxRow[], when = NOW) => {
    await storage().ledger.write((tx) => tx.record(opening(id, { outbox: rows })));
    return (await kept().take(when, LEASED, 1000)).filter(({ caseId }) => caseId === id);
  };
  const addressed = async (id: string, recipients: readonly Addressed[]) => {
    const [notice] = await queued(id, [row(`${id}-1`)]);
    await kept().addressed(notice!, recipients, NOW);
  };
  const taken = async (id: string, when = NOW, until = LEASED) => (await kept().takeDeliveries(['mail', 'sms'], when, until, 1000)).filter(({ caseId }) => caseId === id);

  describe('a row of the outbox', () => {
    it('is queued once for a fact, a recipient, a channel and a rung, with the body that entered the fact', async () => {
      const one = row('queued-1');
      const found = await queued('queued', [one, one, { ...one, rung: 'last' }, { ...one, recipient: 'other' }]);
      expect(found.map(({ recipient, rung }) => `${recipient} ${rung}`)).toEqual(['hub half', 'hub last', 'other half']);
      expect(found[0]).toMatchObject({ fact: 'queued-1', caseId: 'queued', template: 'deadline.reminder', data: { due: '2026-10-08' }, legalService: false, tries: 1, body: 'zb-12330' });
    });

    it('goes to one relay, and comes back when that one dies', async () => {
      await storage().ledger.write((tx) => tx.record(opening('relay', { outbox: Array.from({ length: 12 }, (_, n) => row(`relay-${n}`)) })));
      const takes = await Promise.all([1, 2, 3, 4].map(() => kept().take(NOW, LEASED, 4)));
      const rest = await kept().take(NOW, LEASED, 1000);
      const ids = [...takes.flat(), ...rest].filter(({ caseId }) => caseId === 'relay').map(({ id }) => id);
      expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
      const back = (await kept().take(LEASED, later(20), 1000)).filter(({ caseId }) => caseId === 'relay');
      expect(back.map(({ tries }) => tries)).toEqual(Array.from({ length: 12 }, () => 2));
    });

    it('that is rolled back with its act is never seen', async () => {
      const failed = storage().ledger.write(async (tx) => {
        await tx.record(opening('undone', { outbox: [row('undone-1')] }));
        throw new Error('not now');
      });
      await expect(failed).rejects.toThrow('not now');
      expect((await kept().take(later(60), later(70), 1000)).filter(({ caseId }) => caseId === 'undone')).toEqual([]);
    });

    it('that reaches nobody is shown, and is addressed again when somebody asks', async () => {
      const [notice] = await queued('nobody', [row('nobody-1')]);
      await kept().notAddressed(notice!.id, 'recipient.nobody');
      expect((await kept().unaddressed(1000)).find(({ id }) => id === notice!.id)).toMatchObject({ state: 'failed', lastCode: 'recipient.nobody', recipient: 'hub' });
      expect(await kept().addressAgain(notice!.id, 'admin', later(1))).toBe(true);
      expect(await kept().addressAgain(notice!.id, 'admin', later(1))).toBe(false);
      expect((await kept().take(later(1), later(11), 1000)).map(({ id }) => id)).toContain(notice!.id);
    });
  });

  describe('a delivery', () => {
    it('is one for each person and channel, however often its row is addressed', async () => {
      await addressed('each', [to('li'), to('wang'), to('wang', { channel: 'sms' }), to('li')]);
      expect((await taken('each')).map(({ recipient, channel }) => `${recipient} ${channel}`)).toEqual(['li mail', 'wang mail', 'wang sms']);
    });

    it('ends when it was delivered or given up, and comes back when it is to be tried later', async () => {
      await addressed('ends', [to('a'), to('b'), to('c'), to('d')]);
      const [a, b, c, d] = await taken('ends');
      expect(await taken('ends')).toEqual([]);
      await kept().delivered(a!.id, NOW);
      await kept().failed(b!.id, 'smtp.550', NOW);
      await kept().failed(c!.id, 'smtp.450', NOW, later(30));
      // d: whoever had it in hand died.
      expect((await taken('ends', LEASED, later(40))).map(({ id, tries }) => [id, tries])).toEqual([[d!.id, 2]]);
      expect((await taken('ends', later(30), later(40))).map(({ id }) => id)).toEqual([c!.id]);
      const log = (await kept().deliveries({}, { limit: 1000 })).items;
      expect(log.find(({ id }) => id === a!.id)).toMatchObject({ state: 'delivered', deliveredAt: NOW, tries: 1 });
      expect(log.find(({ id }) => id === b!.id)).toMatchObject({ state: 'failed', lastCode: 'smtp.550' });
      expect((await kept().deliveries({ state: 'failed', channel: 'mail' }, { limit: 1000 })).items.map(({ id }) => id)).toContain(b!.id);
      expect((await kept().counts()).find(({ channel, state }) => channel === 'mail' && state === 'failed')!.count).toBeGreaterThan(0);
    });

    it('is sent again when somebody asks, which is written down', async () => {
      await addressed('again', [to('a')]);
      const [sent] = await taken('again');
      expect(await kept().sendAgain(sent!.id, 'admin', NOW)).toBe(false);
      await kept().failed(sent!.id, 'smtp.550', NOW);
      expect(await kept().sendAgain(sent!.id, 'admin', later(1))).toBe(true);
      expect(await taken('again', later(1))).toMatchObject([{ id: sent!.id, tries: 1, copies: 1 }]);
      await kept().delivered(sent!.id, later(2));
      expect(await kept().events(sent!.id)).toEqual([
        { at: NOW, event: 'failed', code: 'smtp.550' },
        { at: later(1), event: 'sentAgain', by: 'admin' },
        { at: later(2), event: 'delivered' },
      ]);
    });

    it('is not made twice by two relays at once', async () => {
      const found = await queued('twice', Array.from({ length: 10 }, (_, n) => row(`twice-${n}`)));
      for (const notice of found) await kept().addressed(notice, [to('a')], NOW);
      const takes = await Promise.all([1, 2, 3].map(() => kept().takeDeliveries(['mail'], NOW, LEASED, 4)));
      const ids = [...takes.flat(), ...(await kept().takeDeliveries(['mail'], NOW, LEASED, 1000))].filter(({ caseId }) => caseId === 'twice').map(({ id }) => id);
      expect([ids.length, new Set(ids).size]).toEqual([10, 10]);
    });
  });

  describe('a notice that is withdrawn', () => {
    it('is not sent, not shown as unread, and stays in the log', async () => {
      const rungs = [{ id: 'half', at: at('2026-09-25T01:00:00Z'), kind: 'reminder' as const }];
      const clock = deadline('withdrawn-C1-1', at('2026-10-08T16:00:00Z'), { rungs });
      const first = opening('withdrawn', { changed: [clock] });
      const reminder = row('withdrawn-1', { rung: `${clock.id}-half-${rungs[0]!.at}`, template: 'deadline.reminder' });
      await storage().ledger.write((tx) => tx.record(first));
      await storage().ledger.write((tx) => tx.remind(clock.id, 'half', [reminder]));
      const [notice] = (await kept().take(NOW, LEASED, 1000)).filter(({ caseId }) => caseId === 'withdrawn');
      await kept().addressed(notice!, [to('absentee'), to('absentee', { channel: 'inbox', state: 'delivered' }), to('digested', { state: 'collecting' })], NOW);
      expect(await kept().unread('absentee')).toBe(1);
      // Extended: what the reminder says would now be false.
      const moved = { ...clock, due: '2026-11-08' as typeof clock.due, ringsAt: at('2026-11-08T16:00:00Z'), rungs: [{ ...rungs[0]!, at: at('2026-10-11T01:00:00Z') }] };
      await storage().ledger.write((tx) => tx.record(following(first, { changed: [moved] })));
      await kept().gather(later(600));
      expect((await kept().takeDeliveries(['mail'], later(600), later(610), 1000)).filter(({ recipient }) => recipient === 'absentee' || recipient === 'digested')).toEqual([]);
      expect([await kept().unread('absentee'), (await kept().inbox('absentee', false, { limit: 5 })).items]).toEqual([0, []]);
      expect((await kept().deliveries({ state: 'withdrawn' }, { limit: 1000 })).items.map(({ recipient }) => recipient).sort()).toEqual(['absentee', 'digested']);
    });

    it('is sent after all where its clock comes back to the same time, whether or not it was addressed before', async () => {
      const rungs = [{ id: 'half', at: at('2026-09-25T01:00:00Z'), kind: 'reminder' as const }];
      for (const wasAddressed of [false, true]) {
        const id = wasAddressed ? 'anew-addressed' : 'anew';
        const clock = deadline(`${id}-C1-1`, at('2026-10-08T16:00:00Z'), { rungs });
        const first = opening(id, { changed: [clock] });
        await storage().ledger.write((tx) => tx.record(first));
        await storage().ledger.write((tx) => tx.remind(clock.id, 'half', [row(`${id}-1`, { rung: `${clock.id}-half-${rungs[0]!.at}`, template: 'deadline.reminder' })]));
        const address = async (): Promise<void> => {
          for (const notice of (await kept().take(later(20), later(5000), 1000)).filter(({ caseId }) => caseId === id)) await kept().addressed(notice, [to(`${id}-told`), to(`${id}-told`, { channel: 'inbox', state: 'delivered' })], NOW);
        };
        if (wasAddressed) await address();
        const moved = { ...clock, due: '2026-11-08' as typeof clock.due, ringsAt: at('2026-11-08T16:00:00Z'), rungs: [{ ...rungs[0]!, at: at('2026-10-11T01:00:00Z') }] };
        const extended = following(first, { changed: [moved] });
        await storage().ledger.write((tx) => tx.record(extended));
        await address();
        // What is withdrawn is settled by the look.
        expect([(await taken(id, later(30), later(40))).length, await kept().unread(`${id}-told`)]).toEqual([0, 0]);
        await storage().ledger.write((tx) => tx.record(following(extended, { changed: [clock] })));
        await address();
        expect([(await taken(id, later(50), later(60))).map(({ recipient }) => recipient), await kept().unread(`${id}-told`)]).toEqual([[`${id}-told`], 1]);
      }
    });

    it('is no work that is left to do, and is counted as waiting by nobody', async () => {
      const waiting = async () => (await kept().counts()).filter(({ channel, state }) => channel === 'mail' && (state === 'waiting' || state === 'collecting')).reduce((sum, { count }) => sum + count, 0);
      const open = async () => [await waiting(), (await kept().deliveries({ state: 'waiting', channel: 'mail' }, { limit: 1000 })).items.length + (await kept().deliveries({ state: 'collecting', channel: 'mail' }, { limit: 1000 })).items.length];
      const rungs = [{ id: 'half', at: at('2026-09-25T01:00:00Z'), kind: 'reminder' as const }];
      const clock = deadline('idle-C1-1', at('2026-10-08T16:00:00Z'), { rungs });
      const first = opening('idle', { changed: [clock] });
      await storage().ledger.write((tx) => tx.record(first));
      await storage().ledger.write((tx) => tx.remind(clock.id, 'half', [row('idle-1', { rung: `${clock.id}-half-${rungs[0]!.at}`, template: 'deadline.reminder' })]));
      const [notice] = (await kept().take(NOW, LEASED, 1000)).filter(({ caseId }) => caseId === 'idle');
      await kept().addressed(notice!, [to('idler'), to('idle-digest', { state: 'collecting' })], NOW);
      await storage().ledger.write(async (tx) => tx.record(following(first, { changed: [{ ...clock, ringsAt: at('2026-11-08T16:00:00Z'), due: '2026-11-08' as typeof clock.due, rungs: [{ ...rungs[0]!, at: at('2026-10-11T01:00:00Z') }] }] })));
      const [counted, listed] = await open();
      expect(counted).toBe(listed);
      // Whatever else is due goes out; then a look finds nothing.
      await kept().take(later(700), later(5000), 1000);
      await kept().gather(later(700));
      await kept().takeDeliveries(['mail', 'sms', 'messenger'], later(700), later(5000), 1000);
      expect(await kept().isDue(later(700))).toBe(false);
      expect((await kept().deliveries({ state: 'withdrawn' }, { limit: 1000 })).items.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(['idler', 'idle-digest']));
    });
  });

  describe('the log', () => {
    it('shows by channel and state, page by page, what it shows without a filter', async () => {
      const states = ['waiting', 'collecting', 'delivered'] as const;
      const channels = ['inbox', 'mail', 'sms', 'messenger'] as const;
      await addressed('shown', channels.flatMap((channel) => states.map((state) => to(`shown-${state}`, { channel, state, at: later(10_000) }))));
      const mails = await (async () => {
        await addressed('shown-tried', [to('gone'), to('gone', { channel: 'sms' })]);
        return taken('shown-tried');
      })();
      for (const { id } of mails) await kept().failed(id, 'smtp.550', NOW);
      const all = (await kept().deliveries({}, { limit: 10_000 })).items;
      const paged = async (filter: Parameters<ReturnType<typeof kept>['deliveries']>[0]) => {
        const found: unknown[] = [];
        for (let page = await kept().deliveries(filter, { limit: 2 }); ; page = await kept().deliveries(filter, { limit: 2, cursor: page.next })) {
          found.push(...page.items);
          if (page.next === undefined) return found;
        }
      };
      for (const channel of [undefined, ...channels])
        for (const state of [undefined, ...states, 'collected', 'failed', 'withdrawn'] as const)
          expect({ channel, state, found: await paged({ ...(channel ? { channel } : {}), ...(state ? { state } : {}) }) }).toEqual({ channel, state, found: all.filter((one) => (channel ?? one.channel) === one.channel && (state ?? one.state) === one.state) });
      expect(new Set(all.map(({ channel, state }) => `${channel} ${state}`)).size).toBeGreaterThanOrEqual(14);
    });
  });

  describe('a digest', () => {
    it('gathers what was collected for each account until then, once', async () => {
      const collecting = { state: 'collecting', at: later(5) } as const;
      const [one, two, three] = await queued('digest', [row('digest-1'), row('digest-2', { rung: 'b' }), row('digest-3', { rung: 'c' })]);
      await kept().addressed(one!, [to('li', collecting), to('wang', collecting)], NOW);
      await kept().addressed(two!, [to('li', collecting)], NOW);
      await kept().addressed(three!, [to('li', { state: 'collecting', at: later(500) })], NOW);
      await kept().gather(NOW);
      expect((await kept().takeDeliveries(['mail'], NOW, LEASED, 1000)).filter(({ template }) => template === 'digest')).toEqual([]);
      expect(await kept().isDue(later(5))).toBe(true);
      await Promise.all([kept().gather(later(5)), kept().gather(later(5))]);
      const digests = (await kept().takeDeliveries(['mail'], later(5), later(15), 1000)).filter(({ template }) => template === 'digest');
      expect(digests.map(({ recipient }) => recipient).sort()).toEqual(['li', 'wang']);
      const ofLi = digests.find(({ recipient }) => recipient === 'li')!;
      expect((await kept().collectedIn(ofLi.id)).map(({ fact }) => fact)).toEqual(['digest-1', 'digest-2']);
    });
  });

  describe('an inbox', () => {
    it('is one account’s own, newest first, until it is read', async () => {
      const inbox = { channel: 'inbox', state: 'delivered' } as const;
      const found = await queued('inbox', [1, 2, 3].map((n) => row(`inbox-${n}`)));
      for (const notice of found) await kept().addressed(notice, [to('reader', inbox), to('neighbour', inbox)], NOW);
      const page = await kept().inbox('reader', false, { limit: 2 });
      expect(page.items.map(({ fact }) => fact)).toEqual(['inbox-3', 'inbox-2']);
      expect((await kept().inbox('reader', false, { limit: 2, cursor: page.next! })).items.map(({ fact }) => fact)).toEqual(['inbox-1']);
      expect(await kept().newestInInboxes()).toBeGreaterThanOrEqual(page.items[0]!.id);
      expect(await kept().unread('reader')).toBe(3);
      // Somebody else's item is not there to be marked.
      const ofNeighbour = (await kept().inbox('neighbour', false, { limit: 1 })).items[0]!;
      expect(await kept().markRead('reader', ofNeighbour.id, false, NOW)).toBe(0);
      expect(await kept().markRead('reader', page.items[1]!.id, false, NOW)).toBe(1);
      expect((await kept().inbox('reader', true, { limit: 5 })).items.map(({ fact }) => fact)).toEqual(['inbox-3', 'inbox-1']);
      expect(await kept().markRead('reader', page.items[0]!.id, true, NOW)).toBe(2);
      expect([await kept().unread('reader'), await kept().unread('neighbour')]).toEqual([0, 3]);
    });
  });

  describe('how an account wants to be told', () => {
    it('is kept', async () => {
      expect(await kept().settings('nobody')).toBeUndefined();
      await kept().keepSettings('li', { email: 'li@example.gov.cn', mail: 'digest', messenger: true, language: 'en' }, NOW);
      await kept().keepSettings('li', { mail: 'none', messenger: false, language: 'zh' }, NOW);
      expect(await kept().settings('li')).toEqual({ mail: 'none', messenger: false, language: 'zh' });
      expect((await kept().allSettings()).get('li')).toEqual({ mail: 'none', messenger: false, language: 'zh' });
      await expect(kept().keepSettings('li', { email: 'a\u0000b', mail: 'none', messenger: false, language: 'zh' }, NOW)).rejects.toThrow('NUL');
    });
  });
}
