import type { Act } from '../domain/act';
import type { Hash, Id, Instant } from '../domain/brand';
import { CalendarError, type Calendar } from '../domain/calendar';
import type { Case, Deadline, Turn } from '../domain/case';
import type { JsonObject } from '../domain/json';
import type { ActRule, Effects, NumberRequest, Procedure } from '../domain/procedure';
import { accepted, refused, type Result } from '../domain/refusal';
import { isSystemAct } from '../domain/systemActs';
import { clocksAfter, officeOf, Refused } from './clocks';
import { ruleFor } from './ruleFor';
import { initialState, isClosed, knownEvents, statePath, step } from './states';
import { systemStep } from './systemStep';
import { whyNot } from './whyNot';

/** The procedure is the case's own version; the calendar is always the newest loaded one. */
export interface Rules {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
}

/** What an act comes to, before numbers and salt are known. */
export interface Outcome extends Required<Pick<Effects, 'notices' | 'signals'>> {
  readonly case: Case;
  readonly act: Act;
  readonly part: string;
  /** Deadlines that the act started, changed or ended. */
  readonly changed: readonly Deadline[];
  /** Numbers to be taken from their series in the act's transaction. */
  readonly numbers: readonly NumberRequest[];
  /** Acts that follow in the same transaction, each a fact of its own: a corrected date moves a deadline, an approval performs what was asked. */
  readonly then: readonly Act[];
}

/** Layout of the stored bytes that this engine writes. */
export const FORMAT = 1;

const GENESIS = 'sha256:0000000000000000000000000000000000000000000000000000000000000000' as Hash;

/** A case before its first act. */
function unopened(rules: Rules, id: Id<'case'>, act: Act): Case {
  const { procedure, calendar } = rules;
  return {
    id,
    basis: { procedure: procedure.name, version: procedure.version, calendar: calendar.version, format: FORMAT },
    revision: 0,
    head: GENESIS,
    state: initialState(procedure),
    data: {},
    parties: [],
    hub: act.actor.body,
    handling: act.actor.body,
    turn: { body: 'nobody', cause: 'none', since: act.at },
    closed: false,
    openedAt: act.at,
    assignees: [],
    requests: [],
    documents: [],
    numbers: {},
    access: [],
    deadlines: [],
    pauses: [],
    links: linkedFrom(act),
    corrections: [],
    proofsOutstanding: [],
  };
}

/** Opens a case with an act that may open one. Refusals: act.unknown, act.doesNotOpen, and those of `advance`. */
export function open(rules: Rules, id: Id<'case'>, act: Act): Result<Outcome> {
  const rule = ruleFor(rules.procedure, act.type);
  if (!rule) return refused('act.unknown', { open: openingActs(rules.procedure) });
  if (!rule.opens) return refused('act.doesNotOpen', { open: openingActs(rules.procedure) });
  return perform(rules, unopened(rules, id, act), act, rule);
}

const openingActs = (procedure: Procedure): string[] => Object.keys(procedure.acts).filter((type) => procedure.acts[type]?.opens);

/**
 * One act on a case: the next case and what follows, or a refusal that explains itself. Pure: the same rules, case and act
 * give the same outcome, on which replay relies.
 */
export function advance(rules: Rules, file: Case, act: Act): Result<Outcome> {
  const rule = ruleFor(rules.procedure, act.type);
  if (!rule) return refused('act.unknown', { open: knownEvents(rules.procedure, file.state) });
  if (rule.opens) return refused('act.opensOnly', { open: knownEvents(rules.procedure, file.state) });
  if (!rule.whilePaused && isSuspended(file)) return refused('case.suspended', { data: { cause: suspensionCause(file) } });
  if (rule.perParty && !file.parties.some((party) => party.id === act.party)) {
    return refused('party.unknown', { missing: ['party'], data: { parties: file.parties.map(({ id, role }) => ({ id, role })) } });
  }
  if (rule.approval && !isApproved(file, act)) return refused('approval.needed', { who: rule.approval.steps.map(({ role }) => role), article: rule.article });
  return perform(rules, file, act, rule);
}

const isSuspended = (file: Case): boolean => file.pauses.some((pause) => pause.kind === 'suspension' && pause.to === undefined);
const suspensionCause = (file: Case): string => file.pauses.find((pause) => pause.kind === 'suspension' && pause.to === undefined)?.cause ?? '';

/** An act with a chain is performed by the last agreeing opinion, and by nothing else. */
const isApproved = (file: Case, act: Act): boolean => {
  const cause = act.cause;
  return cause !== undefined && 'request' in cause && file.requests.some((request) => request.seq === cause.request && request.act === act.type && request.status === 'approved');
};

