import type { Request, Response } from 'express';
import multer, { memoryStorage, MulterError } from 'multer';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { textFault } from './json';
import { UPLOAD_LIMITS, UploadPlaces, type UploadLimits } from './uploadPlaces';

export interface UploadedFile {
  /** As the browser says it: anything. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Upload {
  readonly file: UploadedFile;
  readonly fields: JsonObject;
}

const MULTIPART = /^multipart\/form-data\s*;/i;

/** Reads bodies of one file and a few fields. `who`: the account or party whose it is. */
export function uploads(largest: number, limits: UploadLimits = UPLOAD_LIMITS): (request: Request, response: Response, who: string) => Promise<Upload> {
  // Without the charset a Chinese name arrives as Latin-1.
  const one = multer({ storage: memoryStorage(), defParamCharset: 'utf8', limits: { fileSize: largest, files: 1, fields: 5, fieldSize: 2000, fieldNameSize: 60, parts: 8, headerPairs: 20 } }).single('file');
  const places = new UploadPlaces(limits);
  /** Throws DomainError: upload.formNeeded, body.tooLarge, upload.tooMany, upload.tooManyOwn, upload.stalled, upload.malformed, upload.fileMissing. */
  return async (request, response, who) => {
    if (!MULTIPART.test(request.headers['content-type'] ?? '')) throw new DomainError('invalid', 'upload.formNeeded', 'Content-Type must be multipart/form-data.');
    if (Number(request.headers['content-length'] ?? 0) > largest + 10_000) throw tooLarge(largest);
    const leave = places.take(who);
    try {
      await whileItComes(request, response, limits.quietFor, () => new Promise((resolve, reject) => void one(request, response, (error: unknown) => (error === undefined || error === null ? resolve() : reject(meaningOf(error, largest))))));
    } finally {
      leave();
    }
    const { file } = request;
    if (!file) throw new DomainError('invalid', 'upload.fileMissing', 'The file is missing.', { issues: [{ field: 'file', code: 'upload.fileMissing', message: 'a part called file' }] });
    return { file: { name: file.originalname, bytes: file.buffer }, fields: fieldsOf(request.body) };
  };
}

/**
 * Until the body is read, or nothing has come of it for so long: then the connection ends with the answer, and what had come of the
 * file goes with it. Throws DomainError invalid `upload.stalled`.
 */
async function whileItComes(request: Request, response: Response, quietFor: number, read: () => Promise<void>): Promise<void> {
  let stalled = (): void => undefined;
  const quiet = new Promise<never>((_, reject) => {
    stalled = () => {
      response.shouldKeepAlive = false;
      reject(new DomainError('invalid', 'upload.stalled', 'Nothing of the file has come for too long.'));
    };
  });
  request.setTimeout(quietFor, stalled);
  try {
    await Promise.race([quiet, read()]);
  } finally {
    request.off('timeout', stalled);
    request.setTimeout(0);
  }
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
