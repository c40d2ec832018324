import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** 当事人码: which codes were printed for which party, until when they are good. The codes themselves are nowhere. */
export class PartyCodes1790000000170 implements MigrationInterface {
  name = 'PartyCodes1790000000170';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table party_codes (
        case_ordinal bigint not null references cases (ordinal),
        party ${key} not null,
        generation integer not null,
        hash ${key} not null unique,
        issued_at ${key} not null,
        issued_by ${key} not null,
        expires_at ${key} not null,
        revoked_at ${key},
        revoked_by ${key},
        used_at ${key},
        primary key (case_ordinal, party, generation)
      )${inKey}`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop table party_codes']);
  }
}
