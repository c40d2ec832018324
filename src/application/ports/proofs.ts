import type { Hash } from '../../domain/brand';
import type { ProvenSegment } from '../../domain/historyProof';

/** Where a position was sealed: its batch among those of a segment, and the hashes of that batch in their order. */
export interface SealedPlace {
  readonly segment: number;
  readonly batch: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
}

/** The way from positions in the global order to signed heads. A position behind the last signed head has no place. */
export interface SealReading {
  placesOf(positions: readonly number[]): Promise<{ readonly segments: readonly ProvenSegment[]; readonly places: ReadonlyMap<number, SealedPlace> }>;
}
