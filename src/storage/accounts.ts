import type { EntityManager } from 'typeorm';
import type { Account, Accounts } from '../application/ports';
import type { Instant } from '../domain/brand';
import { refuseUnstorableValues, type Writer } from './connection';
import { meant } from './errors';
import { AccountEntity, type AccountRecord } from './entities/account';

const accountFrom = (row: AccountRecord): Account => ({
  id: row.id,
  login: row.login,
  name: row.name,
  body: row.body,
  roles: JSON.parse(row.roles) as string[],
  passwordHash: row.passwordHash,
  createdAt: row.createdAt as Instant,
  ...(row.disabledAt === null ? {} : { disabledAt: row.disabledAt as Instant }),
});

export class StoredAccounts implements Accounts {
  constructor(
    private readonly reading: EntityManager,
    private readonly writer: Writer,
  ) {}

  async add(account: Account): Promise<void> {
    const record: AccountRecord = { ...account, roles: JSON.stringify(account.roles), disabledAt: account.disabledAt ?? null };
    refuseUnstorableValues(Object.values(record) as (string | null)[]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().insert().into(AccountEntity).values(record).execute());
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

  async disable(id: string, at: Instant): Promise<void> {
    refuseUnstorableValues([id, at]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().update(AccountEntity).set({ disabledAt: at }).where('id = :id', { id }).execute());
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    refuseUnstorableValues([id, passwordHash]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().update(AccountEntity).set({ passwordHash }).where('id = :id', { id }).execute());
  }
}
