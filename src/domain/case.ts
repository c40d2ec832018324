import type { Basis } from './act';
import type { Hash, Id, Instant, LegalDate } from './brand';
import type { Span } from './calendar';
import type { Json, JsonObject } from './json';

/** Name, telephone, address and number of identity live only in the identity store; everything else refers to it. */
export interface Party {
  readonly id: Id<'party'>;
  /** complainant, reporter, respondent, rightHolder, agent … */
  readonly role: string;
  readonly identity?: Id<'identity'>;
  /** The part of the file that one must be able to see to learn the name. */
  readonly part: string;
  /** The body whose seat it is, or whose task: its clocks are that body's (会商). */
  readonly body?: string;
}

/** 中止 suspension: the case stands still. excluded: only the clocks that name the cause stop (appraisal, hearing, public notice …). */
export interface Pause {
  readonly kind: 'suspension' | 'excluded';
  readonly cause: string;
  /** The party for whom it stands, where several may stand beside each other (public notice): it does not stop the clocks of others. */
  readonly party?: Id<'party'>;
  readonly fromSeq: number;
  readonly from: Instant;
  readonly toSeq?: number;
  readonly to?: Instant;
}

export type DeadlineStatus = 'running' | 'paused' | 'ended' | 'lapsed' | 'lapsedBeforeEntry';

/** One running (or once running) period of a case. Its due date is derived, never edited. */
export interface Deadline {
  /** `<case>-<period>-<seq of the fact that started it>[-<party>]` */
  readonly id: Id<'deadline'>;
  readonly period: string;
  /** `from` of the edition in force when the clock started; the clock keeps it. */
  readonly edition: LegalDate;
  /** The body whose clock it is. */
  readonly body: string;
  readonly party?: Id<'party'>;
  readonly startSeq: number;
  /** `at`: the act's own time; otherwise the path of the field that held the start. */
  readonly startedFrom: string;
  /** The earlier fact whose time is the start, where it is not the starting act's own: put right with that fact. */
  readonly startFact?: number;
  /** Calendar days by which the start lies from that fact's date (-1: the day before). */
  readonly startShift?: number;
  /** An instant for hours, a legal date for everything longer. */
  readonly start: Instant | LegalDate;
  /** A period set by a document, or an outside clock: overrides the catalogue and keeps the document's number. */
  readonly setBy?: { readonly document: string; readonly due: LegalDate | Instant };
  /** `on`: the legal date of the extension. */
  readonly extensions: readonly { readonly seq: number; readonly on?: LegalDate; readonly span?: Span; readonly until?: LegalDate; readonly document?: string }[];
  readonly due: LegalDate | Instant;
  readonly outer?: LegalDate | Instant;
  readonly marks?: readonly { readonly id: string; readonly due: LegalDate | Instant }[];
  /** The end of the due day in Shanghai: due 2026-10-08 rings at 2026-10-08T16:00:00.000Z. */
  readonly ringsAt: Instant;
  readonly rungs: readonly { readonly id: string; readonly at: Instant; readonly kind: 'reminder' | 'escalation'; readonly firedSeq?: number }[];
  /** 暂定: counted with a year whose schedule is not published. */
  readonly provisional: boolean;
  /** Version of the calendar it was computed with. */
  readonly calendar: number;
  readonly status: DeadlineStatus;
  readonly endSeq?: number;
}

export type TurnCause = 'own' | 'material' | 'otherBody' | 'statutoryWait' | 'none';

/** Whose move it is, and why: worklist, owner check, where the time went. */
export interface Turn {
  /** Code of a body, or the role of a party, or `nobody`. */
  readonly body: string;
  readonly cause: TurnCause;
  readonly since: Instant;
}

/** An act that waits for approval (审批): what is asked, and what each step of the chain said. */
export interface Request {
  readonly seq: number;
  readonly act: string;
  readonly input: JsonObject;
  readonly about?: number;
  readonly party?: Id<'party'>;
  readonly document?: { readonly number?: string; readonly on: LegalDate; readonly onPaper?: true };
  readonly by: string;
  /** The body that asks, in whose name the act is performed. */
  readonly body: string;
  /** Index of the step whose opinion is awaited. */
  readonly step: number;
  readonly opinions: readonly { readonly seq: number; readonly role: string; readonly person: string; readonly opinion: 'agree' | 'disagree' | 'return'; readonly minutes?: string }[];
  readonly status: 'pending' | 'approved' | 'disapproved' | 'returned';
}

export interface Link {
  readonly kind: string;
  readonly case: Id<'case'>;
}

/** Another case that looks at this one: it never decides here, and stops no period. */
export interface Coordination {
  readonly kind: 'consultation' | 'supervision';
  readonly case: Id<'case'>;
  /** The number of the fact that brought it. */
  readonly seq: number;
  readonly since: LegalDate;
  readonly number?: string;
  /** The body whose order it is. */
  readonly by?: string;
  /** Until when an answer is asked for. */
  readonly due?: LegalDate;
  readonly outcome?: string;
  readonly status: 'open' | 'closed';
}

/** A case: everything but names and narratives. Data is the procedure's own. */
export interface Case<Data = JsonObject> {
  readonly id: Id<'case'>;
  readonly basis: Basis;
  /** Number of facts; the optimistic lock. */
  readonly revision: number;
  readonly head: Hash;
  /** The machine's state value; a word, or nested for compound states. */
  readonly state: Json;
  readonly data: Data;
  readonly parties: readonly Party[];
  /** The body that registered it: returns go there and nowhere else (Order 121 art. 41). */
  readonly hub: string;
  /** The body that handles it now. */
  readonly handling: string;
  readonly turn: Turn;
  readonly closed: boolean;
  readonly openedAt: Instant;
  readonly assignees: readonly { readonly person: string; readonly role: string; readonly since: LegalDate; readonly until?: LegalDate; readonly recused?: boolean }[];
  readonly requests: readonly Request[];
  readonly documents: readonly { readonly template: string; readonly seq: number; readonly part: string; readonly number?: string; readonly on: LegalDate; readonly onPaper?: true }[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly access: readonly { readonly body: string; readonly parts: readonly string[]; readonly sinceSeq: number }[];
  readonly deadlines: readonly Deadline[];
  readonly pauses: readonly Pause[];
  readonly links: readonly Link[];
  /** Facts that were put right (by the number of the fact): the instant and the date that now hold; `field`: not the fact's own time but a date inside its input. */
  readonly corrections: readonly { readonly about: number; readonly field?: string; readonly seq: number; readonly at: Instant; readonly on: LegalDate }[];
  /** Facts whose stamped paper is still outstanding: entered for a body that is not here (待补回执), or issued on paper. */
  readonly proofsOutstanding: readonly number[];
  /** Consultations (会商) and supervision orders (督办) about this case; absent until there is one. */
  readonly coordinations?: readonly Coordination[];
}
