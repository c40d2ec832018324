import type { Instant } from '../domain/brand';
import type { ClockComparison } from '../domain/clockState';
import type { ClockDoubt, ClockDoubts, ClockRecordEntry, ReferenceClock, SinceBoot } from './ports';
import type { Swept } from './sweep';

/** A jump by more than this, in milliseconds, is no drift. */
export const LARGEST_STEP_MS = 300_000;

/** The two clocks at one moment: the wall's, and the one that only goes forward (milliseconds from anywhere). */
export interface ClockReading {
  readonly wall: Instant;
  readonly monotonic: number;
}

/**
 * Has the wall clock jumped since it was looked at last, or does it lie behind what the history has recorded? Pure.
 * `accepted`: a newest fact that a person has confirmed as it is; only a newer one can alarm again.
 */
export function jumpOf(before: ClockReading | undefined, now: ClockReading, newest: Instant | undefined, accepted: Instant | undefined): Omit<ClockDoubt, 'noticedAt'> | undefined {
  if (before) {
    const step = Date.parse(now.wall) - Date.parse(before.wall) - (now.monotonic - before.monotonic);
    if (Math.abs(step) > LARGEST_STEP_MS) return { direction: step > 0 ? 'forward' : 'back', seconds: Math.round(Math.abs(step) / 1000), against: 'monotonic', ...(newest === undefined ? {} : { newest }) };
  }
  if (newest === undefined || (accepted !== undefined && newest <= accepted)) return undefined;
  const ahead = Date.parse(newest) - Date.parse(now.wall);
  return ahead > LARGEST_STEP_MS ? { direction: 'back', seconds: Math.round(ahead / 1000), against: 'history', newest } : undefined;
}

/** The clock held against another one, or against the time that the machine has run. */
export type Comparison = Pick<ClockComparison, 'offset' | 'within'> & { readonly with: ClockComparison['with'] | 'boot' };

/** By how many milliseconds the own clock is ahead of each other one that was asked. */
type Offsets = Readonly<Partial<Record<ReferenceClock['name'] | 'boot', number>>>;

/**
 * The clock held against itself, as this installation wrote it down last on this machine since it was started: how far it has gone since,
 * less how long the machine has run since. Pure. A start of the machine in between, or none that was written down, tells nothing.
 */
export function againstBoot(entries: readonly ClockRecordEntry[], ran: SinceBoot): { at(wall: Instant, ran: SinceBoot): Comparison } | undefined {
  const base = entries.find(({ sinceBoot }) => sinceBoot?.boot === ran.boot);
  if (!base?.sinceBoot) return undefined;
  const [from, elapsed] = [Date.parse(base.at), base.sinceBoot.elapsed];
  return { at: (wall, now) => ({ with: 'boot', offset: Math.round(Date.parse(wall) - from - (now.elapsed - elapsed)) }) };
}

const offsetsOf = (comparisons: readonly Comparison[]): Offsets =>
  Object.fromEntries(comparisons.flatMap((one) => (one.with === 'ntp' || one.offset === undefined ? [] : [[one.with, one.offset]])));

/**
 * Does the clock stand apart from that of another server, or from how long the machine has run? Pure. It is seen at any time,
 * also by a process that starts so, of which its own monotonic clock knows nothing. `accepted`: a difference that a person has
 * confirmed as it is. Of the time service (NTP) the kernel tells no difference.
 */
export function apartOf(comparisons: readonly Comparison[], accepted: Offsets): Omit<ClockDoubt, 'noticedAt'> | undefined {
  for (const { with: name, offset, within = 0 } of comparisons) {
    if (name === 'ntp' || offset === undefined) continue;
    const away = offset - (accepted[name] ?? 0);
    if (Math.abs(away) - within > LARGEST_STEP_MS) return { direction: away > 0 ? 'forward' : 'back', seconds: Math.round(Math.abs(away) / 1000), against: name };
  }
  return undefined;
}

export interface ClockWatchParts {
  readonly now: () => Instant;
  /** Milliseconds that never go back, such as `performance.now`. */
  readonly monotonic: () => number;
  /** The newest time that is stored: of a fact, or of a look at a clock. */
  readonly newestRecordedAt: () => Promise<Instant | undefined>;
  readonly doubts: ClockDoubts;
  /** The clocks of other servers and the time that the machine has run, as this process has found them within the last minute, or `anew`. */
  readonly compared?: (anew: boolean) => Promise<readonly Comparison[]>;
}

