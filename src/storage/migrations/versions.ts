import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** Which version of a procedure takes new cases from when, what proved it, and what was tried before. Rows are added, none is changed. */
export class Versions1790000000120 implements MigrationInterface {
  name = 'Versions1790000000120';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      `create table activations (
        number ${serial}, procedure ${key} not null, version integer not null, from_date ${key} not null, content ${key} not null, at ${key} not null, done_by ${key} not null
      )`,
      `create table model_checks (
        number ${serial}, procedure ${key} not null, version integer not null, content ${key} not null, at ${key} not null, configurations integer not null, ways integer not null,
        clocks integer not null, findings integer not null
      )`,
      `create table rehearsals (
        number ${serial}, procedure ${key} not null, from_version integer not null, to_version integer not null, content ${key} not null, calendar integer not null, at ${key} not null,
        ended_at ${key} not null, cases integer not null, moving integer not null, staying integer not null, shifted integer not null
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['rehearsals', 'model_checks', 'activations'].map((table) => `drop table ${table}`));
  }
}
