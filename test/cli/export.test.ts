import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { performAct } from '../../src/application/performAct';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import type { Composition } from '../../src/main';
import { HOTLINE_HEADER } from '../support/hotlineExport';
import { dataFolder, type DataFolder } from './installation';

describe('weiquan export', () => {
  let data: DataFolder;
  beforeAll(async () => {
    data = dataFolder('2026-09-21');
    const row = (reference: string, channel: string, name: string) => [reference, '2026-09-18 10:20', channel, '举报', name, '0533-2740000', '否', '淄博泰鑫陶瓷有限公司', '张店区', '商标', '', '茶具', `${name}反映销售的茶具涉嫌侵犯商标，编号${reference}。`, '01号坐席', ''].join(',');
    const file = (name: string, ...rows: string[]) => (writeFileSync(data.file(name), `${HOTLINE_HEADER.join(',')}\n${rows.join('\n')}\n`), data.file(name));
    expect((await data.weiquan('import', '--file', file('own.csv', row('SL1', '12345转办', '高东玉'), row('SL2', '12330热线', '周雨晴'), row('SL3', '12345转办', '郑国栋')))).code).toBe(0);
    expect((await data.weiquan('import', '--source', '12345', '--file', file('theirs.csv', row('DH20260918001', '12345', '王建安')))).code).toBe(0);
    writeFileSync(data.file('template.csv'), iconv.encode('12345工单答复\r\n工单号,办理状态,承办单位,办理结果,答复时间,办理期限,来电人,联系电话,诉求内容,当前办理单位,受理编号,评价\r\n', 'gb18030'));
  });
  afterAll(() => data.remove());

  const answers = () => iconv.decode(readFileSync(data.file('out.csv')), 'gb18030').trimEnd().split('\r\n').slice(2).map((line) => line.split(','));
  const exported = async (...more: string[]) => {
    const { out, err, code } = await data.weiquan('export', '--for', '12345', '--template', data.file('template.csv'), '--out', data.file('out.csv'), '--json', ...more);
    return { code, err, ...(out === '' ? {} : (JSON.parse(out) as object)) } as { code: number; err: string; rows: number; cases: number };
  };
  async function acts(reference: string, ...told: readonly (readonly [role: string, body: string, act: string, input: JsonObject])[]): Promise<void> {
    const composition: Composition = await data.compose();
    const id = String(data.rows(`select c.id from case_sources s join cases c on c.ordinal = s.case_ordinal where s.source_key like '%:${reference}:1'`)[0]?.['id']) as Id<'case'>;
    for (const [role, body, act, input] of told) await performAct(composition.app, { account: role, name: role, body, roles: [role], offices: composition.app.bodies.offices(body) }, id, { act, input });
    await composition.close();
  }

  it("writes every case that came from them in the template's columns, and nothing of who reported it", async () => {
    expect(await exported()).toMatchObject({ code: 0, rows: 3, cases: 3 });
    const rows = answers();
    expect(rows.map(([reference, state, body]) => [reference, state, body])).toEqual([
      ['SL1', '已登记，待处理', '淄博市知识产权保护中心'],
      ['SL3', '已登记，待处理', '淄博市知识产权保护中心'],
      ['DH20260918001', '已登记，待处理', '淄博市知识产权保护中心'],
    ]);
    for (const [, , , result, answeredOn, , caller, telephone, content, , number, mark] of rows) expect([result, answeredOn, caller, telephone, content, number, mark]).toEqual(['', '', '', '', '', expect.stringMatching(/^[\d-]{10,}$/), '']);
    expect(iconv.decode(readFileSync(data.file('out.csv')), 'gb18030')).not.toMatch(/高东玉|郑国栋|王建安|2740000/);
  });

  it('writes only what has changed the second time', async () => {
    expect(await exported()).toMatchObject({ code: 0, rows: 0, cases: 3 });
    expect(answers()).toEqual([]);
    // A fact that changes nothing of the answer is not written either.
    await acts('SL1', ['operator', 'zb-12330', 'progress.asked', { way: 'telephone' }]);
    expect(await exported()).toMatchObject({ rows: 0 });
    await acts('SL1', ['operator', 'zb-12330', 'material.passedOn', { to: 'zhangdian-market' }]);
    expect(await exported()).toMatchObject({ rows: 1 });
    expect(answers()[0]).toEqual(expect.arrayContaining(['SL1', '已转送，待签收']));
    expect(await exported('--all')).toMatchObject({ rows: 3 });
    expect(await exported()).toMatchObject({ rows: 0 });
  });

  it('tells the result in words, neutralised, with the dates of feedback, without a name that slipped in', async () => {
    await acts(
      'SL1',
      ['clerk', 'zhangdian-market', 'receipt.recorded', {}],
      ['operator', 'zb-12330', 'feedback.given', { about: 'passingOn', way: 'telephone' }],
      ['officer', 'zhangdian-market', 'result.reported', { outcome: 'penalised', summary: '经高东玉举报查实，罚款三千元' }],
    );
    await exported();
    const [reference, state, body, result, answeredOn] = answers()[0] ?? [];
    expect([reference, state, body, result, answeredOn]).toEqual(['SL1', '已有结果，待反馈', expect.stringContaining('张店'), '已处罚：经〔姓名〕举报查实，罚款三千元', '2026-09-21']);
    await acts('SL3', ['operator', 'zb-12330', 'material.passedOn', { to: 'zhangdian-market' }], ['clerk', 'zhangdian-market', 'receipt.recorded', {}], ['officer', 'zhangdian-market', 'filing.declined', { decidedBy: 'deputyHead', reason: '内部意见不外传' }], ['operator', 'zb-12330', 'result.delivered', { way: 'platform', summary: '=HYPERLINK("x") 不予立案' }]);
    await exported();
    expect(answers().map((row) => row[3])).toEqual([`"'=HYPERLINK(""x"") 不予立案"`]);
    expect(readFileSync(data.file('out.csv'), 'latin1')).not.toContain(iconv.encode('内部意见', 'gb18030').toString('latin1'));
  });

  it('remembers nothing when the file could not be written', async () => {
    await acts('DH20260918001', ['operator', 'zb-12330', 'material.passedOn', { to: 'zhangdian-market' }]);
    const failed = await data.weiquan('export', '--for', '12345', '--template', data.file('template.csv'), '--out', data.file('no/such/out.csv'));
    expect(failed.code).toBe(1);
    expect(await exported()).toMatchObject({ rows: 1 });
  });

  it.each([
    ['a template without a number', () => (writeFileSync(data.file('bad.csv'), '办理结果\n'), ['--template', data.file('bad.csv'), '--out', data.file('x.csv')]), 'answers.template'],
    ['a template that is not there', () => ['--template', data.file('none.csv')], 'intakeFile.notFound'],
    ['the template in its own place', () => ['--template', data.file('template.csv'), '--out', data.file('template.csv')], 'answers.overwritten'],
    ['a mapping to a field that there is not', () => (writeFileSync(data.file('map.json'), '{"nonsense":"评价"}'), ['--template', data.file('template.csv'), '--map', data.file('map.json')]), 'intakeFile.map'],
  ])('ends with 1 for %s', async (_, args, reason) => {
    const { code, err } = await data.weiquan('export', '--for', '12345', ...args());
    expect([code, err]).toEqual([1, expect.stringContaining(reason)]);
    expect(existsSync(data.file('x.csv'))).toBe(false);
  });

  it('writes beside the template by default, and fills columns of a mapping', async () => {
    writeFileSync(data.file('map.json'), '{"satisfaction":"评价"}');
    const { out, code } = await data.weiquan('export', '--for', '12345', '--template', data.file('template.csv'), '--map', data.file('map.json'), '--all', '--json');
    const { out: file, columns } = JSON.parse(out) as { out: string; columns: { header: string; field?: string }[] };
    expect(code).toBe(0);
    expect(file).toMatch(/template\.20260921\d{6}\.csv$/);
    expect(existsSync(file)).toBe(true);
    expect(columns.at(-1)).toEqual({ header: '评价', field: 'satisfaction' });
  });
});
