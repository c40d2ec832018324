import type { Act, Actor, Assertion, DocumentReference } from '../../src/domain/act';
import type { Id, Instant, LegalDate } from '../../src/domain/brand';
import { builtInCalendar, legalDateOf, parseInstant, type Calendar } from '../../src/domain/calendar';
import type { Case, Deadline } from '../../src/domain/case';
import type { JsonObject } from '../../src/domain/json';
import type { Procedure } from '../../src/domain/procedure';
import type { Refusal } from '../../src/domain/refusal';
import { canonical } from '../../src/domain/canonical';
import { advance, migrationAct, moves, open, replay, seal, statePath, type Library, type Outcome, type Sealed, type WrittenCase } from '../../src/engine';
import { messages } from '../../workflows/messages';
import { unanswered } from './whyNot';

/** Who performs the next act and how; everything has a sensible default. */
export interface Circumstances {
  readonly role?: string;
  readonly person?: string;
  readonly body?: string;
  /** Role of a party, or its id. */
  readonly party?: string;
  readonly document?: { readonly number?: string; readonly on?: string };
  readonly asserted?: Assertion;
  /** When it was entered, if later than it happened: `2026-10-20` or `2026-10-20T09:00`. */
  readonly entered?: string;
  readonly about?: number;
  readonly signal?: boolean;
  /** By that signal. */
  readonly cause?: string;
}

/** `2026-09-14` is ten in the morning of that day in Shanghai; `2026-09-14T16:40` is that minute. */
export const moment = (text: string): Instant => parseInstant(text.includes('T') ? `${text}+08:00` : `${text}T10:00+08:00`);

/**
 * Plays a case by calendar date on the engine itself: acts at their dates, clocks ringing in between as they fall due.
 * What an act refuses is thrown, unless it is asked for with `refusal`.
 */
export class Story {
  file: Case | undefined;
  readonly outcomes: Outcome[] = [];
  readonly sealed: Sealed[] = [];
  private salts = 0;

  /** Every version that the case has gone by. */
  private readonly versions: Procedure[] = [];

  constructor(
    public procedure: Procedure,
    public calendar: Calendar = builtInCalendar,
    private readonly defaults: Circumstances = {},
    readonly id = 'case-1',
  ) {}

