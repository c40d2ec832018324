import type { FigureFilter } from '../../application/ports/supervision';
import type { FigureLineAnswer, FiguresAnswer } from '../../contract';
import type { Procedure } from '../../domain/procedure';
import type { Cell, Share, Table } from '../../domain/table';
import { keyWords } from './figures';
import { alone, type Reader } from './reader';

const shareOf = (rate: number | undefined): Share | undefined => (rate === undefined ? undefined : { share: rate });

type Column = keyof Reader['words']['figures']['columns'];

type Counts = Omit<FigureLineAnswer, 'key' | 'words' | 'open' | 'yearBefore'>;

const COLUMNS: Readonly<Record<Exclude<Column, 'open'>, (line: Counts) => Cell | undefined>> = {
  received: ({ received }) => received,
  closed: ({ closed }) => closed,
  inTime: ({ statutory }) => statutory.inTime,
  late: ({ statutory }) => statutory.late,
  rate: ({ statutory }) => shareOf(statutory.rate),
  met: ({ internal }) => internal.inTime,
  missed: ({ internal }) => internal.late,
  targetRate: ({ internal }) => shareOf(internal.rate),
  median: ({ workingDays }) => workingDays.median,
  p90: ({ workingDays }) => workingDays.p90,
};

const ALL: readonly Column[] = ['received', 'open', 'closed', 'inTime', 'late', 'rate', 'met', 'missed', 'targetRate', 'median', 'p90'];

/** A stage is entered and left: nothing is received or closed in it, and all stages together have no such time. */
const OF_STAGES: readonly Column[] = ['open', 'median', 'p90'];
const OF_ALL_STAGES: readonly Column[] = ['open'];

/** Which cases a table counts: what was asked for, and whose they may be. */
export type Counted = Pick<FigureFilter, 'from' | 'until' | 'procedure' | 'stage' | 'district' | 'bodies'>;

/** The figures as a table for the office, the total last; above it which cases are counted and when that was done. */
export function figuresTable({ by, rows, total }: FiguresAnswer, counted: Counted, procedures: readonly Procedure[], reader: Reader): Table {
  const { figures: words } = reader.words;
  const shown = by === 'stage' ? OF_STAGES : ALL;
  // What is open now has no year before; everything else stands beside it, as on the screen.
  const compared = total.yearBefore !== undefined;
  const hasBefore = (column: Column): boolean => compared && column !== 'open';
  const cellsOf = (line: FigureLineAnswer, column: Column): (Cell | undefined)[] =>
    column === 'open' ? [line.open] : [COLUMNS[column](line), ...(compared ? [line.yearBefore && COLUMNS[column](line.yearBefore)] : [])];
  const cells = (line: FigureLineAnswer, told: readonly Column[]): (Cell | undefined)[] => [line.words, ...shown.flatMap((column) => cellsOf(line, column).map((cell) => (told.includes(column) ? cell : undefined)))];
  const named = ([grouping, key]: readonly ['procedure' | 'stage' | 'district', string | undefined]): (readonly [string, string])[] => (key === undefined ? [] : [[words.by[grouping], alone(keyWords(grouping, key, procedures, reader))]]);
  return {
    title: words.title,
    columns: [words.by[by], ...shown.flatMap((column) => [words.columns[column], ...(hasBefore(column) ? [words.yearBefore(words.columns[column])] : [])])],
    rows: [...rows.map((line) => cells(line, shown)), cells(total, by === 'stage' ? OF_ALL_STAGES : shown)],
    notes: [
      [words.about.months, words.months(counted.from, counted.until)],
      [words.about.bodies, counted.bodies === undefined ? words.everyBody : counted.bodies.map((code) => reader.body(code)).join(words.and)],
      ...([['procedure', counted.procedure], ['stage', counted.stage], ['district', counted.district]] as const).flatMap(named),
      [words.about.made, { at: reader.now }],
      [words.about.how, by === 'stage' ? words.howStages : words.how],
    ],
  };
}

/** The name of the file: what it is, and of which months. */
export const figuresFileName = ({ words }: Reader, { from, until }: Pick<Counted, 'from' | 'until'>, ending: 'csv' | 'xlsx'): string => `${words.figures.title} ${words.figures.months(from, until)}.${ending}`;
