import type { Id, Instant } from '../../domain/brand';
import type { PackagedFile, PackageManifest } from '../../domain/casePackage';
import type { Table } from '../../domain/table';

/** A paper or a piece of evidence of the volume. */
export interface VolumeItem {
  /** What it is called in the index: the kind of document, or the name of the file. */
  readonly title: string;
  readonly number?: string;
  readonly on?: string;
  /** Name of its file, with its ending. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One PDF of all items with page numbers. */
export interface PagedVolume {
  readonly pdf: Uint8Array;
  /** First page of each item, from 1. */
  readonly pages: readonly number[];
}

/** The pages that are made for a package, and the archive that holds it. */
export interface PackagePages {
  /** 封面, in the order of the receiver's entry form: rows of label and content. */
  cover(table: Table): Uint8Array;
  /** 目录; with the pages where the volume is one PDF. */
  index(items: readonly VolumeItem[], pages?: readonly number[]): Uint8Array;
  /** 回执页 with a barcode of the package's number. */
  receipt(manifest: PackageManifest, packageHash: string, fingerprint: string): Promise<Uint8Array>;
  /** Undefined where there is no LibreOffice, or it cannot read one of the items. */
  volume(items: readonly VolumeItem[]): Promise<PagedVolume | undefined>;
  /** The offline verifier: one page that opens by double click. */
  verifier(): Uint8Array;
  /** An archive that is not compressed, so that the verifier can read it. */
  pack(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>;
  /** Throws DomainError invalid `package.unreadable`. */
  unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array>;
}

/** A package that was built at the desk and is kept: the one that an act of sending names can be fetched again. */
export interface KeptPackage {
  readonly caseId: Id<'case'>;
  /** Of the signed list inside: `sha256:` and hex. */
  readonly packageHash: string;
  /** Of the archive: under it the bytes lie. */
  readonly fileHash: string;
  readonly number: string;
  /** Code of the body for which it was built. */
  readonly receiver: string;
  /** Of the case, when it was built. */
  readonly revision: number;
  /** Bytes of the archive. */
  readonly size: number;
  readonly contents: PackageContents;
  readonly account: string;
  /** Code of the body that built it. */
  readonly body: string;
  readonly at: Instant;
}

export interface PackageContents {
  readonly files: readonly Omit<PackagedFile, 'sha256'>[];
  /** The volume is one PDF with page numbers. */
  readonly paged: boolean;
  /** Documents that are not in it, with why. */
  readonly left: readonly { readonly title: string; readonly reason: 'notFixed' | 'notForReceiver' }[];
  /** Of the key that signed it. */
  readonly fingerprint: string;
}

export interface PackageStore {
  /** Throws DomainError notFound `case.notFound`, refused `package.tooMany`. */
  add(kept: KeptPackage, most: number): Promise<void>;
  /** Newest first. */
  ofCase(id: Id<'case'>): Promise<readonly KeptPackage[]>;
  find(id: Id<'case'>, packageHash: string): Promise<KeptPackage | undefined>;
}
