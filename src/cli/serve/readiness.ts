import type { Instant } from '../../domain/brand';
import type { Readiness } from '../../http';
import type { Composition } from '../../main';
import type { WriteTrouble } from '../../storage/watchedWriter';
import { troubleOf, type Ringing } from './ringing';

/** A sweep that has not come back for so long is not at work. */
const SWEEP_STALE_MS = 90_000;
/** Where workers ring: what is due for so long, nobody has rung. */
const RUNG_WITHIN_MS = 120_000;

type Check = Readiness['checks'][string];

/** What can be read can be full all the same. */
const CANNOT_WRITE: Readonly<Record<WriteTrouble, string>> = {
  'storage.full': '磁盘已满，无法保存 / the disk is full: nothing can be stored',
  'storage.failed': '数据库无法写入 / the database cannot be written',
};

async function writable({ writes }: Composition['storage']): Promise<Check> {
  const trouble = await writes.standing();
  return trouble === undefined ? { ok: true } : { ok: false, why: CANNOT_WRITE[trouble] };
}

/** Whether the database answers and can be written, the deadlines are swept (here or by a worker), and the clock can be trusted. */
export async function readiness({ app, storage: kept }: Pick<Composition, 'app' | 'storage'>, ringing: Pick<Ringing, 'rings' | 'watch' | 'lastSweep'>): Promise<Readiness> {
  const storage: Check = await app.alarms.newestRecordedAt().then(
    () => writable(kept),
    () => ({ ok: false, why: 'the database does not answer' }),
  );
  const sweep: Check = ringing.rings ? sweptHere(ringing) : storage.ok ? await sweptElsewhere(app) : { ok: false, why: 'the database does not answer' };
  const trouble = troubleOf(ringing.watch);
  const clock: Check = trouble === undefined ? { ok: true } : { ok: false, why: trouble };
  return { ready: storage.ok && sweep.ok && clock.ok, checks: { storage, sweep, clock } };
}

function sweptHere(ringing: Pick<Ringing, 'lastSweep'>): Check {
  const last = ringing.lastSweep();
  const age = last === undefined ? undefined : performance.now() - last;
  return age !== undefined && age < SWEEP_STALE_MS ? { ok: true, secondsAgo: Math.round(age / 1000) } : { ok: false, why: 'no sweep of the deadlines has ended lately' };
}

async function sweptElsewhere({ alarms, world }: Composition['app']): Promise<Check> {
  const since = new Date(Date.parse(world.now()) - RUNG_WITHIN_MS).toISOString() as Instant;
  const [overdue] = await alarms.due(since, 1);
  return overdue ? { ok: false, why: 'a deadline is due and no worker has rung it' } : { ok: true };
}
