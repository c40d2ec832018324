import type { Act } from '../domain/act';
import type { LegalDate } from '../domain/brand';
import { legalDateOf, type Span } from '../domain/calendar';
import type { Deadline } from '../domain/case';
import type { End, Period } from '../domain/period';
import type { ActRule, Procedure } from '../domain/procedure';
import { refused, type Refusal } from '../domain/refusal';
import { begin, type ClockContext } from './begin';
import { firedOf } from './ladder';
import { editionOf, fieldAt, isInstant, periodNamed, periodOf, periodsTouchedBy } from './periods';
import { derive, isOpen, stops } from './reckon';
import { refuse, Refused } from './refused';

const holds = ({ procedure, calendar, file, act }: ClockContext, condition: string | undefined): boolean => {
  if (condition === undefined) return true;
  const rule = procedure.conditions[condition];
  if (!rule) throw new Error(`${procedure.name}: no condition ${condition}`);
  return rule.test(file, act, calendar);
};

const endsBy = (context: ClockContext, end: End): boolean =>
  typeof end === 'string' ? end === context.act.type : end.act === context.act.type && holds(context, end.when);

/** The clocks of a period that belong together: all of the case, or those of the act's party. */
const sameLine = (period: Period, act: Act, deadline: Deadline): boolean => deadline.period === period.id && (period.per === 'case' || deadline.party === act.party);

/**
 * The end of a clock, judged by when the ending act took effect: what ran out before has lapsed, whether or not the ring was
 * already noticed; what was entered late and was in time all the same has ended. A ring stays in the history.
 */
function ended(deadline: Deadline, act: Act, seq: number): Deadline {
  const late = act.at >= deadline.ringsAt;
  const status = deadline.status === 'lapsed' || (deadline.status === 'lapsedBeforeEntry' && late) ? deadline.status : deadline.status === 'running' && late ? 'lapsed' : 'ended';
  return { endSeq: seq, ...deadline, status, rungs: firedOf(deadline.rungs) };
}

/** Ends a clock of one party, or those of all parties where the act names none or its end says so. */
function end(context: ClockContext, period: Period, deadlines: readonly Deadline[]): readonly Deadline[] {
  const ends = period.endedBy.filter((candidate) => endsBy(context, candidate));
  if (ends.length === 0) return deadlines;
  const { act, seq } = context;
  const ofAll = period.per === 'case' || act.party === undefined || ends.some((candidate) => typeof candidate !== 'string' && candidate.ofAll);
  const isHit = (deadline: Deadline) => deadline.period === period.id && isOpen(deadline) && (ofAll || deadline.party === act.party);
  return deadlines.map((deadline) => (isHit(deadline) ? ended(deadline, act, seq) : deadline));
}

/**
 * Starts a clock anew where one ran before, running, lapsed or ended; else starts the first, unless one is open. Of several
 * rows that name the act, the first whose start is given counts: a date set by a document before the catalogue's length.
 */
function start(context: ClockContext, period: Period, deadlines: readonly Deadline[]): readonly Deadline[] {
  const { act, seq } = context;
  const isLine = (deadline: Deadline) => sameLine(period, act, deadline);
  const begun = (starts: Period['startedBy']): Deadline | undefined => {
    for (const candidate of starts) {
      const deadline = candidate.act === act.type && holds(context, candidate.when) ? begin(context, period, candidate) : undefined;
      if (deadline) return deadline;
    }
    return undefined;
  };
  const restarted = period.restartedBy.length > 0 && deadlines.some(isLine) ? begun(period.restartedBy) : undefined;
  if (restarted) return [...deadlines.map((deadline) => (isLine(deadline) && isOpen(deadline) ? ended(deadline, act, seq) : deadline)), restarted];
  if (deadlines.some((deadline) => isLine(deadline) && isOpen(deadline))) return deadlines;
  const started = begun(period.startedBy);
  return started ? [...deadlines, started] : deadlines;
}

/** An act that names no party starts a period per party for everyone who bears its role; else for the one it names. */
function partiesOf(context: ClockContext, { per, of }: Period): readonly ClockContext[] {
  if (per === 'case' || of === undefined || context.act.party !== undefined) return [context];
  return context.file.parties.filter(({ role }) => role === of).map(({ id }) => ({ ...context, act: { ...context.act, party: id } }));
}

