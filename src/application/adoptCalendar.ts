import type { Id } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import { moves } from '../engine';
import { rulesOf, type App } from './app';
import { recordAct, type RecordedAct } from './record';
import { wakeFor } from './wake';

/**
 * Projects one case onto the newest calendar: a fact for each date that moved. Returns how many moved; zero leaves the case
 * as it is.
 */
export async function adoptCalendar(app: App, id: Id<'case'>): Promise<number> {
  const now = app.world.now();
  const recorded = await app.ledger.write<RecordedAct[]>(async (tx) => {
    let file = await tx.loadCase(id);
    if (!file || file.closed) return [];
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    const done: RecordedAct[] = [];
    for (const act of moves(rules, file, { at: now, on: legalDateOf(now), recordedAt: now }, 'calendar')) {
      const one = await recordAct(app, tx, rules, file, act);
      done.push(one);
      file = one.case;
    }
    return done;
  });
  for (const one of recorded) await wakeFor(app, one);
  return recorded.length;
}
