import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hash, type Algorithm } from '@node-rs/argon2';
import pino from 'pino';
import { createClockRecord, type ClockRecord, type KernelClock } from '../../src/application/clockRecord';
import { createClockWatch } from '../../src/application/clockWatch';
import { operationsOf } from '../../src/application/operations';
import { sweep } from '../../src/application/sweep';
import { reconcile } from '../../src/application/reconcile';
import { reconciliationParts } from '../../src/cli/reconcile';
import type { App } from '../../src/application/app';
import type { ReferenceClock } from '../../src/application/ports';
import type { Passwords } from '../../src/application/session';
import type { Config } from '../../src/config';
import type { Instant } from '../../src/domain/brand';
import { parseInstant } from '../../src/domain/calendar';
import type { Procedure } from '../../src/domain/procedure';
import { argon2Passwords, createApp, serverOf, type HttpSettings, type Readiness, type Services, type Site } from '../../src/http';
import { tableWriter } from '../../src/intake-file';
import { compose, type Composition } from '../../src/main';
import { holdToContract } from './answers';
import { demonstrated } from './demonstrated';
import { migratedDatabase } from './migrated';

export const PASSWORD = 'correct horse 电池 staple';

/** One hash for all accounts of a test, and one that is quick to hold a password against: a real one is slow on purpose, and some two thousand people sign in. */
const QUICK = { algorithm: 2 as Algorithm, memoryCost: 64, timeCost: 1, parallelism: 1 } as const;
let hashed: Promise<string> | undefined;

export interface HouseOptions {
  readonly settings?: Partial<HttpSettings>;
  readonly procedures?: readonly Procedure[];
  readonly readiness?: () => Promise<Readiness>;
  /** Wall-clock time in Shanghai at which the story begins: `2026-09-14T10:00`. */
  readonly start?: string;
  readonly passwords?: Passwords;
  /** With the cases that a newcomer finds, as the demonstration leaves them at `start`. */
  readonly demonstration?: boolean;
  /** The pages in the browser. */
  readonly site?: Site;
  /** The alarms in Redis. */
  readonly alarmQueue?: Services['alarmQueue'];
  /** Where its folder lies: on a disk of the test's own. */
  readonly home?: string;
  /** A PostgreSQL of the test's own; else SQLite in a folder of the house's. */
  readonly database?: string;
}

const configOf = (dataFolder: string): Config => ({ production: false, port: 0, dataFolder, database: { kind: 'sqlite', file: path.join(dataFolder, 'weiquan.sqlite') }, backdatingLimitDays: 3, logLevel: 'info' });

/** Other clocks than the house's own: none, until a test puts one there. */
export interface Beside {
  references: readonly ReferenceClock[];
  kernel?: KernelClock;
}

/** The whole program on a database of its own, listening, with a clock that stands until it is moved. */
export class House {
  private constructor(
    readonly composition: Composition,
    readonly app: App,
    readonly server: Server,
    readonly url: string,
    readonly clock: { now: Instant },
    /** The clocks beside its own, and the look at them. */
    readonly beside: Beside,
    readonly record: ClockRecord,
    /** Every line that was logged. */
    readonly logged: string[],
    /** Answers that were not what the contract says. */
    private readonly strange: readonly string[],
    private readonly folder: string,
  ) {}

