import type { LegalDate } from './brand';
import type { Span } from './calendar';
import type { Article } from './citation';
import type { Edition, Mark, Period, Rung } from './period';

/*
 * Constructors for law.ts of a procedure: one line says what most rows need, and names only what is unusual.
 */

export const workingDays = (length: number): Span => ({ length, unit: 'workingDay' });
export const calendarDays = (length: number): Span => ({ length, unit: 'calendarDay' });
export const months = (length: number): Span => ({ length, unit: 'month' });
export const years = (length: number): Span => ({ length, unit: 'year' });
export const hours = (length: number): Span => ({ length, unit: 'hour' });

/** Where a rule stands and since when: the dates as text, the rest of an edition where it differs from the usual. */
export type Source = { readonly from: string; readonly until?: string; readonly article: Article; readonly mark: Mark } & Partial<Omit<Edition, 'from' | 'until' | 'article' | 'mark' | keyof Span>>;

/**
 * What one text of the law says of a period. Usual: counted from the day after the event, hours from the moment; days,
 * months and years end on the first working day, working days and hours where they end.
 */
export const edition = (span: Span, { from, until, ...rest }: Source): Edition => ({
  direction: 'after',
  rollOver: span.unit === 'workingDay' || span.unit === 'hour' ? 'none' : 'firstWorkingDay',
  counts: span.unit === 'hour' ? 'moment' : 'nextDay',
  extensions: [],
  excludes: [],
  ...span,
  ...rest,
  from: from as LegalDate,
  ...(until === undefined ? {} : { until: until as LegalDate }),
});

/**
 * 法定节假日 (Order 121 art. 45, 程序规定 art. 80): only a statutory holiday moves the last day. Whether an ordinary weekend
 * does is doubtful: the date without it alarms, the later one is shown beside it.
 */
export const rollsOverHolidays: Pick<Edition, 'rollOver' | 'outer'> = { rollOver: 'holidayOnly', outer: { rollOver: 'firstWorkingDay' } };

type Row = Omit<Period, 'kind' | 'per' | 'restartedBy' | 'ladder'> & Partial<Pick<Period, 'per' | 'restartedBy' | 'ladder'>>;
const row =
  (kind: Period['kind']) =>
  (period: Row): Period => ({ per: 'case', restartedBy: [], ladder: [], ...period, kind });

/** 法定期限: a period of the law. */
export const statutory = row('statutory');

/** 内部时限: a target of this product. Not law: every edition of it bears the mark D. */
export const internal = row('internal');

/** 外部时限: the clock of another platform, by its own order number. */
export const outside = row('outside');

/** A target that a case of the house has had since 2026; the city sets it otherwise by a further edition. */
export const target = (span: Span, article: Article): readonly Edition[] => [edition(span, { from: '2026-01-01', article, mark: 'D' })];

/** Reminders when half, four fifths and all of the time has run; the last goes one level up. */
export const progressRungs = (to: string, above: string): readonly Rung[] => [
  { id: 'half', at: { share: 0.5 }, to, kind: 'reminder' },
  { id: 'fourFifths', at: { share: 0.8 }, to, kind: 'reminder' },
  { id: 'runOut', at: { share: 1 }, to: above, kind: 'escalation' },
];
