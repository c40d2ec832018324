import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { figuresCommand } from '../../src/cli/figures';
import type { Instant } from '../../src/domain/brand';
import { DomainError } from '../../src/domain/errors';
import { tableWriter } from '../../src/intake-file';
import { run } from './io';
import { dataFolder, type DataFolder } from './installation';

describe('weiquan figures', () => {
  let folder: DataFolder;
  beforeAll(async () => {
    folder = dataFolder();
    writeFileSync(folder.file('calls.csv'), '来电编号,来电时间,渠道,诉求类型,属地,诉求内容\nA1,2026-09-14 10:00,12330热线,举报,博山区,反映陶瓷\nA2,2026-10-12 10:00,12330热线,投诉,张店区,反映琉璃\nA3,2026-10-13 10:00,12330热线,投诉,张店区,反映茶具\n');
    expect((await folder.weiquan('import', '--file', folder.file('calls.csv'))).code).toBe(0);
  });
  afterAll(() => folder.remove());
  const figures = (...args: string[]) => run((program, io) => figuresCommand(program, io, () => folder.compose()), ['figures', ...args]);

  it('prints a row for each month and the total, in the reader’s language', async () => {
    const { out, code } = await figures('--by', 'month');
    expect(code).toBe(0);
    expect(out.trim().split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([['月份', '收案', '目前未结'], ['2026-09', '1', '1'], ['2026-10', '2', '2'], ['合计', '3', '3']]);
    expect((await figures('--by', 'district', '--from', '2026-10', '--lang', 'en')).out.split('\n')[1]?.split('\t').slice(0, 2)).toEqual(['Boshan', '0']);
  });

  it('counts nothing twice, and the same when it counts anew', async () => {
    const once = await figures('--by', 'body');
    expect((await figures('--by', 'body')).out).toBe(once.out);
    expect((await figures('--by', 'body', '--recount')).out).toBe(once.out);
  });

  it('writes CSV that Excel reads as UTF-8, and .xlsx with the same cells', async () => {
    await figures('--by', 'district', '--csv', folder.file('figures.csv'), '--xlsx', folder.file('figures.xlsx'));
    const lines = readFileSync(folder.file('figures.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines[0]?.startsWith('\ufeff属地,收案')).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(folder.file('figures.xlsx'));
    const sheet = workbook.worksheets[0];
    expect(sheet?.name).toBe('办案效率统计');
    // Above: a title, the months, the bodies, the moment, a note, and an empty row.
    expect(sheet?.rowCount).toBe(lines.length + 6);
    expect(sheet?.getColumn(1).values.slice(1, 8)).toEqual(['办案效率统计', '统计期间', '统计范围', '生成时间', '说明', undefined, '属地']);
    expect(sheet?.getRow(lines.length + 6).getCell(2).value).toBe(3);
  });

  it('gives a sheet numbers, percentages and moments as such, and CSV the same as people read them', async () => {
    const table = { title: '统计', columns: ['单位', '办结率', '收案'], rows: [['甲', { share: 0.875 }, 3], ['=1+1', undefined, 0]], notes: [['生成时间', { at: '2026-10-08T01:30:00.000Z' as Instant }]] } as const;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await tableWriter.xlsx(table)).buffer as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    const cell = (at: string) => [sheet?.getCell(at).value, sheet?.getCell(at).numFmt];
    expect([cell('B2'), cell('B5'), cell('C5'), cell('A6')]).toEqual([[new Date('2026-10-08T09:30:00Z'), 'yyyy-mm-dd hh:mm'], [0.875, '0.0%'], [3, undefined], ["'=1+1", undefined]]);
    expect(Buffer.from(tableWriter.csv(table)).toString('utf8')).toBe("\ufeff单位,办结率,收案\r\n甲,87.5%,3\r\n\"'=1+1\",,0\r\n");
  });

  it('refuses a month that is none, with an example', async () => {
    await expect(figures('--from', '2026-13')).rejects.toThrow(DomainError);
    await expect(figures('--until', '十月')).rejects.toThrow('2026-09');
  });
});
