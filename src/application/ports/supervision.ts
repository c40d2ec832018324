import type { LegalDate } from '../../domain/brand';
import type { Dimensions, Increment, Move, Stay } from '../../supervision';

export type { Increment, Measure } from '../../supervision';
import type { CaseRow, Scope } from '../ports';

/*
 * What supervision needs of storage: the course of the cases that have changed, and the figures that were added up.
 */

/** A deadline that was met or has run out, as its row says; what kind of period it is, its procedure knows. */
export interface SettledRow {
  readonly period: string;
  readonly body: string;
  readonly on: LegalDate;
  readonly inTime: boolean;
}

/** The course of a case as storage has it, and what was counted of it before. */
export interface CourseRow {
  /** Place of the case in storage. */
  readonly ordinal: number;
  readonly procedure: string;
  readonly version: number;
  readonly district?: string;
  readonly stays: readonly Stay[];
  readonly moves: readonly Move[];
  readonly settled: readonly SettledRow[];
  readonly counted: readonly Increment[];
}

/** What is to be counted next: the cases of the facts behind the last place in the global order that was counted. */
export interface Uncounted {
  readonly from: number;
  readonly until: number;
  readonly courses: readonly CourseRow[];
}

export type FigureFilter = Partial<Pick<Dimensions, 'procedure' | 'stage' | 'district'>> & {
  /** YYYY-MM, both counted. */
  readonly from?: string;
  readonly until?: string;
  readonly bodies?: readonly string[];
};

/** A stay or a move that lasts: whose it is, since when. */
export interface Standing {
  readonly body: string;
  readonly cause: string;
  readonly cases: number;
  /** Sum of the instants since which they last, in minutes since 1970: what they have lasted until now is `cases * now - since`. */
  readonly sinceMinutes: number;
}

export interface SupervisionStore {
  /** Undefined when everything that is sealed is counted. */
  uncounted(limit: number): Promise<Uncounted | undefined>;
  /** Adds the differences and remembers what was counted; false when somebody else has counted from the same place. */
  keep(counted: Pick<Uncounted, 'from' | 'until'>, rows: readonly { readonly ordinal: number; readonly now: readonly Increment[]; readonly difference: readonly Increment[] }[]): Promise<boolean>;
  /** Forgets all figures: everything is counted anew. */
  forget(): Promise<void>;
  figures(filter: FigureFilter): Promise<readonly Increment[]>;
  /** Open cases by body, and those of the moves that last. */
  openByBody(filter: FigureFilter): Promise<readonly { readonly procedure: string; readonly stage: string; readonly body: string; readonly district: string; readonly month: string; readonly cases: number }[]>;
  standing(filter: FigureFilter): Promise<readonly Standing[]>;
  /** Open cases whose binding end falls before `until` (an instant) or has passed, the most urgent first. */
  pressing(until: string, scope: Scope, filter: FigureFilter, limit: number): Promise<readonly CaseRow[]>;
}
