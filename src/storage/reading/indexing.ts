/** Brings the full text up to what is committed. */
export interface Indexing {
  /** Resolves when everything that was committed before the call can be found by its words. */
  upToDate(): Promise<void>;
}

/** PostgreSQL indexes within the act. */
export const indexedWithTheAct: Indexing = { upToDate: () => Promise.resolve() };
