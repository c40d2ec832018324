import { canonical } from '../../domain/canonical';
import type { Case } from '../../domain/case';
import type { Entry } from '../../application/ports';
import { Json, type Connection, type Value } from '../connection';
import { movedOn } from '../errors';
import { writeAccess, writeIdentities, writeLinks, writeMarks, writeNumbers, writeTags } from './belongings';
import { writeDeadline } from './deadlines';
import { writeDocuments } from './documents';
import { writeOutbox, writeSignal } from './outgoing';
import { indexOpening, reindex, textOf } from './search';
import { writeStay } from './stays';
import { lastEntry, nextOrdinal } from './dialect';
import type { Before } from './storedCase';

/** The columns of `Before`, and where they are. */
export const BEFORE = `c.ordinal, s.head, c.state, c.stage, c.title, c.worklist_key, c.late, c.tags, c.flags, t.text`;
export const FROM = `cases c join case_texts t on t.case_ordinal = c.ordinal join case_snapshots s on s.case_ordinal = c.ordinal`;
// Of a row that another transaction has written in the meantime PostgreSQL reads again what is locked, and nothing else.
const lockCase = (postgres: boolean): string => `select ${BEFORE} from ${FROM} where c.id = ?${postgres ? ' for update of c, s' : ''}`;
const LOCK = { sqlite: lockCase(false), postgres: lockCase(true) };

const OPEN = (ordinal: string): string => `
  insert into cases (ordinal, id, number, procedure, version, state, stage, title, tags, flags, hub, handling, turn_body, turn_cause, turn_since,
    closed, opened_at, worklist_key, late, oldest_calendar, query_code_hash, deadlines)
  values (${ordinal}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text)) returning ordinal`;
const OPENING = { sqlite: OPEN(nextOrdinal.sqlite), postgres: OPEN(nextOrdinal.postgres) };
const OPENING_AT = OPEN('?').replace(' returning ordinal', '');
const SNAPSHOT = `insert into case_snapshots (case_ordinal, head, bytes) values (?, ?, cast(? as text))`;

const RESNAPSHOT = `update case_snapshots set head = ?, bytes = cast(? as text) where case_ordinal = ?`;
const RESNAPSHOT_OF = `${RESNAPSHOT} and head = ?`;

const FACT = `
  insert into facts (case_ordinal, seq, type, part, legal_date, at, recorded_at, hash, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as text))`;
const CONTENT_OF = (entry: string): string => `insert into contents (entry, part, salt, bytes) values (${entry}, ?, ?, cast(? as text))`;
const CONTENT = { sqlite: CONTENT_OF(lastEntry.sqlite), postgres: CONTENT_OF(lastEntry.postgres) };
const SOURCE = `insert into case_sources (source_key, case_ordinal) values (?, ?)`;

const OPEN_TURN = `insert into turns (case_ordinal, seq, body, cause, since) values (?, ?, ?, ?, ?)`;
const END_TURN = `update turns set ended_seq = ?, until = ? where case_ordinal = ? and ended_seq is null`;

/** Seconds of 2^20 places each: see the migration of `cases`. */
export const PLACES_A_SECOND = 1_048_576;

/**
 * Writes one fact with all that belongs to it, in the transaction of `connection`, and answers with the row as it stands then.
 * `known`: the row as it stands before, where nobody else can have written it since.
 * Throws DomainError conflict/`case.movedOn`, `case.known`, `source.known`; invalid/`text.nul`, `text.loneSurrogate`.
 */
export async function record(connection: Connection, entry: Entry, known?: Before): Promise<Before> {
  const row = entry.before ? await advance(connection, entry, entry.before, known) : await open(connection, entry);
  const { ordinal } = row;
  const { fact } = entry;
  await connection.run(FACT, [ordinal, fact.seq, fact.type, fact.part, fact.on, fact.at, fact.recordedAt, fact.hash, new Json(entry.factBytes)]);
  await connection.run(CONTENT[connection.dialect], [fact.part, fact.salt, new Json(entry.contentBytes)]);
  for (const deadline of entry.changed) await writeDeadline(connection, ordinal, entry.case.id, deadline, fact.seq);
  await writeDocuments(connection, ordinal, entry);
  if (entry.identities.length > 0) await writeIdentities(connection, ordinal, entry.identities);
  for (const row of entry.outbox) await writeOutbox(connection, row);
  for (const signal of entry.signals) await writeSignal(connection, signal);
  return row;
}

const rowAfter = (connection: Connection, ordinal: number, entry: Entry, tags: string, flags: string): Before => ({
  ordinal,
  head: entry.case.head,
  state: entry.statePath,
  stage: entry.stage,
  title: entry.summary.title,
  worklist_key: entry.worklistKey,
  late: entry.late ? 1 : 0,
  tags,
  flags,
  text: textOf(entry, connection),
});

async function open(connection: Connection, entry: Entry): Promise<Before> {
  const { case: file, summary, fact } = entry;
  const second = Math.floor(Date.parse(file.openedAt) / 1000) * PLACES_A_SECOND;
  const tags = tagsText(entry);
  const flags = JSON.stringify(summary.flags);
  const ordinal = await openRow(connection, second, [
    file.id, numberOf(file), file.basis.procedure, file.basis.version, entry.statePath, entry.stage, summary.title, tags,
    flags, file.hub, file.handling, file.turn.body, file.turn.cause, file.turn.since, file.closed ? 1 : 0, file.openedAt,
    entry.worklistKey, entry.late ? 1 : 0, oldestCalendar(file), entry.queryCodeHash ?? null, new Json(entry.bindingBytes ?? '[]'),
  ]);
  await connection.run(SNAPSHOT, [ordinal, file.head, new Json(entry.caseBytes)]);
  await connection.run(OPEN_TURN, [ordinal, fact.seq, file.turn.body, file.turn.cause, file.turn.since]);
  await writeStay(connection, ordinal, entry, undefined);
  await writeTags(connection, ordinal, summary, { tags: {}, flags: [] });
  await writeAccess(connection, ordinal, file, undefined);
  await writeNumbers(connection, ordinal, file, undefined);
  await writeLinks(connection, ordinal, file, undefined);
  await writeMarks(connection, ordinal, file, undefined);
  await indexOpening(connection, ordinal, entry);
  if (entry.sourceKey !== undefined) await connection.run(SOURCE, [entry.sourceKey, ordinal]);
  return rowAfter(connection, ordinal, entry, tags, flags);
}

