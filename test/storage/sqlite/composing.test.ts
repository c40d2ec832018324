import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Entry, Transaction } from '../../../src/application/ports';
import type { Id } from '../../../src/domain/brand';
import { openStorage } from '../../../src/storage';
import { at, deadline, following, on, opening } from '../../support/entries';
import { describeWithSmallDisk, smallDisk } from '../../support/tmpfs';
import { house, idOf, newFile, pen, whole, workedOut } from './composingHouse';
import { expectKept, heavy, untilFull } from './untilFull';
import { brokenCases } from './whole';

const DAY = on('2026-09-14');
const number = (tx: Transaction) => tx.nextNumber({ kind: 'intake' }, DAY);

describe('acts that are worked out while others are written', () => {
  it('share commits, and none is told before its own', async () => {
    const { ledger, composing, ways, file, close } = await house();
    const { letGo } = pen(file);
    let told = 0;
    const all = Array.from({ length: 100 }, (_, n) => ledger.write((tx) => tx.record(opening(`together-${n}`))).then(() => told++));
    await workedOut(ways, 100);
    expect(told).toBe(0);
    letGo();
    await Promise.all(all);
    expect(ways).toEqual(Array.from({ length: 100 }, () => 'first'));
    expect(composing.commits).toBeGreaterThan(1);
    expect(composing.commits).toBeLessThan(20);
    await close();
    await whole(file);
  });

  it('wait for the act on the same case that was sent before them', async () => {
    const { ledger, file, close } = await house();
    const acts = [opening('one')];
    for (let n = 0; n < 20; n++) acts.push(following(acts[n]!, { title: `第 ${n} 次` }));
    await Promise.all(acts.map((entry) => ledger.write((tx) => tx.record(entry))));
    expect((await ledger.write((tx) => tx.loadCase(idOf('one'))))?.revision).toBe(21);
    await close();
    await whole(file);
  });

  it('give back the numbers and places of one that fails', async () => {
    const { ledger, file, close } = await house();
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        ledger.write(async (tx) => {
          const taken = await number(tx);
          await tx.record(opening(`numbered-${n}`, { sourceKey: `key-${n}` }));
          if (n % 7 === 3) throw new Error('refused');
          return taken;
        }),
      ),
    );
    const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => n + 1));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(9);
    const database = new Database(file, { readonly: true });
    const places = database.prepare('select ordinal from cases order by ordinal').pluck().all() as number[];
    database.close();
    expect(places.map((place) => place - places[0]!)).toEqual(Array.from({ length: numbers.length }, (_, n) => n));
    await close();
    await whole(file);
  });

  it('find the answer to the same request, which is given once', async () => {
    const { ledger, close } = await house();
    const runs: number[] = [];
    const answer = (n: number) =>
      ledger.write(async (tx) => {
        const before = await tx.findAnswer('account', 'key');
        if (before) return before.body;
        runs.push(n);
        await tx.record(opening(`answered-${n}`));
        await tx.rememberAnswer('account', 'key', { bodyHash: 'hash', status: 201, body: `"${n}"` }, at('2026-09-14T02:00:00Z'));
        return `"${n}"`;
      });
    expect(new Set(await Promise.all([0, 1, 2, 3, 4].map(answer)))).toEqual(new Set(['"0"']));
    expect(runs).toEqual([0]);
    await close();
  });

  it('see the personal data and the facts that they have just written', async () => {
    const { ledger, ways, close } = await house();
    const first = opening('seen', { identities: [{ caseId: idOf('seen'), id: 'i-1' as Id<'identity'>, kind: 'person', part: 'main', content: { name: '王某' }, keys: ['k'] }] });
    const seen = await ledger.write(async (tx) => {
      await tx.record(first);
      await tx.record(following(first));
      return { identities: await tx.identitiesOf(idOf('seen')), facts: (await tx.factsOf(idOf('seen'))).map(({ fact }) => fact.seq) };
    });
    expect(seen).toEqual({ identities: [{ caseId: 'seen', id: 'i-1', kind: 'person', part: 'main', content: { name: '王某' } }], facts: [1, 2] });
    expect(ways).toEqual(['first']);
    expect(await ledger.write((tx) => tx.identitiesOf(idOf('seen')))).toEqual(seen.identities);
    await close();
  });

  it('are done with the pen in hand where they read what only their transaction can tell', async () => {
    const { ledger, ways, file, close } = await house();
    const first = opening('reads', { changed: [deadline('reads-C1-1', at('2026-10-08T16:00:00Z'))] });
    const loaded = await ledger.write(async (tx) => {
      await tx.record(first);
      return tx.loadCase(idOf('reads'));
    });
    expect(loaded?.head).toBe(first.case.head);
    expect(ways).toEqual(['first', 'pen']);
    await close();
    await whole(file);
  });
});

