import type { IdentityRow } from '../../application/ports';
import type { Case } from '../../domain/case';
import type { Summary } from '../../domain/procedure';
import { Json, type Connection } from '../connection';

type Marks = Pick<Summary, 'tags' | 'flags'>;

const ADD_TAG = `insert into case_tags (name, value, case_ordinal) values (?, ?, ?) on conflict do nothing`;
const DROP_TAG = `delete from case_tags where name = ? and value = ? and case_ordinal = ?`;
const ADD_ACCESS = `insert into case_access (body, case_ordinal, since_seq) values (?, ?, ?)`;
const DROP_ACCESS = `delete from case_access where body = ? and case_ordinal = ?`;
const ADD_NUMBER = `insert into case_numbers (number, name, case_ordinal) values (?, ?, ?) on conflict do nothing`;
const ADD_LINK = `insert into case_links (case_ordinal, kind, other_id) values (?, ?, ?) on conflict do nothing`;
const DROP_LINK = `delete from case_links where case_ordinal = ? and kind = ? and other_id = ?`;
const ADD_IDENTITY = `insert into identities (id, case_ordinal, kind, part, content) values (?, ?, ?, ?, cast(? as text))`;
const ADD_IDENTITY_KEY = `insert into identity_keys (key, identity_id) values (?, ?) on conflict do nothing`;

/** A flag is kept as a tag of this name. */
export const FLAG = '#flag';

const tagRows = ({ tags, flags }: Marks): Map<string, readonly [string, string]> =>
  new Map([...Object.entries(tags), ...flags.map((flag) => [FLAG, flag] as const)].map((row) => [row.join('\n'), row]));

/** Tags and flags by which lists filter. */
export async function writeTags(connection: Connection, ordinal: number, now: Marks, before: Marks): Promise<void> {
  const had = tagRows(before);
  const has = tagRows(now);
  for (const [id, [name, value]] of had) if (!has.has(id)) await connection.run(DROP_TAG, [name, value, ordinal]);
  for (const [id, [name, value]] of has) if (!had.has(id)) await connection.run(ADD_TAG, [name, value, ordinal]);
}

/** Which bodies see the case. True when the set of bodies has changed. */
export async function writeAccess(connection: Connection, ordinal: number, now: Case, before: Case | undefined): Promise<boolean> {
  const had = new Map(before?.access.map(({ body, sinceSeq }) => [body, sinceSeq]) ?? []);
  const has = new Map(now.access.map(({ body, sinceSeq }) => [body, sinceSeq]));
  let changed = false;
  for (const body of had.keys()) {
    if (has.has(body)) continue;
    await connection.run(DROP_ACCESS, [body, ordinal]);
    changed = true;
  }
  for (const [body, sinceSeq] of has) {
    if (had.has(body)) continue;
    await connection.run(ADD_ACCESS, [body, ordinal, sinceSeq]);
    changed = true;
  }
  return changed;
}

/** The numbers under which the case can be found. They are never taken away: a voided number stays. True when there is a new one. */
export async function writeNumbers(connection: Connection, ordinal: number, now: Case, before: Case | undefined): Promise<boolean> {
  let changed = false;
  for (const [name, number] of Object.entries(now.numbers)) {
    if (before?.numbers[name] === number) continue;
    await connection.run(ADD_NUMBER, [number, name, ordinal]);
    changed = true;
  }
  return changed;
}

export async function writeLinks(connection: Connection, ordinal: number, now: Case, before: Case | undefined): Promise<void> {
  const had = new Map(before?.links.map((link) => [`${link.kind}\n${link.case}`, link]) ?? []);
  const has = new Map(now.links.map((link) => [`${link.kind}\n${link.case}`, link]));
  for (const [id, link] of had) if (!has.has(id)) await connection.run(DROP_LINK, [ordinal, link.kind, link.case]);
  for (const [id, link] of has) if (!had.has(id)) await connection.run(ADD_LINK, [ordinal, link.kind, link.case]);
}

const ADD_MARK = `insert into case_marks (name, value, case_ordinal) values (?, ?, ?) on conflict do nothing`;
const DROP_MARK = `delete from case_marks where name = ? and value = ? and case_ordinal = ?`;

/** Who is assigned now, and whether a proof is outstanding. */
function marksOf(file: Case | undefined): Map<string, readonly [string, string]> {
  const rows: (readonly [string, string])[] = (file?.assignees ?? []).filter(({ until }) => until === undefined).map(({ person }) => ['person', person] as const);
  if (file && file.proofsOutstanding.length > 0) rows.push(['proof', 'outstanding']);
  return new Map(rows.map((row) => [row.join('\n'), row]));
}

/** What worklists are read by, beside whose move it is. */
export async function writeMarks(connection: Connection, ordinal: number, now: Case, before: Case | undefined): Promise<void> {
  if (before?.assignees === now.assignees && before.proofsOutstanding === now.proofsOutstanding) return;
  const had = marksOf(before);
  const has = marksOf(now);
  for (const [id, mark] of had) if (!has.has(id)) await connection.run(DROP_MARK, [...mark, ordinal]);
  for (const [id, mark] of has) if (!had.has(id)) await connection.run(ADD_MARK, [...mark, ordinal]);
}

/** The only place where names stand. */
export async function writeIdentities(connection: Connection, ordinal: number, rows: readonly IdentityRow[]): Promise<void> {
  for (const row of rows) {
    const content = new Json(JSON.stringify(row.content));
    await connection.run(ADD_IDENTITY, [row.id, ordinal, row.kind, row.part, content]);
    for (const key of row.keys) await connection.run(ADD_IDENTITY_KEY, [key, row.id]);
  }
}
