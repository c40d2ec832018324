import type { Hash, Id, Instant } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, on, opening, sha256 } from '../../support/entries';

const id = (text: string) => text as Id<'case'>;

export function acts(storage: () => Storage): void {
  describe('an act', () => {
    it('is stored with all that belongs to it, and read back byte for byte', async () => {
      const first = opening('acts-1', { queryCodeHash: 'hash-of-code', sourceKey: '12330:acts:1' });
      const second = following(first, { type: 'complaint.accepted', at: at('2026-09-15T01:00:00Z'), input: { grounds: '属于职责范围' } });
      await storage().ledger.write(async (tx) => {
        await tx.record(first);
        await tx.record(second);
      });
      const found = await storage().reader.findCase(id('acts-1'), 'all');
      expect(found).toEqual(second.case);
      const history = await storage().reader.history(id('acts-1'));
      expect(history).toEqual([first, second].map((entry) => ({ fact: entry.fact, factBytes: entry.factBytes, contentBytes: entry.contentBytes })));
      for (const { factBytes, fact } of history) expect(sha256(factBytes)).toBe(fact.hash);
      expect(history[1]?.fact.prev).toBe(history[0]?.fact.hash);
      expect(await storage().reader.findByQueryCode('Nacts-1', 'hash-of-code')).toEqual(second.case);
      expect(await storage().reader.findByQueryCode('Nacts-1', 'another')).toBeUndefined();
      expect(await storage().reader.findCaseByNumber('Nacts-1', 'all')).toBe('acts-1');
    });

    it('is refused when the case has moved on, and leaves nothing', async () => {
      const first = opening('acts-2');
      await storage().ledger.write((tx) => tx.record(first));
      const mine = following(first, { input: { by: 'me' } });
      const theirs = following(first, { input: { by: 'them' } });
      await storage().ledger.write((tx) => tx.record(theirs));
      await expect(storage().ledger.write((tx) => tx.record(mine))).rejects.toMatchObject({ name: 'DomainError', kind: 'conflict', code: 'case.movedOn' });
      const history = await storage().reader.history(id('acts-2'));
      expect(history.map(({ fact }) => fact.hash)).toEqual([first.fact.hash, theirs.fact.hash]);
    });

    it('is done by one of two who read the same revision at once', async () => {
      const first = opening('acts-3');
      await storage().ledger.write((tx) => tx.record(first));
      const tries = Array.from({ length: 8 }, (_, n) => storage().ledger.write((tx) => tx.record(following(first, { input: { n } }))));
      const results = await Promise.allSettled(tries);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'case.movedOn' });
      expect(await storage().reader.history(id('acts-3'))).toHaveLength(2);
    });

    it('that fails half way leaves nothing: no case, no number, no fact', async () => {
      const trouble = storage().ledger.write(async (tx) => {
        await tx.nextNumber({ kind: 'intake' }, on('2031-01-01'));
        await tx.record(opening('acts-4'));
        throw new Error('half way');
      });
      await expect(trouble).rejects.toThrow('half way');
      expect(await storage().reader.findCase(id('acts-4'), 'all')).toBeUndefined();
      expect(await storage().reader.history(id('acts-4'))).toEqual([]);
      expect(await storage().ledger.write((tx) => tx.nextNumber({ kind: 'intake' }, on('2031-01-01')))).toBe(1);
    });

    it('sees inside its transaction what it has written, and nobody else does before the commit', async () => {
      const first = opening('acts-5');
      await storage().ledger.write(async (tx) => {
        await tx.record(first);
        expect(await tx.loadCase(id('acts-5'))).toEqual(first.case);
        expect(await storage().reader.findCase(id('acts-5'), 'all')).toBeUndefined();
      });
      expect(await storage().reader.findCase(id('acts-5'), 'all')).toEqual(first.case);
    });

    it('opens a case once', async () => {
      const first = opening('acts-6');
      await storage().ledger.write((tx) => tx.record(first));
      await expect(storage().ledger.write((tx) => tx.record(first))).rejects.toMatchObject({ kind: 'conflict', code: 'case.known' });
    });
  });

  describe('an imported row', () => {
    it('is known by its key, and a second one adds nothing', async () => {
      await storage().ledger.write((tx) => tx.record(opening('import-1', { sourceKey: '12330:A1:' })));
      expect(await storage().ledger.write((tx) => tx.findSource('12330:A1:'))).toBe('import-1');
      expect(await storage().ledger.write((tx) => tx.findSource('12330:A2:'))).toBeUndefined();
      await expect(storage().ledger.write((tx) => tx.record(opening('import-2', { sourceKey: '12330:A1:' })))).rejects.toMatchObject({ kind: 'conflict', code: 'source.known' });
      expect(await storage().reader.findCase(id('import-2'), 'all')).toBeUndefined();
    });
  });

  describe('a number', () => {
    it('is given once, also to many at a time, and each series counts by itself', async () => {
      const document = { kind: 'document', body: 'zb-ip', word: '知裁' } as const;
      const given = await Promise.all(Array.from({ length: 20 }, () => storage().ledger.write((tx) => tx.nextNumber(document, on('2026-03-01')))));
      expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      expect(await storage().ledger.write((tx) => tx.nextNumber(document, on('2027-01-01')))).toBe(1);
      expect(await storage().ledger.write((tx) => tx.nextNumber({ ...document, word: '知罚' }, on('2026-03-01')))).toBe(1);
      expect(await storage().ledger.write((tx) => tx.nextNumber({ kind: 'intake' }, on('2026-03-01')))).toBe(1);
      expect(await storage().ledger.write((tx) => tx.nextNumber({ kind: 'intake' }, on('2026-03-02')))).toBe(1);
    });
  });

  describe('an idempotent request', () => {
    const answer = { bodyHash: 'sha256:1', status: 201, body: '{"id":"一"}' };

    it('finds its answer', async () => {
      await storage().ledger.write((tx) => tx.rememberAnswer('account-1 POST /api/cases', 'key-1', answer, at('2026-09-14T02:00:00Z')));
      expect(await storage().ledger.write((tx) => tx.findAnswer('account-1 POST /api/cases', 'key-1'))).toEqual(answer);
      expect(await storage().ledger.write((tx) => tx.findAnswer('account-2 POST /api/cases', 'key-1'))).toBeUndefined();
    });

    it('that is sent twice at once is done once', async () => {
      let done = 0;
      const send = () =>
        storage().ledger.write(async (tx) => {
          const before = await tx.findAnswer('scope', 'twice');
          if (before) return before.body;
          const number = await tx.nextNumber({ kind: 'intake' }, on('2032-01-01'));
          await tx.rememberAnswer('scope', 'twice', { ...answer, body: String(number) }, at('2026-09-14T02:00:00Z'));
          done += 1;
          return String(number);
        });
      const answers = await Promise.all([send(), send(), send()]);
      expect(new Set(answers).size).toBe(1);
      expect(done).toBeGreaterThan(0);
      expect(await storage().ledger.write((tx) => tx.nextNumber({ kind: 'intake' }, on('2032-01-01')))).toBe(2);
    });

    it('is forgotten after its time', async () => {
      await storage().ledger.write((tx) => tx.rememberAnswer('old', 'key', answer, at('2026-01-01T00:00:00Z')));
      await storage().forgetAnswers(at('2026-01-03T00:00:00Z'));
      expect(await storage().ledger.write((tx) => tx.findAnswer('old', 'key'))).toBeUndefined();
    });
  });

  describe('text', () => {
    const odd = '𠮷野家\u202E倒\u200B写 é é ﷽';

    it('is kept exactly: outside the BMP, overrides, unseen characters', async () => {
      const entry = opening('text-1', { title: odd, input: { note: odd }, case: { data: { note: odd } }, text: odd });
      await storage().ledger.write((tx) => tx.record(entry));
      expect((await storage().reader.findCase(id('text-1'), 'all'))?.data).toEqual({ note: odd });
      expect((await storage().reader.history(id('text-1')))[0]?.contentBytes).toBe(entry.contentBytes);
      const { items } = await storage().reader.listCases({ q: '𠮷野' }, 'all', { limit: 5 });
      expect(items.map(({ title }) => title)).toEqual([odd]);
    });

    it.each([
      ['NUL', 'a\u0000b', 'text.nul'],
      ['half a pair, high', 'a\uD842', 'text.loneSurrogate'],
      ['half a pair, low', '\uDFB7b', 'text.loneSurrogate'],
    ])('with %s is refused wherever it comes in', async (_, bad, code) => {
      const refused = { kind: 'invalid', code };
      const write = (change: Parameters<typeof opening>[1]) => storage().ledger.write((tx) => tx.record(opening('text-2', change)));
      await expect(write({ title: bad })).rejects.toMatchObject(refused);
      await expect(write({ input: { deep: [{ note: bad }] } })).rejects.toMatchObject(refused);
      await expect(write({ case: { data: { note: bad } } })).rejects.toMatchObject(refused);
      await expect(write({ case: { numbers: { intake: bad } } })).rejects.toMatchObject(refused);
      await expect(storage().ledger.write((tx) => tx.findAnswer('scope', bad))).rejects.toMatchObject(refused);
      await expect(storage().reader.findCaseByNumber(bad, 'all')).rejects.toMatchObject(refused);
      await expect(storage().accounts.byLogin(bad)).rejects.toMatchObject(refused);
      expect(await storage().reader.findCase(id('text-2'), 'all')).toBeUndefined();
    });

    it('that only looks like an escape passes', async () => {
      const entry = opening('text-3', { input: { path: 'C:\\u0000', tab: 'a\tb\u001f' } });
      await storage().ledger.write((tx) => tx.record(entry));
      expect((await storage().reader.history(id('text-3')))[0]?.contentBytes).toBe(entry.contentBytes);
    });
  });

  describe('turns', () => {
    it('are opened and closed by facts', async () => {
      const first = opening('turns-1', { at: at('2026-09-14T02:00:00Z'), case: { turn: { body: 'zb-12330', cause: 'own', since: at('2026-09-14T02:00:00Z') } } });
      const same = following(first, {});
      const passed = following(same, { case: { turn: { body: 'zb-market', cause: 'otherBody', since: at('2026-09-16T02:00:00Z') } } });
      await storage().ledger.write(async (tx) => {
        for (const entry of [first, same, passed]) await tx.record(entry);
      });
      const [stored] = (await collect(storage().verifyRead.cases('turns-'))).filter((one) => one.id === 'turns-1');
      expect(stored?.turns).toMatchObject([
        { seq: 1, body: 'zb-12330', cause: 'own', since: '2026-09-14T02:00:00.000Z', ended_seq: 3, until: '2026-09-16T02:00:00.000Z' },
        { seq: 3, body: 'zb-market', cause: 'otherBody', since: '2026-09-16T02:00:00.000Z', ended_seq: null, until: null },
      ]);
    });
  });

  describe('verification', () => {
    it('reads every case with its facts and rows, and goes on where it was interrupted', async () => {
      const ids = ['verify-1', 'verify-2', 'verify-3', 'verify-4', 'verify-5'];
      for (const one of ids) {
        const first = opening(one, { changed: [deadline(`${one}-C1-1`, at('2026-10-08T16:00:00Z'))] });
        await storage().ledger.write(async (tx) => {
          await tx.record(first);
          await tx.record(following(first));
        });
      }
      const read = (await collect(storage().verifyRead.cases('verify-', 2))).filter((one) => ids.includes(one.id));
      expect(read.map((one) => one.id)).toEqual(ids);
      for (const one of read) {
        expect(one.facts.map(({ fact }) => fact.seq)).toEqual([1, 2]);
        expect(one.head).toBe(one.facts[1]?.fact.hash);
        expect(sha256(one.caseBytes)).toBe(one.facts[1]?.fact.decided as Hash);
        expect(one.deadlines).toMatchObject([{ id: `${one.id}-C1-1`, status: 'running', next_at: '2026-10-08T16:00:00.000Z' as Instant }]);
        expect(one.access).toEqual(['zb-12330']);
      }
      const rest = (await collect(storage().verifyRead.cases('verify-3', 2))).filter((one) => ids.includes(one.id));
      expect(rest.map((one) => one.id)).toEqual(['verify-4', 'verify-5']);
    });
  });
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
