import type { ClientBase, Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { Json, refuseUnstorableValues, type Connection, type Value } from '../connection';

interface Named {
  readonly name: string;
  readonly text: string;
}

const NONE: readonly Value[] = [];
const named = new Map<string, Named>();

/** The same text with `$1`, `$2` … and a name, under which each connection prepares it once. No statement here has a `?` of its own. */
function statementOf(sql: string): Named {
  let statement = named.get(sql);
  if (!statement) {
    let n = 0;
    statement = { name: `s${named.size + 1}`, text: sql.replace(/\?/g, () => `$${++n}`) };
    named.set(sql, statement);
  }
  return statement;
}

/** A connection of pg, or its pool, where each statement may run on another connection. */
export class PostgresConnection implements Connection {
  readonly dialect = 'postgres';

  constructor(
    private readonly client: ClientBase | Pool,
    readonly manager: EntityManager,
    /** What an error is handed on as. Inside a transaction that is the writer's affair: it must see what the driver threw. */
    private readonly meaning: (error: unknown) => unknown = (error) => error,
  ) {}

  async run(sql: string, values: readonly Value[] = NONE): Promise<number> {
    return (await this.query(sql, values)).rowCount ?? 0;
  }

  async first<Row>(sql: string, values: readonly Value[] = NONE): Promise<Row | undefined> {
    return (await this.query(sql, values)).rows[0] as Row | undefined;
  }

  async all<Row>(sql: string, values: readonly Value[] = NONE): Promise<readonly Row[]> {
    return (await this.query(sql, values)).rows as Row[];
  }

  private async query(sql: string, values: readonly Value[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }> {
    refuseUnstorableValues(values);
    try {
      return await this.client.query({ ...statementOf(sql), values: values.map((value) => (value instanceof Json ? value.text : value)) });
    } catch (error) {
      throw this.meaning(error);
    }
  }
}
