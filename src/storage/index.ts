import type { Accounts, ClockDoubts, ClockRecords, Exports, FirstStart, Ledger, Reader, ReferenceClock, Sessions } from '../application/ports';
import type { Counters, Reconciliations } from '../application/ports/reconciliation';
import type { DocumentStore } from '../application/ports/documents';
import type { CaseReaders, DeskSettings, Notes } from '../application/ports/desk';
import type { MovedDates } from '../application/ports/movedDates';
import type { DirectoryStore } from '../application/ports/directories';
import type { Drafts } from '../application/ports/drafts';
import type { EvidenceStore } from '../application/ports/evidence';
import type { PackageStore } from '../application/ports/packages';
import type { Notices } from '../application/ports/notices';
import type { VersionStore } from '../application/ports/versions';
import type { PartyCodes } from '../application/ports/partyCodes';
import type { Id, Instant } from '../domain/brand';
import type { CalendarStore } from '../domain/calendar';
import { StoredAccounts } from './accounts';
import { StoredAlarms } from './alarms';
import { StoredCalendars } from './calendars';
import { StoredClockDoubts } from './clockDoubts';
import { StoredClockRecords } from './clockRecords';
import { StoredCaseReaders, StoredDeskSettings, StoredNotes } from './desk';
import { StoredDirectories } from './directories';
import { StoredDrafts } from './drafts';
import type { Connection, Writer } from './connection';
import { StoredDocuments } from './documents';
import { StoredPartyCodes } from './partyCodes';
import { postgresMeaning, sqliteMeaning } from './errors';
import { StoredEvidence } from './evidence';
import { StoredExports } from './exports';
import { StoredFirstStart } from './firstStart';
import { ledgerOf } from './ledger/transaction';
import { DueClocks } from './ledger/dueClocks';
import { StoredMovedDates } from './movedDates';
import { StoredNotices } from './notices/notices';
import { postgresClock } from './postgres/clock';
import { PostgresConnection } from './postgres/connection';
import { openPostgres } from './postgres/open';
import { PostgresThread } from './postgres/thread';
import { PoolWriter } from './postgres/writer';
import { StoredPackages } from './packages';
import { indexedWithTheAct, type Indexing } from './reading/indexing';
import { Reports, VerifyRead, type DatabaseThread } from './reading/longReads';
import { StoredReader } from './reading/reader';
import { StoredSeals } from './reading/seals';
import { StoredCounters } from './counters';
import { StoredReconciliations } from './reconciliations';
import { Sealer, type SealerParts } from './sealer';
import { StoredSessions } from './sessions';
import { StoredSupervision } from './supervision';
import { Composing } from './sqlite/composing';
import { SqliteConnection } from './sqlite/connection';
import { DelayedIndexing } from './sqlite/indexing';
import { openForReading, openForWriting, WRITING } from './sqlite/open';
import { SqliteThread } from './sqlite/thread';
import { GroupWriter, PATIENCE, type WriterSettings } from './sqlite/writer';
import { WritingThread } from './sqlite/writingThread';
import { StoredVersions } from './versions';
import { WatchedWriter } from './watchedWriter';

export type StorageConfig =
  | { readonly kind: 'sqlite'; readonly file: string; readonly writer?: Partial<WriterSettings> }
  /** `postgres://user:password@host:port/database` */
  | { readonly kind: 'postgres'; readonly url: string };

/** Everything that is kept, over one database. */
export interface Storage {
  readonly kind: StorageConfig['kind'];
  /** Whether anything can be stored. */
  readonly writes: Pick<WatchedWriter, 'standing'>;
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly alarms: StoredAlarms;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly calendars: CalendarStore;
  readonly directories: DirectoryStore;
  readonly documents: DocumentStore;
  readonly evidence: EvidenceStore;
  readonly packages: PackageStore;
  readonly supervision: StoredSupervision;
  readonly notices: Notices;
  readonly exports: Exports;
  readonly clockDoubts: ClockDoubts;
  readonly clockRecords: ClockRecords;
  /** The clock of the database's server, where it has one of its own. */
  readonly clock?: ReferenceClock;
  readonly firstStart: FirstStart;
  readonly drafts: Drafts;
  readonly notes: Notes;
  readonly caseReaders: CaseReaders;
  readonly deskSettings: DeskSettings;
  readonly movedDates: MovedDates;
  readonly partyCodes: PartyCodes;
  readonly reconciliations: Reconciliations;
  readonly counters: Counters;
  readonly versions: VersionStore;
  /** Counts and exports. */
  readonly reports: Reports;
  readonly verifyRead: VerifyRead;
  readonly seals: StoredSeals;
  sealer(parts: SealerParts): Sealer;
  /** The access log of one identity, oldest first. */
  identityReads(identity: Id<'identity'>): Promise<readonly { readonly account: string; readonly reason: string; readonly at: Instant }[]>;
  /** Forgets answers to idempotent requests that were remembered before `before` (48 hours ago); how many. */
  forgetAnswers(before: Instant): Promise<number>;
  /** Ends what was begun, refuses what comes after, and closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens the database, creates it if it is not there (SQLite: the file; PostgreSQL: the tables) and brings it up to date.
 * Throws DomainError unavailable/`storage.failed` when it cannot be opened.
 */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  try {
    return await (config.kind === 'sqlite' ? openSqliteStorage(config.file, config.writer ?? {}) : openPostgresStorage(config.url));
  } catch (error) {
    throw config.kind === 'sqlite' ? sqliteMeaning(error) : postgresMeaning(error);
  }
}

