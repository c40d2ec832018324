/** A statement that changes something, as the thread knows it. */
export interface Text {
  readonly id: number;
  /** The table that it changes. */
  readonly changes: string | undefined;
}

/** Texts are few: acts have some hundred. Beyond this many they are named anew. */
const MOST = 500;

const changedBy = (sql: string): string | undefined => /^\s*(?:insert into|update|delete from)\s+([a-z_]+)/.exec(sql)?.[1];
const readBy = (sql: string): readonly string[] => [...sql.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].map(([, table]) => table ?? '');

/** The statements that a thread knows by number, and the tables that others read. */
export class Texts {
  private readonly known = new Map<string, Text>();
  private readonly reads = new Map<string, readonly string[]>();
  private fresh: (readonly [number, string])[] = [];

  of(sql: string): Text {
    let text = this.known.get(sql);
    if (text) return text;
    text = { id: this.known.size, changes: changedBy(sql) };
    this.known.set(sql, text);
    this.fresh.push([text.id, sql]);
    return text;
  }

  /** The tables that a statement reads. */
  tablesReadBy(sql: string): readonly string[] {
    let tables = this.reads.get(sql);
    if (tables) return tables;
    tables = readBy(sql);
    if (this.reads.size >= MOST) this.reads.clear();
    this.reads.set(sql, tables);
    return tables;
  }

  /** Those that are new since it was last asked. */
  takeFresh(): readonly (readonly [number, string])[] {
    const fresh = this.fresh;
    this.fresh = [];
    return fresh;
  }

  /** Between two batches, when nothing refers to a number. */
  forgetIfMany(): void {
    if (this.known.size >= MOST) this.forget();
  }

  /** What the thread knows is not known any more: it may be another one. */
  forget(): void {
    this.known.clear();
    this.fresh = [];
  }
}
