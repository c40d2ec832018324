import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DomainError } from '../domain/errors';
import { decoded, encodingByEvidence, encodingByMark, Utf8Evidence, type DetectedEncoding } from './encoding';

/** A path, or bytes as they come (standard input). */
export type Input = string | AsyncIterable<Uint8Array | string>;

export type Format = 'spreadsheet' | 'text';

/** A file opened: its format, its encoding, its bytes from the beginning. */
export interface Source {
  readonly format: Format;
  readonly encoding: DetectedEncoding;
  readonly bytes: () => AsyncIterable<Buffer>;
}

const PIECE = 256 * 1024;
/** What is looked at of a stream, which cannot be read twice. */
const HEAD_OF_STREAM = 1024 * 1024;

/**
 * Opens an export and finds out what it is. A file is looked through once to tell UTF-8 from GB18030 for certain; of a
 * stream the first mebibyte decides. Throws DomainError notFound/`intakeFile.notFound`, invalid/`intakeFile.folder`, `intakeFile.format`
 * (old .xls, PDF), invalid/`intakeFile.empty`.
 */
export async function openSource(input: Input): Promise<Source> {
  return typeof input === 'string' ? openFile(input) : openStream(input);
}

async function openFile(path: string): Promise<Source> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('notFound', 'intakeFile.notFound', `文件 ${path} 无法打开，请核对路径和权限 / the file ${path} cannot be opened: check its path and permissions (${error.code ?? error.message}).`);
  });
  try {
    // A folder can be opened, and not read.
    if ((await handle.stat()).isDirectory()) throw new DomainError('invalid', 'intakeFile.folder', `${path} 是文件夹，请指明其中的文件 / ${path} is a folder: name a file in it.`);
    const evidence = new Utf8Evidence();
    const piece = Buffer.alloc(PIECE);
    const first = await handle.read(piece, 0, PIECE, 0);
    const format = formatOf(piece.subarray(0, first.bytesRead));
    const marked = encodingByMark(piece.subarray(0, first.bytesRead));
    if (format === 'text' && !marked) {
      let position = 0;
      for (let read = first.bytesRead; read > 0; read = (await handle.read(piece, 0, PIECE, position)).bytesRead) {
        evidence.read(piece.subarray(0, read));
        position += read;
      }
    }
    return { format, encoding: marked ?? encodingByEvidence(evidence, true), bytes: () => createReadStream(path, { highWaterMark: PIECE }) };
  } finally {
    await handle.close();
  }
}

async function openStream(stream: AsyncIterable<Uint8Array | string>): Promise<Source> {
  const iterator = stream[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let size = 0;
  let ended = false;
  while (!ended && size < HEAD_OF_STREAM) {
    const next = await iterator.next();
    ended = next.done === true;
    if (next.done === true) break;
    const piece = Buffer.from(next.value as Uint8Array);
    pieces.push(piece);
    size += piece.length;
  }
  const head = Buffer.concat(pieces);
  const evidence = new Utf8Evidence();
  evidence.read(head);
  async function* bytes(): AsyncIterable<Buffer> {
    yield head;
    if (ended) return;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield Buffer.from(next.value as Uint8Array);
  }
  return { format: formatOf(head), encoding: encodingByMark(head) ?? encodingByEvidence(evidence, ended), bytes };
}

function formatOf(head: Uint8Array): Format {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  if (head.length === 0) throw new DomainError('invalid', 'intakeFile.empty', '文件是空的 / the file is empty.');
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'spreadsheet';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new DomainError('invalid', 'intakeFile.format', '这是旧的 .xls 格式，请在 Excel 或 WPS 中另存为 .xlsx / an old .xls file: save it as .xlsx first.');
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new DomainError('invalid', 'intakeFile.format', '这是 PDF 文件，不能登记 / a PDF cannot be read as an export.');
  return 'text';
}

/** The text of a source, decoded. */
export const textOf = (source: Source): AsyncIterable<string> => decoded(source.bytes(), source.encoding.encoding);

/** The bytes of a source as a Node stream. */
export const streamOf = (source: Source): Readable => Readable.from(source.bytes(), { objectMode: false });
