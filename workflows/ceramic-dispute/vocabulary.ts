import { z } from 'zod';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { OfficesData } from '../../src/domain/office';
import type { PanelData } from '../../src/domain/panel';
import { actOf } from '../../src/domain/procedure';
import type { ServiceData } from '../../src/domain/service';

/*
 * The words of a ceramic dispute as types. Names and addresses stand behind `organisation`; what is kept here may be read by
 * everybody who may read the main part.
 */

export const rights = ['design', 'utilityModel', 'invention'] as const;
export const tracks = ['adjudication', 'mediation'] as const;
export type RightKind = (typeof rights)[number];
export type Track = (typeof tracks)[number];

export const line = (max = 100) => z.string().min(1).max(max);
export const text = (max = 2000) => z.string().min(1).max(max);
/** A date, Asia/Shanghai, 1992 to 2099. */
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
/** A date of something that has happened: the application refuses one that lies in the future. */
export const pastDate = date.meta({ happened: true });
/** A moment with its offset: 2026-10-12T09:30:00+08:00. */
export const time = z.iso.datetime({ offset: true }).max(40).regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date-time' });
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
/** 人民法院. */
export const courtCode = bodyCode.meta({ powers: ['court.hear'] });
export const way = z.enum(['telephone', 'inPerson', 'byLetter', 'online']);

/** The document of another body or of ours: its number, and the date that it sets or bears. */
export const numbered = z.strictObject({ number: line(80), on: date });
export const letter = z.strictObject({ number: line(80), due: date });

/** Documents that are served on a party in the way of the law. */
export const servedDocuments = ['answerNotice', 'hearingNotice', 'suspensionNotice', 'resumptionNotice', 'adjudicationDecision', 'demandNotice', 'statementNotice', 'mediationFilingNotice', 'cancellationNotice', 'rectificationNotice'] as const;
export type ServedDocument = (typeof servedDocuments)[number];

/** A suit of a party, by the fact that entered it. */
export type Suit = { readonly party: string; readonly seq: number; readonly number?: string; /** The fact of the judgment or ruling that ended it. */ readonly endedSeq?: number };

/** The case's data. Plain, without names. */
export type Dispute = ServiceData & PanelData & Partial<OfficesData> & {
  readonly track: Track;
  readonly patent: { readonly kind: RightKind; readonly number: string };
  readonly goods?: string;
  readonly claims?: string;
  /** When the requester knew of the infringement and the infringer (A0), and whether it goes on. */
  readonly knewOn?: string;
  readonly stillContinuing: boolean;
  /** The extract of the patent register and the 专利权评价报告 are filed: with a favourable one the case may go on (art. 29). */
  readonly registerExtract: boolean;
  readonly evaluationReport: 'none' | 'favourable' | 'unfavourable';
  /** An earlier decision on the same patent and the same type of act that is in effect (A16). */
  readonly earlierDecision?: { readonly number: string; readonly on: string };
  /** Parties without a fixed residence in China: thirty days to answer. */
  readonly abroad: readonly string[];
  /** Parties who agree to mediation. */
  readonly consents: readonly string[];
  /** When the notice to answer reached the respondent whose residence was established last. */
  readonly answerServed?: ServiceData['served'];
  readonly answered: readonly string[];
  readonly pleaded: boolean;
  readonly invalidation?: { readonly acceptedOn: string; readonly number: string };
  readonly goesOnBecause?: string;
  readonly hearing?: { readonly on: string; readonly place: string; readonly seq: number };
  readonly heldOn?: LegalDate;
  readonly superiorAsked?: boolean;
  readonly decidedOn?: LegalDate;
  /** When the court last ruled on the joint application. */
  readonly ruledOn?: LegalDate;
  readonly publishedOn?: LegalDate;
  /** Each party's suits over a decision, in the order of their entry. */
  readonly suits?: readonly Suit[];
  readonly agreement?: { readonly mediatedBy: 'peoplesCommittee' | 'administration'; readonly on: LegalDate };
  readonly clues: number;
  /** Papers of a running case that were not there when it was entered. */
  readonly papersMissing?: readonly string[];
  readonly answerPeriod?: string;
};

export type File = Case<Dispute>;
export const act = actOf<Dispute>();

/** The centre registers and mediates; the IP office files and decides. */
export const centre = 'zb-ceramic';
export const office = 'zb-ip';
export const superior = 'sd-ip';

export const partiesOf = ({ parties }: Pick<Case, 'parties'>, role: string): readonly Id<'party'>[] => parties.filter((party) => party.role === role).map(({ id }) => id);
export const roleOf = ({ parties }: Pick<Case, 'parties'>, party: string | undefined): string | undefined => parties.find(({ id }) => id === party)?.role;

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
