import { DomainError } from '../../src/domain/errors';
import type { Connection, Writer } from '../../src/storage/connection';
import { WatchedWriter } from '../../src/storage/watchedWriter';

describe('a writer that is watched', () => {
  let trouble: string | undefined;
  let probes: string[];
  let watched: WatchedWriter;
  beforeEach(() => {
    trouble = undefined;
    probes = [];
    const connection = { run: (sql: string) => probes.push(sql) } as unknown as Connection;
    const write: Writer['write'] = async (work) => {
      if (trouble !== undefined) throw new DomainError('unavailable', trouble, 'No.');
      return work(connection);
    };
    watched = new WatchedWriter({ write, writeAct: write });
  });
  const written = () => watched.writeAct(() => Promise.resolve('done'));

  it('tries nothing while nothing has failed', async () => {
    await written();
    expect([await watched.standing(), probes]).toEqual([undefined, []]);
  });

  it.each(['storage.full', 'storage.failed'])('remembers %s until something has been written, not until something went well', async (code) => {
    trouble = code;
    await expect(written()).rejects.toMatchObject({ code });
    expect([await watched.standing(), await watched.standing()]).toEqual([code, code]);
    trouble = undefined;
    await written();
    expect(probes).toEqual([]);
    expect([await watched.standing(), probes.length]).toEqual([undefined, 1]);
    expect([await watched.standing(), probes.length]).toEqual([undefined, 1]);
  });

  it('is not troubled by what was wrong with one write', async () => {
    for (const code of ['case.movedOn', 'storage.busy']) {
      trouble = code;
      await expect(written()).rejects.toMatchObject({ code });
      expect(await watched.standing()).toBeUndefined();
    }
  });
});
