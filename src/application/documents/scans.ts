import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import type { JsonObject } from '../../domain/json';
import type { Person } from '../../policies';
import type { App } from '../app';
import { numberOf } from '../caseReading';
import { bytesOf, visibleEvidence } from '../evidence';
import { signatureIn } from '../evidence/digitalSignature';
import type { BoundBy, Compared } from '../ports/documents';
import type { Evidence } from '../ports/evidence';
import { CODE, codeOf } from './code';
import { fileOf } from './files';
import { checkKeeper } from './keeper';
import { knownDocument, type DocumentReading, type KnownDocument } from './reading';

/*
 * 用印扫描件、电子签章件: the paper comes back stamped. It is kept as evidence as it came, bound to the document that it shows,
 * and held against the fixed text as far as that can be read; a clerk who has looked at it confirms it with the step `sealed`.
 */

type Parts = Pick<App, 'documents' | 'renderer' | 'procedures' | 'evidence' | 'files' | 'fileReader' | 'reader' | 'world'>;


export interface BindRequest {
  /** The evidence that is the scan. */
  readonly evidence: string;
  /** The number that the clerk reads on it: 文号, or the number of the case where the document has none. */
  readonly number?: string;
}

/**
 * Binds a scan to its document. Throws DomainError: notFound (document, evidence), forbidden; refused `scan.textNotFixed`,
 * `scan.otherDocument` (the code on it is another's), `scan.numberDiffers`, `document.textDiffers` (an electronically sealed
 * file says something else); invalid `scan.numberMissing` where nothing on it can be read by machine.
 */
export async function bindScan(app: Parts, person: Person, file: Case, place: number, request: BindRequest): Promise<DocumentReading> {
  const known = await knownDocument(app, person, file, place);
  checkKeeper(person, file, known);
  const evidence = await visibleEvidence(app, person, file, request.evidence);
  const bytes = await bytesOf(app, evidence);
  const code = await readCode(app, file, place, evidence, bytes);
  const compared = known.life === 'outside' ? 'picture' : await compare(app, file, known, evidence, bytes);
  const boundBy = boundByOf(file, known, request.number, code, compared);
  await app.documents.bind({ caseId: file.id, place }, { evidence: evidence.id, boundBy, compared, signature: signatureIn(evidence.mediaType, bytes), account: person.account, at: app.world.now() });
  return (await knownDocument(app, person, file, place)).reading;
}

const refuse = (code: string, message: string, data?: JsonObject): DomainError => new DomainError('refused', code, message, { refusal: { code, missing: [], who: [], open: [], ...(data ? { data } : {}) } });

/** Is the code of this very document on it? */
async function readCode(app: Parts, file: Case, place: number, { mediaType }: Evidence, bytes: Uint8Array): Promise<boolean> {
  const ours = (await app.fileReader.codesIn(mediaType, bytes)).filter((text) => text.startsWith(CODE));
  if (ours.includes(codeOf(file.id, place))) return true;
  if (ours.length > 0) throw refuse('scan.otherDocument', 'The code on this paper is that of another document.');
  return false;
}

function boundByOf(file: Case, { document }: KnownDocument, typed: string | undefined, code: boolean, compared: Compared): BoundBy {
  const number = document.number ?? numberOf(file);
  if (typed !== undefined && sameNumber(typed) !== sameNumber(number)) throw refuse('scan.numberDiffers', 'The number on this paper is not that of the document.', { number });
  if (code) return 'code';
  if (compared === 'same') return 'text';
  if (typed !== undefined) return 'number';
  const words = { zh: '机器未能识别该件上的二维码：请填写件上的文号', en: 'no code on it could be read: type the number that stands on the paper' };
  throw new DomainError('invalid', 'scan.numberMissing', 'Which document it is cannot be read by machine.', { issues: [{ field: 'number', code: 'scan.numberMissing', message: words.en, words }] });
}

/** As typed by people: brackets of any kind, full or half width, with blanks or without. */
const sameNumber = (number: string): string => number.normalize('NFKC').replace(/\s/gu, '').replace(/[〔[(【]/gu, '〔').replace(/[〕\])】]/gu, '〕');

async function compare(app: Parts, file: Case, { record }: KnownDocument, { mediaType }: Evidence, bytes: Uint8Array): Promise<Compared> {
  const fixed = record.fixed && (await fileOf(app, file, record));
  if (!fixed) throw refuse('scan.textNotFixed', 'The text of the document is not fixed yet: fix it before it is sealed.');
  const came = await app.fileReader.textOf(mediaType, bytes);
  if ('unread' in came) return came.unread;
  const ours = await app.fileReader.textOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document', fixed.bytes);
  if ('unread' in ours) return ours.unread;
  const paragraph = firstDifference(ours.text, came.text);
  if (paragraph !== undefined) throw refuse('document.textDiffers', 'The text of this file is not the fixed text of the document.', { paragraph });
  return 'same';
}

/** Without what differs from program to program: blanks, forms of one character, direction marks. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
/** Pages end with their number between dashes, which is no part of the text. */
const withoutPageNumbers = (text: string): string => text.split('\f').map((page) => page.trimEnd().replace(/[—-]\s*\d+\s*[—-]$/u, '')).join('\n');

/**
 * The first paragraph of ours (from 1) that theirs does not have as it is; the number after the last where theirs has more.
 * Undefined where they say the same. Tables may come cell by cell in another order.
 */
export function firstDifference(ours: string, theirs: string): number | undefined {
  const paragraphs = ours.split('\n').map(bare);
  const all = paragraphs.join('');
  const whole = bare(withoutPageNumbers(theirs));
  if (all === whole) return undefined;
  const missing = paragraphs.findIndex((paragraph) => !whole.includes(paragraph));
  if (missing >= 0) return missing + 1;
  const sorted = (text: string): string => [...text].sort().join('');
  // Theirs may be a thousand times as long: it is put in order only where it could be the same.
  return all.length === whole.length && sorted(all) === sorted(whole) ? undefined : paragraphs.length + 1;
}
