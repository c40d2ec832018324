import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What people have typed into a form and not sent. */
export class Drafts1790000000081 implements MigrationInterface {
  name = 'Drafts1790000000081';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table drafts (account ${key} not null, form ${key} not null, content text not null, saved_at ${key} not null, primary key (account, form))${inKey}`,
      `create index drafts_by_age on drafts (saved_at)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table drafts']);
  }
}
