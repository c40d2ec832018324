import type { Instant } from '../domain/brand';
import type { Connection } from './connection';

const HELD = { sqlite: `select holder, token, expires_at from leases where name = ?`, postgres: `select holder, token, expires_at from leases where name = ? for update` };
const FIRST = `insert into leases (name, holder, token, expires_at) values (?, '', 0, '') on conflict do nothing`;
const TAKE = `update leases set holder = ?, token = ?, expires_at = ? where name = ?`;

/** A turn at something that only one may do at a time. `token` rises with every change of holder. */
export interface Lease {
  readonly holder: string;
  readonly token: number;
}

/**
 * Has the leased work to oneself for this transaction, whoever holds the lease, and leaves the lease as it is: what must be done at
 * once is not put off to the holder's next turn. The holder waits for the commit, and finds what was done.
 */
export async function lockLease(connection: Connection, name: string): Promise<void> {
  await connection.run(FIRST, [name]);
  await connection.first(HELD[connection.dialect], [name]);
}

/**
 * Takes or renews a lease inside the transaction that does the leased work: the row stays locked until its commit, so that
 * one who was overtaken cannot commit. Undefined when somebody else holds it and it has not run out at `now`.
 */
export async function takeLease(connection: Connection, name: string, holder: string, now: Instant, until: Instant): Promise<Lease | undefined> {
  await connection.run(FIRST, [name]);
  const held = await connection.first<{ holder: string; token: number; expires_at: string }>(HELD[connection.dialect], [name]);
  if (!held || (held.holder !== holder && held.expires_at > now)) return undefined;
  const token = held.holder === holder ? held.token : held.token + 1;
  await connection.run(TAKE, [holder, token, until, name]);
  return { holder, token };
}
