import { DelimitedText } from './delimited';
import { isBlank } from './words';

/** A title and the like may stand above the header line. */
export const LINES_BEFORE_HEADER = 10;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** How lines end: with a line feed, or (old Macintosh) with a carriage return alone. */
export const lineBreakOf = (head: string): '\n' | '\r' => (head.includes('\n') || !head.includes('\r') ? '\n' : '\r');

/** The delimiter under which one of the first lines has most headers that we know, then most columns. */
export function delimiterOf(head: string, lineBreak: '\n' | '\r', known: (cells: readonly string[]) => number): string {
  const scores = DELIMITERS.map((delimiter) => {
    const reader = new DelimitedText(delimiter, lineBreak);
    const rows = [...reader.push(head), ...reader.end()].slice(0, LINES_BEFORE_HEADER);
    return Math.max(0, ...rows.map(({ cells }) => known(cells) * 1000 + cells.length));
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** A header line often ends with empty cells. */
export const withoutTrailingBlanks = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
