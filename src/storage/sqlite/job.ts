import type { Connection } from '../connection';

/** Work that waits for the writer. */
export interface Job {
  /** It knows what to do with a connection of foresight. */
  readonly act: boolean;
  /** Nobody looks on: the acts of people come first. */
  readonly behind?: true;
  /** It is to take nothing for granted. */
  readonly careful?: true;
  readonly work: (connection: Connection) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

export function settle(job: Job, outcome: Outcome): void {
  if (outcome.ok) job.resolve(outcome.value);
  else job.reject(outcome.error);
}
