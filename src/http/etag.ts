import { DomainError } from '../domain/errors';

/** The tag of a case is its revision: only facts raise it. */
export const etagOf = (revision: number): string => `"${revision}"`;

const TAG = /^(?:W\/)?"?(\d{1,15})"?$/;
const ANY_TAG = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;
const tags = (header: string): string[] => header.split(',').map((tag) => tag.trim());

/** True when the reader has this revision already (If-None-Match, RFC 9110). */
export function isUnchanged(header: string | undefined, revision: number): boolean {
  if (header === undefined) return false;
  return tags(header).some((tag) => tag === '*' || Number(TAG.exec(tag)?.[1] ?? -1) === revision);
}

/** No case has this revision: a tag of something else never matches. */
const NEVER = -1;

/** The revision that must still hold (If-Match), or undefined where none is demanded. Throws DomainError invalid `ifMatch.invalid`. */
export function demandedRevision(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const given = tags(header);
  if (given.some((tag) => !TAG.test(tag) && !ANY_TAG.test(tag))) throw new DomainError('invalid', 'ifMatch.invalid', 'If-Match cannot be read.');
  return Math.max(NEVER, ...given.map((tag) => Number(TAG.exec(tag)?.[1] ?? NEVER)));
}
