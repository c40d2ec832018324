import type { DocumentField, DocumentKind, FieldSource, PartyField } from '../../application/ports/documents';

/*
 * Of what kinds of documents are made. A field without a source is supplied by the office when the document is issued;
 * every other one may be supplied too, except the number, the date and the issuing body.
 */

/** The field of the void document whose place a paper takes. */
export const REPLACES = 'replaces';
/** Fields that a template need not have a place for: each then stands in a line of its own at the end. */
export const OWN_LINES: Readonly<Record<string, (value: string) => string>> = {
  supervised: (value) => `督办案件：${value}`,
  contactPerson: (value) => `联系人：${value}`, contactTelephone: (value) => `联系电话：${value}`, contactAddress: (value) => `联系地址：${value}`,
  [REPLACES]: (value) => `（本件代替已作废的${value}）`,
};

export type Fields = Readonly<Record<string, DocumentField>>;

/** Without it the document is not issued. */
export const needed = (zh: string, en: string, ...from: FieldSource[]): DocumentField => ({ words: { zh, en }, required: true, from });
/** Where there is none, its place stays empty. */
export const optional = (zh: string, en: string, ...from: FieldSource[]): DocumentField => ({ words: { zh, en }, required: false, from });

export const input = (...paths: readonly string[]): FieldSource[] => paths.map((path) => ({ of: 'input', path }));
/** A list without these codes. */
export const inputExcept = (path: string, ...except: readonly string[]): FieldSource => ({ of: 'input', path, except });
/** A wording for each value of a choice. */
export const chosen = (path: string, says: Readonly<Record<string, string>>): FieldSource => ({ of: 'input', path, says });
export const data = (...paths: readonly string[]): FieldSource[] => paths.map((path) => ({ of: 'data', path }));
export const due = (...periods: readonly string[]): FieldSource => ({ of: 'due', periods });
export const words = (zh: string): FieldSource => ({ of: 'words', zh });
export const doneBy = (acts: readonly string[], path?: string): FieldSource => ({ of: 'act', acts, ...(path === undefined ? {} : { path }) });

/** What each party of one side said in acts of that name. */
export const saidBy = (acts: readonly string[], roles: readonly string[], path: string, silent?: string): FieldSource => ({ of: 'answers', acts, roles, path, ...(silent === undefined ? {} : { silent }) });

/** 当场处罚: what the party owes by it. */
export const finedOnSpot: FieldSource = { of: 'act', acts: ['onSpotDecision.made'], says: '缴纳当场行政处罚决定书所处的罚款。' };

export const documentOf = (template: string, give: 'number' | 'date'): FieldSource => ({ of: 'document', template, give });
/** As the newest document of that kind says it. */
export const wordingOf = (template: string, field: string): FieldSource => ({ of: 'wording', template, field });
export const inCharge = (...roles: readonly string[]): FieldSource => ({ of: 'assignees', roles });

const parties = (roles: readonly string[], field: PartyField): FieldSource => ({ of: 'party', roles, field });

/** Who asks for something: of a hotline the reporter, of a dispute the requester. */
export const ASKING = ['requester', 'applicant', 'complainant', 'reporter', 'rightHolder'];
/** Against whom it goes. */
export const AGAINST = ['respondent', 'party', 'suspect'];
/** 第三人 is told as the others are. */
const THIRD = ['thirdParty'];

export const asking = (field: PartyField): FieldSource => parties(ASKING, field);
export const against = (field: PartyField): FieldSource => parties(AGAINST, field);

/** To one side; where the act names a party, to that one. */
export const addressed = (...roles: readonly string[]): FieldSource => ({ of: 'party', roles, field: 'name', addressed: true });
export const toAsking = addressed(...ASKING);
export const toAgainst = addressed(...AGAINST);
export const toBoth: FieldSource = { of: 'party', roles: [...ASKING, ...AGAINST, ...THIRD], field: 'name', addressed: true, all: true };

/** What every paper bears: 发文机关, 发文字号, 成文日期 in Arabic numerals, and the number under which it is asked for. */
export const paperFields = {
  issuer: needed('发文机关', 'issuing body', { of: 'issuer' }),
  number: needed('文号', 'document number', { of: 'number' }),
  date: needed('成文日期', 'date', { of: 'date', as: 'numerals' }),
  caseNumber: needed('案件编号', 'number of the case', { of: 'caseNumber' }),
  [REPLACES]: optional('代替的作废文书文号', 'void document that it replaces', { of: 'void' }),
} as const satisfies Fields;

const person = { zh: '联系人', en: 'whom to ask for' } as const;
const telephone = { zh: '联系电话', en: 'telephone' } as const;
const address = { zh: '联系地址', en: 'address of the office' } as const;
const contact = (give: 'person' | 'telephone' | 'address'): FieldSource => ({ of: 'contact', give });

/** The same with whom to call and where to come, as far as the directory or the office says it. */
export const letterFields = {
  ...paperFields,
  contactPerson: optional(person.zh, person.en, contact('person'), { of: 'handler' }),
  contactTelephone: optional(telephone.zh, telephone.en, contact('telephone')),
  contactAddress: optional(address.zh, address.en, contact('address')),
} as const satisfies Fields;

/** Of what calls somebody to come: nobody is called to an office that cannot be asked. */
export const summonsFields = {
  ...letterFields, contactTelephone: needed(telephone.zh, telephone.en, contact('telephone')), contactAddress: needed(address.zh, address.en, contact('address')),
} as const satisfies Fields;

/** The same for what decides or is agreed: the date in characters. */
export const decisionFields = { ...paperFields, date: needed('成文日期', 'date', { of: 'date', as: 'characters' }) } as const satisfies Fields;

/** The right that the matter is about. */
export const aboutRight = {
  rightKind: needed('权利种类', 'kind of right', ...data('right.kind', 'patent.kind', 'rightKind')),
  rightNumber: needed('权利号', 'number of the right', ...data('right.number', 'patent.number', 'rightNumber')),
} as const;
export const goods = (...more: FieldSource[]): DocumentField => optional('涉及商品', 'goods', ...input('goods'), ...data('goods', 'product', 'matter'), ...more);
export const explanation = needed('理由', 'reasons', ...input('explanation', 'reason', 'reasons', 'grounds'));

export const kind = <F extends Fields>(template: string, zh: string, en: string, part: DocumentKind['part'], fields: F): DocumentKind & { readonly fields: F } => ({ template, name: { zh, en }, part, fields });
/** What is served on nobody. */
export const unserved = <F extends Fields>(...of: [template: string, zh: string, en: string, part: DocumentKind['part'], fields: F]): DocumentKind & { readonly fields: F } => ({ ...kind(...of), unserved: true });
