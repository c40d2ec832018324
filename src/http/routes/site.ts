import { randomBytes } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { pageHeaders } from '../headers';
import { Exchange, type Edge } from '../serve';
import type { Site } from '../site';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const A_YEAR = 'public, max-age=31536000, immutable';

/** Paths that are for programs: nobody looks at a page there. */
const FOR_PROGRAMS = /^\/(?:api|assets|healthz|readyz|metrics)(?:\/|$)/;
const wantsPage = ({ method, path, headers: { accept = '' } }: Request): boolean => (method === 'GET' || method === 'HEAD') && !FOR_PROGRAMS.test(path) && (accept.includes('text/html') || (path === '/' && accept.includes('*/*')));

/**
 * The pages in the browser: `/ask` for whoever has no account, the desk at every other address, which finds its own way
 * from there. Styles that libraries write while they run bear the nonce of their document; scripts come from files alone.
 */
export function routeSite(app: Express, edge: Edge, site: Site, { production, demonstrationTime }: { readonly production: boolean; readonly demonstrationTime?: string }): void {
  const document = (template: string) => (request: Request, response: Response): void => {
    const nonce = randomBytes(16).toString('base64');
    const exchange = new Exchange({ ...edge, headerLines: pageHeaders(production, nonce) }, request, response, 'page');
    const filled = template
      .replace('lang="zh-CN"', exchange.reader.language === 'zh' ? 'lang="zh-CN"' : 'lang="en"')
      .replaceAll('%CSP_NONCE%', nonce)
      .replace('%DEMONSTRATION_TIME%', escaped(demonstrationTime ?? ''));
    exchange.send({ status: 200, text: filled, type: 'text/html; charset=utf-8' });
  };
  const headerLines = pageHeaders(production);
  for (const [path, { type, bytes, gzip, hashed }] of site.files) {
    app.get(path, (request, response) => {
      const exchange = new Exchange({ ...edge, headerLines }, request, response, 'file of a page');
      const packed = gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      exchange.send({ status: 200, bytes: packed ? gzip : bytes, type, headers: { 'Cache-Control': hashed ? A_YEAR : 'no-cache', ...(gzip ? { Vary: 'Accept-Encoding' } : {}), ...(packed ? { 'Content-Encoding': 'gzip' } : {}) } });
    });
  }
  const desk = document(site.desk);
  const ask = document(site.ask);
  app.get(['/ask', '/ask/*rest'], ask);
  app.use((request: Request, response: Response, next: () => void) => (wantsPage(request) ? desk(request, response) : next()));
}

/** Where no pages are: the API works, and whoever opens it in a browser reads what to do. */
export function routeNoSite(app: Express, edge: Edge): void {
  app.get('/', (request, response) => {
    new Exchange(edge, request, response, '/').fail(new DomainError('notFound', 'page.notBuilt', 'The pages are not built: run node setup.mjs and start again.'));
  });
}
