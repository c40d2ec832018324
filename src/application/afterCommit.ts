import type { Id } from '../domain/brand';
import { deliverSignals } from './applySignal';
import type { App } from './app';
import type { RecordedAct } from './record';
import { wake, wakesOf, type Wake } from './wake';

/** What is left to do for an act that is committed. It is little to keep where very many wait for one commit. */
export interface ToTell {
  readonly wakes: readonly Wake[];
  /** The cases that signals may wait for. */
  readonly receivers: readonly Id<'case'>[];
}

/** `signals`: whether some may wait for the case itself. */
export const toTell = (recorded: RecordedAct, signals: boolean): ToTell => ({ wakes: wakesOf(recorded), receivers: signals ? [recorded.case.id, ...recorded.told] : recorded.told });

/**
 * What follows an act that is committed: alarms are set and signals delivered. The act stands whatever becomes of it: rows
 * that are due and signals that wait are found by the next sweep, which also tells what it could not do.
 */
export async function afterCommit(app: App, { wakes, receivers }: ToTell): Promise<void> {
  if (wakes.length === 0 && receivers.length === 0) return;
  await Promise.allSettled([wake(app, wakes), deliverSignals(app, receivers)]);
}
