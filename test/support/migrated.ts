import fs from 'node:fs';
import path from 'node:path';
import { openStorage } from '../../src/storage';

/**
 * Puts an embedded database there that has every table and nothing in them, as the program makes it: made once in a run of jest,
 * and copied. How it is made and migrated is what the tests of storage look at.
 */
export async function migratedDatabase(file: string): Promise<void> {
  const run = process.env['WEIQUAN_TEST_RUN'];
  if (run === undefined) throw new Error('WEIQUAN_TEST_RUN is set by test/oneRun.cjs, before the tests');
  const ready = path.join(run, 'migrated.sqlite');
  if (!fs.existsSync(ready)) {
    const making = path.join(fs.mkdtempSync(path.join(run, 'migrating-')), 'migrated.sqlite');
    await (await openStorage({ kind: 'sqlite', file: making })).close();
    // In one step, so that nobody finds half of it; where another worker was first, this one is as good.
    fs.renameSync(making, ready);
  }
  fs.copyFileSync(ready, file);
}
