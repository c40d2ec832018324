import type { Act } from '../domain/act';
import { GENESIS, type Id, type Instant } from '../domain/brand';
import { CalendarError, legalDateOf } from '../domain/calendar';
import type { Case, Deadline, Turn } from '../domain/case';
import type { JsonObject } from '../domain/json';
import type { ActRule, Effects, NumberRequest, Procedure, Recorded } from '../domain/procedure';
import { accepted, refused, type Refusal, type Result } from '../domain/refusal';
import { isSystemAct } from '../domain/systemActs';
import { canonical } from '../domain/canonical';
import { clocksAfter } from './clocks';
import { embodying } from './embodying';
import { officeOf, openingOf } from './periods';
import { refuse, Refused } from './refused';
import { ruleFor } from './ruleFor';
import type { Rules } from './rules';
import { signalId } from './signals';
import { actsKnownIn, initialState, isClosed, isState, knownEvents, statePath, stateUnknown, step } from './states';
import { systemStep } from './systemStep';
import { whyNot } from './whyNot';

/** What an act comes to, before numbers and salt are known. */
export interface Outcome extends Required<Pick<Effects, 'notices' | 'signals'>> {
  readonly case: Case;
  readonly act: Act;
  readonly part: string;
  /** Deadlines that the act started, changed or ended. */
  readonly changed: readonly Deadline[];
  /** Numbers to be taken from their series in the act's transaction. */
  readonly numbers: readonly NumberRequest[];
  /**
   * Acts that follow in the same transaction, in this order, directly after this fact and each a fact of its own: a corrected
   * date moves a deadline, the last approval performs what was asked. They have been tried: what they would be refused with,
   * this act is refused with, so nothing is approved that cannot be done. All of them are recorded, or none.
   */
  readonly then: readonly Act[];
}

/** Layout of the stored bytes that this engine writes. */
export const FORMAT = 1;

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
 * give the same outcome, on which replay relies. Whoever performs an act records before it the rings that were due when it
 * took effect; a clock that an act overtakes is judged by the time of the act all the same.
 *
 * Refusals: act.unknown, act.opensOnly, act.notOpen, act.notAssertable, condition.unmet, case.suspended, party.unknown,
 * approval.*, time.inFuture, time.beforeOpening, pause.*, period.noEdition, extension.*, deadline.*, rung.notDue,
 * fact.unknown, proof.notOutstanding, version.differs, state.notOfVersion, migration.*, and the codes of legal time (date.*, instant.*, due.outOfRange …).
 */
export function advance(rules: Rules, file: Case, act: Act): Result<Outcome> {
  const misfit = misfitOf(rules, file, act);
  if (misfit) return { ok: false, refusal: misfit };
  const rule = ruleFor(rules.procedure, act.type);
  if (!rule) return refused('act.unknown', { open: actsKnownIn(rules.procedure, file.state) });
  if (rule.opens) return refused('act.opensOnly', { open: actsKnownIn(rules.procedure, file.state) });
  if (isHeldUp(file, rule)) return refused('case.suspended', { data: { cause: suspensionCause(file) } });
  if (rule.perParty && !file.parties.some(({ id }) => id === act.party)) return unknownParty(file);
  if (rule.approval && !isApproved(file, act)) return refused('approval.needed', { who: rule.approval.steps.map(({ role }) => role), article: rule.article });
  return perform(rules, file, act, rule);
}

/** A case goes by its own version, until `case.migrated` takes it over; and it stands in a state that its version knows. */
function misfitOf({ procedure }: Rules, { basis, state }: Case, act: Act): Refusal | undefined {
  const isOwn = basis.procedure === procedure.name && basis.version === procedure.version;
  if (!isOwn) return act.type === 'case.migrated' ? undefined : refused('version.differs', { data: { procedure: basis.procedure, version: basis.version, rules: procedure.version } }).refusal;
  return isState(procedure, state) ? undefined : stateUnknown(procedure, state).refusal;
}

/**
 * What an act that needs approval would come to if it were approved now: for what must be known before it is asked for.
 * Refusals as `advance`, but for those of approval.
 */
export function foresee(rules: Rules, file: Case, act: Act): Result<Outcome> {
  const rule = ruleFor(rules.procedure, act.type);
  if (!rule) return refused('act.unknown', { open: actsKnownIn(rules.procedure, file.state) });
  return perform(rules, file, act, rule);
}

const unknownParty = (file: Case): { ok: false; refusal: Refusal } =>
  refused('party.unknown', { missing: ['party'], data: { parties: file.parties.map(({ id, role }) => ({ id, role })) } });

