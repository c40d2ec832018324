import { GENESIS, type Hash } from '../domain/brand';
import { merkleRoot } from '../domain/merkle';
import { chainBatch, isSigned, type ChainedBatch } from '../domain/seal';
import type { Finding } from './verifyCase';

/** A batch of sealed facts with the hashes of its facts in their global order. */
export interface BatchToVerify extends ChainedBatch {
  readonly chained: Hash;
  readonly hashes: readonly Hash[];
}

export interface HeadToVerify {
  readonly number: number;
  readonly batch: number;
  readonly bytes: string;
  readonly signature: string;
}

/** Checks one batch against the one before: no gap in number or position, its Merkle root, its place in the chain. */
export function verifyBatch(batch: BatchToVerify, before: BatchToVerify | undefined): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, detail: string) => findings.push({ case: `batch ${batch.number}`, code, detail });
  if (batch.number !== (before?.number ?? 0) + 1) say('batch.gap', `follows ${before?.number ?? 0}`);
  if (batch.firstPosition !== (before?.lastPosition ?? 0) + 1) say('batch.gap', `begins at ${batch.firstPosition}`);
  if (batch.hashes.length !== batch.lastPosition - batch.firstPosition + 1) say('batch.factsMissing', `${batch.hashes.length} facts from ${batch.firstPosition} to ${batch.lastPosition}`);
  else if (merkleRoot(batch.hashes) !== batch.root) say('batch.root', 'the facts are not those that were sealed');
  if (chainBatch(batch, before?.chained ?? GENESIS) !== batch.chained) say('batch.chain', 'the chain of batches is broken');
  return findings;
}

/** Checks a signed head: its signature, and that it names the batch as it is. `publicKey`: SPKI, PEM. */
export function verifyHead(head: HeadToVerify, chainedOf: ReadonlyMap<number, Hash>, publicKey: string): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, detail: string) => findings.push({ case: `head ${head.number}`, code, detail });
  if (!isSigned(head.bytes, head.signature, publicKey)) say('head.signature', 'not signed with the key of this installation');
  const { batch, chained } = signedIn(head.bytes);
  if (batch !== head.batch || chainedOf.get(head.batch) !== chained) say('head.chain', `batch ${head.batch} is not what was signed`);
  return findings;
}

function signedIn(bytes: string): { readonly batch?: number; readonly chained?: Hash } {
  try {
    return JSON.parse(bytes) as { batch: number; chained: Hash };
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // somebody wrote into it: it names no batch
    throw error;
  }
}
