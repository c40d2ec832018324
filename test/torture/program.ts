import { spawn, type ChildProcess } from 'node:child_process';
import { PROGRAM } from '../support/program';

const READY_WITHIN_MS = 180_000;

/** A process of the program, as an operator starts it. */
export interface Program {
  /** Starts it; resolves when it says that it is at work. */
  start(): Promise<void>;
  /** Ends it as a power cut would. */
  crash(): Promise<void>;
  /** Ends it as an operator would; its exit code. */
  stop(): Promise<number | null>;
  readonly running: boolean;
  /** The last of what it wrote on standard error. */
  said(): string;
}

/** `preload`: what the process gets beside its settings, such as faketime. */
export function programOf(name: 'serve' | 'worker', environment: Readonly<Record<string, string>>, preload: Readonly<Record<string, string>> = {}): Program {
  let child: ChildProcess | undefined;
  let said = '';
  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    const one = child;
    child = undefined;
    if (!one || one.exitCode !== null || one.signalCode !== null) return one?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => one.once('exit', (code) => resolve(code)));
    one.kill(signal);
    return gone;
  };
  const begin = async (): Promise<void> => {
    const one = spawn(process.execPath, [...PROGRAM, name], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', NODE_ENV: 'production', ...environment, ...preload },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = one;
    one.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-20_000);
    });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${name} was not ready in time: ${said}`)), READY_WITHIN_MS);
      one.stdout.once('data', () => {
        clearTimeout(late);
        resolve();
      });
      one.once('close', (code, signal) => {
        clearTimeout(late);
        reject(new Error(`${name} ended at once (${code ?? signal}): ${said}`));
      });
    });
    one.stdout.resume();
  };
  return {
    get running() {
      return child !== undefined && child.exitCode === null && child.signalCode === null;
    },
    said: () => said,
    async start() {
      if (child) throw new Error(`${name} runs already`);
      try {
        await begin();
      } catch (error) {
        // Another test has looked in this moment whether the port is free.
        if (!said.includes('is in use')) throw error;
        said = '';
        await begin();
      }
    },
    crash: async () => void (await ended('SIGKILL')),
    stop: () => ended('SIGTERM'),
  };
}
