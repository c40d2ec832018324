import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FileReader } from '../application/ports/documents';
import type { MediaType } from '../domain/evidence';
import { ForeignZip } from './foreignZip';

/*
 * What can be read of a file that came back: its text, and the code printed on it. .docx and OFD are read here; PDF and
 * codes by programs of the system (poppler-utils, zbar-tools), where they are.
 */

type TextRead = Awaited<ReturnType<FileReader['textOf']>>;

const PATIENCE_MS = 30_000;
const LONGEST_OUTPUT = 64 * 1024 * 1024;
/** Dots an inch at which a code of 16 mm is read. */
const RESOLUTION = '200';
/** Inches: most of a sheet of A4. */
const SCANNED = { width: 6, height: 8.5 };

const onPath = (program: string): boolean => (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, program)));

/** What a program says; undefined where it fails. */
function said(program: string, args: readonly string[], input?: Uint8Array): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { encoding: 'buffer', timeout: PATIENCE_MS, maxBuffer: LONGEST_OUTPUT }, (error, output) => resolve(error ? undefined : output));
    // A program that does not read to the end has its reasons; its exit code tells.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/*
 * An element of a foreign file is looked for up to the next `<`, which no attribute may hold: with `[^>]*` a file of openings that
 * never close was read to its end once for each of them.
 */
const WORD_TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu;
const OFD_TEXT = /<(?:\w+:)?TextCode(?:\s[^<>]*)?>([^<]*)</gu;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** The paragraphs of a .docx, a line each. */
function docxText(bytes: Uint8Array): TextRead {
  const xml = new ForeignZip(bytes).text('word/document.xml');
  if (xml === undefined) return { unread: 'unreadable' };
  const paragraphs = xml.split('</w:p>').map((paragraph) => [...paragraph.matchAll(WORD_TEXT)].map(([, text]) => unescaped(text ?? '')).join(''));
  return { text: paragraphs.filter((text) => text !== '').join('\n') };
}

/** The text of the pages of an OFD, in their order. */
function ofdText(bytes: Uint8Array): TextRead {
  const zip = new ForeignZip(bytes);
  const pages = zip.names
    .flatMap((name) => [...name.matchAll(/Pages\/Page_(\d+)\/Content\.xml$/giu)].map(([, number]) => ({ name, number: Number(number) })))
    .sort((a, b) => a.number - b.number);
  const texts = pages.map(({ name }) => [...(zip.text(name) ?? '').matchAll(OFD_TEXT)].map(([, text]) => unescaped(text ?? '')).join('\n'));
  return texts.every((text) => text.trim() === '') ? { unread: 'picture' } : { text: texts.join('\f') };
}

async function pdfText(bytes: Uint8Array): Promise<TextRead> {
  if (!onPath('pdftotext')) return { unread: 'noProgram' };
  const output = await said('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], bytes);
  if (!output) return { unread: 'unreadable' };
  const text = output.toString('utf8');
  return text.trim() === '' || (await isScanned(bytes)) ? { unread: 'picture' } : { text };
}

/**
 * A page that is one picture is a scan, and what text lies under it a program guessed (OCR): it says nothing of what was
 * signed. Pictures and their dots an inch, as `pdfimages -list` has them.
 */
async function isScanned(bytes: Uint8Array): Promise<boolean> {
  if (!onPath('pdfimages')) return false;
  const list = (await said('pdfimages', ['-list', '-f', '1', '-l', '1', '-'], bytes))?.toString('utf8') ?? '';
  return list.split('\n').some((line) => {
    const [, , , width, height, , , , , , , , across, down] = line.trim().split(/\s+/u).map(Number);
    return (width ?? 0) / (across ?? 1) > SCANNED.width && (height ?? 0) / (down ?? 1) > SCANNED.height;
  });
}

async function textOf(mediaType: MediaType, bytes: Uint8Array): Promise<TextRead> {
  try {
    if (mediaType === 'application/pdf') return await pdfText(bytes);
    if (mediaType === 'application/ofd') return ofdText(bytes);
    if (mediaType.endsWith('wordprocessingml.document')) return docxText(bytes);
    return { unread: mediaType.startsWith('image/') ? 'picture' : 'unreadable' };
  } catch {
    return { unread: 'unreadable' }; // a package that is damaged, or too large to be unpacked: a person compares, and is told so
  }
}

async function codesIn(mediaType: MediaType, bytes: Uint8Array): Promise<readonly string[]> {
  const isPdf = mediaType === 'application/pdf';
  if (!(isPdf || mediaType.startsWith('image/')) || !onPath('zbarimg')) return [];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'weiquan-code-'));
  try {
    const image = isPdf ? (onPath('pdftoppm') ? await said('pdftoppm', ['-r', RESOLUTION, '-f', '1', '-l', '1', '-singlefile', '-png', '-'], bytes) : undefined) : bytes;
    if (!image) return [];
    const file = path.join(folder, 'page');
    await writeFile(file, image);
    const output = await said('zbarimg', ['--quiet', '--raw', '--nodbus', file]);
    return output?.toString('utf8').split('\n').filter((line) => line !== '') ?? [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const fileReader: FileReader = { textOf, codesIn };
