import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { figuresCommand } from '../../src/cli/figures';
import { DomainError } from '../../src/domain/errors';
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
    expect(out.trim().split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([['分组', '收案', '未结'], ['2026-09', '1', '1'], ['2026-10', '2', '2'], ['合计', '3', '3']]);
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
    expect(lines[0]?.startsWith('\ufeff分组,收案')).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(folder.file('figures.xlsx'));
    const sheet = workbook.worksheets[0];
    expect(sheet?.name).toBe('办案效率统计');
    expect(sheet?.rowCount).toBe(lines.length);
    expect(sheet?.getRow(lines.length).getCell(2).value).toBe(3);
  });

  it('refuses a month that is none, with an example', async () => {
    await expect(figures('--from', '2026-13')).rejects.toThrow(DomainError);
    await expect(figures('--until', '十月')).rejects.toThrow('2026-09');
  });
});
