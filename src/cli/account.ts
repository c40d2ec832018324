import type { Command } from 'commander';
import { addAccount, changePassword, disableAccount } from '../application/accounts';
import type { DomainError } from '../domain/errors';
import { argon2Passwords } from '../http';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';
import { passwordFrom } from './password';
import { roleNamed, rolesInWords } from './roles';
import { within } from './within';

const exitCodes = `
Exit codes:
  0  done
  1  not done: the login is taken, there is no such account, or the database cannot be used
  2  not done: a value cannot be accepted; each is named on standard error`;

const help = `
ROLE is one or more, separated by commas, of these, each by one of its names:
${rolesInWords}
The password is read from standard input (one line), so that it appears in no list of processes and no history; on a terminal
it is asked for and not shown:
  printf '%s' "$PASSWORD" | weiquan account add --login li --name 李工 --body zb-12330 --role 话务员 --password-stdin
${exitCodes}`;

/** Who typed no role reads them in both languages. */
const rolesIfUnknown = ({ details: { issues = [] } }: DomainError): string => (issues.some(({ code }) => code === 'role.unknown') ? `${rolesInWords}\n` : '');

type ComposeApp = () => Promise<Pick<Composition, 'app' | 'directory' | 'close'>>;

interface AddOptions {
  readonly login: string;
  readonly name: string;
  readonly body: string;
  readonly role: string;
}

/** Adds `weiquan account add|list|disable|password`. `compose` opens the installation; it is closed when the command is done. */
export function accountCommand(program: Command, io: CommandIo, compose: ComposeApp): void {
  const account = program.command('account').description('Who may sign in. 账号。');
  account
    .command('add')
    .description('Adds an account of a body with its roles. 新增账号。')
    .requiredOption('--login <login>', 'name to sign in with')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--body <code>', 'code of the body: zb-12330, zhangdian-market …')
    .requiredOption('--role <roles>', 'one or more roles, separated by commas')
    .requiredOption('--password-stdin', 'read the password from standard input')
    .addHelpText('after', help)
    .action((options: AddOptions) =>
      within(io, compose, async ({ app, directory }) => {
        const roles = options.role.split(',').map((role) => roleNamed(role.trim())).filter((role) => role !== '');
        const added = await addAccount(app, directory, argon2Passwords(), { login: options.login, name: options.name, body: options.body, roles, password: await passwordFrom(io) });
        await writeAll(io.stdout, `${added.login}\t${added.body}\t${added.roles.join(',')}\n`);
      }, rolesIfUnknown));
  account
    .command('list')
    .description('All accounts, without passwords. 列出账号。')
    .option('--json', 'as JSON Lines')
    .addHelpText('after', exitCodes)
    .action((options: { readonly json?: true }) =>
      within(io, compose, async ({ app }) => {
        for (const { passwordHash: _secret, ...shown } of await app.accounts.list()) {
          const line = options.json ? JSON.stringify(shown) : [shown.login, shown.name, shown.body, shown.roles.join(','), shown.disabledAt === undefined ? '' : `disabled ${shown.disabledAt}`].join('\t');
          await writeAll(io.stdout, `${line}\n`);
        }
      }));
  account
    .command('disable')
    .description('It cannot sign in any more; its sessions end within a second. 停用账号。')
    .argument('<login>')
    .addHelpText('after', exitCodes)
    .action((login: string) => within(io, compose, ({ app }) => disableAccount(app, login)));
  account
    .command('password')
    .description('A new password; the sessions of the old one end within a second. 修改密码。')
    .argument('<login>')
    .requiredOption('--password-stdin', 'read the password from standard input')
    .addHelpText('after', exitCodes)
    .action((login: string) => within(io, compose, async ({ app }) => changePassword(app, argon2Passwords(), login, await passwordFrom(io))));
}