/** A suspension (中止) holds up every act that is not made for it; resuming from that very suspension always is. */
export const isHeldUp = (file: Case, rule: ActRule): boolean => {
  if (rule.whilePaused) return false;
  const closes = rule.pause && 'close' in rule.pause ? rule.pause.close : undefined;
  return file.pauses.some((pause) => pause.kind === 'suspension' && pause.to === undefined && pause.cause !== closes);
};
const suspensionCause = (file: Case): string => file.pauses.find((pause) => pause.kind === 'suspension' && pause.to === undefined)?.cause ?? '';

/** An act with a chain is performed by the last agreeing opinion and by nothing else: directly after it, once, and as it was asked. */
const isApproved = (file: Case, act: Act): boolean => {
  const { cause } = act;
  const request = cause !== undefined && 'request' in cause ? file.requests.find(({ seq }) => seq === cause.request) : undefined;
  return (
    request?.status === 'approved' &&
    request.act === act.type &&
    request.opinions.at(-1)?.seq === file.revision &&
    request.party === act.party &&
    request.about === act.about &&
    canonical(request.input) === canonical(act.input)
  );
};

function perform(rules: Rules, before: Case, act: Act, rule: ActRule): Result<Outcome> {
  const { procedure, calendar } = rules;
  const seq = before.revision + 1;
  try {
    checkTime(before, act, rule);
    if (act.asserted && !rule.assertable) return refused('act.notAssertable', { missing: ['asserted'] });
    const system = isSystemAct(act.type) && !Object.hasOwn(procedure.acts, act.type) ? systemStep(rules, before, act, seq) : undefined;
    // What the state does not know is not even written down: the rule may count on what other states have recorded.
    if (!system && !knownEvents(procedure, before.state).includes(act.type)) return { ok: false, refusal: whyNot(rules, before, act) };
    let file = system ? { ...system.file, proofsOutstanding: proofsAfter(system.file, act, seq, embodying(rule, act.input)) } : record(before, act, rule, seq);
    if (act.party !== undefined && !file.parties.some(({ id }) => id === act.party)) return unknownParty(file);
    // A lapse is an event like an act: the machine moves and clocks start or end with it. Approvals and proofs start and end clocks, and move nothing.
    const heard = system ? system.heard : act;
    let state = file.state;
    if (heard) {
      const next = step(procedure, file.state, { type: heard.type, file, act: heard, calendar });
      if (next !== undefined) state = next;
      else if (!system) return { ok: false, refusal: whyNot(rules, file, act) };
    }
    const closed = isClosed(procedure, state);
    // Clocks look at the case as the act leaves it, state included.
    file = { ...file, state, closed, basis: file.basis.calendar === calendar.version ? file.basis : { ...file.basis, calendar: calendar.version } };
    const timed = heard ?? system?.timed;
    const deadlines = timed ? clocksAfter({ procedure, calendar, file, act: timed, seq }, system ? {} : rule, closed) : file.deadlines;
    const next: Case = { ...file, deadlines, pauses: closed ? endedPauses(file.pauses, act.at, seq) : file.pauses, turn: turnOf(procedure, file, (heard ?? act).at), revision: seq };
    const effects = rule.effects?.(next, act.input, act) ?? {};
    const outcome: Outcome = {
      case: withPapers(withOpened(next, effects), effects, act),
      act,
      part: rule.part,
      changed: deadlines.filter((deadline) => !before.deadlines.includes(deadline)),
      notices: [...(effects.notices ?? []), ...(system?.notices ?? [])],
      signals: effects.signals ?? [],
      numbers: numbersOf(act, rule, effects),
      then: system?.then ?? [],
    };
    const refusal = system ? refusalOfWhatFollows(rules, outcome) : undefined;
    if (refusal) return { ok: false, refusal };
    return accepted(system?.ifOpen && advance(rules, outcome.case, system.ifOpen).ok ? { ...outcome, then: [...outcome.then, system.ifOpen] } : outcome);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // A date that legal time cannot count with (beyond its years) is a refusal, not a breakdown.
    if (error instanceof CalendarError) return refused(error.code, { data: { message: error.message } });
    throw error;
  }
}

/** An act takes effect before it is entered, and not before its case was opened; what the engine's own clocks do is dated by them. */
function checkTime(before: Case, act: Act, rule: ActRule): void {
  if (act.at > act.recordedAt) refuse('time.inFuture', { missing: ['at'] });
  if (before.revision === 0 || rule.roles.includes('clock')) return;
  const openedAt = openingOf(before);
  if (act.at < openedAt && act.on < legalDateOf(openedAt)) refuse('time.beforeOpening', { missing: ['at'], data: { openedAt } });
}


