import type { Hash, Id } from './brand';

/** A fact as a proof shows it: its bytes and content where the reader may see them, else only its hash. */
export interface ProvenFact {
  readonly seq: number;
  readonly hash: Hash;
  /** Canonical bytes, of which `hash` is the SHA-256. */
  readonly bytes?: string;
  readonly content?: { readonly bytes: string; readonly salt: string };
  /** Where it was sealed; absent: not under a signed head yet. `proof`: neighbouring subtrees (RFC 6962), hex, from the leaf upwards. */
  readonly place?: { readonly segment: number; readonly batch: number; readonly index: number; readonly count: number; readonly proof: readonly string[] };
}

/** A sealed batch as a proof shows it; `previous`: what its hash was chained to. */
export interface ProvenBatch {
  readonly number: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly root: Hash;
  readonly chained: Hash;
  readonly previous: Hash;
}

/** Batches without a gap, up to the one that the signed head names. */
export interface ProvenSegment {
  readonly batches: readonly ProvenBatch[];
  readonly head: { readonly number: number; readonly bytes: string; readonly signature: string };
}

/**
 * What a court needs to check a case's history without this program: the chain of its facts, and for each the way from the
 * fact to a signature. Nothing in it can be made up afterwards without the key.
 */
export interface HistoryProof {
  readonly format: 'weiquan-history-proof/1';
  readonly case: Id<'case'>;
  /** SPKI, PEM. */
  readonly publicKey: string;
  readonly facts: readonly ProvenFact[];
  readonly segments: readonly ProvenSegment[];
}
