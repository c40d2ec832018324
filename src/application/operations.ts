import type { Instant } from '../domain/brand';
import { calendarOf, parseLoadedYear, withYear, type CalendarLoad, type CalendarStore, type YearSchedule } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { Result } from '../domain/refusal';
import { mayOperate, mayReadDirectory, mayReadOperations, type Person } from '../policies';
import { adoptEverywhere, foresee, NotAdopted, type Foreseen, type MovedDate } from './adoptCalendar';
import type { App } from './app';
import type { ClockState } from '../domain/clockState';
import type { ClockRecord } from './clockRecord';
import { clockTrouble, type ClockWatch } from './clockWatch';
import type { ClockDoubt, ClockDoubts, ClockRecordEntry, ClockRecords, Page } from './ports';
import type { Paging } from './ports/administration';
import type { MovedDates, MovedFact } from './ports/movedDates';
import type { ClockFigures, Reconciliation, Reconciliations } from './ports/reconciliation';
import { queueFigures, type AlarmQueue } from './reconcile';

/** What the queue says of itself. */
export interface QueueState {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
}

export interface ClocksReading extends ClockFigures {
  readonly at: Instant;
  /** When something is to be done next. */
  readonly next?: Instant;
  /** The next instants at which something is to be done, the first among them. */
  readonly upcoming: readonly Instant[];
  /** This process rings itself, and how long ago it has looked. */
  readonly sweep: { readonly here: boolean; readonly secondsAgo?: number };
  /** Absent without Redis. `missing`: deadlines of the next hours at whose second nobody would look. */
  readonly queue?: { readonly answers: boolean; readonly missing?: number; readonly stray?: number } & Partial<QueueState>;
  readonly clock: {
    readonly trusted: boolean;
    /** Why nothing is rung or mailed. */
    readonly trouble?: string;
    /** By how many milliseconds the wall clock has gone away from the monotonic one since this process began. */
    readonly drift: number;
    /** The last jumps, newest first, with who said that the clock is right again. */
    readonly jumps: readonly ClockDoubt[];
    /** What is known of the clock of this process, as of its last look. */
    readonly state: ClockState;
    /** The last entries of the record, of every process, newest first. */
    readonly record: readonly Omit<ClockRecordEntry, 'sinceBoot'>[];
  };
  readonly reconciliation?: Reconciliation;
  /** A run that somebody asked for goes on in this process. */
  readonly reconciling: boolean;
}

export interface OperationsParts {
  readonly app: App;
  readonly calendars: CalendarStore;
  /** Has the process know a year that was loaded. */
  readonly refresh: () => Promise<unknown>;
  /** Told of the cases that a loaded year could not be applied to. */
  readonly failed: (error: unknown) => void;
  readonly reconciliations: Reconciliations;
  /** Runs the reconciliation once; undefined while another process does. What fails is told by it. */
  readonly reconcile: (dryRun: boolean) => Promise<Reconciliation | undefined>;
  readonly movedDates: MovedDates;
  readonly doubts: ClockDoubts;
  readonly watch: ClockWatch;
  readonly record: ClockRecord;
  readonly records: ClockRecords;
  readonly rings: boolean;
  /** Seconds since the last sweep of this process. */
  readonly lastSweep: () => number | undefined;
  readonly queue?: AlarmQueue & { state(): Promise<QueueState | undefined> };
}

/** What administrators see and do of the clocks; no case is read for it. */
export interface Operations {
  /** Throws DomainError forbidden `role.missing`. */
  readClocks(person: Person): Promise<ClocksReading>;
  /** The same without asking who reads: for the figures of the machine. */
  figures(): Promise<ClocksReading>;
  /** A person says that the clock is right now; how many doubts that ended. Throws DomainError forbidden `role.missing`. */
  confirmClock(person: Person): Promise<number>;
  /** Loads a year and projects the open cases onto it. Throws DomainError forbidden `role.missing`, CalendarError. */
  loadYear(person: Person, year: unknown): Promise<LoadedYear>;
  /** What loading it would move; nothing is written. Throws DomainError forbidden `role.missing`, CalendarError. */
  foreseeYear(person: Person, year: unknown): Promise<Foreseen>;
  /** The loaded years and who loaded each version. Throws DomainError forbidden `role.missing`. */
  readCalendar(person: Person): Promise<LoadedCalendar>;
  /** Dates that loaded years moved, and who was told. Throws DomainError forbidden `role.missing`. */
  readMovedDates(person: Person, paging: Paging): Promise<Page<ToldMove>>;
  /** Begins a reconciliation and does not wait for it. Throws DomainError forbidden `role.missing`, conflict `reconciliation.running`. */
  beginReconciliation(person: Person, dryRun: boolean): void;
}

export interface LoadedCalendar {
  readonly version: number;
  readonly years: readonly YearSchedule[];
  /** `by`: a login, where it is known. */
  readonly loads: readonly CalendarLoad[];
}

/** A date that moved, with those who were told: a login, or nobody's name for a party. */
export interface ToldMove extends Omit<MovedFact, 'told'> {
  readonly nearer: boolean;
  readonly told: readonly { readonly login?: string; readonly channel: string; readonly state: string }[];
}

export interface LoadedYear {
  readonly version: number;
  readonly moved: readonly MovedDate[];
  readonly confirmed: number;
}

