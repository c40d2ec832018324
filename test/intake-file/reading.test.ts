import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Instant } from '../../src/domain/brand';
import { DomainError } from '../../src/domain/errors';
import { partsOf, readIntakeFile, type ColumnMap, type IntakeItem, type IntakeOptions, type IntakeRecord, type RejectedRecord } from '../../src/intake-file';
import { DelimitedText } from '../../src/intake-file/delimited';
import { parseColumnMap } from '../../src/intake-file/fields';
import { HOTLINE_HEADER, hotlineFile, hotlineLine, hotlineRows, type HotlineFormat } from '../support/hotlineExport';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'weiquan-intake-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const saved = (bytes: Buffer | string): string => {
  const path = join(folder, `export-${files += 1}`);
  writeFileSync(path, bytes);
  return path;
};
const read = async (input: Parameters<typeof readIntakeFile>[0], options?: IntakeOptions): Promise<IntakeItem[]> => {
  const items: IntakeItem[] = [];
  for await (const item of readIntakeFile(input, options)) items.push(item);
  return items;
};
const accepted = (items: readonly IntakeItem[]): IntakeRecord[] => items.filter((item) => item.outcome === 'accepted');
const rejected = (items: readonly IntakeItem[]): RejectedRecord[] => items.filter((item) => item.outcome === 'rejected');
const failure = async (bytes: Buffer | string, map?: ColumnMap): Promise<DomainError> => {
  try {
    await read(saved(bytes), map ? { map } : {});
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
/** A row with the columns of the export; what is not given is plain. */
const row = (cells: Partial<Record<(typeof HOTLINE_HEADER)[number], string>> = {}): string[] =>
  HOTLINE_HEADER.map((header) => cells[header] ?? { 来电编号: 'SL1', 来电时间: '2026-08-27 09:26:00', 渠道: '12330热线', 诉求类型: '举报', 来电人: '高东玉', 联系电话: '18001311076', 是否保密: '否', 属地: '桓台县', 诉求内容: '反映' }[header as string] ?? '');
const file = (...rows: string[][]): string => [HOTLINE_HEADER as readonly string[], ...rows].map((cells) => hotlineLine(cells)).join('');
const one = async (cells: Parameters<typeof row>[0], options?: IntakeOptions): Promise<IntakeItem> => (await read(saved(file(row(cells))), options))[0] as IntakeItem;
const oneRecord = async (cells: Parameters<typeof row>[0]): Promise<IntakeRecord> => {
  const item = await one(cells);
  if (item.outcome !== 'accepted') throw new Error(JSON.stringify(item));
  return item;
};
const flagsOf = (record: IntakeRecord): string[] => record.flags.map((flag) => flag.code);

describe('an export, however it was saved', () => {
  const rows = [...hotlineRows(400, 3)];
  const expected = rows.filter((one) => one.outcome !== 'blank');

  it.each<[string, HotlineFormat]>([
    ['GB18030', {}], ['UTF-8', { encoding: 'utf-8' }], ['UTF-8 with mark', { encoding: 'utf-8', mark: true }], ['UTF-16LE with mark and tabs', { encoding: 'utf-16le', mark: true, delimiter: '\t' }],
    ['GB18030 with semicolons', { delimiter: ';' }], ['line feeds only', { lineBreak: '\n' }], ['tabs', { encoding: 'utf-8', delimiter: '\t' }],
  ])('%s: every row comes out as it was written', async (_, format) => {
    const items = await read(saved(hotlineFile(rows, format)));
    expect(items.map((item) => item.outcome)).toEqual(rows.map((one) => one.outcome));
    expect(rejected(items).map((item) => item.code)).toEqual(expected.flatMap((one) => one.code ?? []));
    const records = items.filter((one): one is IntakeRecord | RejectedRecord => one.outcome !== 'blank');
    for (const [at, item] of records.entries()) {
      const { cells } = expected[at] ?? { cells: [] };
      expect(item.record).toBe(at + 1);
      if (item.outcome === 'accepted') {
        expect([item.reference, item.channel.word, item.kind.word, item.caller.name, item.caller.telephone, item.respondent.name, item.district.word, item.right.word, item.right.number, item.goods, item.content, item.operator, item.note])
          .toEqual([cells[0], cells[2], cells[3], cells[4], cells[5], cells[7], cells[8], cells[9], cells[10], cells[11], cells[12], cells[13], cells[14]]);
        expect(item.flags.some((flag) => flag.code === 'rightNumberMistyped')).toBe(expected[at]?.mistyped);
      }
      if (item.outcome === 'rejected') expect(item.cells).toEqual(cells);
    }
  });

  it('tells the physical line on which a record begins, line breaks in cells counted', async () => {
    const bytes = hotlineFile(rows);
    const lines = iconv.decode(bytes, 'gb18030').split('\n');
    for (const item of await read(saved(bytes))) {
      if (item.outcome === 'accepted') expect(lines[item.line - 1]?.startsWith(`${item.reference},`)).toBe(true);
      if (item.outcome === 'rejected') expect(lines[item.line - 1]?.startsWith(`${item.cells[0]},`)).toBe(true);
      if (item.outcome === 'blank') expect(lines[item.line - 1]?.trim()).toBe('');
    }
    expect(rows.some((one) => one.cells.some((cell) => cell.includes('\r\n')))).toBe(true);
  });

  it('reads a stream in pieces of any size as it reads a file', async () => {
    const bytes = hotlineFile(rows.slice(0, 60));
    const whole = await read(saved(bytes));
    for (const size of [1, 7, 1000]) {
      async function* pieces() { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size); }
      expect(await read(pieces())).toEqual(whole);
    }
  });

  it('reads JSON Lines, numbers and nulls and unequal objects too', async () => {
    const text = [
      { 来电编号: 'A1', 来电时间: '2026-08-27 09:26:00', 诉求类型: '投诉', 诉求内容: '一\n二', 联系电话: 18001311076, 备注: null },
      { content: 'second', kind: 'report', reference: 2, time: 46261.39306 },
    ].map((line) => JSON.stringify(line)).join('\n') + '\n\n[1]\n{"来电编号":{}}\n{"来电编号":"A\\u0000","来电时间":"2026-08-27","诉求类型":"投诉"}\n{"来电编号":"A3"}';
    const items = await read(saved(text));
    expect(items.map((item) => [item.outcome, item.line, item.outcome === 'rejected' ? item.code : ''])).toEqual([
      ['accepted', 1, ''], ['accepted', 2, ''], ['blank', 3, ''], ['rejected', 4, 'row.unreadable'], ['rejected', 5, 'row.unreadable'], ['rejected', 6, 'text.nul'], ['rejected', 7, 'calledAt.empty']]);
    expect(accepted(items)[0]).toMatchObject({ content: '一\n二', caller: { telephone: '18001311076' }, note: '' });
    expect(accepted(items)[1]).toMatchObject({ reference: '2', calledAt: '2026-08-27T01:26:00.000Z', kind: { code: 'report' } });
  });

  it('keeps columns that are not ours, and finds the header below a title', async () => {
    const items = await read(saved(`2026年来电登记表,,,,\r\n\r\n编号,日期,类型,内容,满意度,备注,备注\r\n7,2026/8/27 9:26,咨询,问,满意,甲,乙\r\n,,,,,,\r\n`));
    expect(items).toMatchObject([{ outcome: 'accepted', record: 1, line: 4, reference: '7', note: '甲', others: { 满意度: '满意', 备注: '乙' } }, { outcome: 'blank', line: 5 }]);
  });

  it('reads headers of other offices by synonym, and any by a mapping', async () => {
    const [first] = accepted(await read(saved('工单号;登记时间;来源;业务类型（必填）;姓名;手 机;保密;被投诉人;区县;知识产权类型;专利号;产品;内容*;坐席;说明\n1;2026.8.27 9:26;微信;维权援助;张三;18001311076;是;甲厂;张店;实用新型;;碗;求助;02;\n')));
    expect(first).toMatchObject({ reference: '1', channel: { code: 'web' }, kind: { code: 'assistance' }, caller: { name: '张三', telephone: '18001311076', confidential: true }, respondent: { name: '甲厂' }, district: { code: 'zhangdian' }, right: { kind: 'utilityModel' }, goods: '碗', operator: '02' });
    const [second] = accepted(await read(saved('No,When,What,Words\nx1,2026-08-27,投诉,text\n'), { map: parseColumnMap({ reference: 'No', calledAt: 'When', kind: 'What', content: 'Words' }) }));
    expect(second).toMatchObject({ reference: 'x1', content: 'text', channel: { code: 'other', word: '' }, flags: [{ code: 'timeOfDayMissing' }, { code: 'channelEmpty' }] });
  });
});

describe('a file that is no export', () => {
  it('is refused with the missing columns by name', async () => {
    const error = await failure('来电编号,渠道,来电人\nSL1,来访,张三\n');
    expect(error).toMatchObject({ kind: 'invalid', code: 'intakeFile.missingColumn', details: { data: { missing: ['calledAt', 'kind', 'content'] } } });
    expect(error.message).toContain('来电时间 (calledAt)');
  });

  it.each([
    ['', 'intakeFile.empty'], ['\n\n', 'intakeFile.missingColumn'], ['%PDF-1.7', 'intakeFile.format'], ['{"a":1}', 'intakeFile.missingColumn'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'intakeFile.format'], ['x'.repeat(2_100_000), 'intakeFile.lineTooLong'], [`{"a":"${'x'.repeat(2_500_000)}`, 'intakeFile.lineTooLong'],
  ])('%#: %s', async (bytes, code) => expect((await failure(bytes as Buffer | string)).code).toBe(code));

  it('is refused when the mapping does not fit', async () => {
    expect((await failure(file(row()), { content: '接听内容' })).code).toBe('intakeFile.map');
    for (const map of [[], null, { nothing: 'x' }, { content: 3 }, { content: ' ' }]) expect(() => parseColumnMap(map)).toThrow(expect.objectContaining({ code: 'intakeFile.map' }));
    await expect(read(join(folder, 'nowhere'))).rejects.toMatchObject({ kind: 'notFound', code: 'intakeFile.notFound' });
  });
});

describe('a record', () => {
  it.each<[Parameters<typeof row>[0], string, string | undefined]>([
    [{ 来电时间: '昨天下午' }, 'calledAt.unreadable', 'calledAt'], [{ 来电时间: '2026-02-30 10:00' }, 'calledAt.noSuchTime', 'calledAt'], [{ 来电时间: '1899-12-30' }, 'calledAt.tooEarly', 'calledAt'],
    [{ 来电时间: '' }, 'calledAt.empty', 'calledAt'], [{ 来电时间: '2026-11-24 08:00' }, 'calledAt.inFuture', 'calledAt'], [{ 诉求类型: ' \u200b' }, 'kind.empty', 'kind'], [{ 来电编号: '\u200b ' }, 'reference.empty', 'reference'],
    [{ 诉求内容: 'x'.repeat(20_001) }, 'text.tooLong', 'content'], [{ 备注: 'a\0' }, 'text.nul', 'note'],
  ])('%j is rejected: %s', async (cells, code, field) => {
    expect(await one(cells, { now: '2026-11-23T15:59:59.000Z' as Instant })).toMatchObject({ outcome: 'rejected', record: 1, line: 2, code, field, cells: row(cells) });
  });

  it('is rejected where its columns have shifted, flagged where some are missing', async () => {
    const items = await read(saved(`${hotlineLine(HOTLINE_HEADER)}${[...row(), '多出'].join(',')}\n${row({ 来电编号: 'SL2' }).slice(0, 13).join(',')}\n${[...row({ 来电编号: 'SL3' }), '', ''].join(',')}\n`));
    expect(items).toMatchObject([{ outcome: 'rejected', code: 'row.tooManyCells' }, { outcome: 'accepted', flags: [{ code: 'cellsFewer' }] }, { outcome: 'accepted', flags: [] }]);
  });

  it('is rejected where bytes cannot be decoded; the rest of the file is read', async () => {
    const broken = (encoding: string) => Buffer.concat([iconv.encode(file(row(), row({ 来电编号: 'SL2', 诉求内容: '反映陶瓷' })).trimEnd().replace(/,*$/, ''), encoding), Buffer.from([0xff, 0xff]), iconv.encode(`,,\r\n${hotlineLine(row({ 来电编号: 'SL3' }))}`, encoding)]);
    for (const encoding of ['utf-8', 'gb18030']) {
      expect((await read(saved(broken(encoding)))).map((item) => (item.outcome === 'rejected' ? item.code : item.outcome))).toEqual(['accepted', 'text.undecodable', 'accepted']);
    }
    const [there] = accepted(await read(saved(file(row({ 诉求内容: '有\ufffd字' })))));
    expect(there).toMatchObject({ content: '有\ufffd字', flags: [{ code: 'replacementCharacter', field: 'content' }] });
  });

  it('does not lose what stands behind a quotation mark that is never closed', async () => {
    const text = `${file(row())}SL2,2026-08-27,来访,举报,"张三,,\n${file(row({ 来电编号: 'SL3' }), row({ 来电编号: 'SL4' })).split('\r\n').slice(1).join('\n')}`;
    const items = await read(saved(text));
    expect(items.map((item) => (item.outcome === 'accepted' ? item.reference : item.outcome === 'rejected' ? `${item.code} ${item.line}` : ''))).toEqual(['SL1', 'row.quoteNotClosed 3', 'SL3', 'SL4']);
  });

  it('is rejected when its reference was there before', async () => {
    const items = await read(saved(file(row(), row({ 诉求内容: '另一件' }))));
    expect(items).toMatchObject([{ outcome: 'accepted' }, { outcome: 'rejected', code: 'reference.repeated', record: 2, line: 3, field: 'reference' }]);
  });

  it('keeps texts exactly and flags what is not seen', async () => {
    const record = await oneRecord({ 来电编号: ' SL9 ', 被反映人: ' 淄博\u202e倒序\u202c ', 诉求内容: ' =1+cmd|calc\r\n第二行 ', 备注: '\u200b', 来电人: '刘玉㛃𠮷' });
    expect(record).toMatchObject({ reference: 'SL9', respondent: { name: ' 淄博\u202e倒序\u202c ' }, content: ' =1+cmd|calc\r\n第二行 ', note: '\u200b', caller: { name: '刘玉㛃𠮷' } });
    expect(record.flags).toEqual([{ code: 'hiddenCharacters', field: 'respondent' }, { code: 'hiddenCharacters', field: 'note' }]);
  });

  it.each([
    ['咨询', 'consultation'], ['投诉', 'complaint'], ['举报', 'report'], ['维权援助', 'assistance'], ['投诉/举报', 'mixed'], ['举报、投诉', 'mixed'], ['行政裁决请求', 'request'], ['信访', 'petition'], ['其他', 'unclassified'], ['表扬', 'unclassified'], ['建议', 'unclassified'],
  ])('of the kind %s is %s, the word kept', async (word, code) => {
    const record = await oneRecord({ 诉求类型: word });
    expect(record.kind).toEqual({ code, word });
    expect(partsOf(record)).toEqual(code === 'mixed' ? ['complaint', 'report'] : [code]);
  });

  it.each([
    ['12330热线', '12330'], ['12315平台转来', '12315'], ['12345转办', '12345'], ['来访', 'walkIn'], ['来信', 'letter'], ['网上提交', 'web'], ['展会投诉站', 'exhibitionDesk'], ['省局交办', 'passedIn'], ['热线', '12330'], ['梦里', 'other'],
  ])('through %s came by %s', async (word, code) => {
    const record = await oneRecord({ 渠道: word });
    expect(record.channel).toEqual({ code, word });
    expect(flagsOf(record)).toEqual(code === 'other' ? ['channelUnknown'] : []);
  });

  it('protects a caller when in doubt', async () => {
    expect((await oneRecord({ 是否保密: '是' })).caller.confidential).toBe(true);
    expect((await oneRecord({ 是否保密: '' })).caller.confidential).toBe(false);
    const doubtful = await oneRecord({ 是否保密: '看情况' });
    expect([doubtful.caller.confidential, flagsOf(doubtful)]).toEqual([true, ['confidentialityUnclear']]);
    expect((await oneRecord({ 来电人: '匿名' })).caller).toMatchObject({ anonymous: true, name: '匿名' });
    expect((await oneRecord({ 来电人: '\u200b' })).caller.anonymous).toBe(true);
  });

  it('tells right from act, and reads the number', async () => {
    expect((await oneRecord({ 权利类型: '假冒专利', 权利号: 'ZL201534403095.2' })).right).toMatchObject({ kind: 'design', act: 'counterfeitPatent', numberKey: '201534403095' });
    expect((await oneRecord({ 权利类型: '假冒专利' })).right).toEqual({ act: 'counterfeitPatent', word: '假冒专利', number: '' });
    expect((await oneRecord({ 权利类型: '专利', 权利号: 'ZL201821723982.7' })).right.kind).toBe('utilityModel');
    expect(flagsOf(await oneRecord({ 权利类型: '专利' }))).toEqual(['rightKindUnspecified']);
    expect((await oneRecord({ 权利类型: '实用新型专利', 权利号: 'ZL201821723982.1' })).flags).toEqual([{ code: 'rightNumberMistyped', field: 'rightNumber', data: { expected: '7', given: '1' } }]);
    expect((await oneRecord({ 权利类型: '实用新型专利', 权利号: 'ZL201821723982' })).flags).toEqual([{ code: 'checkDigitMissing', field: 'rightNumber', data: { expected: '7' } }]);
    expect((await oneRecord({ 权利类型: '发明专利', 权利号: 'ZL201821723982.7' })).flags).toEqual([{ code: 'rightNumberKindMismatch', field: 'rightNumber', data: { number: 'utilityModel', column: 'invention' } }]);
    expect((await oneRecord({ 权利类型: '商标', 权利号: '国作登字-2017-F-33160262' })).flags).toMatchObject([{ code: 'rightNumberKindMismatch' }]);
    expect((await oneRecord({ 权利类型: '商标', 权利号: '15242313' })).right.numberKey).toBe('15242313');
    expect(flagsOf(await oneRecord({ 权利类型: '外观设计专利', 权利号: '见附件' }))).toEqual(['rightNumberUnreadable']);
    expect(flagsOf(await oneRecord({ 权利类型: '地理标志', 权利号: '见附件' }))).toEqual([]);
    expect(flagsOf(await oneRecord({ 权利类型: '传统知识' }))).toEqual(['rightKindUnknown']);
    expect(flagsOf(await oneRecord({ 诉求内容: '\u200b', 属地: '历下区' }))).toEqual(['hiddenCharacters', 'districtUnknown', 'contentEmpty']);
  });
});

describe('delimited text', () => {
  const cell = fc.array(fc.constantFrom('a', '陶', '𠮷', '"', ',', ';', '\n', '\r\n', ' ', "'", '\t'), { maxLength: 6 }).map((units) => units.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  it('comes out as it was written, in pieces of any size, with the line on which each record begins', () => {
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), (rows, size, lineBreak) => {
      const lines = rows.map((cells) => cells.map((text) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)).join(',') + lineBreak);
      const text = lines.join('');
      const reader = new DelimitedText(',');
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...reader.push(text.slice(at, at + size)));
      found.push(...reader.end());
      expect(found.map((one) => one.cells)).toEqual(rows);
      let line = 1;
      expect(found.map((one) => one.line)).toEqual(lines.map((one) => { const start = line; line += one.split('\n').length - 1; return start; }));
    }), { numRuns: 500 });
  });

  it('loses no character of broken quoting', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '"', ',', '\n', '""'), { maxLength: 14 }).map((units) => units.join('')), (text) => {
      const reader = new DelimitedText(',');
      const kept = [...reader.push(text), ...reader.end()].flatMap((one) => one.cells).join('');
      expect(kept.replace(/[",\n]/g, '')).toBe(text.replace(/[",\n]/g, ''));
    }), { numRuns: 500 });
  });

  it('reads cells of Excel that are half quoted, and old Macintosh line ends', () => {
    expect(new DelimitedText(',').push('"ab"c,d"e,"f""g"\n')).toEqual([{ cells: ['abc', 'd"e', 'f"g'], line: 1 }]);
    const mac = new DelimitedText(',', '\r');
    expect([...mac.push('a,b\r"c\rd",e\r'), ...mac.end()].map((one) => [one.line, ...one.cells])).toEqual([[1, 'a', 'b'], [2, 'c\rd', 'e']]);
  });
});
