import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Account, IdentityRow, OutboxRow, Session } from '../../../src/application/ports';
import type { Id, Instant } from '../../../src/domain/brand';
import { merkleRoot } from '../../../src/domain/merkle';
import type { Storage } from '../../../src/storage';
import { GENESIS } from '../../../src/domain/brand';
import { chainBatch } from '../../../src/domain/seal';
import { at, following, opening } from '../../support/entries';
import { collect } from './acts';

const account = (login: string): Account => ({
  id: `account-${login}`, login, name: '张三', body: 'zb-12330', roles: ['operator', 'clerk'], passwordHash: '$argon2id$1', createdAt: at('2026-09-14T02:00:00Z'),
});

const identity = (id: string, caseId: string, rest: Partial<IdentityRow> = {}): IdentityRow => ({
  id: id as Id<'identity'>, caseId: caseId as Id<'case'>, kind: 'person', part: 'identity', content: { name: '李四', telephone: '0533-7497911' }, keys: ['k-李四', 'k-7497911'], ...rest,
});

export function house(storage: () => Storage): void {
  describe('an account', () => {
    it('is found by login and id, and its login is its own', async () => {
      const before = await storage().accounts.count();
      await storage().accounts.add(account('zhang'));
      expect(await storage().accounts.byLogin('zhang')).toEqual(account('zhang'));
      expect(await storage().accounts.byId('account-zhang')).toEqual(account('zhang'));
      expect(await storage().accounts.byLogin('ZHANG')).toBeUndefined();
      await expect(storage().accounts.add({ ...account('zhang'), id: 'another' })).rejects.toMatchObject({ kind: 'conflict', code: 'account.loginTaken' });
      await storage().accounts.setPassword('account-zhang', '$argon2id$2', { by: 'account-security', at: at('2026-09-14T03:00:00Z') });
      expect((await storage().accounts.byLogin('zhang'))?.passwordHash).toBe('$argon2id$2');
      // Made by another it is marked, until one's own takes its place.
      await storage().accounts.setPassword('account-zhang', '$argon2id$3', { by: 'account-security', at: at('2026-09-14T03:00:00Z') }, true);
      expect(await storage().accounts.byLogin('zhang')).toMatchObject({ passwordHash: '$argon2id$3', passwordGiven: true });
      await storage().accounts.setPassword('account-zhang', '$argon2id$4', { by: 'account-zhang', at: at('2026-09-14T03:00:00Z') });
      expect(await storage().accounts.byLogin('zhang')).toEqual({ ...account('zhang'), passwordHash: '$argon2id$4' });
      expect(await storage().accounts.count()).toBe(before + 1);
    });

    it('writes down each change with who made it, newest first, and what changed nothing not at all', async () => {
      const { accounts } = storage();
      const changing = (time: string) => ({ by: 'account-security', at: at(time) });
      await accounts.add(account('chen'), 'account-security');
      await accounts.setRoles('account-chen', ['clerk'], changing('2026-09-14T03:00:00Z'));
      await accounts.setRoles('account-chen', ['clerk'], changing('2026-09-14T03:01:00Z'));
      await accounts.setRoles('account-nobody', ['clerk'], changing('2026-09-14T03:01:00Z'));
      await accounts.disable('account-chen', changing('2026-09-14T04:00:00Z'));
      expect((await accounts.byLogin('chen'))?.disabledAt).toBe('2026-09-14T04:00:00.000Z');
      await accounts.enable('account-chen', '$argon2id$3', changing('2026-09-14T05:00:00Z'));
      expect(await accounts.byLogin('chen')).toEqual({ ...account('chen'), roles: ['clerk'], passwordHash: '$argon2id$3', passwordGiven: true });
      const first = await accounts.log({ limit: 3 }, 'account-chen');
      expect(first.items.map(({ change, by }) => [change, by])).toEqual([['enabled', 'account-security'], ['disabled', 'account-security'], ['rolesChanged', 'account-security']]);
      expect(first.items[2]?.detail).toEqual({ from: ['operator', 'clerk'], to: ['clerk'] });
      const second = await accounts.log({ limit: 3, cursor: first.next ?? '' }, 'account-chen');
      expect(second).toEqual({ items: [expect.objectContaining({ change: 'added', detail: { body: 'zb-12330', roles: ['operator', 'clerk'] }, at: '2026-09-14T02:00:00.000Z' })] });
    });

    it('may be disabled from the beginning', async () => {
      await storage().accounts.add({ ...account('wang'), disabledAt: at('2026-09-15T00:00:00Z') });
      expect((await storage().accounts.byLogin('wang'))?.disabledAt).toBe('2026-09-15T00:00:00.000Z');
    });
  });

  describe('a date that moved', () => {
    const moved = (reason: string, from: string, to: string) => ({ type: 'deadline.moved', input: { deadline: 'moved-1-C2-1', reason, from, to } });
    it('is told with its case and who was told, newest first; corrections and confirmations are not', async () => {
      let entry = opening('moved-1');
      const write = () => storage().ledger.write((tx) => tx.record(entry));
      await write();
      for (const change of [moved('calendar', '2027-02-20', '2027-02-23'), moved('correction', '2027-02-23', '2027-02-22'), moved('calendar', '2027-02-22', '2027-02-22')]) {
        entry = following(entry, change);
        await write();
      }
      const nearer: OutboxRow = { fact: 'moved-1-5', recipient: 'office:zb-12330', channel: 'desk', rung: '', template: 'deadline.nearer', data: {}, legalService: false, createdAt: at('2026-09-14T02:00:00Z') };
      entry = following(entry, { ...moved('calendar', '2027-02-22', '2027-02-19'), outbox: [nearer] });
      await write();
      const { items } = await storage().movedDates.read({ limit: 10 });
      expect(items.map(({ from, to, number, told }) => [from, to, number, told])).toEqual([
        ['2027-02-22', '2027-02-19', 'Nmoved-1', [{ recipient: 'office:zb-12330', channel: 'desk', state: 'waiting' }]],
        ['2027-02-20', '2027-02-23', 'Nmoved-1', []],
      ]);
      const first = await storage().movedDates.read({ limit: 3 });
      expect(first.items).toHaveLength(1);
      expect((await storage().movedDates.read({ limit: 3, cursor: first.next ?? '' })).items).toHaveLength(1);
    });
  });

  describe('a session', () => {
    const session: Session = { tokenHash: 't-1', account: 'account-zhang', csrfHash: 'c-1', createdAt: at('2026-09-14T02:00:00Z'), seenAt: at('2026-09-14T02:00:00Z'), expiresAt: at('2026-09-14T10:00:00Z') };

    it('is opened, found, prolonged and ended', async () => {
      await storage().sessions.open(session);
      expect(await storage().sessions.find('t-1')).toEqual(session);
      await storage().sessions.touch('t-1', at('2026-09-14T03:00:00Z'), at('2026-09-14T11:00:00Z'));
      expect(await storage().sessions.find('t-1')).toEqual({ ...session, seenAt: '2026-09-14T03:00:00.000Z', expiresAt: '2026-09-14T11:00:00.000Z' });
      await storage().sessions.end('t-1');
      expect(await storage().sessions.find('t-1')).toBeUndefined();
    });

    it('ends when it has run out', async () => {
      await storage().sessions.open({ ...session, tokenHash: 't-2' });
      await storage().sessions.open({ ...session, tokenHash: 't-3', expiresAt: at('2026-09-15T10:00:00Z') });
      expect(await storage().sessions.endExpired(at('2026-09-14T10:00:00Z'))).toBe(1);
      expect(await storage().sessions.find('t-2')).toBeUndefined();
      expect(await storage().sessions.find('t-3')).toBeDefined();
    });
  });

  describe('an identity', () => {
    const reader = { account: 'account-zhang', reason: 'callback', at: at('2026-09-14T02:00:00Z') };

    it('is read with the parts that one may see only', async () => {
      const rows = [identity('person-1', 'identity-1'), identity('shop-1', 'identity-1', { kind: 'organisation', part: 'main', content: { organisation: '某瓷器店' }, keys: [] })];
      await storage().ledger.write((tx) => tx.record(opening('identity-1', { identities: rows })));
      expect(await storage().reader.identities('identity-1' as Id<'case'>, ['main'], reader)).toEqual([rows[1]]);
      const both = await storage().reader.identities('identity-1' as Id<'case'>, ['main', 'identity'], reader);
      expect(both).toEqual([{ ...rows[0], keys: [...rows[0]!.keys].sort() }, rows[1]]);
      expect(await storage().reader.identities('identity-1' as Id<'case'>, [], reader)).toEqual([]);
    });

    it('leaves a trace of every read', async () => {
      await storage().ledger.write((tx) => tx.record(opening('identity-2', { identities: [identity('person-2', 'identity-2')] })));
      await storage().reader.identities('identity-2' as Id<'case'>, ['main'], reader);
      await storage().reader.identities('identity-2' as Id<'case'>, ['identity'], reader);
      await storage().reader.identities('identity-2' as Id<'case'>, ['identity'], { ...reader, reason: 'evidence' });
      expect(await storage().identityReads('person-2' as Id<'identity'>)).toEqual([
        { account: 'account-zhang', reason: 'callback', at: '2026-09-14T02:00:00.000Z' },
        { account: 'account-zhang', reason: 'evidence', at: '2026-09-14T02:00:00.000Z' },
      ]);
    });

    it('is found by keyed hashes, all of one person, where one may look', async () => {
      await storage().ledger.write(async (tx) => {
        await tx.record(opening('identity-3', { identities: [identity('person-3', 'identity-3', { keys: ['n-王', 'n-五'] })] }));
        await tx.record(opening('identity-4', { identities: [identity('person-4', 'identity-4', { keys: ['n-王'] }), identity('person-5', 'identity-4', { keys: ['n-五'] })] }));
      });
      const found = async (identityKeys: string[], identityParts: string[], bodies: string[] = ['zb-12330']) =>
        (await storage().reader.listCases({ identityKeys, identityParts }, { bodies }, { limit: 9 })).items.map(({ id }) => id);
      expect(await found(['n-王', 'n-五'], ['identity'])).toEqual(['identity-3']);
      expect(await found(['n-王'], ['identity', 'main'])).toEqual(['identity-4', 'identity-3']);
      expect(await found(['n-王'], ['main'])).toEqual([]);
      expect(await found(['n-王'], ['identity'], ['zb-ip'])).toEqual([]);
      expect(await found([], ['identity'])).toEqual([]);
    });

    it('cannot be found by its name in the full text', async () => {
      await storage().ledger.write((tx) => tx.record(opening('identity-6', { identities: [identity('person-6', 'identity-6', { content: { name: '欧阳慕容' }, keys: [] })] })));
      expect((await storage().reader.listCases({ q: '欧阳慕容' }, 'all', { limit: 5 })).items).toEqual([]);
    });
  });

  describe('the sealer', () => {
    const keys = generateKeyPairSync('ed25519');
    const parts = (holder: string, clock: { now: Instant }) => ({
      holder, now: () => clock.now, batch: 4, sign: (bytes: string) => `ed25519:${sign(null, Buffer.from(bytes), keys.privateKey).toString('hex')}`,
    });

    it('gives every fact one place, chains the batches, and signs a head', async () => {
      let entry = opening('sealed-1');
      await storage().ledger.write((tx) => tx.record(entry));
      for (let n = 0; n < 9; n++) {
        entry = following(entry);
        const next = entry;
        await storage().ledger.write((tx) => tx.record(next));
      }
      const clock = { now: at('2026-09-14T02:00:00Z') };
      const sealed = await storage().sealer(parts('a', clock)).run();
      expect(sealed.as).toBe('sealer');
      expect(sealed.facts).toBeGreaterThanOrEqual(10);
      const positions = (await storage().reader.history('sealed-1' as Id<'case'>)).map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(positions).not.toContain(undefined);
      const batches = await collect(storage().verifyRead.batches());
      let chained = GENESIS;
      let next = 1;
      for (const batch of batches) {
        expect(batch.firstPosition).toBe(next);
        expect(batch.hashes).toHaveLength(batch.lastPosition - batch.firstPosition + 1);
        expect(merkleRoot(batch.hashes)).toBe(batch.root);
        expect(chainBatch(batch, chained)).toBe(batch.chained);
        chained = batch.chained;
        next = batch.lastPosition + 1;
      }
      const [head] = await storage().verifyRead.heads();
      expect(JSON.parse(head!.bytes)).toMatchObject({ batch: batches.at(-1)?.number, chained, lastPosition: next - 1, previous: null });
      expect(verify(null, Buffer.from(head!.bytes), keys.publicKey, Buffer.from(head!.signature.replace('ed25519:', ''), 'hex'))).toBe(true);
    });

    it('is one at a time; another takes over when the lease has run out', async () => {
      const clock = { now: at('2026-09-14T02:10:00Z') };
      const first = storage().sealer(parts('a', clock));
      const second = storage().sealer(parts('b', clock));
      expect((await first.run()).as).toBe('sealer');
      expect((await second.run()).as).toBe('elsewhere');
      clock.now = at('2026-09-14T02:11:01Z');
      expect((await second.run()).as).toBe('sealer');
      expect((await first.run()).as).toBe('elsewhere');
    });

    it('seals at once for what must not wait, beside whoever holds the lease, and leaves it with them', async () => {
      const clock = { now: at('2026-09-14T02:30:00Z') };
      const holding = storage().sealer(parts('h', clock));
      expect((await holding.run()).as).toBe('sealer');
      const { holder: _, ...out } = parts('', clock);
      const written = Array.from({ length: 6 }, (_one, n) => `at-once-${n}`);
      for (const id of written) await storage().ledger.write((tx) => tx.record(opening(id)));
      const [atOnce] = await Promise.all([storage().sealer({ ...out, headEvery: 0 }).run(), holding.run(), storage().sealer({ ...out, headEvery: 0 }).run()]);
      expect(atOnce.as).toBe('sealer');
      const positions = await Promise.all(written.map(async (id) => (await storage().reader.history(id as Id<'case'>))[0]?.position));
      expect([positions.includes(undefined), new Set(positions).size]).toEqual([false, written.length]);
      expect([(await holding.run()).as, (await storage().sealer(parts('i', clock)).run()).as]).toEqual(['sealer', 'elsewhere']);
    });

    it('leaves no fact out while acts go on', async () => {
      const clock = { now: at('2026-09-14T03:00:00Z') };
      const sealer = storage().sealer(parts('c', clock));
      const writes = Array.from({ length: 40 }, (_, n) => storage().ledger.write((tx) => tx.record(opening(`busy-${n}`))));
      await Promise.all([...writes, sealer.run(), sealer.run()]);
      await sealer.run();
      const positions = await Promise.all(writes.map(async (_, n) => (await storage().reader.history(`busy-${n}` as Id<'case'>))[0]?.position));
      expect(positions).not.toContain(undefined);
      expect(new Set(positions).size).toBe(40);
    });

    it('signs a head every few minutes, each naming the one before', async () => {
      const clock = { now: at('2026-09-14T04:00:00Z') };
      const sealer = storage().sealer(parts('d', clock));
      const act = async (id: string) => storage().ledger.write((tx) => tx.record(opening(id)));
      await act('head-1');
      const first = await sealer.run();
      expect(first.head).toBeDefined();
      await act('head-2');
      clock.now = at('2026-09-14T04:04:59Z');
      expect((await sealer.run()).head).toBeUndefined();
      clock.now = at('2026-09-14T04:05:00Z');
      const second = await sealer.run();
      expect(JSON.parse(second.head!.bytes)).toMatchObject({ previous: first.head?.signature });
      clock.now = at('2026-09-14T05:00:00Z');
      expect((await sealer.run()).head).toBeUndefined();
    });
  });

  describe('a closed database', () => {
    it('refuses what comes after', async () => {
      await storage().close();
      await expect(storage().ledger.write((tx) => tx.record(opening('closed-1')))).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.closed' });
    });
  });
}
