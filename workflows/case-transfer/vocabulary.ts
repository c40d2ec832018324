import { z } from 'zod';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { Moment } from '../../src/domain/period';
import type { OfficesData } from '../../src/domain/office';
import type { PanelData } from '../../src/domain/panel';
import { actOf } from '../../src/domain/procedure';
import type { Crime, Check, Figures, OffenceSeen } from './crimes';

/*
 * The words of a transfer as types. Three ways: to the police, back to an agency, and to the court as an application. The case
 * knows the suspect (when it is opened with one); it knows nothing of who reported.
 */

export const tracks = ['toPolice', 'toAgency', 'toCourt'] as const;
export type Track = (typeof tracks)[number];

// --- fields -------------------------------------------------------------------------------------------------------

export const line = (max = 100) => z.string().min(1).max(max);
/** What stands beside every field of free text: what must not be written there. */
export const NO_SECRETS = { notice: { zh: '不得填写国家秘密、侦查秘密；公安机关的答复只登记结果、文号、日期', en: 'No state secrets, no secrets of an investigation; of an answer of the police only result, number and date' } };
export const text = (max = 2000) => z.string().min(1).max(max).meta(NO_SECRETS);
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
/** A date of something that has happened: the application refuses one that lies in the future. */
export const pastDate = date.meta({ happened: true });
export const yuan = z.int().min(0).max(10_000_000_000);
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
/** 公安机关; 人民检察院 that supervises the filing, or prosecutes; 人民法院; any of these, where a case comes back; 行政机关 with power to penalise. */
export const policeCode = bodyCode.meta({ powers: ['crime.investigate'] });
export const procuratorateCode = bodyCode.meta({ powers: ['filing.supervise'] });
export const prosecutorCode = bodyCode.meta({ powers: ['crime.prosecute'] });
export const courtCode = bodyCode.meta({ powers: ['court.hear'] });
export const justiceCode = bodyCode.meta({ powers: ['crime.investigate', 'crime.prosecute', 'court.hear'] });
export const agencyCode = bodyCode.meta({ powers: ['penalise'] });
export const caseId = z.string().min(1).max(120).meta({ directory: 'cases' });
export const account = z.string().min(1).max(80).meta({ directory: 'accounts' });
export const number = line(80);
export const letter = z.strictObject({ number, due: date });
export const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const days = <const Unit extends string>(max: number, unit: Unit) => z.strictObject({ length: z.int().min(1).max(max), unit: z.literal(unit) });

/** 五种材料 (Order 310 art. 6). */
export const materials = ['transferLetter', 'investigationReport', 'goodsList', 'appraisal', 'otherMaterial'] as const;
export type Material = (typeof materials)[number];

/** 不予立案: as the notice of the police has it. That material is missing is no ground (公安程序规定 180(2)). */
export const declineGrounds = ['noCriminalFacts', 'slight', 'otherNoLiability'] as const;
/** 不移送: what the head may decide on. */
export const nonTransferGrounds = ['belowThreshold', 'noReasonableSuspicion', 'noOffence', 'limitationOver'] as const;
/** How it ended in the criminal proceedings. */
export const results = ['convicted', 'acquitted', 'notProsecuted', 'revoked', 'movedOn'] as const;
export type ResultOf = (typeof results)[number];

export { enforcementPapers } from '../../src/domain/court';
/** What a court may rule on each application (民诉法 205; 行政强制法 53). */
export const rulingsOn = { confirmation: ['confirmed', 'rejected'], enforcement: ['enforced', 'endedByCourt'] } as const;
/** What a penalty case may be about (workflows/penalty-case). */
export const penaltyOffences = ['counterfeitPatent', 'trademarkInfringement', 'geographicalIndication', 'tradeSecret', 'specialMark', 'unfairCompetition'] as const;

// --- what is kept of a case -----------------------------------------------------------------------------------------

/** A moment as data hold it. */
export type Momentary = { readonly [K in keyof Moment]: Moment[K] };

type Own = {
  readonly track: Track;
  /** The case that this one was opened from: a penalty case, a dispute. */
  readonly fromCase?: Id<'case'>;
  readonly offence?: OffenceSeen;
  readonly crime?: Crime;
  readonly article?: string;
  readonly figures?: Figures;
  readonly check?: Check;
  readonly goods?: string;
  readonly district?: string;
  /** 已作出的行政处罚 (art. 11): goes along as a list, and is offset. */
  readonly penalties: readonly { readonly kind: string; readonly number?: string; readonly on?: LegalDate; readonly amount?: number }[];
  readonly holderComplains: boolean;
  readonly decision: 'none' | 'approved' | 'declined';
  readonly declinedFor?: string;
  readonly declineReason?: string;
  readonly materials: readonly Material[];
  readonly packageHash?: string;
  /** Facts of the way, by number; 0 where it has not happened (or was taken back). */
  readonly sentSeq: number;
  readonly receivedSeq: number;
  /** The bodies that had it before it was forwarded. */
  readonly forwardedFrom: readonly string[];
  readonly silent: boolean;
  readonly materialAsked?: boolean;
  readonly policeNumber?: string;
  readonly refusals: number;
  readonly result?: ResultOf;
  readonly goodsHandedOver: boolean;
  /** To the court: what is applied for, under which number of the court, and how it entrusts. */
  readonly application?: 'confirmation' | 'enforcement';
  readonly courtNumber?: string;
  /** What is to be enforced: by which decision, for how much (yuan), since when demanded, with which papers (行政强制法 55). */
  readonly decisionNumber?: string;
  /** 调解协议 of which confirmation is asked. */
  readonly agreementNumber?: string;
  readonly amount?: number;
  readonly demandServedOn?: LegalDate;
  readonly enforcementPapers?: readonly string[];
  /** When the court accepted it: from there both readings of its time run. */
  readonly acceptedByCourt?: Momentary;
  /** What the court refused: to take the application, or to enforce (行政强制法 56, 58). */
  readonly courtRefused?: 'acceptance' | 'enforcement';
  /** Which court that was, once the court above was asked. */
  readonly firstCourt?: string;
  readonly entrusting?: 'beforeFiling' | 'afterFiling' | 'summary';
};
export type Transfer = Own & OfficesData & PanelData;

export type File = Case<Transfer>;

/** Constructor of this procedure's acts. */
export const act = actOf<Transfer>();

/** A transfer on which nothing has been done yet. */
export const nothingDone = { decision: 'none', sentSeq: 0, receivedSeq: 0, penalties: [], holderComplains: false, materials: [], forwardedFrom: [], silent: false, refusals: 0, goodsHandedOver: false, panelToldTo: [], recusals: [] } as const satisfies Partial<Transfer>;

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
