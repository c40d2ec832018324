import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { sweep } from '../src/application/sweep';
import type { AlarmClock } from '../src/application/ports';
import type { Id, Instant } from '../src/domain/brand';
import { embeddedRunner, redisRunner } from '../src/queue';
import { live, openHouse, openOne, type House } from './application';
import { GroupCommit } from './baseline/commits';
import { HandWritten, type Request } from './baseline/program';
import { spread, type Figure } from './figures';
import { opening, steps } from './life';

const SECTION = 'Alarms';
const CALLERS = 64;
/** What must hold of a hundred thousand; fewer are allowed as much less. */
const MOST = 100_000;

async function together(count: number, one: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (next < count) await one(next++);
    }),
  );
}

/** A clock that is set once all cases are there: it stands at the moment of their opening, then runs from just before their end. */
class MovedClock {
  private from = Date.now();
  private begun: number | undefined;
  readonly now = (): Instant => new Date(this.begun === undefined ? this.from : this.from + performance.now() - this.begun).toISOString() as Instant;
  runFrom(instant: Instant, before: number): void {
    this.from = Date.parse(instant) - before;
    this.begun = performance.now();
  }
}

/** Opens so many complaints in one moment: their first clock ends at one instant. */
async function opened(folder: string, name: string, count: number): Promise<{ house: House; clock: MovedClock; ringsAt: Instant }> {
  const clock = new MovedClock();
  const house = await openHouse({ kind: 'sqlite', file: path.join(folder, `${name}.sqlite`) }, { now: clock.now });
  const ids: Id<'case'>[] = [];
  await together(count, async (n) => ids.push(await openOne(house.app, n)));
  // What the openings left to be indexed is none of the rings'.
  await house.app.reader.listCases({ q: '陶瓷' }, 'all', { limit: 1 });
  const file = ids[0] && (await house.app.reader.findCase(ids[0], 'all'));
  const [ringsAt] = file?.deadlines.map((deadline) => deadline.ringsAt).sort() ?? [];
  if (ringsAt === undefined) throw new Error('no clock runs');
  // Reminders of the way are none of this: they are told on the days before.
  clock.runFrom(ringsAt, 3_600_000);
  await sweep(house.app);
  return { house, clock, ringsAt };
}

const ringsLeft = async (house: House, now: Instant): Promise<number> => (await house.storage.reconciliations.figures(now)).dueAndNotRung;

/** Seconds on the wall and of processor time, of all threads of this process. */
interface Taken {
  readonly seconds: number;
  readonly cpu: number;
}

async function taken<T>(work: () => Promise<T>): Promise<Taken & { readonly result: T }> {
  const used = process.cpuUsage();
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { seconds, cpu: (user + system) / 1e6, result };
}

/** Clocks of that many cases ring at one instant; from the instant until the last has rung. */
async function embedded(folder: string, count: number): Promise<Taken> {
  const { house, clock, ringsAt } = await opened(folder, 'alarms-embedded', count);
  clock.runFrom(ringsAt, 0);
  const swept = await taken(() => sweep(house.app));
  const { rang, failed } = swept.result;
  if (rang !== count || failed.length > 0) throw new Error(`${rang} of ${count} rang, ${failed.length} failed`);
  await house.close();
  return swept;
}

async function throughRedis(folder: string, count: number, url: string): Promise<number> {
  const { house, clock, ringsAt } = await opened(folder, 'alarms-redis', count);
  let ended = 0;
  let failed: unknown;
  const runner = redisRunner(url, () => sweep(house.app).finally(() => (ended = performance.now())), clock.now, (error) => (failed ??= error), (until) => house.app.alarms.instants(clock.now(), until, 100));
  clock.runFrom(ringsAt, 3_000);
  const begun = performance.now() + 3_000;
  runner.start();
  // Counting what is left reads as many rows as have not rung: it is done when a sweep has ended, not all the time.
  let counted = 0;
  do {
    while (ended === counted) await new Promise((resume) => setTimeout(resume, 10));
    counted = ended;
  } while (counted < begun || (await ringsLeft(house, ringsAt)) > 0);
  const seconds = (counted - begun) / 1000;
  await runner.stop();
  await house.close();
  if (failed !== undefined) throw new Error(`Redis: ${failed instanceof Error ? failed.message : 'failed'}`);
  return seconds;
}

