import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import type { Id } from '../../../src/domain/brand';
import { openStorage, type Storage } from '../../../src/storage';
import { ledgerOf } from '../../../src/storage/ledger/transaction';
import { openForWriting } from '../../../src/storage/sqlite/open';
import { GroupWriter } from '../../../src/storage/sqlite/writer';
import { following, opening } from '../../support/entries';
import { describeWithSmallDisk, smallDisk } from '../../support/tmpfs';
import { expectKept, heavy, untilFull } from './untilFull';
import { brokenCases } from './whole';

const home = mkdtempSync(join(tmpdir(), 'weiquan-faults-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
const newFile = () => join(home, `${++made}.db`);

describe('acts that arrive together', () => {
  /** `settings`: how long a group is kept open. */
  async function writer(settings: ConstructorParameters<typeof GroupWriter>[2] = {}) {
    const opened = await openForWriting(newFile());
    const group = new GroupWriter(opened.database, opened.source.manager, settings);
    return { group, ledger: ledgerOf(group), database: opened.database, close: async () => (await group.close(), opened.source.destroy()) };
  }

  it('share a commit', async () => {
    // Long enough for a hundred acts on any machine.
    const { group, ledger, close } = await writer({ groupFor: 60_000 });
    await Promise.all(Array.from({ length: 100 }, (_, n) => ledger.write((tx) => tx.record(opening(`together-${n}`)))));
    expect(group.commits).toBeLessThan(20);
    expect(group.commits).toBeGreaterThan(0);
    await close();
  });

  it('do not disturb each other when one fails, of itself or by the database', async () => {
    const { ledger, close } = await writer();
    const good = (n: number) => ledger.write((tx) => tx.record(opening(`good-${n}`, { sourceKey: `key-${n}` })));
    const results = await Promise.allSettled([
      good(1),
      ledger.write(async (tx) => {
        await tx.record(opening('thrown'));
        throw new Error('of itself');
      }),
      good(2),
      ledger.write((tx) => tx.record(opening('clash', { sourceKey: 'key-1' }))),
      good(3),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    const there = await ledger.write((tx) => Promise.all(['good-1', 'good-2', 'good-3', 'thrown', 'clash'].map((id) => tx.loadCase(id as Id<'case'>))));
    expect(there.map((file) => file?.id)).toEqual(['good-1', 'good-2', 'good-3', undefined, undefined]);
    await close();
  });

  it('are run once where the one that fails has written nothing, and twice where it has', async () => {
    const { ledger, close } = await writer();
    const runsBeside = async (id: string, writes: boolean): Promise<number> => {
      let runs = 0;
      const results = await Promise.allSettled([
        ledger.write((tx) => {
          runs++;
          return tx.record(opening(id));
        }),
        ledger.write(async (tx) => {
          if (writes) await tx.record(opening(`${id}-refused`));
          throw new Error('refused');
        }),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      const there = await ledger.write((tx) => Promise.all([id, `${id}-refused`].map((one) => tx.loadCase(one as Id<'case'>))));
      expect(there.map((file) => file?.id)).toEqual([id, undefined]);
      return runs;
    };
    expect(await runsBeside('beside-reader', false)).toBe(1);
    expect(await runsBeside('beside-writer', true)).toBe(2);
    await close();
  });

  it('are each tried alone when the database undoes the whole group', async () => {
    const { group, ledger, database, close } = await writer();
    database.exec(`create temp trigger undo before insert on case_sources when new.source_key = 'undo' begin select raise(rollback, 'all of it'); end`);
    const send = (n: number) => ledger.write((tx) => tx.record(opening(`alone-${n}`, { sourceKey: n === 3 ? 'undo' : `alone-key-${n}` })));
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(send));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    const there = await ledger.write((tx) => Promise.all([1, 2, 3, 4, 5, 6].map((n) => tx.loadCase(`alone-${n}` as Id<'case'>))));
    expect(there.map((file) => file?.id)).toEqual(['alone-1', 'alone-2', undefined, 'alone-4', 'alone-5', 'alone-6']);
    expect(group.commits).toBeGreaterThan(1);
    await close();
  });

  it('cannot go on writing after the database has undone the transaction, even if they swallow the error', async () => {
    const { ledger, database, close } = await writer();
    database.exec(`create temp trigger undo before insert on case_sources when new.source_key = 'undo' begin select raise(rollback, 'all of it'); end`);
    const stubborn = ledger.write(async (tx) => {
      await tx.record(opening('undone', { sourceKey: 'undo' })).catch(() => undefined);
      await tx.record(opening('outside'));
    });
    await expect(stubborn).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.failed' });
    expect(await ledger.write((tx) => tx.loadCase('outside' as Id<'case'>))).toBeUndefined();
    await close();
  });

  it('are answered in the order in which each caller sent them', async () => {
    const { ledger, close } = await writer();
    const first = opening('order');
    const second = following(first);
    const third = following(second);
    await Promise.all([first, second, third].map((entry) => ledger.write((tx) => tx.record(entry))));
    expect((await ledger.write((tx) => tx.loadCase('order' as Id<'case'>)))?.revision).toBe(3);
    await close();
  });
});

describe('a full disk', () => {
  it('in the middle of a group loses nothing that was acknowledged, and keeps nothing that was refused', async () => {
    const opened = await openForWriting(newFile());
    const group = new GroupWriter(opened.database, opened.source.manager);
    const file = opened.database.name;
    const limited = opened.database;
    const pages = limited.pragma('page_count', { simple: true }) as number;
    limited.pragma(`max_page_count = ${pages + 150}`);
    const storage = await openStorage({ kind: 'sqlite', file });
    const result = await untilFull({ ...storage, ledger: ledgerOf(group) }, 'storage.full');
    expect(result.kept.length).toBeGreaterThan(0);
    await expectKept(storage, result);
    // Room again: the same program goes on.
    limited.pragma('max_page_count = 1000000');
    await ledgerOf(group).write((tx) => tx.record(heavy('room-again')));
    expect(await brokenCases(storage)).toEqual([]);
    await storage.close();
    await group.close();
    await opened.source.destroy();
  });
});

describeWithSmallDisk('a full disk of a real file system', () => {
  it('does the same', async () => {
    const disk = smallDisk(6);
    const file = join(disk.folder, 'a.db');
    try {
      const opened = await openForWriting(file);
      // With next to no cache, pages are written in the middle of a group, and that is where the disk is full.
      opened.database.pragma('cache_size = 10');
      const group = new GroupWriter(opened.database, opened.source.manager);
      const storage = await openStorage({ kind: 'sqlite', file });
      const result = await untilFull({ ...storage, ledger: ledgerOf(group) }, 'storage.full');
      await expectKept(storage, result);
      await storage.close();
      await group.close();
      await opened.source.destroy();
      const again = await openStorage({ kind: 'sqlite', file }).catch((error: unknown) => error);
      if (!(again instanceof Error)) {
        await expectKept(again as Storage, result);
        await (again as Storage).close();
      }
      const check = new Database(file, { readonly: true });
      expect(check.pragma('integrity_check', { simple: true })).toBe('ok');
      check.close();
    } finally {
      disk.remove();
    }
  });
});

const HOLD = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.exec('begin immediate');
  db.prepare("insert into counters (series, span, value) values ('second', '2026', 1)").run();
  console.log('holding');
  process.stdin.resume().once('end', () => { db.exec('commit'); process.exit(0); });
`;

describe('a second program', () => {
  const holders: { release(): Promise<unknown> }[] = [];
  afterEach(() => Promise.all(holders.splice(0).map((holder) => holder.release())));

  /** Holds the write lock of the file from now on; lets go when it is told to. */
  async function hold(file: string): Promise<{ release(): Promise<unknown> }> {
    const child = spawn(process.execPath, ['-e', HOLD, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const holder = { release: () => (child.stdin.end(), gone) };
    holders.push(holder);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return holder;
  }

  it('that writes for a while is waited for, without blocking anybody', async () => {
    const file = newFile();
    const storage = await openStorage({ kind: 'sqlite', file });
    const other = await hold(file);
    let settled = 0;
    const writes = [1, 2, 3].map((n) => storage.ledger.write((tx) => tx.record(opening(`waiting-${n}`))).finally(() => settled++));
    // Whoever blocked would not come to an end here before its patience did.
    for (let turns = 0; turns < 20; turns++) await new Promise((resume) => setTimeout(resume, 5));
    expect(settled).toBe(0);
    await other.release();
    await Promise.all(writes);
    expect(await brokenCases(storage)).toEqual([]);
    await storage.close();
  });

  it('that does not let go is told of, and the act is not stored', async () => {
    const file = newFile();
    const storage = await openStorage({ kind: 'sqlite', file, writer: { patience: 150 } });
    await hold(file);
    await expect(storage.ledger.write((tx) => tx.record(opening('busy-1')))).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.busy' });
    expect(await storage.reader.findCase('busy-1' as Id<'case'>, 'all')).toBeUndefined();
    await storage.close();
  });

  it('may write the same file by the same means: every act of both is there', async () => {
    const file = newFile();
    const [one, two] = [await openStorage({ kind: 'sqlite', file }), await openStorage({ kind: 'sqlite', file })];
    const write = (storage: Storage, name: string) =>
      Promise.all(Array.from({ length: 60 }, (_, n) => storage.ledger.write(async (tx) => (await tx.record(opening(`${name}-${n}`)), tx.nextNumber({ kind: 'intake' }, '2026-01-01' as never)))));
    const numbers = (await Promise.all([write(one, 'one'), write(two, 'two')])).flat();
    expect(new Set(numbers).size).toBe(120);
    expect(await one.reports.countCases({}, 'all')).toBe(120);
    expect(await brokenCases(two)).toEqual([]);
    await one.close();
    await two.close();
  });
});

describe('full text', () => {
  const unindexed = (file: string) => {
    const database = new Database(file, { readonly: true });
    const count = database.prepare('select count(*) from case_unindexed').pluck().get();
    database.close();
    return count;
  };

  it('is written behind the acts without being asked for, and at the latest when the storage is closed', async () => {
    const file = newFile();
    const storage = await openStorage({ kind: 'sqlite', file });
    await storage.ledger.write((tx) => tx.record(opening('behind-1', { text: '陶瓷茶具' })));
    expect(unindexed(file)).toBe(1);
    while (unindexed(file) !== 0) await new Promise((resume) => setTimeout(resume, 50));
    expect(unindexed(file)).toBe(0);
    await storage.ledger.write((tx) => tx.record(opening('behind-2', { text: '陶瓷茶具' })));
    expect(unindexed(file)).toBe(1);
    await storage.close();
    expect(unindexed(file)).toBe(0);
  });

  it('finds what another program has committed and not indexed', async () => {
    const file = newFile();
    const [one, two] = [await openStorage({ kind: 'sqlite', file }), await openStorage({ kind: 'sqlite', file })];
    await one.ledger.write((tx) => tx.record(opening('other-1', { text: '陶瓷茶具' })));
    expect((await two.reader.listCases({ q: '陶瓷茶具' }, 'all', { limit: 5 })).items.map(({ id }) => id)).toEqual(['other-1']);
    await one.close();
    await two.close();
  });
});

describe('kill -9', () => {
  it('loses nothing that was acknowledged and leaves nothing half', async () => {
    const file = newFile();
    for (const run of ['a', 'b', 'c']) {
      const acknowledged = await killAfter(file, run, 200 + 150 * run.charCodeAt(0) % 400);
      const storage = await openStorage({ kind: 'sqlite', file });
      for (const line of acknowledged) {
        const [id, seq, hash] = line.split(' ') as [string, string, string];
        const facts = await storage.reader.history(id as Id<'case'>);
        expect(facts[Number(seq) - 1]?.fact.hash).toBe(hash);
      }
      expect(await brokenCases(storage)).toEqual([]);
      await storage.close();
    }
  });

  it('between a commit and its indexing leaves every case to be found by its words', async () => {
    const file = newFile();
    const acknowledged = await killAfter(file, 'words', 40);
    const left = new Database(file, { readonly: true });
    expect(left.prepare('select count(*) from case_unindexed').pluck().get()).toBeGreaterThan(0);
    left.close();
    const storage = await openStorage({ kind: 'sqlite', file });
    const found = await storage.reader.listCases({ q: '陶瓷茶具' }, 'all', { limit: 10_000 });
    const ids = new Set<string>(found.items.map(({ id }) => id));
    expect(acknowledged.filter((line) => !ids.has(line.split(' ')[0]!))).toEqual([]);
    await storage.close();
  });

  /** Starts the program, kills it after so many acknowledgements, and answers every line that it got out. */
  async function killAfter(file: string, run: string, count: number): Promise<string[]> {
    const program = join(__dirname, 'acknowledging.ts');
    const hook = join(__dirname, '../../support/typescript.cjs');
    const child = spawn(process.execPath, ['-r', hook, program, file, run], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    const ended = new Promise((resolve) => child.once('close', resolve));
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (lines.length === count) child.kill('SIGKILL');
    }
    await ended;
    expect(lines.length).toBeGreaterThanOrEqual(count);
    return lines.filter((line) => /^\S+ \d+ sha256:[0-9a-f]{64}$/.test(line));
  }
});
