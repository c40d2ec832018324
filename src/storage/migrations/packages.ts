import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** 移送包: what was built at the desk. Its bytes lie in the folder of files under their hash, as those of evidence do. */
export class Packages1790000000150 implements MigrationInterface {
  name = 'Packages1790000000150';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      // package_hash: of the signed list inside, which the act of sending names; file_hash: of the archive.
      `create table packages (
        entry ${serial},
        case_ordinal bigint not null references cases (ordinal),
        package_hash ${key} not null,
        file_hash ${key} not null,
        number ${key} not null,
        receiver ${key} not null,
        revision integer not null,
        size bigint not null,
        contents text not null,
        account ${key} not null,
        body ${key} not null,
        at ${key} not null,
        unique (case_ordinal, package_hash)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table packages']);
  }
}
