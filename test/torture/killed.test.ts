import { Client } from 'pg';
import { Redis } from 'ioredis';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';
import { between, eventually, tortured, whole, type Tortured } from './installation';
import { fault } from './rounds';

/*
 * What must hold, done for real: processes are killed under load, services vanish. One round of each here (with those of
 * the other files of this folder); `npm run torture` does fifty.
 */

/** Kills and starts again whom it is given, at moments by chance, while acts go on. */
async function killEach(house: Tortured, victims: readonly (readonly ('web' | 'worker')[])[]): Promise<void> {
  for (const round of victims) {
    await between(500, 1500);
    await Promise.all(round.map((one) => house[one].crash()));
    await between(50, 300);
    await Promise.all(round.map((one) => house[one].start()));
  }
}

const started = async (house: Tortured): Promise<void> => {
  await Promise.all([house.web.start(), house.worker.start()]);
  house.load.start(6);
};

describe('kill -9 under load', () => {
  fault('kill-sqlite', 'of web, worker and both loses nothing and rings everything once, on SQLite', async (_, tell) => {
    const house = await tortured({});
    try {
      await started(house);
      await killEach(house, [['web'], ['worker'], ['web', 'worker']]);
      await between(500, 1000);
      const found = await house.conclude();
      tell(found);
      expect(found).toMatchObject(whole);
      expect(found.due).toBeGreaterThan(0);
    } finally {
      await house.remove();
    }
  });
});

describeWithRedis('with PostgreSQL and Redis', () => {
  let postgres: PostgresServer;
  let redis: RedisServer;
  let number = 0;
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  });
  afterAll(async () => {
    await redis.remove();
    await postgres.stop();
  });
  const house = async (workerOnly: boolean) => tortured({ databaseUrl: await postgres.database(`torture${++number}`), redisUrl: redis.url, workerOnly });

  fault('kill-postgres', 'kill -9 of web, worker and both loses nothing and rings everything once', async (_, tell) => {
    const one = await house(true);
    try {
      await started(one);
      await killEach(one, [['worker'], ['web', 'worker'], ['web']]);
      await between(500, 1000);
      const found = await one.conclude();
      tell(found);
      expect(found).toMatchObject(whole);
      expect(found.due).toBeGreaterThan(0);
    } finally {
      await one.remove();
    }
  });

  fault('redis', 'Redis killed, flushed, silent, empty and out of memory costs seconds and no ring', async (_, tell) => {
    const one = await house(true);
    const client = new Redis(redis.url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    try {
      await started(one);
      await between(300, 600);
      // Nobody's act waits for it: whoever is answered while it is away is answered without it.
      const goesOn = async (more: number) => {
        const before = one.load.acknowledged.length;
        expect(await eventually(() => one.load.acknowledged.length > before + more)).toBe(true);
      };
      await redis.crash();
      await goesOn(5);
      await redis.start();
      await client.flushall();
      await between(300, 600);
      redis.signal('SIGSTOP');
      const paused = one.load.acknowledged.length;
      await new Promise((resume) => setTimeout(resume, 10_000));
      expect(await eventually(() => one.load.acknowledged.length > paused + 5)).toBe(true);
      redis.signal('SIGCONT');
      await client.flushall();
      await redis.crash();
      await redis.start();
      await client.config('SET', 'maxmemory', '1');
      await goesOn(5);
      const found = await one.conclude();
      await client.config('SET', 'maxmemory', '0');
      tell(found);
      expect(found).toMatchObject(whole);
      expect(found.due).toBeGreaterThan(0);
    } finally {
      client.disconnect();
      await one.remove();
    }
  });

  fault('postgres', 'PostgreSQL stopped at once, and one backend killed: 503 meanwhile, nothing lost', async (_, tell) => {
    const one = await house(false);
    try {
      await started(one);
      await between(500, 1000);
      const client = new Client({ connectionString: postgres.url('postgres') });
      await client.connect();
      const { rowCount } = await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and state is not null limit 1`, [`torture${number}`]);
      expect(rowCount).toBe(1);
      await client.end();
      await between(300, 600);
      await postgres.halt();
      // What the lost backend cost has been said by now: this is of the whole server.
      one.load.said.clear();
      one.load.statuses.clear();
      expect(await eventually(() => one.load.said.has('storage.failed'))).toBe(true);
      expect(one.load.said.get('storage.failed')).toBe('数据库暂时不可用，未保存任何内容。');
      expect(one.load.statuses.has(503)).toBe(true);
      await postgres.resume();
      const before = one.load.acknowledged.length;
      const goesOn = await eventually(() => one.load.acknowledged.length > before, 60_000);
      expect({ goesOn, unexpected: one.load.unexpected, ...(goesOn ? {} : { statuses: [...one.load.statuses], said: [...one.load.said], web: one.web.said().slice(-2000) }) }).toEqual({ goesOn: true, unexpected: [] });
      const found = await one.conclude();
      tell(found);
      expect(found).toMatchObject(whole);
      expect(found.due).toBeGreaterThan(0);
    } finally {
      await one.remove();
    }
  });
});
