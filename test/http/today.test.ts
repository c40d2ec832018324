import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { describeWithPaperPrograms } from '../support/paperPrograms';
import { House, type Client } from '../support/house';

interface Paper {
  readonly case: string;
  readonly place: number;
  readonly name: string;
  readonly number?: string;
  readonly state: string;
  readonly part: string;
}
interface DueCase {
  readonly case: { readonly id: string; readonly handling: string; readonly turn: { readonly body: string }; readonly deadlines: readonly { readonly id: string; readonly body: string; readonly whose?: string; readonly kind: string; readonly status: string; readonly ringsAt: string }[] };
  readonly mine: boolean;
  readonly group: 'overdue' | 'today' | 'soon' | 'others';
  readonly deadline: string;
}

describe('the day of an office', () => {
  let house: House;
  let officer: Client;
  beforeAll(async () => {
    house = await House.open({ demonstration: true, start: '2026-10-08T09:30' });
    officer = await house.person('zb-ip', 'officer');
  });
  afterAll(() => house.close());
  const listed = async (query: string): Promise<readonly Paper[]> => (await officer.get(`/api/documents?${query}`)).body.items;
  const keys = (papers: readonly Paper[]): string => papers.map((paper) => `${paper.case}.${paper.place}`).join(',');
  /** Papers stand case by case: which of a day's cases comes first is nobody's promise. */
  const byKey = (papers: readonly Paper[]): readonly string[] => keys(papers).split(',').sort();
  /** The bytes of a file, which text would not hold. */
  const download = async (query: string): Promise<{ readonly type: string | null; readonly name: string | null; readonly bytes: Buffer }> => {
    const answer = await fetch(`${house.url}/api/documents/bundle/file?${query}`, { headers: { cookie: officer.cookie ?? '' } });
    return { type: answer.headers.get('content-type'), name: answer.headers.get('content-disposition'), bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('groups the clocks of its cases: run out, today, within three working days', async () => {
    const { on, until, day, due, counts } = (await officer.get('/api/today')).body;
    // 10-08 is a Thursday after the feast; 10-10 is a Saturday that is worked.
    expect({ on, until, day }).toEqual({ on: '2026-10-08', until: '2026-10-12', day: { kind: 'working' } });
    expect(due.length).toBeGreaterThan(0);
    for (const { case: row, group, deadline } of due as readonly DueCase[]) {
      const { ringsAt, kind, body, whose } = row.deadlines.find(({ id }) => id === deadline)!;
      const isOurs = (clock: { readonly body: string }): boolean => ['zb-ip', 'zb-market'].includes(clock.body);
      // Late by the law is not hidden behind a target that ran out before; nothing of one's own behind what others owe.
      const before = row.deadlines.filter((other) => other.status === 'running' && other.ringsAt <= '2026-10-12T16:00:00.000Z');
      if (kind === 'internal') expect(before.filter((other) => other.kind !== 'internal' && isOurs(other) === isOurs({ body }))).toEqual([]);
      if (group === 'others') expect(before.filter(isOurs)).toEqual([]);
      expect([isOurs({ body }), whose === undefined]).toEqual([group !== 'others', group !== 'others']);
      expect(group).toBe(group === 'others' ? group : ringsAt <= '2026-10-08T01:30:00.000Z' ? 'overdue' : ringsAt <= '2026-10-08T16:00:00.000Z' ? 'today' : 'soon');
      expect(ringsAt <= '2026-10-12T16:00:00.000Z').toBe(true);
      expect([row.handling, row.turn.body].some((body) => ['zb-ip', 'zb-market'].includes(body))).toBe(true);
    }
    expect(counts.move).toBe((await officer.get('/api/worklist?limit=100')).body.items.length);
    expect(counts.approvals).toBe(0);
    expect((await (await house.person('zb-ip', 'sectionChief')).get('/api/today')).body.counts.approvals).toBeGreaterThan(0);
  });

  it('shows first what a case has its place by, and lists what is due soon as the day does', async () => {
    const bureau = await house.person('zhangdian-market', 'officer');
    const worklist: readonly DueCase['case'][] = (await bureau.get('/api/worklist?limit=100')).body.items;
    // Never a clock that stands; a target of the house as an end a week later.
    const places = worklist.map(({ deadlines: [first] }) => (first === undefined || first.status === 'paused' ? 'never' : new Date(Date.parse(first.ringsAt) + (first.kind === 'internal' ? 7 * 86_400_000 : 0)).toISOString()));
    expect(places).toEqual([...places].sort());
    expect(places).toContain('never');
    const due: readonly DueCase[] = (await bureau.get('/api/today')).body.due;
    const endsOf = ({ case: row, deadline }: DueCase) => row.deadlines.find(({ id }) => id === deadline)!;
    const within = due.filter(({ group }) => group !== 'others');
    expect(within.some((one) => endsOf(one).kind === 'internal' && endsOf(one).status === 'running')).toBe(true);
    const soon: readonly string[] = (await bureau.get('/api/worklist?view=soon&limit=100')).body.items.map(({ id }: { id: string }) => id);
    expect([...soon].sort()).toEqual(within.filter((one) => !one.mine || soon.includes(one.case.id)).map(({ case: { id } }) => id).sort());
  });

  it('shows an administrator, and a body without cases, an empty day', async () => {
    for (const client of [await house.person('zb-ip', 'systemAdministrator'), await house.person('zb-agriculture', 'officer')]) {
      expect((await client.get('/api/today')).body).toMatchObject({ due: [], more: false });
    }
  });

  it('lists what is fixed and not served: a paper leaves the list when it is served or void', async () => {
    const unserved = await listed('unserved=1');
    expect(unserved.length).toBeGreaterThan(0);
    expect(unserved.every(({ state, part }) => ['numbered', 'sealed'].includes(state) && part !== 'secondary')).toBe(true);
    const [paper] = unserved;
    await officer.send('POST', `/api/cases/${paper!.case}/documents/${paper!.place}/steps`, { step: 'void', reason: '误制' });
    expect(byKey(await listed('unserved=1'))).toEqual(byKey(unserved.slice(1)));
  });

  it('says what one file would hold, what not and why, and changes nothing by it', async () => {
    const before = await listed('unserved=1');
    const [spoilt] = before;
    await officer.send('POST', `/api/cases/${spoilt!.case}/documents/${spoilt!.place}/steps`, { step: 'void', reason: '误制' });
    const ready = before.slice(1);
    const { body } = await officer.get(`/api/documents/bundle?form=zip&papers=${keys(before)},absent.1`);
    expect(body.form).toBe('zip');
    expect(keys(body.ready)).toBe(keys(ready));
    expect(body.leftOut).toEqual([
      { case: spoilt!.case, caseNumber: expect.any(String), place: spoilt!.place, name: spoilt!.name, number: spoilt!.number, why: 'void', words: '已作废' },
      { case: 'absent', caseNumber: '', place: 1, name: '', why: 'notFound', words: expect.any(String) },
    ]);
    expect((await officer.get(`/api/documents/bundle?papers=${keys(before)}`, { 'accept-language': 'en' })).body.leftOut[0].words).toBe('void');
    expect(byKey(await listed('unserved=1'))).toEqual(byKey(ready));
  });

  it('gives them as one archive with a list at its head, in the order in which they were asked for', async () => {
    const papers = [...(await listed('unserved=1'))].reverse().slice(0, 3);
    const { type, name, bytes } = await download(`form=zip&papers=${keys(papers)},absent.1`);
    const names = Object.keys(new PizZip(bytes).files);
    const sheets = names.slice(1);
    expect([type, name]).toEqual(['application/zip', expect.stringContaining(encodeURIComponent(`${sheets.length}份.zip`))]);
    // What goes to parties is there once for each of them, with the code of that party on its last page.
    const places = sheets.map((sheet) => papers.findIndex((paper) => sheet.includes(`${paper.number!} ${paper.name}`)));
    expect([...new Set(places)]).toEqual(papers.map((_paper, at) => at));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const codes = sheets.map((sheet) => /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/u.exec(new PizZip(new PizZip(bytes).files[sheet]!.asNodeBuffer()).files['word/document.xml']!.asText())?.[0]);
    expect(codes.map((code) => code !== undefined)).toEqual(sheets.map((sheet) => sheet.includes('送达件')));
    expect(codes.filter((code) => code !== undefined).length).toBeGreaterThan(papers.length);
    const twice = places.findIndex((place, at) => places[at + 1] === place);
    expect(codes[twice]).not.toBe(codes[twice + 1]);
    const list = new PizZip(new PizZip(bytes).files[names[0]!]!.asNodeBuffer()).files['word/document.xml']!.asText();
    expect(list).toContain(papers[0]!.name);
    expect(list).toContain('无此文书');
    expect(list).toContain('送达件：被请求人');
  });

  it('does not give what the reader may not read one by one', async () => {
    const papers = await listed('unserved=1');
    const stranger = await house.person('zb-agriculture', 'officer');
    expect((await stranger.get(`/api/documents/bundle?papers=${keys(papers)}`)).body.leftOut.map(({ why, name }: { why: string; name: string }) => [why, name])).toEqual(papers.map(() => ['notFound', '']));
    expect(await stranger.get(`/api/documents/bundle/file?papers=${keys(papers)}`)).toMatchObject({ status: 409, body: { code: 'bundle.empty' } });
    expect((await house.stranger().get(`/api/documents/bundle/file?papers=${keys(papers)}`)).status).toBe(401);
    expect((await officer.get('/api/documents/bundle?papers=%2e%2e/1')).body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'papers' }] });
  });

  describeWithPaperPrograms('with LibreOffice', () => {
    it('gives one PDF in which each paper begins on a sheet of its own', async () => {
      const papers = (await listed('unserved=1')).slice(0, 2);
      const { type, bytes } = await download(`papers=${keys(papers)}`);
      expect(type).toBe('application/pdf');
      const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-bundle-'));
      try {
        const file = path.join(folder, 'papers.pdf');
        writeFileSync(file, bytes);
        const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').map((page) => page.replace(/\s/gu, ''));
        expect(pages[0]).toContain('文书清单');
        for (const { number } of papers) expect(pages.findIndex((page, at) => at > 0 && page.includes(number!)) % 2).toBe(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
