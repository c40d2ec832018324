import { findSession, touchSession, type SessionLimits, type SignedIn } from '../application/session';
import type { App } from '../application/app';

/** For so long, in milliseconds, an ended session may still be good in another process; in this one it ends at once. */
export const REMEMBERED_FOR = 1000;
const MOST = 20_000;
const TOKEN = /^[0-9a-f]{64}$/;

interface Remembered {
  readonly session: SignedIn;
  /** By the clock that only rises. */
  readonly until: number;
  /** By the clock on the wall, which may be set. */
  readonly at: number;
}

/** Sessions by their tokens, looked up at most once a second. */
export class RememberedSessions {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly app: App,
    private readonly limits: SessionLimits,
    private readonly now: () => number,
  ) {}

  /** `unattended`: nobody was there, a window asked by itself. Then the session does not live longer for it. */
  async find(token: string | undefined, unattended = false): Promise<SignedIn | undefined> {
    if (token === undefined || !TOKEN.test(token)) return undefined;
    const known = this.remembered.get(token);
    const wall = Date.parse(this.app.world.now());
    if (known && known.until > this.now() && Math.abs(wall - known.at) < REMEMBERED_FOR) return known.session;
    this.remembered.delete(token);
    const found = await findSession(this.app, token);
    if (!found || unattended) return found;
    const session = await touchSession(this.app, this.limits, found);
    if (this.remembered.size >= MOST) this.remembered.clear();
    this.remembered.set(token, { session, until: this.now() + REMEMBERED_FOR, at: wall });
    return session;
  }

  forget(token: string): void {
    this.remembered.delete(token);
  }
}
