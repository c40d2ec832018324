import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/storage';
import { opening } from '../support/entries';

describe('a database', () => {
  const home = mkdtempSync(join(tmpdir(), 'weiquan-opening-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const failed = { kind: 'unavailable', code: 'storage.failed' };

  it('that is none is told of', async () => {
    await expect(openStorage({ kind: 'sqlite', file: home })).rejects.toMatchObject(failed);
    const file = join(home, 'letter.db');
    writeFileSync(file, '这不是数据库。'.repeat(500));
    await expect(openStorage({ kind: 'sqlite', file })).rejects.toMatchObject(failed);
  });

  it('that nobody serves is told of', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    await expect(openStorage({ kind: 'postgres', url: `postgres://nobody:nothing@127.0.0.1:${port}/none` })).rejects.toMatchObject(failed);
  });

  it('is opened again as it was left', async () => {
    const file = join(home, 'again.db');
    const first = await openStorage({ kind: 'sqlite', file });
    await first.ledger.write((tx) => tx.record(opening('again-1')));
    await first.close();
    const second = await openStorage({ kind: 'sqlite', file });
    expect((await second.reader.listCases({}, 'all', { limit: 5 })).items.map(({ id }) => id)).toEqual(['again-1']);
    expect((await second.calendars.newest()).version).toBe(1);
    await second.close();
  });

  it('is made once by two programs that open it at the same moment', async () => {
    const file = join(home, 'both.db');
    const both = await Promise.all([openStorage({ kind: 'sqlite', file }), openStorage({ kind: 'sqlite', file })]);
    await Promise.all(both.map((storage, n) => storage.ledger.write((tx) => tx.record(opening(`both-${n}`)))));
    expect(await both[0].reports.countCases({}, 'all')).toBe(2);
    for (const storage of both) await storage.close();
  });
});
