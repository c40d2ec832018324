import type { Instant, LegalDate } from '../domain/brand';
import { daysBetween, due as countWithSteps, dueDate as countPeriod, endOfLegalDay, legalDateOf, type Calendar, type CountingRule, type DueDate, type Explanation, type Interval, type Span, type Step } from '../domain/calendar';
import type { Case, Deadline, Pause } from '../domain/case';
import type { Edition } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { rungsAfter } from './ladder';
import { editionOf, isInstant, periodOf, startInstant } from './periods';
import { SinceStart, untouched } from './sinceStart';

const HOUR_MS = 3_600_000;

/** A clock that has not ended: it runs, stands, or has run out and still waits for what ends it. */
export const isOpen = (deadline: Deadline): boolean => deadline.endSeq === undefined;

/** Does the pause stop a clock of that edition, and of that party? One that stands for a party leaves the clocks of others alone. */
export const stops = (edition: Edition, pause: Pick<Pause, 'kind' | 'cause' | 'party'>, { party }: Pick<Deadline, 'party'>): boolean =>
  (pause.party === undefined || party === undefined || pause.party === party) &&
  (edition.excludes.includes(pause.cause) || (pause.kind === 'suspension' && edition.excludes.includes('suspension')));

/**
 * The pauses that do not count in this clock; one that is open has no end. A clock that has ended keeps to what was known
 * when it ended: a later pause does not move it.
 */
function excludedIntervals(file: Case, edition: Edition, deadline: Deadline): Interval[] {
  const { endSeq = Infinity } = deadline;
  const intervals: Interval[] = [];
  for (const pause of file.pauses) {
    if (!stops(edition, pause, deadline) || pause.fromSeq >= endSeq) continue;
    intervals.push({ from: pause.from, ...(pause.to !== undefined && (pause.toSeq ?? 0) < endSeq ? { to: pause.to } : {}) });
  }
  return intervals;
}

/** When a deadline is due, and why, step by step. */
export interface DeadlineExplanation extends DueDate {
  readonly steps: readonly Step[];
}

/**
 * The due date of a deadline with its explanation, recomputed from what is stored: start, edition, extensions, pauses and
 * the calendar that is handed in. With the calendar that the deadline names it is the stored date.
 */
export const explain = (calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline): DeadlineExplanation =>
  reckon(countWithSteps, calendar, procedure, file, deadline);

type Count = (calendar: Calendar, rule: CountingRule, start: Instant | LegalDate, extensions: readonly Span[], pauses: readonly Interval[]) => DueDate & Partial<Pick<Explanation, 'steps'>>;

/** A date that no calendar counts: it stands in a document or a decision. `from`: since when it holds. */
interface Given {
  readonly due: LegalDate | Instant;
  readonly from: LegalDate | Instant;
  readonly then: readonly Span[];
  readonly step: Step;
}

function reckon(count: Count, calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline): DeadlineExplanation {
  const edition = editionOf(periodOf(procedure, deadline), deadline);
  const pauses = excludedIntervals(file, edition, deadline);
  const decided = deadline.extensions.findLastIndex((extension) => extension.until !== undefined);
  const given = fixedByDecision(deadline, decided) ?? setByDocument(deadline);
  const counted = deadline.setBy ? undefined : count(calendar, edition, deadline.start, spansOf(decided < 0 ? deadline.extensions : deadline.extensions.slice(0, decided)), pauses);
  if (!given) return { ...(counted as DueDate), steps: counted?.steps ?? [] };
  const line = fromGiven(count, calendar, edition, given, pauses);
  return { ...line, ...(counted?.marks ? { marks: counted.marks } : {}), steps: [...(counted?.steps ?? []), ...line.steps] };
}

const spansOf = (extensions: Deadline['extensions']): Span[] => extensions.flatMap(({ span }) => (span ? [span] : []));

function setByDocument({ setBy, start, extensions }: Deadline): Given | undefined {
  if (!setBy) return undefined;
  const { document, due } = setBy;
  return { due, from: start, then: spansOf(extensions), step: { code: 'setByDocument', on: isInstant(due) ? legalDateOf(due) : due, data: { document } } };
}

function fixedByDecision({ extensions, start }: Deadline, index: number): Given | undefined {
  const extension = extensions[index];
  if (!extension?.until) return undefined;
  const { until, document } = extension;
  return { due: until, from: extension.on ?? start, then: spansOf(extensions.slice(index + 1)), step: { code: 'fixedByDecision', on: until, data: document === undefined ? {} : { document } } };
}

/**
 * A given date stands as it is given, also on a Sunday. What comes after it moves it: extensions from that date, pauses
 * since it was given by calendar days (hours: by elapsed time), and only then the row's roll-over.
 */
