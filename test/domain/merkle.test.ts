import * as fc from 'fast-check';
import type { Hash } from '../../src/domain/brand';
import { merkleProof, merkleRoot, provesLeaf } from '../../src/domain/merkle';

const leaves = fc.array(fc.string(), { minLength: 1, maxLength: 70 });
const asHashes = (texts: readonly string[]): Hash[] => texts.map((text, n) => `sha256:${n}-${text}` as Hash);

describe('a Merkle tree', () => {
  // The inputs and roots by which implementations of RFC 6962 are compared.
  const inputs = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'] as Hash[];
  it.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('has the root of the published examples: %i leaves', (count, root) => {
    expect(merkleRoot(inputs.slice(0, count))).toBe(`sha256:${root}`);
  });

  it('proves each of its leaves, and nothing else', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (texts, one, other) => {
        const hashes = asHashes(texts);
        const root = merkleRoot(hashes);
        const index = one % hashes.length;
        const proof = merkleProof(hashes, index);
        const hash = hashes[index] as Hash;
        expect(provesLeaf(hash, index, hashes.length, proof, root)).toBe(true);
        expect(provesLeaf(`${hash}x` as Hash, index, hashes.length, proof, root)).toBe(false);
        expect(provesLeaf(hash, index, hashes.length, [...proof, 'ab'.repeat(32)], root)).toBe(false);
        if (proof.length > 0) expect(provesLeaf(hash, index, hashes.length, proof.slice(1), root)).toBe(false);
        const place = other % hashes.length;
        if (place !== index) expect(provesLeaf(hash, place, hashes.length, merkleProof(hashes, place), root)).toBe(false);
        expect(provesLeaf(hash, hashes.length, hashes.length, proof, root)).toBe(false);
      }),
    );
  });

  it('changes with every leaf and with their order', () => {
    const hashes = asHashes(['a', 'b', 'c', 'd', 'e']);
    const root = merkleRoot(hashes);
    expect(merkleRoot([...hashes].reverse())).not.toBe(root);
    expect(merkleRoot(hashes.slice(0, 4))).not.toBe(root);
    expect(() => merkleRoot([])).toThrow(RangeError);
    expect(() => merkleProof(hashes, 5)).toThrow(RangeError);
  });
});
