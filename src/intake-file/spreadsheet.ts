import type { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { TextRow } from './delimited';

/**
 * The rows of the first sheet that is visible, as texts. A date cell becomes `2026-08-27 09:26:00` (a sheet knows no
 * zone: it is the wall clock of whoever typed it), a number its shortest form, a formula its last result.
 * Rows stream; the table of shared strings is held in memory, as the format has it.
 */
export async function* spreadsheetRows(bytes: Readable): AsyncIterable<TextRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(bytes, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' });
  let read = false;
  for await (const sheet of workbook) {
    const hidden = (sheet as unknown as { state?: string }).state;
    const wanted: boolean = !read && (hidden === undefined || hidden === 'visible');
    read ||= wanted;
    let line = 0;
    for await (const row of sheet) {
      if (!wanted) continue;
      for (line += 1; line < row.number; line += 1) yield { cells: [''], line }; // rows without cells are not in the file
      yield { cells: textsOf(row), line };
    }
  }
}

function textsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = [];
  for (let column = 1; column <= row.cellCount; column += 1) cells.push(textOf(row.getCell(column).value));
  return cells;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return unescaped(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : wallClock(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return unescaped(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return String(value.error);
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return textOf((value as { result?: ExcelJS.CellValue }).result);
  if ('text' in value) return textOf((value as { text: ExcelJS.CellValue }).text);
  return '';
}

/** Rounded to the second: a serial is a fraction of a day. */
const wallClock = (date: Date): string => new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Excel writes what XML cannot hold as `_x000D_` (ECMA-376, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
