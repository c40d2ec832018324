import type { Id, Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { App } from './app';
import { applySignal } from './applySignal';
import { makeFiles } from './documents/files';
import { isStale, ringDeadline, type Rang } from './ringDeadline';
import { inOrderOfFacts } from './signalOrder';

/** What one sweep did. */
export interface Swept {
  readonly rang: number;
  readonly reminded: number;
  readonly signals: number;
  /** Alarms and signals that could not be handled, with their codes; they stay due and are tried again. */
  readonly failed: readonly { readonly deadline: string; readonly code: string }[];
  /** When the next deadline or rung is due, if that is within a minute: the alarm clock need not have been told. */
  readonly next?: Instant;
}

/** Alarms a look at the rows: at the end of each the writer runs empty. Signals a sweep. */
const BATCH = 10_000;
const SIGNALS = 200;
const SOON_MS = 60_000;

type Alarm = { readonly case: Id<'case'>; readonly deadline: Id<'deadline'>; readonly rung?: string };

/** How a sweep behaves towards others. */
export interface Manners {
  /** Awaited after each group of cases: a worker that shares a file with a server lets that one write. */
  readonly rest?: () => Promise<void>;
  /** True when it is to leave off: the process was asked to stop. */
  readonly leave?: () => boolean;
}

/**
 * Takes every deadline that is due and every signal that waits. It looks at rows, not at jobs: whatever was lost in between
 * is found here. One alarm that fails does not hold up the others.
 */
export async function sweep(app: App, { rest, leave }: Manners = {}): Promise<Swept> {
  const done = { rang: 0, reminded: 0, signals: 0 };
  const failed = new Map<string, string>();
  let busy: Alarm[] = [];
  const lookAt = async (alarms: readonly Alarm[]) => {
    for (const alarm of alarms) {
      if (leave?.()) return;
      const became = await look(app, alarm);
      if (became === 'reminded') done.reminded++;
      else if (became === 'rang' || became === 'escalated') done.rang++;
      else {
        // What a look does not settle is left to the next sweep.
        failed.set(keyOf(alarm), typeof became === 'string' ? became : became.code);
        if (became === 'busy') busy.push(alarm);
      }
    }
    await rest?.();
  };
  for (;;) {
    const due = await app.alarms.due(app.world.now(), BATCH + failed.size);
    const fresh = due.filter((alarm) => !failed.has(keyOf(alarm)));
    // Alarms of one case in their order, those of different cases abreast: on SQLite their acts share a commit.
    await abreast(byCase(fresh), app.alarms.abreast, lookAt);
    if (fresh.length === 0 || leave?.()) break;
  }
  // Whoever was at these cases has done with them by now.
  const again = busy;
  busy = [];
  for (const alarm of again) failed.delete(keyOf(alarm));
  await abreast(byCase(again), app.alarms.abreast, lookAt);
  for (const signal of inOrderOfFacts(await app.alarms.waitingSignals(SIGNALS))) {
    if (leave?.()) break;
    try {
      if ((await applySignal(app, signal)) === 'applied') done.signals++;
    } catch (error) {
      failed.set(signal.id, codeOf(error));
    }
  }
  const files = await makeFiles(app, leave);
  for (const { document, code } of files.failed) failed.set(document, code);
  const now = app.world.now();
  const [next] = await app.alarms.instants(now, new Date(Date.parse(now) + SOON_MS).toISOString() as Instant, 1);
  return { ...done, ...(next === undefined ? {} : { next }), failed: [...failed].filter(([, code]) => code !== 'stale' && code !== 'busy').map(([deadline, code]) => ({ deadline, code })) };
}

const keyOf = ({ deadline, rung }: Alarm): string => (rung === undefined ? deadline : `${deadline} ${rung}`);
const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error));

function byCase(alarms: readonly Alarm[]): readonly (readonly Alarm[])[] {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms) groups.set(alarm.case, [...(groups.get(alarm.case) ?? []), alarm]);
  return [...groups.values()];
}

async function look(app: App, alarm: Alarm): Promise<Rang | { readonly code: string }> {
  try {
    return await ringDeadline(app, alarm);
  } catch (error) {
    return isStale(error) ? 'stale' : { code: codeOf(error) };
  }
}

async function abreast<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: Math.min(lanes, items.length) }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
