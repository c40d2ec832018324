import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Instant } from '../../src/domain/brand';
import { embeddedRunner, redisAlarms, redisRunner, type Runner, type Sweep } from '../../src/queue';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';

/** The same promises for both alarm clocks: a real Redis, real time of a few hundred milliseconds. */
const now = () => new Date().toISOString() as Instant;
const soon = (millis: number) => new Date(Date.now() + millis).toISOString() as Instant;

interface Made {
  runner: Runner;
  sweeps: number[];
  errors: unknown[];
}

function suite(name: string, make: (sweep: Sweep, failed: (error: unknown) => void) => Runner) {
  describe(name, () => {
    const made: Made[] = [];
    const start = (work: Sweep = () => Promise.resolve({})): Made => {
      const sweeps: number[] = [];
      const errors: unknown[] = [];
      const runner = make(
        async () => {
          sweeps.push(Date.now());
          return work();
        },
        (error) => errors.push(error),
      );
      runner.start();
      const one = { runner, sweeps, errors };
      made.push(one);
      return one;
    };
    /** What never comes is ended by jest: a slow machine gets its time. */
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 25));
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

    it('looks when the sweep says that something is due soon, though nobody set an alarm here', async () => {
      let at: number | undefined;
      const { sweeps } = start(() => Promise.resolve((at ??= Date.now() + 300) > Date.now() ? { next: new Date(at).toISOString() as Instant } : {}));
      await until(() => sweeps.some((time) => time >= (at ?? Infinity)));
    });

    it('never looks twice at once', async () => {
      let at = 0;
      let most = 0;
      const { runner, sweeps } = start(async () => {
        most = Math.max(most, ++at);
        await new Promise((resolve) => setTimeout(resolve, 120));
        at--;
        return {};
      });
      for (const wait of [0, 10, 60, 1000]) await runner.wake('case-1-C1-1', soon(wait));
      await until(() => sweeps.length >= 3);
      expect(most).toBe(1);
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
      const { runner, sweeps, errors } = start(() => (broken ? Promise.reject(new Error('no database')) : Promise.resolve({})));
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

  const watched = (upcoming: Instant[] = []) => {
    const sweeps: number[] = [];
    const errors: unknown[] = [];
    const runner = redisRunner(redis.url, () => Promise.resolve({}).finally(() => sweeps.push(Date.now())), now, (error) => errors.push(error), () => Promise.resolve(upcoming));
    return { runner, sweeps, errors };
  };
  const eventually = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  it('an alarm that a server sets reaches a worker in another process: one look a second, however many deadlines', async () => {
    const { runner, sweeps } = watched();
    runner.start();
    const server = redisAlarms(redis.url, now, () => undefined);
    await eventually(() => sweeps.length > 0);
    const at = soon(1500);
    for (let n = 0; n < 500; n++) await server.wake(`case-${n}-C1-1`, at);
    await eventually(async () => (await server.figures())?.delayed === 1);
    await eventually(() => sweeps.some((time) => time >= Date.parse(at)));
    await eventually(async () => (await server.figures())?.delayed === 0);
    await server.stop();
    await runner.stop();
  });

  it('queues the next hours and nothing further, and queues them again where Redis has forgotten', async () => {
    const near = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000).toISOString() as Instant;
    const { runner, errors } = watched([near, soon(7 * 3_600_000)]);
    runner.start();
    await eventually(async () => (await runner.alarms.figures())?.instants.length === 1);
    expect((await runner.alarms.figures())?.instants).toEqual([near]);
    const client = new Redis(redis.url);
    await client.flushall();
    // The next look finds it empty.
    await runner.wake('case-1-C1-1', soon(50));
    await eventually(async () => (await runner.alarms.figures())?.instants.includes(near) === true);
    client.disconnect();
    await runner.stop();
    expect(errors).toEqual([]);
  });

  it('tells the time by the clock of Redis, and that it is the clock of this machine; nothing while Redis is away', async () => {
    const away = redisAlarms('redis://127.0.0.1:1', now, () => undefined);
    expect(await away.clock.read()).toBeUndefined();
    await away.stop();
    const server = redisAlarms(redis.url, now, (error) => { throw error; });
    let told: Awaited<ReturnType<typeof server.clock.read>>;
    const before = Date.now();
    while (!told) {
      told = await server.clock.read();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(told.sameMachine).toBe(true);
    expect(told.time).toBeGreaterThan(before - 1);
    expect(told.time).toBeLessThan(Date.now() + 1);
    await server.stop();
  });

  it('keeps nobody waiting while Redis is silent', async () => {
    const errors: unknown[] = [];
    const server = redisAlarms(redis.url, now, (error) => errors.push(error));
    await server.wake('case-1-C1-1', soon(3_600_000));
    await eventually(async () => (await server.figures()) !== undefined);
    redis.signal('SIGSTOP');
    // Whoever waited would wait for ever: it goes on only after this.
    for (let n = 0; n < 50; n++) await server.wake(`case-${n}-C1-1`, soon(3_600_000));
    expect(await server.figures()).toBeUndefined();
    redis.signal('SIGCONT');
    expect(errors.length).toBeGreaterThan(0);
    await server.stop();
  });

  it('does without a Redis that is not there: the nap still looks, the act does not wait', async () => {
    const errors: unknown[] = [];
    let sweeps = 0;
    const runner = redisRunner('redis://127.0.0.1:1', () => Promise.resolve(void sweeps++).then(() => ({})), now, (error) => errors.push(error));
    runner.start();
    await runner.wake('case-1-C1-1', soon(100));
    await eventually(() => sweeps >= 2);
    expect(errors.length).toBeGreaterThan(0);
    await runner.stop();
  });

  it('leaves nothing open when it has stopped, though Redis was never there: the process ends', async () => {
    const program = `
      const { redisAlarms, redisRunner } = require('./src/queue');
      const now = () => new Date().toISOString();
      const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
      void (async () => {
        const runner = redisRunner('redis://127.0.0.1:1', () => Promise.resolve({}), now, () => undefined);
        runner.start();
        const alarms = redisAlarms('redis://127.0.0.1:1', now, () => undefined);
        await alarms.wake('case-1-C1-1', now());
        await wait(500);
        await Promise.all([runner.stop(), alarms.stop()]);
        await wait(500);
        process.stdout.write(JSON.stringify(process.getActiveResourcesInfo().filter((one) => /^Timeout|^TCP/.test(one))), () => process.exit());
      })();`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-r', './test/support/typescript.cjs', '-e', program], { cwd: path.join(__dirname, '../..') });
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
