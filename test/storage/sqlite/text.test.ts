import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStorage } from '../../../src/storage';
import { at, following, opening } from '../../support/entries';

describe('Text in SQLite', () => {
  const home = mkdtempSync(join(tmpdir(), 'weiquan-text-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('is stored as text in every column, also what was handed over as bytes, and however long it is', async () => {
    const file = join(home, 'text.db');
    const storage = await openStorage({ kind: 'sqlite', file });
    const long = '陶瓷𠮷"\\'.repeat(40_000);
    const first = opening('text-1', { input: { note: long }, case: { data: { note: long } } });
    await storage.ledger.write(async (tx) => {
      await tx.record(first);
      await tx.rememberAnswer('scope', 'key', { bodyHash: 'sha256:1', status: 200, body: '{"note":"瓷"}' }, at('2026-09-14T02:00:00Z'));
    });
    await storage.ledger.write((tx) => tx.record(following(first, { input: { note: '短' } })));
    await storage.close();
    const database = new Database(file, { readonly: true });
    const tables = database.prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'case_search%'`).all();
    const blobs: string[] = [];
    for (const { name } of tables) {
      for (const column of database.pragma(`table_info(${name})`) as { name: string }[]) {
        const { n } = database.prepare<[], { n: number }>(`select count(*) as n from ${name} where typeof("${column.name}") = 'blob'`).get() ?? { n: -1 };
        if (n !== 0) blobs.push(`${name}.${column.name}`);
      }
    }
    expect(blobs).toEqual([]);
    expect(database.prepare('select bytes from contents order by entry').pluck().all()).toEqual([first.contentBytes, '{"note":"短"}']);
    database.close();
  });
});
