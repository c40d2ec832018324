import type { Directory } from '../domain/body';
import { DomainError } from '../domain/errors';
import type { Result } from '../domain/refusal';
import { mayKeepAccounts, mayReadAccounts, type Person } from '../policies';
import { addAccount, changePassword, changeRoles, disableAccount, passwordByChance, type AccountRequest } from './accounts';
import type { App } from './app';
import type { Account, Page } from './ports';
import type { LoggedChange, Paging } from './ports/administration';
import type { Passwords } from './session';

type Parts = Pick<App, 'accounts' | 'world'>;

/** An account without what opens it. */
export type ShownAccount = Omit<Account, 'passwordHash'>;

/** An account with the password that was just made for it: shown once and kept nowhere. */
export interface OpenedAccount {
  readonly account: ShownAccount;
  readonly password: string;
}

/** A line of the log, with logins instead of ids where there is one. */
export interface ShownChange extends Omit<LoggedChange, 'account' | 'by'> {
  readonly login: string;
  /** A login, or `installation`, `commandLine`. */
  readonly by: string;
}

const shown = ({ passwordHash: _secret, ...account }: Account): ShownAccount => account;

function allowed(answer: Result<string>): void {
  if (!answer.ok) throw new DomainError('forbidden', answer.refusal.code, 'Accounts are kept by the security administrator.', { refusal: answer.refusal });
}

/** All accounts, by login. Throws DomainError forbidden `role.missing`. */
export async function readAccounts({ accounts }: Parts, person: Person): Promise<readonly ShownAccount[]> {
  allowed(mayReadAccounts(person));
  return (await accounts.list()).map(shown);
}

/** What was changed in accounts and by whom, newest first. Throws DomainError forbidden `role.missing`. */
export async function readAccountLog({ accounts }: Parts, person: Person, paging: Paging, account?: string): Promise<Page<ShownChange>> {
  allowed(mayReadAccounts(person));
  const { items, next } = await accounts.log(paging, account);
  const logins = new Map((await accounts.list()).map(({ id, login }) => [id, login]));
  const name = (id: string): string => logins.get(id) ?? id;
  return { items: items.map(({ account: of, by, ...change }) => ({ ...change, login: name(of), by: name(by) })), ...(next === undefined ? {} : { next }) };
}

/** A new account with a password by chance. Throws DomainError forbidden `role.missing`, invalid `account.invalid`, conflict `account.loginTaken`. */
export async function openAccount(parts: Parts, directory: Directory, passwords: Passwords, person: Person, request: Omit<AccountRequest, 'password'>): Promise<OpenedAccount> {
  allowed(mayKeepAccounts(person));
  const password = passwordByChance(parts.world.random);
  const account = await addAccount(parts, directory, passwords, { ...request, password, passwordGiven: true }, person.account);
  return { account: shown(account), password };
}

/** Other roles. Nobody gives roles to himself. Throws DomainError forbidden `role.missing`, `account.own`, notFound, invalid. */
export async function giveRoles(parts: Parts, person: Person, id: string, roles: readonly string[]): Promise<ShownAccount> {
  const account = await anothers(parts, person, id);
  await changeRoles(parts, account, roles, person.account);
  return shown(await again(parts, id));
}

/** Ends an account: it cannot sign in any more. Throws DomainError forbidden `role.missing`, `account.own`, notFound. */
export async function endAccount(parts: Parts, person: Person, id: string): Promise<ShownAccount> {
  const account = await anothers(parts, person, id);
  await disableAccount(parts, account.login, person.account);
  return shown(await again(parts, id));
}

/** A new password by chance; an account that was disabled may sign in again with it. Throws DomainError forbidden `role.missing`, `account.own`, notFound. */
export async function renewPassword(parts: Parts, passwords: Passwords, person: Person, id: string): Promise<OpenedAccount> {
  const account = await anothers(parts, person, id);
  const password = passwordByChance(parts.world.random);
  if (account.disabledAt === undefined) await changePassword(parts, passwords, account.login, password, person.account, true);
  else await parts.accounts.enable(id, await passwords.hash(password), { by: person.account, at: parts.world.now() });
  return { account: shown(await again(parts, id)), password };
}

/** The account of somebody else: what one does to oneself nobody has checked. */
async function anothers({ accounts }: Parts, person: Person, id: string): Promise<Account> {
  allowed(mayKeepAccounts(person));
  if (id === person.account) throw new DomainError('forbidden', 'account.own', 'Nobody changes the roles, state or password of his own account here.');
  const account = await accounts.byId(id);
  if (!account) throw new DomainError('notFound', 'account.unknown', 'There is no such account.');
  return account;
}

async function again({ accounts }: Parts, id: string): Promise<Account> {
  const account = await accounts.byId(id);
  if (!account) throw new DomainError('notFound', 'account.unknown', 'There is no such account.');
  return account;
}
