import type { DocumentFile, DocumentKey, DocumentRecord, DocumentScan, DocumentStepTaken, DocumentStore, DocumentWords, FieldValues } from '../application/ports/documents';
import type { Id, Instant, LegalDate } from '../domain/brand';
import type { DocumentLife, DocumentStep } from '../domain/documentLife';
import type { Connection, Writer } from './connection';
import { placeOf, takeStep, type DocumentRow } from './issuing';
import { marks } from './reading/piece';

interface FileRow {
  readonly place: number;
  readonly hash: string;
  readonly needs: string;
  readonly account: string;
  readonly at: Instant;
  readonly bytes: string;
}

interface WordsRow extends Omit<FileRow, 'hash' | 'bytes'> {
  readonly fields: string;
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

interface ScanRow extends Omit<DocumentScan, 'evidence' | 'boundBy' | 'signature'> {
  readonly place: number;
  readonly evidence_id: string;
  readonly bound_by: DocumentScan['boundBy'];
  readonly signature: NonNullable<DocumentScan['signature']> | null;
}

const OF_CASE = `select d.case_ordinal, d.place, d.body, d.outside from cases c join case_documents d on d.case_ordinal = c.ordinal where c.id = ? order by d.place`;
const FILES_OF = `select place, hash, needs, account, at, '' as bytes from document_files where case_ordinal = ?`;
const WORDS_OF = `select place, '' as fields, needs, account, at from document_words where case_ordinal = ?`;
const STEPS_OF = `select place, step, legal_date, at, account, reason, scan from document_steps where case_ordinal = ? order by entry`;
const SCANS_OF = `select place, evidence_id, bound_by, compared, signature, account, at from document_scans where case_ordinal = ? order by entry`;
const FILE = `select f.place, f.hash, f.needs, f.account, f.at, f.bytes from cases c join document_files f on f.case_ordinal = c.ordinal where c.id = ? and f.place = ?`;
const WORDS = `select w.place, w.fields, w.needs, w.account, w.at from cases c join document_words w on w.case_ordinal = c.ordinal where c.id = ? and w.place = ?`;
const TO_PRINT = `select c.id as "caseId", p.place from documents_to_print p join cases c on c.ordinal = p.case_ordinal order by p.case_ordinal, p.place limit ?`;
const PRINTED = `delete from documents_to_print where case_ordinal = ? and place = ?`;
const BIND = `
  insert into document_scans (case_ordinal, place, evidence_id, bound_by, compared, signature, account, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_ordinal, place, evidence_id) do nothing`;
const KEEP = `insert into document_files (case_ordinal, place, hash, needs, account, at, bytes) values (?, ?, ?, ?, ?, ?, ?)`;

const stepFrom = ({ step, legal_date: on, at, account, reason, scan }: StepRow): DocumentStepTaken => ({ step, on, at, account, ...(reason === null ? {} : { reason }), ...(scan === null ? {} : { scan }) });
const scanFrom = ({ evidence_id: evidence, bound_by: boundBy, compared, signature, account, at }: ScanRow): DocumentScan => ({ evidence, boundBy, compared, ...(signature === null ? {} : { signature }), account, at });
const fixedFrom = ({ needs, account, at }: Omit<WordsRow, 'fields'>) => ({ needs: JSON.parse(needs) as string[], account, at });
const fileFrom = (row: FileRow) => ({ hash: row.hash, ...fixedFrom(row) });

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
    const words = await this.reading.all<WordsRow>(WORDS_OF, [ordinal]);
    const steps = await this.reading.all<StepRow>(STEPS_OF, [ordinal]);
    const scans = await this.reading.all<ScanRow>(SCANS_OF, [ordinal]);
    return rows.map(({ place, body, outside }) => {
      const taken = steps.filter((step) => step.place === place).map(stepFrom);
      const file = files.find((row) => row.place === place);
      const said = words.find((row) => row.place === place);
      const fixed = file ? fileFrom(file) : said && fixedFrom(said);
      return { caseId, place, body, outside: outside === 1, state: taken.at(-1)?.step ?? 'draft', steps: taken, ...(fixed ? { fixed } : {}), scans: scans.filter((scan) => scan.place === place).map(scanFrom) };
    });
  }

  async file(key: DocumentKey): Promise<DocumentFile | undefined> {
    return kept(this.reading, key);
  }

  async words({ caseId, place }: DocumentKey): Promise<DocumentWords | undefined> {
    const row = await this.reading.first<WordsRow>(WORDS, [caseId, place]);
    return row && { caseId, place, fields: JSON.parse(row.fields) as FieldValues, ...fixedFrom(row) };
  }

  print(file: DocumentFile): Promise<DocumentFile> {
    return this.writer.write(async (connection) => {
      const ordinal = await placeOf(connection, file);
      const before = await kept(connection, file);
      if (!before) await keep(connection, ordinal, file);
      await connection.run(PRINTED, [ordinal, file.place]);
      return before ?? file;
    });
  }

  async toPrint(limit: number): Promise<readonly DocumentKey[]> {
    return this.reading.all<DocumentKey>(TO_PRINT, [limit]);
  }

  fix(file: DocumentFile, on: LegalDate): Promise<DocumentFile> {
    return this.writer.write(async (connection) => {
      const ordinal = await placeOf(connection, file);
      const before = await kept(connection, file);
      if (before) return before;
      await takeStep(connection, ordinal, file.place, { step: 'numbered', on, at: file.at, account: file.account }, 'outward');
      await keep(connection, ordinal, file);
      return file;
    });
  }

  async take(key: DocumentKey, step: DocumentStepTaken, life: DocumentLife): Promise<void> {
    await this.writer.write(async (connection) => {
      await takeStep(connection, await placeOf(connection, key), key.place, step, life);
    });
  }

  async bind(key: DocumentKey, { evidence, boundBy, compared, signature, account, at }: DocumentScan): Promise<void> {
    await this.writer.write(async (connection) => {
      await connection.run(BIND, [await placeOf(connection, key), key.place, evidence, boundBy, compared, signature ?? null, account, at]);
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
          and not exists (select 1 from document_words w where w.case_ordinal = d.case_ordinal and w.place = d.place)
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
          and exists (select 1 from document_steps n where n.case_ordinal = d.case_ordinal and n.place = d.place and n.step = 'numbered')
          and not exists (select 1 from document_steps s where s.case_ordinal = d.case_ordinal and s.place = d.place and s.step in ('served', 'filed', 'void'))
        order by d.legal_date, d.case_ordinal, d.place limit ?`,
      [since, ...bodies, limit],
    );
  }
}

async function keep(connection: Connection, ordinal: number, { place, hash, needs, account, at, bytes }: DocumentFile): Promise<void> {
  await connection.run(KEEP, [ordinal, place, hash, JSON.stringify(needs), account, at, Buffer.from(bytes).toString('base64')]);
}

async function kept(connection: Connection, { caseId, place }: DocumentKey): Promise<DocumentFile | undefined> {
  const row = await connection.first<FileRow>(FILE, [caseId, place]);
  return row && { caseId, place, ...fileFrom(row), bytes: Buffer.from(row.bytes, 'base64') };
}
