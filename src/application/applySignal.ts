import type { Act } from '../domain/act';
import type { Id } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { rulesOf, type App } from './app';
import type { SignalRow } from './ports';
import { recordAct, type RecordedAct } from './record';
import { ringBefore } from './ringBefore';
import { inOrderOfFacts } from './signalOrder';
import { wake, wakesOf } from './wake';

/**
 * Applies a signal to the case it is for, once, by that case's own act and transaction. What the receiver cannot accept yet
 * waits and is counted; it is never dropped. What this program cannot handle at all waits behind the others too, and is thrown.
 */
export async function applySignal(app: App, signal: SignalRow): Promise<'applied' | 'waiting' | 'appliedBefore'> {
  const now = app.world.now();
  const to = (signal.to as { case: Id<'case'> }).case;
  try {
    const recorded = await app.ledger.write<RecordedAct | undefined>(async (tx) => {
      if (!(await tx.claimSignal(signal.id, now))) return undefined;
      const file = await tx.loadCase(to);
      if (!file) throw new DomainError('notFound', 'case.notFound', 'The case that the signal is for does not exist.');
      // A case hears of nothing before it was there.
      const at = signal.createdAt < file.openedAt ? file.openedAt : signal.createdAt;
      const act: Act = {
        type: signal.act,
        input: signal.input,
        actor: { kind: 'signal', id: signal.id, body: file.handling, role: 'signal' },
        at,
        on: legalDateOf(at),
        recordedAt: now,
        cause: { signal: signal.id },
        ...(app.clockInDoubt?.() ? { clockInDoubt: true as const } : {}),
      };
      const rules = rulesOf(app, file.basis.procedure, file.basis.version);
      return recordAct(app, tx, rules, await ringBefore(app, tx, rules, file, at), act);
    });
    if (!recorded) return 'appliedBefore';
    await wake(app, wakesOf(recorded));
    // What it tells on goes on at once: an outcome passes through several cases.
    await deliverSignals(app, recorded.told);
    return 'applied';
  } catch (error) {
    if (error instanceof DomainError && PASSING.has(error.kind)) throw error;
    await app.alarms.signalRefused(signal.id, error instanceof DomainError ? error.code : 'unexpected', now);
    if (error instanceof DomainError && (error.kind === 'refused' || error.kind === 'notFound')) return 'waiting';
    throw error;
  }
}

/** Another act came between, or the store is not there: that is no fault of the signal, and over soon. */
const PASSING: ReadonlySet<DomainError['kind']> = new Set(['conflict', 'unavailable']);

/** A case that gets so many signals at once is served by the sweep. */
const AT_ONCE = 20;

/**
 * After the commit of an act: what waits for its case is tried again, since the case may accept it now, and what it told
 * others is applied. Whatever does not come to it here is found by the sweep; the act is done all the same.
 */
export async function deliverSignals(app: App, receivers: readonly Id<'case'>[]): Promise<void> {
  for (const receiver of new Set(receivers)) {
    for (const signal of inOrderOfFacts(await app.alarms.waitingSignalsFor(receiver, AT_ONCE))) await applySignal(app, signal);
  }
}
