import type { Instant, LegalDate } from '../brand';
import type { Text } from '../json';

/** 工作日, 日, 月, 年, 小时. */
export type Unit = 'workingDay' | 'calendarDay' | 'month' | 'year' | 'hour';

/** A length of time as the law words it: 5 working days, 3 months, 24 hours. `length` is whole, 1 to 10,000. */
export interface Span {
  readonly length: number;
  readonly unit: Unit;
}

/** `after`: counts on from the event. `before`: counts back from it (N日前); such a result never rolls over. */
export type Direction = 'after' | 'before';

/**
 * Where a last day that is no working day goes: to the first working day (民法典 203, 民诉法 85, 专利法细则 5);
 * only from a statutory holiday, read as every day off of the year's notice (程序规定 80, Order 121 art. 45: 法定节假日);
 * or nowhere.
 */
export type RollOver = 'firstWorkingDay' | 'holidayOnly' | 'none';

/** Days, months, years: from the next day (民法典 201(1)). Hours: from the moment (民法典 201(2)) or from the next full hour (民诉法 85(2), 解释 125). */
export type Counts = 'nextDay' | 'nextHour' | 'moment';

/** A graded period: a further line of the same clock (police: 3, 10, 30, 60 days). */
export interface MarkRule {
  readonly id: string;
  readonly span: Span;
  /** The notice of the other body that opens this line. */
  readonly needs?: string;
}

/** How the law counts one period. */
export interface CountingRule extends Span {
  readonly direction: Direction;
  readonly rollOver: RollOver;
  readonly counts: Counts;
  /** Doubtful law: the rule itself is the safe line and alarms; this reading gives the later, outer line, which is only shown. */
  readonly outer?: Partial<Pick<CountingRule, 'length' | 'unit' | 'rollOver' | 'counts'>>;
  readonly marks?: readonly MarkRule[];
}

/** A stretch in which the clock stands: from the suspension to the resumption. Without `to` it still stands. */
export interface Interval {
  readonly from: Instant | LegalDate;
  readonly to?: Instant | LegalDate;
}

/** What each step of an explanation carries. Dates stand in `on`; words come from words.zh.ts and words.en.ts. */
export interface StepData {
  /** The day of the event is not counted (民法典 201(1)). */
  readonly startNotCounted: Record<string, never>;
  /** The day of the event from which is counted back is not counted. */
  readonly eventNotCounted: Record<string, never>;
  readonly startsAtMoment: { readonly at: string };
  readonly startsNextHour: { readonly at: string; readonly from: string };
  readonly hoursCounted: { readonly length: number; readonly until: string };
  readonly workingDayCounted: { readonly n: number };
  readonly makeUpDayCounted: { readonly n: number };
  readonly weekendSkipped: Record<string, never>;
  readonly holidaySkipped: { readonly name: Text };
  readonly calendarDaysCounted: { readonly length: number; readonly from: LegalDate };
  readonly calendarDaysCountedBack: { readonly length: number; readonly from: LegalDate };
  readonly monthsCounted: { readonly length: number; readonly from: LegalDate };
  readonly monthsCountedBack: { readonly length: number; readonly from: LegalDate };
  readonly yearsCounted: { readonly length: number; readonly from: LegalDate };
  readonly yearsCountedBack: { readonly length: number; readonly from: LegalDate };
  readonly noCorrespondingDay: { readonly day: number };
  readonly extended: { readonly length: number; readonly unit: Unit };
  readonly pausesMerged: { readonly given: number; readonly merged: number };
  /** Calendar days, months, years: (resume - suspend) calendar days more; `on` is the new end. */
  readonly pauseAdded: { readonly from: LegalDate; readonly to: LegalDate; readonly days: number };
  /** Working days: none counts after the day of suspension up to and including the day of resumption; `on` is the day of suspension. */
  readonly pauseSkipped: { readonly from: LegalDate; readonly to: LegalDate };
  /** Suspended on the very last day: nothing is left, the period ends with the day of resumption. */
  readonly pausedOnLastDay: { readonly from: LegalDate; readonly to: LegalDate };
  readonly pausedHours: { readonly from: string; readonly to: string; readonly until: string };
  readonly pauseOutside: { readonly from: string; readonly to: string };
  readonly stillPaused: { readonly since: string };
  readonly unrolledEnd: Record<string, never>;
  readonly rolledPastWeekend: Record<string, never>;
  readonly rolledPastHoliday: { readonly name: Text };
  readonly rolledTo: { readonly makeUp: boolean };
  /** `holidayOnly`: an ordinary weekend is not a statutory holiday; plan for the working day named. */
  readonly weekendNotRolled: { readonly lastWorkingDay: LegalDate };
  readonly notRolled: Record<string, never>;
  readonly backwardNotRolled: Record<string, never>;
  /** Counting back: one more full day in hand. */
  readonly strictLine: Record<string, never>;
  readonly lapsesAtEndOfDay: { readonly at: Instant };
  readonly outerLine: { readonly due: string };
  readonly mark: { readonly id: string; readonly due: string };
  /** The engine's: a period set by a document overrides the catalogue; an extension granted to a date. */
  readonly setByDocument: { readonly document: string };
  readonly fixedByDecision: { readonly document?: string };
  readonly provisionalYear: { readonly year: number };
  readonly calendarVersion: { readonly version: number };
}

export type StepCode = keyof StepData;

/** One line of an explanation: data, rendered in words at the edge. */
export type Step = { readonly [C in StepCode]: { readonly code: C; readonly on?: LegalDate; readonly data: StepData[C] } }[StepCode];

/** When it is due. Hours end at an instant, everything longer with a date. */
export interface DueDate {
  readonly due: LegalDate | Instant;
  /** The moment at which it has run out: the end of the due date in Shanghai, or the due instant itself. */
  readonly ringsAt: Instant;
  /** 暂定: a day of a year without a published schedule decided it. */
  readonly provisional: boolean;
  /** Version of the calendar it was computed with. */
  readonly calendar: number;
  readonly outer?: LegalDate | Instant;
  readonly marks?: readonly { readonly id: string; readonly due: LegalDate | Instant }[];
}

/** A due date that explains itself. */
export interface Explanation extends DueDate {
  readonly steps: readonly Step[];
}

