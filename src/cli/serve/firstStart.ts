import { DomainError } from '../../domain/errors';
import { relay } from '../../application/relay';
import type { Passwords } from '../../application/session';
import type { Composition } from '../../main';
import { createDemonstrationAccounts, type DemonstrationAccount } from '../demonstration/accounts';
import { playDemonstration } from '../demonstration/play';
import { demonstrationStories } from '../demonstration/stories';

/** What a first start has made; nothing where the installation is not new. */
export interface FirstStartMade {
  readonly accounts: readonly DemonstrationAccount[];
  readonly cases: number;
}

const NOTHING: FirstStartMade = { accounts: [], cases: 0 };

type Parts = Pick<Composition, 'app' | 'config' | 'storage'>;

/**
 * Fills an empty database outside production: one account a role and cases in the middle of their lives. The acts are
 * dated back, so nobody may ring meanwhile: the turn is held from before the first account until the last case.
 * Throws DomainError conflict `firstStart.underWay`: another process is at it, or was ended in the middle.
 */
export async function firstStart({ app, config, storage }: Parts, passwords: Passwords, stories = demonstrationStories): Promise<FirstStartMade> {
  if (config.production) return NOTHING;
  if ((await app.accounts.count()) > 0) {
    if (await storage.firstStart.underWay()) throw underWay();
    return NOTHING;
  }
  const holder = app.world.newId();
  if (!(await storage.firstStart.begin(holder, app.world.now()))) throw underWay();
  // Another process may have had the turn between the two looks.
  const isEmpty = (await app.accounts.count()) === 0;
  const made = isEmpty ? { accounts: await createDemonstrationAccounts(app, passwords), cases: await playDemonstration(app, stories) } : NOTHING;
  if (isEmpty && sendsOut(config)) await relay({ app, mail: { domain: NOBODY }, isHeld: () => Promise.resolve(false) });
  await storage.firstStart.end(holder, app.world.now());
  return made;
}

/**
 * What the demonstration told is told in the inbox alone: its telephone numbers are made up, and somebody may have one of them.
 * The folder of mails may have the letters, nobody reads it.
 */
const sendsOut = ({ smtp, sms, messenger }: Composition['config']): boolean => (smtp ?? sms ?? messenger) !== undefined;
const NOBODY = 'localhost';

const underWay = (): DomainError =>
  new DomainError('conflict', 'firstStart.underWay', '首次启动尚未完成：另一进程正在写入演示数据，或者写入时被中断。请等其完成；没有进程在写入的，请清空数据目录（或者数据库）后重新启动。 The first start is not complete: another process is writing the demonstration, or was ended in the middle. Wait for it; if there is none, empty the folder of the data (or the database) and start again.');

/**
 * For a worker: resolves with true once there is something to ring for, or with false when `stopped`. Outside production an
 * empty database waits for its first start, which must have it to itself. `nap`: between two looks.
 */
export async function afterFirstStart({ app, config, storage }: Parts, stopped: () => boolean, nap: () => Promise<unknown>): Promise<boolean> {
  if (config.production) return true;
  // Accounts first: whoever fills the database takes the turn before it makes the first of them.
  while ((await app.accounts.count()) === 0 || (await storage.firstStart.underWay())) {
    if (stopped()) return false;
    await nap();
  }
  return !stopped();
}
