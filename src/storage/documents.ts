import type { DocumentFile, DocumentKey, DocumentRecord, DocumentScan, DocumentStepTaken, DocumentStore } from '../application/ports/documents';
import type { Id, Instant, LegalDate } from '../domain/brand';
import { afterStep, type DocumentLife, type DocumentState, type DocumentStep } from '../domain/documentLife';
import { DomainError } from '../domain/errors';
import type { Connection, Writer } from './connection';
import { marks } from './reading/piece';

interface DocumentRow {
  readonly case_ordinal: number;
  readonly place: number;
  readonly body: string;
  readonly outside: number;
}

interface FileRow {
  readonly place: number;
  readonly hash: string;
  readonly needs: string;
  readonly account: string;
  readonly at: Instant;
  readonly bytes: string;
}

interface StepRow {
  readonly place: number;
  readonly step: DocumentStep;
  readonly legal_date: LegalDate;
  readonly at: Instant;
  readonly account: string;
  readonly reason: string | null;
  readonly scan: string | null;
}

interface ScanRow extends Omit<DocumentScan, 'evidence' | 'boundBy'> {
  readonly place: number;
  readonly evidence_id: string;
  readonly bound_by: DocumentScan['boundBy'];
}

const OF_CASE = `select d.case_ordinal, d.place, d.body, d.outside from cases c join case_documents d on d.case_ordinal = c.ordinal where c.id = ? order by d.place`;
const FILES_OF = `select place, hash, needs, account, at, '' as bytes from document_files where case_ordinal = ?`;
const STEPS_OF = `select place, step, legal_date, at, account, reason, scan from document_steps where case_ordinal = ? order by entry`;
const SCANS_OF = `select place, evidence_id, bound_by, compared, account, at from document_scans where case_ordinal = ? order by entry`;
const FILE = `select f.place, f.hash, f.needs, f.account, f.at, f.bytes from cases c join document_files f on f.case_ordinal = c.ordinal where c.id = ? and f.place = ?`;
const lock = (postgres: boolean): string =>
  `select d.case_ordinal, d.place, d.body, d.outside from cases c join case_documents d on d.case_ordinal = c.ordinal where c.id = ? and d.place = ?${postgres ? ' for update of d' : ''}`;
const LOCK = { sqlite: lock(false), postgres: lock(true) };
const LAST_STEP = `select step from document_steps where case_ordinal = ? and place = ? order by entry desc limit 1`;
const TAKE = `insert into document_steps (case_ordinal, place, step, legal_date, at, account, reason, scan) values (?, ?, ?, ?, ?, ?, ?, ?)`;
const BIND = `
  insert into document_scans (case_ordinal, place, evidence_id, bound_by, compared, account, at) values (?, ?, ?, ?, ?, ?, ?) on conflict (case_ordinal, place, evidence_id) do nothing`;
const KEEP = `insert into document_files (case_ordinal, place, hash, needs, account, at, bytes) values (?, ?, ?, ?, ?, ?, ?)`;

const stepFrom = ({ step, legal_date: on, at, account, reason, scan }: StepRow): DocumentStepTaken => ({ step, on, at, account, ...(reason === null ? {} : { reason }), ...(scan === null ? {} : { scan }) });
const scanFrom = ({ evidence_id: evidence, bound_by: boundBy, compared, account, at }: ScanRow): DocumentScan => ({ evidence, boundBy, compared, account, at });
const fileFrom = ({ hash, needs, account, at }: FileRow) => ({ hash, needs: JSON.parse(needs) as string[], account, at });

/** The fixed text of documents and the steps of their lives. A step and a text are added, never changed. */
export class StoredDocuments implements DocumentStore {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async ofCase(caseId: Id<'case'>): Promise<readonly DocumentRecord[]> {
    const rows = await this.reading.all<DocumentRow>(OF_CASE, [caseId]);
    const ordinal = rows[0]?.case_ordinal;
    if (ordinal === undefined) return [];
    const files = await this.reading.all<FileRow>(FILES_OF, [ordinal]);
    const steps = await this.reading.all<StepRow>(STEPS_OF, [ordinal]);
    const scans = await this.reading.all<ScanRow>(SCANS_OF, [ordinal]);
    return rows.map(({ place, body, outside }) => {
      const taken = steps.filter((step) => step.place === place).map(stepFrom);
      const file = files.find((row) => row.place === place);
      return { caseId, place, body, outside: outside === 1, state: taken.at(-1)?.step ?? 'draft', steps: taken, ...(file ? { file: fileFrom(file) } : {}), scans: scans.filter((scan) => scan.place === place).map(scanFrom) };
    });
  }

