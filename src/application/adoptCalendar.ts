import type { Id, Instant, LegalDate } from '../domain/brand';
import type { Act } from '../domain/act';
import { legalDateOf, type Calendar } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import { DomainError } from '../domain/errors';
import { advance, moves, type Rules } from '../engine';
import { rulesOf, type App } from './app';
import { numberOf } from './caseReading';
import { recordAct, type RecordedAct } from './record';
import { wake, wakesOf } from './wake';

/** A date that a loaded year has moved. */
export interface MovedDate {
  readonly case: Id<'case'>;
  /** What people say: the intake number. */
  readonly number: string;
  readonly procedure: string;
  readonly period: string;
  readonly from: LegalDate | Instant;
  readonly to: LegalDate | Instant;
  /** It ends earlier than before: whoever's clock it is has been told. */
  readonly nearer: boolean;
}

/**
 * Projects one case onto the newest calendar: a fact for each clock that changes with it. Answers with those whose date
 * moved, and with how many were only confirmed (暂定 became final); what changes nothing but a reminder or the calendar that is named is neither; a case that agrees already, or
 * at which another process is, stays as it is.
 */
export async function adoptCalendar(app: App, id: Id<'case'>): Promise<{ readonly moved: readonly MovedDate[]; readonly confirmed: number }> {
  const now = app.world.now();
  const recorded = await app.ledger.write<{ readonly done: RecordedAct[]; readonly moved: MovedDate[]; readonly confirmed: number }>(async (tx) => {
    const done: RecordedAct[] = [];
    const moved: MovedDate[] = [];
    let confirmed = 0;
    if (!(await tx.claimCase(id))) return { done, moved, confirmed };
    let file = await tx.loadCase(id);
    if (!file || file.closed) return { done, moved, confirmed };
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    for (const act of moves(rules, file, { at: now, on: legalDateOf(now), recordedAt: now }, 'calendar')) {
      const before = file.deadlines.find((deadline) => deadline.id === act.input['deadline']);
      const one = await recordAct(app, tx, rules, file, act);
      done.push(one);
      file = one.case;
      const after = file.deadlines.find((deadline) => deadline.id === act.input['deadline']);
      if (before && after && before.due !== after.due) moved.push({ case: id, number: numberOf(file), procedure: file.basis.procedure, period: after.period, from: before.due, to: after.due, nearer: after.ringsAt < before.ringsAt });
      else if (before && after && isConfirmed(before, after)) confirmed++;
    }
    return { done, moved, confirmed };
  });
  for (const one of recorded.done) await wake(app, wakesOf(one));
  return { moved: recorded.moved, confirmed: recorded.confirmed };
}

/** 暂定 before, and final now. */
const isConfirmed = (before: Pick<Deadline, 'provisional'>, after: Pick<Deadline, 'provisional'>): boolean => before.provisional && !after.provisional;

const PAGE = 200;
const MOST_NAMED = 20;

/** All other cases have been projected. These keep the dates that they had, and are tried again by the next nightly reconciliation. */
export class NotAdopted extends Error {
  constructor(
    readonly cases: readonly { readonly case: Id<'case'>; readonly why: string }[],
    readonly confirmed: number,
  ) {
    super(`${cases.length} case(s) could not be projected onto the calendar: ${cases.slice(0, MOST_NAMED).map(({ case: id, why }) => `${id} (${why})`).join(', ')}`);
  }
}

const whyNot = (error: unknown): string => (error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error));

/**
 * Projects every open case onto the newest calendar; each date that moves is told. Answers how many clocks were only confirmed. A case
 * that fails holds up no other: throws NotAdopted in the end.
 */
export async function adoptEverywhere(app: App, tell: (moved: MovedDate) => void): Promise<number> {
  const { version } = app.calendars.current();
  let confirmed = 0;
  const failed: NotAdopted['cases'][number][] = [];
  for (let after = '', page = await app.alarms.casesOnOlderCalendar(version, after, PAGE); page.length > 0; page = await app.alarms.casesOnOlderCalendar(version, after, PAGE)) {
    for (const id of page) {
      try {
        const one = await adoptCalendar(app, id);
        one.moved.forEach(tell);
        confirmed += one.confirmed;
      } catch (error) {
        failed.push({ case: id, why: whyNot(error) });
      }
    }
    after = page.at(-1) ?? after;
  }
  if (failed.length > 0) throw new NotAdopted(failed, confirmed);
  return confirmed;
}

/** What a calendar would do to the open cases. */
export interface Foreseen {
  /** The first of the dates that would move. */
  readonly moved: readonly MovedDate[];
  /** How many would move in all. */
  readonly moving: number;
  /** How many clocks would only be confirmed. */
  readonly confirmed: number;
  readonly cases: number;
  /** How many cases could not be projected, and would keep the dates that they have: loading the year would leave them too. */
  readonly leaving: number;
  /** The first of these. `number`: its id where it cannot even be read. */
  readonly left: readonly { readonly case: Id<'case'>; readonly number: string; readonly why: string }[];
}

const MOST_FORESEEN = 500;

/** The clock as the move would leave it. */
function afterMove(rules: Rules, file: Case, act: Act): Deadline | undefined {
  const result = advance(rules, file, act);
  return result.ok ? result.value.case.deadlines.find(({ id }) => id === act.input['deadline']) : undefined;
}

/** Every date of one case that would move, and how many clocks would only be confirmed. */
function foreseenOf(app: App, file: Case, calendar: Calendar, now: Instant): Pick<Foreseen, 'moved' | 'confirmed'> {
  const moved: MovedDate[] = [];
  let confirmed = 0;
  const rules = { procedure: rulesOf(app, file.basis.procedure, file.basis.version).procedure, calendar };
  for (const act of moves(rules, file, { at: now, on: legalDateOf(now), recordedAt: now }, 'calendar')) {
    const { deadline, from, to } = act.input as { deadline: string; from: MovedDate['from']; to: MovedDate['to'] };
    const clock = file.deadlines.find((one) => one.id === deadline);
    if (!clock) continue;
    if (from !== to) moved.push({ case: file.id, number: numberOf(file), procedure: file.basis.procedure, period: clock.period, from, to, nearer: to < from });
    else if (isConfirmed(clock, afterMove(rules, file, act) ?? clock)) confirmed++;
  }
  return { moved, confirmed };
}

/** Projects every open case onto a calendar that is not loaded, and writes nothing. A case that fails holds up no other, and is named. */
export async function foresee(app: App, calendar: Calendar): Promise<Foreseen> {
  const now = app.world.now();
  const moved: MovedDate[] = [];
  const left: Foreseen['left'][number][] = [];
  let [moving, confirmed, cases, leaving] = [0, 0, 0, 0];
  for (let after = '', page = await app.alarms.casesOnOlderCalendar(calendar.version, after, PAGE); page.length > 0; page = await app.alarms.casesOnOlderCalendar(calendar.version, after, PAGE)) {
    for (const id of page) {
      let file: Case | undefined;
      try {
        file = await app.reader.findCase(id, 'all');
        if (!file || file.closed) continue;
        const one = foreseenOf(app, file, calendar, now);
        cases++;
        moving += one.moved.length;
        confirmed += one.confirmed;
        moved.push(...one.moved.slice(0, MOST_FORESEEN - moved.length));
      } catch (error) {
        leaving++;
        if (left.length < MOST_NAMED) left.push({ case: id, number: file ? numberOf(file) : id, why: whyNot(error) });
      }
    }
    after = page.at(-1) ?? after;
  }
  return { moved, moving, confirmed, cases, leaving, left };
}
