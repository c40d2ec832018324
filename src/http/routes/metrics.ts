import { timingSafeEqual } from 'node:crypto';
import type { Express, Request } from 'express';
import { DomainError } from '../../domain/errors';
import { Exchange, type Edge } from '../serve';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** From this machine itself, not through a proxy on it; or with the token. */
function mayRead(request: Request, token: string | undefined): boolean {
  const { headers, socket } = request;
  if (token !== undefined) {
    const given = Buffer.from(headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  }
  const proxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;
  return !proxied && LOOPBACK.has(socket.remoteAddress ?? '');
}

/** Figures for Prometheus. They hold no case and no person; still they are nobody else's business. */
export function routeMetrics(app: Express, edge: Edge, token: string | undefined): void {
  app.get('/metrics', async (request, response) => {
    const exchange = new Exchange(edge, request, response, '/metrics');
    try {
      if (!mayRead(request, token)) throw new DomainError('forbidden', 'metrics.forbidden', 'The metrics are given to this machine, or for the token.');
      exchange.send({ status: 200, text: await edge.metrics.registry.metrics() }, edge.metrics.registry.contentType);
    } catch (error) {
      exchange.fail(error);
    }
  });
}