/** The same transaction in a loop by hand: the clock ends, the fact, the history, two notices. */
async function byHand(folder: string, count: number): Promise<Taken> {
  const program = new HandWritten(path.join(folder, 'alarms-by-hand.sqlite'), 'same');
  const commits = new GroupCommit(program, CALLERS);
  const ids: string[] = [];
  const requestOf = (n: number, act: string): Request => ({ act, input: {}, actor: { account: 'clock', body: 'zb-12330' }, key: `${n}-${act}` });
  await together(count, async (n) => {
    const { act, input, by } = opening(n);
    ids.push((await commits.write(() => program.open({ act, input, actor: { account: by.account, body: by.body }, key: `${n}` }))).id);
  });
  const rung = await taken(() => together(count, (n) => commits.write(() => program.act(ids[n] ?? '', requestOf(n, 'deadline.rang')))));
  program.close();
  return rung;
}

/** What an act takes with an alarm clock that is told, as a share of what it takes without. */
async function costs(folder: string, rounds: number, cases: number, url: string | undefined): Promise<number[]> {
  const silent: AlarmClock = { wake: () => Promise.resolve() };
  const now = () => new Date().toISOString() as Instant;
  const runner = url === undefined ? embeddedRunner(() => Promise.resolve({}), now, () => undefined) : redisRunner(url, () => Promise.resolve({}), now, () => undefined);
  runner.start();
  const [without, told] = await Promise.all(['silent', 'told'].map((name) => openHouse({ kind: 'sqlite', file: path.join(folder, `alarms-cost-${name}.sqlite`) }, { alarmClock: name === 'told' ? runner : silent })));
  if (!without || !told) throw new Error('not open');
  const shares: number[] = [];
  let from = 0;
  const seconds = async (house: House) => {
    const begun = performance.now();
    await together(cases, (n) => live(house.app, from + n));
    return (performance.now() - begun) / 1000;
  };
  for (let round = 0; round <= rounds; round++) {
    // In turn, so that whatever slows the machine slows both.
    const first = round % 2 === 0 ? await seconds(without) : await seconds(told);
    const second = round % 2 === 0 ? await seconds(told) : await seconds(without);
    const [alone, heard] = round % 2 === 0 ? [first, second] : [second, first];
    if (round > 0) shares.push(heard / alone - 1);
    from += cases;
  }
  await runner.stop();
  await without.close();
  await told.close();
  return shares;
}

/** 100,000 clocks of one instant, each with its whole transaction; the same by hand; and what alarms cost an act. */
export async function benchAlarms(folder: string, rounds: number, count: number, say: (text: string) => void): Promise<Figure[]> {
  const url = process.env['REDIS_URL'];
  const allowed = (seconds: number) => ({ below: seconds * (count / MOST) });
  const figures: Figure[] = [];
  const one = (name: string, unit: string, value: number, target?: Figure['target']) => figures.push({ section: SECTION, name, unit, value: spread([value]), ...(target ? { target } : {}) });
  const hand = await byHand(folder, count);
  const ours = await embedded(folder, count);
  one(`${count} clocks of one instant, embedded on SQLite`, 's', ours.seconds, allowed(15));
  one('the same transaction in a loop by hand', 's', hand.seconds);
  one('ours to by hand', 'x', ours.seconds / hand.seconds);
  one('processor time, ours to by hand', 'x', ours.cpu / hand.cpu);
  if (url === undefined) say('Redis: left out, since REDIS_URL is not set.');
  else one(`${count} clocks of one instant, through BullMQ`, 's', await throughRedis(folder, count, url), allowed(30));
  const cost = await costs(folder, rounds, Math.max(20, Math.min(400, Math.floor(count / 250))), url);
  figures.push({ section: SECTION, name: `alarms as a share of an act (${steps.length + 1} acts a case)`, unit: '', value: spread(cost), target: { below: 0.1 } });
  return figures;
}
