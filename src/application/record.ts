import type { Act } from '../domain/act';
import type { Hash, Id, LegalDate } from '../domain/brand';
import type { Case, Deadline } from '../domain/case';
import { DomainError } from '../domain/errors';
import { documentNumber, intakeNumber, issueNumber } from '../domain/identifiers';
import type { Json, JsonObject } from '../domain/json';
import { firstPressing } from '../domain/legalRisk';
import type { NumberRequest, Procedure } from '../domain/procedure';
import type { Refusal, Result } from '../domain/refusal';
import { advance, answered, bindingOf, isLate, open, periodOf, seal, sentBy, statePath, summaryOf, type Outcome, type Rules } from '../engine';
import { procedureTaking, type App } from './app';
import { foreseeDocument, issueDocuments, type Brought as IssuedDocument, type Recorded } from './documents/issue';
import { correctionRefusal } from './documents/rectify';
import type { FieldValues } from './ports/documents';
import { queryCodeHashOf, queryCodeOf } from './queryCode';
import { maskedNarratives } from './withhold';
import type { Entry, IdentityRow, OutboxRow, SignalRow, Transaction } from './ports';

/** What comes along with the first fact of an act, beside the act itself. */
export interface Brought {
  readonly identities: readonly IdentityRow[];
  readonly maskedNarratives: string;
  readonly remasked?: true;
  readonly queryCodeHash?: string;
  readonly sourceKey?: string;
  /** Nobody is told: what is entered from an old list happened long ago. */
  readonly silent?: boolean;
  /** What was supplied for the document that embodies the act. */
  readonly supplied?: FieldValues;
}

export const nothingBrought: Brought = { identities: [], maskedNarratives: '' };

export interface RecordedAct {
  readonly case: Case;
  /** Facts that the act wrote: its own and those that followed from it. */
  readonly facts: readonly { readonly seq: number; readonly type: string; readonly hash: Hash; readonly documents?: readonly IssuedDocument[] }[];
  /** Deadlines that may ring soon; told to the alarm clock after the commit. */
  readonly changed: readonly Deadline[];
  /** Linked cases that were opened in the same transaction. */
  readonly opened: readonly RecordedAct[];
  /** Existing cases that are told something, each by a signal of its own. */
  readonly told: readonly Id<'case'>[];
}

type Parts = Pick<App, 'procedures' | 'versions' | 'calendars' | 'bodies' | 'world' | 'renderer' | 'clockState'>;

/** The refusal of the procedure as an error: nothing is written. */
export const refusedBy = (refusal: Refusal): DomainError => new DomainError('refused', refusal.code, 'The procedure does not allow this act now.', { refusal });

/** Opens a case in the transaction. Throws DomainError `refused`. */
export function recordOpening(parts: Parts, tx: Transaction, rules: Rules, id: Id<'case'>, act: Act, brought: Brought): Promise<RecordedAct> {
  return recordOutcome(parts, tx, rules, undefined, open(rules, id, withClock(parts, rules.procedure, act)), brought);
}

/** Performs an act on an existing case in the transaction, with all the acts that follow from it. Throws DomainError `refused`. */
export async function recordAct(parts: Parts, tx: Transaction, rules: Rules, file: Case, act: Act, brought: Brought = nothingBrought): Promise<RecordedAct> {
  const standsAgainst = await correctionRefusal(tx, file, act);
  if (standsAgainst) throw refusedBy(answered(rules.procedure, file, act.type, standsAgainst));
  const result = advance(rules, file, withClock(parts, rules.procedure, act));
  if (!result.ok) throw refusedBy(answered(rules.procedure, file, act.type, result.refusal));
  return recordOutcome(parts, tx, rules, file, result, brought);
}

/** A step of a handover bears what is known of the clock by which it is dated. */
const withClock = ({ clockState }: Parts, { receipt }: Procedure, act: Act): Act => (clockState === undefined || receipt?.[act.type] === undefined ? act : { ...act, clock: clockState() });

async function recordOutcome(parts: Parts, tx: Transaction, rules: Rules, before: Case | undefined, result: Result<Outcome>, brought: Brought): Promise<RecordedAct> {
  if (!result.ok) throw refusedBy(result.refusal);
  const outcome = result.value;
  const numbers: Record<string, string> = {};
  for (const request of outcome.numbers) numbers[request.as] = await take(parts, tx, request.series, outcome.act.on);
  const bytes = before && tx.bytesOf(before);
  const sealed = seal(outcome, before?.head ?? outcome.case.head, numbers, parts.world.random(16), before && bytes !== undefined ? { case: before, bytes } : undefined);
  const { procedure } = rules;
  const signals = sentBy(sealed.case, outcome);
  const binding = bindingOf(procedure, sealed.case);
  const entry: Entry = {
    before,
    changed: outcome.changed,
    summary: summaryOf(procedure, sealed.case),
    statePath: statePath(sealed.case.state),
    stage: procedure.stages[statePath(sealed.case.state)] ?? 'other',
    worklistKey: worklistKey(procedure, binding),
    ...(showsOtherDeadlines(before, sealed.case) ? { bindingBytes: sealed.bytesOf(binding) } : {}),
    late: isLate(procedure, sealed.case),
    identities: brought.identities,
    maskedNarratives: brought.maskedNarratives,
    remasked: brought.remasked,
    queryCodeHash: brought.queryCodeHash,
    sourceKey: brought.sourceKey,
    outbox: brought.silent ? [] : outboxRows(sealed.case, outcome),
    signals: signals.filter(({ to }) => 'case' in to),
    fact: sealed.fact,
    factBytes: sealed.factBytes,
    contentBytes: sealed.contentBytes,
    case: sealed.case,
    caseBytes: sealed.caseBytes,
  };
  await tx.record(entry);
  const { fact } = sealed;
  const documents = await withPapers(parts, tx, { rules, before, after: sealed.case, act: outcome.act, own: sealed }, brought.supplied);
  let recorded: RecordedAct = { case: sealed.case, facts: [{ seq: fact.seq, type: fact.type, hash: fact.hash, ...(documents.length === 0 ? {} : { documents }) }], changed: outcome.changed, opened: [], told: signals.flatMap(({ to }) => ('case' in to ? [to.case as Id<'case'>] : [])) };
  for (const signal of signals) {
    if (!('open' in signal.to)) continue;
    const opened = await openLinked(parts, tx, sealed.case, outcome.act, signal);
    recorded = { ...recorded, opened: [...recorded.opened, opened], told: [...recorded.told, ...opened.told] };
  }
  for (const next of outcome.then) {
    const followed = await recordAct(parts, tx, rules, recorded.case, next);
    recorded = {
      case: followed.case,
      facts: [...recorded.facts, ...followed.facts],
      changed: [...recorded.changed, ...followed.changed],
      opened: [...recorded.opened, ...followed.opened],
      told: [...recorded.told, ...followed.told],
    };
  }
  return recorded;
}

