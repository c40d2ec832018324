import { createPublicKey, verify } from 'node:crypto';
import type { Hash } from './brand';
import { sha256 } from './hash';

/*
 * How sealed facts are bound together: batches of facts, each with the root of its Merkle tree, chained to the batch before,
 * and the newest one signed. Who seals and who verifies follow the same rules here; the offline verifier, on purpose, does
 * not: it has its own.
 */

/** What of a batch goes into the chain. Positions are places in the order of all facts, from 1. */
export interface ChainedBatch {
  readonly number: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
  /** Merkle root over the hashes of the batch's facts. */
  readonly root: Hash;
}

/** Hash that chains a batch to those before it. */
export const chainBatch = ({ number, firstPosition, lastPosition, root }: ChainedBatch, previous: Hash): Hash =>
  sha256([number, firstPosition, lastPosition, root, previous].join('\n'));

/** True when the text bears this signature (`ed25519:<base64url>`) of the key (SPKI, PEM). */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const [algorithm, value] = signature.split(':');
  if (algorithm !== 'ed25519' || value === undefined) return false;
  try {
    return verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicKey), Buffer.from(value, 'base64url'));
  } catch {
    return false; // what is no key has signed nothing
  }
}

/** True when the text is a key (SPKI, PEM) of the kind that signs here. */
export function isSigningKey(text: string): boolean {
  try {
    return createPublicKey(text).asymmetricKeyType === 'ed25519';
  } catch {
    return false; // OpenSSL has many words for what is no key
  }
}

/** Fingerprint of a public key: SHA-256 of its 32 bytes, by which people compare it on paper. */
export const fingerprintOf = (publicKey: string): Hash => sha256(createPublicKey(publicKey).export({ type: 'spki', format: 'der' }).subarray(-32));
