import type { Instant } from '../../src/domain/brand';
import { embeddedRunner, redisRunner, type Runner } from '../../src/queue';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';

/** The same promises for both alarm clocks: a real Redis, real time of a few hundred milliseconds. */
const now = () => new Date().toISOString() as Instant;
const soon = (millis: number) => new Date(Date.now() + millis).toISOString() as Instant;

interface Made {
  runner: Runner;
  sweeps: number[];
  errors: unknown[];
}

function suite(name: string, make: (sweep: () => Promise<void>, failed: (error: unknown) => void) => Runner) {
  describe(name, () => {
    const made: Made[] = [];
    const start = (work: () => Promise<void> = () => Promise.resolve()): Made => {
      const sweeps: number[] = [];
      const errors: unknown[] = [];
      const runner = make(
        async () => {
          sweeps.push(Date.now());
          await work();
        },
        (error) => errors.push(error),
      );
      runner.start();
      const one = { runner, sweeps, errors };
      made.push(one);
      return one;
    };
    const until = async (holds: () => boolean) => {
      for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(holds()).toBe(true);
    };
    afterEach(async () => {
      for (const { runner } of made.splice(0)) await runner.stop();
    });

    it('looks at once when it starts: what was due while it was down rings', async () => {
      const { sweeps, runner } = start();
      await until(() => sweeps.length === 1);
      await until(() => runner.lastSweep() !== undefined);
    });

    it('looks when the alarm comes, not before', async () => {
      const { runner, sweeps } = start();
      await until(() => sweeps.length >= 1);
      const at = Date.now() + 400;
      await runner.wake('case-1-C1-1', new Date(at).toISOString() as Instant);
      const before = sweeps.length;
      await until(() => sweeps.some((time) => time >= at));
      expect(sweeps.slice(before).every((time) => time >= at - 5)).toBe(true);
    });

    it('takes the same alarm twice without harm', async () => {
      const { runner, sweeps } = start();
      await until(() => sweeps.length >= 1);
      const at = soon(200);
      await runner.wake('case-1-C1-1', at);
      await runner.wake('case-1-C1-1', at);
      await until(() => sweeps.some((time) => time >= Date.parse(at)));
    });

    it('says what failed and goes on', async () => {
      let broken = true;
      const { runner, sweeps, errors } = start(() => (broken ? Promise.reject(new Error('no database')) : Promise.resolve()));
      await until(() => errors.length >= 1);
      broken = false;
      const before = sweeps.length;
      await runner.wake('case-1-C1-2', soon(50));
      await until(() => sweeps.length > before && runner.lastSweep() !== undefined);
    });
  });
}

suite('embedded runner', (sweep, failed) => embeddedRunner(sweep, now, failed));

describeWithRedis('with Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.remove();
  });

  suite('BullMQ runner', (sweep, failed) => redisRunner(redis.url, sweep, now, failed));

  it('does without a Redis that is not there: the nap still looks, the act does not wait', async () => {
    const errors: unknown[] = [];
    let sweeps = 0;
    const runner = redisRunner('redis://127.0.0.1:1', () => Promise.resolve(void sweeps++), now, (error) => errors.push(error));
    runner.start();
    const begin = Date.now();
    await runner.wake('case-1-C1-1', soon(100));
    expect(Date.now() - begin).toBeLessThan(2000);
    for (let tries = 0; tries < 100 && sweeps < 2; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(sweeps).toBeGreaterThanOrEqual(2);
    expect(errors.length).toBeGreaterThan(0);
    await runner.stop();
  });
});
