import { endAccount, giveRoles, openAccount, readAccountLog, readAccounts, renewPassword, type OpenedAccount, type ShownAccount } from '../../application/administerAccounts';
import type { App } from '../../application/app';
import { foreseeDirectory, loadDirectory, readDirectoryFile, readDirectoryLoads, recordHead, type KeptDirectory } from '../../application/directory';
import type { Passwords } from '../../application/session';
import type { AccountAnswer } from '../../contract/administration';
import type { LegalDate } from '../../domain/brand';
import { legalDateOf } from '../../domain/calendar';
import { accountRoles, administratorRoles } from '../../policies';
import { presentDirectory, presentDirectoryChange } from '../present/directory';
import { attachment } from '../attachment';
import { alone } from '../present/reader';
import type { Handlers } from '../serve';

const ROWS = 50;

const shown = ({ roles, ...account }: ShownAccount): AccountAnswer => ({ ...account, roles: [...roles] });
const opened = ({ account, password }: OpenedAccount) => ({ account: shown(account), password });

/** Accounts, their log, and the directory of bodies, for administrators. */
export function administrationHandlers(
  app: App, directory: KeptDirectory, passwords: Passwords,
): Pick<Handlers, 'listAccounts' | 'openAccount' | 'giveRoles' | 'endAccount' | 'renewPassword' | 'readAccountLog' | 'readDirectory' | 'readDirectoryFile' | 'foreseeDirectory' | 'loadDirectory' | 'recordHead'> {
  const today = () => legalDateOf(app.world.now());
  return {
    listAccounts: async ({ person, reader }) => ({
      status: 200,
      body: { accounts: (await readAccounts(app, person)).map(shown), roles: accountRoles.map((role) => ({ role, words: alone(reader.words.roles[role]), alone: administratorRoles.includes(role) })) },
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
    readDirectory: async ({ person }) => ({ status: 200, body: presentDirectory(directory, await readDirectoryLoads(app, directory, person), today()) }),
    readDirectoryFile: ({ person }) => ({ status: 200, body: readDirectoryFile(directory, person), headers: { 'Content-Disposition': attachment(`weiquan-bodies-${directory.version}.json`) } }),
    foreseeDirectory({ person, body }) {
      const { next, change } = foreseeDirectory(app, directory, person, body.directory);
      return { status: 200, body: presentDirectoryChange(change, next.bodies, today()) };
    },
    loadDirectory: async ({ person, body }) => ({ status: 200, body: { version: await loadDirectory(app, directory, person, { after: body.after, file: body.directory }) } }),
    recordHead: async ({ person, body: { from, until, ...head } }) => ({
      status: 200,
      body: { version: await recordHead(app, directory, person, { ...head, from: from as LegalDate, ...(until === undefined ? {} : { until: until as LegalDate }) }) },
    }),
  };
}
