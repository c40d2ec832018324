import { adoptEverywhere } from '../../application/adoptCalendar';
import { countFigures } from '../../application/countFigures';
import type { Logger } from 'pino';
import type { Composition } from '../../main';
import { reconcileNightly } from './nightlyRun';
import type { Ringing } from './ringing';

/** How often the background work looks: history sealed, calendar refreshed, what has expired forgotten. */
const SEAL_EVERY_MS = 5_000;
/** An act is told within so long; a look at nothing is one read. */
const RELAY_EVERY_MS = 1_000;
const HOUSEKEEPING_EVERY_MS = 60_000;
const FAREWELL_MS = 10_000;
const ANSWERS_KEPT_MS = 48 * 3_600_000;

/** Starts what goes on beside the requests. Nothing is sent while the clock is not to be trusted. `failed` names the work whose error it is given. */
export function startBackground(composition: Composition, ringing: Ringing, log: Pick<Logger, 'info'>, failed: (what: string) => (error: unknown) => void): { stop(): Promise<void> } {
  const { app, storage, keys } = composition;
  const holder = app.world.newId();
  const sealer = storage.sealer({ holder, now: app.world.now, sign: keys.signHead });
  let ending = false;
  const timers = [
    // Figures are counted in the global order, which the sealer gives.
    repeat(SEAL_EVERY_MS, () => sealer.run().then(() => countFigures(app)), failed('sealer')),
    repeat(RELAY_EVERY_MS, () => composition.relay(async () => ending || (await ringing.isHeld())), failed('relay')),
    repeat(HOUSEKEEPING_EVERY_MS, () => housekeeping(composition), failed('housekeeping')),
    repeat(HOUSEKEEPING_EVERY_MS, () => ringing.record.look(), failed('clock record')),
    repeat(HOUSEKEEPING_EVERY_MS, () => reconcileNightly(composition, ringing, (run) => log.info(run, 'reconciled')), failed('reconciliation')),
  ];
  return {
    // A mail that is under way is waited for, but not for ever: what became of it would else be unknown, and it would be sent again.
    async stop() {
      ending = true;
      await Promise.race([Promise.all(timers.map((timer) => timer.stop())), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref())]);
    },
  };
}

/** What is seen to every minute, one after the other: what fails holds up none of the others, and is thrown in the end. */
export async function housekeeping({ app, storage, calendars, directory }: Composition): Promise<void> {
  const now = app.world.now();
  const failed: unknown[] = [];
  const works: readonly (() => Promise<unknown>)[] = [
    () => app.sessions.endExpired(now),
    () => storage.forgetAnswers(new Date(Date.parse(now) - ANSWERS_KEPT_MS).toISOString() as typeof now),
    () => app.versions.refresh(),
    () => directory.refresh(),
    // Each date that moves is a fact of its case; who must hurry is told.
    async () => (await calendars.refresh()) && adoptEverywhere(app, () => undefined),
  ];
  for (const work of works) await work().catch((error: unknown) => failed.push(error));
  if (failed.length > 1) throw new AggregateError(failed, failed.map((error) => (error instanceof Error ? error.message : String(error))).join('; '));
  if (failed.length === 1) throw failed[0];
}

/** Work that is done again and again, never twice at once; what fails is told and tried again. `stop` ends with the turn that is under way. */
function repeat(everyMs: number, work: () => Promise<unknown>, failed: (error: unknown) => void): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> | undefined;
  let ended = false;
  const turn = async () => {
    await work().catch((error: unknown) => {
      if (!ended) failed(error);
    });
    if (!ended) nap(everyMs);
  };
  const nap = (millis: number) => {
    timer = setTimeout(() => {
      under = turn();
    }, millis).unref();
  };
  nap(0);
  return {
    async stop() {
      ended = true;
      clearTimeout(timer);
      await under;
    },
  };
}
