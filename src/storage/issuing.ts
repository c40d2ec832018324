import type { DocumentKey, DocumentStepTaken, DocumentWords, FieldValues, IssuedText } from '../application/ports/documents';
import type { Id, LegalDate } from '../domain/brand';
import { afterStep, type DocumentLife, type DocumentState } from '../domain/documentLife';
import { DomainError } from '../domain/errors';
import type { Connection } from './connection';

export interface DocumentRow {
  readonly case_ordinal: number;
  readonly place: number;
  readonly body: string;
  readonly outside: number;
}

const lock = (postgres: boolean): string =>
  `select d.case_ordinal, d.place, d.body, d.outside from cases c join case_documents d on d.case_ordinal = c.ordinal where c.id = ? and d.place = ?${postgres ? ' for update of d' : ''}`;
const LOCK = { sqlite: lock(false), postgres: lock(true) };
const LAST_STEP = `select step from document_steps where case_ordinal = ? and place = ? order by entry desc limit 1`;
const TAKE = `insert into document_steps (case_ordinal, place, step, legal_date, at, account, reason, scan) values (?, ?, ?, ?, ?, ?, ?, ?)`;
const KEEP_WORDS = `insert into document_words (case_ordinal, place, fields, needs, account, at) values (?, ?, ?, ?, ?, ?)`;
const ISSUED = `
  select d.place, coalesce(w.fields, '{}') as fields, coalesce(w.needs, f.needs, '[]') as needs
    from cases c join case_documents d on d.case_ordinal = c.ordinal
      left join document_words w on w.case_ordinal = d.case_ordinal and w.place = d.place
      left join document_files f on f.case_ordinal = d.case_ordinal and f.place = d.place
    where c.id = ? and d.seq = ? and (w.place is not null or f.place is not null)
      and not exists (select 1 from document_steps s where s.case_ordinal = d.case_ordinal and s.place = d.place and s.step = 'void')
    order by d.place`;
const VOID = `select s.place from cases c join document_steps s on s.case_ordinal = c.ordinal where c.id = ? and s.step = 'void' order by s.place`;
const TO_PRINT = `insert into documents_to_print (case_ordinal, place) values (?, ?)`;

/** The case's place in its table; on PostgreSQL the document is locked, so that two steps come one after the other. */
export async function placeOf(connection: Connection, { caseId, place }: DocumentKey): Promise<number> {
  const row = await connection.first<DocumentRow>(LOCK[connection.dialect], [caseId, place]);
  if (!row) throw new DomainError('notFound', 'document.notFound', 'There is no such document.');
  return row.case_ordinal;
}

/** Takes a step of a document's life. Throws DomainError refused `document.stepNotOpen`. */
export async function takeStep(connection: Connection, ordinal: number, place: number, { step, on, at, account, reason, scan }: DocumentStepTaken, life: DocumentLife): Promise<void> {
  const last = await connection.first<{ step: DocumentState }>(LAST_STEP, [ordinal, place]);
  const next = afterStep(last?.step ?? 'draft', step, life);
  if (!next.ok) throw new DomainError('refused', next.refusal.code, 'The document does not stand where this step is taken.', { refusal: next.refusal });
  await connection.run(TAKE, [ordinal, place, step, on, at, account, reason ?? null, scan ?? null]);
}

/**
 * Fixes what a document says, in the transaction of the act that brings it: it is numbered, and its file is still to be made.
 * Nobody else knows of it yet: there is nothing to lock, and no step before this one.
 */
export async function issueDocument(connection: Connection, ordinal: number, { place, fields, needs, account, at }: DocumentWords, on: LegalDate): Promise<void> {
  await connection.run(TAKE, [ordinal, place, 'numbered', on, at, account, null, null]);
  await connection.run(KEEP_WORDS, [ordinal, place, JSON.stringify(fields), JSON.stringify(needs), account, at]);
  await connection.run(TO_PRINT, [ordinal, place]);
}

/** The documents of a fact whose text is fixed and which are not void. */
export async function issuedTexts(connection: Connection, id: Id<'case'>, seq: number): Promise<IssuedText[]> {
  const rows = await connection.all<{ readonly place: number; readonly fields: string; readonly needs: string }>(ISSUED, [id, seq]);
  return rows.map(({ place, fields, needs }) => ({ place, fields: JSON.parse(fields) as FieldValues, needs: JSON.parse(needs) as string[] }));
}

/** Places of the documents of a case that were declared void. */
export const voidPlaces = async (connection: Pick<Connection, 'all'>, id: Id<'case'>): Promise<number[]> => (await connection.all<{ readonly place: number }>(VOID, [id])).map(({ place }) => place);
