import type { LegalDate } from './brand';
import type { DistrictCode } from './district';
import type { Text } from './json';

export const BODY_KINDS = [
  'assistanceCentre', 'fastProtectionCentre', 'market', 'ipOffice', 'culture', 'copyright', 'agriculture', 'forestry', 'customs', 'police', 'procuratorate',
  'court', 'justice', 'jointOffice', 'governmentHotline', 'association', 'partyCommittee', 'government',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** 机关, 事业单位, 社会团体, 党的机关. */
export const BODY_FORMS = ['organ', 'publicInstitution', 'association', 'partyOrgan'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];

/** What a body may do in law; an act's rule names the power that it needs. */
export const POWERS = [
  'register', // 登记 a call, a letter, a visit
  'passOn', // 转送, 线索移送
  'assistance.accept', // 维权援助受理
  'complaint.accept', // 投诉受理: the market bureau of the county (Order 121 arts 12, 15)
  'mediate',
  'compare', // 侵权判定参考意见, no decision
  'adjudicate', // 专利侵权纠纷行政裁决
  'adjudication.extend', // second extension of an adjudication (Order 81 art. 37)
  'file', // 立案
  'penalise',
  'competence.designate', // 指定管辖
  'crime.transfer', // 移送涉嫌犯罪案件 (State Council Order 310)
  'crime.investigate',
  'crime.prosecute',
  'filing.supervise', // 立案监督
  'court.hear',
  'goods.detain', // customs
  'convene', // 会商
  'supervise', // 督查督办
] as const;
export type Power = (typeof POWERS)[number];

/** A 事业单位 or an association serves; these are for bodies that exercise public authority. */
export const POWERS_OF_AUTHORITY: readonly Power[] = ['adjudicate', 'adjudication.extend', 'file', 'penalise', 'competence.designate', 'crime.transfer', 'crime.investigate', 'crime.prosecute', 'filing.supervise', 'court.hear', 'goods.detain'];

/** How a letter reaches it: an account here, a named person with a time-limited code, an offline package, stamped paper. */
export type Delivery = 'account' | 'liaison' | 'package' | 'paper';

/** The name and powers of a body in a time; both dates in Asia/Shanghai, `until` is the last day. */
export interface BodyName {
  readonly from: LegalDate;
  readonly until?: LegalDate;
  readonly name: Text;
  /** In front of document numbers: `淄知援`. */
  readonly abbreviation: string;
  readonly powers: readonly Power[];
}

/** Who is head (正职负责人) or presides (主持工作), by which appointment: some acts only that person may sign. */
export interface Head {
  /** The login of the account. */
  readonly person: string;
  readonly as: 'principal' | 'presiding';
  readonly from: LegalDate;
  readonly until?: LegalDate;
  readonly document: string;
}

/** Whom the reader of a letter may ask, and where. It is of the public: no private telephone stands in it. */
export interface BodyContact {
  /** An office or a person; absent: whoever has the case in hand. */
  readonly person?: string;
  readonly telephone: string;
  readonly address: string;
}

/** A body of the city's system. Two codes with the same `legalPerson` are one office with two names. */
export interface Body {
  readonly code: string;
  readonly kind: BodyKind;
  readonly form: BodyForm;
  readonly level: 'national' | 'province' | 'city' | 'district';
  /** A district's code, or `zibo`, `jinan`, `shandong`, `china`. */
  readonly territory: string;
  readonly superior?: string;
  readonly legalPerson: string;
  readonly delivery: Delivery;
  /** The body that took over its tasks, where it exists no more. */
  readonly succeededBy?: string;
  /** Code of a court in its case numbers: `鲁0303`. */
  readonly courtCode?: string;
  /** As it is now: a letter keeps what it said. */
  readonly contact?: BodyContact;
  /** By date, without overlap; none after the day on which it ceased to exist. */
  readonly names: readonly BodyName[];
  readonly heads: readonly Head[];
}

/** Which bodies serve a district: its own, or another's where it has none. */
export type Service = Readonly<Record<'market' | 'police' | 'procuratorate' | 'court', string>>;

/** The directory of bodies, read from dated data by `parseDirectory`. */
export interface Directory {
  readonly asOf: LegalDate;
  /** Where all of it is from, and what of it the city must confirm. */
  readonly source: Text;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly services: Readonly<Record<DistrictCode, Service>>;
}

/** Name, abbreviation and powers of the body on a date; undefined before it was set up and after it ceased. */
export function bodyName(body: Body, on: LegalDate): BodyName | undefined {
  return body.names.find((row) => row.from <= on && (row.until === undefined || on <= row.until));
}

/** True when the directory records that person, by document, as presiding (主持工作) over the body on that date. */
export const presides = (body: Body, person: string, on: LegalDate): boolean =>
  body.heads.some((head) => head.person === person && head.as === 'presiding' && head.from <= on && (head.until === undefined || on <= head.until));
