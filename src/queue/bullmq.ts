import { createRequire } from 'node:module';
import type * as bullmq from 'bullmq';
import type { Redis as Connection } from 'ioredis';
import type { AlarmClock, ReferenceClock } from '../application/ports';
import type { Instant } from '../domain/brand';
import { embeddedRunner, type Runner, type Sweep } from './embedded';
import { oneAtATime } from './oneAtATime';

/** What only an installation with Redis loads: a tenth of a second of each start. */
const load = createRequire(__filename);
const loaded = () => {
  const { Queue, Worker } = load('bullmq') as typeof import('bullmq');
  const { Redis } = load('ioredis') as typeof import('ioredis');
  /** BullMQ's own waits before it asks a Redis that is away again, up to 15 seconds, keep no process that wants to end. */
  class LeavingWorker extends Worker {
    override delay(millis?: number, abort?: Parameters<bullmq.Worker['delay']>[1]): Promise<void> {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, millis || SHORTLY_MS).unref();
        abort?.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }

    protected override async checkConnectionError<T>(work: () => Promise<T>, millis = RETRY_MS): Promise<T | undefined> {
      let hasFailed = false;
      const done = await super.checkConnectionError(() => work().catch((error: unknown) => {
        hasFailed = true;
        throw error;
      }), 0);
      if (hasFailed && !this.closing) await this.delay(millis);
      return done;
    }
  }
  return { Queue, Worker: LeavingWorker, Redis };
};

const QUEUE = 'weiquan-alarms';
/** Only the next hours are queued; the rest is found by the sweep when its time comes near. */
export const HORIZON_MS = 6 * 3_600_000;
/** So often what comes within the horizon is queued again as time goes on. */
const REQUEUE_MS = 300_000;
/** Stands in Redis as long as it has forgotten nothing: a server that was emptied lacks it, and is filled again with the next look. */
const FILLED = 'weiquan-alarms-filled';
const FAREWELL_MS = 2000;
/** What is left open after the farewell is cut. */
const CUT_MS = 100;
/** BullMQ asks again after this. */
const RETRY_MS = 5000;
const SHORTLY_MS = 100;
const SOON_MS = 2000;
/** Redis that does not answer is left alone so long. */
const SILENCE_MS = 5000;

/** What the queue holds now, for the operations page. */
export interface QueueFigures {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  /** Looks that failed, kept in Redis for an official of the house to see. */
  readonly failed: number;
  /** The instants, to the second, at which somebody will look. */
  readonly instants: readonly Instant[];
}

/** Sets alarms in Redis and rings none: what a server has whose workers ring. */
export interface RedisAlarms extends AlarmClock {
  /** Queues a look at each of these instants that lies within the horizon. */
  queue(instants: readonly Instant[]): Promise<void>;
  /** Queues everything that lies within the horizon, and has Redis remember that it was. */
  fill(instants: readonly Instant[]): Promise<void>;
  /** Redis answers, and what it was filled with is gone: it was flushed, or came back empty. */
  wasEmptied(): Promise<boolean>;
  /** Takes looks away. */
  drop(instants: readonly Instant[]): Promise<void>;
  /** Undefined while Redis does not answer. */
  figures(): Promise<QueueFigures | undefined>;
  /** The clock of the Redis server. */
  readonly clock: ReferenceClock;
  /** The queue itself, for the board of the administrators. */
  readonly board: bullmq.Queue;
  stop(): Promise<void>;
}

export interface RedisRunner extends Runner {
  readonly alarms: RedisAlarms;
  /** Alarms whose look failed. */
  failedAlarms(): Promise<number>;
}

/** Alarms fall due together, at midnight and at nine: one look a second is enough for all of them. */
const secondOf = (at: Instant): number => Math.ceil(Date.parse(at) / 1000);
/** Of `CLIENT INFO`: the host of the client, and the same of the server; nothing where they differ. */
const ENDS = /\baddr=(\S+):\d+ laddr=\1:\d+/;
const JOB = /^look-(\d+)$/;

/** Connects again and again until its owner leaves; what BullMQ makes of such a connection leaves with it. */
const whileStaying = (left: () => boolean) => ({ maxRetriesPerRequest: null, lazyConnect: true, disconnectTimeout: CUT_MS, retryStrategy: (times: number) => (left() ? null : Math.min(times * 50, 2000)) });

/** A server that has just started asks before it rings: a connection that is being made is waited for, not one that has broken. */
function isReadySoon(connection: Connection): Promise<boolean> {
  if (!['wait', 'connecting', 'connect'].includes(connection.status)) return Promise.resolve(connection.status === 'ready');
  return new Promise((resolve) => {
    const ready = (): void => {
      clearTimeout(patience);
      resolve(true);
    };
    const patience = setTimeout(() => {
      connection.off('ready', ready);
      resolve(false);
    }, SOON_MS);
    connection.once('ready', ready);
  });
}

const farewell = (closing: readonly Promise<unknown>[]): Promise<unknown> =>
  // Without Redis a polite close would wait for it; the jobs are only alarms, nothing is lost by leaving.
  Promise.race([Promise.allSettled(closing), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref())]);

