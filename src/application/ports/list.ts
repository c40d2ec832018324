import type { LegalDate } from '../../domain/brand';

/** Which cases a list holds. */
/** What a case adds to a figure (src/supervision): months are YYYY-MM, both counted. */
export interface Counted {
  readonly measure: 'closed' | 'deadline';
  /** Empty: of no kind. */
  readonly cause: string;
  readonly from?: string;
  readonly until?: string;
  /** Absent: of every body. */
  readonly bodies?: readonly string[];
}

export interface CaseFilter {
  readonly procedure?: string;
  readonly state?: string;
  readonly stage?: string;
  readonly handling?: string;
  /** Registered by one of these bodies, or by none of them. */
  readonly registered?: { readonly bodies: readonly string[]; readonly theirs: boolean };
  readonly closed?: boolean;
  /** Only open cases in which this one has the move: a body, or a party by its role. */
  readonly turn?: string;
  /** Why somebody has the move. */
  readonly cause?: string;
  /** Tags of the summary: kind, right, channel, district … */
  readonly tags?: Readonly<Record<string, string>>;
  readonly flag?: string;
  readonly openedFrom?: LegalDate;
  readonly openedUntil?: LegalDate;
  /** Only cases with a lapsed deadline that still binds. */
  readonly late?: boolean;
  /** Only cases that a figure of supervision counts, as it was counted: closed, or a settled deadline. */
  readonly counted?: Counted;
  /** Words; two characters and more. Found in masked text, title and numbers. */
  readonly q?: string;
  /** Keyed hashes, all of which one identity of the case must bear: how a name or a telephone is found. */
  readonly identityKeys?: readonly string[];
  /** With identityKeys: parts whose identities may be looked into. */
  readonly identityParts?: readonly string[];
}
