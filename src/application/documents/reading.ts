import type { LegalDate } from '../../domain/brand';
import type { Case } from '../../domain/case';
import type { DocumentLife, DocumentState } from '../../domain/documentLife';
import { DomainError } from '../../domain/errors';
import type { Text } from '../../domain/json';
import { visibleParts, type Person } from '../../policies';
import type { App } from '../app';
import { lifeIn } from './lives';
import type { DocumentRecord, DocumentScan, DocumentStepTaken } from '../ports/documents';

/** A document of a case as one person may see it. */
export interface DocumentReading {
  /** 1 for the first of the case. */
  readonly place: number;
  readonly template: string;
  readonly name: Text;
  readonly part: string;
  /** The act that it embodies. */
  readonly seq: number;
  readonly number?: string;
  readonly on: LegalDate;
  /** The issuing body. */
  readonly body: string;
  /** It came from a body that is not here; the paper is the original and no text is made. */
  readonly outside: boolean;
  /** The body issued it on paper, outside of this system: there is no text of ours, and it is filed with its scan. */
  readonly onPaper?: true;
  readonly state: DocumentState;
  readonly steps: readonly DocumentStepTaken[];
  /** Stamped or electronically sealed papers that are bound to it; one is confirmed by the step `sealed`. */
  readonly scans: readonly DocumentScan[];
  /** Hash of the fixed text. */
  readonly hash?: string;
  /** Its text is not for the reader: something stands in it that they may not see, or it is not fixed and another body's. */
  readonly withheld: boolean;
}

/** A document with what is needed to make or read its text. */
export interface KnownDocument {
  readonly document: Case['documents'][number];
  readonly record: DocumentRecord;
  readonly reading: DocumentReading;
  readonly life: DocumentLife;
}

export const documentNotFound = (): DomainError => new DomainError('notFound', 'document.notFound', 'There is no such document in this case, or it is not of the parts that you see.');

/** The documents of a case of which the person may know, in their order. The caller has checked that they may read the case. */
export async function knownDocuments(app: Pick<App, 'documents' | 'renderer' | 'procedures'>, person: Person, file: Case): Promise<readonly KnownDocument[]> {
  const seen = visibleParts(person, file);
  const enclosed = enclosedIn(app, file);
  const records = await app.documents.ofCase(file.id);
  return file.documents.flatMap((document, index) => {
    const kind = app.renderer.kind(document.template);
    const record = records.find(({ place }) => place === index + 1);
    const parts = seen.includes(HANDED) && enclosed.includes(document.template) ? [...seen, document.part] : seen;
    const needed = [document.part, ...(kind ? [kind.part] : [])];
    if (!record || !needed.every((part) => parts.includes(part))) return [];
    return [{ document, record, reading: readingOf(person, parts, document, record, kind?.name), life: lifeIn(app, file, document, record.outside) }];
  });
}

/** Whoever has been handed the main file sees the papers that go along with it. */
const HANDED = 'main';
/** Templates of the papers that go along with the case when it is handed over. */
export const enclosedIn = ({ procedures }: Pick<App, 'procedures'>, file: Case): readonly string[] =>
  procedures.find(({ name, version }) => name === file.basis.procedure && version === file.basis.version)?.enclosed?.(file) ?? [];


function readingOf(person: Person, parts: readonly string[], document: Case['documents'][number], record: DocumentRecord, name: Text | undefined): DocumentReading {
  const { place, body, outside, state, steps, scans } = record;
  return {
    place,
    template: document.template,
    name: name ?? { zh: document.template, en: document.template },
    part: document.part,
    seq: document.seq,
    ...(document.number === undefined ? {} : { number: document.number }),
    on: document.on,
    body,
    outside,
    ...(document.onPaper ? { onPaper: true as const } : {}),
    state,
    steps,
    scans,
    ...(record.fixed?.hash === undefined ? {} : { hash: record.fixed.hash }),
    withheld: record.fixed ? !record.fixed.needs.every((part) => parts.includes(part)) : !person.offices.includes(body),
  };
}

/** One document. Throws DomainError notFound `document.notFound`, also where the person may not know of it. */
export async function knownDocument(app: Pick<App, 'documents' | 'renderer' | 'procedures'>, person: Person, file: Case, place: number): Promise<KnownDocument> {
  const found = (await knownDocuments(app, person, file)).find(({ reading }) => reading.place === place);
  if (!found) throw documentNotFound();
  return found;
}
