import type { OutboxRow, SignalRow } from '../../application/ports';
import { refuseUnstorableJson, type Connection, type Value } from '../connection';

const OUTBOX = `
  insert into outbox (fact, recipient, channel, rung, template, data, legal_service, created_at, status, tries, next_try_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?) on conflict (fact, recipient, channel, rung) do nothing`;
const SIGNAL = `
  insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at) values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)`;

/** 1 where the receiver of the signal `s` has a fact that it caused: read in the bytes that were hashed, where a quote within a text would be escaped. */
export const HEARD = `
  (case when exists (select 1 from cases r join facts h on h.case_ordinal = r.ordinal where r.id = s.to_case and h.bytes like '%"signal":"' || s.id || '"%') then 1 else 0 end)`;
const STATUS = `select status from signals where id = ?`;
const AS_SENT = `update signals set from_case = ?, to_case = ?, destination = ?, act = ?, input = ?, created_at = ? where id = ?`;
const SET_STATUS = `update signals set status = ? where id = ? and status = ?`;

/** Queues a message once: the same fact, recipient, channel and rung is never queued twice. */
export async function writeOutbox(connection: Connection, row: OutboxRow): Promise<void> {
  const data = JSON.stringify(row.data);
  refuseUnstorableJson(data);
  await connection.run(OUTBOX, [row.fact, row.recipient, row.channel, row.rung, row.template, data, row.legalService ? 1 : 0, row.createdAt, row.createdAt]);
}

export async function writeSignal(connection: Connection, row: SignalRow): Promise<void> {
  await connection.run(SIGNAL, [row.id, ...columnsOf(row), row.createdAt]);
}

/**
 * Puts a signal back as it was sent. One that its receiver has heard waits no more; one that it has not heard waits again, so that it hears it once.
 */
export async function rewriteSignal(connection: Connection, row: SignalRow): Promise<void> {
  const stored = await connection.first<{ status: string }>(STATUS, [row.id]);
  // After the status: a receiver who hears it in between is found here, and the status is then not what it was.
  const { heard } = (await connection.first<{ heard: number }>(`select ${HEARD} as heard from (select cast(? as text) as id, cast(? as text) as to_case) s`, [row.id, receiverOf(row)])) ?? { heard: 0 };
  const status = heard === 1 ? 'applied' : 'waiting';
  if (!stored) await writeSignal(connection, row);
  else await connection.run(AS_SENT, [...columnsOf(row), row.id]);
  const was = stored?.status ?? 'waiting';
  if (was !== status) await connection.run(SET_STATUS, [status, row.id, was]);
}

const receiverOf = ({ to }: SignalRow): string | null => ('case' in to ? to.case : null);

function columnsOf(row: SignalRow): Value[] {
  const input = JSON.stringify(row.input);
  refuseUnstorableJson(input);
  return [row.from, receiverOf(row), JSON.stringify(row.to), row.act, input, row.createdAt];
}