function perform(rules: Rules, before: Case, act: Act, rule: ActRule): Result<Outcome> {
  const { procedure, calendar } = rules;
  const seq = before.revision + 1;
  try {
    const system = isSystemAct(act.type) && !Object.hasOwn(procedure.acts, act.type) ? systemStep(rules, before, act, seq) : undefined;
    let file = system?.file ?? record(before, act, rule, seq);
    const event = system ? system.event : act.type;
    let state = file.state;
    if (event !== undefined) {
      const next = step(procedure, file.state, { type: event, file, act });
      if (next !== undefined) state = next;
      else if (!system) return { ok: false, refusal: whyNot(procedure, file, act) };
    }
    const closed = isClosed(procedure, state);
    // Clocks look at the case as the act leaves it, state included.
    file = { ...file, state, closed, basis: { ...before.basis, calendar: calendar.version } };
    // A lapse is an event like an act: clocks may start or end with it. Other acts of the engine touch clocks only themselves.
    const heard = system ? { ...act, type: system.event ?? '' } : act;
    const deadlines = clocksAfter({ procedure, calendar, file, act: heard, seq }, system ? {} : rule, closed);
    const next: Case = { ...file, deadlines, turn: turnOf(procedure, file, act.at), revision: seq };
    const effects = rule.effects?.(next, act.input, act) ?? {};
    return accepted({
      case: withOpened(next, effects),
      act,
      part: rule.part,
      changed: deadlines.filter((deadline) => !before.deadlines.includes(deadline)),
      notices: effects.notices ?? [],
      signals: effects.signals ?? [],
      numbers: numbersOf(act, rule, effects),
      then: system?.then ?? [],
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // A date that legal time cannot count with (beyond its years) is a refusal, not a breakdown.
    if (error instanceof CalendarError) return refused(error.code, { data: { message: error.message } });
    throw error;
  }
}

/** Name of the n-th signal of a fact; a case that it opens bears the same name. */
export const signalId = (file: Case, index: number): string => `${file.id}-${file.revision}-${index + 1}`;

/** The case knows the cases that it opens by the same act. */
function withOpened(file: Case, effects: Effects): Case {
  const opened = (effects.signals ?? []).flatMap(({ to }, index) => ('open' in to ? [{ kind: to.link, case: signalId(file, index) as Id<'case'> }] : []));
  return opened.length === 0 ? file : { ...file, links: [...file.links, ...opened] };
}

/** A case that was opened by another one's act links back to it. */
function linkedFrom(act: Act): Case['links'] {
  const link = act.input['openedBy'] as { kind: string; case: Id<'case'> } | undefined;
  return link && act.cause && 'signal' in act.cause ? [link] : [];
}

/** What the rule writes, with the documents, pauses and outstanding proofs that every act may bring. */
function record(before: Case, act: Act, rule: ActRule, seq: number): Case {
  const recorded = rule.record?.(before, act.input, act) ?? {};
  const { data, ...lists } = recorded;
  return {
    ...before,
    ...lists,
    data: data ? ({ ...before.data, ...data } as JsonObject) : before.data,
    access: (lists.access ?? before.access).map((entry) => (entry.sinceSeq === 0 ? { ...entry, sinceSeq: seq } : entry)),
    documents: rule.document
      ? [
          ...before.documents,
          { template: rule.document.template, seq, part: rule.document.part ?? rule.part, on: act.document?.on ?? act.on, ...(act.document?.number ? { number: act.document.number } : {}) },
        ]
      : before.documents,
    pauses: pausesAfter(before, act, rule, seq),
    proofsOutstanding: act.asserted && act.asserted.proof === undefined && act.asserted.way !== 'telephone' ? [...before.proofsOutstanding, seq] : before.proofsOutstanding,
  };
}

function pausesAfter(before: Case, act: Act, rule: ActRule, seq: number): Case['pauses'] {
  const pause = rule.pause;
  if (!pause) return before.pauses;
  const isOpen = (cause: string) => before.pauses.some((entry) => entry.cause === cause && entry.to === undefined);
  if ('open' in pause) {
    if (isOpen(pause.open)) throw new Refused(refused('pause.alreadyOpen', { data: { cause: pause.open } }).refusal);
    return [...before.pauses, { kind: pause.kind, cause: pause.open, fromSeq: seq, from: act.at }];
  }
  if (!isOpen(pause.close)) throw new Refused(refused('pause.notOpen', { data: { cause: pause.close } }).refusal);
  return before.pauses.map((entry) => {
    if (entry.cause !== pause.close || entry.to !== undefined) return entry;
    if (act.at < entry.from) throw new Refused(refused('pause.endsBeforeStart', { missing: ['at'], data: { from: entry.from } }).refusal);
    return { ...entry, to: act.at, toSeq: seq };
  });
}

function numbersOf(act: Act, rule: ActRule, effects: Effects): NumberRequest[] {
  const numbers = [...(effects.numbers ?? [])];
  // A document of a body that is not here bears that body's number or none; only our own take one of our series.
  if (rule.document && act.document?.number === undefined && act.asserted === undefined) {
    numbers.push({ as: rule.document.template, series: { kind: 'document', body: act.actor.body, word: rule.document.word } });
  }
  return numbers;
}

/** Whose move it is after the act; `since` stays while the owner and the cause stay. */
function turnOf(procedure: Procedure, file: Case, at: Instant): Turn {
  const rule = procedure.turns[statePath(file.state)];
  if (!rule) throw new Error(`${procedure.name}: no turn for state ${statePath(file.state)}`);
  const body = officeOf(file, rule.owner);
  return file.turn.body === body && file.turn.cause === rule.cause ? file.turn : { body, cause: rule.cause, since: at };
}
