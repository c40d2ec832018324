import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * Cases as lists need them, their snapshots, and what they are found by.
 *
 * `ordinal` is the place of a case in every list: seconds since 1970 of its opening x 2^20, and a number within that second.
 * Newest first is therefore the primary key backwards, for the list, for visibility, for tags and for full text alike, and
 * every scan stops as soon as the page is full.
 */
export class Cases1790000000001 implements MigrationInterface {
  name = 'Cases1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { dialect, key, ordinal, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table cases (
        ordinal ${ordinal},
        id ${key} not null,
        number ${key} not null,
        procedure ${key} not null,
        version integer not null,
        revision integer not null,
        state ${key} not null,
        stage ${key} not null,
        title text not null,
        tags text not null,
        flags text not null,
        hub ${key} not null,
        handling ${key} not null,
        turn_body ${key} not null,
        turn_cause ${key} not null,
        turn_since ${key} not null,
        closed smallint not null,
        opened_at ${key} not null,
        worklist_key ${key} not null,
        late smallint not null,
        oldest_calendar integer,
        query_code_hash ${key},
        deadlines text not null
      )`,
      `create unique index cases_id on cases (id)`,
      `create index cases_by_state on cases (procedure, state, ordinal)`,
      `create index cases_by_stage on cases (stage, ordinal)`,
      `create index cases_by_handling on cases (handling, ordinal)`,
      `create index cases_worklist on cases (turn_body, worklist_key, ordinal) where closed = 0`,
      `create index cases_late on cases (ordinal) where late = 1`,
      `create index cases_by_calendar on cases (id, oldest_calendar) where oldest_calendar is not null`,
      // Apart from the list's columns: a scan of the list must not read three kilobytes a row.
      `create table case_snapshots (case_ordinal ${ordinal} references cases (ordinal), head ${key} not null, bytes text not null)`,
      `create table case_numbers (number ${key} not null, name ${key} not null, case_ordinal bigint not null references cases (ordinal), primary key (number, name, case_ordinal))${inKey}`,
      `create table case_tags (name ${key} not null, value ${key} not null, case_ordinal bigint not null references cases (ordinal), primary key (name, value, case_ordinal))${inKey}`,
      `create table case_access (body ${key} not null, case_ordinal bigint not null references cases (ordinal), since_seq integer not null, primary key (body, case_ordinal))${inKey}`,
      `create index case_access_of on case_access (case_ordinal, body)`,
      `create table case_links (case_ordinal bigint not null references cases (ordinal), kind ${key} not null, other_id ${key} not null, primary key (case_ordinal, kind, other_id))${inKey}`,
      `create index case_links_to on case_links (other_id)`,
      `create table case_sources (source_key ${key} not null primary key, case_ordinal bigint not null references cases (ordinal))${inKey}`,
    ]);
    await inOrder(
      runner,
      dialect === 'sqlite'
        ? [
            `create table case_texts (case_ordinal integer primary key references cases (ordinal), text text not null, narratives text not null)`,
            // The bodies stand in the index beside the words: a common word and a body with few cases meet in the index.
            `create virtual table case_search using fts5 (words, bodies, content='', contentless_delete=1, tokenize="ascii tokenchars '-_.'")`,
          ]
        : [
            `create sequence case_ordinals`,
            `create table case_texts (case_ordinal bigint primary key references cases (ordinal), text text not null, narratives text not null, tokens text not null,
              words text[] not null generated always as (string_to_array(tokens, ' ')) stored)`,
            `create index case_texts_words on case_texts using gin (words)`,
          ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const { dialect } = wordsOf(runner);
    const tables = ['case_texts', 'case_sources', 'case_links', 'case_access', 'case_tags', 'case_numbers', 'case_snapshots', 'cases'];
    await inOrder(runner, [...(dialect === 'sqlite' ? [`drop table case_search`] : []), ...tables.map((table) => `drop table ${table}`), ...(dialect === 'sqlite' ? [] : [`drop sequence case_ordinals`])]);
  }
}
