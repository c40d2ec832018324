import type { Connection } from '../connection';

const VALUE = `select value from counters where series = ? and span = ?`;
const PLACE = `select max(ordinal) as last from cases where ordinal between ? and ? + 1048575`;

/** Series: one for each body, word and year; intake numbers one a day. */
const MOST = 1_000;

interface Last {
  readonly value: number;
  /** The batch that brings it to the database. */
  readonly batch: number;
}

/** What a number was before an act took the next one. */
export interface Taken {
  readonly of: Map<string, Last>;
  readonly key: string;
  readonly before: Last | undefined;
}

/** The numbers and places that acts have taken which are not stored yet; what is stored is read. */
export class Foreseen {
  private readonly numbers = new Map<string, Last>();
  private readonly places = new Map<string, Last>();
  /** The batch that is put together now. */
  batch = 0;

  constructor(private readonly committed: Pick<Connection, 'first'>) {}

  /** The last value of a counter, undefined before the first. */
  number(series: string, span: string): number | undefined {
    return this.numbers.get(`${series}\n${span}`)?.value ?? (this.committed.first(VALUE, [series, span]) as { readonly value: number } | undefined)?.value;
  }

  take(series: string, span: string, value: number): Taken {
    return this.put(this.numbers, `${series}\n${span}`, value);
  }

  /** The next free place from this one on, and it is taken. */
  place(second: number): { readonly place: number; readonly taken: Taken } {
    const key = String(second);
    const last = this.places.get(key)?.value ?? (this.committed.first(PLACE, [second, second]) as { readonly last: number | null }).last;
    const place = last === null ? second : last + 1;
    return { place, taken: this.put(this.places, key, place) };
  }

  /** The act that took them is not stored. */
  giveBack(taken: readonly Taken[]): void {
    for (const { of, key, before } of [...taken].reverse()) {
      if (before) of.set(key, before);
      else of.delete(key);
    }
  }

  /** The batch is stored: its places are read from here on, and its numbers unless the next may be taken for granted (it is held against the counter). */
  stored(batch: number, trusting: boolean): void {
    for (const of of trusting && this.numbers.size < MOST ? [this.places] : [this.places, this.numbers]) {
      for (const [key, last] of of) if (last.batch <= batch) of.delete(key);
    }
  }

  forget(): void {
    this.numbers.clear();
    this.places.clear();
  }

  private put(of: Map<string, Last>, key: string, value: number): Taken {
    const before = of.get(key);
    of.set(key, { value, batch: this.batch });
    return { of, key, before };
  }
}
