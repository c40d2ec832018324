import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A redis-server of the test's own. After `crash()` or `stop()` the same server can be started again on the same port. */
export interface RedisServer {
  readonly port: number;
  /** What the program gets as REDIS_URL. */
  readonly url: string;
  /** Starts it again after `stop` or `crash`; resolves when it accepts connections. */
  start(): Promise<void>;
  /** Ends it as an operator would: what it keeps is written first. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: nothing is written first. */
  crash(): Promise<void>;
  /** A signal to its process: SIGSTOP and SIGCONT pause it. */
  signal(signal: NodeJS.Signals): void;
  /** Stops it and removes its files. Belongs into `afterAll`. */
  remove(): Promise<void>;
}

export interface RedisOptions {
  /** Whether it writes an append-only file, as in production (default); without one a restart forgets everything. */
  readonly appendOnly?: boolean;
}

const READY_WITHIN_MS = 60_000;
const ATTEMPTS = 5;

/**
 * Starts a redis-server on a free port of 127.0.0.1, with the settings BullMQ wants (`noeviction`) and a folder of its
 * own. Rejects with what the server said when it does not become ready within a minute.
 */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-redis-'));
  for (let attempt = 1; ; attempt += 1) {
    const server = redisOn(await freePort(), folder, options.appendOnly ?? true);
    try {
      await server.start();
      return server;
    } catch (error) {
      // Between asking for a free port and using it somebody else may have taken it.
      const taken = error instanceof Error && error.message.includes('Address already in use');
      if (taken && attempt < ATTEMPTS) continue;
      fs.rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
}

const skipped = Boolean(process.env['WEIQUAN_SKIP_REDIS']);

/** `describe` for tests that need a Redis. Skipped, and counted as skipped, only when WEIQUAN_SKIP_REDIS is set. */
export const describeWithRedis: jest.Describe = skipped ? describe.skip : describe;

function redisOn(port: number, folder: string, appendOnly: boolean): RedisServer {
  let running: ChildProcess | undefined;
  const endWithUs = (): void => void running?.kill('SIGKILL');

  const start = async (): Promise<void> => {
    if (running !== undefined) throw new Error(`the redis-server on port ${port} is running already`);
    const child = spawn('redis-server', [
      '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '',
      '--appendonly', appendOnly ? 'yes' : 'no', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction',
    ], { stdio: ['ignore', 'pipe', 'pipe'] });
    running = child;
    process.once('exit', endWithUs);
    try {
      await ready(child);
    } catch (error) {
      await end('SIGKILL');
      throw error;
    }
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running;
    running = undefined;
    process.removeListener('exit', endWithUs);
    if (child === undefined || child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  };

  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: () => end('SIGTERM'),
    crash: () => end('SIGKILL'),
    signal: (signal) => void running?.kill(signal),
    async remove() {
      await end('SIGTERM');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server says that it accepts connections; rejects with its words when it ends or stays silent. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const settle = (error?: Error): void => {
      clearTimeout(patience);
      if (error === undefined) resolve();
      else reject(error);
    };
    const patience = setTimeout(() => settle(new Error(`redis-server was not ready within ${READY_WITHIN_MS} ms: ${said}`)), READY_WITHIN_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString('utf8')).slice(-4_000);
        if (said.includes('Ready to accept connections')) settle();
      });
    }
    child.once('error', (error) => settle(new Error(`redis-server could not be started: ${error.message}`)));
    child.once('close', () => settle(new Error(`redis-server ended at once: ${said}`)));
  });
}

/**
 * Below those that a system gives to any client (on Linux from 32768): a server that was killed and comes back would find its port
 * taken by somebody's call. Processes begin apart from each other.
 */
const PORTS = { from: 12_000, many: 20_000 };
let asked = process.pid * 211;

/** A port nobody listens on at this moment, and that nobody gets who did not ask for it. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + (asked++ % PORTS.many);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