function fromGiven(count: Count, calendar: Calendar, edition: Edition, given: Given, pauses: readonly Interval[]): DeadlineExplanation {
  const { due, step } = given;
  const plain: DeadlineExplanation = { due, ringsAt: isInstant(due) ? due : endOfLegalDay(due), provisional: false, calendar: calendar.version, steps: [step] };
  const base = given.then.length === 0 && pauses.every(({ to }) => to === undefined) ? undefined : spanTo(given);
  if (!base) return plain;
  const counted = count(calendar, { ...base.span, direction: 'after', rollOver: 'none', counts: base.span.unit === 'hour' ? 'moment' : 'nextDay' }, base.start, given.then, pauses);
  if (counted.due === due) return plain;
  const rolled = count(calendar, { ...base.span, direction: 'after', rollOver: edition.rollOver, counts: base.span.unit === 'hour' ? 'moment' : 'nextDay' }, base.start, given.then, pauses);
  const own = new Set(['startNotCounted', 'startsAtMoment', 'setByDocument']);
  const firstCount = (rolled.steps ?? []).findIndex(({ code }) => code === 'calendarDaysCounted' || code === 'hoursCounted');
  return { ...rolled, steps: [step, ...(rolled.steps ?? []).filter(({ code }, index) => !own.has(code) && index !== firstCount)] };
}

/** A span that ends on the given date, so that what comes after it can be counted like any other. */
function spanTo({ due, from }: Given): { span: Span; start: Instant | LegalDate } | undefined {
  if (isInstant(due)) {
    const length = Math.ceil((Date.parse(due) - Date.parse(startInstant(from))) / HOUR_MS);
    return length < 1 ? undefined : { span: { length, unit: 'hour' }, start: new Date(Date.parse(due) - length * HOUR_MS).toISOString() as Instant };
  }
  const start = isInstant(from) ? legalDateOf(from) : from;
  const length = daysBetween(start, due);
  return length < 1 ? undefined : { span: { length, unit: 'calendarDay' }, start };
}

/** The clock once its time has run out: no reminder comes any more, what presses after the end is placed, what was to come until then has come. */
export function lapsed(calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline, seq: number, now: Instant): Deadline {
  const period = periodOf(procedure, deadline);
  const edition = editionOf(period, deadline);
  const after: Deadline = { ...deadline, status: 'lapsed' };
  const rungs = rungsAfter({ calendar, period, edition, pauses: excludedIntervals(file, edition, deadline) }, after, seq, now);
  return { ...after, rungs: rungs.map((rung) => (rung.firedSeq === undefined && rung.at <= deadline.ringsAt ? { firedSeq: seq, ...rung } : rung)) };
}

const dates = new SinceStart<DueDate>();

/**
 * The deadline with its date derived anew, as things are known at `now`. It stands while a pause is open that began before
 * the time ran out. One that has rung and is not due after all runs again, as does a rung of the ladder that now lies
 * ahead: the ring itself stays in the history. The same object if nothing changes.
 */
export function derive(calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline, now: Instant): Deadline {
  const period = periodOf(procedure, deadline);
  const edition = editionOf(period, deadline);
  const pauses = excludedIntervals(file, edition, deadline);
  const count = (): DueDate => reckon(countPeriod, calendar, procedure, file, deadline);
  const { due, outer, marks, ringsAt, provisional } = untouched(deadline, pauses) ? dates.of(calendar, period, edition, deadline.start, count) : count();
  const status = isOpen(deadline) ? statusOf(file, edition, deadline, ringsAt, now) : deadline.status;
  const reckoned: Deadline = { ...withDates(deadline, outer, marks), due, ringsAt, provisional, calendar: calendar.version, status };
  const anew: Deadline = { ...reckoned, rungs: rungsAfter({ calendar, period, edition, pauses }, reckoned, file.revision + 1, now) };
  return differs(deadline, anew) ? anew : deadline;
}

/** The deadline with these further dates, or without any; most have none, and are not copied for it. */
function withDates(deadline: Deadline, outer: Deadline['outer'], marks: Deadline['marks']): Deadline {
  if (outer === undefined && marks === undefined && deadline.outer === undefined && deadline.marks === undefined) return deadline;
  const { outer: _outer, marks: _marks, ...rest } = deadline;
  return { ...(outer === undefined ? {} : { outer }), ...(marks === undefined ? {} : { marks }), ...rest };
}

function statusOf(file: Case, edition: Edition, deadline: Deadline, ringsAt: Instant, now: Instant): Deadline['status'] {
  const { status } = deadline;
  if (file.pauses.some((pause) => pause.to === undefined && pause.from < ringsAt && stops(edition, pause, deadline))) return 'paused';
  return status === 'paused' || ringsAt > now ? 'running' : status;
}

/** Member by member: what was stored has its members in another order than what was just reckoned. */
const sameMarks = (before: Deadline['marks'] = [], anew: Deadline['marks'] = []): boolean =>
  before.length === anew.length && before.every(({ id, due }, index) => id === anew[index]?.id && due === anew[index]?.due);

/** Is there more to say than that a newer calendar gives the same date? */
export const differs = (before: Deadline, anew: Deadline): boolean =>
  before.due !== anew.due ||
  before.ringsAt !== anew.ringsAt ||
  before.status !== anew.status ||
  before.provisional !== anew.provisional ||
  before.start !== anew.start ||
  before.edition !== anew.edition ||
  before.outer !== anew.outer ||
  before.extensions !== anew.extensions ||
  before.setBy !== anew.setBy ||
  !sameMarks(before.marks, anew.marks) ||
  before.rungs.length !== anew.rungs.length ||
  before.rungs.some((rung, index) => rung.at !== anew.rungs[index]?.at);
