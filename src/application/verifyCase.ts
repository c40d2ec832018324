import type { Case, Turn } from '../domain/case';
import type { ActRule, Procedure } from '../domain/procedure';
import { EVIDENCE_ID } from '../domain/evidence';
import type { JsonObject } from '../domain/json';
import { sha256 } from '../domain/hash';
import { canonical } from '../domain/canonical';
import { bindingOf, caseBytes, explain, isLate, replay, ruleFor, statePath, summaryOf, isSentBy, type Library, type Replayed, type SentSignal, type TakenNumber } from '../engine';
import { numberOf } from './caseReading';
import type { CaseToVerify, SignalToVerify, StayToVerify, TurnToVerify } from './ports/verification';
import { worklistKey } from './record';
import { referencesIn } from './references';
import { identitiesIn } from './withhold';

/** One thing that does not agree: where, and what was expected and found. */
export interface Finding {
  readonly case: string;
  readonly code: string;
  readonly detail: string;
}

type Say = (code: string, detail: string) => void;
type Same = (code: string, expected: unknown, found: unknown) => void;

/** The rules broke down on the case: nothing of it could be held against its facts, and a person must look. */
const RULES_FAILED = 'rules.failed';
export const isOfRules = ({ code }: Pick<Finding, 'code'>): boolean => code === RULES_FAILED;

/**
 * Holds everything that is stored of a case against its facts: replays them bit for bit, checks the chain and the contents,
 * recomputes every due date that still binds, and compares the rows that lists, sweeps and figures read. Where the rules break
 * down on it that is a finding too: the next case is looked at all the same.
 * `heard`: told of the numbers that its facts took.
 */
export function verifyCase(library: Library, stored: CaseToVerify, heard?: (taken: readonly TakenNumber[]) => void): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    holdAgainstFacts(library, stored, findings, heard);
  } catch (error) {
    findings.push({ case: stored.id, code: RULES_FAILED, detail: error instanceof Error ? error.message : String(error) });
  }
  return findings;
}

function holdAgainstFacts(library: Library, stored: CaseToVerify, findings: Finding[], heard: ((taken: readonly TakenNumber[]) => void) | undefined): void {
  const say: Say = (code, detail) => findings.push({ case: stored.id, code, detail });
  const same: Same = (code, expected, found) => {
    if (expected !== found) say(code, `expected ${String(expected)}, found ${String(found)}`);
  };
  const { replayed, turns, stays, numbers, taken, sent } = foldOf(library, stored);
  heard?.(taken);
  for (const { seq, code, detail } of replayed.disagreements) say(code, `fact ${seq}: ${detail}`);
  // Nothing in this version destroys a content: one that is gone was taken.
  for (const seq of replayed.unreadable) say('content.missing', `fact ${seq}: its content is not there`);
  const last = stored.facts.at(-1);
  if (!last) {
    say('facts.none', 'a case without a fact');
    return;
  }
  same('head.differs', last.fact.hash, stored.head);
  same('snapshot.differs', last.fact.decided, sha256(stored.caseBytes));
  // What the rows should be follows from the facts; from facts that do not agree nothing follows.
  if (replayed.disagreements.length > 0 || !replayed.case || replayed.unreadable.length > 0) return;
  same('snapshot.bytes', caseBytes(replayed.case), stored.caseBytes);
  const procedure = library.procedure(replayed.case.basis.procedure, replayed.case.basis.version);
  if (!procedure) {
    say('rules.missing', `${replayed.case.basis.procedure} ${replayed.case.basis.version}`);
    return;
  }
  compareRow(procedure, replayed.case, stored, same);
  if (!stored.searchable) say('search.missing', 'its words are neither in the full text nor waiting to be put there');
  compareLookUps(procedure, replayed.case, stored, same);
  compareDeadlines(library, procedure, replayed.case, stored, same, say);
  same('documents.differ', words(documentsOf(replayed.case, stored.facts)), words(stored.documents));
  for (const id of evidenceNamed(library, stored.facts)) if (!stored.evidence.includes(id)) say('evidence.missing', `a fact names the evidence ${id}`);
  for (const { seq, id } of identitiesNamed(library, stored.facts)) if (!stored.identities.includes(id)) say('identity.missing', `fact ${seq} names ${id}, which is not in the identity store`);
  same('numbers.differ', words([...numbers]), words(stored.numbers));
  compareSignals(sent, stored, same, say);
  same('turns.differ', told(turns), told(stored.turns));
  same('stays.differ', stayed(stays), stayed(stored.stays));
}

