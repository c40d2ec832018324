import type { z } from 'zod';
import type { Hash } from '../../domain/brand';
import { OUTSIDE_MANIFEST, PACKAGE_PATHS, type PackagedFile, type PackageManifest, type PackageReceipt } from '../../domain/casePackage';
import { DomainError } from '../../domain/errors';
import { sha256 } from '../../domain/hash';
import type { HistoryProof } from '../../domain/historyProof';
import { fingerprintOf, isSigned } from '../../domain/seal';
import { canonical } from '../../domain/canonical';
import { checkHistory } from '../checkHistory';
import { manifestShape, proofShape, receiptShape } from './shapes';

/** Whoever signs: answers `ed25519:<base64url>`. */
export interface Signer {
  readonly publicKey: string;
  sign(bytes: string): string;
}

export const listed = (files: ReadonlyMap<string, Uint8Array>): readonly PackagedFile[] => [...files].map(([path, bytes]) => ({ path, size: bytes.byteLength, sha256: sha256(bytes) }));

/** The bytes of a manifest that are signed and whose hash names the package. */
export const manifestBytes = (manifest: PackageManifest): string => canonical(manifest);

/** What a package comes to when it is opened. */
export interface OpenedPackage {
  readonly manifest: PackageManifest;
  readonly packageHash: string;
  /** Of the key that signed it: compare it with the one on the sender's receipt page. */
  readonly fingerprint: Hash;
  /** What does not agree; empty: whole and unchanged. */
  readonly findings: readonly { readonly code: string; readonly detail: string }[];
}

/**
 * Checks a package with nothing but itself: the signature of its list, each file, the history of the case.
 * Throws DomainError invalid `package.unreadable` where it has no list, or one that is none of ours.
 */
export function openPackage(files: ReadonlyMap<string, Uint8Array>): OpenedPackage {
  const textOf = (path: string): string => Buffer.from(files.get(path) ?? missing(path)).toString('utf8');
  const bytes = textOf(PACKAGE_PATHS.manifest);
  const manifest = parsed<PackageManifest>(bytes, manifestShape);
  const findings: { code: string; detail: string }[] = [];
  if (!isSigned(bytes, textOf(PACKAGE_PATHS.signature).trim(), manifest.publicKey)) findings.push({ code: 'package.signature', detail: 'the list is not signed with the key that it names' });
  for (const { path, size, sha256: hash } of manifest.files) {
    const content = files.get(path);
    if (!content) findings.push({ code: 'package.fileMissing', detail: path });
    else if (content.byteLength !== size || sha256(content) !== hash) findings.push({ code: 'package.fileDiffers', detail: path });
  }
  const known = new Set([...manifest.files.map(({ path }) => path), ...OUTSIDE_MANIFEST]);
  for (const path of files.keys()) if (!known.has(path)) findings.push({ code: 'package.fileNotListed', detail: path });
  if (files.has(PACKAGE_PATHS.history)) {
    const proof = parsed<HistoryProof>(textOf(PACKAGE_PATHS.history), proofShape);
    if (proof.publicKey !== manifest.publicKey || proof.case !== manifest.case) findings.push({ code: 'package.historyOther', detail: 'the history is of another case or another house' });
    findings.push(...checkHistory(proof).findings);
  }
  return { manifest, packageHash: sha256(Buffer.from(bytes)), fingerprint: fingerprintOf(manifest.publicKey), findings };
}

/** The receipt of the receiver's installation as a file: its canonical bytes, and a line with the signature. */
export const receiptText = (receipt: PackageReceipt, signer: Signer): string => `${canonical(receipt)}\n${signer.sign(canonical(receipt))}\n`;

/** Throws DomainError invalid `receipt.unreadable`, `receipt.notSigned`. */
export function readReceipt(text: string): PackageReceipt & { readonly fingerprint: Hash } {
  const [bytes = '', signature = ''] = text.trim().split('\n');
  let receipt: PackageReceipt;
  try {
    receipt = parsed<PackageReceipt>(bytes, receiptShape);
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError('invalid', 'receipt.unreadable', 'This is no receipt of a package.');
    throw error;
  }
  if (!isSigned(bytes, signature, receipt.publicKey)) throw new DomainError('invalid', 'receipt.notSigned', 'The receipt was changed after it was signed.');
  return { ...receipt, fingerprint: fingerprintOf(receipt.publicKey) };
}

const missing = (path: string): never => {
  throw new DomainError('invalid', 'package.unreadable', `移送包无法读取：缺少 ${path} / the package cannot be read: it has no ${path}.`);
};

/** What a foreign text says, once it has the shape that is asked for; the text itself is what is hashed and signed. */
function parsed<T extends { readonly format: string }>(text: string, shape: z.ZodType): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('$');
    throw error;
  }
  const read = shape.safeParse(value);
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') || '$');
  return value as T;
}

const unreadable = (place: string): DomainError =>
  new DomainError('invalid', 'package.unreadable', `移送包无法读取：其中的“${place}”缺失或不合规范，请来文单位重新制作 / the package cannot be read: ${place} in it is missing or not as it must be; ask its sender for another.`);
