import type { JsonObject } from '../domain/json';
import { sha256 } from '../domain/hash';
import { canonical } from '../domain/canonical';

/** Hash of a request's body, the same however its members are ordered and spaced: what an idempotency key stands for. */
export const bodyHash = (body: JsonObject): string => sha256(canonical(body));