/** What the facts of a case make: the case, and the rows that tell its way. */
export interface Folded {
  readonly replayed: Replayed;
  readonly turns: readonly TurnToVerify[];
  readonly stays: readonly StayToVerify[];
  /** `name number`: a number that was taken stays, whatever takes its place. */
  readonly numbers: ReadonlySet<string>;
  /** What the facts took from the series of running numbers. */
  readonly taken: readonly TakenNumber[];
  /** What the facts told other cases, those that they opened among them. */
  readonly sent: readonly SentSignal[];
}

export function foldOf(library: Library, stored: Pick<CaseToVerify, 'facts'>): Folded {
  const turns: TurnToVerify[] = [];
  const stays: StayToVerify[] = [];
  const numbers = new Set<string>();
  const taken: TakenNumber[] = [];
  const sent: SentSignal[] = [];
  const replayed = replay(library, stored.facts, (file, brought) => {
    taken.push(...brought.taken);
    sent.push(...brought.sent);
    addTurn(turns, file);
    addStay(stays, library, file, stored.facts[file.revision - 1]?.fact.at ?? file.openedAt);
    for (const [name, number] of Object.entries(file.numbers)) numbers.add(`${name} ${number}`);
  });
  return { replayed, turns, stays, numbers, taken, sent };
}

/** The turns as storage keeps them: one ends where the next begins. */
function addTurn(turns: TurnToVerify[], { turn, revision }: Case): void {
  const open = turns.at(-1);
  const isSame = (other: Pick<Turn, 'body' | 'cause'> & { readonly since: string }) => other.body === turn.body && other.cause === turn.cause && other.since === turn.since;
  if (open && isSame(open as TurnToVerify & Turn)) return;
  if (open) turns[turns.length - 1] = { ...open, ended_seq: revision, until: turn.since };
  turns.push({ seq: revision, body: turn.body, cause: turn.cause, since: turn.since, ended_seq: null, until: null });
}

/** The stays as storage keeps them: a new one where stage, body or closing changes. */
function addStay(stays: StayToVerify[], library: Library, file: Case, at: string): void {
  const { handling: body, revision, basis } = file;
  const stage = library.procedure(basis.procedure, basis.version)?.stages[statePath(file.state)] ?? 'other';
  const closed = file.closed ? 1 : 0;
  const open = stays.at(-1);
  if (open && open.stage === stage && open.body === body && open.closed === closed) return;
  const since = open ? at : file.openedAt;
  if (open) stays[stays.length - 1] = { ...open, ended_seq: revision, until: since };
  stays.push({ seq: revision, stage, body, closed, since, ended_seq: null, until: null });
}

const stayed = (stays: readonly StayToVerify[]): string => stays.map(({ seq, stage, body, closed, since, ended_seq, until }) => `${seq}-${ended_seq ?? ''} ${stage} ${body} ${closed} ${since}-${until ?? ''}`).join(', ');

const told = (turns: readonly TurnToVerify[]): string => turns.map(({ seq, body, cause, since, ended_seq, until }) => `${seq}-${ended_seq ?? ''} ${body} ${cause} ${since}-${until ?? ''}`).join(', ');

