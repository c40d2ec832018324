import type { FirstStart } from '../application/ports';
import type { Instant } from '../domain/brand';
import type { Connection, Writer } from './connection';
import { takeLease } from './leases';

const LEASE = 'first-start';
const HELD = `select 1 as held from leases where name = '${LEASE}' and expires_at <> ''`;
/** It does not run out: whoever plays does it once, and who was killed in the middle has left half of it. */
const NEVER = '9999-12-31T00:00:00.000Z' as Instant;
const OVER = '' as Instant;

/** The turn at filling an empty database, in the table of leases. */
export class StoredFirstStart implements FirstStart {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {}

  async begin(holder: string, now: Instant): Promise<boolean> {
    return (await this.writer.write((connection) => takeLease(connection, LEASE, holder, now, NEVER))) !== undefined;
  }

  async end(holder: string, now: Instant): Promise<void> {
    await this.writer.write((connection) => takeLease(connection, LEASE, holder, now, OVER));
  }

  async underWay(): Promise<boolean> {
    return (await this.connection.first(HELD)) !== undefined;
  }
}
