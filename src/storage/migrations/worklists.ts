import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What worklists are read by beside whose move it is: who is assigned, which proofs are outstanding, who waits for whom. */
export class Worklists1790000000080 implements MigrationInterface {
  name = 'Worklists1790000000080';

  async up(runner: QueryRunner): Promise<void> {
    const { dialect, key, inKey } = wordsOf(runner);
    const assignees =
      dialect === 'sqlite'
        ? `select distinct 'person', json_extract(a.value, '$.person'), s.case_ordinal from case_snapshots s, json_each(s.bytes, '$.assignees') a where json_extract(a.value, '$.until') is null`
        : `select distinct 'person', a.value ->> 'person', s.case_ordinal from case_snapshots s, jsonb_array_elements(s.bytes::jsonb -> 'assignees') a where a.value ->> 'until' is null`;
    const proofs =
      dialect === 'sqlite'
        ? `select 'proof', 'outstanding', case_ordinal from case_snapshots where json_array_length(bytes, '$.proofsOutstanding') > 0`
        : `select 'proof', 'outstanding', case_ordinal from case_snapshots where jsonb_array_length(bytes::jsonb -> 'proofsOutstanding') > 0`;
    await inOrder(runner, [
      `create table case_marks (name ${key} not null, value ${key} not null, case_ordinal bigint not null references cases (ordinal), primary key (name, value, case_ordinal))${inKey}`,
      `insert into case_marks (name, value, case_ordinal) ${assignees}`,
      `insert into case_marks (name, value, case_ordinal) ${proofs}`,
      `create index cases_handled on cases (handling, worklist_key, ordinal) where closed = 0`,
      `create index cases_registered on cases (hub, worklist_key, ordinal) where closed = 0`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop index cases_registered', 'drop index cases_handled', 'drop table case_marks']);
  }
}
