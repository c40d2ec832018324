import type { Instant } from '../domain/brand';
import { districtOfText } from '../domain/district';
import { parseCopyrightNumber, parsePatentNumber, parseTrademarkNumber, type PatentNumber } from '../domain/identifiers';
import type { Text } from '../domain/json';
import { hasHiddenCharacters, refuseUnstorable } from '../domain/text';
import { parseCallTime } from './callTime';
import { FIELD_NAMES, FIELDS, type Columns, type Field } from './fields';
import type { Flag, IntakeRecord, RejectedRecord } from './record';
import { channelOf, confidentialOf, isAnonymous, isBlank, isPatentKind, kindOf, rightOf, type AllegedAct, type RightKind } from './words';

/** UTF-16 units that a cell may have; longer ones are refused, never cut. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = { reference: 60, callerName: 100, callerTelephone: 40, callerAddress: 200, respondent: 100, respondentAddress: 200, content: 20_000, note: 2_000 };
const LONGEST_OTHER = 2_000;
const LONGEST_WORD = 200;

const REASONS: Readonly<Record<string, Text>> = {
  'row.quoteNotClosed': { zh: '引号没有结束', en: 'a quotation mark is not closed' },
  'row.tooManyCells': { zh: '单元格多于表头，内容可能错列', en: 'more cells than the header has; columns may have shifted' },
  'row.unreadable': { zh: '此行不是有效的记录', en: 'the line is no record' },
  'text.undecodable': { zh: '有无法解码的字节，原文不能完整保存', en: 'bytes that cannot be decoded: the text could not be kept exactly' },
  'text.nul': { zh: '含有空字符（NUL）', en: 'holds the character NUL' },
  'text.loneSurrogate': { zh: '含有不完整的字符（孤立代理项）', en: 'holds half a character (a lone surrogate)' },
  'text.tooLong': { zh: '文字过长', en: 'the text is too long' },
  'reference.empty': { zh: '编号为空', en: 'the reference is empty' },
  'reference.repeated': { zh: '编号在本文件中重复', en: 'the reference stands in this file twice' },
  'calledAt.empty': { zh: '时间为空', en: 'the time is empty' },
  'calledAt.unreadable': { zh: '时间无法识别', en: 'the time cannot be read' },
  'calledAt.noSuchTime': { zh: '没有这一天或这一时刻', en: 'there is no such day or time' },
  'calledAt.tooEarly': { zh: '时间过早（2000年以前），可能是空单元格', en: 'too early (before 2000): perhaps an empty cell' },
  'calledAt.inFuture': { zh: '时间在将来', en: 'the time lies in the future' },
  'kind.empty': { zh: '诉求类型为空', en: 'the kind is empty' },
};

/** What is known of a line before its cells are looked at. */
export interface Line {
  readonly record: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: string;
  /** U+FFFD in it can only come from a byte that could not be decoded. */
  readonly lossy: boolean;
}

/** A record that is rejected, with its reason in words. */
export function rejected({ record, line, cells }: Pick<Line, 'record' | 'line' | 'cells'>, headers: readonly string[], code: string, field?: Field): RejectedRecord {
  const words = REASONS[code] ?? { zh: '无法登记', en: 'cannot be registered' };
  const reason = field === undefined ? words : { zh: `${FIELD_NAMES[field].zh}：${words.zh}`, en: `${FIELD_NAMES[field].en}: ${words.en}` };
  return { outcome: 'rejected', record, line, ...(field ? { field } : {}), code, reason, headers, cells };
}

/** Makes a record of a line, or says why it cannot be one. Pure: `now` is given, texts are kept exactly. */
export function recognise(row: Line, columns: Columns, now?: Instant): IntakeRecord | RejectedRecord {
  const { cells } = row;
  const refuse = (code: string, field?: Field) => rejected(row, columns.headers, code, field);
  if (row.fault) return refuse(`row.${row.fault}`);
  if (cells.length > columns.headers.length && cells.slice(columns.headers.length).some((cell) => !isBlank(cell))) return refuse('row.tooManyCells');

  const flags: Flag[] = [];
  if (cells.length < columns.headers.length) flags.push({ code: 'cellsFewer', data: { expected: String(columns.headers.length), found: String(cells.length) } });
  const text = (field: Field): string => {
    const column = columns.columnOf[field];
    return column === undefined ? '' : cells[column] ?? '';
  };
  for (const field of FIELDS) {
    const problem = problemOf(text(field), LONGEST[field] ?? LONGEST_WORD, row.lossy, field, flags);
    if (problem) return refuse(problem, field);
  }
  const others: [header: string, cell: string][] = [];
  for (const { header, column } of columns.others) {
    const cell = cells[column] ?? '';
    const problem = problemOf(cell, LONGEST_OTHER, row.lossy, undefined, flags);
    if (problem) return refuse(problem);
    if (cell !== '') others.push([header, cell]);
  }

  const reference = text('reference').replace(/^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu, '');
  if (reference === '') return refuse('reference.empty', 'reference');
  const time = parseCallTime(text('calledAt'), now);
  if (!time.ok) return refuse(time.refusal.code.replace('callTime', 'calledAt'), 'calledAt');
  if (time.value.dateOnly) flags.push({ code: 'timeOfDayMissing', field: 'calledAt' });
  const kind = kindOf(text('kind'));
  if (kind === undefined) return refuse('kind.empty', 'kind');

  const channel = channelOf(text('channel'));
  if (channel === 'other') flags.push({ code: isBlank(text('channel')) ? 'channelEmpty' : 'channelUnknown', field: 'channel' });
  const confidential = confidentialOf(text('confidential'));
  if (confidential === undefined) flags.push({ code: 'confidentialityUnclear', field: 'confidential' });
  const district = districtOfText(text('district'));
  if (district === undefined && !isBlank(text('district'))) flags.push({ code: 'districtUnknown', field: 'district' });
  if (isBlank(text('content'))) flags.push({ code: 'contentEmpty', field: 'content' });

  return {
    outcome: 'accepted', record: row.record, line: row.line, reference,
    calledAt: time.value.at, calledOn: time.value.on,
    channel: { code: channel, word: text('channel') },
    kind: { code: kind, word: text('kind') },
    caller: {
      name: text('callerName'), telephone: text('callerTelephone'), address: text('callerAddress'),
      anonymous: isAnonymous(text('callerName')),
      confidential: confidential ?? true, // a word that we do not understand must not reveal anybody
      confidentialWord: text('confidential'),
    },
    respondent: { name: text('respondent'), address: text('respondentAddress') },
    district: { ...(district ? { code: district } : {}), word: text('district') },
    right: recogniseRight(text('rightKind'), text('rightNumber'), flags),
    goods: text('goods'), content: text('content'), operator: text('operator'), note: text('note'), others: Object.fromEntries(others), flags,
    headers: columns.headers, cells,
  };
}

