import { DomainError } from '../domain/errors';

export interface AttemptLimit {
  /** So many within the window. */
  readonly most: number;
  /** In milliseconds. */
  readonly within: number;
}

interface Count {
  count: number;
  readonly until: number;
}

const MOST_KEYS = 100_000;

/**
 * Counts attempts by key within windows, in this process. An attempt is counted before it is made, so that many at once
 * gain nothing; one that succeeded is given back. `now`: milliseconds that only rise.
 */
export class Attempts {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly limit: AttemptLimit,
    private readonly code: 'signIn.tooMany' | 'query.tooMany' | 'partyPage.tooMany',
    private readonly now: () => number,
  ) {}

  /** Throws DomainError tooMany with the seconds to wait. */
  take(key: string): void {
    const now = this.now();
    const known = this.counts.get(key);
    if (!known || known.until <= now) {
      this.makeRoom(now);
      this.counts.set(key, { count: 1, until: now + this.limit.within });
      return;
    }
    if (known.count >= this.limit.most) {
      throw new DomainError('tooMany', this.code, 'Too many attempts.', { data: { retryAfter: Math.max(1, Math.ceil((known.until - now) / 1000)) } });
    }
    known.count += 1;
  }

  /** The attempt was a good one: it does not count. */
  giveBack(key: string): void {
    const known = this.counts.get(key);
    if (known && known.count > 0) known.count -= 1;
  }

  /** Windows that are over are forgotten; if there are still too many keys, the oldest go. */
  private makeRoom(now: number): void {
    if (this.counts.size < MOST_KEYS) return;
    for (const [key, { until }] of this.counts) if (until <= now) this.counts.delete(key);
    for (const key of this.counts.keys()) {
      if (this.counts.size < MOST_KEYS) return;
      this.counts.delete(key);
    }
  }
}

/**
 * An attempt under each of these keys. It counts only where it was judged and found wrong: what could not be judged, because
 * the database or the machine had no time for it, is nobody's guess, and must not keep people out once it is back.
 */
export async function attempted<T>(counts: readonly (readonly [Attempts, string])[], work: () => Promise<T>): Promise<T> {
  for (const [attempts, key] of counts) attempts.take(key);
  const giveBack = () => counts.forEach(([attempts, key]) => attempts.giveBack(key));
  try {
    const done = await work();
    giveBack();
    return done;
  } catch (error) {
    if (error instanceof DomainError && (error.kind === 'unavailable' || error.kind === 'tooMany')) giveBack();
    throw error;
  }
}
