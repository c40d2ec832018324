import { rename, rm, writeFile } from 'node:fs/promises';
import { DomainError } from '../domain/errors';
import { neutraliseFormula } from '../domain/text';
import { DelimitedText } from './delimited';
import { encoded } from './encoding';
import { columnsBy, FIELDS, SYNONYMS, type Columns, type Field } from './fields';
import { delimiterOf, lineBreakOf, LINES_BEFORE_HEADER, withoutTrailingBlanks } from './headerLine';
import { csvLine } from './rejects';
import { openSource, textOf } from './source';

/** What we answer, besides what the export told us. `reference` is theirs, `intakeNumber` ours. */
const ANSWERS = ['intakeNumber', 'caseNumber', 'documentNumber', 'state', 'handlingBody', 'turn', 'handler', 'acceptedOn', 'due', 'answer', 'answeredOn', 'closedOn', 'satisfaction'] as const;
export type AnswerField = Field | (typeof ANSWERS)[number];
export const ANSWER_FIELDS: readonly AnswerField[] = ['reference', ...ANSWERS, ...FIELDS.filter((field) => field !== 'reference')];

const ANSWER_SYNONYMS: Readonly<Record<AnswerField, readonly string[]>> = {
  ...SYNONYMS,
  intakeNumber: ['本单位受理编号', '12330受理编号', '承办单位编号', '受理编号', '受理号', 'intakenumber'],
  caseNumber: ['案号', '本单位案号', 'casenumber'],
  documentNumber: ['答复文号', '文号', 'documentnumber'],
  state: ['办理状态', '处理状态', '工单状态', '当前状态', '状态', '办理进度', 'state', 'status'],
  handlingBody: ['承办单位', '办理单位', '主办单位', '处理单位', '责任单位', '转办单位', 'handlingbody', 'handledby'],
  turn: ['当前办理单位', '当前责任单位', '待办单位', '当前环节单位', 'turn', 'waitingfor'],
  handler: ['承办人', '经办人', '办理人', 'handler'],
  acceptedOn: ['受理日期', '受理时间', '签收时间', 'acceptedon', 'acceptedat'],
  due: ['办理期限', '办结期限', '办理时限', '到期时间', '到期日期', '截止时间', '截止日期', 'due', 'dueon'],
  answer: ['答复内容', '办理结果', '处理结果', '办理情况', '处理情况', '处理意见', '回复内容', '反馈内容', '办理意见', '答复', '回复', '结果', 'answer', 'result', 'reply'],
  answeredOn: ['答复时间', '答复日期', '回复时间', '回复日期', '反馈时间', 'answeredon', 'answeredat'],
  closedOn: ['办结时间', '办结日期', '完成时间', '结案时间', 'closedon', 'closedat'],
  satisfaction: ['满意度', '是否满意', '满意情况', '回访结果', 'satisfaction'],
};

/** One answer: texts by field, as they are to stand in the file (dates written out). */
export type Answer = Readonly<Partial<Record<AnswerField, string>>>;

export interface AnswersWritten {
  readonly rows: number;
  /** The template's columns in its order, with the field that fills them; absent: left empty. */
  readonly columns: readonly { readonly header: string; readonly field?: AnswerField }[];
}

/**
 * Writes answers in the column order of a template: the other office's empty .csv (any encoding and delimiter, which are
 * kept, with what stands above its header line) or .xlsx. Columns that we do not know stay empty; `map` names them (our
 * field -> their header). Rows that the template has below its header are not taken over. Every cell is neutralised as a
 * formula and stays text. The file appears whole or not at all.
 * Throws DomainError `answers.template` for a template without a column for the reference or the intake number,
 * `intakeFile.map`, `intakeFile.format`, `intakeFile.empty`, `intakeFile.notFound`.
 */
export async function writeAnswers(template: string, out: string, rows: Iterable<Answer> | AsyncIterable<Answer>, map: Readonly<Partial<Record<AnswerField, string>>> = {}): Promise<AnswersWritten> {
  const source = await openSource(template);
  const part = `${out}.part`;
  try {
    const written = source.format === 'spreadsheet' ? await fillSheet(template, part, rows, map) : await fillText(source, part, rows, map);
    await rename(part, out);
    return written;
  } finally {
    await rm(part, { force: true });
  }
}

type Map = Readonly<Partial<Record<AnswerField, string>>>;
type Rows = Iterable<Answer> | AsyncIterable<Answer>;

