import { DomainError } from '../../domain/errors';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;

const unreadable = (detail: string): DomainError => new DomainError('invalid', 'package.unreadable', `The package cannot be read: ${detail}.`);

/**
 * The files of an archive in which nothing is compressed, which is how packages are written. Names that lead out of it are
 * refused. Throws DomainError invalid `package.unreadable`.
 */
export function storedFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw unreadable('it is no zip file');
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let left = view.getUint16(end + 10, true), at = view.getUint32(end + 16, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw unreadable('its directory is damaged');
      const nameLength = view.getUint16(at + 28, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint16(at + 10, true) !== 0) throw unreadable(`${name} was compressed; take the package as it came`);
      if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) throw unreadable('a name in it leads out of it');
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const size = view.getUint32(at + 24, true);
      if (start + size > bytes.length) throw unreadable(`${name} is cut off`);
      // Files that share their bytes: a small archive would fill a disk.
      total += size;
      if (total > bytes.length) throw unreadable('files in it lie one upon the other');
      files.set(name, bytes.subarray(start, start + size));
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw unreadable('its directory is damaged');
    throw error;
  }
  return files;
}
