import { holds, type Figure } from './figures';

const HEADS = ['', 'median', 'least', 'most', 'p99', '', 'target', ''] as const;
const P99 = 4;

function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function rowOf(figure: Figure): string[] {
  const { value, target } = figure;
  const met = holds(figure);
  const asked = target === undefined ? '' : 'atLeast' in target ? `>= ${shown(target.atLeast)}` : `< ${shown(target.below)}`;
  return [figure.name, shown(value.median), shown(value.least), shown(value.most), value.p99 === undefined ? '' : shown(value.p99), figure.unit, asked, met === undefined ? '' : met ? 'met' : 'NOT MET'];
}

/** The figures of one section as a plain table. */
export function tableOf(section: string, figures: readonly Figure[]): string {
  const whole = [[section, ...HEADS.slice(1)], ...figures.map(rowOf)];
  const rows = figures.some(({ value }) => value.p99 !== undefined) ? whole : whole.map((row) => row.toSpliced(P99, 1));
  const [names = []] = rows;
  const numbers = names.indexOf('most') + (names.includes('p99') ? 1 : 0);
  const widths = names.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => (column === 0 || column > numbers ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), '-'.repeat(line(head).length), ...body.map(line), ''].join('\n');
}
