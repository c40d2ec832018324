import type { Draft, Drafts } from '../application/ports/drafts';
import type { Instant } from '../domain/brand';
import type { JsonObject } from '../domain/json';
import { refuseUnstorableJson, type Connection, type Writer } from './connection';

const FIND = `select content, saved_at from drafts where account = ? and form = ?`;
const SAVE = `insert into drafts (account, form, content, saved_at) values (?, ?, ?, ?) on conflict (account, form) do update set content = excluded.content, saved_at = excluded.saved_at`;
const DROP = `delete from drafts where account = ? and form = ?`;
const FORGET = `delete from drafts where saved_at < ?`;

export class StoredDrafts implements Drafts {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {}

  async find(account: string, form: string): Promise<Draft | undefined> {
    const row = await this.connection.first<{ content: string; saved_at: Instant }>(FIND, [account, form]);
    return row && { content: JSON.parse(row.content) as JsonObject, savedAt: row.saved_at };
  }

  async save(account: string, form: string, { content, savedAt }: Draft, forgetBefore: string): Promise<void> {
    const text = JSON.stringify(content);
    refuseUnstorableJson(text);
    await this.writer.write(async (connection) => {
      await connection.run(FORGET, [forgetBefore]);
      await connection.run(SAVE, [account, form, text, savedAt]);
    });
  }

  async drop(account: string, form: string): Promise<void> {
    await this.writer.write(async (connection) => connection.run(DROP, [account, form]));
  }
}
