import type { Instant } from '../domain/brand';
import { DelimitedText, lineTooLong, LONGEST_LINE, type TextRow } from './delimited';
import { delimiterOf, lineBreakOf, LINES_BEFORE_HEADER, withoutTrailingBlanks } from './headerLine';
import { columnNamed, missingColumns, missingFields, recogniseColumns, type ColumnMap, type Columns } from './fields';
import { jsonLine } from './jsonLines';
import { recognise, rejected } from './recognise';
import { OWN_HEADERS, returned } from './rejects';
import type { IntakeItem } from './record';
import { openSource, streamOf, textOf, type Input, type Source } from './source';
import { spreadsheetRows } from './spreadsheet';
import { isBlank } from './words';

export interface IntakeOptions {
  /** Our field -> their header, where synonyms do not help. */
  readonly map?: ColumnMap;
  /** Calls after it are rejected: they cannot have happened. Without it no call is in the future. */
  readonly now?: Instant;
}


/**
 * Reads an export of calls as offices have it: delimited text (comma, semicolon, tab) in GB18030, UTF-8 with or without
 * mark or UTF-16 with mark; .xlsx; JSON Lines. Streams: besides the pieces in hand only the references are held (a
 * reference that stands in the file twice is rejected the second time, since it could not be registered under its key).
 * Our own reject file is read as the export it came from.
 * Every record comes out, accepted or rejected, in the file's order; blank lines are told one by one.
 * Throws DomainError `intakeFile.missingColumn` naming the columns, `intakeFile.map`, `intakeFile.format`,
 * `intakeFile.empty`, `intakeFile.folder`, `intakeFile.notFound` before the first item, `intakeFile.lineTooLong` where a line has millions of characters.
 */
export async function* readIntakeFile(input: Input, options: IntakeOptions = {}): AsyncIterable<IntakeItem> {
  const source = await openSource(input);
  const lossy = source.format === 'text' && source.encoding.lossy;
  const seen = new Set<string>();
  let record = 0;
  for await (const { row, columns } of rowsWithColumns(source, options.map)) {
    if (row.fault === undefined && row.cells.every(isBlank)) {
      yield { outcome: 'blank', line: row.line };
      continue;
    }
    record += 1;
    const item = recognise({ record, line: row.line, cells: row.cells, lossy, ...(row.fault ? { fault: row.fault } : {}) }, columns, options.now);
    if (item.outcome === 'accepted' && seen.has(item.reference)) {
      yield rejected({ record, line: row.line, cells: row.cells }, columns.headers, 'reference.repeated', 'reference');
    } else {
      if (item.outcome === 'accepted') seen.add(item.reference);
      yield item;
    }
  }
}

interface Found {
  readonly row: Omit<TextRow, 'fault'> & { readonly fault?: string };
  readonly columns: Columns;
}

async function* rowsWithColumns(source: Source, map: ColumnMap | undefined): AsyncIterable<Found> {
  if (source.format === 'spreadsheet') yield* underHeader(batched(spreadsheetRows(streamOf(source))), map);
  else {
    const { head, rest } = await headOf(textOf(source));
    if (/^\s*\{/.test(head)) yield* jsonRecords(rest, map);
    else yield* underHeader(delimitedRows(head, rest), map);
  }
}

/** The first lines of a text, and the text whole again. */
async function headOf(text: AsyncIterable<string>): Promise<{ head: string; rest: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  let ended = false;
  while (!ended && head.length < 65_536) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else head += next.value;
  }
  async function* rest(): AsyncIterable<string> {
    yield head;
    if (!ended) for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head, rest: rest() };
}

async function* delimitedRows(head: string, text: AsyncIterable<string>): AsyncIterable<readonly TextRow[]> {
  const lineBreak = lineBreakOf(head);
  const declared = /^sep=(.)\r?\n/i.exec(head); // Excel's own way to tell its delimiter
  const reader = new DelimitedText(declared?.[1] ?? delimiterOf(head, lineBreak, (cells) => Object.keys(recogniseColumns(cells).columnOf).length), lineBreak);
  let first = true;
  for await (const piece of text) {
    const rows = reader.push(piece);
    yield first && declared ? rows.slice(1) : rows;
    first = false;
  }
  yield reader.end();
}