/** Which of them bind depends on who is a party. */
const showsOtherDeadlines = (before: Case | undefined, after: Case): boolean => before?.deadlines !== after.deadlines || before.parties !== after.parties;

/** What the act brings on paper is issued with it; what is asked for must be such that it could be. */
async function withPapers(parts: Parts, tx: Transaction, recorded: Recorded, supplied: FieldValues = {}): Promise<readonly IssuedDocument[]> {
  const { act, before, after } = recorded;
  if (act.type === 'approval.requested') await foreseeDocument(parts, tx, recorded, supplied);
  if (after.documents.length === (before?.documents.length ?? 0)) return [];
  const request = act.cause !== undefined && 'request' in act.cause ? act.cause.request : undefined;
  return issueDocuments(parts, tx, recorded, request === undefined ? supplied : await tx.requestWords(after.id, request));
}

/** A linked case of another (or the same) procedure, made in the transaction of the act that asks for it. */
async function openLinked(parts: Parts, tx: Transaction, from: Case, cause: Act, signal: SignalRow): Promise<RecordedAct> {
  const to = signal.to as { open: string; body: string; link: string; part?: string };
  const procedure = procedureTaking(parts, to.open, cause.on);
  if (!procedure) throw new DomainError('invalid', 'procedure.unknown', `There is no procedure ${to.open}.`);
  const id = signal.id as string as Id<'case'>;
  const { input, identities, known } = await ownIdentities(parts, tx, from, id, signal.input, to.part);
  const act: Act = {
    type: signal.act,
    input: { ...input, openedBy: { kind: to.link, case: from.id } },
    actor: { ...cause.actor, kind: 'signal', role: 'signal', body: to.body, onBehalfOf: cause.actor.id },
    at: cause.at,
    on: cause.on,
    recordedAt: cause.recordedAt,
    cause: { signal: signal.id },
  };
  return recordOpening(parts, tx, { procedure, calendar: parts.calendars.current() }, id, act, {
    identities,
    maskedNarratives: maskedNarratives(identities, known),
    queryCodeHash: queryCodeHashOf(parts.world, id, queryCodeOf(parts.world, id)),
  });
}

/** Every reference to an identity of the other case becomes one of the new case's own, with the same content: access is given and logged case by case. */
async function ownIdentities(parts: Parts, tx: Transaction, from: Case, to: Id<'case'>, input: JsonObject, part: string | undefined): Promise<{ input: JsonObject; identities: IdentityRow[]; known: readonly IdentityRow[] }> {
  const rows = await tx.identitiesWithKeys(from.id);
  const known = new Map(rows.map((row) => [row.id as string, row]));
  const copies = new Map<string, IdentityRow>();
  const copied = (value: Json): Json => {
    if (typeof value === 'string') {
      const row = known.get(value);
      if (!row) return value;
      const copy = copies.get(value) ?? { ...row, id: parts.world.newId() as Id<'identity'>, caseId: to, ...(part === undefined ? {} : { part }) };
      copies.set(value, copy);
      return copy.id;
    }
    if (Array.isArray(value)) return value.map(copied);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copied(member)]));
    return value;
  };
  const owned = copied(input) as JsonObject;
  return { input: owned, identities: [...copies.values()], known: rows };
}

async function take(parts: Parts, tx: Transaction, series: NumberRequest['series'], on: LegalDate): Promise<string> {
  const serial = await tx.nextNumber(series, on);
  if (series.kind === 'intake') return intakeNumber(on, serial);
  if (series.as === 'issue') return issueNumber({ word: series.word, year: Number(on.slice(0, 4)), serial });
  return documentNumber({ abbreviation: `${parts.bodies.abbreviation(series.body, on)}${series.word}`, year: Number(on.slice(0, 4)), serial });
}

function outboxRows(file: Case, outcome: Outcome): OutboxRow[] {
  return outcome.notices.map((notice) => ({
    fact: `${file.id}-${outcome.case.revision}`,
    recipient: notice.to,
    channel: notice.legalService ? 'letter' : 'desk',
    rung: notice.key,
    template: notice.template,
    data: notice.data,
    legalService: notice.legalService,
    createdAt: outcome.act.recordedAt,
  }));
}

/** What the worklist sorts by, legal risk first: see `pressesAt`. */
export const worklistKey = (procedure: Procedure, binding: readonly Deadline[]): string => firstPressing(binding, (deadline) => periodOf(procedure, deadline).kind);
