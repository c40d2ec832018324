/** Nothing in it that JSON escapes; surrogates are left to JSON.stringify. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

const quotedKeys = new Map<string, string>();
function quotedKey(key: string): string {
  let known = quotedKeys.get(key);
  if (known === undefined) {
    known = `${quoted(key)}:`;
    if (quotedKeys.size < 10_000) quotedKeys.set(key, known);
  }
  return known;
}

/** Keys by UTF-16 code units, in place. What was read from canonical bytes is in order already: inserting costs one look each. */
function sorted(keys: string[]): string[] {
  if (keys.length > 40) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let j = i - 1;
    for (let before = keys[j] as string; j >= 0 && before > key; before = keys[j] as string) keys[j-- + 1] = before;
    keys[j + 1] = key;
  }
  return keys;
}

/**
 * The canonical bytes of a value (RFC 8785, JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no spaces,
 * numbers as ECMAScript prints them. Members that are undefined are left out, as JSON does.
 * Written here because every act passes through it three times; the tests hold it against the published library.
 * Throws TypeError for what JSON cannot hold (NaN, Infinity, bigint, functions).
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('canonical: a number that JSON cannot hold');
      return String(value);
    case 'object':
      break;
    default:
      throw new TypeError(`canonical: ${typeof value} cannot be written as JSON`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    let items = '';
    for (let i = 0; i < value.length; i++) items += (i === 0 ? '' : ',') + (value[i] === undefined ? 'null' : canonical(value[i]));
    return `[${items}]`;
  }
  return written(value as Readonly<Record<string, unknown>>, NOTHING, canonical);
}

const NOTHING: readonly string[] = [];

function written(record: Readonly<Record<string, unknown>>, without: readonly string[], text: (member: unknown, key: string) => string): string {
  let members = '';
  for (const key of sorted(Object.keys(record))) {
    const member = record[key];
    if (member !== undefined && !without.includes(key)) members += (members === '' ? '' : ',') + quotedKey(key) + text(member, key);
  }
  return `{${members}}`;
}

/** The same of a record without some of its members. */
export const canonicalWithout = (record: object, without: readonly string[]): string => written(record as Readonly<Record<string, unknown>>, without, canonical);

/** Names that JavaScript puts first and in an order of their own, whatever the text says. */
const NUMBER_AS_NAME = /"\d+":/;
const inOrder = new WeakSet<object>();

/** An object from its canonical bytes. What stands in it is in order: it need not be put in order to be written again. */
export function fromCanonical(text: string): object {
  const value = JSON.parse(text) as object;
  if (!NUMBER_AS_NAME.test(text)) inOrder.add(value);
  return value;
}

/**
 * The same of a record whose lists grow, as those of a case do: a list that is the same object as before is not written
 * again, nor what stands in it. So neither may ever be changed in place. `before`: the record that this one was made from;
 * what it still shares with one that was read from canonical bytes is in order already.
 */
export function canonicalOfGrowing(record: object, without: readonly string[], before?: object): string {
  const from = before !== undefined && inOrder.has(before) ? (before as Readonly<Record<string, unknown>>) : undefined;
  return written(record as Readonly<Record<string, unknown>>, without, from ? (member, key) => ofShared(member, from[key]) : ofGrowing);
}

const ofGrowing = (member: unknown): string => (Array.isArray(member) ? listOnce(member) : canonical(member));

function ofShared(member: unknown, was: unknown): string {
  if (member === was) return JSON.stringify(member);
  if (!Array.isArray(member) || !Array.isArray(was)) return canonical(member);
  return `[${member.map((item: unknown) => (was.includes(item) ? JSON.stringify(item) : canonical(item))).join(',')}]`;
}

const texts = new WeakMap<object, string>();

/** The text of a list that nobody changes any more is remembered for as long as there is the list. */
function listOnce(list: readonly unknown[]): string {
  if (list.length === 0) return '[]';
  let text = texts.get(list);
  if (text === undefined) texts.set(list, (text = canonicalList(list)));
  return text;
}

/** The same of a list alone: what stands in it is not written again, if it did as the same object in another list. */
export function canonicalList(list: readonly unknown[]): string {
  let items = '';
  for (let i = 0; i < list.length; i++) items += (i === 0 ? '' : ',') + canonicalOnce(list[i]);
  return `[${items}]`;
}

function canonicalOnce(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : canonical(value);
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = inOnePiece(canonical(value))));
  return text;
}

/** A text that was put together is a tree of its parts until one of its characters is asked for: what is kept is kept without them. */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}
