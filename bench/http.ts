import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { quantile, ratios, spread, type Figure } from './figures';
import { load, requestBytes, type Loaded, type NextRequest } from './http/client';
import type { Kind, Ready } from './http/server';
import { asked } from './life';

export const CONNECTIONS = 50;
/** Each connection acts on cases of its own, in turn. */
const CASES_A_CONNECTION = 20;

interface Running extends Ready {
  readonly process: ChildProcess;
}

function start(kind: Kind, folder: string, cases: number): Promise<Running> {
  const child = fork(path.join(__dirname, 'http', 'server.js'), [kind, folder, String(cases)]);
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ ...(ready as Ready), process: child }));
    child.once('exit', (code) => reject(new Error(`the server '${kind}' ended with exit code ${String(code)} before it was ready`)));
    child.once('error', reject);
  });
}

function stop({ process: child }: Running): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });
}

let keys = 0;

/** The caller asks, and is told a kilobyte: an act on the connection's next case. */
function actsOn({ cases, headers }: Ready, more: Readonly<Record<string, string>>): NextRequest {
  return (connection, turn) => {
    const id = cases[connection * CASES_A_CONNECTION + (turn % CASES_A_CONNECTION)] ?? '';
    const { act, input } = asked(turn + connection);
    return requestBytes('POST', `/api/cases/${id}/acts`, { ...headers, ...more, 'Idempotency-Key': `bench-${process.pid}-${keys++}` }, JSON.stringify({ act, input }));
  };
}

/** Ours over HTTP beside 'hello JSON' and beside the hand-written program, round by round. */
export async function benchHttp(folder: string, rounds: number, seconds: number): Promise<Figure[]> {
  const cases = CONNECTIONS * CASES_A_CONNECTION;
  const hello = await start('hello', folder, 0);
  const hand = await start('hand', folder, cases);
  const ours = await start('ours', folder, cases);
  const greeting = requestBytes('GET', '/', {});
  const sides: Readonly<Record<string, { readonly port: number; readonly next: NextRequest }>> = {
    hello: { port: hello.port, next: () => greeting },
    hand: { port: hand.port, next: actsOn(hand, {}) },
    minimal: { port: ours.port, next: actsOn(ours, { Prefer: 'return=minimal' }) },
    full: { port: ours.port, next: actsOn(ours, {}) },
  };
  const runs: Record<string, Loaded[]> = { hello: [], hand: [], minimal: [], full: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const [name, { port, next }] of Object.entries(sides)) {
        const run = await load({ port, next, connections: CONNECTIONS, seconds: round === 0 ? Math.min(1, seconds) : seconds, expected: 200 });
        if (round > 0) runs[name]?.push(run);
      }
    }
  } finally {
    await Promise.all([hello, hand, ours].map(stop));
  }
  return figuresOf(runs);
}

function figuresOf(runs: Readonly<Record<string, readonly Loaded[]>>): Figure[] {
  const section = `HTTP, ${CONNECTIONS} connections from a second process, an act of 1 KB`;
  const of = (name: string): readonly Loaded[] => runs[name] ?? [];
  const rates = (name: string) => of(name).map(({ perSecond }) => perSecond);
  const latency = (name: string, share: number) => of(name).map(({ latencies }) => quantile(latencies, share));
  const figure = (name: string, unit: string, values: readonly number[], target?: Figure['target']): Figure => ({ section, name, unit, value: spread(values), target });
  return [
    figure("Express 5 'hello JSON'", 'requests/s', rates('hello')),
    figure('Express 5 by hand, no session, policy, validation', 'requests/s', rates('hand')),
    figure('weiquan, Prefer: return=minimal', 'requests/s', rates('minimal')),
    figure('weiquan, full answer', 'requests/s', rates('full')),
    figure('by hand / hello', 'ratio', ratios(rates('hand'), rates('hello'))),
    figure('weiquan, minimal / hello', 'ratio', ratios(rates('minimal'), rates('hello')), { atLeast: 0.35 }),
    figure('weiquan, minimal / by hand', 'ratio', ratios(rates('minimal'), rates('hand'))),
    figure('weiquan, full / hello', 'ratio', ratios(rates('full'), rates('hello'))),
    ...(['hello', 'hand', 'minimal', 'full'] as const).flatMap((name) => [
      figure(`p50, ${NAMES[name]}`, 'ms', latency(name, 0.5)),
      figure(`p99, ${NAMES[name]}`, 'ms', latency(name, 0.99), name === 'minimal' ? { below: 60 } : undefined),
    ]),
  ];
}

const NAMES = { hello: 'hello', hand: 'by hand', minimal: 'weiquan, minimal', full: 'weiquan, full answer' } as const;