/** Finds the header line, then gives every row below it. A line above the header is a title, and no record. */
async function* underHeader(batches: AsyncIterable<readonly TextRow[]>, map: ColumnMap | undefined): AsyncIterable<Found> {
  let columns: Columns | undefined;
  let best: Columns | undefined;
  let above = 0;
  let isRejects = false;
  for await (const rows of batches) {
    for (const row of rows) {
      if (columns) {
        if (!isRejects) yield { row, columns };
        else if (isHeaderOfRejects(row.cells)) columns = recogniseColumns(withoutTrailingBlanks(theirs(row.cells)), map);
        else yield { row: { ...row, cells: theirs(row.cells) }, columns };
      } else if (!row.cells.every(isBlank) && above < LINES_BEFORE_HEADER) {
        above += 1;
        isRejects = isHeaderOfRejects(row.cells);
        const headers = withoutTrailingBlanks(isRejects ? theirs(row.cells) : row.cells);
        const tried = recogniseColumns(headers, lacks(headers, map) ? {} : map);
        if (!lacks(headers, map) && missingFields(tried).length === 0) columns = tried;
        else if (!best || Object.keys(tried.columnOf).length > Object.keys(best.columnOf).length) best = tried;
      } else if (above >= LINES_BEFORE_HEADER) {
        throw noHeader(best, map);
      }
    }
  }
  if (!columns) throw noHeader(best, map);
}

/** A reject file of ours that was put right comes back: its first columns are not theirs, and its cells were neutralised. */
const isHeaderOfRejects = (cells: readonly string[]): boolean => OWN_HEADERS.every((header, column) => cells[column] === header);
const theirs = (cells: readonly string[]): readonly string[] => cells.slice(OWN_HEADERS.length).map(returned);

/** With a mapping, a line that lacks one of the mapped headers is not the header line. */
const lacks = (headers: readonly string[], map: ColumnMap = {}): boolean => Object.values(map).some((header) => columnNamed(headers, header) < 0);

function noHeader(best: Columns = recogniseColumns([]), map: ColumnMap = {}): Error {
  if (lacks(best.headers, map)) recogniseColumns(best.headers, map); // throws, naming the mapped header that is not there
  return missingColumns(best);
}

async function* jsonRecords(text: AsyncIterable<string>, map: ColumnMap | undefined): AsyncIterable<Found> {
  const known = new Map<string, Columns>();
  let previous: Columns = recogniseColumns([]);
  let line = 0;
  for await (const one of linesOf(text)) {
    line += 1;
    const read = isBlank(one) ? { headers: previous.headers, cells: [''] } : jsonLine(one);
    if (!read) {
      yield { row: { cells: [one], line, fault: 'unreadable' }, columns: previous };
      continue;
    }
    const key = JSON.stringify(read.headers);
    let columns = known.get(key);
    if (!columns) {
      columns = columnsOfObject(read.headers, map);
      if (known.size === 0 && !isBlank(one) && Object.keys(columns.columnOf).length === 0) throw missingColumns(columns);
      if (known.size < 1_000) known.set(key, columns);
    }
    if (!isBlank(one)) previous = columns;
    yield { row: { cells: read.cells, line }, columns };
  }
}

/** An object may leave out what is empty: only the mapped headers that it has are applied. */
function columnsOfObject(headers: readonly string[], map: ColumnMap = {}): Columns {
  return recogniseColumns(headers, Object.fromEntries(Object.entries(map).filter(([, header]) => columnNamed(headers, header) >= 0)));
}

async function* linesOf(text: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  let count = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    count += lines.length;
    if (rest.length > LONGEST_LINE) throw lineTooLong(count + 1);
    for (const line of lines) yield line;
  }
  if (rest !== '') yield rest;
}

async function* batched(rows: AsyncIterable<TextRow>): AsyncIterable<readonly TextRow[]> {
  for await (const row of rows) yield [row];
}
