import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * 证据材料、扫描件: what is known of each file of a case; its bytes lie in the folder of files under their hash. Scans that
 * are bound to a document of ours, and the scan by which it was sealed.
 */
export class Evidence1790000000020 implements MigrationInterface {
  name = 'Evidence1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      `create table evidence (
        entry ${serial},
        id ${key} not null unique,
        case_ordinal bigint not null references cases (ordinal),
        part ${key} not null,
        name text not null,
        media_type ${key} not null,
        size bigint not null,
        hash ${key} not null,
        account ${key} not null,
        body ${key} not null,
        at ${key} not null
      )`,
      `create index evidence_of on evidence (case_ordinal, entry)`,
      // bound_by: by what it was known to be of this document; compared: whether its text could be held against ours.
      `create table document_scans (
        entry ${serial},
        case_ordinal bigint not null,
        place integer not null,
        evidence_id ${key} not null references evidence (id),
        bound_by ${key} not null,
        compared ${key} not null,
        account ${key} not null,
        at ${key} not null,
        unique (case_ordinal, place, evidence_id)
      )`,
      `alter table document_steps add column scan ${key}`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, [`alter table document_steps drop column scan`, `drop table document_scans`, `drop table evidence`]);
  }
}
