import { deliverSignals } from './applySignal';
import type { App } from './app';
import type { RecordedAct } from './record';
import { wakeFor } from './wake';

/**
 * What follows an act that is committed: alarms are set and signals delivered. The act stands whatever becomes of it: rows
 * that are due and signals that wait are found by the next sweep, which also tells what it could not do. `signals`: whether some may wait for the case.
 */
export async function afterCommit(app: App, recorded: RecordedAct, signals: boolean): Promise<void> {
  const receivers = [...(signals ? [recorded.case.id] : []), ...recorded.told];
  await Promise.allSettled([wakeFor(app, recorded), deliverSignals(app, receivers)]);
}
