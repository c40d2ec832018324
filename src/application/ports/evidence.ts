import type { Id, Instant } from '../../domain/brand';
import type { MediaType } from '../../domain/evidence';

/** One file of a case. The bytes lie apart, under their hash. */
export interface Evidence {
  /** See `evidenceId`. */
  readonly id: string;
  readonly caseId: Id<'case'>;
  /** The part of the file that one must be able to see to read it. */
  readonly part: string;
  /** As it was called where it came from. */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  /** `sha256:` and hex, of the bytes. */
  readonly hash: string;
  readonly account: string;
  readonly body: string;
  readonly at: Instant;
}

export interface EvidenceStore {
  /** Keeps it unless it is there; answers with what is kept. Throws DomainError refused `evidence.tooMany`. */
  add(evidence: Evidence, most: number): Promise<Evidence>;
  /** In the order in which it came. */
  ofCase(id: Id<'case'>): Promise<readonly Evidence[]>;
  find(caseId: Id<'case'>, id: string): Promise<Evidence | undefined>;
}

/** Bytes under their hash. What was put is there, whole, when the promise resolves; nothing is ever changed or removed. */
export interface FileStore {
  put(hash: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where there is none. The caller compares the hash. */
  get(hash: string): Promise<Uint8Array | undefined>;
}
