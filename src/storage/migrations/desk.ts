import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What belongs to the desk and is no fact of the law: notes on a case, who has it open, what an account set up for itself. */
export class Desk1790000000160 implements MigrationInterface {
  name = 'Desk1790000000160';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table notes (id ${key} not null primary key, case_ordinal bigint not null references cases (ordinal), body ${key} not null, account ${key} not null, name text not null,
        content text not null, written_at ${key} not null, changed_at ${key})`,
      `create index notes_of_case on notes (case_ordinal, written_at, id)`,
      `create table case_readers (case_ordinal bigint not null references cases (ordinal), account ${key} not null, body ${key} not null, name text not null, since ${key} not null, seen_at ${key} not null,
        primary key (case_ordinal, account))${inKey}`,
      `create index case_readers_by_age on case_readers (seen_at)`,
      `create table desk_settings (account ${key} not null, name ${key} not null, content text not null, saved_at ${key} not null, primary key (account, name))${inKey}`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table desk_settings', 'drop table case_readers', 'drop table notes']);
  }
}
