import { z } from 'zod';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { OfficesData } from '../../src/domain/office';
import { noPanelYet, type PanelData } from '../../src/domain/panel';
import type { Moment } from '../../src/domain/period';
import { actOf } from '../../src/domain/procedure';
import { nothingServed, type ServiceData } from '../../src/domain/service';
import type { Check } from '../case-transfer/crimes';
import { districts, rights } from '../hotline-complaint/vocabulary';

/*
 * The words of a penalty case as types. The case knows its party (当事人), whose name stands with the identities of the main
 * file. It knows nothing of a reporter: what it opens with is only what may be known.
 */

/** 案件来源. */
export const origins = ['exOfficio', 'report', 'mediation', 'dispute', 'otherBureau', 'otherAgency', 'superior', 'procuratorate'] as const;
/** 假冒专利 and trademarks first; the rest of the market bureau's intellectual property beside them. */
export const offences = ['counterfeitPatent', 'trademarkInfringement', 'geographicalIndication', 'tradeSecret', 'specialMark', 'unfairCompetition'] as const;
/** Documents that are served on the party. */
export const servedDocuments = ['penaltyNotice', 'penaltyHearingNotice', 'penaltyDecision', 'nonPenaltyDecision', 'measureDecision', 'performanceDemand', 'rectificationNotice'] as const;

export type Origin = (typeof origins)[number];
export type Offence = (typeof offences)[number];

// --- fields -------------------------------------------------------------------------------------------------------

/** One line of text. */
export const line = (max = 100) => z.string().min(1).max(max);
/** Running text of officials, without names. */
export const text = (max = 2000) => z.string().min(1).max(max);
/** A date, Asia/Shanghai, 1992 to 2099. */
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
/** A date of something that has happened: the application refuses one that lies in the future. */
export const pastDate = date.meta({ happened: true });
/** Yuan, whole. */
export const yuan = z.int().min(0).max(1_000_000_000);
/** The code of a body of the directory. */
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
/** 公安机关, 人民法院, 上级行政机关 that designates who is competent. */
export const policeCode = bodyCode.meta({ powers: ['crime.investigate'] });
export const courtCode = bodyCode.meta({ powers: ['court.hear'] });
export const superiorCode = bodyCode.meta({ powers: ['competence.designate'] });
export const account = z.string().min(1).max(80).meta({ directory: 'accounts' });
export const district = z.enum(districts);
export const right = z.strictObject({ kind: z.enum(rights), number: line(60).optional() });
export const days = <const Unit extends string>(max: number, unit: Unit) => z.strictObject({ length: z.int().min(1).max(max), unit: z.literal(unit) });

// --- what is kept of a case -----------------------------------------------------------------------------------------

/** A `Moment` as plain data. */
export type Momentary = { readonly [K in keyof Moment]: Moment[K] };

/** Days that are not counted, and why: a remedy was heard. Both days belong to it. */
export type NotCounted = { readonly remedy: 'reconsideration' | 'suit'; readonly from: LegalDate; readonly to: LegalDate; readonly days: number };
/** 加处罚款, as it explains itself: calendar days, both ends counted; yuan. */
export type Surcharge = { readonly from: LegalDate; readonly to: LegalDate; readonly allDays: number; readonly notCounted: readonly NotCounted[]; readonly notCountedDays: number; readonly days: number; readonly amount: number };

type Own = {
  readonly origin: Origin;
  readonly offence: Offence;
  readonly right?: { readonly kind: string; readonly number?: string };
  readonly goods?: string;
  readonly district?: string;
  /** The clue as an official wrote it down, without names. */
  readonly clue?: string;
  readonly receivedOn: LegalDate;
  /** Discovery, or receipt of the material: P1, F1, F2 count from here. */
  readonly countsFrom: Momentary;
  /** The hotline case that is told what became of it: a case, never a name. */
  readonly reportCase?: Id<'case'>;
  /** Verification was extended before the clue came here: it is extended once. */
  readonly extendedBefore?: true;
  /** It came from another bureau: it may not be handed on, only the superior may be asked (程序规定 art. 14). */
  readonly handedIn: boolean;

  readonly filed?: Momentary;
  readonly actEndedOn?: LegalDate;
  readonly disputedWith?: string;
  /** Proposal at the end of the investigation. */
  readonly grave: boolean;
  readonly reviews: readonly { readonly person: string; readonly on: LegalDate; readonly opinion: string }[];
  /** The party was told of the intended penalty, by the notice of that fact; an investigation that is reopened needs a new notice. */
  readonly told: boolean;
  readonly noticeSeq: number;
  readonly intendedPenalty?: string;
  /** The fine of which the party was told: no statement makes it heavier (处罚法 art. 45). */
  readonly intendedFine?: number;
  readonly mayAskForHearing: boolean;
  readonly statements: readonly { readonly party: string; readonly seq: number; readonly examined: boolean }[];
  /** Hearings by party: the date fixed, and when it was held or given up. */
  readonly hearings: readonly { readonly party: string; readonly seq: number; readonly fixedOn?: LegalDate; readonly endedSeq?: number }[];
  /** 移送公安: a transfer of its own, opened when a check calls for a decision; what became of it comes back by signals. */
  readonly transfers: readonly { readonly seq: number; readonly stage: 'undecided' | 'withPolice' | 'filed'; readonly police?: string; readonly returnedSeq?: number; /** The fact of the transfer that was told last. */ readonly toldSeq?: number }[];
  /** 入罪检查: what the newest check of the figures said. Advice, never a decision. */
  readonly crimeCheck?: Check;
  /** `annulled`: and to be decided anew. */
  readonly outcome?: 'penalised' | 'onTheSpot' | 'notPenalised' | 'terminated' | 'movedElsewhere' | 'annulled';
  readonly fine?: number;
  readonly publication?: 'here' | 'elsewhere' | 'none';
  readonly publishedOn?: LegalDate;
  readonly withdrawnOn?: LegalDate;
  readonly deferrals: readonly string[];
  readonly performedBy: readonly string[];
  readonly remedies: readonly { readonly party: string; readonly kind: 'reconsideration' | 'suit'; readonly seq: number; readonly soughtOn?: LegalDate; readonly result?: string; readonly decidedSeq?: number; readonly decidedOn?: LegalDate; readonly receivedOn?: LegalDate }[];
  /** 加处罚款 as it was decided last, with the days that it counts and those that it leaves out. */
  readonly surcharge?: Surcharge & { readonly party: string; readonly seq: number };
  /** 责令重新作出: the fact by which it was ordered last; whether the old decision was annulled for its procedure alone, and had been made on the spot. */
  readonly remitted?: { readonly seq: number; readonly forProcedure: boolean; readonly onTheSpot: boolean };
  /** When the decision reached the party whose reconsideration was withdrawn: its time to sue counts from there. */
  readonly suitCountsFrom?: Momentary;
  readonly concludedOn?: LegalDate;
  /** Of a case that was entered from paper: what its file still lacks. */
  readonly papersMissing?: readonly string[];
};
export type Penalty = Own & ServiceData & PanelData & Partial<OfficesData>;

export type File = Case<Penalty>;

/** Constructor of this procedure's acts. */
export const act = actOf<Penalty>();

/** A case that has done nothing yet, whatever it comes from. */
export const nothingDone = {
  handedIn: false, grave: false, reviews: [], told: false, noticeSeq: 0, mayAskForHearing: false, statements: [], hearings: [], transfers: [], deferrals: [], performedBy: [], remedies: [], ...nothingServed, ...noPanelYet,
} as const satisfies Partial<Penalty>;

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
