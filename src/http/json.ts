import { isUtf8 } from 'node:buffer';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';

/** How deep a body may be nested; the body itself is the first level. */
export const DEEPEST = 32;
const NUL = String.fromCharCode(0);
/** Names by which JavaScript turns an object into a word: whoever compares such an object with a number would stumble. */
const RESERVED: ReadonlySet<string> = new Set(['toString', 'valueOf']);

type FaultCode = 'json.name' | 'json.tooDeep' | 'json.number' | 'text.nul' | 'text.loneSurrogate';
interface Fault {
  readonly code: FaultCode;
  /** From the inside out. */
  readonly path: string[];
}

/** What a text holds that neither database keeps exactly. */
export function textFault(text: string): 'text.nul' | 'text.loneSurrogate' | undefined {
  if (text.includes(NUL)) return 'text.nul';
  return text.isWellFormed() ? undefined : 'text.loneSurrogate';
}

function faultIn(value: unknown, depth: number): Fault | undefined {
  if (typeof value === 'string') {
    const code = textFault(value);
    return code && { code, path: [] };
  }
  // 1e400 is read as infinity, which JSON cannot say and no hash can hold.
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { code: 'json.number', path: [] };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return { code: 'json.tooDeep', path: [] };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const fault = faultIn(value[index], depth + 1);
      if (fault) return within(fault, String(index));
    }
    return undefined;
  }
  for (const [key, member] of Object.entries(value)) {
    const code = textFault(key) ?? (RESERVED.has(key) ? 'json.name' : undefined);
    if (code) return { code, path: code === 'json.name' ? [key] : [] };
    const fault = faultIn(member, depth + 1);
    if (fault) return within(fault, key);
  }
  return undefined;
}

function within(fault: Fault, name: string): Fault {
  fault.path.push(name);
  return fault;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Bytes as text; a byte-order mark is no part of it. Throws DomainError invalid `body.notUtf8`. */
function decoded(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new DomainError('invalid', 'body.notUtf8', 'The body is not UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new DomainError('invalid', 'body.notJson', 'The body is not JSON.');
    throw error;
  }
}

/**
 * Reads a body: UTF-8, JSON, an object, not deeper than 32, every string storable, every number finite.
 * Throws DomainError invalid: body.notUtf8, body.notJson, body.notObject, json.tooDeep, json.number, json.name, text.nul, text.loneSurrogate.
 */
export function parseBody(bytes: Buffer): JsonObject {
  const value = parsed(decoded(bytes));
  const fault = faultIn(value, 1);
  if (fault) {
    const field = fault.path.reverse().slice(0, DEEPEST).join('.').slice(0, 500);
    throw new DomainError('invalid', fault.code, 'The body holds what cannot be stored.', { issues: [{ field, code: fault.code, message: fault.code }] });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DomainError('invalid', 'body.notObject', 'The body must be one JSON object.');
  return value as JsonObject;
}
