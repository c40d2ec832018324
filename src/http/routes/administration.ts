import { endAccount, giveRoles, openAccount, readAccountLog, readAccounts, renewPassword, type OpenedAccount, type ShownAccount } from '../../application/administerAccounts';
import type { App } from '../../application/app';
import type { Passwords } from '../../application/session';
import type { AccountAnswer } from '../../contract/administration';
import type { Directory } from '../../domain/body';
import { legalDateOf } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import { accountRoles, administratorRoles, mayReadDirectory } from '../../policies';
import { presentDirectory } from '../present/directory';
import type { Handlers } from '../serve';

const ROWS = 50;

const shown = ({ roles, ...account }: ShownAccount): AccountAnswer => ({ ...account, roles: [...roles] });
const opened = ({ account, password }: OpenedAccount) => ({ account: shown(account), password });

/** Accounts, their log, and the directory of bodies, for administrators. */
export function administrationHandlers(
  app: App, directory: Directory, passwords: Passwords,
): Pick<Handlers, 'listAccounts' | 'openAccount' | 'giveRoles' | 'endAccount' | 'renewPassword' | 'readAccountLog' | 'readDirectory'> {
  return {
    listAccounts: async ({ person, reader }) => ({
      status: 200,
      body: { accounts: (await readAccounts(app, person)).map(shown), roles: accountRoles.map((role) => ({ role, words: reader.words.roles[role], alone: administratorRoles.includes(role) })) },
    }),
    openAccount: async ({ person, body }) => ({ status: 201, body: opened(await openAccount(app, directory, passwords, person, body)) }),
    giveRoles: async ({ person, params, body }) => ({ status: 200, body: shown(await giveRoles(app, person, params.id, body.roles)) }),
    endAccount: async ({ person, params }) => ({ status: 200, body: shown(await endAccount(app, person, params.id)) }),
    renewPassword: async ({ person, params }) => ({ status: 200, body: opened(await renewPassword(app, passwords, person, params.id)) }),
    async readAccountLog({ person, query: { account, cursor, limit = ROWS } }) {
      const { items, next } = await readAccountLog(app, person, { limit, ...(cursor === undefined ? {} : { cursor }) }, account);
      return {
        status: 200,
        body: {
          items: items.map(({ detail, ...change }) => {
            const { roles, from, to } = detail as { roles?: string[]; from?: string[]; to?: string[] };
            const after = to ?? roles;
            return { ...change, ...(after ? { roles: after } : {}), ...(from ? { rolesBefore: from } : {}) };
          }),
          ...(next === undefined ? {} : { next }),
        },
      };
    },
    readDirectory({ person }) {
      const may = mayReadDirectory(person);
      if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'The whole directory is for administrators and supervision.', { refusal: may.refusal });
      return { status: 200, body: presentDirectory(directory, legalDateOf(app.world.now())) };
    },
  };
}
