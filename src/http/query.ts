import { DomainError } from '../domain/errors';
import { textFault } from './json';

export type Query = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const NESTED = /^([^[\]]{1,40})\[([^[\]]{1,40})\]$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) throw new DomainError('invalid', 'query.malformed', 'The query cannot be decoded.');
    throw error;
  }
}

/**
 * Reads a query string; `tag[kind]=design` becomes `{ tag: { kind: 'design' } }`. Objects have no prototype, so that no
 * name means anything of its own. Throws DomainError invalid: query.malformed, parameter.repeated, parameter.unknown, text.nul, text.loneSurrogate.
 */
export function parseQuery(url: string): Query {
  const query = Object.create(null) as Record<string, string | Record<string, string>>;
  const start = url.indexOf('?');
  if (start < 0) return query;
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1));
    const fault = textFault(name) ?? textFault(value);
    if (fault) throw at(fault, name);
    const nested = NESTED.exec(name);
    if (nested?.[2] === '__proto__') throw at('parameter.unknown', name);
    if (!nested) put(query, name, value, name);
    else put(groupIn(query, nested[1] as string), nested[2] as string, value, name);
  }
  return query;
}

function groupIn(query: Record<string, string | Record<string, string>>, name: string): Record<string, string> {
  const there = query[name];
  if (typeof there === 'string') throw at('parameter.repeated', name);
  const group = there ?? (Object.create(null) as Record<string, string>);
  query[name] = group;
  return group;
}

function put(into: Record<string, unknown>, key: string, value: string, name: string): void {
  if (key in into) throw at('parameter.repeated', name);
  into[key] = value;
}

const at = (code: 'text.nul' | 'text.loneSurrogate' | 'parameter.repeated' | 'parameter.unknown', field: string): DomainError =>
  new DomainError('invalid', code, 'The query holds what cannot be accepted.', { issues: [{ field: field.replaceAll('\0', '').slice(0, 100), code, message: code }] });
