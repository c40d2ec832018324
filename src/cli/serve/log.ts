import pino, { type Logger } from 'pino';

/** The log of a long-running process, and what its background work tells it. */
export interface BackgroundLog {
  readonly log: Logger;
  /** Names the work whose error it is given. */
  readonly failed: (what: string) => (error: unknown) => void;
  readonly troubled: (alarms: readonly { readonly deadline: string; readonly code: string }[]) => void;
  readonly flush: () => void;
}

const MOST_NAMED = 20;

/** JSON on standard error. Written in pieces of some lines, so that no request waits for it; flushed every second and at the end. */
export function backgroundLog(level: string): BackgroundLog {
  const destination = pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 1000 });
  const log = pino({ level, base: undefined }, destination);
  return {
    log,
    failed: (what) => (error) => log.error({ what, error: error instanceof Error ? error.message : String(error) }, 'background work failed; it is tried again'),
    troubled: (alarms) => log.warn({ count: alarms.length, alarms: alarms.slice(0, MOST_NAMED) }, 'alarms could not be handled; they are tried again'),
    flush: () => destination.flushSync(),
  };
}
