import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Connection, Writer } from '../connection';
import { isWorthAnotherTry, postgresMeaning, unavailable } from '../errors';
import { PostgresConnection } from './connection';

const TRIES = 3;

/**
 * One transaction on one connection of the pool. There is no global lock: an act locks its own case and, last, the rows of
 * its number series. What another transaction was in the way of is tried again.
 */
export class PoolWriter implements Writer {
  private closed = false;
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly source: DataSource) {}

  write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(unavailable('storage.closed', 'The database is closed.'));
    const written = this.tried(work);
    this.running.add(written);
    const done = () => this.running.delete(written);
    written.then(done, done);
    return written;
  }

  writeAct<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.write(work);
  }

  /** Takes no more work and waits for what runs. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.running);
  }

  private async tried<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (tries < TRIES && isWorthAnotherTry(error)) continue;
        throw postgresMeaning(error);
      }
    }
  }

  private async once<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const value = await work(new PostgresConnection(client, runner.manager));
      await runner.commitTransaction();
      return value;
    } catch (error) {
      await undo(runner, error);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A connection that broke has nothing left to roll back: what broke it is the error that counts, the other goes along as its cause. */
export async function undo(runner: QueryRunner, because: unknown): Promise<void> {
  if (!runner.isTransactionActive || runner.isReleased) return;
  try {
    await runner.rollbackTransaction();
  } catch (error) {
    if (typeof because === 'object' && because !== null) Object.assign(because, { cause: error });
  }
}
