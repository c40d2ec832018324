import type { Json } from '../json';

/** Why a text cannot be kept in both databases: PostgreSQL refuses NUL, UTF-8 has no lone surrogates. */
export interface Unstorable {
  readonly code: 'text.nul' | 'text.loneSurrogate';
  /** Offset of the first offending UTF-16 unit. */
  readonly at: number;
}

const NUL = String.fromCharCode(0);
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The first thing in `text` that cannot be stored exactly, or undefined where all of it can. */
export function refuseUnstorable(text: string): Unstorable | undefined {
  const nul = text.indexOf(NUL);
  const surrogate = text.search(LONE_SURROGATE);
  if (nul >= 0 && (surrogate < 0 || nul < surrogate)) return { code: 'text.nul', at: nul };
  return surrogate >= 0 ? { code: 'text.loneSurrogate', at: surrogate } : undefined;
}

/** True when `text` can be stored and read back unchanged by both databases. */
export function isStorable(text: string): boolean {
  return refuseUnstorable(text) === undefined;
}

/**
 * The same for every string and key of a JSON value, however deep.
 * `path` names the place (`['parties', '0', 'name']`). Iterative: depth cannot exhaust the stack.
 */
export function refuseUnstorableIn(value: Json): (Unstorable & { readonly path: readonly string[] }) | undefined {
  const open: Place[] = [{ value }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value === 'string') {
      const found = refuseUnstorable(next.value);
      if (found) return { ...found, path: pathTo(next) };
    } else if (next.value !== null && typeof next.value === 'object') {
      for (const [key, inner] of Object.entries<Json>(next.value)) {
        const place: Place = { value: inner, key, parent: next };
        const found = refuseUnstorable(key);
        if (found) return { ...found, path: pathTo(place) };
        open.push(place);
      }
    }
  }
  return undefined;
}

interface Place {
  readonly value: Json;
  readonly key?: string;
  readonly parent?: Place;
}

function pathTo(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}
