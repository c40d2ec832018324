import type { Id } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import { evidenceId, mediaTypes, type MediaType } from '../../domain/evidence';
import { sha256 } from '../../domain/hash';
import { reveal } from '../../domain/text';
import { mayKeepEvidence, visibleParts, type Person } from '../../policies';
import type { App } from '../app';
import type { Evidence } from '../ports/evidence';
import { mediaTypeOf } from './fileType';

/** A scan of some pages is a few megabytes. */
export const LARGEST_EVIDENCE = 30 * 1024 * 1024;
/** Files of one case. */
export const MOST_EVIDENCE = 2000;
const LONGEST_NAME = 150;

type Parts = Pick<App, 'evidence' | 'files' | 'reader' | 'world'>;

export interface NewEvidence {
  readonly part: string;
  /** As it was called where it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const notThere = (): DomainError => new DomainError('notFound', 'evidence.notFound', 'There is no such evidence in this case, or it is not of the parts that you see.');

/**
 * Keeps a file with a case. The same bytes in the same part are kept once. Throws DomainError: forbidden (role.missing,
 * part.notHanded, person.recused), tooLarge `evidence.tooLarge`, invalid `evidence.empty`,
 * `evidence.typeUnknown`, refused `evidence.tooMany`.
 */
export async function keepEvidence(app: Parts, person: Person, file: Case, { part, name, bytes }: NewEvidence): Promise<Evidence> {
  const may = mayKeepEvidence(person, file, part);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  const { account, body } = person;
  return keepFile(app, file.id, { part, name, bytes, largest: LARGEST_EVIDENCE }, { account, body });
}

/** Keeps a file in a part of a case; who may has been asked. Throws DomainError tooLarge, invalid, refused as `keepEvidence` does. */
export async function keepFile(app: Pick<App, 'evidence' | 'files' | 'world'>, caseId: Id<'case'>, { part, name, bytes, largest }: NewEvidence & { readonly largest: number }, by: { readonly account: string; readonly body: string }): Promise<Evidence> {
  if (bytes.length > largest) throw new DomainError('tooLarge', 'evidence.tooLarge', `A file is at most ${largest} bytes.`, { data: { limit: largest } });
  if (bytes.length === 0) throw wrongFile('evidence.empty', 'an empty file');
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw wrongFile('evidence.typeUnknown', `one of: ${Object.values(mediaTypes).join(', ')}, whole`);
  const hash = sha256(bytes);
  // First the bytes, then the row: a row whose file is not there would be a loss, a file without a row is none.
  await app.files.put(hash, bytes);
  return app.evidence.add({ id: evidenceId(caseId, part, hash), caseId, part, name: named(name, mediaType), mediaType, size: bytes.length, hash, ...by, at: app.world.now() }, MOST_EVIDENCE);
}

const wrongFile = (code: string, message: string): DomainError => new DomainError('invalid', code, 'The file cannot be kept.', { issues: [{ field: 'file', code, message }] });

/** The last part of a path, with nothing in it that the eye would miss or a file system refuses, and the ending of what it is. */
function named(name: string, mediaType: MediaType): string {
  const ending = mediaTypes[mediaType];
  const plain = reveal(name.split(/[\\/]/u).at(-1) ?? '').replace(/[:*?"<>|\p{Cc}]/gu, '_').trim();
  const bare = plain.replace(new RegExp(`\\.(?:${ending}${ending === 'jpg' ? '|jpeg' : ending === 'tif' ? '|tiff' : ''})$`, 'iu'), '').replace(/^\.+/u, '');
  return `${[...bare].slice(0, LONGEST_NAME).join('') || 'file'}.${ending}`;
}

/** The evidence of a case that the person may see, in the order in which it came. */
export async function listEvidence(app: Pick<App, 'evidence'>, person: Person, file: Case): Promise<readonly Evidence[]> {
  const parts = visibleParts(person, file);
  return (await app.evidence.ofCase(file.id)).filter(({ part }) => parts.includes(part));
}

/** Throws DomainError notFound `evidence.notFound`, also where the person may not know of it. */
export async function visibleEvidence(app: Pick<App, 'evidence'>, person: Person, file: Case, id: string): Promise<Evidence> {
  const found = await app.evidence.find(file.id, id);
  if (!found || !visibleParts(person, file).includes(found.part)) throw notThere();
  return found;
}

/**
 * The bytes of a piece of evidence. Whoever reads what may show identities is logged as a reader of them. Throws DomainError notFound,
 * unavailable `evidence.fileMissing`, `evidence.fileChanged`.
 */
export async function readEvidence(app: Parts, person: Person, file: Case, id: string): Promise<{ readonly evidence: Evidence; readonly bytes: Uint8Array }> {
  const evidence = await visibleEvidence(app, person, file, id);
  await app.reader.identities(file.id, [evidence.part], { account: person.account, reason: `evidence.read:${id}`, at: app.world.now() });
  return { evidence, bytes: await bytesOf(app, evidence) };
}

/** Throws DomainError unavailable `evidence.fileMissing`, `evidence.fileChanged`. */
export async function bytesOf(app: Pick<App, 'files'>, { id, hash }: Evidence): Promise<Uint8Array> {
  const bytes = await app.files.get(hash);
  if (!bytes) throw new DomainError('unavailable', 'evidence.fileMissing', 'The file of this evidence is not there.', { data: { evidence: id } });
  if (sha256(bytes) !== hash) throw new DomainError('unavailable', 'evidence.fileChanged', 'The file of this evidence is not the one that was kept.', { data: { evidence: id } });
  return bytes;
}
