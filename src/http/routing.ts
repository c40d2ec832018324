import express, { type Express, type Request, type Response } from 'express';
import { endpoints, type EndpointName } from '../contract';
import { DomainError } from '../domain/errors';
import { Exchange, serve, signedIn, type Edge, type Handlers } from './serve';

/** `/api/cases/{id}` as Express writes it. */
const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** An Express application without what it would add by itself: no tag over the body, no name of its own, no query of its own. */
export function bareExpress(trustProxy: boolean | number | string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('trust proxy', trustProxy);
  return app;
}

/** Every endpoint of the contract at its path; other methods get 405 with what is allowed. */
export function routeEndpoints(app: Express, edge: Edge, handlers: Handlers): void {
  const byPath = new Map<string, EndpointName[]>();
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { path } = endpoints[name];
    byPath.set(path, [...(byPath.get(path) ?? []), name]);
  }
  for (const [path, names] of byPath) {
    const route = app.route(expressPath(path));
    for (const name of names) route[endpoints[name].method](serveNamed(edge, name, handlers));
    const methods = names.map((name): string => endpoints[name].method.toUpperCase());
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    const open = names.some((name) => endpoints[name].access === 'open');
    route.all((request, response) => otherMethod(edge, path, allow, open, request, response));
  }
}

const serveNamed = <Name extends EndpointName>(edge: Edge, name: Name, handlers: Handlers): ReturnType<typeof serve> => serve(edge, name, handlers[name]);

async function otherMethod(edge: Edge, path: string, allow: string, open: boolean, request: Request, response: Response): Promise<void> {
  const exchange = new Exchange(edge, request, response, path);
  if (request.method === 'OPTIONS') return exchange.send({ status: 204, headers: { Allow: allow } });
  try {
    if (!open) await signedIn(edge, edge.cookie.read(request.headers.cookie));
    throw new DomainError('invalid', 'method.notAllowed', 'This address does not take this method.', { data: { allow } });
  } catch (error) {
    exchange.fail(error);
  }
}

/** Whatever no route took: without a session nothing under /api is told apart. */
export function routeNothing(app: Express, edge: Edge): void {
  app.use(async (request: Request, response: Response) => {
    const exchange = new Exchange(edge, request, response, 'none');
    try {
      if (request.path === '/api' || request.path.startsWith('/api/')) await signedIn(edge, edge.cookie.read(request.headers.cookie));
      throw new DomainError('notFound', 'route.notFound', 'There is nothing at this address.');
    } catch (error) {
      exchange.fail(error);
    }
  });
}

/** What Express itself could not take: a path that cannot be decoded. */
export function routeTrouble(app: Express, edge: Edge): void {
  app.use((error: unknown, request: Request, response: Response, _next: () => void) => {
    new Exchange(edge, request, response, 'none').fail(error);
  });
}
