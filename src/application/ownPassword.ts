import { DomainError, type FieldIssue } from '../domain/errors';
import { invalid, passwordIssues } from './accounts';
import type { App } from './app';
import type { Passwords, SignedIn } from './session';

/**
 * Puts a password of one's own in place of the one that one signed in with, known to nobody else. Every session that the old
 * one opened is void, this one too. Throws DomainError invalid `account.invalid` with what is wrong at its field:
 * `password.wrong`, `password.length`, `password.same`.
 */
export async function changeOwnPassword({ accounts, world }: Pick<App, 'accounts' | 'world'>, passwords: Passwords, { person }: Pick<SignedIn, 'person'>, { current, next }: { readonly current: string; readonly next: string }): Promise<void> {
  const account = await accounts.byId(person.account);
  if (!account || account.disabledAt !== undefined) throw new DomainError('unauthenticated', 'session.missing', 'Sign in first.');
  if (!(await passwords.verify(account.passwordHash, current))) throw invalid([{ field: 'current', code: 'password.wrong', message: 'not the password that you signed in with' }]);
  const issues: FieldIssue[] = passwordIssues(next, 'next');
  if (await passwords.verify(account.passwordHash, next)) issues.push({ field: 'next', code: 'password.same', message: 'another one than before' });
  if (issues.length > 0) throw invalid(issues);
  await accounts.setPassword(account.id, await passwords.hash(next), { by: account.id, at: world.now() });
}
