import type { Entry } from '../../../src/application/ports';
import { openStorage } from '../../../src/storage';
import { following, opening } from '../../support/entries';
import { house, pen, whole, workedOut } from './composingHouse';

describe('cases whose clocks are due', () => {
  /** That many, all of them found to be due; and how often cases were read together. */
  async function dueHouse(count: number) {
    const made = await house();
    const openings = Array.from({ length: count }, (_, n) => opening(`due-${String(n).padStart(3, '0')}`));
    // Another process has opened them: nothing is known of them here.
    const other = await openStorage({ kind: 'sqlite', file: made.file });
    await Promise.all(openings.map((entry) => other.ledger.write((tx) => tx.record(entry))));
    await other.close();
    const ordinals = new Map(made.committed.all<{ id: string; ordinal: number }>('select id, ordinal from cases').map(({ id, ordinal }) => [id, ordinal]));
    for (const { case: { id } } of openings) made.due.saw(`${id}-C1-1`, '[]', { caseId: id, ordinal: ordinals.get(id) ?? 0 });
    const reads: number[] = [];
    const columns = made.committed.columns.bind(made.committed);
    made.committed.columns = (sql, values) => (reads.push(values.filter((value) => value !== null).length), columns(sql, values));
    const heads: (string | undefined)[] = [];
    const act = (first: Entry, title = '已到期') =>
      made.ledger.write(async (tx) => {
        const now = await tx.loadCase(first.case.id);
        heads.push(now?.head);
        if (now?.head !== first.case.head) throw new Error('moved on');
        const next = following(first, { title });
        await tx.record(next);
        return next;
      });
    return { ...made, openings, reads, heads, act };
  }

  it('are read many at a time, and acts on them are worked out first', async () => {
    const { openings, reads, act, ways, file, close } = await dueHouse(150);
    await Promise.all(openings.map((entry) => act(entry)));
    expect(reads).toEqual([64, 64, 22]);
    expect(ways).toEqual(openings.map(() => 'first'));
    await close();
    await whole(file);
  });

  it('wait behind the acts of people, and not for ever', async () => {
    const { openings, ledger, file, close } = await dueHouse(40);
    const order: string[] = [];
    const write = (first: Entry, who: 'ring' | 'person') =>
      ledger.write(async (tx) => (order.push(who), tx.record(following(first, { title: who }))), who === 'ring' ? { behind: true } : {});
    await Promise.all([...openings.slice(0, 10).map((entry) => write(entry, 'ring')), ...openings.slice(10).map((entry) => write(entry, 'person'))]);
    expect(order.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'person'));
    expect(order.indexOf('ring')).toBe(8);
    expect(order.slice(-7)).toEqual(Array.from({ length: 7 }, () => 'ring'));
    await close();
    await whole(file);
  });

  it('and that an act has moved on meanwhile are read again', async () => {
    const { openings: [one, two, ...others], ledger, heads, act, close } = await dueHouse(60);
    if (!one || !two) throw new Error('not opened');
    const rang = following(two, { title: '已到期' });
    // The first act reads all. What a clock has done is not kept in memory; the others go on meanwhile.
    const byClock: Entry = { ...rang, fact: { ...rang.fact, actor: { kind: 'clock', id: 'clock', body: 'zb-12330', role: 'clock' } } };
    const first = act(one);
    const second = ledger.write((tx) => tx.record(byClock));
    await Promise.all([first, ...others.map((entry) => act(entry)), second.then(() => act(rang))]);
    expect(heads.filter((head) => head === two.case.head || head === rang.case.head)).toEqual([rang.case.head]);
    await close();
  });

  it('and that another program has moved on meanwhile are met as they are then', async () => {
    const { openings: [one, two], act, ways, file, close } = await dueHouse(2);
    if (!one || !two) throw new Error('not opened');
    const { other, letGo } = pen(file);
    const first = act(one);
    const refused = expect(act(two)).rejects.toThrow('moved on');
    await workedOut(ways, 2);
    other.prepare(`update case_snapshots set head = 'sha256:another' where case_ordinal = (select ordinal from cases where id = ?)`).run(two.case.id);
    letGo();
    await refused;
    expect((await first).case.revision).toBe(2);
    expect(ways).toEqual(['first', 'first', 'pen', 'pen']);
    await close();
  });
});
