import { z } from 'zod';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { Moment } from '../../src/domain/period';
import { actOf } from '../../src/domain/procedure';

/*
 * The words of the hotline as types: what a matter is, what is kept of it, and the fields that the forms are made of. Every
 * field is bounded. Names and what people told stand behind `person`, `organisation`, `narrative` and never come here.
 */

export const channels = ['12330', '12315', '12345', 'walkIn', 'letter', 'web', 'exhibitionDesk', 'passedIn'] as const;
export const kinds = ['consultation', 'complaint', 'report', 'assistance', 'request', 'petition', 'mixed', 'unclassified'] as const;
export const standings = ['consumer', 'rightHolder', 'licensee', 'agent', 'other'] as const;
export const confidentialities = ['none', 'confidential', 'anonymous'] as const;
export const rights = ['invention', 'utilityModel', 'design', 'trademark', 'copyright', 'geographicalIndication', 'plantVariety', 'layoutDesign', 'tradeSecret', 'specialMark', 'unfairCompetition'] as const;
export const districts = ['zhangdian', 'zichuan', 'boshan', 'zhoucun', 'linzi', 'huantai', 'gaoqing', 'yiyuan', 'gaoxin', 'jingkai', 'wenchanghu'] as const;
export const urgencies = ['fairEnding', 'evidenceVanishing'] as const;

export type Channel = (typeof channels)[number];
export type Kind = (typeof kinds)[number];
export type Standing = (typeof standings)[number];
export type Confidentiality = (typeof confidentialities)[number];
export type RightKind = (typeof rights)[number];
export type District = (typeof districts)[number];

// --- fields -------------------------------------------------------------------------------------------------------

/** One line of text. */
export const line = (max = 100) => z.string().min(1).max(max);
/** Running text of officials; nothing that was told by a reporter. */
export const text = (max = 2000) => z.string().min(1).max(max);
/** A date, Asia/Shanghai, 1992 to 2099. */
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
/** A date of something that has happened: the application refuses one that lies in the future. */
export const pastDate = date.meta({ happened: true });
/** A moment with its offset: 2026-10-01T16:40:00+08:00. */
export const time = z.iso.datetime({ offset: true }).max(40).regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date-time' });
export const pastTime = time.meta({ happened: true });
/** The code of a body of the directory. */
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
/** 上级机关 that designates who is competent. */
export const superiorCode = bodyCode.meta({ powers: ['competence.designate'] });
export const caseId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/).meta({ directory: 'cases' });
export const way = z.enum(['telephone', 'inPerson', 'byLetter', 'byMail', 'bySms', 'platform']);

/** The right that is said to be infringed. */
export const right = z.strictObject({ kind: z.enum(rights), number: line(60).optional() });
/** A number and a clock at another platform; free text, never parsed. */
export const outsideOrder = z.strictObject({ system: z.enum(['12345', '12315', 'other']), number: line(80), due: z.union([date, time]).optional() });
/** Where an imported row comes from. */
export const source = z.strictObject({ system: line(40), reference: line(80), part: line(20) });
export const urgency = z.strictObject({ reason: z.enum(urgencies), until: date.optional() });
export const fair = z.strictObject({ name: line(), endsOn: date.optional(), stand: line(40).optional() });
/** A mark for the eye, as a code: what an import or an operator noticed. */
export const flag = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

// --- what is kept of a matter ---------------------------------------------------------------------------------------

/** Who may learn the reporter's name, by the reporter's own recorded word; `messages`: he may be written to by mail or message, which others may see. */
export const disclosedTo = ['handlingBody', 'respondent', 'messages'] as const;
export type DisclosedTo = (typeof disclosedTo)[number];

/** The case's data. Names, telephones and narratives are references. */
export type Matter = {
  readonly channel: Channel;
  /** What the caller called it. It stays as declared. */
  readonly declaredKind: Kind;
  /** What the facts suggest, where that differs. */
  readonly suggestedKind?: Kind;
  /** What a person confirmed. */
  readonly confirmedKind?: Kind;
  readonly standing?: Standing;
  readonly confidentiality: Confidentiality;
  readonly reporter?: Id<'identity'>;
  readonly respondent?: Id<'identity'>;
  readonly narrative?: Id<'identity'>;
  readonly remark?: Id<'identity'>;
  /** The narrative without names, written by a person. */
  readonly maskedText?: string;
  readonly district?: District;
  readonly right?: { readonly kind: RightKind; readonly number?: string };
  /** 假冒专利 is an act, not a right. */
  readonly counterfeitPatent?: boolean;
  readonly goods?: string;
  readonly outside?: { readonly system: string; readonly number: string; readonly due?: string };
  readonly source?: { readonly system: string; readonly reference: string; readonly part: string };
  readonly urgent?: { readonly reason: string; readonly until?: string };
  readonly fair?: { readonly name: string; readonly endsOn?: string; readonly stand?: string };
  /** When the complainant knew or should have known of the harm. */
  readonly knewOn?: string;
  readonly registeredBy?: string;
  readonly flags: readonly string[];

  readonly hubReceipt: Momentary;
  /** Receipt by the handling bureau; until one is recorded, receipt by the hub: the safe line of C1. */
  readonly countsFrom: Momentary;
  /** The day before the matter came in: H1 counts that day itself. */
  readonly eve: Momentary;
  readonly numberTold: boolean;
  readonly passedOn?: { readonly to: string; readonly on: LegalDate; readonly times: number };
  readonly returns: readonly { readonly body: string; readonly reason: string; readonly on: LegalDate }[];
  readonly consents: readonly { readonly to: DisclosedTo; readonly on: LegalDate; readonly seq: number }[];
  readonly firstFeedbackOn?: LegalDate;
  readonly entrustedTo?: string;
  readonly entrustments: number;
  readonly mediationEnd?: 'agreed' | 'terminated' | 'withdrawn';
  readonly dispute?: { readonly from: string; readonly with: string };
  readonly splits: number;
  readonly repeats: number;
  readonly redos: number;
  readonly withdrawnOn?: LegalDate;
  /** Questions to the reporter, by the number of the fact that put them; what was asked stands there. */
  readonly questions?: readonly { readonly seq: number; readonly on: LegalDate; readonly by: string; readonly answers: number; readonly releasedSeq?: number }[];
  /** What the respondent said of mediation, where it replied. */
  readonly respondentReply?: 'agreed' | 'declined';
};

/** A `Moment` as plain data. */
export type Momentary = { readonly [K in keyof Moment]: Moment[K] };

export type File = Case<Matter>;

/** Constructor of this procedure's acts. */
export const act = actOf<Matter>();

/** The kind by which the case is handled now: confirmed, else as declared. */
export const kindOf = (data: Matter): Kind => data.confirmedKind ?? data.declaredKind;

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
