import fs from 'node:fs';
import path from 'node:path';
import { aPicture } from '../support/files';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { describeWithSmallDisk, smallDisk, type SmallDisk } from '../support/tmpfs';
import { eventually, tortured, whole, type TortureOptions } from './installation';
import { fault, type Tell } from './rounds';

/** Full under load, said in words, and on again when there is room: the same process all the while. */
async function fillsUp(disk: SmallDisk, options: TortureOptions, words: string, tell: Tell): Promise<void> {
  const house = await tortured(options);
  const { load, web } = house;
  try {
    await web.start();
    load.start(4);
    expect(await eventually(() => load.acknowledged.length >= 20)).toBe(true);
    disk.fill();
    expect(await eventually(() => load.said.has('storage.full'))).toBe(true);
    expect(load.said.get('storage.full')).toBe(words);
    expect(load.statuses.has(503)).toBe(true);
    // Files are kept on that disk too, where it is the one of the data: nothing of a file is left.
    const keep = () => load.keep(load.acknowledged[0]?.case ?? '', '照片.png', aPicture());
    const files = path.join(house.folder, 'files');
    const kept = () => (fs.existsSync(files) ? fs.readdirSync(files, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name) : []);
    disk.fill();
    if (options.home !== undefined) expect({ answer: await keep(), kept: kept() }).toMatchObject({ answer: { status: 503, body: { code: 'storage.full', detail: words } }, kept: [] });
    // The process goes on answering meanwhile.
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
    expect(load.statuses.has(500)).toBe(false);
    disk.free();
    const before = load.acknowledged.length;
    expect(await eventually(() => load.acknowledged.length > before + 20)).toBe(true);
    expect(web.running).toBe(true);
    if (options.home !== undefined) expect({ answer: await keep(), kept: kept() }).toMatchObject({ answer: { status: 201 }, kept: [expect.stringMatching(/^[0-9a-f]{62}$/)] });
    const found = await house.conclude();
    tell(found);
    expect(found).toMatchObject(whole);
    expect(found.due).toBeGreaterThan(0);
  } finally {
    await house.remove();
  }
}

describeWithSmallDisk('a disk that is full in the middle', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  const onDisk = async (work: (disk: SmallDisk) => Promise<void>): Promise<void> => {
    const disk = smallDisk(64);
    try {
      await work(disk);
    } finally {
      disk.remove();
    }
  };

  fault('disk-sqlite', 'is said in words; nothing is half done, and work goes on after there is room, without a restart', (_, tell) =>
    onDisk((disk) => fillsUp(disk, { home: disk.folder }, '磁盘已满，未保存任何内容。', tell)));

  // The tables of PostgreSQL are on the small disk. Where its own log has no room left it ends itself: its keeper starts it again.
  fault('disk-postgres', 'is said in words where it is the disk of PostgreSQL, and the same holds', (round, tell) =>
    onDisk(async (disk) => {
      await fillsUp(disk, { databaseUrl: await postgres.database(`full${round}`, path.join(disk.folder, 'tables')) }, '磁盘已满，未保存任何内容。', tell);
      await postgres.drop(`full${round}`);
    }));
});
