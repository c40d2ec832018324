import * as fc from 'fast-check';
import type { CaseFilter, CaseRow, Scope } from '../../../src/application/ports';
import type { Id } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, on, opening } from '../../support/entries';

const bodies = ['zb-12330', 'zhangdian-market', 'zb-ip'] as const;
const words = ['陶瓷碗', '紫砂壶', '注册商标', 'ZL202330123456.7'] as const;

interface Sample {
  readonly n: number;
  readonly day: number;
  readonly access: readonly string[];
  readonly kind: 'complaint' | 'report';
  readonly closed: boolean;
  readonly urgent: boolean;
  readonly late: boolean;
  readonly word: string;
  readonly turn: string;
}

const samples = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 5 }),
    access: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1 }),
    kind: fc.constantFrom('complaint' as const, 'report' as const),
    closed: fc.boolean(),
    urgent: fc.boolean(),
    late: fc.boolean(),
    word: fc.constantFrom(...words),
    turn: fc.constantFrom(...bodies),
  }),
  { minLength: 1, maxLength: 30 },
);

const filters: fc.Arbitrary<CaseFilter> = fc.record(
  {
    procedure: fc.constant('hotline-complaint'),
    state: fc.constantFrom('registered', 'closed'),
    stage: fc.constantFrom('intake', 'done'),
    handling: fc.constantFrom('zb-12330', 'zb-ip'),
    closed: fc.boolean(),
    tags: fc.constantFrom<Record<string, string>>({ kind: 'complaint' }, { kind: 'report' }, { kind: 'report', channel: '12330' }),
    flag: fc.constant('urgent'),
    openedFrom: fc.constantFrom(on('2026-09-02'), on('2026-09-04')),
    openedUntil: fc.constantFrom(on('2026-09-03'), on('2026-09-05')),
    late: fc.boolean(),
    q: fc.constantFrom('陶瓷', '瓷碗', '陶瓷 碗', '注册 壶', 'zl2023', '紫砂 沙壶', '注册商标', '202330123456'),
  },
  { requiredKeys: [] },
);

const scopes: fc.Arbitrary<Scope> = fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1 }).map((list) => ({ bodies: list })));

/** What the list must show, written down without a database. */
function fits(sample: Sample, filter: CaseFilter, scope: Scope): boolean {
  const tags: Record<string, string> = { kind: sample.kind, channel: '12330' };
  const text = sample.word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return (
    (scope === 'all' || sample.access.some((body) => scope.bodies.includes(body))) &&
    (filter.state === undefined || (sample.closed ? 'closed' : 'registered') === filter.state) &&
    (filter.stage === undefined || (sample.closed ? 'done' : 'intake') === filter.stage) &&
    (filter.handling === undefined || sample.turn === filter.handling) &&
    (filter.closed === undefined || sample.closed === filter.closed) &&
    Object.entries(filter.tags ?? {}).every(([name, value]) => tags[name] === value) &&
    (filter.flag === undefined || sample.urgent) &&
    (filter.openedFrom === undefined || `2026-09-0${sample.day}` >= filter.openedFrom) &&
    (filter.openedUntil === undefined || `2026-09-0${sample.day}` <= filter.openedUntil) &&
    (!filter.late || sample.late) &&
    (filter.q === undefined || filter.q.split(' ').every((word) => text.includes(word.toLowerCase())))
  );
}

async function fill(storage: Storage, run: string, all: readonly Sample[]): Promise<void> {
  for (const sample of all) {
    const id = `${run}-${String(sample.n).padStart(3, '0')}`;
    const openedAt = at(`2026-09-0${sample.day}T00:30:00+08:00`);
    const changed = sample.late ? [deadline(`${id}-C1-1`, at('2026-09-10T16:00:00Z'), { status: 'lapsed' })] : [];
    const entry = opening(id, {
      at: openedAt,
      changed,
      title: id,
      text: sample.word,
      tags: { kind: sample.kind, channel: '12330' },
      flags: sample.urgent ? ['urgent'] : [],
      statePath: sample.closed ? 'closed' : 'registered',
      stage: sample.closed ? 'done' : 'intake',
      worklistKey: at(`2026-10-0${(sample.n % 3) + 1}T16:00:00Z`),
      case: {
        closed: sample.closed,
        handling: sample.turn,
        turn: { body: sample.turn, cause: 'own', since: openedAt },
        access: sample.access.map((body) => ({ body, parts: ['main'], sinceSeq: 1 })),
      },
    });
    await storage.ledger.write((tx) => tx.record(entry));
  }
}

async function pages(read: (cursor?: string) => Promise<{ readonly items: readonly CaseRow[]; readonly next?: string }>): Promise<string[]> {
  const all: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await read(cursor);
    all.push(...page.items.map(({ id }) => id));
    if (page.next === undefined) return all;
    expect(page.items.length).toBeGreaterThan(0);
    cursor = page.next;
  }
}