export interface ClockWatch {
  /** Looks at the clocks. A jump is written down and stands, for every server and over restarts, until it is confirmed. */
  check(): Promise<'steady' | ClockDoubt>;
  /** What the last look has found, for readiness and for the mark that acts bear. */
  standing(): ClockDoubt | undefined;
  /** Without asking the database: no doubt stands, and the clock has not jumped since the last look. For each act and each ring. */
  trusted(): boolean;
  /** By how much the wall clock has gone away from the monotonic one since this process began to watch, in milliseconds; jumps that were confirmed included. */
  drift(): number;
  /** Since when it counts: since this process began to watch, or since a jump was confirmed; and how far the clocks have gone apart since, in milliseconds. */
  counted(): { readonly since: Instant; readonly drift: number };
  /** A person says that the clock is right now. */
  confirm(at: Instant, by: string): Promise<number>;
}

/** Watches the clock of one process. */
export function createClockWatch({ now, monotonic, newestRecordedAt, doubts, compared = () => Promise.resolve([]) }: ClockWatchParts): ClockWatch {
  let before: ClockReading | undefined;
  let standing: ClockDoubt | undefined;
  /** Whether it is written down: only what stood there and stands there no more has been confirmed. */
  let isWritten = false;
  const read = (): ClockReading => ({ wall: now(), monotonic: monotonic() });
  const begun = read();
  /** Where counting began: small steps add up from here. */
  let trustedSince = begun;
  let accepted: Offsets = {};
  const writeDown = async (doubt: ClockDoubt): Promise<ClockDoubt> => {
    standing = doubt;
    isWritten = false;
    await doubts.add(doubt);
    isWritten = true;
    return doubt;
  };
  const look = async (): Promise<'steady' | ClockDoubt> => {
    const written = await doubts.standing();
    if (standing && !isWritten && !written) return writeDown(standing);
    const reading = read();
    // Confirmed since the last look: what the clock says now is where counting begins anew.
    const confirmedNow = standing !== undefined && !written;
    const last = confirmedNow ? undefined : before;
    if (confirmedNow) trustedSince = reading;
    before = reading;
    standing = written;
    isWritten = written !== undefined;
    if (standing) return standing;
    const comparisons = await compared(confirmedNow);
    if (confirmedNow) accepted = offsetsOf(comparisons);
    const [confirmed, newest] = [await doubts.lastConfirmed(), await newestRecordedAt()];
    const apart = apartOf(comparisons, accepted);
    const jump = jumpOf(last, reading, newest, confirmed?.newest) ?? jumpOf(trustedSince, reading, undefined, undefined) ?? (apart && { ...apart, ...(newest === undefined ? {} : { newest }) });
    return jump ? writeDown({ ...jump, noticedAt: reading.wall }) : 'steady';
  };
  /** Sweep, mail and readiness all look: one look after the other, else the second takes a doubt that is not written yet for one that was confirmed. */
  let looked: Promise<unknown> = Promise.resolve();
  const check = (): Promise<'steady' | ClockDoubt> => {
    const next = looked.then(look, look);
    looked = next;
    return next;
  };
  const goneAway = (from: ClockReading): number => {
    const { wall, monotonic: elapsed } = read();
    return Math.round(Date.parse(wall) - Date.parse(from.wall) - (elapsed - from.monotonic));
  };
  const trusted = () => {
    const reading = read();
    return standing === undefined && [before, trustedSince].every((earlier) => jumpOf(earlier, reading, undefined, undefined) === undefined);
  };
  return { check, standing: () => standing, trusted, drift: () => goneAway(begun), counted: () => ({ since: trustedSince.wall, drift: goneAway(trustedSince) }), confirm: async (at, by) => doubts.confirm(at, by, await newestRecordedAt()) };
}

/** A sweep that rings and mails nothing while the clock is in doubt. */
export const watchedSweep = (watch: ClockWatch, sweep: () => Promise<Swept>) => async (): Promise<Swept> =>
  (await watch.check()) === 'steady' ? sweep() : { rang: 0, reminded: 0, signals: 0, failed: [] };

const SERVERS = { postgres: 'PostgreSQL', redis: 'Redis' } as const;

function seen({ direction, seconds, against }: ClockDoubt): string {
  if (against === 'boot') return `the clock was set ${direction} by ${seconds} seconds while nobody watched (against the time that the machine has run)`;
  if (against === 'postgres' || against === 'redis') return `the clock is ${seconds} seconds ${direction === 'forward' ? 'ahead of' : 'behind'} that of ${SERVERS[against]}`;
  return `the clock jumped ${direction} by ${seconds} seconds (against the ${against === 'history' ? 'newest time that is stored' : 'monotonic clock'})`;
}

/** Why nothing rings, for readiness. */
export const clockTrouble = (doubt: ClockDoubt): string => `${seen(doubt)}: nothing is rung or mailed until 'weiquan clock confirm'`;
