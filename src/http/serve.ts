import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { App } from '../application/app';
import { issuesOf } from '../application/formIssues';
import type { Visitor } from '../application/partyPage/visitor';
import type { SignedIn } from '../application/session';
import type { BodyOf, Endpoint, EndpointName, ParamsOf, QueryOf } from '../contract';
import { endpoints } from '../contract';
import type { Directory } from '../domain/body';
import type { Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import type { Person } from '../policies';
import type { z } from 'zod';
import { readBody } from './body';
import type { SessionCookie } from './cookie';
import { checkCsrf, checkOrigin } from './foreign';
import { httpDate } from './headers';
import { parseBody, textFault } from './json';
import { languageOf } from './language';
import { safeError, type Log, type Metrics } from './observe';
import { readerOf, type Reader } from './present/reader';
import { problemOf, unexpectedProblem } from './problem';
import { parseQuery } from './query';
import { whoIs, type PartyDoor } from './partyDoor';
import type { RememberedSessions } from './sessions';
import type { uploads, UploadedFile } from './upload';

/** What a request is, once it was read and found good. */
interface Common<Name extends EndpointName> {
  readonly request: Request;
  /** The number of the request. */
  readonly id: string;
  readonly reader: Reader;
  readonly params: ParamsOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** The body as it came, for the hash of an idempotent request. */
  readonly given: JsonObject;
  /** The token in the cookie, whatever it is worth. */
  readonly token: string | undefined;
  /** Set by a handler that knows the case's procedure, for the words of a problem. */
  procedure?: Procedure;
}

type WithFile = { readonly file: UploadedFile };
type WithVisitor = { readonly visitor: Visitor };
type WithSession = { readonly session: SignedIn; readonly person: Person };
export type Asked<Name extends EndpointName> = Common<Name> &
  ((typeof endpoints)[Name]['access'] extends 'session' ? WithSession : object) &
  ((typeof endpoints)[Name]['access'] extends 'party' ? WithVisitor : object) &
  ((typeof endpoints)[Name] extends { readonly upload: true } ? WithFile : object);

/** An answer that goes on: text is sent as it comes, until one side ends it. */
export interface EventStream {
  send(text: string): void;
  end(): void;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** A body that is JSON text already. */
  readonly text?: string;
  /** A body that goes on; called with the stream once its head is sent, and what it answers when the stream has ended. */
  readonly events?: (stream: EventStream) => () => void;
  /** A body that is a file. */
  readonly bytes?: Uint8Array;
  /** A file that is made while it is sent. What goes wrong then ends the connection, so that nobody takes a part for the whole. */
  readonly stream?: AsyncIterable<Uint8Array>;
  /** Media type, where it is not JSON. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

export type Handler<Name extends EndpointName> = (asked: Asked<Name>) => Promise<Answer> | Answer;
export type Handlers = { readonly [Name in EndpointName]: Handler<Name> };

/** What every request is served with. */
export interface Edge {
  readonly app: App;
  readonly directory: Directory;
  readonly sessions: RememberedSessions;
  readonly cookie: SessionCookie;
  readonly origins: ReadonlySet<string>;
  /** What every answer bears: name, value, name, value. */
  readonly headerLines: readonly string[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly upload: ReturnType<typeof uploads>;
  readonly parties: PartyDoor;
  readonly requestId: () => string;
}

/** Bytes that a listener has not taken: who does not read is let go, and comes back. */
const MOST_UNREAD = 262_144;

/** A request that is under way. */
export class Exchange {
  readonly id: string;
  readonly reader: Reader;
  private readonly now: Instant;
  private readonly begun = performance.now();
  account: string | undefined;

  constructor(
    private readonly edge: Edge,
    readonly request: Request,
    private readonly response: Response,
    private readonly route: string,
  ) {
    this.id = edge.requestId();
    this.now = edge.app.world.now();
    this.reader = readerOf(edge.directory, languageOf(request.headers['accept-language']), this.now);
  }

  send(answer: Answer, type = 'application/json; charset=utf-8'): void {
    const { response, edge, request } = this;
    if (response.headersSent || response.destroyed) return;
    const content = answer.bytes ?? answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
    const { headers = {} } = answer;
    // Name, value, name, value: Node takes a list as it is, and it is written a million times a day.
    const lines: (string | string[])[] = [
      ...edge.headerLines,
      // The house's time, which a demonstration shifts: what stored instants are compared with when they are read.
      'Date', httpDate(this.now),
      'Content-Language', this.reader.language === 'zh' ? 'zh-CN' : 'en',
      'X-Request-Id', this.id,
    ];
    if (headers['Cache-Control'] === undefined) lines.push('Cache-Control', 'no-store');
    if (content !== undefined) lines.push('Content-Type', answer.type ?? type, 'Content-Length', String(Buffer.byteLength(content)));
    for (const [name, value] of Object.entries(headers)) lines.push(name, value);
    if (answer.events && request.method !== 'HEAD') {
      this.flow(answer.events, [...lines, 'Content-Type', answer.type ?? type, 'X-Accel-Buffering', 'no']);
      return this.note(answer.status);
    }
    if (answer.stream && request.method !== 'HEAD') {
      this.pour(answer.stream, answer.status, [...lines, 'Content-Type', answer.type ?? type]);
      return;
    }
    response.writeHead(answer.status, lines);
    // As one string with the headers: one write to the socket instead of two.
    response.end(request.method === 'HEAD' ? undefined : content, 'utf8');
    this.note(answer.status);
  }

  /** Tells what went wrong; what has no meaning of its own is logged and told as such. */
  fail(error: unknown, procedure?: Procedure): void {
    const meant = meaningOf(error);
    if (!meant) {
      this.edge.log.error({ request: this.id, route: this.route, error: safeError(error) }, 'unexpected');
      this.send({ status: 500, body: unexpectedProblem(this) }, 'application/problem+json; charset=utf-8');
      return;
    }
    const { problem, headers } = problemOf(meant, { id: this.id, reader: this.reader, conditional: this.request.headers['if-match'] !== undefined, procedure });
    if (problem.status === 503) this.edge.log.warn({ request: this.id, route: this.route, code: problem.code }, 'unavailable');
    this.send({ status: problem.status, body: problem, headers }, 'application/problem+json; charset=utf-8');
  }

  /** Another answers instead, with these headers; when it has, that is noted. */
  leaveTo(headerLines: readonly string[]): void {
    const { response } = this;
    for (let at = 0; at + 1 < headerLines.length; at += 2) response.setHeader(headerLines[at] ?? '', headerLines[at + 1] ?? '');
    response.setHeader('Date', httpDate(this.now));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Request-Id', this.id);
    response.once('finish', () => this.note(response.statusCode));
  }

  private flow(events: NonNullable<Answer['events']>, lines: (string | string[])[]): void {
    const { response } = this;
    response.writeHead(200, lines);
    response.flushHeaders();
    const ended = events({
      send: (text) => {
        if (response.writableLength > MOST_UNREAD) response.destroy();
        else if (!response.writableEnded && !response.destroyed) response.write(text);
      },
      end: () => void response.end(),
    });
    response.once('close', ended);
  }

  private pour(stream: AsyncIterable<Uint8Array>, status: number, lines: (string | string[])[]): void {
    const { response, edge } = this;
    response.writeHead(status, lines);
    pipeline(Readable.from(stream), response)
      .catch((error: unknown) => edge.log.warn({ request: this.id, route: this.route, error: safeError(error) }, 'cut off'))
      .finally(() => this.note(status));
  }

  private note(status: number): void {
    const seconds = (performance.now() - this.begun) / 1000;
    const { method } = this.request;
    this.edge.metrics.observe(method, this.route, status, seconds);
    this.edge.log.info({ request: this.id, method, route: this.route, status, ms: Math.round(seconds * 1e5) / 100, ...(this.account === undefined ? {} : { account: this.account }) }, 'request');
  }
}

function meaningOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  // Express, of a path that cannot be decoded.
  if (error instanceof Error && 'status' in error && error.status === 400) return new DomainError('invalid', 'path.malformed', 'The path cannot be decoded.');
  return undefined;
}

/** Parses with a schema of the contract. Throws DomainError invalid `request.invalid` with every wrong field. */
function checked(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid', 'request.invalid', 'The request has fields that cannot be accepted.', { issues: issuesOf(schema, value, '') });
}

function checkPath(request: Request): void {
  for (const [name, value] of Object.entries(request.params)) {
    const code = typeof value === 'string' ? textFault(value) : undefined;
    if (code) throw new DomainError('invalid', code, 'The path holds what cannot be stored.', { issues: [{ field: name, code, message: code }] });
  }
}

const signInFirst = (): DomainError => new DomainError('unauthenticated', 'session.missing', 'Sign in first.');

/**
 * The session of a request. `beforeOwnPassword`: also of whoever must first replace the password that was made for them. Throws
 * DomainError unauthenticated `session.missing`, forbidden `password.mustChange`.
 */
export async function signedIn(edge: Edge, token: string | undefined, { unattended = false, beforeOwnPassword = false } = {}): Promise<SignedIn> {
  const session = await edge.sessions.find(token, unattended);
  if (!session) throw signInFirst();
  if (session.mustChangePassword && !beforeOwnPassword) throw new DomainError('forbidden', 'password.mustChange', 'First put a password of your own in place of the one that was made for you.');
  return session;
}

/** What changes something must have been meant by who is signed in. Throws DomainError forbidden. */
function checkMeant(edge: Edge, request: Request, session: SignedIn): void {
  checkOrigin(request, edge.origins);
  checkCsrf(request, session);
}

/** Carries out one endpoint of the contract: who asks, what, is it well formed; then the handler; then the answer. */
export function serve<Name extends EndpointName>(edge: Edge, name: Name, handle: Handler<Name>): (request: Request, response: Response) => Promise<void> {
  const endpoint: Endpoint = endpoints[name];
  return async (request, response) => {
    const exchange = new Exchange(edge, request, response, endpoint.path);
    let asked: (Common<Name> & Partial<WithSession & WithVisitor & WithFile>) | undefined;
    try {
      const token = edge.cookie.read(request.headers.cookie);
      const session = endpoint.access === 'session' ? await signedIn(edge, token, { unattended: request.headers['x-unattended'] === '1', beforeOwnPassword: endpoint.beforeOwnPassword === true }) : undefined;
      exchange.account = session?.person.account;
      if (session && endpoint.method !== 'get') checkMeant(edge, request, session);
      const visitor = endpoint.access === 'party' ? await edge.parties.admit(request, endpoint) : undefined;
      checkPath(request);
      const params = checked(endpoint.params, endpoint.params && { ...request.params });
      const query = parseQuery(request.url);
      if (endpoint.body && !session) checkOrigin(request, edge.origins);
      const upload = endpoint.upload ? await (visitor ? edge.parties.upload(request, response, whoIs(visitor)) : edge.upload(request, response, session?.person.account ?? '')) : undefined;
      const given = upload?.fields ?? (endpoint.body ? parseBody(await readBody(request)) : {});
      asked = {
        request,
        id: exchange.id,
        reader: exchange.reader,
        params: params as ParamsOf<Name>,
        query: checked(endpoint.query, query) as QueryOf<Name>,
        body: checked(endpoint.body, given) as BodyOf<Name>,
        given,
        token,
        ...(upload ? { file: upload.file } : {}),
        ...(session ? { session, person: session.person } : {}),
        ...(visitor ? { visitor } : {}),
      };
      exchange.send(await handle(asked as Asked<Name>));
    } catch (error) {
      exchange.fail(error, asked?.procedure);
    }
  };
}
