import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Instant } from '../domain/brand';
import { embeddedRunner, type Runner, type Sweep } from './embedded';

const QUEUE = 'weiquan-alarms';
/** Only the next hours are queued; the rest is found by the sweep when its time comes near. */
const HORIZON_MS = 6 * 3_600_000;
const FAREWELL_MS = 2000;

export interface RedisRunner extends Runner {
  /** Alarms whose look failed, kept in Redis for an official of the house to see. */
  failedAlarms(): Promise<number>;
}

/**
 * The alarm clock in Redis: a job says 'look now' to whichever server takes it. Redis is no memory: the same sweep as
 * without it goes on with its nap, so that an empty or absent Redis costs seconds, never a right.
 */
export function redisRunner(url: string, sweep: Sweep, now: () => Instant, failed: (error: unknown) => void): RedisRunner {
  const naps = embeddedRunner(sweep, now, failed);
  // A queue that cannot be reached refuses at once: nobody's act waits for Redis.
  const connection = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: false, lazyConnect: true });
  const workerConnection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  connection.on('error', failed);
  workerConnection.on('error', failed);
  let queue: Queue | undefined;
  let worker: Worker | undefined;

  return {
    start() {
      naps.start();
      queue = new Queue(QUEUE, { connection, defaultJobOptions: { removeOnComplete: true, removeOnFail: false, attempts: 5, backoff: { type: 'exponential', delay: 1000 } } });
      worker = new Worker(QUEUE, async () => void (await sweep()), { connection: workerConnection, concurrency: 1 });
      queue.on('error', failed);
      worker.on('error', failed);
    },
    async stop() {
      await naps.stop();
      // Without Redis a polite close would wait for it; the jobs are only alarms, nothing is lost by leaving.
      const closed = Promise.allSettled([worker?.close(true), queue?.close()]);
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref())]);
      connection.disconnect();
      workerConnection.disconnect();
    },
    lastSweep: () => naps.lastSweep(),
    failedAlarms: async () => (await queue?.getFailedCount()) ?? 0,
    async wake(deadline, at) {
      await naps.wake(deadline, at);
      const delay = Math.max(0, Date.parse(at) - Date.parse(now()));
      if (queue === undefined || delay > HORIZON_MS) return;
      // The name of the job holds the time: a deadline that moves gets a second alarm, the first then finds nothing to do.
      await queue.add('look', { deadline }, { delay, jobId: `${deadline}-${Date.parse(at)}`.replaceAll(':', '_') }).catch(failed);
    },
  };
}