describe('another program that writes the same file', () => {
  it('and takes a number meanwhile has it; the acts are done again with those that follow', async () => {
    const { ledger, ways, file, close } = await house();
    await ledger.write(number);
    const { other, letGo } = pen(file);
    const all = [1, 2, 3].map((n) => ledger.write(async (tx) => (await tx.record(opening(`other-${n}`)), number(tx))));
    await workedOut(ways, 4);
    other.prepare('update counters set value = value + 1').run();
    letGo();
    expect(await Promise.all(all)).toEqual([3, 4, 5]);
    expect(ways).toEqual(['first', 'first', 'first', 'first', 'pen', 'pen', 'pen']);
    await close();
    await whole(file);
  });

  it('and acts on the case meanwhile comes first; the act here meets the case as it is then', async () => {
    const { ledger, ways, file, close } = await house();
    const first = opening('both');
    await ledger.write((tx) => tx.record(first));
    const { other, letGo } = pen(file);
    const act = ledger.write(async (tx) => {
      const file = await tx.loadCase(idOf('both'));
      if (file?.head !== first.case.head) throw new Error('moved on');
      await tx.record(following(first));
    });
    const refused = expect(act).rejects.toThrow('moved on');
    await workedOut(ways, 2);
    other.prepare(`update case_snapshots set head = 'sha256:another'`).run();
    letGo();
    await refused;
    expect(ways).toEqual(['first', 'first', 'pen']);
    await close();
  });

  it('and has reminded of a clock meanwhile is seen: the reminder stands', async () => {
    const { ledger, ways, file, close } = await house();
    const clock = deadline('rung-C1-1', at('2026-10-08T16:00:00Z'));
    const first = opening('rung', { changed: [clock], case: { deadlines: [clock] } });
    await ledger.write((tx) => tx.record(first));
    const { other, letGo } = pen(file);
    const act = ledger.write((tx) => tx.record(following(first, { changed: [{ ...clock, startSeq: 1 }] })));
    await workedOut(ways, 2);
    other.prepare(`update deadlines set fired = '["half@2026-09-20T01:00:00.000Z"]'`).run();
    letGo();
    await act;
    const database = new Database(file, { readonly: true });
    expect(database.prepare('select fired from deadlines').pluck().get()).toBe('["half@2026-09-20T01:00:00.000Z"]');
    database.close();
    expect(ways).toEqual(['first', 'first', 'pen']);
    await close();
  });
});

