import type { Instant } from '../domain/brand';
import type { Case } from '../domain/case';
import type { Rules } from '../engine';
import type { App } from './app';
import { clockAct } from './clockAct';
import type { Transaction } from './ports';
import { recordAct } from './record';

/**
 * Rings, in the transaction of an act, what had run out before the act took effect: the act then meets the case as it was in
 * law, not as the sweep left it. Answers with the case after the rings. While the clock is in doubt nothing rings.
 */
export async function ringBefore(app: Pick<App, 'procedures' | 'versions' | 'calendars' | 'bodies' | 'world' | 'renderer' | 'clockState' | 'clockInDoubt'>, tx: Transaction, rules: Rules, file: Case, at: Instant): Promise<Case> {
  if (app.clockInDoubt?.()) return file;
  const now = app.world.now();
  const due = file.deadlines.filter(({ status, ringsAt }) => status === 'running' && ringsAt <= at).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1));
  let current = file;
  for (const { id } of due) {
    // An earlier ring may have ended or moved this clock.
    const deadline = current.deadlines.find((candidate) => candidate.id === id);
    if (deadline?.status !== 'running' || deadline.ringsAt > at) continue;
    current = (await recordAct(app, tx, rules, current, clockAct(current, 'deadline.rang', { deadline: id }, deadline, now))).case;
  }
  return current;
}