async function openSqliteStorage(file: string, settings: Partial<WriterSettings>): Promise<Storage> {
  const writing = await openForWriting(file);
  const reading = await openForReading(file);
  const connection = new SqliteConnection(reading.database, reading.source.manager);
  const dueClocks = new DueClocks();
  const writingThread = new WritingThread({ file, pragmas: WRITING, patience: settings.patience ?? PATIENCE });
  const writer = new GroupWriter(writing.database, writing.source.manager, settings, new Composing(connection, writingThread, dueClocks));
  const thread = new SqliteThread(file);
  const indexing = new DelayedIndexing(writer, connection);
  return assembled('sqlite', writer, connection, thread, { indexing, dueClocks }, async () => {
    await indexing.close();
    await writer.close();
    await writingThread.close();
    await thread.close();
    await reading.source.destroy();
    await writing.source.destroy();
  });
}

async function openPostgresStorage(url: string): Promise<Storage> {
  const { source, pool } = await openPostgres(url);
  const writer = new PoolWriter(source);
  const connection = new PostgresConnection(pool, source.manager, postgresMeaning);
  return assembled('postgres', writer, connection, new PostgresThread(source), { indexing: indexedWithTheAct, dueClocks: new DueClocks() }, async () => {
    await writer.close();
    await source.destroy();
  });
}

async function assembled(kind: StorageConfig['kind'], unwatched: Writer, reading: Connection, thread: DatabaseThread, { indexing, dueClocks }: { readonly indexing: Indexing; readonly dueClocks: DueClocks }, close: () => Promise<void>): Promise<Storage> {
  const writer = new WatchedWriter(unwatched);
  const calendars = new StoredCalendars(reading.manager, writer);
  await calendars.keepBuiltIn();
  let closing: Promise<void> | undefined;
  return {
    kind,
    writes: writer,
    ledger: ledgerOf(writer),
    reader: new StoredReader(reading, writer, indexing),
    alarms: new StoredAlarms(reading, writer, dueClocks),
    accounts: new StoredAccounts(reading, writer),
    sessions: new StoredSessions(reading.manager, writer),
    calendars,
    directories: new StoredDirectories(reading, writer),
    documents: new StoredDocuments(reading, writer),
    evidence: new StoredEvidence(reading, writer),
    packages: new StoredPackages(reading, writer),
    supervision: new StoredSupervision(thread, writer),
    notices: new StoredNotices(reading, writer),
    exports: new StoredExports(reading, writer),
    clockDoubts: new StoredClockDoubts(reading, writer),
    clockRecords: new StoredClockRecords(reading, writer),
    ...(kind === 'postgres' ? { clock: postgresClock(reading) } : {}),
    firstStart: new StoredFirstStart(reading, writer),
    drafts: new StoredDrafts(reading, writer),
    notes: new StoredNotes(reading, writer),
    caseReaders: new StoredCaseReaders(reading, writer),
    deskSettings: new StoredDeskSettings(reading, writer),
    movedDates: new StoredMovedDates(reading),
    versions: new StoredVersions(reading, writer, thread),
    partyCodes: new StoredPartyCodes(reading, writer),
    reconciliations: new StoredReconciliations(reading, writer),
    counters: new StoredCounters(reading, writer),
    reports: new Reports(thread, indexing),
    verifyRead: new VerifyRead(thread),
    seals: new StoredSeals(thread),
    sealer: (parts) => new Sealer(writer, parts),
    identityReads: async (identity) => reading.all('select account, reason, at from identity_reads where identity_id = ? order by id', [identity]),
    forgetAnswers: (before) => writer.write(async (connection) => connection.run('delete from answers where at < ?', [before])),
    close: () => (closing ??= close()),
  };
}
