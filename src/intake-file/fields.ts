import { DomainError } from '../domain/errors';
import type { Text } from '../domain/json';

/** What a row of a hotline export can tell, in the order in which we show it. */
export const FIELDS = [
  'reference', 'calledAt', 'channel', 'kind', 'callerName', 'callerTelephone', 'callerAddress', 'confidential', 'respondent', 'respondentAddress',
  'district', 'rightKind', 'rightNumber', 'goods', 'content', 'operator', 'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** Without these columns a file is no export of calls. */
export const REQUIRED_FIELDS: readonly Field[] = ['reference', 'calledAt', 'kind', 'content'];

export const FIELD_NAMES: Readonly<Record<Field, Text>> = {
  reference: { zh: '来电编号', en: 'reference' },
  calledAt: { zh: '来电时间', en: 'time of the call' },
  channel: { zh: '渠道', en: 'channel' },
  kind: { zh: '诉求类型', en: 'kind' },
  callerName: { zh: '来电人', en: 'caller' },
  callerTelephone: { zh: '联系电话', en: 'telephone' },
  callerAddress: { zh: '联系地址', en: 'address of the caller' },
  confidential: { zh: '是否保密', en: 'confidential' },
  respondent: { zh: '被反映人', en: 'respondent' },
  respondentAddress: { zh: '被反映人地址', en: 'address of the respondent' },
  district: { zh: '属地', en: 'district' },
  rightKind: { zh: '权利类型', en: 'kind of right' },
  rightNumber: { zh: '权利号', en: 'number of the right' },
  goods: { zh: '涉及商品', en: 'goods' },
  content: { zh: '诉求内容', en: 'content' },
  operator: { zh: '登记人', en: 'operator' },
  note: { zh: '备注', en: 'note' },
};

/** Headers as offices write them; the more telling first, it wins where a file has two. */
export const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  reference: ['来电编号', '工单号', '工单编号', '受理编号', '登记编号', '受理号', '登记号', '投诉举报编号', '举报编号', '投诉编号', '案件编号', '编号', 'reference', 'referencenumber', 'ticket', 'ticketnumber', 'caseno', 'number', 'id'],
  calledAt: ['来电时间', '来电日期', '登记时间', '受理时间', '接听时间', '接收时间', '反映时间', '投诉时间', '举报时间', '来访时间', '收件时间', '创建时间', '登记日期', '受理日期', '接收日期', '时间', '日期', 'calledat', 'calltime', 'receivedat', 'registeredat', 'time', 'date', 'datetime'],
  channel: ['渠道', '来源', '来源渠道', '受理渠道', '反映渠道', '来电渠道', '诉求来源', '信息来源', '工单来源', '受理方式', 'channel', 'source'],
  kind: ['诉求类型', '诉求类别', '业务类型', '业务类别', '工单类型', '事项类型', '反映类型', '受理类型', '类型', '类别', 'kind', 'type', 'category', 'requesttype'],
  callerName: ['来电人', '来电人姓名', '投诉人', '举报人', '反映人', '投诉举报人', '诉求人', '申请人', '请求人', '联系人', '投诉人姓名', '举报人姓名', '姓名', 'caller', 'callername', 'complainant', 'reporter', 'name'],
  callerTelephone: ['联系电话', '来电号码', '联系方式', '电话', '电话号码', '手机', '手机号', '手机号码', '来电电话', '主叫号码', 'telephone', 'phone', 'phonenumber', 'mobile', 'callertelephone', 'contact'],
  callerAddress: ['联系地址', '来电人地址', '投诉人地址', '举报人地址', '通讯地址', 'calleraddress', 'address'],
  confidential: ['是否保密', '保密', '是否要求保密', '是否需要保密', '要求保密', 'confidential', 'secret'],
  respondent: ['被反映人', '被投诉人', '被举报人', '被投诉举报人', '涉事主体', '被诉主体', '被反映单位', '被投诉单位', '被举报单位', '被反映对象', '投诉对象', '举报对象', '涉嫌侵权人', '被请求人', '市场主体', 'respondent', 'against', 'accused'],
  respondentAddress: ['被反映人地址', '被投诉人地址', '被举报人地址', '涉事地址', '事发地址', '发生地址', 'respondentaddress'],
  district: ['属地', '区县', '所属区县', '事发区县', '事发地', '所在区县', '行政区划', '地区', '区域', '被反映人所在地', 'district', 'county', 'area', 'territory'],
  rightKind: ['权利类型', '权利类别', '知识产权类型', '知识产权类别', '涉及权利', '权利种类', 'rightkind', 'righttype', 'kindofright', 'iptype'],
  rightNumber: ['权利号', '权利编号', '专利号', '注册号', '登记号码', '专利号/注册号', '权利证号', '证书号', '商标注册号', 'rightnumber', 'registrationnumber', 'patentnumber'],
  goods: ['涉及商品', '商品', '产品', '涉及产品', '涉案商品', '涉案产品', '商品名称', '产品名称', 'goods', 'product', 'products'],
  content: ['诉求内容', '反映内容', '投诉内容', '举报内容', '投诉举报内容', '来电内容', '诉求描述', '问题描述', '工单内容', '主要内容', '内容', '描述', '事由', 'content', 'description', 'narrative', 'details'],
  operator: ['登记人', '坐席', '座席', '话务员', '受理人', '受理员', '接线员', '接听人', '登记人员', '工号', '坐席号', 'operator', 'agent', 'registeredby'],
  note: ['备注', '说明', '备注说明', 'note', 'notes', 'remark', 'remarks', 'comment'],
};

