import type { OutboxRow } from '../application/ports';
import type { Instant } from '../domain/brand';
import type { JsonObject } from '../domain/json';
import type { Connection, Writer } from './connection';

/** A message that is to be delivered now. `id` is stable over retries. */
export interface WaitingMessage extends OutboxRow {
  readonly id: number;
  readonly tries: number;
}

interface MessageRecord {
  readonly id: number;
  readonly fact: string;
  readonly recipient: string;
  readonly channel: OutboxRow['channel'];
  readonly rung: string;
  readonly template: string;
  readonly data: string;
  readonly legal_service: number;
  readonly created_at: Instant;
  readonly tries: number;
}

// The lease is the next try: who dies with a message in hand leaves it to be tried again then.
const TAKE = (skipLocked: string): string => `
  update outbox set next_try_at = ?, tries = tries + 1
  where id in (select id from outbox where status = 'waiting' and channel = ? and next_try_at <= ? order by next_try_at, id limit ?${skipLocked})
  returning id, fact, recipient, channel, rung, template, data, legal_service, created_at, tries`;
const TAKING = { sqlite: TAKE(''), postgres: TAKE(' for update skip locked') };
const DELIVERED = `update outbox set status = 'delivered', delivered_at = ? where id = ? and status = 'waiting'`;
const FAILED = `update outbox set last_code = ?, next_try_at = ? where id = ? and status = 'waiting'`;
const GIVEN_UP = `update outbox set status = 'failed', last_code = ? where id = ? and status = 'waiting'`;

/** The messages that wait for the relay. Several relays may take at once; each message goes to one of them. */
export class StoredOutbox {
  constructor(private readonly writer: Writer) {}

  /** Takes messages of one channel that are due at `now`. Unless their fate is told before `retryAt`, they are due again then. */
  take(channel: OutboxRow['channel'], now: Instant, retryAt: Instant, limit: number): Promise<readonly WaitingMessage[]> {
    return this.writer.write(async (connection: Connection) => {
      const rows = await connection.all<MessageRecord>(TAKING[connection.dialect], [retryAt, channel, now, limit]);
      return rows
        .map(({ legal_service, created_at, data, ...row }) => ({ ...row, data: JSON.parse(data) as JsonObject, legalService: legal_service === 1, createdAt: created_at }))
        .sort((a, b) => a.id - b.id);
    });
  }

  async delivered(id: number, at: Instant): Promise<void> {
    await this.writer.write(async (connection) => connection.run(DELIVERED, [at, id]));
  }

  /** A try failed; it is tried again at `retryAt`, or never when that is absent: then it stays, as failed, to be seen. */
  async failed(id: number, code: string, retryAt?: Instant): Promise<void> {
    await this.writer.write(async (connection) => (retryAt === undefined ? connection.run(GIVEN_UP, [code, id]) : connection.run(FAILED, [code, retryAt, id])));
  }
}
