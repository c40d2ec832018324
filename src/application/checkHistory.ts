import { sha256 } from '../domain/hash';
import type { HistoryProof } from '../domain/historyProof';
import { provesLeaf } from '../domain/merkle';
import { chainBatch, isSigned } from '../domain/seal';
import type { Finding } from './verifyCase';

/** What a proof comes to: what does not agree, and of how many facts which can be said. */
export interface CheckedHistory {
  readonly findings: readonly Finding[];
  readonly facts: number;
  readonly shown: number;
  readonly sealed: number;
}

/** Checks a proof with nothing but itself: chain, contents, trees, chains of batches, signatures. */
export function checkHistory(proof: HistoryProof): CheckedHistory {
  const findings: Finding[] = [];
  const say = (code: string, detail: string): void => void findings.push({ case: proof.case, code, detail });
  const segments = proof.segments.map((segment, index) => {
    const sound = isSoundSegment(segment, proof.publicKey);
    if (!sound) say('seal.broken', `segment ${index + 1}: batches or signature do not agree`);
    return { sound, batches: new Map(segment.batches.map((batch) => [batch.number, batch])) };
  });
  let previous: string | undefined;
  let shown = 0;
  let sealed = 0;
  for (const [index, { seq, hash, bytes, content, place }] of proof.facts.entries()) {
    if (seq !== index + 1) say('fact.gap', `fact ${seq} stands in place ${index + 1}`);
    if (bytes !== undefined) {
      shown++;
      const inside = JSON.parse(bytes) as { readonly prev: string; readonly content: string };
      if (sha256(bytes) !== hash) say('fact.hash', `fact ${seq} is not what was hashed`);
      if (previous !== undefined && inside.prev !== previous) say('fact.chain', `fact ${seq} does not follow the one before it`);
      if (content && sha256(`${content.salt}\n${content.bytes}`) !== inside.content) say('fact.content', `the content of fact ${seq} is not what was hashed`);
    }
    if (place) {
      const segment = segments[place.segment];
      const batch = segment?.batches.get(place.batch);
      const whole = batch && segment?.sound && place.count === batch.lastPosition - batch.firstPosition + 1;
      if (whole && provesLeaf(hash, place.index, place.count, place.proof, batch.root)) sealed++;
      else say('fact.seal', `fact ${seq} is not in the batch that is named`);
    }
    previous = hash;
  }
  return { findings, facts: proof.facts.length, shown, sealed };
}

function isSoundSegment({ batches, head }: HistoryProof['segments'][number], publicKey: string): boolean {
  let chained = batches[0]?.previous;
  for (const batch of batches) {
    if (batch.previous !== chained) return false;
    chained = chainBatch(batch, batch.previous);
    if (chained !== batch.chained) return false;
  }
  const { chained: named } = JSON.parse(head.bytes) as { readonly chained?: string };
  return named === chained && isSigned(head.bytes, head.signature, publicKey);
}
