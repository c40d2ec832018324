import { Json, type Value } from '../connection';
import type { Text } from './texts';

/** What goes to the thread. */
export interface Batch {
  /** Texts that it has not seen. */
  readonly texts: readonly (readonly [id: number, sql: string])[];
  /** JSON: the statements one after the other, each as its mark and its values. */
  readonly steps: string;
  /** The long values. */
  readonly long: SharedArrayBuffer;
}

type Step = string | number | null;

/** How far a sheet is written, to go back to. */
export interface End {
  readonly steps: number;
  readonly used: number;
}

/**
 * The statements of a batch. Long values are written as bytes to memory that both threads see, the others as one text: an array of many
 * values costs the same again on its way.
 */
export class Sheet {
  private readonly steps: Step[] = [];
  private used = 0;

  constructor(private long: Buffer) {}

  get end(): End {
    return { steps: this.steps.length, used: this.used };
  }

  /** A statement's mark is its number, doubled, and one more if it must change one row. A long value is where it begins, and its length. */
  add({ id }: Text, values: readonly Value[], one: boolean): void {
    this.steps.push(id * 2 + (one ? 1 : 0));
    for (const value of values) {
      if (value instanceof Json) this.addLong(value.text);
      else this.steps.push(value);
    }
  }

  goBackTo({ steps, used }: End): void {
    this.steps.length = steps;
    this.used = used;
  }

  /** The batch, and its memory for the one after the next. */
  batch(texts: Batch['texts']): { readonly batch: Batch; readonly long: Buffer } {
    return { batch: { texts, steps: JSON.stringify(this.steps), long: this.long.buffer as unknown as SharedArrayBuffer }, long: this.long };
  }

  private addLong(text: string): void {
    const most = this.used + text.length * 3;
    if (most > this.long.length) {
      const larger = longMemory(most * 2);
      this.long.copy(larger, 0, 0, this.used);
      this.long = larger;
    }
    const length = this.long.write(text, this.used);
    this.steps.push(this.used, length);
    this.used += length;
  }
}

/** Memory that both threads see. */
export const longMemory = (bytes = 262_144): Buffer => Buffer.from(new SharedArrayBuffer(bytes));
