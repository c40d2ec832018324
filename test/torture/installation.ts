import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
  /** Clocks that rang not once: the number of their rings. */
  readonly notOnce: readonly string[];
  /** Clocks that rang before their time, or are not due at all. */
  readonly early: readonly string[];
  readonly notRung: number;
  readonly rings: number;
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
      await Promise.all([web.crash(), worker.crash()]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function judged(open: () => Promise<Composition>, load: Load): Promise<Omit<Concluded, 'notRung'>> {
  const composition = await open();
  const { app } = composition;
  try {
    const lost: string[] = [];
    const notOnce: string[] = [];
    const early: string[] = [];
    let allRings = 0;
    let inDoubt = 0;
    const due = new Set(load.due);
    const facts = new Map<string, Acknowledged['facts'][number][]>();
    for (const one of load.acknowledged) facts.set(one.case, [...(facts.get(one.case) ?? []), ...one.facts]);
    for (const [id, promised] of facts) {
      const history = await app.reader.history(id as Id<'case'>);
      if (history.length === 0) lost.push(id);
      for (const { seq, hash } of promised) if (history[seq - 1]?.fact.hash !== hash) lost.push(`${id} ${seq}`);
      const rings = history.filter(({ fact, contentBytes }) => fact.type === 'deadline.rang' && (contentBytes ?? '').includes('-C2-'));
      if (rings.length !== (due.has(id) ? 1 : 0) && (due.has(id) || load.young.includes(id))) notOnce.push(`${id} ${rings.length}`);
      const file = await app.reader.findCase(id as Id<'case'>, 'all');
      for (const { fact, contentBytes } of history) {
        if (fact.clockInDoubt) inDoubt++;
        if (fact.type !== 'deadline.rang') continue;
        allRings++;
        const { deadline } = JSON.parse(contentBytes ?? '{}') as { deadline: string };
        const clock = file?.deadlines.find((one) => one.id === deadline);
        if (!clock || clock.ringsAt > fact.recordedAt) early.push(`${deadline} ${clock?.ringsAt} ${fact.recordedAt}`);
      }
    }
    const findings: string[] = [];
    await verifyAll(composition, false, (finding) => findings.push(`${finding.case} ${finding.code} ${finding.detail}`));
    return { unexpected: load.unexpected, acknowledged: load.acknowledged.length, due: due.size, lost, notOnce, early, findings, rings: allRings, inDoubt };
  } finally {
    await composition.close();
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

/** Everything was kept, everything that is due rang once, nothing early, and what is stored agrees with its facts. */
export const whole = { unexpected: [], lost: [], notOnce: [], early: [], notRung: 0, findings: [] };
