import type { LegalDate } from './brand';
import type { Span } from './calendar';
import type { Article } from './citation';
import { HALF_TIME, type Edition, type Mark, type Period, type Rung } from './period';

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

/** 催办, 督办, 通报: what presses once the time has run out, one level after the other. */
const pressing: readonly Rung[] = [
  { id: 'urged', at: { after: workingDays(1) }, to: 'head', kind: 'escalation' },
  { id: 'supervised', at: { after: workingDays(3) }, to: 'supervisor', kind: 'escalation' },
  { id: 'announced', at: { after: workingDays(5) }, to: 'supervisor', kind: 'escalation' },
];

/**
 * The usual ladder: told when half and four fifths of the time that counts has run, on the working day before the last day
 * or two hours before the end; at the end one level up; then 催办 to the head, 督办 and 通报 by the supervisor.
 */
export const progressRungs = (to: string, above: string): readonly Rung[] => [
  { id: HALF_TIME, at: { share: 0.5 }, to, kind: 'reminder' },
  { id: 'fourFifths', at: { share: 0.8 }, to, kind: 'reminder' },
  { id: 'lastWorkingDay', at: { before: workingDays(1) }, to, kind: 'reminder' },
  { id: 'lastHours', at: { before: hours(2) }, to, kind: 'reminder' },
  { id: 'runOut', at: { share: 1 }, to: above, kind: 'escalation' },
  ...pressing,
];

type Row = Omit<Period, 'kind' | 'per' | 'restartedBy' | 'ladder'> & Partial<Pick<Period, 'per' | 'restartedBy' | 'ladder'>>;
const ours: readonly string[] = ['hub', 'handling'];

/** Whoever names no ladder gets the usual one, if the clock is an office's; a party is told by letters, not by reminders. */
const usualLadder = ({ owner }: Row): readonly Rung[] => (ours.includes(owner) ? progressRungs(owner, 'supervisor') : []);

/** A target of the house is urged; supervision orders and bulletins are for the law's periods and other platforms' clocks. */
const forTargets = (ladder: readonly Rung[]): readonly Rung[] => ladder.filter((rung) => !pressing.includes(rung) || rung.id === 'urged');

const row =
  (kind: Period['kind']) =>
  (period: Row): Period => {
    const ladder = period.ladder ?? usualLadder(period);
    return { per: 'case', restartedBy: [], ...period, ladder: kind === 'internal' ? forTargets(ladder) : ladder, kind };
  };

/** 法定期限: a period of the law. */
export const statutory = row('statutory');

/** 内部时限: a target of this product. Not law: every edition of it bears the mark D. */
export const internal = row('internal');

/** 外部时限: the clock of another platform, by its own order number. */
export const outside = row('outside');

/** A target that a case of the house has had since 2026; the city sets it otherwise by a further edition. */
export const target = (span: Span, article: Article): readonly Edition[] => [edition(span, { from: '2026-01-01', article, mark: 'D' })];
