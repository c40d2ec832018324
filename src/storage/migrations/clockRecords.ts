import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What the clock of each server and worker was found to be, when it changed and once a day. `comparisons`: JSON. */
export class ClockRecords1790000000280 implements MigrationInterface {
  name = 'ClockRecords1790000000280';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      `create table clock_records (
        number ${serial}, at ${key} not null, machine text not null, process ${key} not null, watched_since ${key} not null, drift bigint not null,
        comparisons text not null
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table clock_records']);
  }
}
