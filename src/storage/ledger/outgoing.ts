import type { OutboxRow, SignalRow } from '../../application/ports';
import { refuseUnstorableJson, type Connection } from '../connection';

const OUTBOX = `
  insert into outbox (fact, recipient, channel, rung, template, data, legal_service, created_at, status, tries, next_try_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?) on conflict (fact, recipient, channel, rung) do nothing`;
const SIGNAL = `
  insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at) values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)`;

/** Queues a message once: the same fact, recipient, channel and rung is never queued twice. */
export async function writeOutbox(connection: Connection, row: OutboxRow): Promise<void> {
  const data = JSON.stringify(row.data);
  refuseUnstorableJson(data);
  await connection.run(OUTBOX, [row.fact, row.recipient, row.channel, row.rung, row.template, data, row.legalService ? 1 : 0, row.createdAt, row.createdAt]);
}

export async function writeSignal(connection: Connection, row: SignalRow): Promise<void> {
  const input = JSON.stringify(row.input);
  refuseUnstorableJson(input);
  const toCase = 'case' in row.to ? row.to.case : null;
  await connection.run(SIGNAL, [row.id, row.from, toCase, JSON.stringify(row.to), row.act, input, row.createdAt, row.createdAt]);
}
