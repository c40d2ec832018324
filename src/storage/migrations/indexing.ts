import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * SQLite: cases whose words are not in the full text yet. The act notes its case here, in its own transaction; an index
 * that is written with every act costs more than the act. PostgreSQL indexes within the act and needs no such table.
 */
export class Indexing1790000000011 implements MigrationInterface {
  name = 'Indexing1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    if (wordsOf(runner).dialect === 'sqlite') await inOrder(runner, [`create table case_unindexed (case_ordinal integer primary key)`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (wordsOf(runner).dialect === 'sqlite') await inOrder(runner, [`drop table case_unindexed`]);
  }
}
