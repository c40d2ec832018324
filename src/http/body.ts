import type { IncomingMessage } from 'node:http';
import { DomainError } from '../domain/errors';

/** A form with its narratives is a few kilobytes. */
export const LARGEST_BODY = 1_048_576;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const tooLarge = (): DomainError => new DomainError('tooLarge', 'body.tooLarge', `A body is at most ${LARGEST_BODY} bytes.`, { data: { limit: LARGEST_BODY } });

/** Throws DomainError invalid `contentType.unsupported`, `contentEncoding.unsupported`. */
function checkKind({ headers }: IncomingMessage): void {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new DomainError('invalid', 'contentType.unsupported', 'Content-Type must be application/json.');
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new DomainError('invalid', 'contentEncoding.unsupported', 'The body must not be compressed.');
}

/**
 * The bytes of a JSON body. Nothing is kept of a body that is too large: Node reads the rest away once the answer is sent.
 * Throws DomainError: contentType.unsupported, contentEncoding.unsupported, body.missing, body.incomplete, tooLarge.
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const declared = request.headers['content-length'];
  if (declared === undefined && request.headers['transfer-encoding'] === undefined) return Promise.reject(missing());
  if (declared !== undefined && Number(declared) > LARGEST_BODY) return Promise.reject(tooLarge());
  checkKind(request);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (): void => {
      request.off('data', take).off('end', end).off('error', fail).off('close', fail);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > LARGEST_BODY) {
        stop();
        request.resume();
        reject(tooLarge());
      } else chunks.push(chunk);
    };
    const end = (): void => {
      stop();
      if (size === 0) reject(missing());
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size));
    };
    const fail = (): void => {
      stop();
      reject(new DomainError('invalid', 'body.incomplete', 'The body did not arrive completely.'));
    };
    request.on('data', take).on('end', end).on('error', fail).on('close', fail);
  });
}

const missing = (): DomainError => new DomainError('invalid', 'body.missing', 'The body is missing.');
