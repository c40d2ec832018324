import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** Whether a digital signature stands in the file of a scan; of scans from before nobody has looked. */
export class Signatures1790000000111 implements MigrationInterface {
  name = 'Signatures1790000000111';

  async up(runner: QueryRunner): Promise<void> {
    const { key } = wordsOf(runner);
    await inOrder(runner, [`alter table document_scans add column signature ${key}`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, [`alter table document_scans drop column signature`]);
  }
}
