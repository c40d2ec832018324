import type { Instant, LegalDate } from '../../domain/brand';
import type { Case, Deadline } from '../../domain/case';
import type { NumberRequest, Summary } from '../../domain/procedure';
import type { SignalRow } from '../ports';
import type { StayToVerify, TurnToVerify } from './verification';

/*
 * What reconciliation needs: rows written anew from the facts, the figures of the clocks, and a record of each run.
 */

/** A case as its facts make it, with everything that is derived from it. */
export interface RebuiltCase {
  readonly case: Case;
  readonly caseBytes: string;
  readonly summary: Summary;
  readonly statePath: string;
  readonly stage: string;
  readonly worklistKey: string;
  readonly binding: readonly Deadline[];
  readonly late: boolean;
  readonly turns: readonly TurnToVerify[];
  readonly stays: readonly StayToVerify[];
  readonly numbers: readonly { readonly name: string; readonly number: string }[];
  /** What its facts told other cases, to be put back; without the cases that they opened. Empty where it is left as it is. */
  readonly signals: readonly SignalRow[];
}

/** What must be nothing, counted in the rows. */
export interface ClockFigures {
  /** Clocks that have run out and were not rung. */
  readonly dueAndNotRung: number;
  /** Clocks that run and at whose end nobody would look. */
  readonly rowsWithoutAlarm: number;
  /** Alarms of clocks that do not run. */
  readonly alarmsWithoutRow: number;
}

/** One run. */
export interface Reconciliation {
  readonly at: Instant;
  readonly endedAt: Instant;
  readonly dryRun: boolean;
  readonly cases: number;
  /** Cases whose rows were not what their facts make. */
  readonly differing: number;
  readonly repaired: number;
  /** Cases at which a person must look: their facts do not agree among themselves, so that nothing is derived from them, or something is left as it is. */
  readonly broken: number;
  readonly rang: number;
  /** What was left afterwards. */
  readonly left: ClockFigures;
}

export interface Reconciliations {
  /** Writes the rows of a case anew. Throws DomainError conflict/`case.movedOn`: a fact has come since it was read. */
  rebuild(rebuilt: RebuiltCase): Promise<void>;
  figures(now: Instant): Promise<ClockFigures>;
  /** Deadline rows by the instant at which something is to be done, after `from` and up to `until`. */
  alarmsBy(from: Instant, until: Instant): Promise<readonly { readonly at: Instant; readonly rows: number }[]>;
  keep(run: Reconciliation): Promise<void>;
  last(): Promise<Reconciliation | undefined>;
  /** When the last run began that put right what it found, up to `now`: a clock that went ahead may have left one that is still to come. */
  lastWhole(now: Instant): Promise<Instant | undefined>;
  /** When there was first something to reconcile: the first facts were sealed. Undefined before. */
  begun(): Promise<Instant | undefined>;
  /** Takes the turn at the nightly run, for one process; false while another has it. */
  begin(holder: string, now: Instant, until: Instant): Promise<boolean>;
}

/** The counters that give running numbers. */
export interface Counters {
  /** The last number that it gave; 0 before the first. */
  value(series: NumberRequest['series'], on: LegalDate): Promise<number>;
  /** Sets one that stands lower to this number; it never goes back. */
  raise(series: NumberRequest['series'], on: LegalDate, to: number): Promise<void>;
}
