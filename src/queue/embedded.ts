import type { Instant } from '../domain/brand';
import type { AlarmClock } from '../application/ports';

/** Looks at everything that is due, and says when the next thing is, if it is soon. Returns when it has looked. */
export type Sweep = () => Promise<{ readonly next?: Instant }>;

export interface Runner extends AlarmClock {
  start(): void;
  /** Stops after the sweep that is under way. */
  stop(): Promise<void>;
  /** When the last sweep ended, as the monotonic clock of the process has it (milliseconds); undefined before the first. */
  lastSweep(): number | undefined;
}

const LONGEST_NAP_MS = 15_000;
const GRAIN_MS = 20;

/**
 * The alarm clock without Redis: a sweep with a short nap. `wake` only shortens the nap; an alarm that is lost, or that
 * another process has set, is found by the next sweep, since that looks at rows. One sweep at a time.
 * `now` is the program's clock, which may be a demonstration's; naps are real time.
 */
export function embeddedRunner(sweep: Sweep, now: () => Instant, failed: (error: unknown) => void): Runner {
  let timer: NodeJS.Timeout | undefined;
  /** Looks that are wanted within the longest nap, in milliseconds of the process's monotonic clock, rounded up so that they stay few. */
  const wanted = new Set<number>();
  let under: Promise<void> | undefined;
  let stopped = true;
  let last: number | undefined;

  const nap = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        under = look();
      },
      Math.max(0, Math.min(...wanted, performance.now() + LONGEST_NAP_MS) - performance.now()),
    );
  };
  const want = (at: Instant) => {
    const wait = Math.max(0, Date.parse(at) - Date.parse(now()));
    if (wait <= LONGEST_NAP_MS) wanted.add(Math.ceil((performance.now() + wait) / GRAIN_MS) * GRAIN_MS);
    return wait <= LONGEST_NAP_MS;
  };
  const look = async () => {
    const begun = performance.now();
    for (const time of wanted) if (time <= begun) wanted.delete(time);
    try {
      const { next } = await sweep();
      last = performance.now();
      if (next !== undefined) want(next);
    } catch (error) {
      failed(error);
    }
    under = undefined;
    if (!stopped) nap();
  };

  return {
    start() {
      stopped = false;
      wanted.add(performance.now());
      nap();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await under;
    },
    lastSweep: () => last,
    wake(_deadline, at) {
      // While a sweep is under way the wish is only noted: it looks again when it has ended.
      if (want(at) && !stopped && under === undefined) nap();
      return Promise.resolve();
    },
  };
}
