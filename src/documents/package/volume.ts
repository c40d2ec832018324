import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PDFDocument as Pdf } from 'pdf-lib';
import type { PagedVolume, VolumeItem } from '../../application/ports/packages';

const OFFICE = ['soffice', 'libreoffice'];
const PATIENCE_MS = 180_000;
const A4 = { width: 595.28, height: 841.89 };
const NUMBER_SIZE = 10;

/** The LibreOffice of this machine, or undefined. */
export function officeProgram(searchPath: string = process.env['PATH'] ?? ''): string | undefined {
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    for (const name of OFFICE) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch (error) {
        if (!['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    }
  }
  return undefined;
}

/** One PDF of all items with page numbers; undefined where there is no LibreOffice or it cannot read one of them. */
export async function pagedVolume(items: readonly VolumeItem[], office: string | undefined = officeProgram()): Promise<PagedVolume | undefined> {
  if (office === undefined || items.length === 0) return undefined;
  const converted = await toPdf(items, office);
  if (!converted) return undefined;
  const { PDFDocument, StandardFonts } = await import('pdf-lib');
  const volume = await PDFDocument.create();
  const font = await volume.embedFont(StandardFonts.TimesRoman);
  const pages: number[] = [];
  for (const { pdf, image } of converted) {
    pages.push(volume.getPageCount() + 1);
    if (pdf) {
      const source = await PDFDocument.load(pdf);
      for (const page of await volume.copyPages(source, source.getPageIndices())) volume.addPage(page);
    }
    if (image) await addImage(volume, image);
  }
  const count = volume.getPageCount();
  volume.getPages().forEach((page, index) => {
    const text = `${index + 1} / ${count}`;
    page.drawText(text, { x: page.getWidth() - 48 - font.widthOfTextAtSize(text, NUMBER_SIZE), y: 22, size: NUMBER_SIZE, font });
  });
  return { pdf: await volume.save(), pages };
}

interface Converted {
  readonly pdf?: Uint8Array;
  readonly image?: { readonly bytes: Uint8Array; readonly kind: 'png' | 'jpeg' };
}

const endingOf = (name: string): string => path.extname(name).slice(1).toLowerCase();

/** All papers by one run of LibreOffice; undefined where it cannot read one of them. */
export async function toPdf(items: readonly Pick<VolumeItem, 'fileName' | 'bytes'>[], office: string): Promise<readonly Converted[] | undefined> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-volume-'));
  try {
    const papers = items.flatMap(({ fileName, bytes }, index) => {
      const ending = endingOf(fileName);
      if (['pdf', 'png', 'jpg', 'jpeg'].includes(ending)) return [];
      const file = path.join(folder, `${index}.${ending}`);
      writeFileSync(file, bytes);
      return [file];
    });
    if (papers.length > 0 && !(await run(office, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...papers]))) return undefined;
    return items.map(({ fileName, bytes }, index): Converted => {
      const ending = endingOf(fileName);
      if (ending === 'pdf') return { pdf: bytes };
      if (ending === 'png') return { image: { bytes, kind: 'png' } };
      if (ending === 'jpg' || ending === 'jpeg') return { image: { bytes, kind: 'jpeg' } };
      return { pdf: readFileSync(path.join(folder, `${index}.pdf`)) };
    });
  } catch (error) {
    // A paper that LibreOffice would not read has no PDF beside it: the originals are given instead.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function addImage(volume: Pdf, { bytes, kind }: NonNullable<Converted['image']>): Promise<void> {
  const image = kind === 'png' ? await volume.embedPng(bytes) : await volume.embedJpg(bytes);
  const page = volume.addPage([A4.width, A4.height]);
  const scale = Math.min(1, (A4.width - 72) / image.width, (A4.height - 90) / image.height);
  page.drawImage(image, { x: (A4.width - image.width * scale) / 2, y: (A4.height - image.height * scale) / 2, width: image.width * scale, height: image.height * scale });
}
