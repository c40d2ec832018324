import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { readIntakeFile, writeAnswers, writeRejects, type Answer, type IntakeItem } from '../../src/intake-file';
import { hotlineFile, hotlineRows } from '../support/hotlineExport';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'weiquan-out-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const read = async (file: string): Promise<IntakeItem[]> => {
  const items: IntakeItem[] = [];
  for await (const item of readIntakeFile(file)) items.push(item);
  return items;
};

describe('the reject file', () => {
  it('holds every rejected row with its reason, opens in Excel, and can be read again once it is put right', async () => {
    const rows = [...hotlineRows(600, 11)];
    writeFileSync(path('export.csv'), hotlineFile(rows));
    const rejects = writeRejects(path('rejects.csv'));
    for (const item of await read(path('export.csv'))) if (item.outcome === 'rejected') await rejects.write(item);
    await rejects.close();
    const expected = rows.filter((row) => row.outcome === 'rejected');
    expect(rejects.count).toBe(expected.length);
    const bytes = readFileSync(path('rejects.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').split('\r\n')[0]).toBe('\ufeff记录号 record,行号 line,字段 field,代码 code,原因 reason,来电编号,来电时间,渠道,诉求类型,来电人,联系电话,是否保密,被反映人,属地,权利类型,权利号,涉及商品,诉求内容,登记人,备注');

    const again = await read(path('rejects.csv'));
    expect(again.map((item) => (item.outcome === 'rejected' ? item.code : item.outcome))).toEqual(expected.map((row) => row.code));
    const mended = bytes.toString('utf8').replaceAll('昨天下午', '2026-08-27').replaceAll('2026-02-30 10:00:00', '2026-02-28 10:00').replaceAll('1899-12-30', '2026-01-05');
    writeFileSync(path('mended.csv'), mended);
    expect((await read(path('mended.csv'))).filter((item) => item.outcome === 'accepted').length).toBe(expected.filter((row) => !['calledAt.empty', 'kind.empty'].includes(row.code ?? '')).length);
  });

  it('runs no formula, and is not there when nothing was rejected', async () => {
    const none = writeRejects(path('none.csv'));
    await none.close();
    expect(existsSync(path('none.csv'))).toBe(false);
    const rejects = writeRejects(path('one.csv'));
    await rejects.write({ outcome: 'rejected', record: 3, line: 5, code: 'kind.empty', field: 'kind', reason: { zh: '空', en: 'empty' }, headers: ['a;b'], cells: ['=1+cmd|calc', '第一行\r\n"第二行"', '+86'] });
    await rejects.close();
    expect(readFileSync(path('one.csv'), 'utf8').split('\r\n').slice(1).join('\r\n')).toBe(`3,5,kind,kind.empty,空 / empty,"'=1+cmd|calc","第一行\r\n""第二行""","'+86"\r\n`);
  });

  it('says so when the disk refuses', async () => {
    expect(() => writeRejects(join(folder, 'no', 'such', 'folder.csv'))).toThrow('ENOENT');
    mkdirSync(join(folder, 'taken away'));
    const rejects = writeRejects(join(folder, 'taken away', 'one.csv'));
    rmdirSync(join(folder, 'taken away'));
    const record = { outcome: 'rejected', record: 1, line: 2, code: 'kind.empty', reason: { zh: '', en: '' }, headers: [], cells: [] } as const;
    await expect(rejects.write(record)).rejects.toThrow('ENOENT');
    await expect(rejects.close()).rejects.toThrow('ENOENT');
  });
});

