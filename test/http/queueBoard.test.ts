import type { Instant } from '../../src/domain/brand';
import { redisAlarms, type RedisAlarms } from '../../src/queue';
import { House } from '../support/house';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';

const HTML = { accept: 'text/html' };

describeWithRedis('the queue board', () => {
  let redis: RedisServer;
  let alarms: RedisAlarms;
  let house: House;
  beforeAll(async () => {
    redis = await startRedis();
    const now = () => new Date().toISOString() as Instant;
    alarms = redisAlarms(redis.url, now, () => undefined);
    house = await House.open({ alarmQueue: alarms.board });
    // The first command connects.
    await alarms.board.waitUntilReady();
    await alarms.queue([new Date(Date.now() + 3_600_000).toISOString() as Instant]);
  });
  afterAll(async () => {
    await house.close();
    await alarms.stop();
    await redis.remove();
  });

  it('shows the looks that wait in Redis to a system administrator', async () => {
    const administrator = await house.person('zb-12330', 'systemAdministrator');
    const page = await administrator.get('/queue-board/', HTML);
    expect(page.status).toBe(200);
    expect(page.text).toContain('提醒队列（只读）');
    expect(page.text).not.toMatch(/(?:src|href)="https?:/);
    const nonce = /nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(page.text).toContain(`<style nonce="${nonce}">`);
    const { status, body } = await administrator.get('/queue-board/api/queues?activeQueue=weiquan-alarms&status=delayed&page=1&jobsPerPage=10');
    expect(status).toBe(200);
    expect(body.queues[0]).toMatchObject({ name: 'weiquan-alarms', readOnlyMode: true, counts: { delayed: 1 } });
    expect((await administrator.get('/queue-board')).headers.get('location')).toBe('/queue-board/');
  });

  it('is not there for anybody else', async () => {
    for (const role of ['securityAdministrator', 'auditAdministrator', 'supervisor', 'principalHead']) {
      const person = await house.person('zb-12330', role);
      for (const path of ['/queue-board/', '/queue-board/api/queues', '/queue-board/static/favicon.ico']) expect((await person.get(path, HTML)).status).toBe(404);
    }
    expect((await house.stranger().get('/queue-board/', HTML)).status).toBe(404);
  });

  it('changes nothing, whoever asks', async () => {
    const administrator = await house.person('zb-12330', 'systemAdministrator');
    for (const [method, path] of [['PUT', '/api/queues/pause'], ['PUT', '/api/queues/weiquan-alarms/empty'], ['POST', '/api/queues/weiquan-alarms/add'], ['PATCH', '/api/queues/weiquan-alarms/look-1/delay']] as const) {
      const answer = await administrator.send(method, `/queue-board${path}`, {});
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
    }
    expect(await alarms.board.getDelayedCount()).toBe(1);
    expect(await alarms.board.isPaused()).toBe(false);
  });

  it('says that Redis does not answer, and does not wait for it', async () => {
    const administrator = await house.person('zb-12330', 'systemAdministrator');
    await redis.crash();
    const { status, body } = await administrator.get('/queue-board/api/queues');
    expect(status).toBe(503);
    expect(body.message).toBe('Redis does not answer.');
    await redis.start();
  });
});

describe('without Redis', () => {
  it('an administrator is led to the page that says who rings; others find nothing', async () => {
    const house = await House.open();
    try {
      const answer = await (await house.person('zb-12330', 'systemAdministrator')).get('/queue-board/', HTML);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/administration/queue']);
      expect((await (await house.person('zb-12330', 'operator')).get('/queue-board/', HTML)).status).toBe(404);
    } finally {
      await house.close();
    }
  });
});
