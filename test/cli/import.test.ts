import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { hotlineComplaint } from '../../workflows/hotline-complaint';
import { HOTLINE_HEADER, hotlineFile, hotlineRows, type HotlineRow } from '../support/hotlineExport';
import { dataFolder, type DataFolder } from './installation';
import { PROGRAM } from '../support/program';

const counts = (rows: readonly HotlineRow[]) => {
  const accepted = rows.filter(({ outcome }) => outcome === 'accepted');
  return { records: rows.filter(({ outcome }) => outcome !== 'blank').length, rejected: rows.filter(({ outcome }) => outcome === 'rejected').length, cases: accepted.length + accepted.filter(({ kind }) => kind === '投诉/举报').length };
};

describe('weiquan import', () => {
  let data: DataFolder;
  beforeEach(() => {
    data = dataFolder();
  });
  afterEach(() => data.remove());

  const imported = async (...args: string[]) => {
    const { out, err, code } = await data.weiquan('import', '--json', ...args);
    return { code, err, ...(out === '' ? {} : (JSON.parse(out) as Record<string, number | string>)) } as { code: number; err: string; cases: number; known: number; rejected: number; records: number; suspectedRepeats: number; rejects: string };
  };
  const cases = () => data.rows(`select c.*, s.bytes, o.source_key from cases c join case_snapshots s on s.case_ordinal = c.ordinal left join case_sources o on o.case_ordinal = c.ordinal order by o.source_key`);
  /** What a case became, without what is drawn by lot. */
  const told = () => {
    const all = cases();
    const keyOf = new Map(all.map((row) => [row['id'], row['source_key']]));
    return all.map(({ bytes, source_key }) => {
      const file = JSON.parse(String(bytes)) as { data: Record<string, unknown>; state: string; deadlines: { period: string; due: string; status: string }[]; links: { kind: string; case: string }[]; openedAt: string };
      const { reporter, respondent, narrative, remark, ...rest } = file.data;
      return { source_key, state: file.state, openedAt: file.openedAt, data: rest, has: [reporter, respondent, narrative, remark].map((one) => one !== undefined), links: file.links.map((link) => `${link.kind} ${String(keyOf.get(link.case))}`), deadlines: file.deadlines.map(({ period, due, status }) => `${period} ${due} ${status}`) };
    });
  };
  const header = HOTLINE_HEADER.join(',');
  const csv = (name: string, ...lines: string[]) => {
    writeFileSync(data.file(name), `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
    return data.file(name);
  };
  const line = (reference: string, more: Partial<Record<(typeof HOTLINE_HEADER)[number], string>> = {}) => {
    const row: Record<string, string> = { 来电编号: reference, 来电时间: '2026-09-14 10:20:00', 渠道: '12330热线', 诉求类型: '举报', 来电人: '高东玉', 联系电话: '0533-2740000', 是否保密: '否', 被反映人: '淄博泰鑫陶瓷有限公司', 属地: '张店区', 权利类型: '商标', 权利号: '', 涉及商品: '茶具', 诉求内容: `反映在张店区批发市场销售的茶具涉嫌侵犯商标，数量约60件，编号${reference}。`, 登记人: '01号坐席', 备注: '', ...more };
    return HOTLINE_HEADER.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',');
  };

  it('registers a GB18030 export, a case a row and two for a mixed one, and adds nothing the second time', async () => {
    const rows = [...hotlineRows(300, 7)];
    const expected = counts(rows);
    writeFileSync(data.file('export.csv'), hotlineFile(rows));
    const first = await imported('--file', data.file('export.csv'));
    expect(first).toMatchObject({ code: 3, ...expected, known: 0, blankLines: 1, rejects: data.file('export.rejects.csv') });
    expect(first.suspectedRepeats).toBe(rows.filter(({ outcome, repeats }) => outcome === 'accepted' && repeats).length);
    expect(cases()).toHaveLength(expected.cases);
    const before = told();
    expect(await imported('--file', data.file('export.csv'))).toMatchObject({ code: 3, cases: 0, known: expected.cases, rejected: expected.rejected });
    expect(told()).toEqual(before);
    expect(data.rows('select count(*) as n from outbox')).toEqual([{ n: 0 }]);
    expect((await data.weiquan('verify')).code).toBe(0);
  });

  it('reads the same from .xlsx, JSON Lines and UTF-8 under another name and says that it is there', async () => {
    const rows = [...hotlineRows(60, 11)];
    const expected = counts(rows);
    writeFileSync(data.file('export.csv'), hotlineFile(rows, { encoding: 'utf-8' }));
    const first = await imported('--file', data.file('export.csv'));
    expect(first.cases).toBe(expected.cases);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('台账');
    sheet.addRow([...HOTLINE_HEADER]);
    for (const { cells } of rows) sheet.addRow([...cells]);
    await workbook.xlsx.writeFile(data.file('台账.xlsx'));
    writeFileSync(data.file('lines.jsonl'), rows.map(({ cells }) => (cells.length === 0 ? '' : JSON.stringify(Object.fromEntries(HOTLINE_HEADER.map((name, at) => [name, cells[at] ?? '']))))).join('\n'));
    for (const name of ['台账.xlsx', 'lines.jsonl']) expect(await imported('--file', data.file(name))).toMatchObject({ cases: 0, known: expected.cases, rejected: expected.rejected });
    // Another list has other numbers.
    expect(await imported('--file', data.file('lines.jsonl'), '--source', '12345')).toMatchObject({ cases: expected.cases, known: 0 });
  });

  it('ends with 0 when every record was registered, and writes no reject file', async () => {
    expect(await imported('--file', csv('good.csv', line('A1'), line('A2', { 涉及商品: '酒瓶', 诉求内容: '另一件事' })))).toMatchObject({ code: 0, cases: 2, rejected: 0, rejects: null });
    expect(existsSync(data.file('good.rejects.csv'))).toBe(false);
    expect(data.rows('select distinct state, hub from cases')).toEqual([{ state: 'registered', hub: 'zb-12330' }]);
  });

  it.each([
    ['a folder', () => ['--file', data.folder], 'intakeFile.folder'],
    ['a file that is not there', () => ['--file', data.file('none.csv')], 'intakeFile.notFound'],
    ['a file without the columns of calls', () => (writeFileSync(data.file('other.csv'), 'a,b\n1,2\n'), ['--file', data.file('other.csv')]), 'intakeFile.missingColumn'],
    ['a body that registers nothing', () => ['--file', csv('one.csv', line('A1')), '--hub', 'zhangdian-court'], 'power.missing'],
    ['a body that does not exist', () => ['--file', csv('one.csv', line('A1')), '--hub', 'nobody'], 'body.unknown'],
    ['a mapping that is no JSON', () => (writeFileSync(data.file('map.json'), '{'), ['--file', csv('one.csv', line('A1')), '--map', data.file('map.json')]), 'intakeFile.map'],
    ['a place where no reject file can be', () => ['--file', csv('one.csv', line('A1')), '--rejects', data.file('no/such/folder.csv')], 'rejects.unwritable'],
    ['a reject file in the place of the export', () => ['--file', csv('one.csv', line('A1')), '--rejects', data.file('one.csv')], 'intakeFile.overwritten'],
  ])('ends with 1 for %s, with nothing registered', async (_, args, reason) => {
    const { code, err } = await imported(...args());
    expect([code, err]).toEqual([1, expect.stringContaining(reason)]);
    expect(cases()).toEqual([]);
  });

  it('rejects whole records: every cell, the reason in two languages, put right they come in', async () => {
    const file = csv(
      'mixed.csv',
      line('B1'),
      line('B2', { 来电时间: '昨天下午', 备注: '=1+1', 被反映人: "'=原样" }),
      line('B3', { 诉求类型: '' }),
      line('B4', { 登记人: '号'.repeat(61) }),
      line('B5', { 来电时间: '2003-05-01 10:00', 渠道: '展会投诉站' }),
    );
    const { code, rejected, cases: added } = await imported('--file', file);
    expect([code, added]).toEqual([3, 5 - rejected]);
    const text = readFileSync(data.file('mixed.rejects.csv'), 'utf8');
    expect(text.split('\r\n')[0]).toBe(`\ufeff记录号 record,行号 line,字段 field,代码 code,原因 reason,${header}`);
    expect(text).toContain('calledAt.unreadable');
    expect(text).toContain('kind.empty');
    expect(text).toMatch(/4,5,,form\.invalid,不能登记：input\.registeredBy.*cannot be registered/);
    // Whole: the operator's sixty-one characters and the note as a text, not a formula.
    expect(text).toContain('号'.repeat(61));
    expect(text).toContain("'=1+1");
    // The law of fairs begins in 2006: there is no edition for that day, and the record is named, the run goes on.
    expect(text).toMatch(/5,6,,period\.noEdition/);
    writeFileSync(data.file('again.csv'), text.replace('昨天下午', '2026-09-15 15:00').replace('号'.repeat(61), '02号坐席').replace('2003-05-01', '2026-05-01').replace(/(B3,[^,]*,[^,]*),,/, '$1,举报,'));
    expect(await imported('--file', data.file('again.csv'))).toMatchObject({ code: 0, cases: 4, rejected: 0 });
    const identities = data.rows('select kind, content from identities').map(({ content }) => String(content));
    expect(identities).toContain(JSON.stringify({ text: '=1+1' }));
    expect(identities.some((content) => content.includes(`"name":"'=原样"`))).toBe(true);
  });

  it('cuts nothing: words and columns for which there is no field stand in the remark, however long', async () => {
    const odd = 'x'.repeat(1990);
    writeFileSync(data.file('odd.csv'), `\ufeff${header},工单附言,又一列\r\n${line('C1', { 渠道: '驿站', 属地: '临沂市', 是否保密: '看情况', 权利类型: '假冒专利', 权利号: '不清楚', 备注: 'n'.repeat(2000) })},${odd},第二列\r\n`);
    expect(await imported('--file', data.file('odd.csv'))).toMatchObject({ code: 0, cases: 1 });
    const [file] = told();
    expect(file?.data).toMatchObject({ channel: 'passedIn', confidentiality: 'confidential', counterfeitPatent: true, flags: expect.arrayContaining(['channelUnknown', 'districtUnknown', 'confidentialityUnclear', 'rightIsAct']) as string[] });
    const remark = data.rows(`select content from identities where kind = 'narrative'`).map(({ content }) => (JSON.parse(String(content)) as { text: string }).text).find((text) => text.startsWith('nnn'));
    expect(remark?.split('\n')).toEqual(['n'.repeat(2000), '渠道: 驿站', '是否保密: 看情况', '属地: 临沂市', '权利号: 不清楚', `工单附言: ${odd}`, '又一列: 第二列']);
  });

  it('arrives at the time of the call, red where the time is over, without a notice to anybody', async () => {
    expect(await imported('--file', csv('old.csv', line('D1', { 来电时间: '2026-03-02 09:00', 诉求类型: '投诉' })))).toMatchObject({ cases: 1 });
    const [file] = told();
    expect(file).toMatchObject({ openedAt: '2026-03-02T01:00:00.000Z', state: 'registered' });
    expect(file?.deadlines.filter((deadline) => deadline.endsWith('lapsedBeforeEntry')).length).toBeGreaterThan(0);
    expect(file?.deadlines.filter((deadline) => deadline.endsWith('running'))).toEqual([]);
    const composition = await data.compose();
    await composition.sweep();
    await composition.close();
    expect(data.rows(`select type from facts`)).toEqual([{ type: 'intake.registered' }]);
    expect(data.rows('select late from cases')).toEqual([{ late: 1 }]);
  });

  it('links a near-duplicate to the earlier row, in the same file and in a later one of any list', async () => {
    const content = '反映淄博泰鑫陶瓷有限公司在张店区批发市场销售的茶具涉嫌侵犯商标，数量约60件，金额约3600元。';
    await imported('--file', csv('one.csv', line('E1', { 诉求内容: content }), line('E2', { 诉求内容: `再次${content}请尽快处理。` })));
    expect(await imported('--file', csv('two.csv', line('E9', { 诉求内容: `再次${content}`, 来电时间: '2026-09-20 10:00' })), '--source', '12345')).toMatchObject({ cases: 1, suspectedRepeats: 1 });
    const links = Object.fromEntries(told().map(({ source_key, links: found }) => [source_key, found]));
    expect(links).toEqual({ '12330:E1:1': [], '12330:E2:1': ['suspectedRepeat 12330:E1:1'], '12345:E9:1': [expect.stringMatching(/^suspectedRepeat 12330:E[12]:1$/)] });
  });

  it('has a word in both languages for every flag that an import can set', () => {
    const source = readFileSync(path.resolve('src/intake-file/recognise.ts'), 'utf8');
    const flags = [...source.matchAll(/code: (?:[^'\n]*\? )?'([a-z][A-Za-z]+)'(?: : '([a-z][A-Za-z]+)')?/g)].flatMap(([, one, other]) => [one, other]).filter((flag) => flag !== undefined);
    expect(flags.length).toBeGreaterThan(12);
    for (const { choices } of Object.values(hotlineComplaint.words)) expect([...flags, 'suspectedRepeat'].filter((flag) => !Object.hasOwn(choices, flag))).toEqual([]);
  });

  it('killed in the middle and run again comes to the same as one run', async () => {
    const rows = [...hotlineRows(400, 3)];
    writeFileSync(data.file('whole.csv'), hotlineFile(rows));
    const killed = spawn(process.execPath, ['-r', path.resolve('test/support/dies.cjs'), ...PROGRAM, 'import', '--file', data.file('whole.csv')], {
      env: { ...process.env, WEIQUAN_DIES_AT: 'cases 150', WEIQUAN_DATA: path.dirname(data.database), WEIQUAN_DEMO_DATE: '2026-11-20' },
      stdio: 'ignore',
    });
    expect((await once(killed, 'exit'))[1]).toBe('SIGKILL');
    // What was committed before is there; the case that was being written is not.
    expect(cases().length).toBeGreaterThan(0);
    expect(cases().length).toBeLessThan(150);
    expect(counts(rows).cases).toBeGreaterThan(150);
    await imported('--file', data.file('whole.csv'));
    const resumed = told();
    const other = dataFolder();
    await other.weiquan('import', '--file', data.file('whole.csv'), '--rejects', other.file('rejects.csv'));
    data.remove();
    data = other;
    expect(resumed).toEqual(told());
  });

  it('of two at the same time adds every row once', async () => {
    const rows = [...hotlineRows(120, 5)];
    writeFileSync(data.file('both.csv'), hotlineFile(rows));
    const [one, other] = await Promise.all([imported('--file', data.file('both.csv'), '--rejects', data.file('r1.csv')), imported('--file', data.file('both.csv'), '--rejects', data.file('r2.csv'))]);
    const expected = counts(rows);
    expect([one.cases + other.cases, one.known + other.known]).toEqual([expected.cases, expected.cases]);
    expect(cases()).toHaveLength(expected.cases);
    expect((await data.weiquan('verify')).code).toBe(0);
  });
});
