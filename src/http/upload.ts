import type { Request, Response } from 'express';
import multer, { memoryStorage, MulterError } from 'multer';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { textFault } from './json';

export interface UploadedFile {
  /** As the browser says it: anything. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Upload {
  readonly file: UploadedFile;
  readonly fields: JsonObject;
}

/** Uploads are held in memory while they arrive. */
const MOST_AT_ONCE = 6;
const MULTIPART = /^multipart\/form-data\s*;/i;

/** Reads bodies of one file and a few fields. */
export function uploads(largest: number): (request: Request, response: Response) => Promise<Upload> {
  // Without the charset a Chinese name arrives as Latin-1.
  const one = multer({ storage: memoryStorage(), defParamCharset: 'utf8', limits: { fileSize: largest, files: 1, fields: 5, fieldSize: 2000, fieldNameSize: 60, parts: 8, headerPairs: 20 } }).single('file');
  let running = 0;
  /** Throws DomainError: contentType.unsupported, body.tooLarge, upload.tooMany, upload.malformed, upload.fileMissing. */
  return async (request, response) => {
    if (!MULTIPART.test(request.headers['content-type'] ?? '')) throw new DomainError('invalid', 'contentType.unsupported', 'Content-Type must be multipart/form-data.');
    if (Number(request.headers['content-length'] ?? 0) > largest + 10_000) throw tooLarge(largest);
    if (running >= MOST_AT_ONCE) throw new DomainError('tooMany', 'upload.tooMany', 'Other files are being received: try again in a moment.', { data: { retryAfter: 5 } });
    running++;
    try {
      await new Promise<void>((resolve, reject) => void one(request, response, (error: unknown) => (error === undefined || error === null ? resolve() : reject(meaningOf(error, largest)))));
    } finally {
      running--;
    }
    const { file } = request;
    if (!file) throw new DomainError('invalid', 'upload.fileMissing', 'The file is missing.', { issues: [{ field: 'file', code: 'upload.fileMissing', message: 'a part called file' }] });
    return { file: { name: file.originalname, bytes: file.buffer }, fields: fieldsOf(request.body) };
  };
}

const tooLarge = (largest: number): DomainError => new DomainError('tooLarge', 'body.tooLarge', `A file is at most ${largest} bytes.`, { data: { limit: largest } });

function meaningOf(error: unknown, largest: number): DomainError {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return tooLarge(largest);
  // What multer and its parser say of a body: too many parts, no boundary, cut off.
  return new DomainError('invalid', 'upload.malformed', 'The body is no form with one file.');
}

function fieldsOf(body: unknown): JsonObject {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const text = typeof value === 'string' ? value : '';
    const code = textFault(name) ?? textFault(text);
    if (code) throw new DomainError('invalid', code, 'A field holds what cannot be stored.', { issues: [{ field: name, code, message: code }] });
    fields[name] = text;
  }
  return fields;
}
