import type { Instant } from '../../src/domain/brand';
import { redisAlarms, type RedisAlarms } from '../../src/queue';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis';
import { Desk, describeBrowser } from './browser';

describeBrowser('the queue board in a browser', () => {
  describeWithRedis('with Redis', () => {
    let redis: RedisServer;
    let alarms: RedisAlarms;
    let desk: Desk;
    beforeAll(async () => {
      redis = await startRedis();
      alarms = redisAlarms(redis.url, () => new Date().toISOString() as Instant, () => undefined);
      await alarms.board.waitUntilReady();
      await alarms.queue([new Date(Date.now() + 3_600_000).toISOString() as Instant]);
      desk = await Desk.open({ alarmQueue: alarms.board });
    });
    afterAll(async () => {
      await desk.close();
      await alarms.stop();
      await redis.remove();
    });

    it.each(['zh', 'en'] as const)('shows the alarms in %s, under our content policy and from no other host', async (language) => {
      const seat = await desk.person('zb-12330', 'systemAdministrator', { language });
      await seat.page.goto('/queue-board/queue/weiquan-alarms?status=delayed');
      await seat.page.getByText(/look-\d+|#look/).first().waitFor();
      await seat.shot('queue-board');
      // Changing it is not offered: it only shows.
      expect(await seat.page.getByRole('button', { name: /Promote all|Clean|Empty|Pause/i }).count()).toBe(0);
      expect(seat.troubles).toEqual([]);
      await seat.close();
    });
  });
});
