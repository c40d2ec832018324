import type { Act } from '../domain/act';
import type { Id, Instant, LegalDate } from '../domain/brand';
import { addDays, CalendarError, dueDate, legalDateOf, parseInstant, parseLegalDate, startOfLegalDay, type Calendar } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import type { Edition, Moment, Period, Start } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { momentAsCorrected, momentAt } from './moments';
import { editionOn, fieldAt, isInstant, officeOf } from './periods';
import { derive } from './reckon';
import { refuse } from './refused';

/** What the clocks of one act look at. `file` is the case after `record`, with its pauses up to date. */
export interface ClockContext {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly file: Case;
  readonly act: Act;
  readonly seq: number;
}

/**
 * Starts one clock of the act, or nothing where its start (or the document that sets it) is not given. Throws Refused:
 * period.noEdition, party.unknown, deadline.tooLateToStart (a backward period that is past already, with the earliest date
 * for its event), date.invalid and the like with the field at fault.
 */
export function begin(context: ClockContext, period: Period, start: Start): Deadline | undefined {
  const { procedure, calendar, file, act, seq } = context;
  const edition = editionOn(period, act.on);
  if (!edition) {
    // A target of the house that did not exist then is no loss; a statutory period without an edition is a gap in the catalogue.
    if (period.kind !== 'statutory') return undefined;
    return refuse('period.noEdition', { data: { period: period.id, on: act.on } });
  }
  const from = startOf(context, start, edition);
  const setBy = setByOf(act, start);
  if (from === undefined || (start.setBy !== undefined && setBy === undefined)) return undefined;
  if (period.per === 'party' && act.party === undefined) return refuse('party.unknown', { missing: ['party'], data: { period: period.id } });
  const party = period.per === 'party' ? act.party : undefined;
  const earlier = momentOf(file, start);
  const blank: Deadline = {
    id: `${file.id}-${period.id}-${seq}${party ? `-${party}` : ''}` as Id<'deadline'>,
    period: period.id,
    edition: edition.from,
    body: file.parties.find(({ id }) => id === party)?.body ?? officeOf(file, period.owner),
    ...(party ? { party } : {}),
    startSeq: seq,
    startedFrom: start.from === 'at' ? 'at' : 'field' in start.from ? start.from.field : start.from.moment,
    ...(earlier ? { startFact: earlier.seq } : {}),
    ...(earlier?.shift === undefined ? {} : { startShift: earlier.shift }),
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
  const deadline = derive(calendar, procedure, file, blank, act.recordedAt);
  if (edition.direction === 'before' && !setBy && (isInstant(deadline.due) ? deadline.due < act.at : deadline.due < act.on)) {
    return refuse('deadline.tooLateToStart', { missing: fieldOf(start), article: edition.article, data: { period: period.id, due: deadline.due, earliest: earliestEvent(context, edition, from) } });
  }
  // Entered when it had already run out, and nothing in the procedure waits for the ring: shown red, nobody is disturbed.
  return deadline.status === 'running' && deadline.ringsAt <= act.recordedAt && period.lapse === undefined ? { ...deadline, status: 'lapsedBeforeEntry', rungs: [] } : deadline;
}

/** The earlier fact from which a clock starts. */
const momentOf = (file: Case, start: Start): Moment | undefined => (start.from !== 'at' && 'moment' in start.from ? momentAt(file, start.from.moment) : undefined);

/** The field of the input from which a clock starts, for whoever has to type another date. */
const fieldOf = ({ from }: Start): string[] => (from !== 'at' && 'field' in from ? [from.field] : []);

/** Where a clock starts: the act's own time, a field of its input or an earlier fact; undefined when that is empty. */
function startOf({ act, file, procedure }: ClockContext, start: Start, edition: Edition): Instant | LegalDate | undefined {
  if (start.from === 'at') return inUnit(edition, act.at, act.on);
  if ('moment' in start.from) {
    const earlier = momentOf(file, start);
    if (!earlier) return undefined;
    const { at, on } = momentAsCorrected(procedure, file, start.from.moment, earlier);
    return inUnit(edition, at, on);
  }
  const given = readDate(act.input, start.from.field);
  return given === undefined ? undefined : isInstant(given) ? inUnit(edition, given, legalDateOf(given)) : inUnit(edition, undefined, given);
}

/** Hours run from an instant (from the day's beginning where only a date is known), everything longer from a legal date. */
export const inUnit = (edition: Edition, at: Instant | undefined, on: LegalDate): Instant | LegalDate => (edition.unit === 'hour' ? (at ?? startOfLegalDay(on)) : on);

function setByOf(act: Act, start: Start): Deadline['setBy'] {
  if (start.setBy === undefined) return undefined;
  const value = fieldAt(act.input, start.setBy) as { document?: string; number?: string } | undefined;
  const due = readDate(act.input, `${start.setBy}.due`);
  return due === undefined ? undefined : { document: value?.document ?? value?.number ?? '', due };
}

/** A date or an instant (with any offset) of the input; undefined when the field is empty. Throws Refused: date.invalid, instant.invalid … */
function readDate(input: unknown, path: string): Instant | LegalDate | undefined {
  const given = fieldAt(input, path);
  if (typeof given !== 'string' || given === '') return undefined;
  try {
    return isInstant(given) ? parseInstant(given, path) : parseLegalDate(given, path);
  } catch (error) {
    if (error instanceof CalendarError) return refuse(error.code, { missing: [path] });
    throw error;
  }
}

/** The first date (or instant) at which an event may lie so that its backward period is not past when the act takes effect. */
function earliestEvent({ calendar, act }: ClockContext, edition: Edition, from: Instant | LegalDate): Instant | LegalDate {
  if (edition.unit === 'hour') {
    const hour = 3_600_000;
    const exact = Date.parse(act.at) + edition.length * hour;
    return new Date(edition.counts === 'nextHour' ? Math.ceil(exact / hour) * hour : exact).toISOString() as Instant;
  }
  let day = isInstant(from) ? legalDateOf(from) : from;
  for (let tries = 0; tries < 400; tries++, day = addDays(day, 1)) {
    if (dueDate(calendar, edition, day, [], []).due >= act.on) return day;
  }
  return day;
}
