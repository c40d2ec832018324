import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** How long the machine had run when its clock was looked at (milliseconds), and since which start of it. */
export class SinceBoot1790000000290 implements MigrationInterface {
  name = 'SinceBoot1790000000290';

  async up(runner: QueryRunner): Promise<void> {
    const { key } = wordsOf(runner);
    await inOrder(runner, [`alter table clock_records add column boot ${key}`, `alter table clock_records add column since_boot bigint`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['alter table clock_records drop column since_boot', 'alter table clock_records drop column boot']);
  }
}
