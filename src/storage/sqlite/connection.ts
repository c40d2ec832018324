import type Database from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import { unavailable } from '../errors';
import { refuseUnstorableValues, type Connection, type Value } from '../connection';

type Statement = Database.Statement<unknown[], unknown>;

const NONE: readonly Value[] = [];

/**
 * A connection of better-sqlite3 with every statement prepared once. It answers at once, without a promise: going through
 * `queryRunner.query` cost a third of the rate of acts here.
 */
export class SqliteConnection implements Connection {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Statement>();

  constructor(
    readonly database: Database.Database,
    readonly manager: EntityManager,
  ) {}

  run(sql: string, values: readonly Value[] = NONE): number {
    refuseUnstorableValues(values);
    return this.prepared(sql).run(values).changes;
  }

  first<Row>(sql: string, values: readonly Value[] = NONE): Row | undefined {
    refuseUnstorableValues(values);
    return this.prepared(sql).get(values) as Row | undefined;
  }

  all<Row>(sql: string, values: readonly Value[] = NONE): readonly Row[] {
    refuseUnstorableValues(values);
    return this.prepared(sql).all(values) as Row[];
  }

  protected prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      // Filters make new texts; acts have some forty.
      if (this.statements.size >= 500) this.statements.clear();
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/**
 * What an act is given. A full disk undoes the whole transaction; an act that swallowed that error would go on writing
 * outside of any, each statement committed by itself.
 */
export class TransactionConnection extends SqliteConnection {
  protected override prepared(sql: string): Statement {
    if (!this.database.inTransaction) throw unavailable('storage.failed', 'The transaction was undone by the database.');
    return super.prepared(sql);
  }
}
