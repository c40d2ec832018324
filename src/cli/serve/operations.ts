import { operationsOf, type Operations } from '../../application/operations';
import type { Reconciliation } from '../../application/ports/reconciliation';
import { reconcile } from '../../application/reconcile';
import type { Instant } from '../../domain/brand';
import type { Composition } from '../../main';
import { queueOf, reconciliationParts } from '../reconcile';
import { LONGEST_RUN_MS } from './nightlyRun';
import type { Ringing } from './ringing';

/** How the clocks of this process and of the installation run. */
export function operationsIn(composition: Composition, ringing: Ringing, failed: (error: unknown) => void): Operations {
  const { app, storage, calendars } = composition;
  const holder = app.world.newId();
  const { queue } = ringing;
  return operationsOf({
    app,
    calendars: storage.calendars,
    refresh: () => calendars.refresh(),
    failed,
    reconciliations: storage.reconciliations,
    reconcile: (dryRun) =>
      reconcileOnce(composition, ringing, holder, dryRun).catch((error: unknown) => {
        failed(error);
        return undefined;
      }),
    movedDates: storage.movedDates,
    doubts: storage.clockDoubts,
    watch: ringing.watch,
    record: ringing.record,
    records: storage.clockRecords,
    rings: ringing.rings,
    lastSweep: () => {
      const last = ringing.lastSweep();
      return last === undefined ? undefined : Math.round((performance.now() - last) / 1000);
    },
    ...(queue ? { queue: { ...queueOf(queue), state: stateOf(queue) } } : {}),
  });
}

const stateOf = (queue: NonNullable<Ringing['queue']>) => async () => {
  const figures = await queue.figures();
  if (!figures) return undefined;
  const { waiting, delayed, active, failed } = figures;
  return { waiting, delayed, active, failed };
};

/** A run that an administrator asked for; undefined while another process has the turn. */
async function reconcileOnce(composition: Composition, ringing: Ringing, holder: string, dryRun: boolean): Promise<Reconciliation | undefined> {
  const { app, storage } = composition;
  const now = app.world.now();
  if (!(await storage.reconciliations.begin(holder, now, new Date(Date.parse(now) + LONGEST_RUN_MS).toISOString() as Instant))) return undefined;
  try {
    const { queue } = ringing;
    return await reconcile(reconciliationParts(composition, !(await ringing.isHeld()), queue && queueOf(queue)), { dryRun }, () => undefined);
  } finally {
    // Whoever comes next need not wait until the turn has run out.
    const ended = app.world.now();
    await storage.reconciliations.begin(holder, ended, ended);
  }
}
