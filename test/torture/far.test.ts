import { openCase } from '../../src/application/openCase';
import { readConfig } from '../../src/config';
import type { Id } from '../../src/domain/brand';
import { addDays, legalDateOf } from '../../src/domain/calendar';
import { compose, type Composition } from '../../src/main';
import { redisAlarms } from '../../src/queue';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';
import { eventually, stored, tortured, whole, type Tortured } from './installation';
import { fault, type Tell } from './rounds';

const OFFICE = 'zb-joint-office';
const DAYS = 400;

/** A supervision order that wants its answer in four hundred days: beyond what a timer of the machine can hold. */
async function orderIn(composition: Composition): Promise<Id<'case'>> {
  const { app } = composition;
  const due = addDays(legalDateOf(app.world.now()), DAYS);
  const secretary = { account: 'secretary', name: 'secretary', body: OFFICE, roles: ['secretary'], offices: app.bodies.offices(OFFICE) };
  const input = { kind: 'order', subject: 'body', to: 'zhangdian-market', grounds: '专项行动', demands: '报告全年情况', reply: { due }, signer: '张主任' };
  const opened = await openCase(app, secretary, { procedure: 'supervision-order', act: 'order.issued', input });
  if (!('done' in opened)) throw new Error('not opened');
  return opened.done.case.id;
}

const open = (house: Tortured): Promise<Composition> => compose(readConfig({ ...house.environment, LOG_LEVEL: 'silent' }));

/** Other clocks ring in the same process; the far one does not, nor any of its reminders. */
async function doesNotRing(tell: Tell, redisUrl?: string): Promise<void> {
  const house = await tortured(redisUrl === undefined ? {} : { redisUrl });
  try {
    const before = await open(house);
    const id = await orderIn(before);
    await before.close();
    await house.web.start();
    house.load.start(2);
    expect(await eventually(() => house.load.due.length >= 3)).toBe(true);
    const found = await house.conclude();
    tell(found);
    expect(found).toMatchObject(whole);
    expect(found.rings).toBeGreaterThanOrEqual(3);
    const after = await open(house);
    const file = await after.app.reader.findCase(id, 'all');
    const far = file?.deadlines.find(({ due }) => due === addDays(legalDateOf(file.openedAt), DAYS));
    expect(far).toMatchObject({ status: 'running' });
    expect((await after.app.reader.history(id)).map(({ fact }) => fact.type)).not.toContain('deadline.rang');
    expect((await stored(after)).notices.filter(({ fact, template }) => fact.startsWith(id) && template.startsWith('deadline.'))).toEqual([]);
    if (redisUrl !== undefined) {
      const alarms = redisAlarms(redisUrl, after.app.world.now, () => undefined);
      await alarms.board.waitUntilReady();
      const queued = (await alarms.figures())?.instants;
      expect(queued).toBeDefined();
      expect(queued?.filter((at) => Date.parse(at) > Date.now() + 24 * 3_600_000)).toEqual([]);
      await alarms.stop();
    }
    await after.close();
  } finally {
    await house.remove();
  }
}

describe('a deadline that lies 400 days ahead does not ring now', () => {
  fault('far', 'by the embedded runner', (_, tell) => doesNotRing(tell));
});

describeWithRedis('a deadline that lies 400 days ahead, with Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.remove());

  fault('far-redis', 'does not ring now through BullMQ', (_, tell) => doesNotRing(tell, redis.url));
});
