import fs from 'node:fs';
import path from 'node:path';
import { clockWatchOf } from '../../src/cli/serve/clockWatchOf';
import { readConfig } from '../../src/config';
import type { Id } from '../../src/domain/brand';
import { compose } from '../../src/main';
import { describeWithFaketime, FAKETIME } from '../support/faketime';
import { startRedis } from '../support/redis';
import { eventually, tortured, whole } from './installation';
import { fault } from './rounds';

/** A house whose processes show the time that a file names. */
async function clocked({ redisUrl, zone }: { readonly redisUrl?: string | undefined; readonly zone?: string } = {}) {
  const house = await tortured({
    youngOnly: true,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    preload: (folder) => ({ ...(zone === undefined ? {} : { TZ: zone }), LD_PRELOAD: FAKETIME ?? '', FAKETIME_TIMESTAMP_FILE: path.join(folder, 'time'), FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }),
  });
  return {
    house,
    shows: (offset: string): void => fs.writeFileSync(path.join(house.folder, 'time'), offset),
    ready: async () => ((await (await fetch(`${house.url}/readyz`)).json()) as { checks: { clock: { ok: boolean; why?: string } } }).checks.clock,
    /** A person says that the clock is right: how many doubts were standing, how many clocks that are due had rung by then, and when it was. */
    confirm: async (): Promise<{ doubts: number; rung: number; at: string }> => {
      const composition = await compose(readConfig({ ...house.environment, LOG_LEVEL: 'silent' }));
      const { reader, world } = composition.app;
      try {
        let rung = 0;
        for (const id of house.load.due) rung += (await reader.history(id as Id<'case'>)).filter(({ fact }) => fact.type === 'deadline.rang').length;
        const at = world.now();
        return { doubts: await clockWatchOf(composition).confirm(at, '系统管理员'), rung, at };
      } finally {
        await composition.close();
      }
    },
  };
}

describeWithFaketime.each([['UTC', '+40d', 'clock-utc'], ['Asia/Shanghai', '-2h', 'clock-shanghai'], ['America/New_York', '+40d', 'clock-new-york']])('a live server in %s whose clock jumps by %s', (zone, jump, part) => {
  fault(part, 'rings nothing until a person has confirmed, takes acts and marks them', async (_, tell) => {
    const { house, shows, ready, confirm } = await clocked({ zone });
    try {
      shows('+0');
      await house.web.start();
      house.load.start(2);
      expect(await eventually(() => house.load.young.length >= 4)).toBe(true);
      expect(await ready()).toEqual({ ok: true });
      shows(jump);
      expect(await eventually(async () => !(await ready()).ok)).toBe(true);
      expect((await ready()).why).toContain(jump.startsWith('+') ? 'jumped forward' : 'jumped back');
      // From now on clocks are due by any clock; each act that brings one wakes the sweep at once.
      const { load } = house;
      load.oldToo();
      expect(await eventually(() => load.due.length >= 3)).toBe(true);
      // The clock is put right: nothing rings before a person has said so.
      shows('+0');
      const during = load.due.length;
      expect(await eventually(() => load.due.length >= during + 2)).toBe(true);
      const { doubts, rung, at } = await confirm();
      expect({ rung, stood: doubts > 0 }).toEqual({ rung: 0, stood: true });
      expect(await eventually(async () => (await ready()).ok)).toBe(true);
      const found = await house.conclude();
      tell(found);
      expect(found).toMatchObject(whole);
      expect(found.inDoubt).toBeGreaterThan(0);
      // Then what is due rang, and nothing else: no clock of a case that was opened today.
      expect(found.rings).toBe(found.due);
      expect([...found.rangAt.slice(0, 1), ...found.rangAt.slice(-1)].map((when) => when >= at && when <= new Date().toISOString())).toEqual([true, true]);
    } finally {
      await house.remove();
    }
  });
});

describeWithFaketime('a server that starts with its clock set forward', () => {
  fault('clock-start', 'rings nothing where another clock tells it, or the counter of the kernel, until a person has confirmed', async (round, tell) => {
    const redis = round % 2 === 1 ? await startRedis() : undefined;
    const { house, shows, ready, confirm } = await clocked({ redisUrl: redis?.url });
    try {
      shows('+0');
      await house.web.start();
      house.load.start(1);
      expect(await eventually(() => house.load.young.length >= 2)).toBe(true);
      await house.load.end();
      await house.web.stop();
      // Nobody watches while it is set: by this clock everything is due, and the history knows of no later time.
      shows('+400d');
      await house.web.start();
      expect(await ready()).toMatchObject({ ok: false, why: expect.stringContaining(redis ? 'ahead of that of Redis' : 'while nobody watched') as unknown });
      // Put right it still waits for a word.
      shows('+0');
      expect((await ready()).ok).toBe(false);
      expect((await confirm()).doubts).toBe(1);
      expect(await eventually(async () => (await ready()).ok)).toBe(true);
      const found = await house.conclude();
      tell(found);
      expect(found).toMatchObject({ ...whole, rings: 0 });
    } finally {
      await house.remove();
      await redis?.stop();
    }
  });
});
