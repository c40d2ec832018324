import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../domain/errors';

/**
 * Writes files below a folder: what is there already is left as it is. Throws DomainError invalid: `package.leadsOut` where a name
 * leads out of the folder, and then nothing is written; `package.otherFile` where another file has the place.
 */
export function unpackInto(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const below = `${path.resolve(folder)}${path.sep}`;
  const places = [...files].map(([inside, bytes]) => ({ inside, bytes, place: path.resolve(folder, inside) }));
  for (const { inside, place } of places) {
    if (!place.startsWith(below)) throw new DomainError('invalid', 'package.leadsOut', `包内文件名“${inside}”指向文件夹之外，未予解包 / the name ${inside} in the package leads out of its folder: nothing was unpacked.`);
  }
  for (const { bytes, place } of places) writeOnce(place, bytes);
}

const TAKEN = ['EEXIST', 'EISDIR', 'ENOTDIR'];

/** A file that is not there yet is made; never through a link, and never in the place of another. */
function writeOnce(place: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes, { flag: 'wx' });
  } catch (error) {
    if (!TAKEN.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(place) && statSync(place).isFile() && readFileSync(place).equals(bytes)) return;
    throw new DomainError('invalid', 'package.otherFile', `${place} 已有另一份文件，未予覆盖；请用 --out 另选文件夹 / another file is there and was left: choose another folder with --out.`);
  }
}
