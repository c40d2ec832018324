import type { TableWriter } from '../domain/table';
import { neutraliseFormula } from '../domain/text';
import { encoded } from './encoding';
import { csvLine } from './rejects';

const WIDEST = 60;

/** Characters that a column needs; a Chinese one takes two places. */
const widthOf = (cell: string): number => [...cell].reduce((width, character) => width + (character > '\u02ff' ? 2 : 1), 0);

/** Writes tables as CSV and .xlsx. */
export const tableWriter: TableWriter = {
  csv({ columns, rows }) {
    const lines = [columns, ...rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell))))];
    return Buffer.concat(lines.map((cells, index) => encoded(csvLine(cells), { encoding: 'utf-8', mark: index === 0 })));
  },
  async xlsx({ title, columns, rows }) {
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    // What a sheet may not be called is left out of its name.
    const sheet = workbook.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns.map(neutraliseFormula)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? neutraliseFormula(cell) : cell)));
    columns.forEach((header, place) => {
      const widths = [header, ...rows.map((row) => String(row[place] ?? ''))].map(widthOf);
      sheet.getColumn(place + 1).width = Math.min(WIDEST, Math.max(...widths) + 2);
    });
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
};
