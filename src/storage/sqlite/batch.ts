import { Json, type Value } from '../connection';

/** A statement among those of a batch: what it reads and changes, and how many values it takes. */
export interface Text {
  readonly id: number;
  readonly sql: string;
  readonly reads: readonly string[];
  readonly changes: string | undefined;
}

/** What goes to the thread: texts that it has not seen, and the statements one after the other, each as its mark and its values. */
export interface Batch {
  readonly texts: readonly (readonly [id: number, sql: string])[];
  readonly steps: readonly (string | number | null)[];
}

/** Texts are few: acts have some hundred. Beyond this many they are named anew. */
const MOST = 500;

/** The statements that a thread knows by number. */
export class Texts {
  private known = new Map<string, Text>();
  private fresh: (readonly [number, string])[] = [];

  of(sql: string): Text {
    let text = this.known.get(sql);
    if (text) return text;
    text = { id: this.known.size, sql, reads: [...sql.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].map(([, table]) => table ?? ''), changes: /^\s*(?:insert into|update|delete from)\s+([a-z_]+)/.exec(sql)?.[1] };
    this.known.set(sql, text);
    this.fresh.push([text.id, sql]);
    return text;
  }

  /** Those that are new since it was last asked. */
  takeFresh(): readonly (readonly [number, string])[] {
    const fresh = this.fresh;
    this.fresh = [];
    return fresh;
  }

  /** Between two batches, when nothing refers to a number. */
  forgetIfMany(): void {
    if (this.known.size < MOST) return;
    this.known = new Map();
    this.fresh = [];
  }
}

/** Adds a statement to the steps. Its mark is its number, doubled, and one more if it must change one row. */
export function addStep(steps: (string | number | null)[], { id }: Text, values: readonly Value[], one: boolean): void {
  steps.push(id * 2 + (one ? 1 : 0));
  for (const value of values) steps.push(value instanceof Json ? value.text : value);
}
