import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Id } from '../../../src/domain/brand';
import { openStorage } from '../../../src/storage';
import type { Connection } from '../../../src/storage/connection';
import { DueClocks } from '../../../src/storage/ledger/dueClocks';
import { ledgerOf } from '../../../src/storage/ledger/transaction';
import { Composing } from '../../../src/storage/sqlite/composing';
import { SqliteConnection } from '../../../src/storage/sqlite/connection';
import { openForReading, openForWriting, WRITING } from '../../../src/storage/sqlite/open';
import { GroupWriter } from '../../../src/storage/sqlite/writer';
import { WritingThread } from '../../../src/storage/sqlite/writingThread';
import { brokenCases } from './whole';

const home = mkdtempSync(join(tmpdir(), 'weiquan-composing-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
export const newFile = () => join(home, `${++made}.db`);

export const idOf = (text: string) => text as Id<'case'>;

/** Every act is worked out first, however few there are. */
export async function house(file = newFile(), pragmas: readonly string[] = WRITING) {
  const writing = await openForWriting(file);
  const reading = await openForReading(file);
  const committed = new SqliteConnection(reading.database, reading.source.manager);
  const thread = new WritingThread({ file, pragmas, patience: 5_000 });
  const due = new DueClocks();
  const composing = new Composing(committed, thread, due);
  /** How an act was done, in order: worked out first, or with the pen in hand. */
  const ways: string[] = [];
  const writers: GroupWriter[] = [];
  const newWriter = () => {
    const writer = new GroupWriter(writing.database, writing.source.manager, { composeFrom: 1 }, composing);
    writers.push(writer);
    return writer;
  };
  const ledgerBy = (writer: GroupWriter) =>
    ledgerOf({
      write: (work) => writer.write(work),
      writeAct: (work, manner) => writer.writeAct((connection: Connection) => (ways.push(connection.foresight ? 'first' : 'pen'), work(connection)), manner),
    });
  const writer = newWriter();
  const ledger = ledgerBy(writer);
  const anotherWriter = () => ledgerBy(newWriter());
  const close = async () => {
    await Promise.all(writers.map((one) => one.close()));
    await thread.close();
    await reading.source.destroy();
    await writing.source.destroy();
  };
  return { file, ledger, writer, anotherWriter, thread, composing, committed, due, ways, close };
}

export async function whole(file: string): Promise<void> {
  const storage = await openStorage({ kind: 'sqlite', file });
  expect(await brokenCases(storage)).toEqual([]);
  await storage.close();
}

/** Another program's pen: what is worked out meanwhile is written once it lets go. */
export function pen(file: string) {
  const other = new Database(file);
  other.exec('begin immediate');
  return { other, letGo: () => (other.exec('commit'), other.close()) };
}

/** Until the acts that were sent have been worked out: they wait for the pen then. */
export const workedOut = async (ways: readonly string[], count: number) => {
  while (ways.length < count) await new Promise((resume) => setImmediate(resume));
};
