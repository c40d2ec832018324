import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { postgresMeaning } from '../errors';
import type { DatabaseThread } from '../reading/longReads';
import type { Piece } from '../reading/piece';
import { PostgresConnection } from './connection';
import { undo } from './writer';

/** Long reads on a connection of the pool, all of one question on one state of the database. */
export class PostgresThread implements DatabaseThread {
  readonly dialect = 'postgres';

  constructor(private readonly source: DataSource) {}

  async together(pieces: readonly Piece[]): Promise<readonly (readonly unknown[])[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const connection = new PostgresConnection(client, runner.manager, postgresMeaning);
      await runner.startTransaction('REPEATABLE READ');
      const rows: (readonly unknown[])[] = [];
      for (const { sql, values } of pieces) rows.push(await connection.all(sql, values));
      await runner.commitTransaction();
      return rows;
    } catch (error) {
      await undo(runner, error);
      throw postgresMeaning(error);
    } finally {
      await runner.release();
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
