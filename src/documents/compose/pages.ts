import { documentFiles, FONTS, paragraph, RED, run, table, TEXT_WIDTH, type Cell, type ParagraphLook } from './ooxml';

/*
 * The three shapes of our papers: a letter or notice under the red name of its body (版头), a decision or agreement, a form.
 * `{name}` is the place of a field; `each` gives every line of a field a paragraph of its own, and leaves nothing where the
 * field is empty.
 */

export type Block =
  /** A paragraph of the body, two characters in. */
  | string
  | { readonly each: string; readonly text?: string }
  /** A heading of the body, in 黑体. */
  | { readonly heading: string }
  /** From the left edge. */
  | { readonly plain: string }
  /** Lines on which people sign. */
  | { readonly signatures: readonly string[] };

/** From the left: a line that ends before a long number, which may not be broken, is not drawn apart. */
const BODY: ParagraphLook = { first: 2, align: 'left' };

const each = (name: string, text: string, look: ParagraphLook): string[] => [paragraph(`{#${name}}`, look), paragraph(text, look), paragraph(`{/${name}}`, look)];

function block(part: Block, look: ParagraphLook = BODY): string[] {
  if (typeof part === 'string') return [paragraph(part, look)];
  if ('each' in part) return each(part.each, part.text ?? '{.}', look);
  if ('heading' in part) return [paragraph(run(part.heading, { font: FONTS.heading }), { ...BODY, withNext: true })];
  if ('plain' in part) return [paragraph(part.plain)];
  return part.signatures.map((line, index) => paragraph(line, { ...look, before: index === 0 ? 1 : 0 }));
}

/** A signature and a date do not stand alone on a page: the last paragraph goes with them, and the lists before it that may be empty. */
const signedBody = (body: readonly Block[]): string[] => {
  const last = body.findLastIndex((part) => typeof part === 'string' || !('each' in part));
  return body.flatMap((part, index) => block(part, index === body.length - 1 || index > last ? { ...BODY, endsWithNext: true } : BODY));
};

const title = (text: string): string => paragraph(run(text, { font: FONTS.title, size: 44 }), { align: 'center', before: 1, after: 1, withNext: true });
const masthead = [
  paragraph(run('{issuer}', { font: FONTS.title, size: 44, color: RED }), { align: 'center', after: 1, single: true }),
  paragraph('{number}', { align: 'center', ruled: RED }),
];
const sealedBy = (issuer: string): string[] => [
  paragraph(issuer, { align: 'right', right: 2, before: 2, withNext: true }),
  paragraph('{date}', { align: 'right', right: 4, withNext: true }),
  paragraph(run('（印章）', { size: 24, color: 'A6A6A6' }), { align: 'right', right: 5 }),
];

/** 版头, 主送, 正文, 署名: what goes out to someone. */
export const letter = (heading: string, body: readonly Block[], { to = '{addressee}', about = '受理编号：{caseNumber}' }: { readonly to?: string; readonly about?: string } = {}): Readonly<Record<string, string>> =>
  documentFiles([...masthead, title(heading), paragraph(`${to}：`), ...signedBody(body), ...sealedBy('{issuer}'), paragraph(`（${about}）`, { first: 2 }), ...contact]);

/** 附注: whom to call and where to come. */
const contact = [['contactPerson', '联系人'], ['contactTelephone', '联系电话'], ['contactAddress', '联系地址']].flatMap(([name = '', label]) => each(name, `${label}：{.}`, BODY));

/** A decision: name of the body, title, number, text, seal. */
export const decision = (heading: string, body: readonly Block[]): Readonly<Record<string, string>> =>
  documentFiles([
    paragraph(run('{issuer}', { font: FONTS.title, size: 44 }), { align: 'center', withNext: true }),
    paragraph(run(heading, { font: FONTS.title, size: 44 }), { align: 'center', after: 1, withNext: true }),
    paragraph('{number}', { align: 'right', after: 1 }),
    ...signedBody(body),
    ...sealedBy('{issuer}'),
  ]);

/** What parties sign: title, number, text, signatures; the seal of the body below where it has one. */
export const agreement = (heading: string, number: string, body: readonly Block[], sealed: boolean): Readonly<Record<string, string>> =>
  documentFiles([title(heading), ...(number === '' ? [] : [paragraph(number, { align: 'right', after: 1 })]), ...signedBody(body), ...(sealed ? sealedBy('{issuer}') : [paragraph('{date}', { align: 'right', right: 4, before: 1 })])]);

/** A row of a form: label and content, twice where there are four. */
export type FormRow = { readonly cells: readonly [string, string] | readonly [string, string, string, string]; readonly lines?: number };

const LABEL = 1760;
const HALF = Math.floor((TEXT_WIDTH - 2 * LABEL) / 2);
const COLUMNS = [LABEL, HALF, LABEL, TEXT_WIDTH - 2 * LABEL - HALF];

function formRow({ cells, lines = 1 }: FormRow): { cells: readonly Cell[]; height: number } {
  const look = { size: 28 };
  const label = (text: string): string => paragraph(run(text, look), { align: 'center', single: true });
  const value = (text: string): string => text.split('\n').map((line) => paragraph(run(line, look), { align: 'left', single: true })).join('');
  const [first, content, second, other] = cells;
  const height = 400 * lines + 100;
  if (second === undefined || other === undefined) return { cells: [{ width: LABEL, content: label(first) }, { width: TEXT_WIDTH - LABEL, content: value(content), span: 3 }], height };
  return { cells: [{ width: LABEL, content: label(first) }, { width: HALF, content: value(content) }, { width: LABEL, content: label(second) }, { width: TEXT_WIDTH - 2 * LABEL - HALF, content: value(other) }], height };
}

/** A form (表): title, body and number, rows. */
export const form = (heading: string, rows: readonly FormRow[], foot: readonly string[] = []): Readonly<Record<string, string>> => formOf(heading, rows, foot, [paragraph(run('{number}', { size: 28 }), { align: 'right', single: true })]);

/** A form that goes along with a letter and has no number of its own. */
export const sheet = (heading: string, rows: readonly FormRow[], foot: readonly string[] = []): Readonly<Record<string, string>> => formOf(heading, rows, foot, []);

const formOf = (heading: string, rows: readonly FormRow[], foot: readonly string[], number: readonly string[]): Readonly<Record<string, string>> =>
  documentFiles([
    paragraph(run(heading, { font: FONTS.title, size: 44 }), { align: 'center', after: 1 }),
    paragraph(run('{issuer}', { size: 28 }), { align: 'left', single: true }),
    ...number,
    table(COLUMNS, rows.map(formRow)),
    ...foot.map((line) => paragraph(run(line, { size: 24 }), { align: 'left', single: true })),
    ...(foot.length === 0 ? [paragraph('', { single: true })] : []),
  ], 'form');