async function fillText(source: Awaited<ReturnType<typeof openSource>>, part: string, rows: Rows, map: Map): Promise<AnswersWritten> {
  let text = '';
  for await (const piece of textOf(source)) text += piece;
  const lineBreak = lineBreakOf(text);
  const delimiter = delimiterOf(text, lineBreak, (cells) => Object.keys(columnsBy(cells, ANSWER_FIELDS, ANSWER_SYNONYMS).columnOf).length);
  const reader = new DelimitedText(delimiter, lineBreak);
  const lines = [...reader.push(text), ...reader.end()];
  const { columns, at } = headerOf(lines.map((line) => line.cells), map);
  const next = lines[at + 1];
  const physical = text.split(lineBreak);
  const kept = (next ? physical.slice(0, next.line - 1) : physical).join(lineBreak).trimEnd();
  const ending = kept.includes('\r\n') || text.includes('\r\n') ? '\r\n' : lineBreak;
  const pieces: Buffer[] = [encoded(kept + ending, source.encoding)];
  let count = 0;
  for await (const row of rows) {
    pieces.push(encoded(csvLine(cellsOf(row, columns), delimiter, ending), { encoding: source.encoding.encoding, mark: false }));
    count += 1;
  }
  await writeFile(part, Buffer.concat(pieces));
  return { rows: count, columns: describe(columns) };
}

async function fillSheet(template: string, part: string, rows: Rows, map: Map): Promise<AnswersWritten> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(template).catch((error: unknown) => {
    throw new DomainError('invalid', 'intakeFile.damaged', `模板已损坏 / the template is damaged (${error instanceof Error ? error.message : String(error)}).`);
  });
  const sheet = workbook.worksheets.find((one) => one.state === 'visible');
  if (!sheet) throw noHeader([]);
  const head: string[][] = [];
  for (let line = 1; line <= Math.min(sheet.rowCount, LINES_BEFORE_HEADER); line += 1) {
    head.push(Array.from({ length: sheet.columnCount }, (_, column) => sheet.getRow(line).getCell(column + 1).text));
  }
  const { columns, at } = headerOf(head, map);
  if (sheet.rowCount > at + 1) sheet.spliceRows(at + 2, sheet.rowCount - at - 1);
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const line = sheet.getRow(at + 1 + count);
    cellsOf(row, columns).forEach((cell, column) => {
      if (cell === '') return;
      line.getCell(column + 1).value = neutraliseFormula(cell.replace(/\r\n?/g, '\n')); // the line break of a sheet
      line.getCell(column + 1).numFmt = '@';
    });
    line.commit();
  }
  await workbook.xlsx.writeFile(part);
  return { rows: count, columns: describe(columns) };
}

/** The header line is the one with most columns that we know; it must tell which case is meant. */
function headerOf(lines: readonly (readonly string[])[], map: Map): { columns: Columns<AnswerField>; at: number } {
  const known = lines.slice(0, LINES_BEFORE_HEADER).map((cells) => Object.keys(columnsBy(withoutTrailingBlanks(cells), ANSWER_FIELDS, ANSWER_SYNONYMS).columnOf).length);
  const mapped = lines.findIndex((cells) => Object.values(map).length > 0 && Object.values(map).every((header) => cells.includes(header)));
  const at = mapped >= 0 ? mapped : known.indexOf(Math.max(...known, 1));
  const columns = columnsBy(withoutTrailingBlanks(lines[Math.max(at, 0)] ?? []), ANSWER_FIELDS, ANSWER_SYNONYMS, map);
  if (at < 0 || (columns.columnOf.reference === undefined && columns.columnOf.intakeNumber === undefined)) throw noHeader(columns.headers);
  return { columns, at };
}

const noHeader = (headers: readonly string[]): DomainError =>
  new DomainError('invalid', 'answers.template', `模板没有编号列 / the template has no column for the reference (工单号, 来电编号 ...). 模板的列 / its columns: ${headers.join('、')}`);

function cellsOf(row: Answer, columns: Columns<AnswerField>): string[] {
  const cells: string[] = columns.headers.map(() => '');
  for (const field of ANSWER_FIELDS) {
    const column = columns.columnOf[field];
    if (column !== undefined) cells[column] = row[field] ?? '';
  }
  return cells;
}

const describe = (columns: Columns<AnswerField>): AnswersWritten['columns'] =>
  columns.headers.map((header, column) => {
    const field = ANSWER_FIELDS.find((one) => columns.columnOf[one] === column);
    return field ? { header, field } : { header };
  });
