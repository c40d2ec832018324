import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { verifyAll } from '../../src/cli/verify';
import { readConfig } from '../../src/config';
import type { Id } from '../../src/domain/brand';
import { argon2Passwords } from '../../src/http/passwords';
import { compose, type Composition } from '../../src/main';
import { freePort } from '../support/redis';
import { drawn } from './drawn';
import { Load, PASSWORD, PEOPLE, type Acknowledged } from './load';
import { programOf, type Program } from './program';

/** An installation under load: a server, workers, and a client that remembers what it was promised. */
export interface Tortured {
  readonly web: Program;
  readonly worker: Program;
  readonly load: Load;
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Ends load and processes, then holds everything that was promised against what is stored. */
  conclude(): Promise<Concluded>;
  remove(): Promise<void>;
}

/** What was promised and found. */
export interface Concluded {
  readonly acknowledged: number;
  readonly due: number;
  readonly unexpected: readonly string[];
  readonly lost: readonly string[];
  /** Acts and cases that stand there and that nobody was promised: sent once and done twice. */
  readonly unasked: readonly string[];
  /** Clocks that have run out and rang not once, or that rang though they have not: the number of their rings. */
  readonly notOnce: readonly string[];
  /** Rings that nobody is told of, and notices of what never happened. */
  readonly untold: readonly string[];
  /** Clocks that rang before their time, or are not due at all. */
  readonly early: readonly string[];
  readonly notRung: number;
  readonly rings: number;
  /** When each of them was written down, earliest first. */
  readonly rangAt: readonly string[];
  /** Facts that say that the clock was not to be trusted. */
  readonly inDoubt: number;
  readonly findings: readonly string[];
}

export interface TortureOptions {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** The server leaves ringing to the worker. */
  readonly workerOnly?: boolean;
  readonly more?: Readonly<Record<string, string>>;
  /** Where the folder of the data is made; a disk of the test's own. */
  readonly home?: string;
  /** Only cases of which nothing is due. */
  readonly youngOnly?: boolean;
  /** What the processes get beside their settings, in the folder of the data. */
  readonly preload?: (folder: string) => Readonly<Record<string, string>>;
}

