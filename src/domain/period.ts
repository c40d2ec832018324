import type { Instant, LegalDate } from './brand';
import type { Article } from './citation';
import type { CountingRule, Span } from './calendar';
import type { Text } from './json';

/**
 * How sure the text of a period is: V1–V7 read in a text that is named in docs/legal-basis.md, K practice that the city
 * confirms, M from memory (a jurist confirms before it alarms), D a target of this product: not law.
 */
export type Mark = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'K' | 'M' | 'D';

/** An extension that the row allows: how far, by whose approval, by which article. `alsoAfterExpiry`: the law lets it be given when the time has run out. */
export type ExtensionRule = ({ readonly upTo: Span } | { readonly fixedByDecision: true }) & { readonly approver: string; readonly article: string; readonly alsoAfterExpiry?: true };

/** What the law of a certain time says of the period. Chosen by the legal date of the act that starts the clock; a running clock keeps it. */
export interface Edition extends CountingRule {
  readonly from: LegalDate;
  /** Last day in force, inclusive. */
  readonly until?: LegalDate;
  readonly article: Article;
  readonly mark: Mark;
  readonly extensions: readonly ExtensionRule[];
  /** Causes of pauses that do not count in this period. A suspension counts as the cause `suspension`. */
  readonly excludes: readonly string[];
}

/** The reminder at half-time: nothing is urgent yet. Every later one turns the clock yellow. */
export const HALF_TIME = 'half';

/**
 * A reminder or an escalation on the way to a due date. Of a share of the time counts what counts in the period. Who is told
 * by days is told at nine on a working day; by hours, to the minute.
 */
export interface Rung {
  readonly id: string;
  /** `after`: once the time has run out. */
  readonly at: { readonly share: number } | { readonly before: Span } | { readonly after: Span };
  /** An office of the case: `owner` (whose clock it is), `hub`, `handling`, `head` (of the body whose clock it is), `supervisor`; or a code. */
  readonly to: string;
  readonly kind: 'reminder' | 'escalation';
}

/** When an earlier fact took effect, as a procedure keeps it in its data for a clock that starts there. */
export interface Moment {
  readonly seq: number;
  readonly at: Instant;
  readonly on: LegalDate;
  /** Calendar days by which `on` lies from the fact's own date: -1 is the day before, from which a period counts the day itself. Kept when the fact is put right. */
  readonly shift?: number;
}

/** Which act starts the clock, from which moment, under which condition. */
export interface Start {
  readonly act: string;
  /**
   * The act's own time, a date inside its input (effective service, hearing; dotted path), or the time of an earlier fact
   * that the case's data keep as a `Moment` (dotted path): put right with that fact.
   */
  readonly from: 'at' | { readonly field: string } | { readonly moment: string };
  /** Name of a condition of the procedure. */
  readonly when?: string;
  /** Dotted path in the input to `{ document, due }` or `{ number, due }`: a period set by a document, which overrides the catalogue. */
  readonly setBy?: string;
}

/** An act that ends a clock, perhaps only under a condition. `ofAll`: of every party, also where the act names one. */
export type End = string | { readonly act: string; readonly when: string; readonly ofAll?: true };

/** One row of law.ts: one clock. */
export interface Period {
  /** The row's short name in docs/legal-basis.md: C1, A4, T6 … */
  readonly id: string;
  readonly kind: 'statutory' | 'internal' | 'outside';
  readonly name: Text;
  readonly per: 'case' | 'party';
  /** Of a period per party: the role whose clocks an act starts that names no party, one for each who bears it. */
  readonly of?: string;
  /** Whose clock: an office of the case (`hub`, `handling` …), the role of a party, or the code of a body. */
  readonly owner: string;
  /**
   * A duty that arises only where its owner finds so (`only where the material is incomplete`): when the time is over without
   * the act nothing was neglected, nobody is late, and no rate counts it. The first of `endedBy` is the act itself; any other that
   * ends it tells that it did not arise.
   */
  readonly onlyWhere?: Text;
  /** Periods of the same step compete: all are shown, the earliest binds. */
  readonly step?: string;
  readonly editions: readonly Edition[];
  readonly startedBy: readonly Start[];
  /** Acts that start it anew: the line that ran before ends, also a lapsed one stays in the history. */
  readonly restartedBy: readonly Start[];
  readonly endedBy: readonly End[];
  /** An ordinary event of the machine; absent: the clock only warns. */
  readonly lapse?: string;
  readonly ladder: readonly Rung[];
}
