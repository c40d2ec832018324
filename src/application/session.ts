import { createHash } from 'node:crypto';
import type { Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { Person } from '../policies';
import type { App, Bodies } from './app';
import type { Account, Session, World } from './ports';

/** How passwords are kept and checked; slow on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** How long a session lasts, in milliseconds: without a request, and at the longest. */
export interface SessionLimits {
  readonly idle: number;
  readonly absolute: number;
}

/** A session that was found to be good: who it is, the token that shows that a request was meant, and when it ends. */
export interface SignedIn {
  readonly tokenHash: string;
  readonly person: Person;
  readonly login: string;
  /** The password was made by another and is not replaced yet: until then nothing else is answered. */
  readonly mustChangePassword: boolean;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

const TOKEN_BYTES = 32;
/** A session is written again at most this often, in milliseconds: not with every request. */
const TOUCH_AFTER = 60_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const tokenHashOf = sha256;

/** Derived from the token, so that it can be given again and again and is stored nowhere. */
const csrfTokenOf = (world: Pick<World, 'keyed'>, token: string): string => world.keyed(`csrf:${token}`);

/** Binds the session to its token and to the password that opened it: with another password it is void. */
const bindingOf = (csrfToken: string, account: Account): string => sha256(`${csrfToken}\n${account.passwordHash}`);

/** The person of an account at that moment: its roles, and presiding (主持工作) where the directory records it. */
export const personOf = (bodies: Bodies, account: Account, now: Instant): Person => ({
  account: account.id,
  name: account.name,
  body: account.body,
  roles: bodies.presides(account.login, account.body, legalDateOf(now)) ? [...account.roles, 'presiding'] : account.roles,
  offices: bodies.offices(account.body),
});

const later = (from: Instant, millis: number): Instant => new Date(Date.parse(from) + millis).toISOString() as Instant;
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/**
 * Opens a session for a login and its password. An unknown login takes as long as a wrong password (`decoy` is the hash of
 * a password that nobody has), and both are answered alike. Throws DomainError unauthenticated `credentials.wrong`.
 */
export async function signIn(app: App, passwords: Passwords, decoy: string, limits: SessionLimits, credentials: { readonly login: string; readonly password: string }): Promise<{ readonly token: string; readonly signedIn: SignedIn }> {
  const account = await app.accounts.byLogin(credentials.login);
  const fits = await passwords.verify(account?.passwordHash ?? decoy, credentials.password);
  if (!account || !fits || account.disabledAt !== undefined) throw new DomainError('unauthenticated', 'credentials.wrong', 'Login or password is wrong.');
  const token = app.world.random(TOKEN_BYTES);
  const csrfToken = csrfTokenOf(app.world, token);
  const now = app.world.now();
  const session: Session = {
    tokenHash: tokenHashOf(token),
    account: account.id,
    csrfHash: bindingOf(csrfToken, account),
    createdAt: now,
    seenAt: now,
    expiresAt: earlier(later(now, limits.idle), later(now, limits.absolute)),
  };
  await app.sessions.open(session);
  return { token, signedIn: signedInOf(app, session, account, csrfToken) };
}

const signedInOf = (app: Pick<App, 'bodies' | 'world'>, { tokenHash, createdAt, seenAt, expiresAt }: Session, account: Account, csrfToken: string): SignedIn => ({
  tokenHash, person: personOf(app.bodies, account, app.world.now()), login: account.login, mustChangePassword: account.passwordGiven === true, csrfToken, createdAt, seenAt, expiresAt,
});

/** The session of a token, or undefined: unknown, ended, expired, of a disabled account, or of an older password. */
export async function findSession(app: App, token: string): Promise<SignedIn | undefined> {
  const session = await app.sessions.find(tokenHashOf(token));
  if (!session || session.expiresAt <= app.world.now()) return undefined;
  const account = await app.accounts.byId(session.account);
  if (!account || account.disabledAt !== undefined) return undefined;
  const csrfToken = csrfTokenOf(app.world, token);
  return session.csrfHash === bindingOf(csrfToken, account) ? signedInOf(app, session, account, csrfToken) : undefined;
}

/** Lets the session live on after a request, never beyond its absolute end. Answers the session as it is now. */
export async function touchSession(app: Pick<App, 'sessions' | 'world'>, limits: SessionLimits, session: SignedIn): Promise<SignedIn> {
  const now = app.world.now();
  if (Date.parse(now) - Date.parse(session.seenAt) < TOUCH_AFTER) return session;
  const expiresAt = earlier(later(now, limits.idle), later(session.createdAt, limits.absolute));
  await app.sessions.touch(session.tokenHash, now, expiresAt);
  return { ...session, seenAt: now, expiresAt };
}

export const endSession = (app: Pick<App, 'sessions'>, tokenHash: string): Promise<void> => app.sessions.end(tokenHash);
