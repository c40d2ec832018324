import type { MediaType } from '../../domain/evidence';

/*
 * What a file is, by its content. A name says nothing: a program called scan.pdf is refused, and a photograph called
 * document is taken for what it is.
 */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const startsWith = (bytes: Uint8Array, head: Uint8Array): boolean => bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte);

const PDF = ascii('%PDF-');
const PDF_END = '%%EOF';
/** Some writers put a line or two behind the end. */
const TAIL = 2048;
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const TIFFS = [Uint8Array.of(0x49, 0x49, 0x2a, 0x00), Uint8Array.of(0x4d, 0x4d, 0x00, 0x2a)];
const ZIP = ascii('PK\u0003\u0004');

/** Undefined: none of those that are kept, or cut off on the way. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  if (startsWith(bytes, PDF)) return latin(bytes.subarray(-TAIL)).includes(PDF_END) ? 'application/pdf' : undefined;
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  if (startsWith(bytes, PNG)) return latin(bytes.subarray(-TAIL)).includes('IEND') ? 'image/png' : undefined;
  if (TIFFS.some((head) => startsWith(bytes, head))) return 'image/tiff';
  return startsWith(bytes, ZIP) ? packageTypeOf(namesIn(bytes)) : undefined;
}

function packageTypeOf(names: readonly string[]): MediaType | undefined {
  // A document with macros is a program.
  if (names.some((name) => /vbaProject|\.(?:exe|dll|js|vbs|bat|cmd|scr)$/iu.test(name))) return undefined;
  if (names.includes('OFD.xml')) return 'application/ofd';
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return names.includes('xl/workbook.xml') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : undefined;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 10_000;

/** The names in the directory of a zip; none where the directory cannot be read. Nothing is unpacked. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - LONGEST_COMMENT); end--) {
    if (view.getUint32(end, true) !== END_RECORD) continue;
    return entriesFrom(bytes, view, view.getUint32(end + 16, true), Math.min(view.getUint16(end + 10, true), MOST_ENTRIES));
  }
  return [];
}

function entriesFrom(bytes: Uint8Array, view: DataView, start: number, count: number): readonly string[] {
  const names: string[] = [];
  for (let entry = 0, at = start; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return [];
    const length = view.getUint16(at + 28, true);
    names.push(latin(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
