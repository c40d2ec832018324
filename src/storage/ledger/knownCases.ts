import type { Case } from '../../domain/case';

/** A case takes some ten kilobytes of memory. */
const MOST = 500;

/**
 * The cases that were written last, so that the next act on one need not read it again. Whether one may be used is for the
 * database to say: the head of its chain is the hash of all that was decided, so the same head is the same case, whichever
 * process wrote it and whatever was rolled back since.
 */
export class KnownCases {
  private readonly cases = new Map<string, Case>();

  /** The case of that id at that head, if it is known. */
  of(id: string, head: string): Case | undefined {
    const known = this.cases.get(id);
    return known?.head === head ? known : undefined;
  }

  keep(file: Case): void {
    this.cases.delete(file.id);
    this.cases.set(file.id, file);
    if (this.cases.size <= MOST) return;
    for (const oldest of this.cases.keys()) {
      this.cases.delete(oldest);
      return;
    }
  }
}
