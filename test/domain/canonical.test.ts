import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { sha256 } from '../../src/domain/hash';
import { canonical, canonicalFrom, canonicalWithout } from '../../src/domain/canonical';

const wellFormed = fc.string({ unit: 'binary' });
const awkward = fc.constantFrom(1e21, -0, 0, 5e-324, 1.7976931348623157e308, 1e-7, 0.1 + 0.2, 2 ** 53, -1, 1e20, 123456789012345680000);
const key = fc.oneof(wellFormed, fc.constantFrom('', '__proto__', 'constructor', '10', '9', '€', '\ud83d\ude00', '\ufb33', 'a"b', '\u2028', '\u0000'));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    awkward,
    wellFormed,
    fc.array(tie('json'), { maxLength: 6 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 60 }).map((members) => Object.fromEntries(members)),
  ),
}));

describe('canonical bytes', () => {
  it('are those of the published library, for every JSON value', () => {
    fc.assert(fc.property(json, (value) => expect(canonical(value)).toBe(canonicalize(value))), { numRuns: 2000 });
  });

  it('do not depend on the order in which members were written, and survive a round trip', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonical(value);
        expect(canonical(JSON.parse(bytes))).toBe(bytes);
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(bytes);
      }),
    );
  });

  it.each([
    [1e21, '1e+21'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [0.1 + 0.2, '0.30000000000000004'],
    ['维权\u2028"\\\u0007', '"维权\u2028\\"\\\\\\u0007"'],
    ['𠮷', '"𠮷"'],
    // RFC 8785, 3.2.3: by UTF-16 code units a surrogate comes before U+FB33.
    [{ '\ufb33': 1, '\ud83d\ude00': 2, '\u20ac': 3, '1': 4, '\r': 5 }, '{"\\r":5,"1":4,"\u20ac":3,"\ud83d\ude00":2,"\ufb33":1}'],
    [{ b: undefined, a: [undefined, null] }, '{"a":[null,null]}'],
  ])('%j is %s', (value, bytes) => expect(canonical(value)).toBe(bytes));

  it('sort many keys as few', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `k${(index * 7919) % 500}`);
    expect(canonical(Object.fromEntries(keys.map((name) => [name, 0])))).toBe(canonicalize(Object.fromEntries(keys.map((name) => [name, 0]))));
  });

  it('are the same of a record that was made from one whose text is known, whatever its names', () => {
    const named = fc.oneof(key, fc.nat(20).map(String));
    const members = fc.dictionary(named, fc.oneof(json, fc.array(json), fc.dictionary(named, json)));
    const some = fc.array(fc.boolean(), { minLength: 1 });
    fc.assert(
      fc.property(members, fc.array(json), json, members, some, (record, list, more, changed, which) => {
        const text = canonical({ ...record, list });
        const before = { ...(JSON.parse(text) as { readonly list: readonly unknown[] }), head: 'x' };
        const kept = (_: unknown, index: number): boolean => !which[index % which.length];
        const replaced = Object.fromEntries(Object.keys(before).filter(kept).map((name, index) => [name, Object.values(changed)[index] ?? more]));
        const afters = [
          { ...before, head: 'y' },
          { ...before, ...replaced, list: [more, ...before.list], head: 'y' },
          { ...before, list: [...before.list.filter(kept), more] },
          { ...before, ...changed, list: [...before.list] },
          Object.fromEntries(Object.entries(before).filter(kept)),
        ];
        for (const after of afters) {
          expect(canonicalFrom({ record: before, text }, after, ['head'], (item, own) => expect(own).toBe(canonical(item)))).toBe(canonical({ ...after, head: undefined }));
          expect(canonicalWithout(after, ['head', 'list'])).toBe(canonical({ ...after, head: undefined, list: undefined }));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['names that stand in strings and in what is inside', { revision: 1, says: '"revision":7,\\"list":[', inside: { list: [], revision: 3 }, list: [1, '],"', { a: 'b\\' }] }],
    ['the last, the first, and what holds nothing', { a: {}, b: [], revision: 0, list: [], z: null }],
  ])('are those of %s', (_, record) => {
    const text = canonical(record);
    const before = JSON.parse(text) as typeof record;
    for (const after of [{ ...before, revision: 22 }, { ...before, list: [...before.list, 5] }, Object.fromEntries(Object.entries(before).map(([name]) => [name, 'new']))]) {
      expect(canonicalFrom({ record: before, text }, after, [], () => undefined)).toBe(canonical(after));
    }
  });

  it.each([NaN, Infinity, -Infinity, 1n, () => 0, Symbol('x'), undefined])('refuse what JSON cannot hold: %p', (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical({ inside: [value === undefined ? NaN : value] })).toThrow(TypeError);
  });

  it('are hashed as UTF-8, with the name of the algorithm', () => {
    expect(sha256('维权')).toBe('sha256:a08d5f234fe72cabcee771ef3250b49c9583cee842d820967ddbc47377ae8256');
    expect(sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
