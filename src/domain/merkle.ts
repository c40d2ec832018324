import { createHash } from 'node:crypto';
import type { Hash } from './brand';

/*
 * Merkle trees over hashes of facts, in the manner of RFC 6962 (Certificate Transparency), section 2.1: a leaf is
 * H(0x00 | leaf), a node H(0x01 | left | right), and the left subtree of n leaves holds the largest power of two below n.
 * The different first bytes keep a node from being passed off as a leaf.
 */

const sha256 = (prefix: number, ...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const leaf = (hash: Hash): Buffer => sha256(0, hash);
const node = (left: Buffer, right: Buffer): Buffer => sha256(1, left, right);
const named = (digest: Buffer): Hash => `sha256:${digest.toString('hex')}` as Hash;

/** The largest power of two that is smaller than `count`. */
const split = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1);

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) throw new RangeError('A Merkle tree has a leaf at least.');
  if (leaves.length === 1) return first;
  const left = split(leaves.length);
  return node(rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

/** The root over the leaves in their order. Throws RangeError without leaves. */
export const merkleRoot = (leaves: readonly Hash[]): Hash => named(rootOf(leaves.map(leaf)));

/** What is needed, besides the leaf and its place, to compute the root: the neighbouring subtrees from the leaf upwards, as hex. */
export function merkleProof(leaves: readonly Hash[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('There is no such leaf.');
  return proofIn(leaves.map(leaf), index).map((digest) => digest.toString('hex'));
}

function proofIn(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length === 1) return [];
  const left = split(leaves.length);
  return index < left
    ? [...proofIn(leaves.slice(0, left), index), rootOf(leaves.slice(left))]
    : [...proofIn(leaves.slice(left), index - left), rootOf(leaves.slice(0, left))];
}

/** Whether `hash` stands at `index` among the `count` leaves of the tree with this root. */
export function provesLeaf(hash: Hash, index: number, count: number, proof: readonly string[], root: Hash): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= count) return false;
  const up = proof.map((hex) => Buffer.from(hex, 'hex'));
  const climb = (at: number, of: number): Buffer | undefined => {
    if (of === 1) return leaf(hash);
    const left = split(of);
    const neighbour = up.pop();
    if (!neighbour) return undefined;
    const mine = at < left ? climb(at, left) : climb(at - left, of - left);
    return mine && (at < left ? node(mine, neighbour) : node(neighbour, mine));
  };
  const computed = climb(index, count);
  return up.length === 0 && computed !== undefined && named(computed) === root;
}
