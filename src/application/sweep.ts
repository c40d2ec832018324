import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { App } from './app';
import { applySignal } from './applySignal';
import { isStale, ringDeadline, type Rang } from './ringDeadline';

/** What one sweep did. */
export interface Swept {
  readonly rang: number;
  readonly reminded: number;
  readonly signals: number;
  /** Alarms and signals that could not be handled, with their codes; they stay due and are tried again. */
  readonly failed: readonly { readonly deadline: string; readonly code: string }[];
}

const BATCH = 200;
/** Cases that are rung side by side: their acts share a commit. */
const ABREAST = 16;
const ROUNDS = 50;

type Alarm = { readonly case: Id<'case'>; readonly deadline: Id<'deadline'>; readonly rung?: string };

/**
 * Takes every deadline that is due and every signal that waits. It looks at rows, not at jobs: whatever was lost in between
 * is found here. One alarm that fails does not hold up the others.
 */
export async function sweep(app: App): Promise<Swept> {
  const done = { rang: 0, reminded: 0, signals: 0 };
  const failed = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const due = await app.alarms.due(app.world.now(), BATCH + failed.size);
    const fresh = due.filter((alarm) => !failed.has(keyOf(alarm)));
    // Alarms of one case in their order, those of different cases abreast.
    await abreast(byCase(fresh), async (alarms) => {
      for (const alarm of alarms) {
        const became = await look(app, alarm);
        if (became === 'reminded') done.reminded++;
        else if (became === 'rang' || became === 'escalated') done.rang++;
        // What a look does not settle is left to the next sweep.
        else failed.set(keyOf(alarm), became === 'stale' ? 'stale' : became.code);
      }
    });
    if (fresh.length === 0 || due.length < BATCH) break;
  }
  for (const signal of await app.alarms.waitingSignals(BATCH)) {
    try {
      if ((await applySignal(app, signal)) === 'applied') done.signals++;
    } catch (error) {
      failed.set(signal.id, codeOf(error));
    }
  }
  return { ...done, failed: [...failed].filter(([, code]) => code !== 'stale').map(([deadline, code]) => ({ deadline, code })) };
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

async function abreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: Math.min(ABREAST, items.length) }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
