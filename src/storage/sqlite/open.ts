import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { entities } from '../entities';
import { migrations } from '../migrations';
import { isBusy, messageOf } from '../errors';
import { narrow } from '../ownersOnly';

/** A data source of TypeORM with the one native connection that it holds. */
export interface Opened {
  readonly source: DataSource;
  readonly database: Database.Database;
}

async function opened(file: string, options: { readonly readonly: boolean; readonly prepare: (database: Database.Database) => void }): Promise<Opened> {
  let native: Database.Database | undefined;
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    readonly: options.readonly,
    fileMustExist: options.readonly,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    prepareDatabase: (database: Database.Database) => {
      native = database;
      options.prepare(database);
    },
  });
  await source.initialize();
  if (!native) throw new Error('TypeORM did not open the database.');
  return { source, database: native };
}

/** Kilobytes of pages that a connection keeps. */
const CACHE = 64 * 1024;
const MAPPED = 1024 * 1024 * 1024;

/** How a connection is set that writes. */
export const WRITING: readonly string[] = [
  'journal_mode = WAL',
  'synchronous = FULL',
  `cache_size = -${CACHE}`,
  'temp_store = MEMORY',
  // Pages that are written again and again are copied once in 16 MB of log, not once in four.
  'wal_autocheckpoint = 4000',
  'journal_size_limit = 67108864',
];

/**
 * Names, telephones and what people tell stand in the file and in its log: only the owner reads them. SQLite gives what it puts
 * beside the file the mode of the file; what an earlier version left there is narrowed too.
 */
const narrowFiles = (file: string): void => ['', '-wal', '-shm', '-journal'].forEach((ending) => narrow(`${file}${ending}`, 0o600));

/** The writer's connection: creates the file if it is not there, and migrates it. */
export async function openForWriting(file: string): Promise<Opened> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const both = await opened(file, {
    readonly: false,
    prepare: (database) => {
      // The file is there and empty: before anything is written, and before there is a log beside it.
      narrowFiles(file);
      database.pragma('busy_timeout = 10000');
      for (const pragma of WRITING) database.pragma(pragma);
    },
  });
  await migrate(both.source);
  // From here on another program's transaction is waited for outside, without blocking the event loop.
  both.database.pragma('busy_timeout = 5');
  return both;
}

/** Two programs may open a new file at the same moment: the one that comes second finds the work done. */
async function migrate(source: DataSource): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await source.runMigrations();
      return;
    } catch (error) {
      const overtaken = /already exists|UNIQUE constraint failed: migrations/.test(messageOf(error));
      if (tries === 5 || !(overtaken || isBusy(error))) throw error;
      await new Promise((resume) => setTimeout(resume, 200 * tries));
    }
  }
}

/** The connection of requests: reads what is committed, and nothing else. */
export function openForReading(file: string): Promise<Opened> {
  return opened(file, {
    readonly: true,
    prepare: (database) => {
      database.pragma('busy_timeout = 1000');
      database.pragma('query_only = ON');
      database.pragma(`cache_size = -${CACHE}`);
      database.pragma(`mmap_size = ${MAPPED}`);
      database.pragma('temp_store = MEMORY');
    },
  });
}
