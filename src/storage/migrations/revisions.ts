import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder } from './words';

/**
 * The revision of a case is the number of its facts. Counted there, by an index that holds it, it need not stand in the row of
 * the list too, where every act had to write it: an act that changes nothing a list shows leaves that row alone.
 */
export class Revisions1790000000130 implements MigrationInterface {
  name = 'Revisions1790000000130';

  async up(runner: QueryRunner): Promise<void> {
    await inOrder(runner, [`alter table cases drop column revision`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, [
      `alter table cases add column revision integer not null default 0`,
      `update cases set revision = (select max(f.seq) from facts f where f.case_ordinal = cases.ordinal)`,
    ]);
  }
}
