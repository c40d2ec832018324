import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Command } from 'commander';
import { clockCommand } from '../../src/cli/clock';
import { exportCommand } from '../../src/cli/export/command';
import { importCommand } from '../../src/cli/import/command';
import type { CommandIo } from '../../src/cli/io';
import { reconcileCommand } from '../../src/cli/reconcile';
import { verifyCommand } from '../../src/cli/verify';
import { versionCommands } from '../../src/cli/versions/command';
import { readConfig } from '../../src/config';
import { compose, type Composition } from '../../src/main';
import { hands, messages } from '../../workflows';
import { run, type Run } from './io';

/** A data folder in which commands are run as from a terminal, each opening and closing the installation by itself. */
export interface DataFolder {
  readonly folder: string;
  readonly database: string;
  file(name: string): string;
  compose(): Promise<Composition>;
  weiquan(...args: string[]): Promise<Run>;
  rows(sql: string): readonly Record<string, unknown>[];
  tamper(sql: string): void;
  remove(): void;
}

const register = (open: () => Promise<Composition>) => (program: Command, io: CommandIo) => {
  importCommand(program, io, open);
  exportCommand(program, io, open);
  verifyCommand(program, io, open);
  clockCommand(program, io, open);
  reconcileCommand(program, io, open);
  versionCommands(program, io, open, { messages, hands });
};

/** `when`: what the program takes for today. */
export function dataFolder(when = '2026-11-20'): DataFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-cli-'));
  const data = path.join(folder, 'data');
  const database = path.join(data, 'weiquan.sqlite');
  const open = () => compose(readConfig({ WEIQUAN_DATA: data, LOG_LEVEL: 'silent', WEIQUAN_DEMO_DATE: when }));
  const raw = <T>(use: (opened: Database.Database) => T): T => {
    const opened = new Database(database);
    try {
      return use(opened);
    } finally {
      opened.close();
    }
  };
  return {
    folder,
    database,
    file: (name) => path.join(folder, name),
    compose: open,
    weiquan: (...args) => run(register(open), args),
    rows: (sql) => raw((opened) => opened.prepare(sql).all() as Record<string, unknown>[]),
    tamper: (sql) => raw((opened) => void opened.exec(sql)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
