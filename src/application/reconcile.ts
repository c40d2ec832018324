import type { Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import { bindingOf, caseBytes, isLate, statePath, summaryOf, type Library } from '../engine';
import type { App } from './app';
import { NumbersTaken } from './numbersTaken';
import type { Counters, RebuiltCase, Reconciliation, Reconciliations } from './ports/reconciliation';
import type { CaseToVerify } from './ports/verification';
import { worklistKey } from './record';
import type { Swept } from './sweep';
import { foldOf, isOfRules, verifyCase, type Finding } from './verifyCase';

/** The queue as reconciliation sees it: at which instants somebody will look. */
export interface AlarmQueue {
  /** Undefined while it does not answer. */
  instants(): Promise<readonly Instant[] | undefined>;
  queue(instants: readonly Instant[]): Promise<void>;
  drop(instants: readonly Instant[]): Promise<void>;
  /** How far ahead it is filled, in milliseconds. */
  readonly horizon: number;
}

export interface ReconcileParts {
  readonly app: Pick<App, 'world'>;
  readonly library: Library;
  readonly cases: () => AsyncIterable<CaseToVerify>;
  readonly store: Reconciliations;
  readonly counters: Counters;
  /** Rings what is due; absent while the clock is in doubt: then nothing is rung. */
  readonly sweep?: () => Promise<Swept>;
  readonly queue?: AlarmQueue;
}

export interface Reconciled extends Reconciliation {
  /** Alarms that the queue lacked, and that it had for nothing, before they were set and taken away; undefined without a queue. */
  readonly queue?: { readonly missing: number; readonly stray: number };
}

/** How a run goes about it. */
export interface Reconciling {
  /** It only tells. */
  readonly dryRun?: boolean;
  /**
   * A person asked for it: what a case told another is put back as well, and the other hears of it. What was sent is known only by what the
   * effects of today make of an old fact; where an effect was mended since, it may never have been.
   */
  readonly signals?: boolean;
}

/**
 * Rebuilds every case and deadline from the facts, compares with the rows, the counters of running numbers and the queue, and puts right what is derived. A
 * case whose facts do not agree among themselves is told and left as it is: nothing follows from it. What one case told another is told, and left
 * unless a person asks for it. `tell`: each difference as it is found.
 */
export async function reconcile(parts: ReconcileParts, { dryRun = false, signals = false }: Reconciling, tell: (finding: Finding) => void): Promise<Reconciled> {
  const { app, library, store } = parts;
  const at = app.world.now();
  const counts = { cases: 0, differing: 0, repaired: 0, broken: 0, rang: 0 };
  const numbers = new NumbersTaken();
  for await (const stored of parts.cases()) {
    counts.cases++;
    const findings = verifyCase(library, stored, (taken) => numbers.note(stored.id, taken));
    if (findings.length === 0) continue;
    findings.forEach(tell);
    const rebuilt = findings.some(isOfRules) ? undefined : rebuiltFrom(library, stored);
    const isLeft = (finding: Finding): boolean => isBeyondRepair(finding) || (!signals && isOfSignal(finding));
    if (!rebuilt || findings.some(isLeft)) counts.broken++;
    if (!rebuilt || findings.every(isLeft)) continue;
    counts.differing++;
    if (!dryRun && (await repaired(store, signals ? rebuilt : { ...rebuilt, signals: [] }))) counts.repaired++;
  }
  for (const { highest, finding } of await numbers.behind(parts.counters)) {
    tell(finding);
    counts.differing++;
    if (dryRun) continue;
    await parts.counters.raise(highest.series, highest.on, highest.serial);
    counts.repaired++;
  }
  if (!dryRun && parts.sweep) counts.rang = (await parts.sweep()).rang;
  const queue = parts.queue && (await reconcileQueue(parts, parts.queue, dryRun));
  const endedAt = app.world.now();
  const run: Reconciliation = { at, endedAt, dryRun, ...counts, left: await store.figures(endedAt) };
  await store.keep(run);
  return { ...run, ...(queue ? { queue } : {}) };
}

/** What lies beside the facts, or disagrees with the rules: a person must look. */
const isBeyondRepair = ({ code }: Finding): boolean => /^(documents|evidence|opened|rules)\.|^(deadline\.recomputed|signal\.unfounded)$/.test(code);

/** What one case told another is not there, or not as its facts tell it: put back only where a person asks for it. */
export const isOfSignal = ({ code }: Pick<Finding, 'code'>): boolean => code === 'signal.missing' || code === 'signal.differs';

/** The rows that the facts make, or undefined where the facts do not agree. */
export function rebuiltFrom(library: Library, stored: CaseToVerify): RebuiltCase | undefined {
  const { replayed, turns, stays, numbers, sent } = foldOf(library, stored);
  const file = replayed.case;
  const procedure = file && library.procedure(file.basis.procedure, file.basis.version);
  if (!procedure || replayed.disagreements.length > 0 || replayed.unreadable.length > 0) return undefined;
  const path = statePath(file.state);
  return {
    case: file,
    caseBytes: caseBytes(file),
    summary: summaryOf(procedure, file),
    statePath: path,
    stage: procedure.stages[path] ?? 'other',
    worklistKey: worklistKey(procedure, bindingOf(procedure, file)),
    binding: bindingOf(procedure, file),
    late: isLate(procedure, file),
    turns,
    stays,
    numbers: [...numbers].map((entry) => ({ name: entry.slice(0, entry.indexOf(' ')), number: entry.slice(entry.indexOf(' ') + 1) })),
    signals: sent.filter(({ to }) => 'case' in to),
  };
}

/** False when an act came between: what it wrote is right, the next run looks at the rest. */
async function repaired(store: Reconciliations, rebuilt: RebuiltCase): Promise<boolean> {
  try {
    await store.rebuild(rebuilt);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'case.movedOn') return false;
    throw error;
  }
}

/** Instants that are close at hand come and go while they are counted. */
const MARGIN_MS = 5_000;
const secondOf = (at: Instant): number => Math.ceil(Date.parse(at) / 1000);

async function reconcileQueue({ app, store }: ReconcileParts, queue: AlarmQueue, dryRun: boolean): Promise<Reconciled['queue']> {
  const { missing, stray } = await queueFigures(store, queue, app.world.now());
  if (!dryRun) {
    await queue.queue(missing.map(({ at }) => at));
    await queue.drop(stray);
  }
  return { missing: missing.reduce((sum, { rows }) => sum + rows, 0), stray: stray.length };
}

/** Deadlines of the next hours at whose second nobody would look, and looks at nothing. All of them are missing where the queue does not answer. */
export async function queueFigures(store: Reconciliations, queue: Pick<AlarmQueue, 'instants' | 'horizon'>, now: Instant): Promise<{ readonly missing: readonly { readonly at: Instant; readonly rows: number }[]; readonly stray: readonly Instant[] }> {
  const later = (millis: number) => new Date(Date.parse(now) + millis).toISOString() as Instant;
  const near = later(MARGIN_MS);
  const queued = (await queue.instants()) ?? [];
  const rows = await store.alarmsBy(near, later(queue.horizon - MARGIN_MS));
  const seconds = new Set(queued.map(secondOf));
  const wanted = new Set(rows.map(({ at }) => secondOf(at)));
  const far = secondOf(later(queue.horizon - MARGIN_MS));
  return {
    missing: rows.filter(({ at }) => !seconds.has(secondOf(at))),
    stray: queued.filter((at) => at > near && secondOf(at) < far && !wanted.has(secondOf(at))),
  };
}