/** Tries what follows, one after the other; undefined if all of it is accepted. */
function refusalOfWhatFollows(rules: Rules, { case: file, then }: Outcome): Refusal | undefined {
  let now = file;
  for (const act of then) {
    const followed = advance(rules, now, act);
    if (!followed.ok) return { ...followed.refusal, data: { ...followed.refusal.data, act: act.type } };
    now = followed.value.case;
  }
  return undefined;
}

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
  const recorded: Recorded = rule.record?.(before, act.input, act) ?? {};
  const document = embodying(rule, act.input);
  // Named one by one: a second spread into a copy costs more than all the rest of it.
  return {
    ...before,
    parties: recorded.parties ?? before.parties,
    links: recorded.links ?? before.links,
    assignees: recorded.assignees ?? before.assignees,
    handling: recorded.handling ?? before.handling,
    data: recorded.data ? ({ ...before.data, ...recorded.data } as JsonObject) : before.data,
    access: recorded.access?.map((entry) => (entry.sinceSeq === 0 ? { ...entry, sinceSeq: seq } : entry)) ?? before.access,
    documents: document
      ? [
          ...before.documents,
          { template: document.template, seq, part: document.part ?? rule.part, on: act.document?.on ?? act.on, ...(act.document?.number ? { number: act.document.number } : {}), ...(act.document?.onPaper ? { onPaper: true as const } : {}) },
        ]
      : before.documents,
    pauses: pausesAfter(before, act, rule, seq),
    proofsOutstanding: proofsAfter(before, act, seq, document),
  };
}

/**
 * 待补回执: what was entered for someone who is not here waits for its stamped paper, unless it was told on the telephone. An
 * approval by telephone waits for it too (补签). So does a document that was issued on paper, for the scan of its original.
 */
function proofsAfter(file: Case, { asserted, type, document }: Act, seq: number, issued?: ActRule['document']): Case['proofsOutstanding'] {
  const awaited = asserted ? asserted.proof === undefined && (asserted.way !== 'telephone' || type === 'approval.given') : issued !== undefined && document?.onPaper === true;
  return awaited ? [...file.proofsOutstanding, seq] : file.proofsOutstanding;
}

/** Papers that an act brings beside the one that embodies it. */
function withPapers(file: Case, effects: Effects, act: Act): Case {
  if (!effects.documents?.length) return file;
  const papers = effects.documents.map(({ template, part }) => ({ template, seq: file.revision, part, on: act.on }));
  return { ...file, documents: [...file.documents, ...papers] };
}

/** What closes a case ends its pauses: nothing stands still in it any more, and what comes after closing is not held up. */
const endedPauses = (pauses: Case['pauses'], at: Instant, seq: number): Case['pauses'] =>
  pauses.some(({ to }) => to === undefined) ? pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at > pause.from ? at : pause.from, toSeq: seq } : pause)) : pauses;

/** Why a pause cannot be opened or closed now: it stands already, or it does not. */
export function pauseRefusal(file: Case, pause: NonNullable<ActRule['pause']>, party: Id<'party'> | undefined): Refusal | undefined {
  const cause = 'open' in pause ? pause.open : pause.close;
  const stands = file.pauses.some((entry) => entry.cause === cause && entry.party === party && entry.to === undefined);
  if ('open' in pause) return stands ? refused('pause.alreadyOpen', { data: { cause } }).refusal : undefined;
  return stands || pause.where ? undefined : refused('pause.notOpen', { data: { cause } }).refusal;
}

function pausesAfter(before: Case, act: Act, rule: ActRule, seq: number): Case['pauses'] {
  const pause = rule.pause;
  if (!pause) return before.pauses;
  // Of an act that names its party: a pause for that party alone.
  const party = rule.perParty ? act.party : undefined;
  const refusal = pauseRefusal(before, pause, party);
  if (refusal) throw new Refused(refusal);
  if ('open' in pause) {
    return [...before.pauses, { kind: pause.kind, cause: pause.open, ...(party === undefined ? {} : { party }), fromSeq: seq, from: act.at }];
  }
  if (pause.where?.(before, act) === false) return before.pauses;
  return before.pauses.map((entry) => {
    if (entry.cause !== pause.close || entry.party !== party || entry.to !== undefined) return entry;
    // What happened before the pause, and is entered after it, ends it where it began.
    if (pause.where && act.at < entry.from) return { ...entry, to: entry.from, toSeq: seq };
    if (act.at < entry.from) refuse('pause.endsBeforeStart', { missing: ['at'], data: { from: entry.from } });
    return { ...entry, to: act.at, toSeq: seq };
  });
}

function numbersOf(act: Act, rule: ActRule, effects: Effects): NumberRequest[] {
  const numbers = [...(effects.numbers ?? [])];
  for (const { template, series } of effects.documents ?? []) if (series) numbers.push({ as: template, series });
  // A document of a body that is not here bears that body's number or none, and what was issued on paper has its own; only what we issue takes one of our series.
  const document = embodying(rule, act.input);
  if (document && act.document?.number === undefined && !act.document?.onPaper && act.asserted === undefined) {
    numbers.push({ as: document.template, series: { kind: 'document', body: act.actor.body, word: document.word } });
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