describe('what this process has left stored', () => {
  const moveOn = (file: string, first: Entry) => {
    const other = new Database(file);
    const second = following(first, { title: '他处办理' });
    other.prepare('update case_snapshots set head = ?, bytes = ?').run(second.case.head, second.caseBytes);
    other.close();
    return second;
  };

  it('is taken for granted by the next act on the case', async () => {
    const { ledger, committed, ways, close } = await house();
    const first = opening('granted');
    await ledger.write((tx) => tx.record(first));
    const reads: string[] = [];
    const read = committed.first.bind(committed);
    committed.first = (sql: string, values?: readonly never[]) => (reads.push(sql), read(sql, values));
    await ledger.write(async (tx) => {
      await tx.loadCase(idOf('granted'));
      await tx.record(following(first));
    });
    expect(reads).toEqual([]);
    expect(ways).toEqual(['first', 'first']);
    await close();
  });

  it('refuses nobody: an act that is refused is worked out again on what is stored now', async () => {
    const { ledger, file, ways, close } = await house();
    const first = opening('stale');
    await ledger.write((tx) => tx.record(first));
    const second = moveOn(file, first);
    await ledger.write(async (tx) => {
      const now = await tx.loadCase(idOf('stale'));
      if (now?.head !== second.case.head) throw new Error('not before the other act');
      await tx.record(following(second));
    });
    expect(ways).toEqual(['first', 'first', 'first']);
    await close();
  });

  it('is read again where the act looks at a case and writes another', async () => {
    const { ledger, file, close } = await house();
    const first = opening('looked-at');
    await ledger.write((tx) => tx.record(first));
    const second = moveOn(file, first);
    const seen = await ledger.write(async (tx) => {
      const other = await tx.loadCase(idOf('looked-at'));
      await tx.record(opening('beside'));
      return other?.head;
    });
    expect(seen).toBe(second.case.head);
    await close();
  });

  it('does not hide that a request was answered before', async () => {
    const { ledger, file, ways, close } = await house();
    const ask = () =>
      ledger.write(async (tx) => {
        const before = await tx.findAnswer('account', 'again');
        if (before) return before.body;
        await tx.record(opening(`asked-${ways.length}`));
        await tx.rememberAnswer('account', 'again', { bodyHash: 'hash', status: 201, body: '"once"' }, at('2026-09-14T02:00:00Z'));
        return '"once"';
      });
    expect([await ask(), await ask()]).toEqual(['"once"', '"once"']);
    expect(ways).toEqual(['first', 'first', 'pen']);
    const database = new Database(file, { readonly: true });
    expect(database.prepare('select count(*) from cases').pluck().get()).toBe(1);
    database.close();
    await close();
    await whole(file);
  });

  it('counts on where the pen has counted', async () => {
    const { ledger, writer, ways, close } = await house();
    const count = () => ledger.write(async (tx) => (await tx.record(opening(`counted-${ways.length}`)), number(tx)));
    expect(await count()).toBe(1);
    await writer.write(async (connection) => connection.run('update counters set value = value + 1'));
    expect(await count()).toBe(3);
    expect(ways).toEqual(['first', 'first']);
    await close();
  });

  it('knows which reminders have come', async () => {
    const { ledger, ways, file, close } = await house();
    const clock = { ...deadline('told-C1-1', at('2026-10-08T16:00:00Z')), rungs: [{ id: 'half', at: at('2026-09-20T01:00:00Z'), kind: 'reminder' as const }] };
    const first = opening('told', { changed: [clock], case: { deadlines: [clock] } });
    await ledger.write((tx) => tx.record(first));
    const remind = () => ledger.write(async (tx) => (await tx.loadCase(idOf('told')), tx.remind(clock.id, 'half', [])));
    expect([await remind(), await remind()]).toEqual([true, false]);
    await ledger.write(async (tx) => {
      await tx.loadCase(idOf('told'));
      await tx.record(following(first, { changed: [clock] }));
    });
    const database = new Database(file, { readonly: true });
    expect(database.prepare('select fired, next_at from deadlines').get()).toEqual({ fired: '["half@2026-09-20T01:00:00.000Z"]', next_at: clock.ringsAt });
    database.close();
    expect(ways).not.toContain('pen');
    await close();
  });
});

describe('a thread that cannot write', () => {
  it('is told of in words; nobody is told that the act is done', async () => {
    const { ledger, writer, close } = await house(newFile(), ['no such pragma (']);
    await expect(ledger.write((tx) => tx.record(opening('nowhere')))).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.failed' });
    await ledger.write((tx) => tx.record(opening('with-the-pen')));
    expect(writer.commits).toBe(1);
    await close();
  });

  it('and ends is replaced: after one batch that it did not know acts are worked out first again', async () => {
    const { ledger, ways, thread, anotherWriter, file, close } = await house();
    await ledger.write((tx) => tx.record(opening('before')));
    await thread.close();
    await ledger.write((tx) => tx.record(opening('after')));
    // The writer keeps the pen for a second after a loss; another one does not know of it.
    await anotherWriter().write((tx) => tx.record(opening('again')));
    expect(ways).toEqual(['first', 'first', 'pen', 'first']);
    await close();
    await whole(file);
  });
});

describeWithSmallDisk('a thread whose disk is full', () => {
  it('loses nothing that was told, and goes on when there is room', async () => {
    const disk = smallDisk(12);
    const reserve = join(disk.folder, 'reserve');
    writeFileSync(reserve, Buffer.alloc(6 * 2 ** 20, 1));
    const storage = await openStorage({ kind: 'sqlite', file: join(disk.folder, 'a.db'), writer: { composeFrom: 1 } });
    try {
      const result = await untilFull(storage, 'storage.full');
      expect(result.kept.length).toBeGreaterThan(0);
      await expectKept(storage, result);
      rmSync(reserve);
      await Promise.all([1, 2, 3, 4, 5].map((n) => storage.ledger.write((tx) => tx.record(heavy(`room-${n}`)))));
      expect(await brokenCases(storage)).toEqual([]);
    } finally {
      await storage.close();
      disk.remove();
    }
  });
});
