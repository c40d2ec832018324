import { DomainError } from '../domain/errors';
import type { App } from './app';
import { applySignal } from './applySignal';
import { isStale, ringDeadline } from './ringDeadline';

/** What one sweep did. */
export interface Swept {
  readonly rang: number;
  readonly reminded: number;
  readonly signals: number;
  /** Alarms that could not be handled, with their codes; they stay due and are tried again. */
  readonly failed: readonly { readonly deadline: string; readonly code: string }[];
}

const BATCH = 200;

/**
 * Takes every deadline that is due and every signal that waits. It looks at rows, not at jobs: whatever was lost in between
 * is found here. One alarm that fails does not hold up the others.
 */
export async function sweep(app: App): Promise<Swept> {
  let rang = 0;
  let reminded = 0;
  const failed: { deadline: string; code: string }[] = [];
  for (let round = 0; round < 50; round++) {
    const due = await app.alarms.due(app.world.now(), BATCH);
    let progress = 0;
    for (const alarm of due) {
      if (failed.some(({ deadline }) => deadline === alarm.deadline)) continue;
      try {
        const became = await ringDeadline(app, alarm);
        if (became === 'reminded') reminded++;
        else if (became !== 'stale') rang++;
        progress++;
      } catch (error) {
        if (isStale(error)) continue;
        failed.push({ deadline: alarm.deadline, code: error instanceof DomainError ? error.code : 'unknown' });
      }
    }
    if (due.length < BATCH || progress === 0) break;
  }
  let signals = 0;
  for (const signal of await app.alarms.waitingSignals(BATCH)) if ((await applySignal(app, signal)) === 'applied') signals++;
  return { rang, reminded, signals, failed };
}