const JUMPS = 20;
const ENTRIES = 30;
const A_YEAR_MS = 366 * 86_400_000;

export function operationsOf(parts: OperationsParts): Operations {
  let running: Promise<unknown> | undefined;
  const figures = () => readingOf(parts, running !== undefined);
  const loginOf = async (): Promise<ReadonlyMap<string, string>> => new Map((await parts.app.accounts.list()).map(({ id, login }) => [id, login]));
  return {
    figures,
    readClocks(person) {
      allowed(mayReadOperations(person));
      return figures();
    },
    confirmClock(person) {
      allowed(mayOperate(person));
      return parts.watch.confirm(parts.app.world.now(), person.account);
    },
    async loadYear(person, year) {
      allowed(mayOperate(person));
      const version = await parts.calendars.load(parseLoadedYear(year), parts.app.world.now(), person.account);
      await parts.refresh();
      const moved: MovedDate[] = [];
      try {
        return { version, moved, confirmed: await adoptEverywhere(parts.app, (one) => moved.push(one)) };
      } catch (error) {
        // The year is loaded, and all other cases have moved.
        if (!(error instanceof NotAdopted)) throw error;
        parts.failed(error);
        return { version, moved, confirmed: error.confirmed };
      }
    },
    async foreseeYear(person, year) {
      allowed(mayOperate(person));
      const schedule = parseLoadedYear(year);
      const { version, years } = await parts.calendars.newest();
      return foresee(parts.app, calendarOf(version + 1, withYear(years, schedule)));
    },
    async readCalendar(person) {
      allowed(mayReadDirectory(person));
      const logins = await loginOf();
      const loads = await parts.calendars.loads();
      return { ...(await parts.calendars.newest()), loads: loads.map(({ by, ...load }) => ({ ...load, ...(by === undefined ? {} : { by: logins.get(by) ?? by }) })) };
    },
    async readMovedDates(person, paging) {
      allowed(mayReadOperations(person));
      const logins = await loginOf();
      const { items, next } = await parts.movedDates.read(paging);
      return {
        items: items.map(({ told, ...move }) => ({ ...move, nearer: move.to < move.from, told: told.map(({ recipient, ...one }) => ({ ...one, ...(logins.has(recipient) ? { login: logins.get(recipient) } : {}) })) })),
        ...(next === undefined ? {} : { next }),
      };
    },
    beginReconciliation(person, dryRun) {
      allowed(mayOperate(person));
      if (running) throw new DomainError('conflict', 'reconciliation.running', 'A reconciliation is under way.');
      running = parts.reconcile(dryRun).finally(() => {
        running = undefined;
      });
    },
  };
}

const SHOWN_INSTANTS = 8;

async function readingOf({ app, reconciliations, doubts, watch, record, records, rings, lastSweep, queue }: OperationsParts, reconciling: boolean): Promise<ClocksReading> {
  const at = app.world.now();
  const upcoming = await app.alarms.instants(at, new Date(Date.parse(at) + A_YEAR_MS).toISOString() as Instant, SHOWN_INSTANTS);
  const [next] = upcoming;
  const standing = watch.standing();
  const ago = lastSweep();
  const reconciliation = await reconciliations.last();
  return {
    at,
    ...(await reconciliations.figures(at)),
    ...(next === undefined ? {} : { next }),
    upcoming,
    reconciling,
    sweep: { here: rings, ...(ago === undefined ? {} : { secondsAgo: ago }) },
    ...(queue ? { queue: await queueReading(reconciliations, queue, at) } : {}),
    clock: { trusted: watch.trusted(), ...(standing ? { trouble: clockTrouble(standing) } : {}), drift: watch.drift(), jumps: await namedJumps(app, await doubts.recent(JUMPS)), state: record.state(), record: (await records.recent(ENTRIES)).map(({ sinceBoot: _counter, ...entry }) => entry) },
    ...(reconciliation ? { reconciliation } : {}),
  };
}

/** Whoever confirmed at the desk by login, not by the id of the account; by a command the name that was given. */
export async function namedJumps({ accounts }: Pick<App, 'accounts'>, jumps: readonly ClockDoubt[]): Promise<readonly ClockDoubt[]> {
  const by = jumps.flatMap(({ confirmedBy }) => (confirmedBy === undefined ? [] : [confirmedBy]));
  if (by.length === 0) return jumps;
  const logins = new Map((await accounts.among(by)).map(({ id, login }) => [id, login]));
  return jumps.map((jump) => (jump.confirmedBy === undefined ? jump : { ...jump, confirmedBy: logins.get(jump.confirmedBy) ?? jump.confirmedBy }));
}

async function queueReading(reconciliations: Reconciliations, queue: NonNullable<OperationsParts['queue']>, at: Instant): Promise<ClocksReading['queue']> {
  const state = await queue.state();
  if (!state) return { answers: false };
  const { missing, stray } = await queueFigures(reconciliations, queue, at);
  return { answers: true, ...state, missing: missing.reduce((sum, { rows }) => sum + rows, 0), stray: stray.length };
}

function allowed(answer: Result<string>): void {
  if (!answer.ok) throw new DomainError('forbidden', answer.refusal.code, 'The operation of the system is for administrators.', { refusal: answer.refusal });
}