/** Writes the row of a new case in the next free place of that second, and answers with the place. */
async function openRow(connection: Connection, second: number, columns: readonly Value[]): Promise<number> {
  if (connection.foresight) {
    const place = connection.foresight.nextPlace(second);
    await connection.run(OPENING_AT, [place, ...columns]);
    return place;
  }
  const row = await connection.first<{ ordinal: number }>(OPENING[connection.dialect], [...(connection.dialect === 'sqlite' ? [second, second, second] : [second]), ...columns]);
  if (!row) throw new Error('The database did not answer with the place of the case.');
  return row.ordinal;
}

async function advance(connection: Connection, entry: Entry, before: Case, known: Before | undefined): Promise<Before> {
  const { case: file, summary, fact } = entry;
  const row = known ?? (await connection.first<Before>(LOCK[connection.dialect], [file.id]));
  if (row?.head !== before.head) throw movedOn();
  const { ordinal } = row;
  const { turn } = file;
  const turned = before.turn !== turn && (before.turn.body !== turn.body || before.turn.cause !== turn.cause || before.turn.since !== turn.since);
  const tags = tagsText(entry);
  const flags = JSON.stringify(summary.flags);
  await writeRow(connection, ordinal, entry, before, row, { tags, flags, turned });
  const snapshot = [file.head, new Json(entry.caseBytes), ordinal];
  if (connection.foresight) connection.foresight.changeOne(RESNAPSHOT_OF, [...snapshot, before.head]);
  else await connection.run(RESNAPSHOT, snapshot);
  if (turned) {
    await connection.run(END_TURN, [fact.seq, turn.since, ordinal]);
    await connection.run(OPEN_TURN, [ordinal, fact.seq, turn.body, turn.cause, turn.since]);
  }
  await writeStay(connection, ordinal, entry, { stage: row.stage, handling: before.handling, closed: before.closed });
  if (row.tags !== tags || row.flags !== flags) {
    await writeTags(connection, ordinal, summary, { tags: JSON.parse(row.tags) as Record<string, string>, flags: JSON.parse(row.flags) as string[] });
  }
  const accessChanged = before.access !== file.access && (await writeAccess(connection, ordinal, file, before));
  const numbersChanged = before.numbers !== file.numbers && (await writeNumbers(connection, ordinal, file, before));
  if (before.links !== file.links) await writeLinks(connection, ordinal, file, before);
  await writeMarks(connection, ordinal, file, before);
  await reindex(connection, ordinal, entry, row.text, { access: accessChanged, numbers: numbersChanged });
  return rowAfter(connection, ordinal, entry, tags, flags);
}

/** Only what has changed is written again: an index costs more than the row, and is written for every column that is named. */
async function writeRow(connection: Connection, ordinal: number, entry: Entry, before: Case, row: Before, { tags, flags, turned }: { readonly tags: string; readonly flags: string; readonly turned: boolean }): Promise<void> {
  const { case: file, summary } = entry;
  const columns: string[] = [];
  const values: Value[] = [];
  const put = (column: string, now: Value, was: Value): void => {
    if (now === was) return;
    columns.push(`${column} = ?`);
    values.push(now);
  };
  put('version', file.basis.version, before.basis.version);
  put('procedure', file.basis.procedure, before.basis.procedure);
  put('number', numberOf(file), numberOf(before));
  put('title', summary.title, row.title);
  put('tags', tags, row.tags);
  put('flags', flags, row.flags);
  put('state', entry.statePath, row.state);
  put('stage', entry.stage, row.stage);
  put('handling', file.handling, before.handling);
  put('closed', file.closed ? 1 : 0, before.closed ? 1 : 0);
  put('worklist_key', entry.worklistKey, row.worklist_key);
  if (turned) {
    columns.push('turn_body = ?', 'turn_cause = ?', 'turn_since = ?');
    values.push(file.turn.body, file.turn.cause, file.turn.since);
  }
  put('oldest_calendar', oldestCalendar(file), oldestCalendar(before));
  put('late', entry.late ? 1 : 0, row.late);
  if (entry.bindingBytes !== undefined) {
    columns.push('deadlines = cast(? as text)');
    values.push(new Json(entry.bindingBytes));
  }
  if (columns.length > 0) await connection.run(`update cases set ${columns.join(', ')} where ordinal = ?`, [...values, ordinal]);
}

/** What a person dictates: the intake number; until there is one, whatever number the case bears, or its id. */
export function numberOf(file: Case): string {
  return file.numbers['intake'] ?? Object.values(file.numbers)[0] ?? file.id;
}

/** Of the running and paused deadlines of an open case, the oldest calendar that one was computed with. */
export function oldestCalendar(file: Case): number | null {
  if (file.closed) return null;
  const versions = file.deadlines.filter(({ status }) => status === 'running' || status === 'paused').map(({ calendar }) => calendar);
  return versions.length > 0 ? Math.min(...versions) : null;
}

export const tagsText = ({ summary }: Pick<Entry, 'summary'>): string => canonical(summary.tags);
