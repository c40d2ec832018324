import type { Hash, Id } from '../../domain/brand';
import type { DocumentStep } from '../../domain/documentLife';
import type { CaseRow, StoredFact } from '../ports';

/*
 * What verification reads of storage: rows as they are stored, so that nothing is put right on the way.
 */

/** A case with every row that was derived from its facts, as storage has them. */
export interface CaseToVerify {
  readonly id: Id<'case'>;
  readonly head: Hash;
  readonly caseBytes: string;
  readonly row: CaseRow & { readonly worklistKey: string; readonly late: boolean; readonly oldestCalendar: number | null };
  readonly facts: readonly StoredFact[];
  readonly deadlines: readonly DeadlineToVerify[];
  readonly turns: readonly TurnToVerify[];
  readonly stays: readonly StayToVerify[];
  readonly access: readonly string[];
  /** Who finds it as theirs, and outstanding proof; then what lists look up: `name value`, `name number`, `kind case`. */
  readonly marks: readonly string[];
  readonly tags: readonly string[];
  readonly numbers: readonly string[];
  readonly links: readonly string[];
  /** `place seq date body` of each document. */
  readonly documents: readonly string[];
  /** Ids of its evidence, and of its rows in the identity store. */
  readonly evidence: readonly string[];
  readonly identities: readonly string[];
  /** The signals and the cases that bear its name and what its facts sent after it; what those sent and opened in their turn may be among them. */
  readonly signals: readonly SignalToVerify[];
  readonly opened: readonly string[];
  /** Its words are in the full text, or wait to be put there. */
  readonly searchable: boolean;
}

export interface DeadlineToVerify {
  readonly id: string;
  readonly status: string;
  readonly due: string;
  readonly rings_at: string;
  readonly start_seq: number;
  readonly end_seq: number | null;
  readonly body: string;
  readonly calendar: number;
  readonly provisional: number;
  /** When the sweep looks at it next. */
  readonly next_at: string | null;
}

/** A signal as it is stored. */
export interface SignalToVerify {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  /** JSON. */
  readonly destination: string;
  readonly act: string;
  /** JSON. */
  readonly input: string;
  readonly createdAt: string;
  readonly status: string;
  /** Its receiver has a fact that it caused. */
  readonly heard: boolean;
}

/** In which stage the case was, with which body, closed or not. */
export interface StayToVerify {
  readonly seq: number;
  readonly stage: string;
  readonly body: string;
  readonly closed: number;
  readonly since: string;
  readonly ended_seq: number | null;
  readonly until: string | null;
}

export interface TurnToVerify {
  readonly seq: number;
  readonly body: string;
  readonly cause: string;
  readonly since: string;
  readonly ended_seq: number | null;
  readonly until: string | null;
}

/** A row of evidence, as it is stored. */
export interface EvidenceToVerify {
  readonly id: string;
  readonly caseId: Id<'case'>;
  readonly part: string;
  readonly hash: string;
  readonly size: number;
}

/** A document with its fixed text and what was written of its life. */
export interface DocumentToVerify {
  readonly caseId: Id<'case'>;
  readonly place: number;
  readonly outside: boolean;
  /** What it says was fixed with its act, and its file is still to be made of that. */
  readonly unprinted: boolean;
  readonly file?: { readonly hash: string; readonly bytes: Uint8Array };
  readonly steps: readonly { readonly step: DocumentStep; readonly scan?: string }[];
  /** Evidence that is bound to it as its scan. */
  readonly scans: readonly string[];
}
