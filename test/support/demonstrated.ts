import fs from 'node:fs';
import path from 'node:path';
import { playDemonstration } from '../../src/cli/demonstration/play';
import type { Config } from '../../src/config';
import type { Instant } from '../../src/domain/brand';
import { compose } from '../../src/main';

/**
 * Fills the folder of an installation with what the demonstration leaves on that moment. The program itself plays it, once
 * in a run of jest for each moment; every house gets a copy of what is on the disk then, keys and files with it, as if
 * the program had been stopped and started again.
 */
export async function demonstrated(folder: string, now: Instant, configOf: (dataFolder: string) => Config): Promise<void> {
  const run = process.env['WEIQUAN_TEST_RUN'];
  if (run === undefined) throw new Error('WEIQUAN_TEST_RUN is set by test/oneRun.cjs, before the tests');
  const ready = path.join(run, `demonstration-${now.replaceAll(/\W/g, '-')}`);
  if (!fs.existsSync(ready)) {
    const making = fs.mkdtempSync(path.join(run, 'making-'));
    await play(configOf(making), now);
    await put(making, ready);
  }
  fs.cpSync(ready, folder, { recursive: true });
}

async function play(config: Config, now: Instant): Promise<void> {
  const composition = await compose(config);
  try {
    await playDemonstration({ ...composition.app, world: { ...composition.app.world, now: () => now } });
  } finally {
    await composition.close();
  }
}

/** In one step, so that nobody finds half of it. Where another worker was first, its own is as good. */
async function put(making: string, ready: string): Promise<void> {
  try {
    await fs.promises.rename(making, ready);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await fs.promises.rm(making, { recursive: true });
  }
}
