import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';

/*
 * A package that came from outside. What it says of itself is only said: how large its parts are is seen while they are unpacked,
 * and unpacking ends where it becomes too much.
 */

/** Parts in a package: a document has dozens, a thick one hundreds. Beyond it the directory alone takes half a minute to read. */
const MOST_PARTS = 10_000;
/** Bytes of all parts that are read, unpacked. */
const MOST_UNPACKED = 32 * 1024 * 1024;

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const DEFLATED = '\u0008\u0000';

/** What PizZip knows of a part that is still packed. */
interface Packed {
  readonly compressionMethod: string;
  getCompressedContent(): Uint8Array;
}

/** The parts of a foreign package. Reading them throws where they are damaged, or too large together. */
export class ForeignZip {
  private readonly zip: PizZip;
  private left = MOST_UNPACKED;

  constructor(bytes: Uint8Array) {
    if (hasMoreParts(bytes)) throw new RangeError('The package has too many parts.');
    this.zip = new PizZip(bytes);
  }

  get names(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  /** A part as text; undefined where there is none. */
  text(name: string): string | undefined {
    if (!Object.hasOwn(this.zip.files, name)) return undefined;
    const { _data: packed } = this.zip.files[name] as unknown as { readonly _data: Packed };
    const content = Buffer.from(packed.getCompressedContent());
    // zlib throws as soon as there is more.
    const bytes = packed.compressionMethod === DEFLATED ? inflateRawSync(content, { maxOutputLength: Math.max(1, this.left) }) : content;
    if (bytes.length > this.left) throw new RangeError('The package is too large when it is unpacked.');
    this.left -= bytes.length;
    return bytes.toString('utf8');
  }
}

/** Counted without reading the directory, whose own count need not be true. */
function hasMoreParts(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  for (let at = all.indexOf(ENTRY); at >= 0; at = all.indexOf(ENTRY, at + ENTRY.length)) {
    parts += 1;
    if (parts > MOST_PARTS) return true;
  }
  return false;
}