export function lists(storage: () => Storage): void {
  let runs = 0;

  describe('a list', () => {
    it('shows, page after page, exactly what fits and what the body may see, newest first', async () => {
      await fc.assert(
        fc.asyncProperty(samples, fc.array(fc.tuple(filters, scopes, fc.integer({ min: 1, max: 7 })), { minLength: 6, maxLength: 12 }), async (drawn, questions) => {
          runs += 1;
          const run = `list${runs}`;
          const all = drawn.map((sample, n) => ({ ...sample, n }));
          await fill(storage(), run, all);
          const newestFirst = [...all].sort((a, b) => b.day - a.day || b.n - a.n);
          for (const [filter, scope, limit] of questions) {
            const listed = await pages((cursor) => storage().reader.listCases(filter, scope, { limit, cursor }));
            const expected = newestFirst.filter((sample) => fits(sample, filter, scope)).map(({ n }) => `${run}-${String(n).padStart(3, '0')}`);
            expect(listed.filter((id) => id.startsWith(`${run}-`))).toEqual(expected);
            expect(await storage().reports.countCases(filter, scope)).toBe(listed.length);
          }
        }),
        { numRuns: 8 },
      );
    });

    it('shows the columns of a case', async () => {
      const entry = opening('columns-1', { title: '假冒陶瓷', flags: ['urgent'], worklistKey: at('2026-10-08T16:00:00Z'), changed: [deadline('columns-1-C1-1', at('2026-10-08T16:00:00Z'))] });
      await storage().ledger.write((tx) => tx.record(entry));
      const { items } = await storage().reader.listCases({ q: 'columns-1' }, 'all', { limit: 5 });
      expect(items).toEqual([
        {
          id: 'columns-1', number: 'Ncolumns-1', procedure: 'hotline-complaint', revision: 1, state: 'registered', stage: 'intake', title: '假冒陶瓷', tags: { kind: 'complaint' },
          flags: ['urgent'], hub: 'zb-12330', handling: 'zb-12330', turn: entry.case.turn, closed: false, openedAt: entry.case.openedAt, deadlines: entry.case.deadlines,
        },
      ]);
    });

    it('follows the case: what no longer fits is gone, what fits now is there', async () => {
      const first = opening('moving-1', { tags: { kind: 'complaint', right: 'patent' }, text: '旧的说明', flags: ['draft'] });
      await storage().ledger.write((tx) => tx.record(first));
      const access = [...first.case.access, { body: 'moving-body', parts: ['main'], sinceSeq: 2 }];
      const second = following(first, { tags: { kind: 'report', right: 'patent' }, flags: [], text: '新的说明', maskedNarratives: '某某反映茶具', statePath: 'withBody.verifying', stage: 'verify', case: { access } });
      await storage().ledger.write((tx) => tx.record(second));
      const ids = async (filter: CaseFilter, scope: Scope) => (await storage().reader.listCases(filter, scope, { limit: 9 })).items.map(({ id }) => id);
      const moved: Scope = { bodies: ['moving-body'] };
      expect(await ids({}, moved)).toEqual(['moving-1']);
      expect(await ids({ tags: { kind: 'complaint' } }, moved)).toEqual([]);
      expect(await ids({ tags: { kind: 'report', right: 'patent' } }, moved)).toEqual(['moving-1']);
      expect(await ids({ flag: 'draft' }, moved)).toEqual([]);
      expect(await ids({ state: 'withBody.verifying' }, moved)).toEqual(['moving-1']);
      expect(await ids({ q: '旧的' }, moved)).toEqual([]);
      expect(await ids({ q: '新的' }, moved)).toEqual(['moving-1']);
      expect(await ids({ q: '茶具' }, moved)).toEqual(['moving-1']);
      const third = following(second, { case: { access: access.filter(({ body }) => body !== 'moving-body') } });
      await storage().ledger.write((tx) => tx.record(third));
      expect(await ids({ q: '新的' }, moved)).toEqual([]);
      expect(await ids({ q: '茶具' }, { bodies: ['zb-12330'] })).toEqual(['moving-1']);
      expect(await storage().reader.findCase('moving-1' as Id<'case'>, moved)).toBeUndefined();
      expect(await storage().reader.findCaseByNumber('Nmoving-1', moved)).toBeUndefined();
      expect(await storage().reader.findCase('moving-1' as Id<'case'>, { bodies: ['zb-12330', 'x'] })).toEqual(third.case);
    });

    it('refuses a cursor that was not handed out, or for the other list', async () => {
      const refused = { kind: 'invalid', code: 'cursor.unreadable' };
      const made = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
      for (const cursor of ['', '%%%', 'bm9wZQ', '####', made('list'), made('list', 1e99), made('list', '1'), made('list', 1, 2), 'x'.repeat(300)]) {
        await expect(storage().reader.listCases({}, 'all', { limit: 5, cursor })).rejects.toMatchObject(refused);
        await expect(storage().reader.worklist(['zb-12330'], { limit: 5, cursor })).rejects.toMatchObject(refused);
      }
      await expect(storage().reader.listCases({}, 'all', { limit: 5, cursor: made('worklist', '2026-10-08T16:00:00.000Z', 1) })).rejects.toMatchObject(refused);
      await expect(storage().reader.worklist(['zb-12330'], { limit: 5, cursor: made('list', 1) })).rejects.toMatchObject(refused);
      await expect(storage().reader.worklist(['zb-12330'], { limit: 5, cursor: made('worklist', 'now\u0000', 1) })).rejects.toMatchObject(refused);
    });

    it('takes words of two characters and more', async () => {
      await expect(storage().reader.listCases({ q: '碗' }, 'all', { limit: 5 })).rejects.toMatchObject({ kind: 'invalid', code: 'search.tooShort' });
      await expect(storage().reader.listCases({ q: '——' }, 'all', { limit: 5 })).rejects.toMatchObject({ kind: 'invalid', code: 'search.tooShort' });
    });

    it('takes what is typed as words, never as a query', async () => {
      for (const q of ['" OR words : "陶瓷', '陶瓷*', 'NEAR(陶瓷 瓷碗)', "陶瓷' --", '陶瓷:碗', '(((陶瓷']) {
        await expect(storage().reader.listCases({ q }, { bodies: ['zb"12330', "x' or 1=1"] }, { limit: 5 })).resolves.toEqual({ items: [] });
      }
    });

    it('shows nothing to nobody', async () => {
      expect(await storage().reader.listCases({}, { bodies: [] }, { limit: 5 })).toEqual({ items: [] });
      expect(await storage().reader.worklist([], { limit: 5 })).toEqual({ items: [] });
      const entry = opening('nobody-1');
      await storage().ledger.write((tx) => tx.record(entry));
      const nobody: Scope = { bodies: [] };
      expect(await storage().reader.findCase(entry.case.id, nobody)).toBeUndefined();
      expect(await storage().reader.findCaseByNumber('Nnobody-1', nobody)).toBeUndefined();
      expect(await storage().reports.countCases({}, nobody)).toBe(0);
      expect(await storage().supervision.pressing('9999', nobody, {}, 5)).toEqual([]);
    });

    it('takes an empty list of bodies for what it is: among them nothing, not among them everything', async () => {
      await storage().ledger.write((tx) => tx.record(opening('unregistered-1')));
      const listed = async (theirs: boolean) => (await storage().reader.listCases({ q: 'unregistered-1', registered: { theirs, bodies: [] } }, 'all', { limit: 5 })).items.map(({ id }) => id);
      expect([await listed(true), await listed(false)]).toEqual([[], ['unregistered-1']]);
    });
  });

  describe('the worklist', () => {
    it('shows, page after page, the open cases whose move it is, by legal risk', async () => {
      const fresh = 'wl';
      const all: Sample[] = Array.from({ length: 25 }, (_, n) => ({
        n, day: 1, access: ['zb-12330', 'wl-a', 'wl-b', 'wl-c'], kind: 'complaint', closed: n % 5 === 0, urgent: false, late: false, word: '陶瓷碗', turn: ['wl-a', 'wl-b', 'wl-c'][n % 3] ?? '',
      }));
      await fill(storage(), fresh, all);
      for (const [asked, limit] of [[['wl-a'], 4], [['wl-a', 'wl-b'], 3], [['wl-b', 'wl-c', 'nobody-here'], 50]] as const) {
        const listed = await pages((cursor) => storage().reader.worklist(asked, { limit, cursor }));
        const expected = all.filter(({ closed, turn }) => !closed && asked.includes(turn as never)).sort((a, b) => (a.n % 3) - (b.n % 3) || a.n - b.n);
        expect(listed).toEqual(expected.map(({ n }) => `wl-${String(n).padStart(3, '0')}`));
      }
    });
  });

  describe('an export', () => {
    it('gives every case that fits, with the key of its row', async () => {
      for (let n = 0; n < 7; n++) await storage().ledger.write((tx) => tx.record(opening(`export-${n}`, { stage: 'exporting', sourceKey: n % 2 ? `12345:E${n}:` : undefined })));
      const found: string[] = [];
      for await (const { case: file, row, sourceKey } of storage().reports.eachCase({ stage: 'exporting' }, 'all', 3)) {
        expect(file.id).toBe(row.id);
        found.push(`${file.id} ${sourceKey ?? '-'}`);
      }
      expect(found).toEqual(Array.from({ length: 7 }, (_, n) => `export-${n} ${n % 2 ? `12345:E${n}:` : '-'}`));
    });
  });
}
