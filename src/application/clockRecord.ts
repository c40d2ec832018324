import type { Instant } from '../domain/brand';
import type { ClockComparison, ClockState } from '../domain/clockState';
import type { ClockReading, ClockWatch } from './clockWatch';
import type { ClockRecordEntry, ClockRecords, ReferenceClock, SinceBoot } from './ports';

/** What the kernel says of the time service. */
export interface KernelClock {
  readonly synchronised: boolean;
  /** The largest error by its own reckoning, in milliseconds. */
  readonly within?: number;
}

export interface ClockRecordParts {
  readonly read: () => ClockReading;
  readonly watch: Pick<ClockWatch, 'counted'>;
  /** Those that the process can reach. */
  readonly references: () => readonly ReferenceClock[];
  /** Undefined where the kernel cannot be asked. */
  readonly kernel: () => Promise<KernelClock | undefined>;
  /** Undefined where the kernel does not tell. */
  readonly sinceBoot?: () => SinceBoot | undefined;
  readonly records: ClockRecords;
  readonly machine: string;
  readonly process: ClockRecordEntry['process'];
}

/** What is known of the clock of one process, and the durable record of it. */
export interface ClockRecord {
  /** Compares the clocks, and writes down what has changed since the last entry, or that a day has passed. */
  look(): Promise<void>;
  /** Without asking anybody: as of the last look. */
  readonly state: () => ClockState;
}

/** A clock that has gone away by more than this, in milliseconds, is another finding. */
const NOTABLE_MS = 1_000;
const A_DAY_MS = 86_400_000;
/** Of so many readings the one that was answered soonest counts: the others only tell how busy the machines are. */
const READINGS = 3;

export function createClockRecord({ read, watch, references, kernel, sinceBoot, records, machine, process }: ClockRecordParts): ClockRecord {
  let comparisons: readonly ClockComparison[] = [];
  let written: { readonly state: ClockState; readonly monotonic: number } | undefined;
  const state = (): ClockState => {
    const { since, drift } = watch.counted();
    return { watchedSince: since, drift, comparisons };
  };
  return {
    state,
    async look() {
      const [others, said] = await Promise.all([compareClocks(references(), read), asked(kernel, read)]);
      comparisons = said ? [...others, said] : others;
      const now = state();
      const { wall, monotonic } = read();
      const ran = sinceBoot?.();
      if (written && monotonic - written.monotonic < A_DAY_MS && !isNotable(written.state, now)) return;
      await records.add({ at: wall, machine, process, ...now, ...(ran ? { sinceBoot: ran } : {}) });
      written = { state: now, monotonic };
    },
  };
}

/** The own clock held against each of the others that answers. */
export const compareClocks = async (references: readonly ReferenceClock[], read: () => ClockReading): Promise<readonly ClockComparison[]> =>
  (await Promise.all(references.map((reference) => compared(reference, read)))).flatMap((one) => (one ? [one] : []));

/** In a demonstration the clock is set to another date on purpose: it is compared with nothing. */
export const demonstrationRecord = (since: Instant): ClockRecord => {
  const state: ClockState = { watchedSince: since, drift: 0, comparisons: [], demonstration: true };
  return { state: () => state, look: () => Promise.resolve() };
};

async function compared({ name, read: readReference }: ReferenceClock, read: () => ClockReading): Promise<ClockComparison | undefined> {
  let best: ClockComparison | undefined;
  for (let reading = 0; reading < READINGS; reading++) {
    const before = read();
    const answer = await readReference();
    const after = read();
    if (!answer) return undefined;
    const took = after.monotonic - before.monotonic;
    // The wall clock is read in whole milliseconds.
    const within = Math.ceil(took / 2) + 1;
    // The other clock was read somewhere between the question and the answer.
    const offset = Math.round(Date.parse(before.wall) + took / 2 - answer.time);
    if (best?.within !== undefined && best.within <= within) continue;
    best = { with: name, at: after.wall, offset, within, ...(answer.sameMachine ? { sameMachine: true as const } : {}) };
  }
  return best;
}

async function asked(kernel: ClockRecordParts['kernel'], read: () => ClockReading): Promise<ClockComparison | undefined> {
  const said = await kernel();
  return said && { with: 'ntp', at: read().wall, synchronised: said.synchronised, ...(said.within === undefined || !said.synchronised ? {} : { within: said.within }) };
}

/** Has what is known of the clock changed so that it is worth an entry? Pure. */
export function isNotable(before: ClockState, now: ClockState): boolean {
  if (before.watchedSince !== now.watchedSince || Math.abs(now.drift - before.drift) > NOTABLE_MS || before.comparisons.length !== now.comparisons.length) return true;
  return now.comparisons.some((one) => {
    const earlier = before.comparisons.find((other) => other.with === one.with);
    if (!earlier || earlier.synchronised !== one.synchronised || earlier.sameMachine !== one.sameMachine) return true;
    return Math.abs((one.offset ?? 0) - (earlier.offset ?? 0)) > NOTABLE_MS + (one.offset === undefined ? 0 : (one.within ?? 0) + (earlier.within ?? 0));
  });
}
