import type { Act } from '../../src/domain/act';
import type { Hash, Id, Instant } from '../../src/domain/brand';
import { builtInCalendar, builtInYears, calendarOf, legalDateOf, parseYearSchedule, withYear, type Calendar } from '../../src/domain/calendar';
import type { Case } from '../../src/domain/case';
import type { JsonObject } from '../../src/domain/json';
import type { Refusal, Result } from '../../src/domain/refusal';
import { canonical } from '../../src/domain/canonical';
import { advance, caseBytes, explain, moves, open, replay, seal, type Outcome, type Sealed } from '../../src/engine';
import { writtenBefore } from '../support/story';
import { sample } from './sample';

/*
 * Lives a case of the sample procedure as storage does, act by act, and holds after each one what must always hold. Every
 * input is frozen, every act is also performed on a copy that went through JSON.
 */

/** A calendar in which 2027 is published; days off as by the decree, and a bridge that moves dates. */
const loaded: Calendar = calendarOf(
  2,
  withYear(
    builtInYears,
    parseYearSchedule({
      year: 2027,
      source: { title: 'test' },
      off: [
        { from: '2027-01-01', to: '2027-01-03', name: { zh: '元旦', en: "New Year's Day" } },
        { from: '2027-02-05', to: '2027-02-12', name: { zh: '春节', en: 'Spring Festival' } },
        { from: '2027-04-03', to: '2027-04-05', name: { zh: '清明节', en: 'Qingming Festival' } },
        { from: '2027-05-01', to: '2027-05-05', name: { zh: '劳动节', en: 'Labour Day' } },
        { from: '2027-06-09', to: '2027-06-09', name: { zh: '端午节', en: 'Dragon Boat Festival' } },
        { from: '2027-09-15', to: '2027-09-15', name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
        { from: '2027-10-01', to: '2027-10-07', name: { zh: '国庆节', en: 'National Day' } },
      ],
      work: ['2027-02-14', '2027-02-20'],
    }),
  ),
);
const calendars = new Map([builtInCalendar, loaded].map((calendar) => [calendar.version, calendar]));

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class Life {
  file: Case | undefined;
  calendar = builtInCalendar;
  readonly sealed: Sealed[] = [];
  readonly codes = new Set<string>();

  constructor(public now: Instant) {}

  get rules() {
    return { procedure: sample, calendar: this.calendar };
  }

  act(type: string, input: JsonObject = {}, more: Partial<Act> = {}, person = 'person-1'): Act {
    const at = more.at ?? this.now;
    return { type, input, actor: { kind: 'person', id: person, body: 'zb-ip', role: 'clerk' }, recordedAt: this.now, ...more, at, on: legalDateOf(at) };
  }

  clockAct(type: string, input: JsonObject): Act {
    return { ...this.act(type, input), actor: { kind: 'clock', id: 'clock', body: 'zb-ip', role: 'clock' } };
  }

  /** What the engine says, without doing it. */
  judge(act: Act, file = this.file): Result<Outcome> {
    const given = frozen(act);
    const before = file && frozen(file);
    const run = (on: Case | undefined, what: Act): Result<Outcome> => (on ? advance(this.rules, on, what) : open(this.rules, 'case-1' as Id<'case'>, what));
    const bytes = before && canonical(before);
    const result = run(before, given);
    const again = run(before && throughJson(before), throughJson(given));
    const pure = (one: Result<Outcome>) => canonical(one.ok ? { ...one.value, changed: one.value.changed.map(({ id }) => id) } : one.refusal);
    expect(pure(again)).toBe(pure(result));
    expect(before && canonical(before)).toBe(bytes);
    if (!result.ok) {
      expect(result.refusal.code).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
      this.codes.add(result.refusal.code);
    }
    return result;
  }

  /** Performs an act with all that follows from it, or nothing. */
  perform(act: Act): Refusal | undefined {
    const result = this.judge(act);
    if (!result.ok) return result.refusal;
    this.follow(result.value);
    this.check();
    return undefined;
  }

  private follow(outcome: Outcome): void {
    this.record(outcome);
    for (const next of outcome.then) {
      const followed = this.judge(next);
      if (!followed.ok) throw new Error(`${outcome.act.type} was accepted and what follows from it was not: ${followed.refusal.code}`);
      this.follow(followed.value);
    }
  }

  private record(outcome: Outcome): void {
    const numbers = Object.fromEntries(outcome.numbers.map(({ as }) => [as, `${as}-${this.sealed.length}`]));
    const sealed = seal(frozen(outcome), this.file?.head ?? (`sha256:${'0'.repeat(64)}` as Hash), numbers, String(this.sealed.length).padStart(32, '0'), writtenBefore(this.file, this.sealed.at(-1)));
    expect(sealed.caseBytes).toBe(caseBytes(sealed.case));
    this.sealed.push(sealed);
    const stored = JSON.parse(sealed.caseBytes) as Case;
    expect(canonical({ ...stored, head: sealed.case.head })).toBe(canonical(sealed.case));
    this.file = { ...stored, head: sealed.case.head };
  }

  /** An act with a chain: asked for by one, agreed to by as many others as it needs. */
  approve(type: string, input: JsonObject, more: JsonObject = {}): Refusal | undefined {
    const asked = this.perform(this.act('approval.requested', { act: type, input, ...more }, {}, 'officer'));
    if (asked) return asked;
    const request = this.file?.requests.at(-1);
    const opinion = (given: string, person: string): Act => {
      const act = this.act('approval.given', { request: request?.seq ?? 0, opinion: given }, {}, person);
      return { ...act, actor: { ...act.actor, role: 'principalHead' } };
    };
    for (const person of ['first', 'second', 'third']) {
      if (this.file?.requests.at(-1)?.status !== 'pending') break;
      const refusal = this.perform(opinion('agree', person));
      if (refusal) {
        this.perform(opinion('disagree', person));
        return refusal;
      }
    }
    return undefined;
  }

  /** The sweep: every clock that is due rings once, a second ring of it never does. */
  ring(): void {
    for (;;) {
      const due = this.file?.deadlines.filter(({ status, ringsAt }) => status === 'running' && ringsAt <= this.now).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))[0];
      if (!due) break;
      const act = this.clockAct('deadline.rang', { deadline: due.id });
      expect(this.perform(act)).toBeUndefined();
      expect(this.perform(act)?.code).toBe('deadline.notDue');
    }
    // Nor does any other clock that is not due.
    const other = this.current.deadlines[this.sealed.length % this.current.deadlines.length];
    if (other) expect(this.perform(this.clockAct('deadline.rang', { deadline: other.id }))?.code).toBe('deadline.notDue');
  }

  load(): void {
    this.calendar = loaded;
    for (const act of moves(this.rules, this.current, this.act(''), 'calendar')) expect(this.perform(act)).toBeUndefined();
    expect(moves(this.rules, this.current, this.act(''), 'calendar')).toEqual([]);
  }

  get current(): Case {
    if (!this.file) throw new Error('not open');
    return this.file;
  }

  /** What holds after every act, whatever it was. */
  private check(): void {
    const file = this.current;
    expect(file.revision).toBe(this.sealed.length);
    for (const deadline of file.deadlines) {
      if (file.closed) expect([deadline.id, deadline.status]).toEqual([deadline.id, expect.stringMatching(/^(ended|lapsed|lapsedBeforeEntry)$/)]);
      if (file.closed) expect(deadline.endSeq).toBeDefined();
      if (deadline.status === 'running' || deadline.status === 'paused') expect(deadline.endSeq).toBeUndefined();
      const calendar = calendars.get(deadline.calendar);
      if (!calendar) throw new Error('unknown calendar');
      const { due, ringsAt, provisional, outer, steps } = explain(calendar, sample, file, deadline);
      expect({ id: deadline.id, due, ringsAt, provisional, outer }).toEqual({ id: deadline.id, due: deadline.due, ringsAt: deadline.ringsAt, provisional: deadline.provisional, outer: deadline.outer });
      expect(steps.length).toBeGreaterThan(0);
      if (deadline.rungs.some(({ firedSeq = 0 }) => firedSeq > file.revision)) throw new Error('a rung of the future');
    }
    if (file.closed) expect(file.pauses.every(({ to }) => to !== undefined)).toBe(true);
    for (const { from, to } of file.pauses) expect(to === undefined || from <= to).toBe(true);
    const lines = file.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period, party }) => `${period} ${party}`);
    expect(new Set(lines).size).toBe(lines.length);
    // Nothing is left to move that a correction should have moved.
    expect(moves({ ...this.rules, calendar: this.calendar }, file, this.act(''), 'correction').filter(({ input }) => file.deadlines.find(({ id }) => id === input['deadline'])?.calendar === this.calendar.version)).toEqual([]);
  }

  /** Folds the facts anew: bit for bit the same. */
  replayed(): void {
    const library = { procedure: () => sample, calendar: (version: number) => calendars.get(version) };
    const { case: file, disagreements, unreadable } = replay(library, this.sealed.map(throughJson));
    expect({ disagreements, unreadable }).toEqual({ disagreements: [], unreadable: [] });
    expect(file && caseBytes(file)).toBe(this.sealed.at(-1)?.caseBytes);
    expect(file?.head).toBe(this.current.head);
  }
}
