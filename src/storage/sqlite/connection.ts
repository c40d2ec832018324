import type Database from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import { unavailable } from '../errors';
import { Json, refuseUnstorableValues, type Connection, type Value } from '../connection';

type Statement = Database.Statement<unknown[], unknown>;

type Bound = string | number | null | Buffer;

const NONE: readonly Value[] = [];

let scratch = Buffer.allocUnsafeSlow(65_536);

/** JSON as bytes that stand until the next is asked for. */
function bytesOf({ text }: Json, from: number): Buffer {
  const most = from + text.length * 3;
  if (scratch.length < most) {
    const larger = Buffer.allocUnsafeSlow(most * 2);
    scratch.copy(larger, 0, 0, from);
    scratch = larger;
  }
  return scratch.subarray(from, from + scratch.write(text, from));
}

/** The values as the driver takes them, which copies them before it answers. */
function bound(values: readonly Value[]): readonly Bound[] {
  let taken: Bound[] | undefined;
  let used = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(value instanceof Json)) continue;
    taken ??= [...values] as Bound[];
    const bytes = bytesOf(value, used);
    used += bytes.length;
    taken[i] = bytes;
  }
  return taken ?? (values as readonly Bound[]);
}

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
    return this.prepared(sql).run(...bound(values)).changes;
  }

  first<Row>(sql: string, values: readonly Value[] = NONE): Row | undefined {
    refuseUnstorableValues(values);
    return this.prepared(sql).get(...bound(values)) as Row | undefined;
  }

  all<Row>(sql: string, values: readonly Value[] = NONE): readonly Row[] {
    refuseUnstorableValues(values);
    return this.prepared(sql).all(...bound(values)) as Row[];
  }

  columns(sql: string, values: readonly (number | null)[]): readonly (readonly unknown[])[] {
    return this.prepared(sql).raw(true).all(...values) as unknown[][];
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