  async file(key: DocumentKey): Promise<DocumentFile | undefined> {
    return kept(this.reading, key);
  }

  fix(file: DocumentFile, on: LegalDate): Promise<DocumentFile> {
    return this.writer.write(async (connection) => {
      const ordinal = await placeOf(connection, file);
      const before = await kept(connection, file);
      if (before) return before;
      await takeStep(connection, ordinal, file.place, { step: 'numbered', on, at: file.at, account: file.account }, 'outward');
      await connection.run(KEEP, [ordinal, file.place, file.hash, JSON.stringify(file.needs), file.account, file.at, Buffer.from(file.bytes).toString('base64')]);
      return file;
    });
  }

  async take(key: DocumentKey, step: DocumentStepTaken, life: DocumentLife): Promise<void> {
    await this.writer.write(async (connection) => {
      await takeStep(connection, await placeOf(connection, key), key.place, step, life);
    });
  }

  async bind(key: DocumentKey, { evidence, boundBy, compared, account, at }: DocumentScan): Promise<void> {
    await this.writer.write(async (connection) => {
      await connection.run(BIND, [await placeOf(connection, key), key.place, evidence, boundBy, compared, account, at]);
    });
  }

  async issuedOn(date: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]> {
    if (bodies.length === 0) return [];
    return this.reading.all<DocumentKey>(
      `select c.id as "caseId", d.place from case_documents d join cases c on c.ordinal = d.case_ordinal
        where d.legal_date = ? and d.body in (${marks(bodies)}) order by d.case_ordinal, d.place limit ?`,
      [date, ...bodies, limit],
    );
  }

  async unissued(since: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]> {
    if (bodies.length === 0) return [];
    return this.reading.all<DocumentKey>(
      `select c.id as "caseId", d.place from case_documents d join cases c on c.ordinal = d.case_ordinal
        where d.legal_date >= ? and d.body in (${marks(bodies)}) and d.outside = 0
          and not exists (select 1 from document_files f where f.case_ordinal = d.case_ordinal and f.place = d.place)
          and not exists (select 1 from document_steps s where s.case_ordinal = d.case_ordinal and s.place = d.place and s.step = 'void')
        order by d.legal_date, d.case_ordinal, d.place limit ?`,
      [since, ...bodies, limit],
    );
  }

  async unserved(since: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]> {
    if (bodies.length === 0) return [];
    return this.reading.all<DocumentKey>(
      `select c.id as "caseId", d.place from case_documents d join cases c on c.ordinal = d.case_ordinal
        where d.legal_date >= ? and d.body in (${marks(bodies)}) and d.outside = 0
          and exists (select 1 from document_files f where f.case_ordinal = d.case_ordinal and f.place = d.place)
          and not exists (select 1 from document_steps s where s.case_ordinal = d.case_ordinal and s.place = d.place and s.step in ('served', 'filed', 'void'))
        order by d.legal_date, d.case_ordinal, d.place limit ?`,
      [since, ...bodies, limit],
    );
  }
}

/** The case's place in its table; on PostgreSQL the document is locked, so that two steps come one after the other. */
async function placeOf(connection: Connection, { caseId, place }: DocumentKey): Promise<number> {
  const row = await connection.first<DocumentRow>(LOCK[connection.dialect], [caseId, place]);
  if (!row) throw new DomainError('notFound', 'document.notFound', 'There is no such document.');
  return row.case_ordinal;
}

async function takeStep(connection: Connection, ordinal: number, place: number, { step, on, at, account, reason, scan }: DocumentStepTaken, life: DocumentLife): Promise<void> {
  const last = await connection.first<{ step: DocumentState }>(LAST_STEP, [ordinal, place]);
  const next = afterStep(last?.step ?? 'draft', step, life);
  if (!next.ok) throw new DomainError('refused', next.refusal.code, 'The document does not stand where this step is taken.', { refusal: next.refusal });
  await connection.run(TAKE, [ordinal, place, step, on, at, account, reason ?? null, scan ?? null]);
}

async function kept(connection: Connection, { caseId, place }: DocumentKey): Promise<DocumentFile | undefined> {
  const row = await connection.first<FileRow>(FILE, [caseId, place]);
  return row && { caseId, place, ...fileFrom(row), bytes: Buffer.from(row.bytes, 'base64') };
}
