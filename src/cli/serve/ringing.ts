import type { ClockRecord } from '../../application/clockRecord';
import { clockTrouble, watchedSweep, type ClockWatch } from '../../application/clockWatch';
import type { AlarmClock, ClockRecordEntry } from '../../application/ports';
import { sweep, type Manners } from '../../application/sweep';
import type { Instant } from '../../domain/brand';
import type { Composition } from '../../main';
import { embeddedRunner, redisAlarms, redisRunner, type RedisAlarms } from '../../queue';
import { clockRecordOf } from './clockRecordOf';
import { clockWatchOf } from './clockWatchOf';

/** The alarm clock is needed by the acts before it can be made, since it needs the sweep. */
export class LateAlarmClock implements AlarmClock {
  made: AlarmClock | undefined;
  wake(deadline: string, at: Instant): Promise<void> {
    return this.made?.wake(deadline, at) ?? Promise.resolve();
  }
}

/** Whatever rings, or lets others ring, in one process. */
export interface Ringing {
  readonly watch: ClockWatch;
  /** What is known of the clock, and what was written down of it. */
  readonly record: ClockRecord;
  /** The process sweeps itself. */
  readonly rings: boolean;
  /** Whether acts must say that the clock is not to be trusted. */
  readonly inDoubt: () => boolean;
  /** Looks at the clock: whether nothing may be rung or mailed now. */
  readonly isHeld: () => Promise<boolean>;
  start(): void;
  stop(): Promise<void>;
  lastSweep(): number | undefined;
  /** Absent without Redis. */
  readonly queue?: RedisAlarms;
}

const WATCH_EVERY_MS = 15_000;
/** At most so many instants are queued at once: with those alarms share, hours of the busiest office. */
const MOST_INSTANTS = 5_000;

export interface RingingParts {
  readonly composition: Composition;
  readonly alarmClock: LateAlarmClock;
  /** Whether this process sweeps; else others do, and it only tells them by Redis, if there is one. */
  readonly rings: boolean;
  readonly failed: (what: string) => (error: unknown) => void;
  readonly process: ClockRecordEntry['process'];
  /** Beside a server on the same SQLite file: after each group of acts it rests as long as it wrote. */
  readonly polite?: boolean;
  /** Told of what a sweep could not do. */
  readonly troubled: (failed: readonly { readonly deadline: string; readonly code: string }[]) => void;
}

/** The watched sweep with its runner, or, where others ring, the watch of the clock alone. */
export function ringingOf({ composition, alarmClock, rings, process, polite, failed, troubled }: RingingParts): Ringing {
  const { app, config, storage } = composition;
  let queue: RedisAlarms | undefined;
  const watch = clockWatchOf(composition, () => queue?.clock);
  const isHeld = async () => config.demonstrationStart === undefined && (await watch.check()) !== 'steady';
  const inDoubt = () => config.demonstrationStart === undefined && !watch.trusted();
  const record = clockRecordOf(composition, watch, process, () => queue?.clock);
  const clock = { watch, record, inDoubt, isHeld };
  if (!rings) {
    queue = config.redisUrl === undefined ? undefined : redisAlarms(config.redisUrl, app.world.now, failed('alarm'));
    alarmClock.made = queue;
    return settingOnly(config, clock, queue, failed('clock'));
  }
  let leaving = false;
  const manners: Manners = { leave: () => leaving || inDoubt(), ...(polite && storage.kind === 'sqlite' ? { rest: restAfterWriting() } : {}) };
  const swept = async () => {
    const done = await sweep({ ...app, clockState: record.state }, manners);
    if (done.failed.length > 0) troubled(done.failed);
    return done;
  };
  const leave = () => {
    leaving = true;
  };
  // A demonstration begins again at its date with each start: its clock goes back on purpose.
  const look = config.demonstrationStart ? swept : watchedSweep(watch, swept);
  const upcoming = (until: Instant) => app.alarms.instants(app.world.now(), until, MOST_INSTANTS);
  if (config.redisUrl === undefined) {
    const runner = embeddedRunner(look, app.world.now, failed('sweep'));
    alarmClock.made = runner;
    return { ...bound(runner, leave), ...clock, rings };
  }
  const runner = redisRunner(config.redisUrl, look, app.world.now, failed('alarm'), upcoming);
  alarmClock.made = runner;
  queue = runner.alarms;
  return { ...bound(runner, leave), ...clock, rings, queue };
}

const bound = (runner: Pick<Ringing, 'start' | 'stop' | 'lastSweep'>, leave: () => void): Pick<Ringing, 'start' | 'stop' | 'lastSweep'> => ({
  start: () => runner.start(),
  stop() {
    leave();
    return runner.stop();
  },
  lastSweep: () => runner.lastSweep(),
});

const LONGEST_REST_MS = 20;

/** The rests of those who ring side by side are one rest: as long as has been written since the last, 20 ms at most. */
function restAfterWriting(): () => Promise<void> {
  let since = performance.now();
  let resting: Promise<void> | undefined;
  return () =>
    (resting ??= new Promise((resume) =>
      setTimeout(
        () => {
          resting = undefined;
          since = performance.now();
          resume();
        },
        Math.min(LONGEST_REST_MS, performance.now() - since),
      ),
    ));
}

/** A server whose workers ring: it sets their alarms, and watches its own clock, since its acts bear what that says. */
function settingOnly({ demonstrationStart }: Composition['config'], clock: Pick<Ringing, 'watch' | 'record' | 'inDoubt' | 'isHeld'>, queue: RedisAlarms | undefined, failed: (error: unknown) => void): Ringing {
  let timer: NodeJS.Timeout | undefined;
  const look = () => void clock.watch.check().catch(failed);
  return {
    rings: false,
    ...clock,
    start() {
      if (demonstrationStart) return;
      look();
      timer = setInterval(look, WATCH_EVERY_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await queue?.stop();
    },
    lastSweep: () => undefined,
    ...(queue ? { queue } : {}),
  };
}

/** Why nothing rings, if nothing does. */
export const troubleOf = (watch: ClockWatch): string | undefined => {
  const doubt = watch.standing();
  return doubt && clockTrouble(doubt);
};
