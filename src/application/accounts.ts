import { bodyName, type Directory } from '../domain/body';
import { legalDateOf } from '../domain/calendar';
import { DomainError, type FieldIssue } from '../domain/errors';
import { isStorable } from '../domain/text';
import { accountRoles, isAccountRole } from '../policies';
import type { App } from './app';
import type { Account } from './ports';
import type { Passwords } from './session';

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,59}$/u;
const SHORTEST = 8;
const LONGEST = 200;

/** An account as someone asks for it. */
export interface AccountRequest {
  readonly login: string;
  readonly name: string;
  readonly body: string;
  readonly roles: readonly string[];
  readonly password: string;
}

type Parts = Pick<App, 'accounts' | 'world'>;

/**
 * Adds an account of a body that exists today, with roles of the list. Throws DomainError: invalid `account.invalid` with
 * every wrong field, conflict `account.loginTaken`.
 */
export async function addAccount({ accounts, world }: Parts, directory: Directory, passwords: Passwords, request: AccountRequest): Promise<Account> {
  const now = world.now();
  const { login, name, roles } = request;
  const body = directory.bodies.get(request.body);
  const issues: FieldIssue[] = [];
  if (!LOGIN.test(login)) issues.push({ field: 'login', code: 'login.form', message: 'letters, digits and . _ @ -, at most 60' });
  if (name.trim() === '' || name.length > 60 || !isStorable(name)) issues.push({ field: 'name', code: 'name.form', message: 'a name of at most 60 characters' });
  if (!body || !bodyName(body, legalDateOf(now))) issues.push({ field: 'body', code: 'body.unknown', message: `${request.body} is no body of the directory today` });
  if (roles.length === 0) issues.push({ field: 'roles', code: 'role.unknown', message: `one or more of: ${accountRoles.join(', ')}` });
  for (const role of roles) if (!isAccountRole(role)) issues.push({ field: 'roles', code: 'role.unknown', message: `${role}: one or more of: ${accountRoles.join(', ')}` });
  issues.push(...passwordIssues(request.password));
  if (issues.length > 0) throw invalid(issues);
  const account: Account = { id: world.newId(), login, name: name.trim(), body: request.body, roles: [...new Set(roles)], passwordHash: await passwords.hash(request.password), createdAt: now };
  await accounts.add(account);
  return account;
}

/** A new password; every session that the old one opened is void. Throws DomainError invalid `account.invalid`, notFound `account.unknown`. */
export async function changePassword({ accounts }: Parts, passwords: Passwords, login: string, password: string): Promise<void> {
  const issues = passwordIssues(password);
  if (issues.length > 0) throw invalid(issues);
  const account = await known(accounts, login);
  await accounts.setPassword(account.id, await passwords.hash(password));
}

/** It cannot sign in any more, and its sessions are void. Its facts stay. Throws DomainError notFound `account.unknown`. */
export async function disableAccount({ accounts, world }: Parts, login: string): Promise<void> {
  const account = await known(accounts, login);
  if (account.disabledAt === undefined) await accounts.disable(account.id, world.now());
}

async function known(accounts: App['accounts'], login: string): Promise<Account> {
  const account = await accounts.byLogin(login);
  if (!account) throw new DomainError('notFound', 'account.unknown', `There is no account with the login ${login}.`);
  return account;
}

function passwordIssues(password: string): FieldIssue[] {
  const length = [...password].length;
  if (length >= SHORTEST && length <= LONGEST && isStorable(password)) return [];
  return [{ field: 'password', code: 'password.length', message: `a password of ${SHORTEST} to ${LONGEST} characters` }];
}

const invalid = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError('invalid', 'account.invalid', issues.map(({ field, message }) => `${field}: ${message}`).join('; '), { issues });
