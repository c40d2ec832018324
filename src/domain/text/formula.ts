/**
 * What Excel, WPS or LibreOffice may run when a cell begins with it: `=`, `+`, `-`, `@` (ASCII or full-width),
 * tab, carriage return and line feed, also behind blanks that some of them drop.
 */
const STARTS_FORMULA = /^[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A cell for a spreadsheet: an apostrophe in front of what would be read as a formula, everything else unchanged.
 * Applying it twice changes nothing more. For exports only; what is stored stays exact.
 */
export function neutraliseFormula(cell: string): string {
  return STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
}
