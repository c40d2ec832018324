import type { RebuiltCase } from '../../application/ports/reconciliation';
import { refuseUnstorableJson, type Connection } from '../connection';
import { movedOn } from '../errors';
import { FLAG, writeMarks } from './belongings';
import { rewriteDeadlines } from './deadlines';
import { rewriteSignal } from './outgoing';
import { numberOf, oldestCalendar, tagsText } from './record';

const PLACE = { sqlite: `select ordinal from cases where id = ?`, postgres: `select ordinal from cases where id = ? for update` };
const LAST_FACT = `select seq, hash from facts where case_ordinal = ? order by seq desc limit 1`;
const ROW = `
  update cases set number = ?, procedure = ?, version = ?, state = ?, stage = ?, title = ?, tags = ?, flags = ?, hub = ?, handling = ?,
    turn_body = ?, turn_cause = ?, turn_since = ?, closed = ?, opened_at = ?, worklist_key = ?, late = ?, oldest_calendar = ?, deadlines = ? where ordinal = ?`;
const SNAPSHOT = `
  insert into case_snapshots (case_ordinal, head, bytes) values (?, ?, ?) on conflict (case_ordinal) do update set head = excluded.head, bytes = excluded.bytes`;
const ADD_TAG = `insert into case_tags (name, value, case_ordinal) values (?, ?, ?) on conflict do nothing`;
const ADD_ACCESS = `insert into case_access (body, case_ordinal, since_seq) values (?, ?, ?) on conflict do nothing`;
const ADD_LINK = `insert into case_links (case_ordinal, kind, other_id) values (?, ?, ?) on conflict do nothing`;
const ADD_NUMBER = `insert into case_numbers (number, name, case_ordinal) values (?, ?, ?) on conflict do nothing`;
const ADD_TURN = `insert into turns (case_ordinal, seq, body, cause, since, ended_seq, until) values (?, ?, ?, ?, ?, ?, ?)`;
const ADD_STAY = `insert into stays (case_ordinal, seq, stage, body, closed, since, ended_seq, until) values (?, ?, ?, ?, ?, ?, ?, ?)`;
const UNINDEXED = `insert into case_unindexed (case_ordinal) values (?) on conflict do nothing`;

/**
 * Writes everything of a case that follows from its facts, in the transaction of `connection`, what it told other cases among it; the facts, their
 * contents, identities and messages to people are not touched. Throws DomainError conflict/`case.movedOn` when a fact has come since it was read.
 */
export async function rebuild(connection: Connection, rebuilt: RebuiltCase): Promise<void> {
  const { case: file, summary, caseBytes } = rebuilt;
  refuseUnstorableJson(caseBytes);
  const place = await connection.first<{ ordinal: number }>(PLACE[connection.dialect], [file.id]);
  const last = place && (await connection.first<{ seq: number; hash: string }>(LAST_FACT, [place.ordinal]));
  if (!place || last?.seq !== file.revision || last.hash !== file.head) throw movedOn();
  const { ordinal } = place;
  await connection.run(ROW, [
    numberOf(file), file.basis.procedure, file.basis.version, rebuilt.statePath, rebuilt.stage, summary.title, tagsText(rebuilt), JSON.stringify(summary.flags), file.hub, file.handling,
    file.turn.body, file.turn.cause, file.turn.since, file.closed ? 1 : 0, file.openedAt, rebuilt.worklistKey, rebuilt.late ? 1 : 0, oldestCalendar(file), JSON.stringify(rebuilt.binding), ordinal,
  ]);
  await connection.run(SNAPSHOT, [ordinal, file.head, caseBytes]);
  for (const table of ['case_tags', 'case_access', 'case_links', 'case_marks', 'turns', 'stays']) await connection.run(`delete from ${table} where case_ordinal = ?`, [ordinal]);
  for (const [name, value] of [...Object.entries(summary.tags), ...summary.flags.map((flag) => [FLAG, flag] as const)]) await connection.run(ADD_TAG, [name, value, ordinal]);
  for (const { body, sinceSeq } of file.access) await connection.run(ADD_ACCESS, [body, ordinal, sinceSeq]);
  for (const link of file.links) await connection.run(ADD_LINK, [ordinal, link.kind, link.case]);
  await writeMarks(connection, ordinal, file, undefined);
  for (const { name, number } of rebuilt.numbers) await connection.run(ADD_NUMBER, [number, name, ordinal]);
  for (const turn of rebuilt.turns) await connection.run(ADD_TURN, [ordinal, turn.seq, turn.body, turn.cause, turn.since, turn.ended_seq, turn.until]);
  for (const stay of rebuilt.stays) await connection.run(ADD_STAY, [ordinal, stay.seq, stay.stage, stay.body, stay.closed, stay.since, stay.ended_seq, stay.until]);
  await rewriteDeadlines(connection, ordinal, file.deadlines);
  for (const signal of rebuilt.signals) await rewriteSignal(connection, signal);
  if (connection.dialect === 'sqlite') await connection.run(UNINDEXED, [ordinal]);
}
