/** The case as its row stands before the act: what need not be written again is seen here. */
export interface Before {
  readonly ordinal: number;
  /** The head of its chain: the same head is the same case. */
  readonly head: string;
  readonly state: string;
  readonly stage: string;
  readonly title: string;
  readonly worklist_key: string;
  readonly late: number;
  readonly tags: string;
  readonly flags: string;
  readonly text: string;
}

/** A case as it is stored, with its row. */
export interface StoredCase {
  readonly id: string;
  readonly row: Before;
  /** Canonical bytes of everything but its head. */
  readonly bytes: string;
}
