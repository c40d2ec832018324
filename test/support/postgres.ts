import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A PostgreSQL server of its own, for one test file. */
export interface PostgresServer {
  /** Makes an empty database and answers its URL. */
  database(name: string): Promise<string>;
  url(name: string): string;
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
    async database(name) {
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database "${name}"`);
      await client.end();
      return url(name);
    },
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
