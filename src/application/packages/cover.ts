import type { Body, BodyKind } from '../../domain/body';
import type { LegalDate } from '../../domain/brand';
import type { Case } from '../../domain/case';
import type { Json, JsonObject } from '../../domain/json';
import { own } from '../../domain/own';
import type { Words } from '../../domain/procedure';
import { dateInNumerals } from '../../domain/text';
import type { Table } from '../../domain/table';

/** What a cover is filled from: the case in the words of its procedure, names that the receiver may learn, and who hands over. */
export interface CoverSource {
  readonly file: Case;
  readonly title: string;
  readonly words: Words;
  /** Names by the role of the party. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly officers: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly on: LegalDate;
  readonly caseNumber: string;
  readonly documents: number;
}

type Row = readonly [label: string, content: (source: CoverSource) => string];

const words = ({ words: known }: CoverSource, value: Json | undefined): string => (typeof value === 'string' ? (own(known.choices, value) ?? value) : typeof value === 'number' ? String(value) : '');
const field = (...names: readonly string[]): Row[1] => (source) => names.map((name) => words(source, source.file.data[name])).find((text) => text !== '') ?? '';
const party = (...roles: readonly string[]): Row[1] => ({ names }) => roles.flatMap((role) => names.get(role) ?? []).join('、');
const number = (...templates: readonly string[]): Row[1] => ({ file }) => templates.map((template) => file.numbers[template]).find((text) => text !== undefined) ?? '';

/** Sums in yuan and counts, as the case keeps them. */
function figures(source: CoverSource): string {
  const given = source.file.data['figures'];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return '';
  return Object.entries(given as JsonObject).flatMap(([name, value]) => (typeof value === 'number' ? [`${own(source.words.fields, name) ?? name} ${value}`] : [])).join('；');
}

/** 已作出的行政处罚 (Order 310 art. 11). */
function penalties({ file, words: known }: CoverSource): string {
  const given = file.data['penalties'];
  if (!Array.isArray(given) || given.length === 0) return '无';
  const told = ({ kind, number: of, amount }: JsonObject): string =>
    [...(typeof kind === 'string' ? [own(known.choices, kind) ?? kind] : []), ...(typeof of === 'string' ? [of] : []), ...(typeof amount === 'number' ? [`${amount} 元`] : [])].join(' ');
  return (given as readonly JsonObject[]).map(told).join('；');
}

const head: readonly Row[] = [['移送单位', ({ from }) => from], ['接收单位', ({ to }) => to], ['移送日期', ({ on }) => dateInNumerals(on)]];
const foot: readonly Row[] = [['承办人', ({ officers }) => officers.join('、')], ['卷内文件', ({ documents }) => `${documents} 份`], ['系统编号', ({ caseNumber }) => caseNumber]];

/*
 * The order in which the receiver's own system asks (K: each body confirms its form; change the rows here, and nothing else).
 */
const ORDERS: Partial<Record<BodyKind, readonly Row[]>> = {
  police: [
    ...head,
    ['移送文号', number('crimeTransferLetter')], ['案件名称', ({ title }) => title], ['涉嫌罪名', field('crime')], ['法律依据', field('article')],
    ['犯罪嫌疑人（单位）', party('suspect', 'party', 'respondent')], ['案发地', field('district')], ['涉案物品', field('goods')], ['涉案数额', figures], ['已作出的行政处罚', penalties],
    ...foot,
  ],
  procuratorate: [
    ...head,
    ['抄送文号', number('transferCopyLetter', 'crimeTransferLetter')], ['案件名称', ({ title }) => title], ['涉嫌罪名', field('crime')], ['当事人', party('suspect', 'party', 'respondent')], ['已作出的行政处罚', penalties], ['涉案数额', figures],
    ...foot,
  ],
  court: [
    ...head,
    ['申请人', party('requester', 'applicant')], ['被申请人', party('respondent', 'party')], ['案由', ({ title }) => title], ['依据的文书', number('adjudicationDecision', 'penaltyDecision', 'mediationAgreement')], ['标的额（元）', field('fine', 'amount')],
    ...foot,
  ],
};
const OTHERS: readonly Row[] = [...head, ['案件名称', ({ title }) => title], ['当事人', party('party', 'respondent', 'suspect')], ['涉及商品', field('goods')], ['属地', field('district')], ...foot];

/** 封面: what the receiver types into its own system, in that order. */
export const coverOf = (receiver: Pick<Body, 'kind'>, source: CoverSource): Table => ({
  title: '案件移送封面',
  columns: ['项目', '内容'],
  rows: (ORDERS[receiver.kind] ?? OTHERS).map(([label, content]) => [label, content(source)]),
});