/** A header made comparable: NFKC, lower case, without blanks, marks of obligation and what stands in brackets. */
export const plainHeader = (header: string): string =>
  header.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').normalize('NFKC').toLowerCase().replace(/[([【〔].*?[)\]】〕]/gu, '').replace(/[\s*_:.-]+/gu, '');

/** Which column holds which field; what is not recognised is kept under its own header. */
export interface Columns<F extends string = Field> {
  readonly headers: readonly string[];
  readonly columnOf: Readonly<Partial<Record<F, number>>>;
  readonly others: readonly { readonly header: string; readonly column: number }[];
}

/** Our field -> their header, for files whose headers are not recognised. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

const isField = (text: string): text is Field => (FIELDS as readonly string[]).includes(text);

/** Reads a mapping file `{"calledAt": "接听时刻"}`. Throws DomainError `intakeFile.map` for an unknown field or a value that is no text. */
export function parseColumnMap(json: unknown): ColumnMap {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new DomainError('invalid', 'intakeFile.map', 'The mapping must be an object: our field -> their header.');
  const map: Partial<Record<Field, string>> = {};
  for (const [field, header] of Object.entries(json)) {
    if (!isField(field)) throw new DomainError('invalid', 'intakeFile.map', `The mapping names the field ${JSON.stringify(field)}; there are: ${FIELDS.join(', ')}.`);
    if (typeof header !== 'string' || header.trim() === '') throw new DomainError('invalid', 'intakeFile.map', `The mapping of ${field} must be the text of a header.`);
    map[field] = header;
  }
  return map;
}

/** The column with that header, exactly or as it is compared; -1 for none. */
export function columnNamed(headers: readonly string[], wanted: string): number {
  const exact = headers.indexOf(wanted);
  return exact >= 0 ? exact : headers.findIndex((header) => plainHeader(header) === plainHeader(wanted));
}

/** Finds the fields of a header line by the mapping, then by synonyms. Throws DomainError `intakeFile.map` for a header that is not there. */
export const recogniseColumns = (headers: readonly string[], map: ColumnMap = {}): Columns => columnsBy(headers, FIELDS, SYNONYMS, map);

/** The same for any list of fields; an earlier field is served first. */
export function columnsBy<F extends string>(headers: readonly string[], fields: readonly F[], synonyms: Readonly<Record<F, readonly string[]>>, map?: Readonly<Partial<Record<F, string>>>): Columns<F> {
  const plain = headers.map(plainHeader);
  const columnOf: Partial<Record<F, number>> = {};
  const taken = new Set<number>();
  for (const field of fields) {
    const wanted = map?.[field];
    if (wanted === undefined) continue;
    const column = columnNamed(headers, wanted);
    if (column < 0) throw new DomainError('invalid', 'intakeFile.map', `The mapping takes ${field} from ${JSON.stringify(wanted)}, a header that the file does not have.`);
    columnOf[field] = column;
    taken.add(column);
  }
  for (const field of fields) {
    if (columnOf[field] !== undefined) continue;
    const column = synonyms[field].map((word) => plain.findIndex((header, at) => !taken.has(at) && header === plainHeader(word))).find((at) => at >= 0);
    if (column === undefined) continue;
    columnOf[field] = column;
    taken.add(column);
  }
  const names = new Map<string, number>();
  const others = headers.flatMap((header, column) => {
    if (taken.has(column)) return [];
    const seen = (names.get(header) ?? 0) + 1;
    names.set(header, seen);
    return [{ header: seen > 1 ? `${header} (${seen})` : header, column }];
  });
  return { headers, columnOf, others };
}

/** The required fields that a header line does not have. */
export const missingFields = (columns: Columns): readonly Field[] => REQUIRED_FIELDS.filter((field) => columns.columnOf[field] === undefined);

/** The error that names them in both languages, and what the header line was. */
export function missingColumns(columns: Columns): DomainError {
  const missing = missingFields(columns);
  const names = missing.map((field) => `${FIELD_NAMES[field].zh} (${field})`).join('、');
  return new DomainError('invalid', 'intakeFile.missingColumn',
    `缺少列 / missing column: ${names}. 文件的列 / the file has: ${columns.headers.join('、')}. 可用映射文件指定 / a mapping file can name it: {"${missing[0]}": "..."}`,
    { issues: missing.map((field) => ({ field, code: 'intakeFile.missingColumn', message: `No column is recognised as ${field}.` })), data: { missing: [...missing] } });
}