const extensible = (period: Period, deadlines: readonly Deadline[], act: Act): Deadline | undefined => deadlines.find((deadline) => isOpen(deadline) && sameLine(period, act, deadline));

/** Why the clock cannot be extended, whatever the input: none is open, no extension is left, or the time has run out. */
export function extensionRefusal(procedure: Procedure, id: string, deadlines: readonly Deadline[], act: Act): Refusal | undefined {
  const period = periodNamed(procedure, id);
  const running = extensible(period, deadlines, act);
  if (!running) return refused('extension.noClock', { data: { period: id } }).refusal;
  const edition = editionOf(period, running);
  const rule = edition.extensions[running.extensions.length];
  if (!rule) return refused('extension.noneLeft', { article: edition.article, data: { period: id, given: running.extensions.length } }).refusal;
  if (!rule.alsoAfterExpiry && running.status !== 'paused' && act.at >= running.ringsAt) return refused('extension.afterExpiry', { article: rule.article, data: { period: id, due: running.due } }).refusal;
  return undefined;
}

/**
 * Gives an extension to the clock of the act. It must be decided before the time runs out, unless the row says otherwise; one that was and is entered after
 * the ring counts, and the clock runs again. Throws Refused: extension.noClock, noneLeft, afterExpiry, beyondCap, dateMissing.
 */
function extend({ procedure, calendar, file, act, seq }: ClockContext, period: Period, deadlines: readonly Deadline[]): readonly Deadline[] {
  const refusal = extensionRefusal(procedure, period.id, deadlines, act);
  const running = extensible(period, deadlines, act);
  const rule = running && editionOf(period, running).extensions[running.extensions.length];
  if (refusal || !running || !rule) throw refusal ? new Refused(refusal) : new Error(`${period.id}: nothing to extend`);
  const span = fieldAt(act.input, 'span') as Span | undefined;
  const until = fieldAt(act.input, 'until') as LegalDate | undefined;
  if ('upTo' in rule) {
    if (!span || span.unit !== rule.upTo.unit || span.length > rule.upTo.length) {
      return refuse('extension.beyondCap', { article: rule.article, missing: ['span'], data: { period: period.id, upTo: { ...rule.upTo } } });
    }
  } else if (!until || until <= (isInstant(running.due) ? legalDateOf(running.due) : running.due)) {
    return refuse('extension.dateMissing', { article: rule.article, missing: ['until'], data: { period: period.id, due: running.due } });
  }
  const given = { seq, on: act.on, ...('upTo' in rule ? { span } : { until }), ...(act.document?.number ? { document: act.document.number } : {}) };
  const extended = derive(calendar, procedure, file, { ...running, extensions: [...running.extensions, given] }, act.recordedAt);
  return deadlines.map((deadline) => (deadline === running ? extended : deadline));
}

/**
 * All clocks after the act: ended, restarted, started, extended, paused, resumed. Clocks that the act does not touch are the
 * same objects. In a case that closes nothing starts and everything ends. Throws Refused.
 */
export function clocksAfter(context: ClockContext, rule: Pick<ActRule, 'extends' | 'pause'>, closed: boolean): readonly Deadline[] {
  const { procedure, calendar, file, act, seq } = context;
  let deadlines: readonly Deadline[] = file.deadlines;
  for (const period of periodsTouchedBy(procedure, act.type)) {
    deadlines = end(context, period, deadlines);
    if (!closed) for (const each of partiesOf(context, period)) deadlines = start(each, period, deadlines);
  }
  if (rule.extends !== undefined) {
    deadlines = extend(context, periodNamed(procedure, rule.extends), deadlines);
  }
  if (rule.pause !== undefined) {
    const changed = file.pauses.filter((pause) => pause.fromSeq === seq || pause.toSeq === seq);
    const isTouched = (deadline: Deadline) => isOpen(deadline) && changed.some((pause) => stops(editionOf(periodOf(procedure, deadline), deadline), pause, deadline));
    deadlines = deadlines.map((deadline) => (isTouched(deadline) ? derive(calendar, procedure, file, deadline, act.recordedAt) : deadline));
  }
  return closed ? deadlines.map((deadline) => (isOpen(deadline) ? ended(deadline, act, seq) : deadline)) : deadlines;
}
