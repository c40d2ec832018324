import { In, type EntityManager } from 'typeorm';
import type { Account, Accounts, Page } from '../application/ports';
import type { AccountChange, Changing, LoggedChange, Paging } from '../application/ports/administration';
import type { Instant } from '../domain/brand';
import type { JsonObject } from '../domain/json';
import { refuseUnstorableValues, type Connection, type Value, type Writer } from './connection';
import { meant } from './errors';
import { AccountEntity, type AccountRecord } from './entities/account';
import { cursorOf, readCursor } from './reading/cursor';

const accountFrom = (row: AccountRecord): Account => ({
  id: row.id,
  login: row.login,
  name: row.name,
  body: row.body,
  roles: JSON.parse(row.roles) as string[],
  passwordHash: row.passwordHash,
  createdAt: row.createdAt as Instant,
  ...(row.disabledAt === null ? {} : { disabledAt: row.disabledAt as Instant }),
  ...(row.passwordGiven === 0 ? {} : { passwordGiven: true as const }),
});

const LOG = `insert into account_log (at, changed_by, account, change, detail) values (?, ?, ?, ?, ?)`;
const ROLES = `select roles from accounts where id = ?`;

interface LogRecord {
  readonly id: number;
  readonly at: Instant;
  readonly changed_by: string;
  readonly account: string;
  readonly change: AccountChange;
  readonly detail: string;
}

/** Accounts, and the log of what was changed in them: each line in the transaction of its change. */
export class StoredAccounts implements Accounts {
  private readonly reading: EntityManager;

  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {
    this.reading = connection.manager;
  }

  async add(account: Account, by = 'installation'): Promise<void> {
    const record: AccountRecord = { ...account, roles: JSON.stringify(account.roles), disabledAt: account.disabledAt ?? null, passwordGiven: account.passwordGiven ? 1 : 0 };
    refuseUnstorableValues(Object.values(record));
    await this.writer.write(async (connection) => {
      await connection.manager.createQueryBuilder().insert().into(AccountEntity).values(record).execute();
      await logged(connection, account.id, 'added', { body: account.body, roles: [...account.roles] }, { by, at: account.createdAt });
    });
  }

  async byLogin(login: string): Promise<Account | undefined> {
    refuseUnstorableValues([login]);
    const row = await meant(this.reading.findOneBy(AccountEntity, { login }));
    return row ? accountFrom(row) : undefined;
  }

  async byId(id: string): Promise<Account | undefined> {
    refuseUnstorableValues([id]);
    const row = await meant(this.reading.findOneBy(AccountEntity, { id }));
    return row ? accountFrom(row) : undefined;
  }

  count(): Promise<number> {
    return meant(this.reading.count(AccountEntity));
  }

  async list(): Promise<readonly Account[]> {
    return (await meant(this.reading.find(AccountEntity, { order: { login: 'ASC' } }))).map(accountFrom);
  }

  async ofBodies(bodies: readonly string[]): Promise<readonly Account[]> {
    refuseUnstorableValues([...bodies]);
    return (await meant(this.reading.find(AccountEntity, { where: { body: In([...bodies]) }, order: { login: 'ASC' } }))).map(accountFrom);
  }

  async among(people: readonly string[]): Promise<readonly Account[]> {
    refuseUnstorableValues([...people]);
    const asked = In([...people]);
    return (await meant(this.reading.find(AccountEntity, { where: [{ id: asked }, { login: asked }] }))).map(accountFrom);
  }

  disable(id: string, changing: Changing): Promise<void> {
    return this.change(id, { disabledAt: changing.at }, 'disabled', changing);
  }

  enable(id: string, passwordHash: string, changing: Changing): Promise<void> {
    return this.change(id, { disabledAt: null, passwordHash, passwordGiven: 1 }, 'enabled', changing);
  }

  setPassword(id: string, passwordHash: string, changing: Changing, given = false): Promise<void> {
    return this.change(id, { passwordHash, passwordGiven: given ? 1 : 0 }, 'passwordChanged', changing);
  }

  async setRoles(id: string, roles: readonly string[], changing: Changing): Promise<void> {
    const next = JSON.stringify(roles);
    refuseUnstorableValues([id, next, changing.by, changing.at]);
    await this.writer.write(async (connection) => {
      const before = await connection.first<{ roles: string }>(ROLES, [id]);
      if (!before || before.roles === next) return;
      await connection.manager.createQueryBuilder().update(AccountEntity).set({ roles: next }).where('id = :id', { id }).execute();
      await logged(connection, id, 'rolesChanged', { from: JSON.parse(before.roles) as string[], to: [...roles] }, changing);
    });
  }

  async log({ limit, cursor }: Paging, account?: string): Promise<Page<LoggedChange>> {
    const conditions: string[] = [];
    const values: Value[] = [];
    if (cursor !== undefined) conditions.push('id < ?');
    if (cursor !== undefined) values.push(...readCursor('list', cursor));
    if (account !== undefined) conditions.push('account = ?');
    if (account !== undefined) values.push(account);
    refuseUnstorableValues(values);
    const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
    const rows = await this.connection.all<LogRecord>(`select id, at, changed_by, account, change, detail from account_log${where} order by id desc limit ?`, [...values, limit + 1]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ changed_by, detail, id, ...row }) => ({ ...row, id: Number(id), by: changed_by, detail: JSON.parse(detail) as JsonObject })),
      ...(last ? { next: cursorOf('list', [Number(last.id)]) } : {}),
    };
  }

  private async change(id: string, set: { readonly disabledAt?: string | null; readonly passwordHash?: string; readonly passwordGiven?: number }, change: AccountChange, changing: Changing): Promise<void> {
    refuseUnstorableValues([id, set.disabledAt ?? null, set.passwordHash ?? null, changing.by, changing.at]);
    await this.writer.write(async (connection) => {
      await connection.manager.createQueryBuilder().update(AccountEntity).set(set).where('id = :id', { id }).execute();
      await logged(connection, id, change, {}, changing);
    });
  }
}

const logged = async (connection: Connection, account: string, change: AccountChange, detail: JsonObject, { by, at }: Changing): Promise<void> =>
  void (await connection.run(LOG, [at, by, account, change, JSON.stringify(detail)]));
