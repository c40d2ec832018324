import { adoptEverywhere } from '../../application/adoptCalendar';
import type { Reconciliations } from '../../application/ports/reconciliation';
import { reconcile } from '../../application/reconcile';
import type { Instant } from '../../domain/brand';
import { legalDateOf, startOfLegalDay } from '../../domain/calendar';
import type { Composition } from '../../main';
import { queueOf, reconciliationParts } from '../reconcile';
import type { Ringing } from './ringing';

const HOUR_MS = 3_600_000;
/** From three to six in the morning in Shanghai. */
const NIGHT_MS = 3 * HOUR_MS;
const NIGHT_LASTS_MS = 3 * HOUR_MS;
/** More than a day, so that where the machine is on at night, the night stays the time. */
const OVERDUE_MS = 26 * HOUR_MS;
/** For so long the turn belongs to who took it: who dies in between leaves the run to another after that. */
export const LONGEST_RUN_MS = 4 * HOUR_MS;
/** A run that failed is tried again after this. */
const AFTER_FAILURE_MS = HOUR_MS;
const MOST_TOLD = 100;

const later = (at: Instant, millis: number): Instant => new Date(Date.parse(at) + millis).toISOString() as Instant;

/**
 * At night, once; by day where no night was lived through since the last whole run: a machine that is switched off at night has its
 * run 26 hours after the last. Before the first run time counts from the first facts, so that on a new installation the first night is early enough.
 */
async function isWanted(reconciliations: Pick<Reconciliations, 'lastWhole' | 'begun'>, now: Instant): Promise<boolean> {
  const last = await reconciliations.lastWhole(now);
  const tonight = later(startOfLegalDay(legalDateOf(now)), NIGHT_MS);
  if (now >= tonight && now < later(tonight, NIGHT_LASTS_MS)) return last === undefined || last < tonight;
  const since = last ?? (await reconciliations.begun());
  return since !== undefined && now >= later(since, OVERDUE_MS);
}

/** The nightly reconciliation, by one process of those that ring; false when there is nothing to do now. `told`: what was found. */
export async function reconcileNightly(composition: Composition, ringing: Ringing, told: (run: object) => void): Promise<boolean> {
  const { app, storage } = composition;
  const now = app.world.now();
  if (!ringing.rings || !(await isWanted(storage.reconciliations, now))) return false;
  const holder = app.world.newId();
  if (!(await storage.reconciliations.begin(holder, now, later(now, LONGEST_RUN_MS)))) return false;
  let left = AFTER_FAILURE_MS;
  try {
    // Another process may have ended its run between the look and the turn.
    if (!(await isWanted(storage.reconciliations, now))) {
      left = 0;
      return false;
    }
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
    left = 0;
    told({ ...run, findings });
    await adopted;
    return true;
  } finally {
    // Whoever comes next need not wait until the turn has run out.
    const ended = app.world.now();
    await storage.reconciliations.begin(holder, ended, later(ended, left));
  }
}
