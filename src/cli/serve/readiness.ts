import { clockTrouble, type ClockWatch } from '../../application/clockWatch';
import type { Readiness } from '../../http';
import type { Composition } from '../../main';
import type { Runner } from '../../queue';

/** A sweep that has not come back for so long is not at work. */
const SWEEP_STALE_MS = 90_000;

type Check = Readiness['checks'][string];

/** Whether the database answers, the deadlines are swept, and the clock can be trusted. */
export async function readiness({ app }: Composition, runner: Runner, watch: ClockWatch): Promise<Readiness> {
  const storage: Check = await app.alarms.newestRecordedAt().then(
    () => ({ ok: true }),
    () => ({ ok: false, why: 'the database does not answer' }),
  );
  const last = runner.lastSweep();
  const age = last === undefined ? undefined : performance.now() - last;
  const sweep: Check = age !== undefined && age < SWEEP_STALE_MS ? { ok: true, secondsAgo: Math.round(age / 1000) } : { ok: false, why: 'no sweep of the deadlines has ended lately' };
  const doubt = watch.standing();
  const clock: Check = doubt ? { ok: false, why: clockTrouble(doubt) } : { ok: true };
  return { ready: storage.ok && sweep.ok && clock.ok, checks: { storage, sweep, clock } };
}
