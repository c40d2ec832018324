import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** The directories of bodies that a city loads in the place of the one that comes with the program. */
export class Directories1790000000270 implements MigrationInterface {
  name = 'Directories1790000000270';

  async up(runner: QueryRunner): Promise<void> {
    const { key } = wordsOf(runner);
    await inOrder(runner, [`create table directories (version integer primary key, content text not null, at ${key} not null, loaded_by ${key} not null)`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table directories']);
  }
}
