import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { App } from '../../src/application/app';
import { openCase, type OpenedCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import type { RecordedAct } from '../../src/application/record';
import type { ActRequest } from '../../src/application/request';
import { readConfig } from '../../src/config';
import type { Id, Instant } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import { DomainError } from '../../src/domain/errors';
import type { JsonObject } from '../../src/domain/json';
import { compose, type Composition } from '../../src/main';
import type { Person } from '../../src/policies';
import { migratedDatabase } from '../support/migrated';
import { moment } from '../support/story';

/** A whole installation on a database of its own, with a clock that the test sets. */
export interface Installation {
  readonly app: App;
  readonly composition: Composition;
  readonly folder: string;
  readonly database: string;
  /** Sets the clock: `2026-09-14` is ten in the morning in Shanghai. */
  at(when: string): Installation;
  person(role: string, body?: string, account?: string): Person;
  open(input: JsonObject, more?: Partial<ActRequest>, person?: Person): Promise<OpenedCase>;
  act(person: Person, id: Id<'case'>, act: string, input?: JsonObject, more?: Partial<ActRequest>): Promise<RecordedAct>;
  find(id: Id<'case'>): Promise<Case>;
  /** Every row of a table, straight from the file. */
  rows(sql: string): readonly Record<string, unknown>[];
  /** Changes the file behind the program's back, between its transactions: to wait for one here would stop it. */
  tamper(sql: string): Promise<void>;
  remove(): Promise<void>;
}

export const HUB = 'zb-12330';
export const MARKET = 'zhangdian-market';

export async function install(when: string): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-application-'));
  await migratedDatabase(path.join(folder, 'weiquan.sqlite'));
  const composition = await compose(readConfig({ WEIQUAN_DATA: folder, LOG_LEVEL: 'silent' }));
  let now: Instant = moment(when);
  const app: App = { ...composition.app, world: { ...composition.app.world, now: () => now } };
  const database = path.join(folder, 'weiquan.sqlite');
  const person = (role: string, body = role === 'operator' ? HUB : MARKET, account = `${role}@${body}`): Person => ({ account, name: account, body, roles: [role], offices: app.bodies.offices(body) });
  const raw = <T>(use: (opened: Database.Database) => T): T => {
    const opened = new Database(database);
    try {
      return use(opened);
    } finally {
      opened.close();
    }
  };
  const installation: Installation = {
    app,
    composition,
    folder,
    database,
    at(next) {
      now = moment(next);
      return installation;
    },
    person,
    async open(input, more = {}, by = person('operator')) {
      const opened = await openCase(app, by, { procedure: 'hotline-complaint', act: 'intake.registered', input, ...more });
      if (!('done' in opened)) throw new Error('answered as before');
      return opened.done;
    },
    async act(by, id, act, input = {}, more = {}) {
      const done = await performAct(app, by, id, { act, input, ...more });
      if (!('done' in done)) throw new Error('answered as before');
      return done.done;
    },
    async find(id) {
      const file = await app.reader.findCase(id, 'all');
      if (!file) throw new Error(`no case ${id}`);
      return file;
    },
    rows: (sql) => raw((opened) => opened.prepare(sql).all() as Record<string, unknown>[]),
    async tamper(sql) {
      await new Promise(setImmediate);
      raw((opened) => void opened.exec(sql));
    },
    async remove() {
      await composition.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return installation;
}

/** What an operator writes while the caller speaks. */
export const said = (kind: string, more: JsonObject = {}): JsonObject => ({
  channel: '12330',
  kind,
  confidentiality: 'none',
  reporter: { name: '高东玉', telephone: '0533-2740000', address: '张店区柳泉路9号' },
  respondent: { name: '淄博泰鑫陶瓷有限公司' },
  district: 'zhangdian',
  right: { kind: 'trademark' },
  goods: '茶具',
  narrative: '高东玉说在张店买到淄博泰鑫陶瓷有限公司假冒的茶具，电话0533-2740000',
  ...more,
});

/** The code of the refusal or error that a promise ends in. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('was accepted');
}
