import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What was answered to other houses, and when the clock could not be trusted. */
export class Watch1790000000004 implements MigrationInterface {
  name = 'Watch1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table exports (system ${key} not null, case_id ${key} not null, revision integer not null, hash ${key} not null, at ${key} not null, primary key (system, case_id))${inKey}`,
      `create table clock_doubts (
        number ${serial}, direction ${key} not null, seconds bigint not null, against ${key} not null, noticed_at ${key} not null, newest ${key},
        confirmed_at ${key}, confirmed_by ${key}
      )`,
      `create index clock_doubts_standing on clock_doubts (number) where confirmed_at is null`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table clock_doubts', 'drop table exports']);
  }
}
