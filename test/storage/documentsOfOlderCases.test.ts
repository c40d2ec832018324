import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import type { Case } from '../../src/domain/case';
import type { Id } from '../../src/domain/brand';
import { openStorage, type StorageConfig } from '../../src/storage';
import { Documents1790000000010 } from '../../src/storage/migrations/documents';
import { Evidence1790000000020 } from '../../src/storage/migrations/evidence';
import { Signatures1790000000111 } from '../../src/storage/migrations/signatures';
import { following, on, opening } from '../support/entries';
import { startPostgres } from '../support/postgres';

const paper = (seq: number): Case['documents'][number] => ({ template: 'passingOnLetter', seq, part: 'main', on: on(`2026-10-0${seq}`) });

/** Documents written before there was a table for them are found after the migration as if there had always been one. */
async function holds(config: StorageConfig): Promise<void> {
  const storage = await openStorage(config);
  const opened = opening('older', { case: { documents: [paper(1)] } });
  await storage.ledger.write((tx) => tx.record(opened));
  await storage.ledger.write((tx) => tx.record(following(opened, { case: { documents: [paper(1), paper(2), paper(2)] } })));
  await storage.ledger.write((tx) => tx.record(opening('without')));
  const before = await storage.documents.ofCase('older' as Id<'case'>);
  await storage.close();
  const source = await new DataSource(config.kind === 'sqlite' ? { type: 'better-sqlite3', database: config.file } : { type: 'postgres', url: config.url }).initialize();
  const runner = source.createQueryRunner();
  const [documents, evidence, signatures] = [new Documents1790000000010(), new Evidence1790000000020(), new Signatures1790000000111()];
  await signatures.down(runner);
  await evidence.down(runner);
  await documents.down(runner);
  await documents.up(runner);
  await evidence.up(runner);
  await signatures.up(runner);
  await source.destroy();
  const again = await openStorage(config);
  expect(before).toHaveLength(3);
  expect(await again.documents.ofCase('older' as Id<'case'>)).toEqual(before);
  expect(await again.documents.issuedOn(on('2026-10-02'), [before[0]?.body ?? ''], 10)).toEqual([{ caseId: 'older', place: 2 }, { caseId: 'older', place: 3 }]);
  expect(await again.documents.ofCase('without' as Id<'case'>)).toEqual([]);
  await again.close();
}

describe('the documents of older cases', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'weiquan-older-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('are found on SQLite', () => holds({ kind: 'sqlite', file: path.join(home, 'older.sqlite') }));

  it('are found on PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      await holds({ kind: 'postgres', url: await server.database('older') });
    } finally {
      await server.stop();
    }
  });
});
