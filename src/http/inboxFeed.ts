import type { App } from '../application/app';
import { readInbox, type InboxEntry } from '../application/readInbox';
import { findSession } from '../application/session';
import type { Person } from '../policies';
import type { EventStream } from './serve';
import type { Language } from './words';

/** How often it looks whether anything arrived in any inbox: one look for all who listen. */
const LOOK_EVERY_MS = 1_000;
/** How often a silent stream says that it lives, and whether its session still does. */
const HEARTBEAT_MS = 15_000;
/** The newest of an inbox that are compared; more than that between two looks are seen when the inbox is opened. */
const NEWEST = 50;
/** Streams of one account: who opens more loses the oldest. */
const MOST_STREAMS = 6;

interface Listener {
  readonly person: Person;
  readonly token: string;
  readonly language: Language;
  readonly stream: EventStream;
  /** What was sent, or was there before; until that is read, nothing is told. On PostgreSQL a smaller number may appear after a greater one. */
  seen: Set<number> | undefined;
  unread: number | undefined;
}

/** Tells everybody who listens what arrives in his inbox. Looks only while somebody listens. */
export class InboxFeed {
  private readonly listeners = new Set<Listener>();
  private looking: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private newest = -1;
  private under = false;

  constructor(
    private readonly app: App,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Listens until the answer is called. `after`: the last notice that was seen on an earlier stream. */
  listen(person: Person, token: string, language: Language, after: number | undefined, stream: EventStream): () => void {
    const listener: Listener = { person, token, language, stream, seen: undefined, unread: undefined };
    const own = [...this.listeners].filter((other) => other.person.account === person.account);
    if (own.length >= MOST_STREAMS) own[0]?.stream.end();
    this.listeners.add(listener);
    stream.send('retry: 3000\n\n');
    void this.begin(listener, after).catch((error: unknown) => {
      this.failed(error);
      // The page asks anew.
      stream.end();
    });
    this.looking ??= setInterval(() => void this.look().catch(this.failed), LOOK_EVERY_MS).unref();
    this.beating ??= setInterval(() => void this.beat().catch(this.failed), HEARTBEAT_MS).unref();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.looking);
      clearInterval(this.beating);
      this.looking = this.beating = undefined;
    };
  }

  /** What was read in one window is read in the others. */
  async changed(account: string): Promise<void> {
    for (const listener of this.listeners) if (listener.person.account === account) await this.tell(listener);
  }

  private async begin(listener: Listener, after: number | undefined): Promise<void> {
    const { items } = await readInbox(this.app, listener.person, false, { limit: NEWEST }, listener.language);
    listener.seen = new Set(items.map(({ id }) => id).filter((id) => after === undefined || id <= after));
    await this.tell(listener);
  }

  private async look(): Promise<void> {
    if (this.under) return;
    this.under = true;
    try {
      const newest = await this.app.notices.newestInInboxes();
      if (newest === this.newest) return;
      this.newest = newest;
      for (const listener of this.listeners) await this.tell(listener);
    } finally {
      this.under = false;
    }
  }

  private async beat(): Promise<void> {
    for (const listener of this.listeners) {
      // Looked up without prolonging it: an open window is nobody's presence.
      if (await findSession(this.app, listener.token)) {
        listener.stream.send(': here\n\n');
        await this.tell(listener);
      } else listener.stream.end();
    }
  }

  private async tell(listener: Listener): Promise<void> {
    const { seen } = listener;
    if (!seen) return;
    const { items, unread } = await readInbox(this.app, listener.person, false, { limit: NEWEST }, listener.language);
    for (const item of items.filter(({ id }) => !seen.has(id)).reverse()) {
      seen.add(item.id);
      listener.stream.send(noticeEvent(item));
    }
    if (seen.size > 20 * NEWEST) for (const id of [...seen].slice(0, -2 * NEWEST)) seen.delete(id);
    if (unread === listener.unread) return;
    listener.unread = unread;
    listener.stream.send(`event: unread\ndata: ${JSON.stringify({ unread })}\n\n`);
  }
}

// JSON holds no line break, so that an event is one line of data.
const noticeEvent = (item: InboxEntry): string => `id: ${item.id}\nevent: notice\ndata: ${JSON.stringify(item)}\n\n`;