function compareRow(procedure: Procedure, file: Case, { row, access }: CaseToVerify, same: Same): void {
  const path = statePath(file.state);
  const { title, tags, flags } = summaryOf(procedure, file);
  same('row.number', numberOf(file), row.number);
  same('row.procedure', file.basis.procedure, row.procedure);
  same('row.revision', file.revision, row.revision);
  same('row.state', path, row.state);
  same('row.stage', procedure.stages[path] ?? 'other', row.stage);
  same('row.handling', file.handling, row.handling);
  same('row.hub', file.hub, row.hub);
  same('row.closed', file.closed, row.closed);
  same('row.openedAt', file.openedAt, row.openedAt);
  same('row.turn', `${file.turn.body} ${file.turn.cause} ${file.turn.since}`, `${row.turn.body} ${row.turn.cause} ${row.turn.since}`);
  same('row.worklistKey', worklistKey(procedure, bindingOf(procedure, file)), row.worklistKey);
  same('row.title', title, row.title);
  same('row.tags', canonical(tags), canonical(row.tags));
  same('row.flags', canonical(flags), canonical(row.flags));
  same('row.late', isLate(procedure, file), row.late);
  same('row.oldestCalendar', oldestCalendarOf(file), row.oldestCalendar);
  same('row.deadlines', canonical(bindingOf(procedure, file)), canonical(row.deadlines));
  same('access.differs', words(file.access.map(({ body }) => body)), words(access));
}

/** As storage keeps them: place, number of the fact, date, issuing body. */
const documentsOf = (file: Case, facts: CaseToVerify['facts']): readonly string[] =>
  file.documents.map(({ seq, on }, index) => {
    const fact = facts.find((stored) => stored.fact.seq === seq)?.fact;
    return `${index + 1} ${seq} ${on} ${fact?.asserted?.body ?? fact?.actor.body ?? ''}`;
  });

/** Evidence that the inputs of the facts name. What was entered before there was a store of it is free text. */
function evidenceNamed(library: Library, facts: CaseToVerify['facts']): ReadonlySet<string> {
  const ids = facts.flatMap((stored) => {
    const { fact } = stored;
    const { rule, input } = enteredBy(library, stored);
    const named = rule ? referencesIn(rule.form, input, 'input').filter(({ directory }) => directory === 'evidence').map(({ value }) => value) : [];
    return fact.asserted?.proof === undefined ? named : [...named, fact.asserted.proof];
  });
  return new Set(ids.filter((id) => EVIDENCE_ID.test(id)));
}

/** The references to names and narratives that the inputs of the facts hold, and the number of the fact. */
function identitiesNamed(library: Library, facts: CaseToVerify['facts']): readonly { readonly seq: number; readonly id: string }[] {
  return facts.flatMap((stored) => {
    const { rule, input } = enteredBy(library, stored);
    return rule ? identitiesIn(rule.form, input).map((id) => ({ seq: stored.fact.seq, id })) : [];
  });
}

/** What was entered with a fact, and the rule of its act. */
function enteredBy(library: Library, { fact, contentBytes }: CaseToVerify['facts'][number]): { readonly rule?: ActRule; readonly input: JsonObject } {
  const procedure = library.procedure(fact.basis.procedure, fact.basis.version);
  const rule = procedure && ruleFor(procedure, fact.type);
  return { ...(rule ? { rule } : {}), input: contentBytes === undefined ? {} : (JSON.parse(contentBytes) as JsonObject) };
}

/** Of the clocks of an open case that a new calendar would move, the oldest calendar that one was computed with. */
const oldestCalendarOf = (file: Case): number | null => {
  const calendars = file.deadlines.filter(({ status }) => !file.closed && (status === 'running' || status === 'paused')).map(({ calendar }) => calendar);
  return calendars.length > 0 ? Math.min(...calendars) : null;
};

/** By whom a case is found as theirs, and that a proof is outstanding. */
const marksOf = (file: Case): readonly string[] => [
  ...file.assignees.filter(({ until }) => until === undefined).map(({ person }) => `person ${person}`),
  ...(file.proofsOutstanding.length > 0 ? ['proof outstanding'] : []),
];

const words = (list: readonly string[]): string => [...new Set(list)].sort().join(', ');

