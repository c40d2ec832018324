import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** What the house itself needs: number series, remembered answers, accounts, sessions, calendars, leases, sealed batches and heads. */
export class House1790000000003 implements MigrationInterface {
  name = 'House1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table counters (series ${key} not null, span ${key} not null, value integer not null, primary key (series, span))${inKey}`,
      `create table answers (scope ${key} not null, key ${key} not null, body_hash ${key} not null, status integer not null, body text not null, at ${key} not null,
        constraint answers_pkey primary key (scope, key))`,
      `create index answers_by_age on answers (at)`,
      `create table accounts (id ${key} not null primary key, login ${key} not null, name text not null, body ${key} not null, roles text not null, password_hash text not null, created_at ${key} not null, disabled_at ${key})`,
      `create unique index accounts_login on accounts (login)`,
      `create table sessions (token_hash ${key} not null primary key, account ${key} not null, csrf_hash ${key} not null, created_at ${key} not null, seen_at ${key} not null, expires_at ${key} not null)`,
      `create index sessions_by_expiry on sessions (expires_at)`,
      `create table calendars (version integer not null primary key, years text not null, loaded_at ${key})`,
      // token rises with every change of holder: whoever holds an older one is fenced off.
      `create table leases (name ${key} not null primary key, holder ${key} not null, token integer not null, expires_at ${key} not null)`,
      `create table sealed_batches (number integer not null primary key, first_position bigint not null, last_position bigint not null, root ${key} not null, chained ${key} not null, sealed_at ${key} not null)`,
      `create table signed_heads (number integer not null primary key, batch integer not null references sealed_batches (number), bytes text not null, signature ${key} not null, signed_at ${key} not null)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['signed_heads', 'sealed_batches', 'leases', 'calendars', 'sessions', 'accounts', 'answers', 'counters'];
    await inOrder(runner, tables.map((table) => `drop table ${table}`));
  }
}
