import type { Cell as SheetCell, Row } from 'exceljs';
import { cellText, type Cell, type TableWriter } from '../domain/table';
import { neutraliseFormula } from '../domain/text';
import { encoded } from './encoding';
import { csvLine } from './rejects';

const WIDEST = 60;
const SHANGHAI_MS = 8 * 3_600_000;
/** A table of more columns lies on its side when printed; a note above it reaches over so many at least. */
const NOTE_COLUMNS = 6;

/** Characters that a column needs; a Chinese one takes two places. */
const widthOf = (cell: string): number => [...cell].reduce((width, character) => width + (character > '\u02ff' ? 2 : 1), 0);

/** Numbers, percentages and moments are such for the sheet too, so that it reckons and sorts with them. */
function put(at: SheetCell, cell: Cell | undefined): void {
  if (cell === undefined) return;
  if (typeof cell !== 'object') {
    at.value = typeof cell === 'string' ? neutraliseFormula(cell) : cell;
  } else if ('share' in cell) {
    at.value = cell.share;
    at.numFmt = '0.0%';
  } else {
    // A sheet knows no zones: it is told what the clock in Shanghai shows.
    at.value = new Date(Date.parse(cell.at) + SHANGHAI_MS);
    at.numFmt = 'yyyy-mm-dd hh:mm';
    at.alignment = { horizontal: 'left' };
  }
}

const putAll = (row: Row, cells: readonly (Cell | undefined)[]): void => cells.forEach((cell, place) => put(row.getCell(place + 1), cell));

/** Writes tables as CSV and .xlsx. */
export const tableWriter: TableWriter = {
  csv({ columns, rows }) {
    const lines = [columns, ...rows.map((row) => row.map(cellText))];
    return Buffer.concat(lines.map((cells, index) => encoded(csvLine(cells), { encoding: 'utf-8', mark: index === 0 })));
  },
  async xlsx({ title, columns, rows, notes }) {
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    // A title, what is said of the whole, and an empty row.
    const above = notes ? notes.length + 2 : 0;
    // What a sheet may not be called is left out of its name.
    const sheet = workbook.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: above + 1 }], pageSetup: { paperSize: 9, orientation: columns.length > NOTE_COLUMNS ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } });
    if (notes) {
      put(sheet.getCell(1, 1), title);
      sheet.getCell(1, 1).font = { bold: true, size: 14 };
      notes.forEach((note, place) => {
        putAll(sheet.getRow(place + 2), note);
        sheet.mergeCells(place + 2, 2, place + 2, Math.max(NOTE_COLUMNS, columns.length));
      });
    }
    const head = sheet.getRow(above + 1);
    putAll(head, columns);
    head.font = { bold: true };
    rows.forEach((row, place) => putAll(sheet.getRow(above + 2 + place), row));
    columns.forEach((header, place) => {
      const widths = [header, ...rows.map((row) => cellText(row[place])), ...(place === 0 ? (notes ?? []).map(([label]) => label) : [])].map(widthOf);
      sheet.getColumn(place + 1).width = Math.min(WIDEST, Math.max(...widths) + 2);
    });
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
};
