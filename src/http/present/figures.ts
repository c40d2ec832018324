import { OTHER_MONTHS, type FigureLine, type FigureTable, type StallLine } from '../../application/readFigures';
import type { FigureLineAnswer, FiguresAnswer, StallsAnswer } from '../../contract';
import { own } from '../../domain/own';
import type { Procedure } from '../../domain/procedure';
import type { FigureRow, Grouping } from '../../supervision';
import { alone, someoneWords, wordsOf, type Reader } from './reader';

/** A key of the grouping in words; the empty key is what has none (no district given). */
export function keyWords(grouping: Grouping, key: string, procedures: readonly Procedure[], reader: Reader): string {
  if (key === '') return reader.words.figures.none;
  if (grouping === 'month' && key === OTHER_MONTHS) return reader.words.figures.otherMonths;
  const named = procedures.find(({ name }) => name === key);
  switch (grouping) {
    case 'procedure':
      return named ? wordsOf(named, reader).title : key;
    case 'stage': {
      const having = procedures.filter(({ stages }) => Object.values(stages).includes(key));
      const words = having.map((procedure) => own(wordsOf(procedure, reader).choices, key)).find((one) => one !== undefined);
      return words === undefined ? key : [words, ...new Set(having.map((procedure) => wordsOf(procedure, reader).title))].join(' · ');
    }
    case 'district':
      return procedures.map((procedure) => own(wordsOf(procedure, reader).choices, key)).find((words) => words !== undefined) ?? key;
    case 'body':
      return someoneWords(undefined, reader, key);
    case 'month':
      return key;
  }
}

const figuresOf = ({ received, closed, statutory, internal, workingDays, minutes }: FigureRow) => ({ received, closed, statutory, internal, workingDays, minutes });

const lineOf = (line: FigureLine, words: string): FigureLineAnswer => ({
  key: line.key,
  words,
  ...figuresOf(line),
  open: line.open,
  ...(line.yearBefore ? { yearBefore: figuresOf(line.yearBefore) } : {}),
});

/** Stages in the order in which procedures go through them; everything else as it was sorted. */
function inOrder(by: Grouping, rows: FigureTable['rows'], procedures: readonly Procedure[]): FigureTable['rows'] {
  if (by !== 'stage') return rows;
  const stages = [...new Set(procedures.flatMap((procedure) => Object.values(procedure.stages)))];
  const placeOf = ({ key }: FigureLine): number => (stages.includes(key) ? stages.indexOf(key) : stages.length);
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

export const presentFigures = (by: Grouping, { rows, total }: FigureTable, procedures: readonly Procedure[], reader: Reader): FiguresAnswer => ({
  by,
  rows: inOrder(by, rows, procedures).map((row) => lineOf(row, alone(keyWords(by, row.key, procedures, reader)))),
  total: lineOf(total, alone(reader.words.figures.total)),
});

export const presentStalls = (rows: readonly StallLine[], reader: Reader): StallsAnswer => ({
  rows: rows.map((row) => ({ ...row, words: alone(someoneWords(undefined, reader, row.body)), causeWords: own<string>(reader.words.causes, row.cause) ?? row.cause })),
});
