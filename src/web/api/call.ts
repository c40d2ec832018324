import type { z } from 'zod';
import { addresses, type Address } from '../../contract/addresses';
import type { BodyOf, EndpointName, ParamsOf, QueryOf, endpoints } from '../../contract/endpoints';
import type { Problem } from '../../contract/problem';
import { acceptLanguage } from '../words';
import { noteServerTime } from './clock';
import { connectionLost, connectionThere } from './connection';

/** The server said no, in words: RFC 9457. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The server could not be reached; whether it heard the request is not known. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

type Answers<Name extends EndpointName> = (typeof endpoints)[Name]['answers'];
type Good = 200 | 201 | 202 | 204;
/** What an endpoint answers with when it did what was asked. */
export type AnswerOf<Name extends EndpointName> = { [Status in keyof Answers<Name> & Good]: Answers<Name>[Status] extends z.ZodType ? z.output<Answers<Name>[Status]> : undefined }[keyof Answers<Name> & Good];

type Part<Key extends string, Value> = [Value] extends [undefined] ? { readonly [K in Key]?: undefined } : { readonly [K in Key]: Value };
export type Asked<Name extends EndpointName> = Part<'params', ParamsOf<Name>> & { readonly query?: QueryOf<Name> } & Part<'body', BodyOf<Name>> & {
  /** Of an idempotent endpoint: the intent. The same one again does nothing twice. */
  readonly key?: string;
  /** The ETag that was read: refused when the case has moved on. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
};

let csrfToken: string | undefined;
let whenSignedOut: () => void = () => undefined;

/** What every changing request carries, from the session. */
export const carryCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};
/** The token as a header, for what is not sent as JSON. */
export const csrfHeader = (): Record<string, string> => (csrfToken === undefined ? {} : { 'X-CSRF-Token': csrfToken });
/** Calls back when the server no longer knows who is there. */
export const onSignedOut = (listen: () => void): void => {
  whenSignedOut = listen;
};

type Values = Readonly<Record<string, unknown>>;

/** What may stand in an address. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined);

function pathOf(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(params[name]) ?? ''));
  const search = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    const text = textOf(value) ?? '';
    if (text !== '') search.append(name, text);
  };
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object' && value !== null) for (const [inner, one] of Object.entries(value)) add(`${name}[${inner}]`, one);
    else add(name, value);
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/** Asks, and says whether the server could be reached. Throws ConnectionLost. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(path, init);
    connectionThere();
    return answer;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    connectionLost();
    throw new ConnectionLost();
  }
}

/** Something that is no answer of ours: a proxy in between speaks for itself. */
export const strange = (status: number): Problem => ({ type: 'about:blank', title: '', status, code: 'answer.strange', detail: `HTTP ${status}`, instance: '' });

/** Reads JSON, or says what came instead. */
async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (text === '') return undefined;
  if (!/json/.test(answer.headers.get('content-type') ?? '')) throw new ApiProblem(strange(answer.status));
  return JSON.parse(text) as unknown;
}

/** After so long without a hand on keyboard, mouse or screen a window asks by itself, and its session does not live longer for it. */
const UNATTENDED_MS = 60_000;
let lastTouch = Date.now();
for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) window.addEventListener(event, () => (lastTouch = Date.now()), { capture: true, passive: true });

/** The address of an endpoint with what is asked. */
export function addressOf<Name extends EndpointName>(name: Name, asked: Asked<Name>): string {
  const { params, query } = asked as { params?: Values; query?: Values };
  return pathOf(addresses[name].path, params, query);
}

/** Calls an endpoint of the contract. Throws ApiProblem and ConnectionLost. */
export async function call<Name extends EndpointName>(name: Name, asked: Asked<Name>): Promise<AnswerOf<Name>> {
  const { method, access }: Address = addresses[name];
  const { body, key, ifMatch, signal } = asked as { body?: unknown; key?: string; ifMatch?: string; signal?: AbortSignal };
  const changes = method !== 'get';
  const answer = await reach(addressOf(name, asked), {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
    headers: {
      'Accept-Language': acceptLanguage(),
      ...(Date.now() - lastTouch > UNATTENDED_MS ? { 'X-Unattended': '1' } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(changes && csrfToken !== undefined ? { 'X-CSRF-Token': csrfToken } : {}),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  noteServerTime(answer.headers.get('date'));
  const given = await bodyOf(answer);
  if (!answer.ok) {
    if (answer.status === 401 && access === 'session') whenSignedOut();
    throw new ApiProblem((given as Problem | undefined) ?? strange(answer.status));
  }
  return given as AnswerOf<Name>;
}
