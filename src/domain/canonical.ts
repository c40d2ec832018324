import { endAfter, endOf, partsOf } from './partsOfJson';

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
  return canonicalWithout(value, NOTHING);
}

const NOTHING: readonly string[] = [];

type Members = Readonly<Record<string, unknown>>;

/** The same of a record without some of its members. */
export function canonicalWithout(record: object, without: readonly string[]): string {
  let members = '';
  for (const key of sorted(Object.keys(record))) {
    const member = (record as Members)[key];
    if (member !== undefined && !without.includes(key)) members += (members === '' ? '' : ',') + quotedKey(key) + canonical(member);
  }
  return `{${members}}`;
}

/** A record that nobody changes any more, with its canonical text. What the text leaves out is left out of what is made from it too. */
export interface Written {
  readonly record: object;
  readonly text: string;
}

/** Told what stands in a list that has changed, and its text. */
export type Told = (item: unknown, text: string) => void;

/**
 * The same of a record that was made from another one, as a case is by an act: its text is that of the other, but for the members that
 * are not the same any more; of a list, the items. So nothing in either may ever be changed in place.
 */
export function canonicalFrom({ record: before, text }: Written, record: object, without: readonly string[], told: Told): string {
  const changes = changesIn(before as Members, text, record as Members, without, told);
  return changes ? replaced(text, changes) : canonicalWithout(record, without);
}

/** What stands in a text from one place to another, and what is to stand there. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Undefined where a member comes or goes, or where its name stands more than once: in no string, where its quotes would be escaped, but inside of what the record holds. */
function changesIn(before: Members, text: string, record: Members, without: readonly string[], told: Told): Change[] | undefined {
  const keys = Object.keys(record);
  if (keys.length !== Object.keys(before).length) return undefined;
  const changes: Change[] = [];
  for (const key of keys) {
    if (!Object.hasOwn(before, key)) return undefined;
    const member = record[key];
    const was = before[key];
    if (member === was || without.includes(key)) continue;
    const name = quotedKey(key);
    const at = text.indexOf(name);
    if (member === undefined || at < 0 || text.includes(name, at + 1)) return undefined;
    const from = at + name.length;
    if (Array.isArray(member) && Array.isArray(was)) changes.push(changedList(was, text, from, member, told));
    else changes.push({ from, to: endOf(text, from), text: canonical(member) });
  }
  return changes.sort((a, b) => a.from - b.from);
}

function replaced(text: string, changes: readonly Change[]): string {
  let anew = '';
  let done = 0;
  for (const { from, to, text: own } of changes) {
    anew += text.slice(done, from) + own;
    done = to;
  }
  return anew + text.slice(done);
}

/** A list that shares items with the one whose text begins there. */
function changedList(was: readonly unknown[], text: string, from: number, list: readonly unknown[], told: Told): Change {
  const parts = partsOf(text, from);
  let items = '';
  for (const item of list) {
    const place = was.indexOf(item) * 2;
    const own = place >= 0 ? text.slice(parts[place], parts[place + 1]) : item === undefined ? 'null' : canonical(item);
    told(item, own);
    items += (items === '' ? '' : ',') + own;
  }
  return { from, to: endAfter(parts, from), text: `[${items}]` };
}