function compareLookUps(procedure: Procedure, file: Case, stored: CaseToVerify, same: Same): void {
  const { tags, flags } = summaryOf(procedure, file);
  same('tags.differ', words([...Object.entries(tags).map(([name, value]) => `${name} ${value}`), ...flags.map((flag) => `#flag ${flag}`)]), words(stored.tags));
  same('marks.differ', words(marksOf(file)), words(stored.marks));
  same('links.differ', words(file.links.map((link) => `${link.kind} ${link.case}`)), words(stored.links));
}

/** What was told and what was opened, nothing else; and no signal counts as heard of which its receiver has no fact. */
function compareSignals(sent: readonly SentSignal[], { id, signals, opened }: CaseToVerify, same: Same, say: Say): void {
  const opens = sent.flatMap((signal) => ('open' in signal.to ? [signal.id] : []));
  same('opened.differ', words(opens), words(opened.filter((other) => isSentBy(id, other))));
  const rows = new Map(signals.filter((row) => isSentBy(id, row.id)).map((row) => [row.id, row]));
  for (const signal of sent) {
    if (!('case' in signal.to)) continue;
    const row = rows.get(signal.id);
    rows.delete(signal.id);
    if (row) same('signal.differs', signalWords(signal, row.heard), rowWords(row));
    else say('signal.missing', `${signal.id} tells ${signal.to.case} of ${signal.act}, and is not there`);
  }
  for (const row of rows.values()) say('signal.unfounded', `${row.id} tells ${row.to ?? 'nobody'} of ${row.act}, and no fact does`);
}

/** What is told stays out of the finding: it is content. */
const wordsOf = (signal: Pick<SignalToVerify, 'id' | 'from' | 'act' | 'createdAt' | 'status'>, to: string, destination: string, input: string): string =>
  `${signal.id} ${signal.from} ${to} ${destination} ${signal.act} ${signal.createdAt} ${signal.status} ${sha256(input)}`;
const signalWords = (signal: SentSignal, heard: boolean): string =>
  wordsOf({ ...signal, status: heard ? 'applied' : 'waiting' }, 'case' in signal.to ? signal.to.case : '', canonical(signal.to), canonical(signal.input));
const rowWords = (row: SignalToVerify): string => wordsOf(row, row.to ?? '', sorted(row.destination), sorted(row.input));

/** A text that is JSON with its keys in order; any other as it is. */
function sorted(text: string): string {
  try {
    return canonical(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function compareDeadlines(library: Library, procedure: Procedure, file: Case, stored: CaseToVerify, same: Same, say: Say): void {
  const rows = new Map(stored.deadlines.map((deadline) => [deadline.id, deadline]));
  same('deadlines.count', file.deadlines.length, rows.size);
  for (const deadline of file.deadlines) {
    const found = rows.get(deadline.id);
    same(
      'deadline.differs',
      `${deadline.id} ${deadline.status} ${deadline.due} ${deadline.ringsAt} ${deadline.body} ${deadline.startSeq}-${deadline.endSeq ?? ''} ${deadline.calendar} ${deadline.provisional}`,
      found && `${found.id} ${found.status} ${found.due} ${found.rings_at} ${found.body} ${found.start_seq}-${found.end_seq ?? ''} ${found.calendar} ${found.provisional === 1}`,
    );
    // A clock that runs and that no sweep would look at in time would never ring.
    if (found && deadline.status === 'running' && (found.next_at === null || found.next_at > deadline.ringsAt)) say('deadline.alarm', `${deadline.id} rings at ${deadline.ringsAt}, the sweep looks at ${found.next_at ?? 'no time'}`);
    const live = deadline.endSeq === undefined && (deadline.status === 'running' || deadline.status === 'lapsed');
    if (found && !live && found.next_at !== null) say('deadline.alarm', `${deadline.id} does not run, the sweep looks at ${found.next_at}`);
    const calendar = library.calendar(deadline.calendar);
    if (!calendar) say('rules.missing', `calendar ${deadline.calendar}`);
    // A clock that has ended keeps its date; pauses after its end are not its own.
    else if (deadline.endSeq === undefined) same('deadline.recomputed', explain(calendar, procedure, file, deadline).due, deadline.due);
  }
}
