import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { SignedIn } from '../application/session';
import { DomainError } from '../domain/errors';

/** Equal, in a time that does not tell where they differ. */
function sameText(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The token of the session must come with what changes something. Throws DomainError forbidden `csrf.missing`, `csrf.wrong`. */
export function checkCsrf({ headers }: IncomingMessage, session: SignedIn): void {
  const given = headers['x-csrf-token'];
  if (typeof given !== 'string' || given === '') throw new DomainError('forbidden', 'csrf.missing', 'The X-CSRF-Token header is missing.');
  if (!sameText(given, session.csrfToken)) throw new DomainError('forbidden', 'csrf.wrong', 'The X-CSRF-Token is not that of the session.');
}

/**
 * The second line: what a browser says of where the request comes from. Programs say nothing, and pass.
 * Throws DomainError forbidden `origin.foreign`.
 */
export function checkOrigin({ headers }: IncomingMessage, known: ReadonlySet<string>): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const ours = origin === undefined || known.has(origin) || hostOf(origin) === host;
  if (!ours || (site === 'cross-site' && origin === undefined)) throw new DomainError('forbidden', 'origin.foreign', 'The request comes from another site.');
}

const hostOf = (origin: string): string | undefined => /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
