import { Worker } from 'node:worker_threads';
import type { DatabaseThread } from '../reading/longReads';
import { sqliteMeaning } from '../errors';
import type { Piece } from '../reading/piece';

interface Question {
  readonly id: number;
  readonly pieces: readonly Piece[];
}

type Answer = { readonly id: number; readonly rows: readonly (readonly unknown[])[] } | { readonly id: number; readonly message: string; readonly code: string };

/**
 * What runs in the thread. It is handed over as source text, so that it starts the same from the build and from the tests:
 * it may use nothing but its parameters and what it requires itself.
 */
/* istanbul ignore next: counters of a coverage tool would not exist in the thread. */
function serve(load: (name: string) => unknown): void {
  const threads = load('node:worker_threads') as typeof import('node:worker_threads');
  const { parentPort } = threads;
  const { file, driver } = threads.workerData as { file: string; driver: string };
  const Database = load(driver) as typeof import('better-sqlite3');
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  database.pragma('query_only = ON');
  database.pragma('mmap_size = 1073741824');
  database.pragma('temp_store = MEMORY');
  parentPort?.on('message', ({ id, pieces }: Question) => {
    try {
      database.exec('begin');
      const rows = pieces.map(({ sql, values }) => database.prepare(sql).all(values));
      database.exec('commit');
      parentPort.postMessage({ id, rows } satisfies Answer);
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      parentPort.postMessage({ id, message: error instanceof Error ? error.message : String(error), code } satisfies Answer);
    }
  });
}

interface Waiting {
  readonly resolve: (rows: readonly (readonly unknown[])[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread with a connection of its own: whatever reads long reads here, and blocks nobody. */
export class SqliteThread implements DatabaseThread {
  readonly dialect = 'sqlite';
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly file: string) {}

  /** Runs the statements on one state of the database. */
  together(pieces: readonly Piece[]): Promise<readonly (readonly unknown[])[]> {
    const worker = (this.worker ??= this.start());
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, pieces } satisfies Question);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const worker = new Worker(`(${serve.toString()})(require)`, { eval: true, workerData: { file: this.file, driver: require.resolve('better-sqlite3') } });
    worker.on('message', (answer: Answer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if (this.waiting.size === 0) worker.unref();
      if ('rows' in answer) waiting?.resolve(answer.rows);
      else waiting?.reject(sqliteMeaning(Object.assign(new Error(answer.message), { code: answer.code })));
    });
    const failed = (error: unknown) => {
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    worker.on('error', failed);
    worker.on('exit', () => failed(new Error('The thread of long reads has ended.')));
    worker.unref();
    return worker;
  }
}
