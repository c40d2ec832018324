import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * Documents by the day and the body that issued them, written with the act; the fixed text of each, and the steps of its
 * life. What older cases hold is taken from their snapshots and facts.
 */
export class Documents1790000000010 implements MigrationInterface {
  name = 'Documents1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    const { dialect, key, serial, inKey } = wordsOf(runner);
    await inOrder(runner, [
      // place: 1 for the first document of the case.
      `create table case_documents (
        case_ordinal bigint not null references cases (ordinal),
        place integer not null,
        seq integer not null,
        legal_date ${key} not null,
        body ${key} not null,
        outside smallint not null,
        primary key (case_ordinal, place)
      )${inKey}`,
      `create index case_documents_by_day on case_documents (legal_date, body, case_ordinal)`,
      // The text as it was fixed: base64 of the .docx. It is never changed.
      `create table document_files (
        case_ordinal bigint not null,
        place integer not null,
        hash ${key} not null,
        needs text not null,
        account ${key} not null,
        at ${key} not null,
        bytes text not null,
        primary key (case_ordinal, place)
      )`,
      `create table document_steps (
        entry ${serial},
        case_ordinal bigint not null,
        place integer not null,
        step ${key} not null,
        legal_date ${key} not null,
        at ${key} not null,
        account ${key} not null,
        reason text
      )`,
      `create index document_steps_of on document_steps (case_ordinal, place, entry)`,
      dialect === 'sqlite'
        ? `insert into case_documents (case_ordinal, place, seq, legal_date, body, outside)
            select s.case_ordinal, d.key + 1, json_extract(d.value, '$.seq'), json_extract(d.value, '$.on'),
              coalesce(json_extract(f.bytes, '$.asserted.body'), json_extract(f.bytes, '$.actor.body')), json_extract(f.bytes, '$.asserted') is not null
            from case_snapshots s, json_each(s.bytes, '$.documents') d join facts f on f.case_ordinal = s.case_ordinal and f.seq = json_extract(d.value, '$.seq')`
        : `insert into case_documents (case_ordinal, place, seq, legal_date, body, outside)
            select s.case_ordinal, d.place, (d.value->>'seq')::integer, d.value->>'on',
              coalesce(f.bytes::json->'asserted'->>'body', f.bytes::json->'actor'->>'body'), case when f.bytes::json->'asserted' is null then 0 else 1 end
            from case_snapshots s cross join lateral json_array_elements(s.bytes::json->'documents') with ordinality as d (value, place)
              join facts f on f.case_ordinal = s.case_ordinal and f.seq = (d.value->>'seq')::integer`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['document_steps', 'document_files', 'case_documents'].map((table) => `drop table ${table}`));
  }
}
