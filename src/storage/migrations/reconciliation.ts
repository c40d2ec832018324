import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** Runs of the reconciliation, and indexes of what must be nothing: they hold a row only while something is wrong, so that it is counted at once. */
export class Reconciliation1790000000060 implements MigrationInterface {
  name = 'Reconciliation1790000000060';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      `create table reconciliations (
        number ${serial}, at ${key} not null, ended_at ${key} not null, dry_run smallint not null, cases integer not null, differing integer not null,
        repaired integer not null, broken integer not null, rang integer not null, due_not_rung integer not null, rows_without_alarm integer not null,
        alarms_without_row integer not null
      )`,
      `create index deadlines_unalarmed on deadlines (entry) where status = 'running' and (next_at is null or next_at > rings_at)`,
      `create index deadlines_stray on deadlines (entry) where next_at is not null and (end_seq is not null or status not in ('running', 'lapsed'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop index deadlines_stray', 'drop index deadlines_unalarmed', 'drop table reconciliations']);
  }
}