export async function tortured({ databaseUrl, redisUrl, workerOnly, youngOnly, preload, more, home = os.tmpdir() }: TortureOptions): Promise<Tortured> {
  const folder = fs.mkdtempSync(path.join(home, 'weiquan-torture-'));
  const port = await freePort();
  const environment = {
    WEIQUAN_DATA: folder, PORT: String(port), HOST: '127.0.0.1', WEIQUAN_SECRET: 'torture-torture-torture-torture-torture', WEIQUAN_BACKDATING_DAYS: '3650',
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }), ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }), ...(workerOnly ? { WEIQUAN_RING: 'no' } : {}), ...more,
  };
  const open = (): Promise<Composition> => compose(readConfig({ ...environment, LOG_LEVEL: 'silent' }));
  const composition = await open();
  const passwordHash = await argon2Passwords().hash(PASSWORD);
  for (const [login, body, role] of PEOPLE) await composition.app.accounts.add({ id: randomUUID(), login, name: login, body, roles: [role], passwordHash, createdAt: composition.app.world.now() });
  await composition.close();
  const web = programOf('serve', environment, preload?.(folder));
  const worker = programOf('worker', environment, preload?.(folder));
  const url = `http://127.0.0.1:${port}`;
  const load = new Load(url, youngOnly);
  return {
    web, worker, load, url, environment, folder,
    async conclude() {
      await load.end();
      // All back within one sweep: fifteen seconds, here on a machine that does much else.
      const watching = await open();
      const due = async () => (await watching.storage.reconciliations.figures(watching.app.world.now())).dueAndNotRung;
      await eventually(async () => (await due()) === 0);
      const notRung = await due();
      await watching.close();
      await Promise.all([web.stop(), worker.stop()]);
      return { ...(await judged(open, load)), notRung };
    },
    async remove() {
      await Promise.all([web.crash(), worker.crash(), load.abandon()]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function judged(open: () => Promise<Composition>, load: Load): Promise<Omit<Concluded, 'notRung'>> {
  const composition = await open();
  const { app } = composition;
  try {
    const found = { lost: [] as string[], unasked: [] as string[], notOnce: [] as string[], untold: [] as string[], early: [] as string[] };
    const rangAt: string[] = [];
    let inDoubt = 0;
    const due = new Set(load.due);
    const promised = new Map<string, Acknowledged[]>();
    for (const one of load.acknowledged) promised.set(one.case, [...(promised.get(one.case) ?? []), one]);
    const happened = new Set<string>();
    const rung = new Set<string>();
    for (const [id, acts] of promised) {
      const history = await app.reader.history(id as Id<'case'>);
      const file = await app.reader.findCase(id as Id<'case'>, 'all');
      if (history.length === 0 || !file) {
        found.lost.push(id);
        continue;
      }
      const told = acts.flatMap(({ number }) => number ?? []);
      if (told.some((number) => number !== file.numbers['intake'])) found.lost.push(`${id} ${told.join(' ')}`);
      const facts = acts.flatMap((one) => one.facts);
      for (const { seq, hash } of facts) if (history[seq - 1]?.fact.hash !== hash) found.lost.push(`${id} ${seq}`);
      // The opening tells no facts.
      const hashes = new Set(facts.map(({ hash }) => hash));
      for (const { fact } of history) if (fact.seq > 1 && fact.actor.kind === 'person' && !hashes.has(fact.hash)) found.unasked.push(`${id} ${fact.seq} ${fact.type}`);
      const rings = new Map<string, number>();
      for (const { fact, contentBytes } of history) {
        happened.add(`${id}-${fact.seq}`);
        if (fact.clockInDoubt) inDoubt++;
        if (fact.type !== 'deadline.rang') continue;
        rung.add(`${id}-${fact.seq}`);
        rangAt.push(fact.recordedAt);
        const { deadline } = JSON.parse(contentBytes ?? '{}') as { deadline: string };
        rings.set(deadline, (rings.get(deadline) ?? 0) + 1);
        const clock = file.deadlines.find((one) => one.id === deadline);
        if (!clock || clock.ringsAt > fact.recordedAt) found.early.push(`${deadline} ${clock?.ringsAt} ${fact.recordedAt}`);
      }
      for (const { id: clock, status } of file.deadlines) {
        const times = rings.get(clock) ?? 0;
        // A clock that an act ended may have run out before.
        if (status === 'ended' ? times > 1 : times !== (status === 'lapsed' ? 1 : 0)) found.notOnce.push(`${clock} ${status} ${times}`);
      }
      const mediations = [...rings].filter(([clock]) => clock.includes('-C2-')).length;
      if (mediations !== (due.has(id) ? 1 : 0) && (due.has(id) || load.young.includes(id))) found.notOnce.push(`${id} C2 ${mediations}`);
    }
    const rows = await stored(composition);
    // Where an answer was waited for no longer nobody knows what was done.
    if (load.gaveUp === 0) found.unasked.push(...rows.cases.filter((id) => !promised.has(id)));
    const told = new Set(rows.notices.filter(({ template }) => template === 'deadline.lapsed').map(({ fact }) => fact));
    found.untold.push(...[...rung].filter((fact) => !told.has(fact)), ...[...told].filter((fact) => !rung.has(fact)));
    found.untold.push(...rows.notices.map(({ fact }) => fact).filter((fact) => promised.has(fact.slice(0, fact.lastIndexOf('-'))) && !happened.has(fact)));
    const findings: string[] = [];
    await verifyAll(composition, false, (finding) => findings.push(`${finding.case} ${finding.code} ${finding.detail}`));
    return { unexpected: load.unexpected, acknowledged: load.acknowledged.length, due: due.size, ...found, findings, rings: rangAt.length, rangAt: rangAt.sort(), inDoubt };
  } finally {
    await composition.close();
  }
}

const CASES = `select id from cases where procedure = 'hotline-complaint'`;
const NOTICES = 'select fact, template from outbox';

/** What no port tells: every case, and of which facts anybody is told. */
export async function stored({ config: { database } }: Composition): Promise<{ readonly cases: readonly string[]; readonly notices: readonly { readonly fact: string; readonly template: string }[] }> {
  if (database.kind === 'sqlite') {
    const file = new Database(database.file, { readonly: true });
    try {
      return { cases: file.prepare(CASES).pluck().all() as string[], notices: file.prepare(NOTICES).all() as { fact: string; template: string }[] };
    } finally {
      file.close();
    }
  }
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return { cases: (await client.query<{ id: string }>(CASES)).rows.map(({ id }) => id), notices: (await client.query<{ fact: string; template: string }>(NOTICES)).rows };
  } finally {
    await client.end();
  }
}

/** Some milliseconds between the two, by chance. */
export const between = (least: number, most: number): Promise<void> => new Promise((resume) => setTimeout(resume, drawn(least, most)));

/** Waits until it holds; false when it does not in time. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs = 180_000): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    if (await holds()) return true;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return holds();
}

/** Everything was kept and nothing done twice, everything that is due rang once, was told of and not early, and what is stored agrees with its facts. */
export const whole = { unexpected: [], lost: [], unasked: [], notOnce: [], untold: [], early: [], notRung: 0, findings: [] };
