import type { Hash, Id, Instant } from './brand';

/** Paths inside a package, in the order in which one reads them. */
export const PACKAGE_PATHS = {
  verifier: '0-核验.html',
  cover: '1-封面.docx',
  coverSheet: '1-封面.xlsx',
  index: '2-目录.docx',
  volume: '3-正卷',
  goods: '4-涉案物品清单.xlsx',
  hashes: '5-校验清单.txt',
  case: '6-案件.json',
  history: 'history.json',
  receipt: '9-回执.docx',
  manifest: 'manifest.json',
  signature: 'manifest.sig',
} as const;

/** How the papers stand in a package: as one PDF with page numbers, each as it is, or there is none that goes to the receiver. */
export type VolumeForm = 'paged' | 'originals' | 'empty';

export const volumeFormOf = ({ paged, files }: { readonly paged: boolean; readonly files: readonly { readonly path: string }[] }): VolumeForm =>
  paged ? 'paged' : files.some(({ path }) => path.startsWith(`${PACKAGE_PATHS.volume}/`)) ? 'originals' : 'empty';

/** Neither listed nor hashed: the list itself, its signature, the page that names the hash of the list, and the verifier. */
export const OUTSIDE_MANIFEST: readonly string[] = [PACKAGE_PATHS.manifest, PACKAGE_PATHS.signature, PACKAGE_PATHS.receipt, PACKAGE_PATHS.verifier];

export interface PackagedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** `sha256:` and hex. */
  readonly sha256: string;
}

export interface PackageOffice {
  readonly code: string;
  readonly name: string;
}

/** What a package says of itself. Its canonical bytes (RFC 8785) are signed, and their SHA-256 is the package hash on receipts. */
export interface PackageManifest {
  readonly format: 'weiquan-package/1';
  /** `<case number>-<revision>-<receiver>` */
  readonly number: string;
  readonly case: Id<'case'>;
  readonly caseNumber: string;
  readonly procedure: string;
  readonly revision: number;
  /** Head of the case's chain when it was built. */
  readonly head: Hash;
  readonly title: string;
  readonly from: PackageOffice;
  readonly to: PackageOffice;
  readonly builtAt: Instant;
  /** SPKI, PEM. */
  readonly publicKey: string;
  readonly files: readonly PackagedFile[];
}

/** What the receiver says: this package came, unharmed, then. Signed by the receiver's installation. */
export interface PackageReceipt {
  readonly format: 'weiquan-package-receipt/1';
  readonly number: string;
  readonly case: Id<'case'>;
  readonly packageHash: string;
  readonly from: PackageOffice;
  readonly to: PackageOffice;
  readonly receivedAt: Instant;
  readonly person: string;
  readonly publicKey: string;
}

/** Linux gives a name 255 bytes; what stands before it, a number or a dot, needs some. */
const LONGEST_NAME = 240;
const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** A text as the name of a file on any disk, 240 bytes of UTF-8 at most. What is too long is cut between two characters, and keeps what says its kind. */
export function fileNameOf(text: string): string {
  const name = text.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  if (bytesIn(name) <= LONGEST_NAME) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  let room = LONGEST_NAME - ending.length;
  let cut = '';
  for (const character of name) {
    room -= bytesIn(character);
    if (room < 0) break;
    cut += character;
  }
  return `${cut}${ending}`;
}
