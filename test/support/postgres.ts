import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A PostgreSQL server of its own, for one test file. */
export interface PostgresServer {
  /** Makes an empty database and answers its URL. `folder`: where its tables lie, on a disk of the test's own; its log stays where the server is. */
  database(name: string, folder?: string): Promise<string>;
  url(name: string): string;
  /** Takes a database away that was made in a folder of the test's own, before its disk goes. */
  drop(name: string): Promise<void>;
  /** Ends the server at once, without writing anything first. */
  halt(): Promise<void>;
  /** Starts it again after `halt`, on its data. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on a free port. It ends with `stop`, or with the process that asked for it. */
export async function startPostgres(): Promise<PostgresServer> {
  const child = spawn(process.execPath, [join(__dirname, 'postgresServer.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited.then(() => undefined)]);
  if (!first) throw new Error('PostgreSQL did not start; POSTGRES_LOG=1 shows why.');
  const { port } = JSON.parse(first[0]) as { port: number };
  const url = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  const told = async (line: 'halt' | 'resume'): Promise<void> => {
    const answered = once(lines, 'line');
    child.stdin.write(`${line}\n`);
    await answered;
  };
  return {
    url,
    halt: () => told('halt'),
    resume: () => told('resume'),
    async database(name, folder) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      if (folder !== undefined) {
        mkdirSync(folder);
        // As root the server runs as the user postgres, whose the folder must be.
        if (process.getuid?.() === 0) execFileSync('chown', ['postgres', folder]);
        await client.query(`create tablespace "${name}" location '${folder}'`);
      }
      await client.query(`create database "${name}"${folder === undefined ? '' : ` tablespace "${name}"`}`);
      await client.end();
      return url(name);
    },
    async drop(name) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`drop database "${name}" with (force)`);
      await client.query(`drop tablespace "${name}"`);
      await client.end();
    },
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
