import type { ErrorKind } from '../domain/errors';

/** What each kind of trouble is called in HTTP. The only place in the program where they meet. */
const byKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  refused: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
};

/** Codes for which HTTP has a word of its own. */
const byCode: ReadonlyMap<string, number> = new Map([
  // No state of the case would allow what the procedure does not know.
  ['act.unknown', 400],
  ['method.notAllowed', 405],
  ['contentType.unsupported', 415],
  ['upload.formNeeded', 415],
  ['contentEncoding.unsupported', 415],
  ['idempotencyKey.reused', 422],
]);

/** `conditional`: the request carried If-Match, so that 'moved on' is a failed precondition. */
export const statusOf = (kind: ErrorKind, code: string, conditional: boolean): number =>
  code === 'case.movedOn' && conditional ? 412 : (byCode.get(code) ?? byKind[kind]);
