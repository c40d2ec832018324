import type { Case } from '../../domain/case';
import type { KnownIdentity } from '../../application/ports';
import type { Before } from './storedCase';

/** A case with what its rows hold of it. */
export interface Known {
  readonly file: Case;
  /** Its canonical bytes. */
  readonly bytes: string;
  readonly row: Before;
  /** It was committed as it is here, or read. */
  readonly stored: boolean;
  /** Of clocks that are not done, which reminders have come; as far as it was seen. */
  readonly fired?: ReadonlyMap<string, string>;
  /** All of them: they are only ever added, by acts. */
  readonly identities?: readonly KnownIdentity[];
}

/** A case takes some twenty kilobytes of memory. */
const MOST = 400;

/**
 * The cases that were written last, so that the next act on one need not read it again. Whether one may be used is for the
 * database to say: the head of its chain is the hash of all that was decided, so the same head is the same case, whichever
 * process wrote it and whatever was rolled back since.
 */
export class KnownCases {
  private readonly cases = new Map<string, Known>();

  /** The case of that id as it was last written or read here, whatever became of that. */
  of(id: string): Known | undefined {
    return this.cases.get(id);
  }

  forget(id: string): void {
    this.cases.delete(id);
  }

  keep(known: Known): void {
    const { id } = known.file;
    this.cases.delete(id);
    this.cases.set(id, known);
    if (this.cases.size <= MOST) return;
    for (const oldest of this.cases.keys()) {
      this.cases.delete(oldest);
      return;
    }
  }
}