  static async open({ settings = {}, procedures, readiness, start = '2026-09-14T10:00', passwords = argon2Passwords(), site, alarmQueue, demonstration, database, home = os.tmpdir() }: HouseOptions = {}): Promise<House> {
    const folder = mkdtempSync(path.join(home, 'weiquan-house-'));
    const clock = { now: parseInstant(`${start}+08:00`) };
    if (demonstration) await demonstrated(folder, clock.now, configOf);
    else if (database === undefined) await migratedDatabase(path.join(folder, 'weiquan.sqlite'));
    const composition = await compose({ ...configOf(folder), ...(database === undefined ? {} : { database: { kind: 'postgres', url: database } }) });
    const world = { ...composition.app.world, now: () => clock.now };
    const { clockDoubts: doubts, clockRecords: records } = composition.storage;
    const watch = createClockWatch({ now: world.now, monotonic: () => 0, newestRecordedAt: () => Promise.resolve(undefined), doubts });
    const begun = clock.now;
    const beside: Beside = { references: [] };
    const record = createClockRecord({ read: () => ({ wall: clock.now, monotonic: 0 }), watch: { counted: () => ({ since: begun, drift: 0 }) }, references: () => beside.references, kernel: () => Promise.resolve(beside.kernel), records, machine: 'house', process: 'server' });
    const app: App = { ...composition.app, ...(procedures ? { procedures } : {}), world, clockState: record.state };
    const operations = operationsOf({ app, calendars: composition.storage.calendars, refresh: () => composition.calendars.refresh(), failed: (error) => logged.push(String(error)), reconciliations: composition.storage.reconciliations, movedDates: composition.storage.movedDates, reconcile: (dryRun) => reconcile(reconciliationParts({ ...composition, app, sweep: (manners) => sweep(app, manners) }, true), { dryRun }, () => undefined), doubts, watch, record, records, rings: true, lastSweep: () => 3 });
    const logged: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
    const express = createApp({
      app,
      directory: composition.directory,
      passwords,
      tables: tableWriter,
      packaging: composition.packaging,
      log,
      readiness: readiness ?? (() => Promise.resolve({ ready: true, checks: { storage: { ok: true } } })),
      settings: { production: false, version: '0.0.0-test', ...settings },
      site,
      operations,
      ...(alarmQueue ? { alarmQueue } : {}),
    });
    const server = serverOf(express);
    const strange: string[] = [];
    holdToContract(server, strange);
    await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
    return new House(composition, app, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, clock, beside, record, logged, strange, folder);
  }

  /** The clock stands at another wall-clock time in Shanghai. */
  at(time: string): this {
    this.clock.now = parseInstant(`${time}+08:00`);
    return this;
  }

  async account(login: string, body: string, roles: readonly string[]): Promise<void> {
    hashed ??= hash(PASSWORD.normalize('NFC'), QUICK);
    await this.app.accounts.add({ id: this.app.world.newId(), login, name: login, body, roles, passwordHash: await hashed, createdAt: this.clock.now });
  }

  /** A person of that body and role, signed in. */
  async person(body: string, ...roles: string[]): Promise<Client> {
    const login = `${roles[0] ?? 'nobody'}@${body}-${this.app.world.random(4)}`;
    await this.account(login, body, roles);
    return this.signIn(login);
  }

  async signIn(login: string): Promise<Client> {
    const client = new Client(this.url);
    const answer = await client.send('POST', '/api/session', { login, password: PASSWORD });
    if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.text}`);
    return client.with(answer);
  }

  stranger(): Client {
    return new Client(this.url);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resume) => this.server.close(resume));
    await this.composition.close();
    rmSync(this.folder, { recursive: true, force: true });
    if (this.strange.length > 0) throw new Error(`The contract says otherwise:\n${[...new Set(this.strange)].slice(0, 10).join('\n')}`);
  }
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // What comes back over HTTP is judged by the expectation itself.
  readonly body: ReturnType<typeof JSON.parse>;
}

let keys = 0;

/** Someone at the other end of the line. */
export class Client {
  constructor(
    readonly url: string,
    readonly cookie?: string,
    readonly csrfToken?: string,
    readonly account?: { readonly id: string; readonly login: string },
  ) {}

  /** The same, with the session that the answer gave. */
  with(answer: Answered): Client {
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    return new Client(this.url, cookie, answer.body.csrfToken, answer.body.account);
  }

  async send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.csrfToken && method !== 'GET' && method !== 'HEAD' ? { 'x-csrf-token': this.csrfToken } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return { status: answer.status, headers: answer.headers, text, body: json ? JSON.parse(text) : undefined };
  }

  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered> {
    return this.send('GET', path, undefined, headers);
  }

  /** With a key of its own, unless one is given. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.send('POST', path, body, { 'idempotency-key': `key-${++keys}`, ...headers });
  }

  /** A form with a file. */
  async upload(path: string, form: FormData): Promise<Answered> {
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...(this.csrfToken ? { 'x-csrf-token': this.csrfToken } : {}) }, body: form });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined };
  }

  act(id: string, act: string, input: object = {}, more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.post(`/api/cases/${id}/acts`, { act, input, ...more }, headers);
  }
}
