import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { readIntakeFile, type IntakeItem } from '../../src/intake-file';
import { HOTLINE_HEADER, hotlineRows } from '../support/hotlineExport';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'weiquan-xlsx-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (input: Parameters<typeof readIntakeFile>[0]): Promise<IntakeItem[]> => {
  const items: IntakeItem[] = [];
  for await (const item of readIntakeFile(input)) items.push(item);
  return items;
};
const book = async (name: string, fill: (book: ExcelJS.Workbook) => void): Promise<string> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const path = join(folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
};

describe('an export as .xlsx', () => {
  it('gives the same records as the text, hostile texts too', async () => {
    const rows = [...hotlineRows(300, 5)];
    const path = await book('export.xlsx', (workbook) => {
      const sheet = workbook.addWorksheet('来电登记');
      sheet.addRow([...HOTLINE_HEADER]);
      for (const { cells } of rows) sheet.addRow([...cells]);
    });
    const items = await read(path);
    expect(items.map((item) => item.outcome)).toEqual(rows.map((row) => row.outcome));
    for (const [at, item] of items.entries()) {
      const cells = rows[at]?.cells ?? [];
      expect(item.line).toBe(at + 2);
      // a sheet's line break is the line feed
      if (item.outcome === 'accepted') expect([item.respondent.name, item.content, item.note].map((text) => text.replace(/\r\n/g, '\n'))).toEqual([cells[7], cells[12], cells[14]].map((text) => (text ?? '').replace(/\r\n/g, '\n')));
    }
  });

  it('reads date cells, serials, numbers, rich text, formulas, and only the first visible sheet', async () => {
    const path = await book('cells.xlsx', (workbook) => {
      workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x']);
      const sheet = workbook.addWorksheet('登记');
      sheet.addRow(['12330来电登记表']);
      sheet.addRow([...HOTLINE_HEADER]);
      const add = (reference: string | number, time: ExcelJS.CellValue, format?: string, content: ExcelJS.CellValue = '反映') => {
        const row = sheet.addRow([reference, time, '来访', '举报', '张三', 18001311076, '否', '甲厂', '桓台县', '商标', 15242313, '碗', content, '', '']);
        if (format) row.getCell(2).numFmt = format;
      };
      add('S1', new Date('2026-08-27T09:26:00Z'), 'yyyy/m/d h:mm');
      add('S2', 46261.3930555556);
      add(3, new Date('2026-08-27T00:00:00Z'), 'yyyy"年"m"月"d"日"');
      sheet.addRow([]);
      add('S5', '2026年8月27日 09:26', undefined, { richText: [{ text: '涉嫌' }, { text: '侵权', font: { bold: true } }] });
      add('S6', '昨天下午');
      add('S7', '2026-08-27 09:26', undefined, { formula: '1+1', result: '求助' });
      workbook.addWorksheet('附表').addRow(['另一张表']);
    });
    const items = await read(path);
    expect(items.map((item) => (item.outcome === 'accepted' ? [item.line, item.reference, item.calledAt] : [item.line, item.outcome]))).toEqual([
      [3, 'S1', '2026-08-27T01:26:00.000Z'], [4, 'S2', '2026-08-27T01:26:00.000Z'], [5, '3', '2026-08-26T16:00:00.000Z'], [6, 'blank'], [7, 'S5', '2026-08-27T01:26:00.000Z'], [8, 'rejected'], [9, 'S7', '2026-08-27T01:26:00.000Z']]);
    expect(items[0]).toMatchObject({ caller: { telephone: '18001311076' }, right: { number: '15242313', numberKey: '15242313' } });
    expect(items[4]).toMatchObject({ content: '涉嫌侵权' });
    expect(items[6]).toMatchObject({ content: '求助' });
  });

  it('reads a file of many sheets to its end, as often as it is asked', async () => {
    const path = await book('many.xlsx', (workbook) => {
      for (let n = 0; n < 20; n++) workbook.addWorksheet(`隐藏${n}`, { state: 'hidden' }).addRow(['x']);
      const sheet = workbook.addWorksheet('登记');
      sheet.addRow([...HOTLINE_HEADER]);
      for (const { cells } of hotlineRows(3, 7)) sheet.addRow([...cells]);
    });
    for (let time = 0; time < 5; time++) expect((await read(path)).filter(({ outcome }) => outcome !== 'blank')).toHaveLength(3);
  });

  it('reads it from a stream as well', async () => {
    const path = await book('stream.xlsx', (workbook) => {
      const sheet = workbook.addWorksheet('x');
      sheet.addRow([...HOTLINE_HEADER]);
      for (const { cells } of hotlineRows(50, 6)) sheet.addRow([...cells]);
    });
    const bytes = readFileSync(path);
    async function* pieces() { for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777); }
    expect(await read(pieces())).toEqual(await read(path));
  });

  it('is refused, and does not wait for ever, when it is damaged anywhere', async () => {
    const path = await book('whole.xlsx', (workbook) => {
      const sheet = workbook.addWorksheet('x');
      sheet.addRow([...HOTLINE_HEADER]);
      for (const { cells } of hotlineRows(600, 8)) sheet.addRow([...cells]);
    });
    const bytes = readFileSync(path);
    const damaged: Buffer[] = [bytes.length - 30, Math.floor(bytes.length / 2), 500, 10].map((length) => bytes.subarray(0, length));
    for (let at = 2_000; at < bytes.length - 2_000; at += 5_000) {
      const copy = Buffer.from(bytes);
      copy.fill(0xa5, at, at + 300);
      damaged.push(copy);
    }
    for (const [n, content] of damaged.entries()) {
      const broken = join(folder, `damaged-${n}.xlsx`);
      writeFileSync(broken, content);
      const answer = await read(broken).then(() => 'read', (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error));
      expect(['intakeFile.damaged', 'intakeFile.missingColumn']).toContain(answer);
    }
    expect(damaged.length).toBeGreaterThan(10);
  });

  /** A number is only written there: the rows before it were told one by one, all thousand million. */
  it('is refused where a row has a number that no row can have', async () => {
    const path = await book('numbered.xlsx', (workbook) => {
      const sheet = workbook.addWorksheet('x');
      sheet.addRow([...HOTLINE_HEADER]);
      for (const { cells } of [...hotlineRows(2, 8)].filter(({ outcome }) => outcome !== 'blank')) sheet.addRow([...cells]);
    });
    const numbered = (last: number): AsyncIterable<Uint8Array> => {
      const zip = new PizZip(readFileSync(path));
      const name = 'xl/worksheets/sheet1.xml';
      zip.file(name, (zip.file(name)?.asText() ?? '').replace('<row r="3"', `<row r="${last}"`));
      return Readable.from([zip.generate({ type: 'nodebuffer' })]);
    };
    let blank = 0;
    const first = async (input: AsyncIterable<Uint8Array>): Promise<string> => {
      for await (const item of readIntakeFile(input)) {
        if (item.outcome !== 'blank') continue;
        blank += 1;
        if (blank > 1000) return 'goes on and on';
      }
      return 'read';
    };
    await expect(first(numbered(1_048_577))).rejects.toMatchObject({ code: 'intakeFile.rowNumber', details: { data: { row: 1_048_577 } } });
    expect(blank).toBe(0);
    expect([await first(numbered(500)), blank]).toEqual(['read', 497]);
  });
});
