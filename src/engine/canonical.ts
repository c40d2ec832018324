import { hash } from 'node:crypto';
import type { Hash } from '../domain/brand';

const quotedKeys = new Map<string, string>();
const quotedKey = (key: string): string => {
  let quoted = quotedKeys.get(key);
  if (quoted === undefined) {
    quoted = `${JSON.stringify(key)}:`;
    if (quotedKeys.size < 10_000) quotedKeys.set(key, quoted);
  }
  return quoted;
};

/**
 * The canonical bytes of a value (RFC 8785, JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no spaces,
 * numbers as ECMAScript prints them. Members that are undefined are left out, as JSON does.
 * Written here because every act passes through it three times; the tests hold it against the published library.
 * Throws TypeError for what JSON cannot hold (NaN, Infinity, bigint, functions).
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('canonical: a number that JSON cannot hold');
      return value === 0 ? '0' : String(value);
    case 'object':
      break;
    default:
      throw new TypeError(`canonical: ${typeof value} cannot be written as JSON`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    let items = '';
    for (let i = 0; i < value.length; i++) items += `${i === 0 ? '' : ','}${value[i] === undefined ? 'null' : canonical(value[i])}`;
    return `[${items}]`;
  }
  const record = value as Record<string, unknown>;
  let members = '';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${quotedKey(key)}${canonical(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of a text's UTF-8 bytes, with the name of the algorithm. */
export const sha256 = (text: string): Hash => `sha256:${hash('sha256', text, 'hex')}` as Hash;
