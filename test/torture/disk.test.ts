import { describeWithSmallDisk, smallDisk } from '../support/tmpfs';
import { eventually, tortured, whole } from './installation';

const ROUNDS = Number(process.env['WEIQUAN_TORTURE_ROUNDS'] ?? 1);
jest.setTimeout(180_000 * ROUNDS);

describeWithSmallDisk('a disk that is full in the middle', () => {
  it.each(Array.from({ length: ROUNDS }, (_, n) => n + 1))('is said in words; nothing is half done, and work goes on after there is room, without a restart (round %i)', async () => {
    const disk = smallDisk(64);
    const house = await tortured({ home: disk.folder });
    const { load, web } = house;
    try {
      await web.start();
      load.start(4);
      expect(await eventually(() => load.acknowledged.length >= 20)).toBe(true);
      disk.fill();
      expect(await eventually(() => load.said.has('storage.full'))).toBe(true);
      expect(load.said.get('storage.full')).toBe('磁盘已满，未保存任何内容。');
      expect(load.statuses.has(503)).toBe(true);
      // The process goes on answering meanwhile.
      expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
      expect(load.statuses.has(500)).toBe(false);
      disk.free();
      const before = load.acknowledged.length;
      expect(await eventually(() => load.acknowledged.length > before + 20)).toBe(true);
      expect(web.running).toBe(true);
      const found = await house.conclude();
      expect(found).toMatchObject(whole);
      expect(found.due).toBeGreaterThan(0);
    } finally {
      await house.remove();
      disk.remove();
    }
  });
});
