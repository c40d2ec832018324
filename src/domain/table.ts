import type { Instant } from './brand';
import { formatShanghai } from './calendar';

/** A part of a whole, 0 to 1: shown as a percentage, and in a sheet a number that can be reckoned with. */
export interface Share {
  readonly share: number;
}

/** A moment: shown by the clock of Shanghai. */
export interface Moment {
  readonly at: Instant;
}

export type Cell = string | number | Share | Moment;

/** A table for offices: words above columns, and rows of cells; undefined is an empty cell. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** What is said of the whole (which months, made when): above the table on a sheet, and not in CSV, which machines read. */
  readonly notes?: readonly (readonly [label: string, value: Cell])[];
}

/** A cell as people read it: 87.5%, 2026-09-30 16:40. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'share' in cell ? `${(cell.share * 100).toFixed(1)}%` : formatShanghai(cell.at).slice(0, 16).replace('T', ' ');
}

/** Tables as files that Excel and WPS open. Texts are neutralised as formulas. */
export interface TableWriter {
  /** UTF-8 with mark. */
  csv(table: Table): Uint8Array;
  xlsx(table: Table): Promise<Uint8Array>;
}
