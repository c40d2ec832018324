import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** Who changed which account, who loaded a calendar, and the dates that it moved. */
export class Administration1790000000140 implements MigrationInterface {
  name = 'Administration1790000000140';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      `create table account_log (id ${serial}, at ${key} not null, changed_by ${key} not null, account ${key} not null, change ${key} not null, detail text not null)`,
      `create index account_log_of on account_log (account, id)`,
      `alter table calendars add column loaded_by ${key}`,
      `create index facts_moved on facts (entry) where type = 'deadline.moved'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop index facts_moved', 'alter table calendars drop column loaded_by', 'drop table account_log']);
  }
}
