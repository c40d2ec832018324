import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * The stays of a case: in which stage, with which body, closed or not, from when to when; written with the act that changes
 * one of them. And the figures, added up behind the acts in the global order of the facts. A case that is older than this
 * table stands in its stage since its opening.
 */
export class Supervision1790000000100 implements MigrationInterface {
  name = 'Supervision1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table stays (
        case_ordinal bigint not null references cases (ordinal),
        seq integer not null,
        stage ${key} not null,
        body ${key} not null,
        closed smallint not null,
        since ${key} not null,
        ended_seq integer,
        until ${key},
        primary key (case_ordinal, seq)
      )${inKey}`,
      `insert into stays (case_ordinal, seq, stage, body, closed, since) select ordinal, 1, stage, handling, closed, opened_at from cases`,
      // What was counted of a case, so that it can be taken out again.
      `create table counted_cases (case_ordinal bigint not null primary key references cases (ordinal), increments text not null)${inKey}`,
      `create table figures (
        measure ${key} not null,
        month ${key} not null,
        procedure ${key} not null,
        stage ${key} not null,
        body ${key} not null,
        district ${key} not null,
        cause ${key} not null,
        value integer not null,
        cases bigint not null,
        minutes bigint not null,
        primary key (month, measure, procedure, stage, body, district, cause, value)
      )${inKey}`,
      `create table counting (name ${key} not null primary key, position bigint not null)${inKey}`,
      `insert into counting (name, position) values ('figures', 0)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['counting', 'figures', 'counted_cases', 'stays'].map((table) => `drop table ${table}`));
  }
}
