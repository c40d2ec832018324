import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ZipFile } from 'yazl';
import type { PackagePages } from '../../application/ports/packages';
import { coverPage, indexPage, receiptPage } from './pages';
import { storedFiles } from './storedZip';
import { pagedVolume } from './volume';

/** No date of ours stands in the archive: the same files give the same archive. */
const SAME_DATE = new Date(Date.UTC(2000, 0, 1));

/** The pages and the archive of packages. */
export const packagePages: PackagePages = {
  cover: coverPage,
  index: indexPage,
  async receipt(manifest, packageHash, fingerprint) {
    const { default: bwipjs } = await import('bwip-js/node');
    const barcode = await bwipjs.toBuffer({ bcid: 'code128', text: manifest.number, scale: 3, height: 12, includetext: true, textxalign: 'center' });
    return receiptPage(manifest, packageHash, fingerprint, barcode);
  },
  volume: (items) => pagedVolume(items),
  verifier: () => readFileSync(path.join(__dirname, 'verifier.html')),
  pack(files) {
    const zip = new ZipFile();
    for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { mtime: SAME_DATE, compress: false });
    zip.end();
    return new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces))).on('error', reject);
    });
  },
  unpack: storedFiles,
};
