import type { Connection } from '../connection';

const VALUE = `select value from counters where series = ? and span = ?`;
const PLACE = `select max(ordinal) as last from cases where ordinal between ? and ? + 1048575`;

interface Last {
  readonly value: number;
  /** The batch that brings it to the database. */
  readonly batch: number;
}

/** What a number was before an act took the next one. */
export interface Taken {
  readonly key: string;
  readonly before: Last | undefined;
}

/** The numbers and places that acts have taken which are not stored yet; what is stored is read. */
export class Foreseen {
  private readonly last = new Map<string, Last>();
  /** The batch that is put together now. */
  batch = 0;

  constructor(private readonly committed: Pick<Connection, 'first'>) {}

  /** The last value of a counter, undefined before the first. */
  number(series: string, span: string): number | undefined {
    return this.last.get(`${series}\n${span}`)?.value ?? (this.committed.first(VALUE, [series, span]) as { readonly value: number } | undefined)?.value;
  }

  take(series: string, span: string, value: number): Taken {
    return this.put(`${series}\n${span}`, value);
  }

  /** The next free place from this one on, and it is taken. */
  place(second: number): { readonly place: number; readonly taken: Taken } {
    const key = String(second);
    const last = this.last.get(key)?.value ?? (this.committed.first(PLACE, [second, second]) as { readonly last: number | null }).last;
    const place = last === null ? second : last + 1;
    return { place, taken: this.put(key, place) };
  }

  /** The act that took them is not stored. */
  giveBack(taken: readonly Taken[]): void {
    for (const { key, before } of [...taken].reverse()) {
      if (before) this.last.set(key, before);
      else this.last.delete(key);
    }
  }

  /** The batch is stored: from here on its numbers are read. */
  stored(batch: number): void {
    for (const [key, last] of this.last) if (last.batch === batch) this.last.delete(key);
  }

  forget(): void {
    this.last.clear();
  }

  private put(key: string, value: number): Taken {
    const before = this.last.get(key);
    this.last.set(key, { value, batch: this.batch });
    return { key, before };
  }
}
