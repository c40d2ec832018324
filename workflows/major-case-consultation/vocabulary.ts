import { z } from 'zod';
import type { Act } from '../../src/domain/act';
import type { Id, Instant, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { Moment } from '../../src/domain/period';
import { actOf } from '../../src/domain/procedure';

/*
 * The vocabulary of consultations on major cases (重大案件会商). Terms: workflows/README.md. A consultation advises: it decides
 * nothing in the case that it is about, and stops no period of it. It has no legal quorum: 应到 and 实到 are counted, no more.
 */

/** 普通, 紧急. */
export const grades = ['ordinary', 'urgent'] as const;
/** Parties of the case that is consulted on, by the roles that they have there. Never who reported. */
export const partyRoles = ['requester', 'rightHolder', 'respondent', 'party', 'thirdParty', 'suspect'] as const;
/** What a body holds of the case, in its opinion. */
export const positions = ['administrative', 'criminal', 'civil', 'mediation', 'moreFacts', 'other'] as const;

/** Where a name, a brief or an opinion stands; who sees which part: `pack.ts`. */
export const PARTS = { main: 'main', names: 'names', general: 'general', sealed: 'sealed', secondary: 'secondary' } as const;

// --- fields -------------------------------------------------------------------------------------------------------

export const line = (max = 100) => z.string().min(1).max(max);
export const text = (max = 2000) => z.string().min(1).max(max);
/** Names that the case knows are masked in it. */
export const masked = (max = 2000) => text(max).meta({ masked: true });
/** A date, Asia/Shanghai, 1992 to 2099. */
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
/** An instant with offset, 1992 to 2099. */
export const time = z.iso.datetime({ offset: true }).max(40).regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date-time' });
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
/** 人民法院. */
export const courtCode = bodyCode.meta({ powers: ['court.hear'] });
export const caseId = z.string().min(1).max(120).meta({ directory: 'cases' });
export const term = z.strictObject({ number: line(80).optional(), due: date });
export const material = z.string().regex(/^m\d{1,3}$/);

// --- what is kept of a consultation ---------------------------------------------------------------------------------

/** A `Moment` as plain data. */
export type Momentary = { readonly [K in keyof Moment]: Moment[K] };

/** 成员单位: a body that was invited, with its seat (a party of the case). */
export type Member = {
  readonly party: Id<'party'>;
  readonly body: string;
  /** A court comes for general questions of law only; it gives no opinion on the case and signs no minutes. */
  readonly capacity: 'member' | 'generalQuestions';
  readonly reply?: 'attends' | 'declines';
  /** Its delegate has withdrawn (回避): another one must be named. */
  readonly recused?: boolean;
  /** It is expected no more. */
  readonly released?: string;
  readonly present?: boolean;
  readonly opinionSeq?: number;
  readonly signed?: 'agreed' | 'dissented';
  readonly acknowledgedOn?: LegalDate;
};

export type Consultation = {
  readonly origin: 'request' | 'ownMotion';
  /** The body that asks. */
  readonly from: string;
  /** The cases that it is about: they learn what came of it. */
  readonly cases: readonly Id<'case'>[];
  readonly reasons: readonly string[];
  readonly question: string;
  readonly brief: string;
  readonly grade: (typeof grades)[number];
  /** Courts before which it is pending. */
  readonly pendingWith: readonly string[];
  readonly meeting?: { readonly at: Instant; readonly place: string; readonly manner: string; readonly agenda: string; readonly signer: string };
  readonly members: readonly Member[];
  readonly materials: readonly { readonly id: string; readonly title: string; readonly part: string; readonly file?: string; readonly sent: boolean }[];
  /** Read receipts, and numbered copies out and back. */
  readonly receipts: readonly { readonly material: string; readonly party: string; readonly on: LegalDate }[];
  readonly copies: readonly { readonly material: string; readonly party: string; readonly number: number; readonly outOn: LegalDate; readonly backOn?: LegalDate }[];
  readonly heldOn?: LegalDate;
  /** 应到, when it was held. */
  readonly expected?: readonly string[];
  /** The opinions are open to those who sat in it. */
  readonly opened: boolean;
  readonly dissents: readonly { readonly party: string; readonly seq: number }[];
  readonly drafts: number;
  /** Of the newest draft: what the body that handles the case is told, and decides upon itself. */
  readonly advice?: string;
  readonly issuedOn?: LegalDate;
  readonly quarterEnd?: Momentary;
  readonly notifiedOn?: LegalDate;
  readonly notified: readonly string[];
  readonly bulletin?: string;
  readonly tasks: readonly { readonly id: string; readonly owner: string; readonly title: string; readonly due: LegalDate; readonly reports: number; readonly closedOn?: LegalDate }[];
  readonly listings: number;
  readonly outcome?: 'advised' | 'declined' | 'withdrawn';
};

export type File = Case<Consultation>;

/** Constructor of this procedure's acts. */
export const act = actOf<Consultation>();

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

export const isCourt = (body: string): boolean => body.endsWith('-court');
/** The office with two names has one seat. */
const oneOffice: Readonly<Record<string, string>> = { 'zb-ip': 'zb-market', 'sd-ip': 'sd-market' };
const office = (body: string): string => oneOffice[body] ?? body;
export const sameOffice = (one: string, other: string): boolean => office(one) === office(other);
export const seatOf = (body: string): Id<'party'> => `member-${body}` as Id<'party'>;
/** The body whose act it is: the one that asserts it, or the actor's own. */
export const bodyOf = (act: Act): string => act.asserted?.body ?? act.actor.body;

export const memberOf = ({ data }: File, party: string | undefined): Member | undefined => data.members.find((member) => member.party === party);
/** 应到: invited, and neither released nor excused. */
export const expected = ({ data }: File): readonly Member[] => data.members.filter(({ released, reply }) => released === undefined && reply !== 'declines');
/** Who owes an opinion: those expected, courts excepted. */
export const opining = (file: File): readonly Member[] => expected(file).filter(({ capacity }) => capacity === 'member');
/** Who countersigns: those who were present or gave an opinion, courts excepted. */
export const signers = ({ data }: File): readonly Member[] => data.members.filter(({ capacity, released, present, opinionSeq }) => capacity === 'member' && released === undefined && (present === true || opinionSeq !== undefined));
export const openTasks = ({ data }: File) => data.tasks.filter(({ closedOn }) => closedOn === undefined);
