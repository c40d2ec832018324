import type { Request } from 'express';
import { bodyHash } from '../application/bodyHash';
import type { Remember } from '../application/request';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key of a request. Throws DomainError invalid `idempotencyKey.missing`, `idempotencyKey.invalid`. */
function keyOf({ headers }: Request): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') throw new DomainError('invalid', 'idempotencyKey.missing', 'The Idempotency-Key header is missing.');
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('invalid', 'idempotencyKey.invalid', 'An Idempotency-Key is 1 to 200 visible ASCII characters.');
  return key;
}

/** How a request is remembered: by account, address and key. */
export function rememberOf<T>(request: Request, account: string, given: JsonObject, answer: Remember<T>['answer']): Remember<T> {
  return { scope: `${account} POST ${request.path}`, key: keyOf(request), bodyHash: bodyHash(given), answer };
}

/** Says that nothing was done: this is the answer of the first time. */
export const REPLAYED = { 'Idempotent-Replayed': 'true' } as const;