  /** The act happens on that date; clocks that ran out before have rung. */
  on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    const refusal = this.attempt(when, type, input, circumstances);
    if (refusal) throw new Error(`${when} ${type} refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Why the act is not possible then. Throws if it is possible. */
  refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    const before = this.outcomes.length;
    const refusal = this.attempt(when, type, input, circumstances);
    if (!refusal || this.outcomes.length > before + 50) throw new Error(`${when} ${type} was accepted`);
    return refusal;
  }

  /** Lets time pass up to that moment: every clock that runs out rings, in order. */
  until(when: string): this {
    const now = moment(when);
    for (let ring = this.nextRing(now); ring; ring = this.nextRing(now)) {
      this.apply(this.clockAct('deadline.rang', { deadline: ring.id }, ring.ringsAt));
    }
    return this;
  }

  /** A newer calendar is loaded: dates that it moves get a fact each. */
  load(when: string, calendar: Calendar): this {
    this.until(when);
    this.calendar = calendar;
    const at = moment(when);
    for (const act of moves(this.rules, this.current, { at, on: legalDateOf(at), recordedAt: at }, 'calendar')) this.apply(act);
    return this;
  }

  /** The case goes over to another version. */
  migrate(when: string, to: Procedure): this {
    const refusal = this.attemptMigration(when, to);
    if (refusal) throw new Error(`${when} migration refused: ${JSON.stringify(refusal)}`);
    return this;
  }
  /** Why it cannot go over. Throws if it can. */
  migrationRefusal(when: string, to: Procedure): Refusal {
    const refusal = this.attemptMigration(when, to);
    if (!refusal) throw new Error(`${when} migrated`);
    return refusal;
  }
  private attemptMigration(when: string, to: Procedure): Refusal | undefined {
    this.until(when);
    const rules = { procedure: to, calendar: this.calendar };
    const act = migrationAct(rules, this.current, moment(when), 'operator');
    if (!act.ok) return act.refusal;
    this.versions.push(this.procedure);
    this.procedure = to;
    this.apply(act.value);
    return undefined;
  }

  get current(): Case {
    if (!this.file) throw new Error('the case is not open yet');
    return this.file;
  }
  get state(): string {
    return statePath(this.current.state);
  }
  get data(): JsonObject {
    return this.current.data;
  }

  /** The newest clock of that period (and party). */
  deadline(period: string, party?: string): Deadline {
    const id = party === undefined ? undefined : this.partyId(party);
    const found = this.current.deadlines.findLast((deadline) => deadline.period === period && (id === undefined || deadline.party === id));
    if (!found) throw new Error(`no clock ${period}; there are ${this.current.deadlines.map((deadline) => deadline.period).join(', ')}`);
    return found;
  }
  has(period: string): boolean {
    return this.current.deadlines.some((deadline) => deadline.period === period);
  }
  due(period: string, party?: string): string {
    return this.deadline(period, party).due;
  }
  status(period: string, party?: string): string {
    return this.deadline(period, party).status;
  }
  /** Periods whose clocks run now. */
  get running(): string[] {
    return this.current.deadlines.filter(({ status }) => status === 'running').map(({ period }) => period);
  }
  /** Signals and notices of the last act. */
  get last(): Outcome {
    const last = this.outcomes.at(-1);
    if (!last) throw new Error('nothing has happened yet');
    return last;
  }

  /** Folds the recorded facts again and returns what disagrees: nothing, if replay is bit for bit. */
  replayed(): ReturnType<typeof replay> {
    const calendars = new Map([[this.calendar.version, this.calendar]]);
    calendars.set(1, builtInCalendar);
    const all = [...this.versions, this.procedure];
    const library: Library = { procedure: (_name, version) => all.find((one) => one.version === version), calendar: (version) => calendars.get(version) ?? this.calendar };
    return replay(library, this.sealed);
  }

  private get rules() {
    return { procedure: this.procedure, calendar: this.calendar };
  }

  private partyId(party: string): Id<'party'> {
    return this.file?.parties.find(({ id, role }) => id === party || role === party)?.id ?? (party as Id<'party'>);
  }

  private attempt(when: string, type: string, input: JsonObject, given: Circumstances): Refusal | undefined {
    const circumstances = { ...this.defaults, ...given };
    const at = moment(when);
    const recordedAt = circumstances.entered ? moment(circumstances.entered) : at;
    if (this.file) this.until(new Date(Date.parse(recordedAt) + 8 * 3_600_000).toISOString().slice(0, 16));
    const on = legalDateOf(at);
    const document: DocumentReference | undefined = circumstances.document && { number: circumstances.document.number, on: (circumstances.document.on ?? on) as LegalDate };
    const actor: Actor = circumstances.signal
      ? { kind: 'signal', id: 'signal', body: circumstances.body ?? 'zb-12330', role: 'signal' }
      : { kind: 'person', id: circumstances.person ?? 'person-1', body: circumstances.body ?? 'zb-12330', role: circumstances.role ?? 'operator' };
    return this.tryApply({
      type,
      input,
      actor,
      at,
      on,
      recordedAt,
      ...(circumstances.party ? { party: this.partyId(circumstances.party) } : {}),
      ...(document ? { document } : {}),
      ...(circumstances.asserted ? { asserted: circumstances.asserted } : {}),
      ...(circumstances.about ? { about: circumstances.about } : {}),
      ...(circumstances.cause ? { cause: { signal: circumstances.cause } } : {}),
    });
  }

  private clockAct(type: string, input: JsonObject, at: Instant): Act {
    return { type, input, actor: { kind: 'clock', id: 'clock', body: this.current.handling, role: 'clock' }, at, on: legalDateOf(at), recordedAt: at };
  }

  private nextRing(now: Instant): Deadline | undefined {
    return this.file?.deadlines.filter(({ status, ringsAt }) => status === 'running' && ringsAt <= now).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))[0];
  }

  private apply(act: Act): void {
    const refusal = this.tryApply(act);
    if (refusal) throw new Error(`${act.type} refused: ${JSON.stringify(refusal)}`);
  }

  private tryApply(act: Act): Refusal | undefined {
    const result = this.file ? advance(this.rules, this.file, act) : open(this.rules, this.id as Id<'case'>, act);
    if (!result.ok) return result.refusal;
    const outcome = result.value;
    const numbers = Object.fromEntries(outcome.numbers.map(({ as }, index) => [as, `${as}-${this.sealed.length + 1}-${index}`]));
    const sealed = seal(outcome, this.file?.head ?? (`sha256:${'0'.repeat(64)}` as Case['head']), numbers, (this.salts++).toString(16).padStart(32, '0'), writtenBefore(this.file, this.sealed.at(-1)));
    // What is taken from the bytes of the case before is what stands in it: nobody changes it in place.
    if (sealed.caseBytes !== canonical({ ...sealed.case, head: undefined })) throw new Error(`${act.type} changed a case in place`);
    this.file = sealed.case;
    for (const pair of exclusivesOf(this.procedure)) if (pair.every((name) => this.procedure.conditions[name]?.test(sealed.case, act, this.calendar))) throw new Error(`${act.type}: ${pair.join(' and ')} are said to exclude each other, and both hold`);
    for (const { to, act: told } of outcome.signals) if (!isListed(this.procedure, act.type, told, 'open' in to ? to.open : undefined)) throw new Error(`${this.procedure.name} ${act.type} tells ${told}, which workflows/messages.ts does not list`);
    // In some of the cases that a story passes through: the walks make thousands of them.
    const silent = this.sealed.length % 19 === 3 ? unanswered(this.procedure, this.calendar, sealed.case, act.recordedAt) : [];
    if (silent.length > 0) throw new Error(`after ${act.type}, not told why not: ${silent.join('; ')}`);
    this.sealed.push(sealed);
    this.outcomes.push(outcome);
    for (const next of outcome.then) this.apply(next);
    return undefined;
  }
}

/** The case that an act meets, with its bytes, as storage hands them on. */
export const writtenBefore = (file: Case | undefined, sealed: Sealed | undefined): WrittenCase | undefined => (file && sealed ? { case: file, bytes: sealed.caseBytes } : undefined);

/** What the model check is told to believe is held against every act of every story. */
const exclusives = new WeakMap<Procedure, readonly (readonly string[])[]>();
function exclusivesOf(procedure: Procedure): readonly (readonly string[])[] {
  let pairs = exclusives.get(procedure);
  if (!pairs) exclusives.set(procedure, (pairs = Object.entries(procedure.conditions).flatMap(([name, { exclusiveWith = [] }]) => exclusiveWith.map((other) => [name, other]))));
  return pairs;
}

/** Is what the act tells in the list that `weiquan check` proves? Consultations and supervision orders reach any case in any state. */
const isListed = ({ name }: Procedure, by: string, told: string, opens: string | undefined): boolean =>
  !messages.some(({ from }) => from === name) || /^(?:consultation|supervision)\./.test(told)
  || messages.some((message) => message.from === name && message.by === by && message.act === told && (opens === undefined ? !message.opens : message.opens === true && message.to === opens));

/** A story of a procedure; the first act opens the case. */
export const story = (procedure: Procedure, defaults: Circumstances = {}, calendar: Calendar = builtInCalendar): Story => new Story(procedure, calendar, defaults);