describe('answers in the other office\'s columns', () => {
  const answers: Answer[] = [
    { reference: 'SL2026000001', intakeNumber: '2611230017-4', state: '已办结', answer: '=1+1 已转张店区，\r\n已调解', closedOn: '2026-11-20', handlingBody: '张店区市场监督管理局' },
    { reference: 'SL2026000002', state: '办理中', answer: '㛃𠮷' },
  ];

  it.each<[string, 'gb18030' | 'utf-8' | 'utf-16le', boolean]>([['GB18030', 'gb18030', false], ['UTF-8 with mark', 'utf-8', true], ['UTF-16LE', 'utf-16le', true]])('fills a template in %s, its order and encoding kept', async (_, encoding, mark) => {
    const title = '12345工单答复导入表;;;;;\r\n工单号;办理结果;办结时间;联系人职务;办理状态;受理编号\r\nXX;样例;;;;\r\n';
    writeFileSync(path('template.csv'), iconv.encode((mark ? '\ufeff' : '') + title, encoding));
    const written = await writeAnswers(path('template.csv'), path('out.csv'), answers);
    expect(written).toEqual({ rows: 2, columns: [{ header: '工单号', field: 'reference' }, { header: '办理结果', field: 'answer' }, { header: '办结时间', field: 'closedOn' }, { header: '联系人职务' }, { header: '办理状态', field: 'state' }, { header: '受理编号', field: 'intakeNumber' }] });
    const bytes = readFileSync(path('out.csv'));
    const text = iconv.decode(bytes, encoding, { stripBOM: false });
    expect(text).toBe(`${mark ? '\ufeff' : ''}12345工单答复导入表;;;;;\r\n工单号;办理结果;办结时间;联系人职务;办理状态;受理编号\r\nSL2026000001;"'=1+1 已转张店区，\r\n已调解";2026-11-20;;已办结;2611230017-4\r\nSL2026000002;㛃𠮷;;;办理中;\r\n`);
    expect(readdirSync(folder).sort()).toEqual(['out.csv', 'template.csv']);
  });

  it('fills a sheet, every cell as text', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('答复');
    sheet.addRow(['答复表']);
    sheet.addRow(['来电编号', '答复内容', '承办单位', '受理时间']);
    sheet.addRow(['样例', '样例', '样例']);
    await workbook.xlsx.writeFile(path('template.xlsx'));
    await writeAnswers(path('template.xlsx'), path('out.xlsx'), (async function* () { yield* answers; })());
    const out = new ExcelJS.Workbook();
    await out.xlsx.readFile(path('out.xlsx'));
    const rows: string[][] = [];
    out.worksheets[0]?.eachRow((row) => rows.push([1, 2, 3, 4].map((column) => row.getCell(column).text)));
    expect(rows).toEqual([['答复表', '', '', ''], ['来电编号', '答复内容', '承办单位', '受理时间'], ['SL2026000001', "'=1+1 已转张店区，\n已调解", '张店区市场监督管理局', ''], ['SL2026000002', '㛃𠮷', '', '']]);
    expect(out.worksheets[0]?.getCell('A3').numFmt).toBe('@');
  });

  it('takes a column from the mapping, and refuses a template that does not tell the case', async () => {
    writeFileSync(path('t.csv'), '\ufeff工单号,我们的话\n');
    expect((await writeAnswers(path('t.csv'), path('o.csv'), answers, { answer: '我们的话' })).columns[1]).toEqual({ header: '我们的话', field: 'answer' });
    expect(readFileSync(path('o.csv'), 'utf8')).toContain('SL2026000002,㛃𠮷\n');
    writeFileSync(path('bad.csv'), '办理结果,办结时间\n');
    await expect(writeAnswers(path('bad.csv'), path('o2.csv'), answers)).rejects.toMatchObject({ code: 'answers.template' });
    await expect(writeAnswers(path('t.csv'), path('o2.csv'), answers, { answer: '没有' })).rejects.toMatchObject({ code: 'intakeFile.map' });
    await expect(writeAnswers(path('nowhere.csv'), path('o2.csv'), answers)).rejects.toMatchObject({ code: 'intakeFile.notFound' });
  });

  it('leaves the old file when a row cannot be made', async () => {
    writeFileSync(path('t.csv'), '工单号\n');
    writeFileSync(path('o.csv'), 'old');
    await expect(writeAnswers(path('t.csv'), path('o.csv'), (async function* () { yield { reference: '1' }; throw new Error('the database is gone'); })())).rejects.toThrow('the database is gone');
    expect(readFileSync(path('o.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['o.csv', 't.csv']);
  });
});
