import type { Case } from '../domain/case';
import type { HistoryProof, ProvenFact } from '../domain/historyProof';
import { merkleProof } from '../domain/merkle';
import type { StoredFact } from './ports';
import type { SealReading } from './ports/proofs';

/**
 * The history of a case as someone outside can check it. Facts of the parts that may be shown are shown with their contents;
 * of the others only the hash, which the chain needs. What is not under a signed head yet has no place.
 */
export async function proveHistory(seals: SealReading, publicKey: string, file: Pick<Case, 'id'>, facts: readonly StoredFact[], parts: readonly string[]): Promise<HistoryProof> {
  const { segments, places } = await seals.placesOf(facts.flatMap(({ position }) => (position === undefined ? [] : [position])));
  return {
    format: 'weiquan-history-proof/1',
    case: file.id,
    publicKey,
    facts: facts.map(({ fact, factBytes, contentBytes, position }): ProvenFact => {
      const place = position === undefined ? undefined : places.get(position);
      const shown = parts.includes(fact.part);
      return {
        seq: fact.seq,
        hash: fact.hash,
        ...(shown ? { bytes: factBytes } : {}),
        ...(shown && contentBytes !== undefined ? { content: { bytes: contentBytes, salt: fact.salt } } : {}),
        ...(place ? { place: { segment: place.segment, batch: place.batch, index: place.index, count: place.hashes.length, proof: merkleProof(place.hashes, place.index) } } : {}),
      };
    }),
    segments,
  };
}
