import { PassThrough, type Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { DomainError } from '../domain/errors';
import type { TextRow } from './delimited';

/** Rows that a sheet can have (ECMA-376; Excel's own limit). */
const LAST_ROW = 1_048_576;

/**
 * The rows of the first sheet that is visible, as texts. A date cell becomes `2026-08-27 09:26:00` (a sheet knows no
 * zone: it is the wall clock of whoever typed it), a number its shortest form, a formula its last result.
 * Rows stream; the table of shared strings is held in memory, as the format has it.
 * Throws DomainError invalid/`intakeFile.damaged` where the file cannot be read to its end, `intakeFile.rowNumber` where a row has
 * a number that no row can have.
 */
export async function* spreadsheetRows(bytes: Readable): AsyncIterable<TextRow> {
  const { default: excel } = await import('exceljs');
  const watched = new WatchedBytes();
  bytes.on('error', (error) => watched.fail(error)).pipe(watched);
  const workbook = new excel.stream.xlsx.WorkbookReader(watched, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' });
  const sheets = workbook[Symbol.asyncIterator]();
  let read = false;
  for (let sheet = await watched.next(sheets); sheet.done !== true; sheet = await watched.next(sheets)) {
    const state = (sheet.value as unknown as { state?: string }).state;
    const wanted: boolean = !read && (state === undefined || state === 'visible');
    read ||= wanted;
    const rows = sheet.value[Symbol.asyncIterator]();
    let line = 0;
    for (let row = await watched.next(rows); row.done !== true; row = await watched.next(rows)) {
      if (!wanted) continue;
      if (row.value.number > LAST_ROW) throw noSuchRow(row.value.number);
      for (line += 1; line < row.value.number; line += 1) yield { cells: [''], line }; // rows without cells are not in the file
      yield { cells: textsOf(row.value), line };
    }
  }
}

/** A number is only written there: the empty rows before it are told one by one, and would have no end. */
const noSuchRow = (row: number): DomainError =>
  new DomainError('invalid', 'intakeFile.rowNumber', `表格中有行号 ${row}，而表格至多 ${LAST_ROW} 行，请在 Excel 或 WPS 中打开并另存为新文件 / the sheet has a row number ${row}, and no sheet more than ${LAST_ROW} rows: open it in Excel or WPS and save it anew.`, { data: { row } });

/**
 * ExcelJS waits for ever when the archive turns out to be damaged inside a sheet: the error goes to the unzipping stream,
 * which nobody watches then. This watches it, and ends the wait.
 */
class WatchedBytes extends PassThrough {
  private failure: Error | undefined;
  private waiting: ((error: Error) => void) | undefined;

  override pipe<T extends NodeJS.WritableStream>(destination: T, options?: { end?: boolean }): T {
    destination.on('error', (error: Error) => this.fail(error));
    endsWhenTaken(destination as unknown as Readable);
    return super.pipe(destination, options);
  }

  fail(error: Error): void {
    this.failure ??= error;
    this.waiting?.(error);
  }

  /** What comes next, or DomainError `intakeFile.damaged`. */
  async next<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T, unknown>> {
    try {
      return await new Promise((resolve, reject) => {
        this.waiting = reject;
        if (this.failure !== undefined) reject(this.failure);
        else iterator.next().then(resolve, reject);
      });
    } catch (error) {
      throw new DomainError('invalid', 'intakeFile.damaged', `表格文件已损坏，无法读到结尾 / the spreadsheet is damaged and cannot be read to its end (${error instanceof Error ? error.message : String(error)}).`);
    }
  }
}

/**
 * The unzipping stream says that it has ended when it has read everything, though files may wait in it that nobody has taken
 * yet: on a busy machine ExcelJS then left out sheets, or took the file for damaged. Its own end comes when all was taken.
 */
function endsWhenTaken(archive: Readable): void {
  const emit = archive.emit.bind(archive);
  archive.emit = (event: string | symbol, ...told: unknown[]) => (event === 'end' && archive.readableLength > 0 ? false : emit(event, ...told));
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
