import type { Instant, LegalDate } from '../domain/brand';

/*
 * What supervision looks at: a case as a course in time, without content and without persons.
 */

/** A time that a case spent in one stage with one body, closed or not. `until` is absent while it lasts. */
export interface Stay {
  readonly stage: string;
  readonly body: string;
  readonly closed: boolean;
  readonly since: Instant;
  readonly until?: Instant;
}

/** A time in which it was one body's (or a party's, or nobody's) move. */
export interface Move {
  readonly body: string;
  readonly cause: string;
  readonly since: Instant;
  readonly until?: Instant;
}

/** A deadline that is settled: it was met, or it ran out. */
export interface Settled {
  readonly kind: 'statutory' | 'internal' | 'outside';
  /** The body (or the role of a party) whose clock it was. */
  readonly body: string;
  readonly period: string;
  /** Met: the legal date of the act that ended it. Run out: the due date. */
  readonly on: LegalDate;
  readonly inTime: boolean;
}

/** The course of one case. Stays and moves are in their order; each begins where the one before it ended. */
export interface Life {
  readonly procedure: string;
  readonly district?: string;
  readonly stays: readonly Stay[];
  readonly moves: readonly Move[];
  readonly settled: readonly Settled[];
}
