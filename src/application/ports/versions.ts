import type { Hash, Instant, LegalDate } from '../../domain/brand';

/** A version takes new cases from a legal date on. The newest entry of those that have begun holds. */
export interface Activation {
  readonly procedure: string;
  readonly version: number;
  readonly from: LegalDate;
  /** Of the version as it was then. */
  readonly content: Hash;
  readonly at: Instant;
  /** Account, or who did it on the command line. */
  readonly by: string;
}

/** What the model check said of one content. */
export interface KeptCheck {
  readonly procedure: string;
  readonly version: number;
  readonly content: Hash;
  readonly at: Instant;
  readonly configurations: number;
  readonly ways: number;
  readonly clocks: number;
  readonly findings: number;
}

/** What a migration would have done with the open cases, when it was tried. */
export interface KeptRehearsal {
  readonly procedure: string;
  readonly from: number;
  readonly to: number;
  readonly content: Hash;
  readonly calendar: number;
  readonly at: Instant;
  readonly endedAt: Instant;
  readonly cases: number;
  readonly moving: number;
  readonly staying: number;
  /** Dates that would move. */
  readonly shifted: number;
}

/** What is known of the versions of procedures. Rows are added and never changed. */
export interface VersionStore {
  /** In the order in which they were recorded. */
  activations(): Promise<readonly Activation[]>;
  activate(activation: Activation): Promise<void>;
  keepCheck(check: KeptCheck): Promise<void>;
  lastCheck(procedure: string, version: number): Promise<KeptCheck | undefined>;
  keepRehearsal(rehearsal: KeptRehearsal): Promise<void>;
  lastRehearsal(procedure: string, to: number): Promise<KeptRehearsal | undefined>;
  /** How many cases go by each version. */
  countCases(): Promise<readonly { readonly procedure: string; readonly version: number; readonly open: number; readonly closed: number }[]>;
}
