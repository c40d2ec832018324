import type { Problem } from '../../contract/problem';
import type { Language } from './words';

/*
 * Requests of the page for whoever has no account. What went wrong comes back as a value: the server's words beside their
 * fields, or that nobody was reached.
 */

export type Trouble = { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'unreachable' };
export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly language: Language;
  readonly body?: object | FormData;
  /** The same key and body again: the same answer, and nothing is done. */
  readonly key?: string;
}

const PATIENCE_MS = 60_000;

/** Asks the server. Answers that are no JSON come from something in between: nobody was reached. */
export async function call<T>(path: string, { method = 'GET', token, language, body, key }: Asked): Promise<Told<T>> {
  const patience = new AbortController();
  const timer = window.setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(path, {
      method,
      signal: patience.signal,
      headers: {
        'Accept-Language': language === 'zh' ? 'zh-CN' : 'en',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const said = (await answer.json()) as unknown;
    return answer.ok ? { ok: true, value: said as T } : { ok: false, trouble: { kind: 'problem', problem: said as Problem } };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || (error instanceof DOMException && error.name === 'AbortError')) return { ok: false, trouble: { kind: 'unreachable' } };
    throw error;
  } finally {
    window.clearTimeout(timer);
  }
}

/** The page has closed: the code is to be typed again. */
export const hasClosed = (trouble: Trouble): boolean => trouble.kind === 'problem' && trouble.problem.status === 401;
