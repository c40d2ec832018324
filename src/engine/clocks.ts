import type { Act } from '../domain/act';
import type { Id, Instant, LegalDate } from '../domain/brand';
import { addDays, due as countWithSteps, dueDate as countPeriod, endOfLegalDay, legalDateOf, parseInstant, startOfLegalDay, type Calendar, type DueDate, type Explanation, type Interval, type Span, type Step } from '../domain/calendar';
import type { Case, Deadline, Pause } from '../domain/case';
import type { Json } from '../domain/json';
import type { Edition, End, Moment, Period, Rung, Start } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { refused, type Refusal } from '../domain/refusal';

/** A refusal on its way out of the clocks; `advance` turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
const refuse = (code: string, rest: Parameters<typeof refused>[1] = {}): never => {
  throw new Refused(refused(code, rest).refusal);
};

/** The value at a dotted path, or undefined. */
export function fieldAt(input: unknown, path: string): Json | undefined {
  let value: unknown = input;
  for (const name of path.split('.')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value as Json | undefined;
}

const isInstant = (value: string): value is Instant => value.includes('T');

/** The edition in force on a legal date, or undefined. */
export const editionOn = (period: Period, on: LegalDate): Edition | undefined =>
  period.editions.find((edition) => edition.from <= on && (edition.until === undefined || on <= edition.until));

/** The edition that a running clock keeps. */
export function editionOf(period: Period, deadline: Deadline): Edition {
  const edition = period.editions.find((candidate) => candidate.from === deadline.edition);
  if (!edition) throw new Error(`${period.id}: no edition of ${deadline.edition}`);
  return edition;
}

export const periodOf = (procedure: Procedure, deadline: Deadline): Period => {
  const period = procedure.periods.find((row) => row.id === deadline.period);
  if (!period) throw new Error(`${procedure.name} has no period ${deadline.period}`);
  return period;
};

/** Whom an office of the case means: the hub, the body that handles it, a party's role, or a body by its code. */
export const officeOf = (file: Case, owner: string): string => (owner === 'hub' ? file.hub : owner === 'handling' ? file.handling : owner);

/** The pauses that do not count in this clock, since it started; an open one is cut at `until`. */
function excludedIntervals(file: Case, edition: Edition, until?: Instant): Interval[] {
  const intervals: Interval[] = [];
  for (const pause of file.pauses) {
    if (!stops(edition, pause)) continue;
    const to = pause.to ?? until;
    if (to !== undefined && pause.from < to) intervals.push({ from: pause.from, to });
  }
  return intervals;
}

const stops = (edition: Edition, pause: Pause): boolean => edition.excludes.includes(pause.cause) || (pause.kind === 'suspension' && edition.excludes.includes('suspension'));

const isPaused = (file: Case, edition: Edition): boolean => file.pauses.some((pause) => pause.to === undefined && stops(edition, pause));

/** Spans of the extensions that were given in length; those given as a date are applied by `explain`. */
const spansOf = (deadline: Deadline): Span[] => deadline.extensions.flatMap((extension) => (extension.span ? [extension.span] : []));

/** A line of the explanation that no calendar knows: the date comes from a document or a decision. */
export interface GivenStep {
  readonly code: 'setByDocument' | 'fixedByDecision';
  readonly on: LegalDate;
  readonly data: { readonly document: string };
}

/** When a deadline is due, and why, step by step. */
export interface DeadlineExplanation extends DueDate {
  readonly steps: readonly (Step | GivenStep)[];
}

/**
 * The due date of a deadline with its explanation, recomputed from what is stored: start, edition, extensions, pauses and
 * the calendar that is handed in.
 */
export function explain(calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline): DeadlineExplanation {
  return reckon(countWithSteps, calendar, procedure, file, deadline);
}

type Count = (calendar: Calendar, edition: Edition, start: Instant | LegalDate, extensions: readonly Span[], pauses: readonly Interval[]) => DueDate & Partial<Pick<Explanation, 'steps'>>;

function reckon(count: Count, calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline): DeadlineExplanation {
  if (deadline.setBy) return setByDocument(calendar, deadline.setBy);
  const edition = editionOf(periodOf(procedure, deadline), deadline);
  const counted = count(calendar, edition, deadline.start, spansOf(deadline), excludedIntervals(file, edition));
  const steps = counted.steps ?? [];
  const decided = deadline.extensions.findLast((extension) => extension.until !== undefined);
  if (!decided?.until) return { ...counted, steps };
  const given: GivenStep = { code: 'fixedByDecision', on: decided.until, data: { document: decided.document ?? '' } };
  return { ...counted, due: decided.until, ringsAt: endOfLegalDay(decided.until), steps: [...steps, given] };
}

function setByDocument(calendar: Calendar, setBy: NonNullable<Deadline['setBy']>): DeadlineExplanation {
  const on = isInstant(setBy.due) ? legalDateOf(setBy.due) : setBy.due;
  return {
    due: setBy.due,
    ringsAt: isInstant(setBy.due) ? setBy.due : endOfLegalDay(setBy.due),
    provisional: false,
    calendar: calendar.version,
    steps: [{ code: 'setByDocument', on, data: { document: setBy.document } }],
  };
}

/** The instant of each rung on the way: shares of the elapsed time between start and ring, or spans before and after the ring. */
function rungsOf(ladder: readonly Rung[], calendar: Calendar, start: Instant, ringsAt: Instant): Deadline['rungs'] {
  const from = Date.parse(start);
  const to = Date.parse(ringsAt);
  return ladder.map((rung) => {
    if ('share' in rung.at) return { id: rung.id, kind: rung.kind, at: new Date(from + Math.round((to - from) * rung.at.share)).toISOString() as Instant };
    const before = 'before' in rung.at;
    const span = 'before' in rung.at ? rung.at.before : rung.at.after;
    if (span.unit === 'hour') return { id: rung.id, kind: rung.kind, at: new Date(to + (before ? -1 : 1) * span.length * 3_600_000).toISOString() as Instant };
    const lastDay = legalDateOf(new Date(to - 1).toISOString() as Instant);
    const moved = countPeriod(calendar, { ...span, direction: before ? 'before' : 'after', rollOver: 'none', counts: 'nextDay' }, lastDay, [], []);
    return { id: rung.id, kind: rung.kind, at: startOfLegalDay(moved.due as LegalDate) };
  });
}

const startInstant = (start: Instant | LegalDate): Instant => (isInstant(start) ? start : startOfLegalDay(start));

/** The deadline with its date derived anew; a closed pause lets it run again. */
export function derive(calendar: Calendar, procedure: Procedure, file: Case, deadline: Deadline): Deadline {
  const period = periodOf(procedure, deadline);
  const edition = editionOf(period, deadline);
  const { due, outer, marks, ringsAt, provisional } = reckon(countPeriod, calendar, procedure, file, deadline);
  const fired = new Map(deadline.rungs.map((rung) => [rung.id, rung.firedSeq]));
  const rungs = rungsOf(period.ladder, calendar, startInstant(deadline.start), ringsAt).map((rung) => ({ ...rung, firedSeq: fired.get(rung.id) }));
  const live = deadline.status === 'running' || deadline.status === 'paused';
  const status = live ? (isPaused(file, edition) ? 'paused' : 'running') : deadline.status;
  return { ...deadline, due, outer, marks, ringsAt, rungs, provisional, calendar: calendar.version, status };
}

/** What the clocks of one act look at. `file` is the case after `record`, with its pauses up to date. */
export interface ClockContext {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly file: Case;
  readonly act: Act;
  readonly seq: number;
}

const holds = ({ procedure, file, act }: ClockContext, condition: string | undefined): boolean => {
  if (condition === undefined) return true;
  const rule = procedure.conditions[condition];
  if (!rule) throw new Error(`${procedure.name}: no condition ${condition}`);
  return rule.test(file, act);
};

const endsBy = (context: ClockContext, end: End): boolean =>
  typeof end === 'string' ? end === context.act.type : end.act === context.act.type && holds(context, end.when);

const sameLine = (period: Period, act: Act, deadline: Deadline): boolean =>
  deadline.period === period.id && (period.per === 'case' || deadline.party === act.party);

const isOpen = (deadline: Deadline): boolean => deadline.endSeq === undefined;
const ended = (deadline: Deadline, seq: number): Deadline => ({
  ...deadline,
  status: deadline.status === 'running' || deadline.status === 'paused' ? 'ended' : deadline.status,
  endSeq: seq,
});

/** The earlier fact from which a clock starts. */
const momentOf = (context: ClockContext, start: Start): Moment | undefined =>
  start.from !== 'at' && 'moment' in start.from ? (fieldAt(context.file.data, start.from.moment) as Moment | undefined) : undefined;

/** Where a clock starts: the act's own time, a field of its input or an earlier fact; undefined when that is empty. */
function startOf(context: ClockContext, start: Start, edition: Edition): Instant | LegalDate | undefined {
  const { act, file } = context;
  if (start.from !== 'at' && 'moment' in start.from) {
    const earlier = momentOf(context, start);
    const held = earlier && (file.corrections.findLast(({ about }) => about === earlier.seq) ?? earlier);
    return edition.unit === 'hour' ? held?.at : held?.on;
  }
  const given = start.from === 'at' ? act.at : fieldAt(act.input, start.from.field);
  if (typeof given !== 'string' || given === '') return undefined;
  if (edition.unit === 'hour') return isInstant(given) ? parseInstant(given) : startOfLegalDay(given as LegalDate);
  if (start.from === 'at') return act.on;
  return isInstant(given) ? legalDateOf(given) : (given as LegalDate);
}

function setByOf(context: ClockContext, start: Start): Deadline['setBy'] {
  if (start.setBy === undefined) return undefined;
  const value = fieldAt(context.act.input, start.setBy) as { document?: string; number?: string; due?: string } | undefined;
  if (!value?.due) return undefined;
  return { document: value.document ?? value.number ?? '', due: isInstant(value.due) ? parseInstant(value.due) : (value.due as LegalDate) };
}

/** Starts one clock of the act, or nothing where its start is not given. Throws Refused for a backward period that is past already. */
function begin(context: ClockContext, period: Period, start: Start): Deadline | undefined {
  const { procedure, calendar, file, act, seq } = context;
  const edition = editionOn(period, act.on);
  if (!edition) {
    // A target of the house that did not exist then is no loss; a statutory period without an edition is a gap in the catalogue.
    if (period.kind !== 'statutory') return undefined;
    return refuse('period.noEdition', { data: { period: period.id, on: act.on } });
  }
  const from = startOf(context, start, edition);
  const setBy = setByOf(context, start);
  if (from === undefined || (start.setBy !== undefined && setBy === undefined)) return undefined;
  const party = period.per === 'party' ? act.party : undefined;
  const earlier = momentOf(context, start);
  const blank: Deadline = {
    id: `${file.id}-${period.id}-${seq}${party ? `-${party}` : ''}` as Id<'deadline'>,
    period: period.id,
    edition: edition.from,
    body: officeOf(file, period.owner),
    ...(party ? { party } : {}),
    startSeq: seq,
    startedFrom: start.from === 'at' ? 'at' : 'field' in start.from ? start.from.field : start.from.moment,
    ...(earlier ? { startFact: earlier.seq } : {}),
    start: from,
    ...(setBy ? { setBy } : {}),
    extensions: [],
    due: act.on,
    ringsAt: act.at,
    rungs: [],
    provisional: false,
    calendar: calendar.version,
    status: 'running',
  };
  const deadline = derive(calendar, procedure, file, blank);
  if (edition.direction === 'before' && deadline.due < act.on) {
    return refuse('deadline.tooLateToStart', { article: edition.article, data: { period: period.id, due: deadline.due, earliest: earliestEvent(context, edition, from) } });
  }
  // Entered when it had already run out, and nothing in the procedure waits for the ring: shown red, nobody is disturbed.
  return deadline.status === 'running' && deadline.ringsAt <= act.recordedAt && period.lapse === undefined ? { ...deadline, status: 'lapsedBeforeEntry' } : deadline;
}

/** The first date on which an event may lie so that its backward period is not past on the act's legal date. */
function earliestEvent({ calendar, act }: ClockContext, edition: Edition, from: Instant | LegalDate): LegalDate {
  let day = isInstant(from) ? legalDateOf(from) : from;
  for (let tries = 0; tries < 400; tries++, day = addDays(day, 1)) {
    if (countPeriod(calendar, edition, day, [], []).due >= act.on) return day;
  }
  return day;
}

/** Gives an extension to the running clock that the act names. Throws Refused: none runs, too late, beyond the legal cap. */
function extend(context: ClockContext, period: Period, deadlines: readonly Deadline[]): readonly Deadline[] {
  const { procedure, calendar, file, act, seq } = context;
  const running = deadlines.find((deadline) => sameLine(period, act, deadline) && (deadline.status === 'running' || deadline.status === 'paused'));
  if (!running) return refuse('extension.noClock', { data: { period: period.id } });
  const edition = editionOf(period, running);
  const rule = edition.extensions[running.extensions.length];
  if (!rule) return refuse('extension.noneLeft', { article: edition.article, data: { period: period.id, given: running.extensions.length } });
  if (act.at >= running.ringsAt) return refuse('extension.afterExpiry', { article: rule.article, data: { period: period.id, due: running.due } });
  const span = fieldAt(act.input, 'span') as Span | undefined;
  const until = fieldAt(act.input, 'until') as LegalDate | undefined;
  if ('upTo' in rule) {
    if (!span || span.unit !== rule.upTo.unit || span.length > rule.upTo.length) {
      return refuse('extension.beyondCap', { article: rule.article, missing: ['span'], data: { period: period.id, upTo: { ...rule.upTo } } });
    }
  } else if (!until || until <= String(running.due).slice(0, 10)) {
    return refuse('extension.dateMissing', { article: rule.article, missing: ['until'], data: { period: period.id, due: running.due } });
  }
  const given = { seq, ...('upTo' in rule ? { span } : { until }), ...(act.document?.number ? { document: act.document.number } : {}) };
  const extended = derive(calendar, procedure, file, { ...running, extensions: [...running.extensions, given] });
  return deadlines.map((deadline) => (deadline === running ? extended : deadline));
}

/**
 * All clocks after the act: ended, restarted, started, extended, paused, resumed. Clocks that the act does not touch are the
 * same objects. Throws Refused.
 */
export function clocksAfter(context: ClockContext, rule: { extends?: string; pause?: unknown }, closed: boolean): readonly Deadline[] {
  const { procedure, calendar, file, act, seq } = context;
  let deadlines: readonly Deadline[] = file.deadlines;
  for (const period of procedure.periods) {
    const isLine = (deadline: Deadline) => sameLine(period, act, deadline) && isOpen(deadline);
    if (period.endedBy.some((end) => endsBy(context, end))) {
      const party = act.party;
      const hit = (deadline: Deadline) => deadline.period === period.id && isOpen(deadline) && (period.per === 'case' || party === undefined || deadline.party === party);
      deadlines = deadlines.map((deadline) => (hit(deadline) ? ended(deadline, seq) : deadline));
    }
    const restart = period.restartedBy.find((start) => start.act === act.type && holds(context, start.when));
    const start = restart ?? period.startedBy.find((candidate) => candidate.act === act.type && holds(context, candidate.when));
    if (!start || (!restart && deadlines.some(isLine))) continue;
    const begun = begin(context, period, start);
    if (begun) deadlines = [...deadlines.map((deadline) => (isLine(deadline) ? ended(deadline, seq) : deadline)), begun];
  }
  if (rule.extends !== undefined) {
    const period = procedure.periods.find((row) => row.id === rule.extends);
    if (!period) throw new Error(`${procedure.name}: no period ${rule.extends}`);
    deadlines = extend(context, period, deadlines);
  }
  if (rule.pause !== undefined) {
    deadlines = deadlines.map((deadline) => (deadline.status === 'running' || deadline.status === 'paused' ? derive(calendar, procedure, file, deadline) : deadline));
  }
  return closed ? deadlines.map((deadline) => (isOpen(deadline) ? ended(deadline, seq) : deadline)) : deadlines;
}
