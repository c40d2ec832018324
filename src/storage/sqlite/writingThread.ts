import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { messageOf } from '../errors';
import type { Batch } from './batch';

/** What became of a batch: all of it was committed, or nothing of it was, and why. */
export type Landing = { readonly took: number } | { readonly failed: { readonly code: string; readonly message: string } };

/** As the thread is told to open the database. */
export interface ThreadSettings {
  readonly file: string;
  readonly pragmas: readonly string[];
  /** How long another program's transaction is waited for, in milliseconds. */
  readonly patience: number;
}

/** The code of a batch in which a statement met something else than was foreseen. */
export const OTHERWISE = 'FORESEEN_OTHERWISE';
/** The code where nobody can say whether the batch was committed. */
export const THREAD_ENDED = 'THREAD_ENDED';

/**
 * What runs in the thread. It is handed over as source text, so that it starts the same from the build and from the tests:
 * it may use nothing but its parameters and what it requires itself.
 */
/* istanbul ignore next: counters of a coverage tool would not exist in the thread. */
function serve(load: (name: string) => unknown): void {
  const threads = load('node:worker_threads') as typeof import('node:worker_threads');
  const { file, pragmas, patience, driver, port, landed, otherwise } = threads.workerData as ThreadSettings & {
    readonly driver: string;
    readonly port: MessagePort;
    readonly landed: Int32Array;
    readonly otherwise: string;
  };
  const Database = load(driver) as typeof import('better-sqlite3');
  const database = new Database(file, { fileMustExist: true, timeout: 5 });
  for (const pragma of pragmas) database.pragma(pragma);
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const texts: { readonly run: import('better-sqlite3').Statement; readonly long: readonly boolean[] }[] = [];
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  const prepared = (sql: string) => {
    return { run: database.prepare(sql), long: [...sql.matchAll(/cast\(\? as text\)|\?/g)].map(([place]) => place !== '?') };
  };
  const begun = () => {
    const until = performance.now() + patience;
    for (let wait = 2; ; wait = Math.min(wait * 2, 10)) {
      try {
        begin.run();
        return;
      } catch (error) {
        const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
        if (!busy || performance.now() + wait > until) throw error;
      }
      Atomics.wait(asleep, 0, 0, wait);
    }
  };
  const written = (steps: readonly (string | number | null)[], long: Buffer) => {
    for (let i = 0; i < steps.length; ) {
      const mark = steps[i++] as number;
      const text = texts[mark >> 1];
      if (!text) throw new Error('A statement that the thread was not told of.');
      const values: unknown[] = [];
      for (const isLong of text.long) {
        const value = steps[i++];
        // Long texts go to SQLite as bytes, which costs half of what text costs there; the driver copies them before it answers.
        if (isLong && typeof value === 'number') values.push(long.subarray(value, value + (steps[i++] as number)));
        else values.push(value);
      }
      const { changes } = text.run.run(...values);
      if (changes !== 1 && (mark & 1) === 1) throw Object.assign(new Error(text.run.source), { code: otherwise });
    }
  };
  port.on('message', (batch: Batch | 'close') => {
    if (batch === 'close') {
      database.close();
      port.close();
      return;
    }
    let landing: Landing;
    try {
      for (const [id, sql] of batch.texts) texts[id] = prepared(sql);
      begun();
      written(JSON.parse(batch.steps) as (string | number | null)[], Buffer.from(batch.long));
      const before = performance.now();
      commit.run();
      landing = { took: performance.now() - before };
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      landing = { failed: { code: error instanceof Error && 'code' in error ? String(error.code) : '', message: error instanceof Error ? error.message : String(error) } };
    }
    port.postMessage(landing);
    Atomics.store(landed, 0, 1);
  });
}

/** A thread with a writing connection of its own: it writes the statements of many acts in one piece, and commits them. */
export class WritingThread {
  private worker: Worker | undefined;
  private port: MessagePort | undefined;
  private readonly landed = new Int32Array(new SharedArrayBuffer(4));
  private land: ((landing: Landing) => void) | undefined;

  constructor(private readonly settings: ThreadSettings) {}

  /** Writes a batch; one at a time. `land` is called once, by the event loop or by `look`. */
  write(batch: Batch, land: (landing: Landing) => void): void {
    this.land = land;
    Atomics.store(this.landed, 0, 0);
    const port = (this.port ??= this.start());
    port.ref();
    this.worker?.ref();
    port.postMessage(batch);
  }

  /** Calls `land` if the batch has landed, without a turn of the event loop. */
  look(): void {
    if (!this.land || !this.port || Atomics.load(this.landed, 0) === 0) return;
    const received: { readonly message: Landing } | undefined = receiveMessageOnPort(this.port);
    if (received) this.done(received.message);
  }

  /** Once nothing is under way. */
  async close(): Promise<void> {
    const { worker, port } = this;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    port?.postMessage('close');
    await ended;
  }

  private start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(`(${serve.toString()})(require)`, {
      eval: true,
      workerData: { ...this.settings, driver: require.resolve('better-sqlite3'), port: port2, landed: this.landed, otherwise: OTHERWISE },
      transferList: [port2],
    });
    this.worker = worker;
    port1.on('message', (landing: Landing) => this.done(landing));
    let why = 'the thread that writes has ended';
    worker.on('error', (error: unknown) => (why = messageOf(error) || why));
    worker.on('exit', () => {
      this.worker = undefined;
      this.port = undefined;
      port1.close();
      this.done({ failed: { code: THREAD_ENDED, message: why } });
    });
    worker.unref();
    port1.unref();
    return port1;
  }

  private done(landing: Landing): void {
    const { land } = this;
    this.land = undefined;
    this.port?.unref();
    this.worker?.unref();
    land?.(landing);
  }
}
