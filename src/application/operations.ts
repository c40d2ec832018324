import type { Instant } from '../domain/brand';
import { parseYearSchedule, type CalendarStore } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { Result } from '../domain/refusal';
import { mayOperate, mayReadOperations, type Person } from '../policies';
import { adoptEverywhere, type MovedDate } from './adoptCalendar';
import type { App } from './app';
import { clockTrouble, type ClockWatch } from './clockWatch';
import type { ClockDoubt, ClockDoubts } from './ports';
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
  };
  readonly reconciliation?: Reconciliation;
}

export interface OperationsParts {
  readonly app: App;
  readonly calendars: CalendarStore;
  /** Has the process know a year that was loaded. */
  readonly refresh: () => Promise<unknown>;
  readonly reconciliations: Reconciliations;
  readonly doubts: ClockDoubts;
  readonly watch: ClockWatch;
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
}

export interface LoadedYear {
  readonly version: number;
  readonly moved: readonly MovedDate[];
  readonly confirmed: number;
}

const JUMPS = 20;
const A_YEAR_MS = 366 * 86_400_000;

export function operationsOf(parts: OperationsParts): Operations {
  const figures = () => readingOf(parts);
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
      const version = await parts.calendars.load(parseYearSchedule(year), parts.app.world.now());
      await parts.refresh();
      const moved: MovedDate[] = [];
      const confirmed = await adoptEverywhere(parts.app, (one) => moved.push(one));
      return { version, moved, confirmed };
    },
  };
}

async function readingOf({ app, reconciliations, doubts, watch, rings, lastSweep, queue }: OperationsParts): Promise<ClocksReading> {
  const at = app.world.now();
  const [next] = await app.alarms.instants(at, new Date(Date.parse(at) + A_YEAR_MS).toISOString() as Instant, 1);
  const standing = watch.standing();
  const ago = lastSweep();
  const reconciliation = await reconciliations.last();
  return {
    at,
    ...(await reconciliations.figures(at)),
    ...(next === undefined ? {} : { next }),
    sweep: { here: rings, ...(ago === undefined ? {} : { secondsAgo: ago }) },
    ...(queue ? { queue: await queueReading(reconciliations, queue, at) } : {}),
    clock: { trusted: watch.trusted(), ...(standing ? { trouble: clockTrouble(standing) } : {}), drift: watch.drift(), jumps: await doubts.recent(JUMPS) },
    ...(reconciliation ? { reconciliation } : {}),
  };
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
