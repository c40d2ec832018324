import { bodyName, type Directory } from '../domain/body';
import { legalDateOf } from '../domain/calendar';
import { DomainError, type FieldIssue } from '../domain/errors';
import { isStorable } from '../domain/text';
import { accountRoles, isAccountRole, mayBeTogether } from '../policies';
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
  /** The password was made for somebody else, who is to replace it. */
  readonly passwordGiven?: true;
}

type Parts = Pick<App, 'accounts' | 'world'>;

/** Who changes accounts by the command line of the machine. */
export const COMMAND_LINE = 'commandLine';

/**
 * Adds an account of a body that exists today, with roles of the list. Throws DomainError: invalid `account.invalid` with
 * every wrong field, conflict `account.loginTaken`.
 */
export async function addAccount({ accounts, world }: Parts, directory: Directory, passwords: Passwords, request: AccountRequest, by = COMMAND_LINE): Promise<Account> {
  const now = world.now();
  const { login, name, roles } = request;
  const body = directory.bodies.get(request.body);
  const issues: FieldIssue[] = [];
  if (!LOGIN.test(login)) issues.push({ field: 'login', code: 'login.form', message: 'letters, digits and . _ @ -, at most 60' });
  if (name.trim() === '' || name.length > 60 || !isStorable(name)) issues.push({ field: 'name', code: 'name.form', message: 'a name of at most 60 characters' });
  if (!body || !bodyName(body, legalDateOf(now))) issues.push({ field: 'body', code: 'body.unknown', message: `${request.body} is no body of the directory today` });
  issues.push(...roleIssues(roles), ...passwordIssues(request.password));
  if (issues.length > 0) throw invalid(issues);
  const account: Account = { id: world.newId(), login, name: name.trim(), body: request.body, roles: [...new Set(roles)], passwordHash: await passwords.hash(request.password), createdAt: now, ...(request.passwordGiven ? { passwordGiven: true as const } : {}) };
  await accounts.add(account, by);
  return account;
}

/**
 * A new password; every session that the old one opened is void. `given`: made by another, to be replaced by its owner. Throws
 * DomainError invalid `account.invalid`, notFound `account.unknown`.
 */
export async function changePassword({ accounts, world }: Parts, passwords: Passwords, login: string, password: string, by = COMMAND_LINE, given = false): Promise<void> {
  const issues = passwordIssues(password);
  if (issues.length > 0) throw invalid(issues);
  const account = await known(accounts, login);
  await accounts.setPassword(account.id, await passwords.hash(password), { by, at: world.now() }, given);
}

/** It cannot sign in any more, and its sessions are void. Its facts stay. Throws DomainError notFound `account.unknown`. */
export async function disableAccount({ accounts, world }: Parts, login: string, by = COMMAND_LINE): Promise<void> {
  const account = await known(accounts, login);
  if (account.disabledAt === undefined) await accounts.disable(account.id, { by, at: world.now() });
}

/** Other roles from now on; what it did before stays what it was. Throws DomainError invalid `account.invalid`. */
export async function changeRoles({ accounts, world }: Parts, account: Account, roles: readonly string[], by: string): Promise<void> {
  const issues = roleIssues(roles);
  if (issues.length > 0) throw invalid(issues);
  await accounts.setRoles(account.id, [...new Set(roles)], { by, at: world.now() });
}

async function known(accounts: App['accounts'], login: string): Promise<Account> {
  const account = await accounts.byLogin(login);
  if (!account) throw new DomainError('notFound', 'account.unknown', `There is no account with the login ${login}.`);
  return account;
}

function roleIssues(roles: readonly string[]): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (roles.length === 0) issues.push({ field: 'roles', code: 'role.unknown', message: `one or more of: ${accountRoles.join(', ')}` });
  for (const role of roles) if (!isAccountRole(role)) issues.push({ field: 'roles', code: 'role.unknown', message: `${role}: one or more of: ${accountRoles.join(', ')}` });
  if (!mayBeTogether(roles)) issues.push({ field: 'roles', code: 'roles.apart', message: 'an administrator bears no other role: system, security and audit are three persons' });
  return issues;
}

export function passwordIssues(password: string, field = 'password'): FieldIssue[] {
  const length = [...password].length;
  if (length >= SHORTEST && length <= LONGEST && isStorable(password)) return [];
  return [{ field, code: 'password.length', message: `a password of ${SHORTEST} to ${LONGEST} characters` }];
}

export const invalid = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError('invalid', 'account.invalid', issues.map(({ field, message }) => `${field}: ${message}`).join('; '), { issues });

/** Letters and digits that nobody mistakes for one another when they are read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password by chance: four groups of four, 79 bits; to be read out or copied once. */
export function passwordByChance(random: (bytes: number) => string): string {
  const letters = [...Buffer.from(random(16), 'hex')].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
