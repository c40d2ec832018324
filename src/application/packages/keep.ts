import type { Body } from '../../domain/body';
import type { Id } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import { sha256 } from '../../domain/hash';
import type { TableWriter } from '../../domain/table';
import { mayKeepDocument, visibleParts, type Person } from '../../policies';
import type { App } from '../app';
import type { KeptPackage, PackagePages } from '../ports/packages';
import type { SealReading } from '../ports/proofs';
import { findVisibleCase } from '../readCase';
import { buildPackage, HANDED_OVER } from './build';

/*
 * Packages of the house: built by those who prepare the papers of the body that has the case, kept under their hash so that the
 * one which the sending names is the one that is fetched, and the one that a receipt names is known.
 */

/** With what packages are built, beside the application. */
export interface Packaging {
  readonly seals: SealReading;
  readonly pages: PackagePages;
  readonly tables: TableWriter;
  readonly bodies: ReadonlyMap<string, Body>;
  /** What was done a moment ago is sealed first: the proof then reaches a signature. */
  readonly sealNow: () => Promise<void>;
}

/** Packages of one case. */
export const MOST_PACKAGES = 100;

/**
 * Builds the package of a case for a body and keeps it under its hash, whoever asks: the desk, or the command line. Nothing is
 * recorded in the case: the act of sending names the hash. Answers the row that is kept and the bytes of the archive. Throws DomainError: notFound `case.notFound`, `body.unknown`; forbidden (role.missing, office.other, person.recused);
 * refused `package.toOneself`, `package.notForReceiver`, `package.classified`, `package.tooMany`.
 */
export async function keepPackage(app: App, packaging: Packaging, person: Person, id: Id<'case'>, receiver: string): Promise<{ readonly kept: KeptPackage; readonly bytes: Uint8Array }> {
  const file = await findVisibleCase(app, person, id);
  const may = mayKeepDocument(person, file, file.handling);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  await packaging.sealNow();
  const { seals, pages, tables, bodies } = packaging;
  const { manifest, packageHash, fingerprint, bytes, paged, left } = await buildPackage({ app, seals, pages, tables, signer: app.signer, bodies }, person, file, receiver);
  const fileHash = sha256(bytes);
  // First the bytes, then the row: a row whose file is not there would be a loss, a file without a row is none.
  await app.files.put(fileHash, bytes);
  const kept: KeptPackage = {
    caseId: file.id, packageHash, fileHash, number: manifest.number, receiver, revision: manifest.revision, size: bytes.byteLength,
    contents: { files: manifest.files.map(({ path, size }) => ({ path, size })), paged, left, fingerprint }, account: person.account, body: person.body, at: manifest.builtAt,
  };
  await app.packages.add(kept, MOST_PACKAGES);
  return { kept, bytes };
}

/** Who built it has it, and whoever sees the main file of the case for whom it was built: before the receipt the receiver sees no more than the cover. */
const isTheirs = (app: Pick<App, 'bodies'>, person: Person, file: Case, { body, receiver }: KeptPackage): boolean =>
  HANDED_OVER.every((part) => visibleParts(person, file).includes(part)) && [body, receiver].some((code) => app.bodies.offices(code).some((office) => person.offices.includes(office)));

/** The packages of a case that the person may fetch, newest first. Throws DomainError notFound `case.notFound`. */
export async function listPackages(app: App, person: Person, id: Id<'case'>): Promise<readonly KeptPackage[]> {
  const file = await findVisibleCase(app, person, id);
  return (await app.packages.ofCase(file.id)).filter((kept) => isTheirs(app, person, file, kept));
}

/**
 * The bytes of a package. The names in it are read: the access log says by whom. Throws DomainError notFound `case.notFound`,
 * `package.notFound`; unavailable `package.fileMissing`.
 */
export async function fetchPackage(app: App, person: Person, id: Id<'case'>, packageHash: string): Promise<{ readonly kept: KeptPackage; readonly bytes: Uint8Array }> {
  const file = await findVisibleCase(app, person, id);
  const kept = await app.packages.find(file.id, packageHash);
  if (!kept || !isTheirs(app, person, file, kept)) throw new DomainError('notFound', 'package.notFound', 'There is no such package of this case, or it is not for you.');
  await app.reader.identities(file.id, HANDED_OVER, { account: person.account, reason: `package.read:${packageHash}`, at: app.world.now() });
  const bytes = await app.files.get(kept.fileHash);
  if (!bytes || sha256(bytes) !== kept.fileHash) throw new DomainError('unavailable', 'package.fileMissing', 'The file of this package is not there, or not the one that was kept.');
  return { kept, bytes };
}