/** Why a cell cannot be kept; what can be kept and deserves a look is flagged. */
function problemOf(cell: string, longest: number, lossy: boolean, field: Field | undefined, flags: Flag[]): string | undefined {
  if (cell === '') return undefined;
  if (cell.length > longest) return 'text.tooLong';
  const unstorable = refuseUnstorable(cell);
  if (unstorable) return unstorable.code;
  if (cell.includes('\ufffd')) {
    if (lossy) return 'text.undecodable';
    flags.push({ code: 'replacementCharacter', ...(field ? { field } : {}) });
  }
  if (hasHiddenCharacters(cell)) flags.push({ code: 'hiddenCharacters', ...(field ? { field } : {}) });
  return undefined;
}

function recogniseRight(word: string, number: string, flags: Flag[]): IntakeRecord['right'] {
  const named = rightOf(word);
  if (named === undefined && !isBlank(word)) flags.push({ code: 'rightKindUnknown', field: 'rightKind' });
  let kind: RightKind | undefined;
  let act: AllegedAct | undefined;
  if (named && 'kind' in named) kind = named.kind;
  else if (named && 'act' in named) {
    act = named.act;
    flags.push({ code: 'rightIsAct', field: 'rightKind', data: { act } });
  }
  if (isBlank(number)) {
    if (named && 'anyPatent' in named) flags.push({ code: 'rightKindUnspecified', field: 'rightKind' });
    return { ...(kind ? { kind } : {}), ...(act ? { act } : {}), word, number };
  }
  const patent = parsePatentNumber(number);
  const expectsPatent = isPatentKind(kind) || act === 'counterfeitPatent' || (named !== undefined && 'anyPatent' in named);
  if (patent.ok) {
    if (kind !== undefined && kind !== patent.value.kind) flags.push({ code: 'rightNumberKindMismatch', field: 'rightNumber', data: { number: patent.value.kind, column: kind } });
    flagCheckDigit(patent.value, flags);
    return { kind: kind ?? patent.value.kind, ...(act ? { act } : {}), word, number, numberKey: patent.value.key };
  }
  const other = parseTrademarkNumber(number);
  const copyright = parseCopyrightNumber(number);
  const found = copyright.ok ? { kind: 'copyright' as const, key: copyright.value.normal } : other.ok ? { kind: 'trademark' as const, key: other.value.normal } : undefined;
  const numbered = expectsPatent || kind === 'trademark' || kind === 'copyright';
  if (numbered && (found === undefined || expectsPatent || found.kind !== kind)) {
    flags.push(found && kind !== undefined && found.kind !== kind
      ? { code: 'rightNumberKindMismatch', field: 'rightNumber', data: { number: found.kind, column: kind } }
      : { code: 'rightNumberUnreadable', field: 'rightNumber', data: { code: patent.refusal.code } });
  }
  return { ...(kind ? { kind } : {}), ...(act ? { act } : {}), word, number, ...(found ? { numberKey: found.key } : {}) };
}

/** A number of a right made comparable; undefined for one that cannot be read. */
export function rightNumberKey(number: string): string | undefined {
  const patent = parsePatentNumber(number);
  if (patent.ok) return patent.value.key;
  const copyright = parseCopyrightNumber(number);
  if (copyright.ok) return copyright.value.normal;
  const trademark = parseTrademarkNumber(number);
  return trademark.ok ? trademark.value.normal : undefined;
}

function flagCheckDigit({ checkDigit }: PatentNumber, flags: Flag[]): void {
  const { expected, given, valid } = checkDigit;
  if (valid) return;
  flags.push(given === undefined
    ? { code: 'checkDigitMissing', field: 'rightNumber', data: { expected } }
    : { code: 'rightNumberMistyped', field: 'rightNumber', data: { expected, given } });
}
