import { adoptCalendar } from '../../application/adoptCalendar';
import { countFigures } from '../../application/countFigures';
import type { Composition } from '../../main';

/** How often the background work looks: history sealed, calendar refreshed, what has expired forgotten. */
const SEAL_EVERY_MS = 5_000;
const HOUSEKEEPING_EVERY_MS = 60_000;
const ANSWERS_KEPT_MS = 48 * 3_600_000;

/** Starts what goes on beside the requests. `failed` names the work whose error it is given. */
export function startBackground(composition: Composition, failed: (what: string) => (error: unknown) => void): { stop(): void } {
  const { app, storage, keys } = composition;
  const sealer = storage.sealer({ holder: app.world.newId(), now: app.world.now, sign: keys.signHead });
  const timers = [
    // Figures are counted in the global order, which the sealer gives.
    repeat(SEAL_EVERY_MS, () => sealer.run().then(() => countFigures(app)), failed('sealer')),
    repeat(HOUSEKEEPING_EVERY_MS, () => housekeeping(composition), failed('housekeeping')),
  ];
  return { stop: () => timers.forEach((timer) => timer.stop()) };
}

async function housekeeping({ app, storage, calendars }: Composition): Promise<void> {
  const now = app.world.now();
  await app.sessions.endExpired(now);
  await storage.forgetAnswers(new Date(Date.parse(now) - ANSWERS_KEPT_MS).toISOString() as typeof now);
  if (!(await calendars.refresh())) return;
  const { version } = calendars.current();
  for (let after = '', page = await app.alarms.casesOnOlderCalendar(version, after, 200); page.length > 0; page = await app.alarms.casesOnOlderCalendar(version, after, 200)) {
    for (const id of page) await adoptCalendar(app, id);
    after = page.at(-1) ?? after;
  }
}

/** Work that is done again and again, never twice at once; what fails is told and tried again. */
function repeat(everyMs: number, work: () => Promise<unknown>, failed: (error: unknown) => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const turn = async () => {
    await work().catch((error: unknown) => {
      if (!ended) failed(error);
    });
    if (!ended) timer = setTimeout(() => void turn(), everyMs).unref();
  };
  timer = setTimeout(() => void turn(), 0).unref();
  return {
    stop() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