export function redisAlarms(url: string, now: () => Instant, failed: (error: unknown) => void): RedisAlarms {
  // A queue that cannot be reached refuses at once, one that is silent soon: nobody's act waits for Redis.
  let left = false;
  const { Queue, Redis } = loaded();
  const connection = new Redis(url, { ...whileStaying(() => left), enableOfflineQueue: false, commandTimeout: FAREWELL_MS });
  connection.on('error', failed);
  const queue = new Queue(QUEUE, { connection, defaultJobOptions: { removeOnComplete: true, removeOnFail: false, attempts: 5, backoff: { type: 'exponential', delay: 1000 } } });
  queue.on('error', failed);
  const adding = new Set<Promise<unknown>>();
  let silentUntil = 0;

  /** True when Redis has taken them. */
  const add = (seconds: Iterable<number>): Promise<boolean> => {
    if (performance.now() < silentUntil) return Promise.resolve(false);
    const jobs = [...seconds].map((second) => ({
      name: 'look',
      data: { at: new Date(second * 1000).toISOString() },
      // A second look for the same second is the first one: BullMQ ignores an id that it still keeps.
      opts: { jobId: `look-${second}`, delay: Math.max(0, second * 1000 - Date.parse(now())) },
    }));
    const added = queue.addBulk(jobs).then(
      () => true,
      (error: unknown) => {
        silentUntil = performance.now() + SILENCE_MS;
        failed(error);
        return false;
      },
    );
    adding.add(added);
    return added.finally(() => adding.delete(added));
  };
  const isNear = (at: Instant): boolean => Date.parse(at) - Date.parse(now()) <= HORIZON_MS;
  const queueNear = async (instants: readonly Instant[]): Promise<boolean> => {
    const seconds = new Set(instants.filter(isNear).map(secondOf));
    return seconds.size === 0 || add(seconds);
  };

  return {
    board: queue,
    clock: {
      name: 'redis',
      async read() {
        if (!(await isReadySoon(connection))) return undefined;
        try {
          const [seconds, micros] = await connection.time();
          // Both ends of the connection have one address: it is one machine.
          const [, host] = ENDS.exec(String(await connection.client('INFO'))) ?? [];
          return { time: Number(seconds) * 1000 + Number(micros) / 1000, sameMachine: host !== undefined };
        } catch (error) {
          failed(error);
          return undefined;
        }
      },
    },
    wake(_deadline, at) {
      // Nobody's act waits for the answer.
      if (isNear(at)) void add([secondOf(at)]);
      return Promise.resolve();
    },
    async queue(instants) {
      await queueNear(instants);
    },
    async fill(instants) {
      if (await queueNear(instants)) await connection.set(FILLED, now()).catch(failed);
    },
    async wasEmptied() {
      if (connection.status !== 'ready' || performance.now() < silentUntil) return false;
      return connection.exists(FILLED).then(
        (there) => there === 0,
        (error: unknown) => {
          failed(error);
          return false;
        },
      );
    },
    async drop(instants) {
      for (const at of instants) await queue.remove(`look-${secondOf(at)}`).catch(failed);
    },
    async figures() {
      try {
        const { waiting = 0, delayed = 0, active = 0, failed: broken = 0 } = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
        const jobs = await queue.getJobs(['waiting', 'delayed', 'active']);
        // A job that was taken meanwhile comes back as nothing.
        const seconds = jobs.flatMap((job: { id?: string } | undefined) => JOB.exec(job?.id ?? '')?.[1] ?? []);
        return { waiting, delayed, active, failed: broken, instants: seconds.map((second) => new Date(Number(second) * 1000).toISOString() as Instant) };
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    async stop() {
      left = true;
      await farewell([...adding]);
      await farewell([queue.close()]);
      connection.disconnect();
    },
  };
}

/**
 * The alarm clock in Redis: a job says 'look now' to whichever process takes it. Redis is no memory: the same sweep as
 * without it goes on with its nap, so that an empty or absent Redis costs seconds, never a right. `upcoming`: the instants
 * at which something is to be done, from now until the given one.
 */
export function redisRunner(url: string, sweep: Sweep, now: () => Instant, failed: (error: unknown) => void, upcoming: (until: Instant) => Promise<readonly Instant[]> = () => Promise.resolve([])): RedisRunner {
  const alarms = redisAlarms(url, now, failed);
  const look = oneAtATime(async () => {
    const swept = await sweep();
    // Behind the rings, and nobody waits for it: what Redis has forgotten is back with the look that finds it so.
    void alarms.wasEmptied().then((was) => (was ? requeue() : undefined));
    return swept;
  });
  const naps = embeddedRunner(look, now, failed);
  let left = false;
  const { Worker, Redis } = loaded();
  const workerConnection = new Redis(url, whileStaying(() => left));
  workerConnection.on('error', failed);
  let worker: bullmq.Worker | undefined;
  let requeueing: NodeJS.Timeout | undefined;
  const requeue = () => {
    upcoming(new Date(Date.parse(now()) + HORIZON_MS).toISOString() as Instant).then((instants) => alarms.fill(instants)).catch(failed);
  };

  return {
    start() {
      naps.start();
      worker = new Worker(QUEUE, async () => void (await look()), { connection: workerConnection, concurrency: 1 });
      worker.on('error', failed);
      requeue();
      requeueing = setInterval(requeue, REQUEUE_MS).unref();
    },
    async stop() {
      left = true;
      clearInterval(requeueing);
      await naps.stop();
      await farewell([worker?.close() ?? Promise.resolve(), alarms.stop()]);
      workerConnection.disconnect();
    },
    lastSweep: () => naps.lastSweep(),
    alarms,
    failedAlarms: async () => (await alarms.figures())?.failed ?? 0,
    async wake(deadline, at) {
      await naps.wake(deadline, at);
      await alarms.wake(deadline, at);
    },
  };
}
