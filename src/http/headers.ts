import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

/** Answers differ by who asks, in which language, and how much they want. */
const VARY = ['Vary', 'Cookie, Accept-Language, Prefer'] as const;

const dates = new Map<number, string>();

/** An instant as HTTP writes it; made once a second. */
export function httpDate(instant: string): string {
  const second = Math.floor(Date.parse(instant) / 1000);
  let date = dates.get(second);
  if (date === undefined) {
    dates.clear();
    dates.set(second, (date = new Date(second * 1000).toUTCString()));
  }
  return date;
}

/** What helmet would set on every answer, computed once. */
function headersBy(options: Parameters<typeof helmet>[0]): readonly string[] {
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  helmet(options)(request, answer, (error?: unknown) => {
    if (error instanceof Error) throw error;
  });
  return [...VARY, ...Object.entries(answer.getHeaders()).flatMap(([name, value]) => [name, String(value)])];
}

/** HTTPS is the reverse proxy's; in production browsers are told to use nothing else. */
const transport = (production: boolean) => (production ? { maxAge: 31_536_000, includeSubDomains: true } : false);

/** For JSON: nothing of it may be run, framed or kept. */
export const apiHeaders = (production: boolean): readonly string[] =>
  headersBy({
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
    strictTransportSecurity: transport(production),
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });

/**
 * For the pages: their own scripts, styles and requests, and nothing from anywhere else. antd writes style elements while it
 * runs, which bear the nonce of their document; `style=""` on a single element is let through, since charts need it and it
 * can do no more than look wrong.
 */
export const pageHeaders = (production: boolean, nonce?: string): readonly string[] => documentHeaders(production, "'none'", nonce === undefined ? [] : [`'nonce-${nonce}'`]);

/** The one style element that the board writes without a nonce, by its hash: the colours of a picture. */
const PICTURE_OF_THE_BOARD = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

/** The same for the queue board, whose document names its own files by a base of its own. */
export const boardHeaders = (production: boolean, nonce: string): readonly string[] => documentHeaders(production, "'self'", [`'nonce-${nonce}'`, PICTURE_OF_THE_BOARD]);

const documentHeaders = (production: boolean, base: "'none'" | "'self'", styles: readonly string[]): readonly string[] =>
  headersBy({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", ...styles],
        'style-src-attr': ["'unsafe-inline'"],
        'connect-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'base-uri': [base],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: transport(production),
  });
