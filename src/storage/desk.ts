import type { CaseReader, CaseReaders, DeskSettings, Note, Notes } from '../application/ports/desk';
import type { Id, Instant } from '../domain/brand';
import type { Json } from '../domain/json';
import { refuseUnstorableJson, refuseUnstorableValues, type Connection, type Writer } from './connection';
import { marks } from './reading/piece';

interface NoteRow {
  readonly id: string;
  readonly case_id: Id<'case'>;
  readonly body: string;
  readonly account: string;
  readonly name: string;
  readonly content: string;
  readonly written_at: Instant;
  readonly changed_at: Instant | null;
}

const NOTE = `select n.id, c.id as case_id, n.body, n.account, n.name, n.content, n.written_at, n.changed_at from notes n join cases c on c.ordinal = n.case_ordinal`;
const WRITE = `
  insert into notes (id, case_ordinal, body, account, name, content, written_at)
  select cast(? as text), c.ordinal, cast(? as text), cast(? as text), cast(? as text), cast(? as text), cast(? as text) from cases c where c.id = ? on conflict (id) do nothing`;
const CHANGE = `
  update notes set content = ?, changed_at = ? where id = ? and account = ? and written_at >= ? and content <> ? and case_ordinal = (select ordinal from cases where id = ?)`;
const REMOVE = `delete from notes where id = ? and account = ? and written_at >= ? and case_ordinal = (select ordinal from cases where id = ?)`;

const noteFrom = ({ id, case_id: caseId, body, account, name, content: text, written_at: writtenAt, changed_at: changedAt }: NoteRow): Note => ({
  id, caseId, body, account, name, text, writtenAt, ...(changedAt === null ? {} : { changedAt }),
});

/** Internal notes of the bodies. */
export class StoredNotes implements Notes {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async ofCase(id: Id<'case'>, bodies: readonly string[]): Promise<readonly Note[]> {
    if (bodies.length === 0) return [];
    return (await this.reading.all<NoteRow>(`${NOTE} where c.id = ? and n.body in (${marks(bodies)}) order by n.written_at, n.id`, [id, ...bodies])).map(noteFrom);
  }

  keep({ id, caseId, body, account, name, text, writtenAt }: Note, changeableSince: Instant): Promise<Note | undefined> {
    refuseUnstorableValues([text]);
    return this.writer.write(async (connection) => {
      const written = await connection.run(WRITE, [id, body, account, name, text, writtenAt, caseId]);
      if (written === 0) await connection.run(CHANGE, [text, writtenAt, id, account, changeableSince, text, caseId]);
      const row = await connection.first<NoteRow>(`${NOTE} where n.id = ?`, [id]);
      return row && row.case_id === caseId && row.account === account && row.content === text ? noteFrom(row) : undefined;
    });
  }

  async remove(id: string, caseId: Id<'case'>, account: string, since: Instant): Promise<boolean> {
    return (await this.writer.write(async (connection) => connection.run(REMOVE, [id, account, since, caseId]))) > 0;
  }
}

const SEEN = `
  insert into case_readers (case_ordinal, account, body, name, since, seen_at)
  select c.ordinal, cast(? as text), cast(? as text), cast(? as text), cast(? as text), cast(? as text) from cases c where c.id = ?
  on conflict (case_ordinal, account) do update set seen_at = excluded.seen_at, body = excluded.body, name = excluded.name`;
const THERE = `select r.account, r.body, r.name, r.since from case_readers r join cases c on c.ordinal = r.case_ordinal where c.id = ? order by r.since, r.account`;

/** Who has a case open. */
export class StoredCaseReaders implements CaseReaders {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async seen(id: Id<'case'>, { account, body, name }: Omit<CaseReader, 'since'>, now: Instant, staleBefore: Instant): Promise<readonly CaseReader[]> {
    await this.writer.write(async (connection) => {
      await connection.run('delete from case_readers where seen_at < ?', [staleBefore]);
      await connection.run(SEEN, [account, body, name, now, now, id]);
    });
    return this.reading.all<CaseReader>(THERE, [id]);
  }

  async left(id: Id<'case'>, account: string): Promise<void> {
    await this.writer.write(async (connection) => connection.run('delete from case_readers where account = ? and case_ordinal = (select ordinal from cases where id = ?)', [account, id]));
  }
}

const KEEP = `insert into desk_settings (account, name, content, saved_at) values (?, ?, ?, ?) on conflict (account, name) do update set content = excluded.content, saved_at = excluded.saved_at`;

/** What accounts set up for themselves. */
export class StoredDeskSettings implements DeskSettings {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async all(account: string): Promise<Readonly<Record<string, Json>>> {
    const rows = await this.reading.all<{ name: string; content: string }>('select name, content from desk_settings where account = ?', [account]);
    return Object.fromEntries(rows.map(({ name, content }) => [name, JSON.parse(content) as Json]));
  }

  async keep(account: string, name: string, content: Json, at: Instant): Promise<void> {
    const text = JSON.stringify(content);
    refuseUnstorableJson(text);
    await this.writer.write(async (connection) => connection.run(KEEP, [account, name, text, at]));
  }
}
