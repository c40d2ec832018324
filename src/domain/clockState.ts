import type { Instant } from './brand';

/** Clocks that are not the server's own: those of the PostgreSQL and the Redis server, and the time service (NTP), of which the kernel tells. */
export type ReferenceClockName = 'postgres' | 'redis' | 'ntp';

/** The clock of the server held against another one, once. */
export interface ClockComparison {
  readonly with: ReferenceClockName;
  readonly at: Instant;
  /** By how many milliseconds the server's clock was ahead of the other; negative: behind it. Of NTP the kernel does not tell it. */
  readonly offset?: number;
  /** To how many milliseconds that is exact: half of the time the answer took, or the largest error by the kernel. */
  readonly within?: number;
  /** Whether the kernel says that a time service keeps the clock right. */
  readonly synchronised?: boolean;
  /** Both are known to be of one machine: it is one clock, and the comparison proves nothing. */
  readonly sameMachine?: true;
}

/** What a server knew of its own clock at one moment. Without a comparison nothing is known of whether it was right. */
export interface ClockState {
  /** Since when the wall clock has been held against the monotonic one, which nobody can set. */
  readonly watchedSince: Instant;
  /** By how many milliseconds the wall clock has gone away from it since. */
  readonly drift: number;
  /** As of the last look. */
  readonly comparisons: readonly ClockComparison[];
  /** The clock was set to the date of a demonstration: its times are no evidence. */
  readonly demonstration?: true;
}
