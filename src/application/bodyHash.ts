import type { JsonObject } from '../domain/json';
import { canonical, sha256 } from '../engine';

/** Hash of a request's body, the same however its members are ordered and spaced: what an idempotency key stands for. */
export const bodyHash = (body: JsonObject): string => sha256(canonical(body));
