import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import path from 'node:path';
import { helloApp } from './hello';
import { handWrittenApp } from './handWritten';
import { oursApp } from './ours';

/** What the process that puts load on a server must know of it. */
export interface Ready {
  readonly port: number;
  readonly cases: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

export type Kind = 'hello' | 'hand' | 'ours';

interface Prepared {
  listen(port: number, host: string, done: () => void): Server;
  readonly cases: readonly string[];
  /** What a request must bear: the session's cookie and its proof. */
  readonly signIn?: (port: number) => Promise<Record<string, string>>;
  readonly close: () => Promise<void>;
}

async function prepared(kind: Kind, folder: string, cases: number): Promise<Prepared> {
  if (kind === 'hello') return helloApp();
  if (kind === 'hand') return handWrittenApp(path.join(folder, 'http-hand.sqlite'), cases);
  return oursApp(path.join(folder, 'http-ours'), cases);
}

/** A server of its own process: `node server.js KIND FOLDER CASES`. Says when it is ready, ends when it is told to. */
async function main(): Promise<void> {
  const [kind = 'hello', folder = '.', cases = '0'] = process.argv.slice(2);
  const app = await prepared(kind as Kind, folder, Number(cases));
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  const ready: Ready = { port, cases: app.cases, headers: (await app.signIn?.(port)) ?? {} };
  process.send?.(ready);
  process.once('disconnect', () => {
    server.close();
    server.closeAllConnections();
    void app.close().then(() => process.exit(0));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
