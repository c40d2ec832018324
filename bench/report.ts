import { holds, type Figure } from './figures';

const HEADS = ['', 'median', 'least', 'most', '', 'target', ''] as const;

function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function rowOf(figure: Figure): string[] {
  const { value, target } = figure;
  const met = holds(figure);
  const asked = target === undefined ? '' : 'atLeast' in target ? `>= ${shown(target.atLeast)}` : `< ${shown(target.below)}`;
  return [figure.name, shown(value.median), shown(value.least), shown(value.most), figure.unit, asked, met === undefined ? '' : met ? 'met' : 'NOT MET'];
}

/** The figures of one section as a plain table. */
export function tableOf(section: string, figures: readonly Figure[]): string {
  const rows = [[section, ...HEADS.slice(1)], ...figures.map(rowOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => (column === 0 || column >= 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), '-'.repeat(line(head).length), ...body.map(line), ''].join('\n');
}
