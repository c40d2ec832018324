import Database from 'better-sqlite3';
import { live, openHouse } from '../application';

export type Row = Readonly<Record<string, string | number | null>>;

/** The rows of one lived case, table by table, with the marks that make a copy another case. */
export interface Template {
  readonly ordinal: number;
  readonly id: string;
  readonly identities: readonly string[];
  /** Milliseconds since 1970 at which it was opened. */
  readonly openedAt: number;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** Tables of a case, in the order in which they refer to one another, and how its rows are found. Answers are left out: they are forgotten after 48 hours. */
export const TABLES = {
  cases: 'ordinal = @ordinal',
  case_snapshots: 'case_ordinal = @ordinal',
  case_texts: 'case_ordinal = @ordinal',
  case_numbers: 'case_ordinal = @ordinal',
  case_tags: 'case_ordinal = @ordinal',
  case_access: 'case_ordinal = @ordinal',
  facts: 'case_ordinal = @ordinal',
  contents: 'entry in (select entry from facts where case_ordinal = @ordinal)',
  deadlines: 'case_ordinal = @ordinal',
  turns: 'case_ordinal = @ordinal',
  outbox: "fact between @id || '-' and @id || '.'",
  identities: 'case_ordinal = @ordinal',
  identity_keys: 'identity_id in (select id from identities where case_ordinal = @ordinal)',
} as const;

/** Lives some cases through the program on a database of their own and reads their rows. */
export async function templatesOf(file: string, cases: number): Promise<Template[]> {
  const house = await openHouse({ kind: 'sqlite', file });
  for (let n = 0; n < cases; n++) await live(house.app, n);
  await house.close();
  const database = new Database(file, { readonly: true });
  const found = database.prepare<[], { ordinal: number; id: string; opened_at: string }>('select ordinal, id, opened_at from cases order by ordinal').all();
  const templates = found.map(({ ordinal, id, opened_at }): Template => {
    const rows = new Map<string, readonly Row[]>();
    for (const [table, where] of Object.entries(TABLES)) rows.set(table, database.prepare<object, Row>(`select * from ${table} where ${where}`).all({ ordinal, id }));
    const identities = (rows.get('identities') ?? []).map((row) => String(row['id']));
    return { ordinal, id, identities, openedAt: Date.parse(opened_at), rows };
  });
  database.close();
  return templates;
}
