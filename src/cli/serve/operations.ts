import { adoptEverywhere } from '../../application/adoptCalendar';
import { operationsOf, type Operations } from '../../application/operations';
import type { Reconciliation } from '../../application/ports/reconciliation';
import { reconcile } from '../../application/reconcile';
import { legalDateOf, startOfLegalDay } from '../../domain/calendar';
import type { Instant } from '../../domain/brand';
import type { Composition } from '../../main';
import { queueOf, reconciliationParts } from '../reconcile';
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

/** From three to six in the morning in Shanghai. */
const NIGHT_MS = 3 * 3_600_000;
const NIGHT_LASTS_MS = 3 * 3_600_000;
const LONGEST_RUN_MS = 4 * 3_600_000;

/** The nightly reconciliation, by one process of those that ring; false when there is nothing to do now. `told`: what was found. */
export async function reconcileNightly(composition: Composition, ringing: Ringing, holder: string, told: (run: object) => void): Promise<boolean> {
  const { app, storage } = composition;
  const now = app.world.now();
  const tonight = new Date(Date.parse(startOfLegalDay(legalDateOf(now))) + NIGHT_MS).toISOString() as Instant;
  const last = await storage.reconciliations.last();
  const isNight = now >= tonight && Date.parse(now) < Date.parse(tonight) + NIGHT_LASTS_MS;
  if (!ringing.rings || !isNight || (last && !last.dryRun && last.at >= tonight)) return false;
  if (!(await storage.reconciliations.begin(holder, now, new Date(Date.parse(now) + LONGEST_RUN_MS).toISOString() as Instant))) return false;
  const findings: string[] = [];
  const steady = !(await ringing.isHeld());
  // What was written with an older calendar, while a newer one was being loaded elsewhere.
  await composition.calendars.refresh();
  const adopted = steady ? adoptEverywhere(app, () => undefined) : Promise.resolve(0);
  // A case that cannot be projected keeps no other from being looked at.
  await Promise.allSettled([adopted]);
  const { queue } = ringing;
  const run = await reconcile(reconciliationParts(composition, steady, queue && queueOf(queue)), {}, ({ case: id, code }) => {
    if (findings.length < MOST_TOLD) findings.push(`${id} ${code}`);
  });
  told({ ...run, findings });
  await adopted;
  return true;
}
const MOST_TOLD = 100;
