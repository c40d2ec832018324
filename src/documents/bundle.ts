import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BundledPaper, Bundler } from '../application/ports/documents';
import { DomainError } from '../domain/errors';
import { cellText, type Table } from '../domain/table';
import { documentFiles, FONTS, paragraph, run, table, TEXT_WIDTH } from './compose/ooxml';
import { officeProgram, toPdf } from './package/volume';
import { packed } from './zip';

/** A run of LibreOffice takes seconds and a core: they come one after the other, and who finds so many before him comes again. */
const MOST_WAITING = 4;
/** No date of ours stands in the archive: the same files give the same archive. */
const SAME_DATE = new Date(Date.UTC(2000, 0, 1));

const SMALL = { size: 24 };
/** Twentieths of a point: the first column holds a number, the last one why. */
const COLUMNS = [700, 2700, 2500, 2000, TEXT_WIDTH - 7900];

function listPage({ title, columns, rows }: Table): Uint8Array {
  const cells = [columns, ...rows].map((row) => ({ cells: row.map((value, place) => ({ width: COLUMNS[place] ?? 0, content: paragraph(run(cellText(value), SMALL), { align: 'left', single: true }) })), height: 500 }));
  return packed(documentFiles([paragraph(run(title, { font: FONTS.title, size: 36 }), { align: 'center', before: 1, after: 1 }), table(COLUMNS, cells)], 'form'));
}

/** One PDF of several; a blank page is put where the next one would begin on the back of the one before. */
async function joined(pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const all = await PDFDocument.create();
  for (const pdf of pdfs) {
    const source = await PDFDocument.load(pdf);
    const last = all.getPageCount() === 0 ? undefined : all.getPage(all.getPageCount() - 1);
    if (last && all.getPageCount() % 2 === 1) all.addPage([last.getWidth(), last.getHeight()]);
    for (const page of await all.copyPages(source, source.getPageIndices())) all.addPage(page);
  }
  return all.save();
}

async function printed(papers: readonly BundledPaper[]): Promise<Uint8Array | undefined> {
  const office = officeProgram();
  if (office === undefined) return undefined;
  const items = [];
  for (const { name, read } of papers) items.push({ fileName: name, bytes: await read() });
  const pdfs = await toPdf(items, office);
  return pdfs && joined(pdfs.flatMap(({ pdf }) => pdf ?? []));
}

function archived(papers: readonly BundledPaper[]): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, read } of papers) {
    zip.addReadStreamLazy(name, { mtime: SAME_DATE, compress: false }, (give) => {
      read().then((bytes) => give(null, Readable.from([Buffer.from(bytes)])), (error: unknown) => give(error, Readable.from([])));
    });
  }
  zip.end();
  const archive = new PassThrough();
  // Whoever reads the archive hears of what a paper ran into.
  zip.on('error', (error: Error) => archive.destroy(error));
  zip.outputStream.pipe(archive);
  return archive;
}

/** Puts papers into one file: PDF by LibreOffice where there is one, else an archive. */
export function bundlerOf(): Bundler {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    printsPdf: () => officeProgram() !== undefined,
    list: listPage,
    pdf(papers) {
      if (waiting >= MOST_WAITING) throw new DomainError('tooMany', 'bundle.busy', 'Others are printing; try again in a minute.', { data: { retryAfter: 30 } });
      waiting += 1;
      const run = last.then(() => printed(papers));
      last = run.then(() => undefined, () => undefined).finally(() => (waiting -= 1));
      return run;
    },
    zip: archived,
  };
}
