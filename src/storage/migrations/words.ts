import type { QueryRunner } from 'typeorm';
import type { DialectName } from '../connection';

/** The few words by which the two databases differ in a migration. */
export interface Words {
  readonly dialect: DialectName;
  /** Text that is compared and sorted by its bytes: ids, codes, instants, legal dates. */
  readonly key: string;
  /** A whole number that the database hands out, in the order of entry. */
  readonly serial: string;
  /** A whole number that is the row's place in its table. */
  readonly ordinal: string;
  /** Small rows that live in their primary key. */
  readonly inKey: string;
}

const sqlite: Words = { dialect: 'sqlite', key: 'text', serial: 'integer primary key autoincrement', ordinal: 'integer primary key', inKey: ' without rowid' };
const postgres: Words = {
  dialect: 'postgres',
  // Without "C" PostgreSQL would sort by the rules of some language, and instants of two databases would not compare alike.
  key: 'text collate "C"',
  serial: 'bigint generated always as identity primary key',
  ordinal: 'bigint primary key',
  inKey: '',
};

export const wordsOf = (runner: QueryRunner): Words => (runner.dataSource.options.type === 'postgres' ? postgres : sqlite);

/** Runs statements in order. */
export async function inOrder(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
