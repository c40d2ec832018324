import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Where the edge writes what happened; pino's logger is one. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What an error may say in a log: its kind, its code, where it was thrown, and its message without what may have come from
 * a person: quoted text, Chinese words, long numbers.
 */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim());
  return { kind: error.name, ...(code === undefined ? {} : { code }), message: withoutPersons(error.message), frames };
}

export const withoutPersons = (text: string): string =>
  text.slice(0, 500).replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…').replace(/[^\x20-\x7e]+/g, '…').replace(/\d[\d -]{3,}\d/g, '…');

export interface Metrics {
  readonly registry: Registry;
  observe(method: string, route: string, status: number, seconds: number): void;
}

export function metricsIn(registry: Registry = new Registry()): Metrics {
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'weiquan_http_request_seconds',
    help: 'Time from the arrival of a request to its answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.06, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return { registry, observe: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds) };
}
