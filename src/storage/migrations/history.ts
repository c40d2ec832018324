import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * The append-only history, what each fact causes (deadlines, turns, outbox, signals), and the identity store.
 * `facts.entry` says where a row lies, not in which order facts were committed: on PostgreSQL the two differ. The order
 * that counts is `position`, which the sealer gives.
 */
export class History1790000000002 implements MigrationInterface {
  name = 'History1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial, ordinal, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table facts (
        entry ${serial},
        case_ordinal bigint not null references cases (ordinal),
        seq integer not null,
        type ${key} not null,
        part ${key} not null,
        legal_date ${key} not null,
        at ${key} not null,
        recorded_at ${key} not null,
        hash ${key} not null,
        bytes text not null,
        position bigint
      )`,
      `create unique index facts_of_case on facts (case_ordinal, seq)`,
      `create index facts_unsealed on facts (entry) where position is null`,
      `create unique index facts_by_position on facts (position) where position is not null`,
      // The salt goes with the content: without it nobody can guess the content back from its hash.
      `create table contents (entry ${ordinal} references facts (entry), part ${key} not null, salt ${key} not null, bytes text not null)`,
      `create table deadlines (
        entry ${serial},
        id ${key} not null,
        case_ordinal bigint not null references cases (ordinal),
        period ${key} not null,
        party ${key},
        body ${key} not null,
        start_seq integer not null,
        end_seq integer,
        status ${key} not null,
        due ${key} not null,
        rings_at ${key} not null,
        provisional smallint not null,
        calendar integer not null,
        rungs text not null,
        fired text not null,
        next_at ${key}
      )`,
      `create unique index deadlines_id on deadlines (id)`,
      `create index deadlines_of_case on deadlines (case_ordinal)`,
      // What is to be done next: an unfired rung or the ring. The sweep and the alarm clock read nothing else.
      `create index deadlines_next on deadlines (next_at) where next_at is not null`,
      `create table turns (
        case_ordinal bigint not null references cases (ordinal),
        seq integer not null,
        body ${key} not null,
        cause ${key} not null,
        since ${key} not null,
        ended_seq integer,
        until ${key},
        primary key (case_ordinal, seq)
      )${inKey}`,
      `create table outbox (
        id ${serial},
        fact ${key} not null,
        recipient ${key} not null,
        channel ${key} not null,
        rung ${key} not null,
        template ${key} not null,
        data text not null,
        legal_service smallint not null,
        created_at ${key} not null,
        status ${key} not null,
        tries integer not null,
        next_try_at ${key} not null,
        last_code ${key},
        delivered_at ${key}
      )`,
      `create unique index outbox_once on outbox (fact, recipient, channel, rung)`,
      `create index outbox_waiting on outbox (next_try_at, id) where status = 'waiting'`,
      `create table signals (
        id ${key} not null primary key,
        from_case ${key} not null,
        to_case ${key},
        destination text not null,
        act ${key} not null,
        input text not null,
        created_at ${key} not null,
        status ${key} not null,
        tries integer not null,
        last_code ${key},
        tried_at ${key} not null,
        applied_at ${key}
      )`,
      `create index signals_waiting on signals (tried_at, id) where status = 'waiting'`,
      `create index signals_waiting_for on signals (to_case) where status = 'waiting'`,
      `create table identities (id ${key} not null primary key, case_ordinal bigint not null references cases (ordinal), kind ${key} not null, part ${key} not null, content text not null)`,
      `create index identities_of_case on identities (case_ordinal)`,
      `create table identity_keys (key ${key} not null, identity_id ${key} not null references identities (id), primary key (key, identity_id))${inKey}`,
      `create index identity_keys_of on identity_keys (identity_id)`,
      `create table identity_reads (id ${serial}, identity_id ${key} not null, account ${key} not null, reason text not null, at ${key} not null)`,
      `create index identity_reads_of on identity_reads (identity_id)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['identity_reads', 'identity_keys', 'identities', 'signals', 'outbox', 'turns', 'deadlines', 'contents', 'facts'];
    await inOrder(runner, tables.map((table) => `drop table ${table}`));
  }
}
