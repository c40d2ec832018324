import type { Actor } from '../domain/act';
import type { Instant } from '../domain/brand';
import type { Article } from '../domain/citation';
import type { Case, Deadline } from '../domain/case';
import type { JsonObject, Text } from '../domain/json';
import type { Mark, Period } from '../domain/period';
import type { Summary } from '../domain/procedure';
import type { Refusal } from '../domain/refusal';
import { answered, editionOf, officeOf, openActs, periodOf, presses, ruleFor, statePath, summaryOf, type Rules } from '../engine';
import { approvingBody, awaitedRoles, inOfficeOf, mayAmend, mayKeepNotes, mayPerform, readsFrom, visibleParts, type Person } from '../policies';
import type { Settings } from './app';

/** A deadline with the law it comes from. */
export interface DeadlineReading extends Deadline {
  readonly name: Text;
  readonly kind: Period['kind'];
  readonly article: Article;
  readonly mark: Mark;
  readonly step?: string;
  /** The earliest statutory or outside line of its step that is open. */
  readonly binds: boolean;
  /** An office is late when it has run out: it is neither a party's own time nor a duty that arises only in some cases. */
  readonly presses: boolean;
  readonly onlyWhere?: Text;
}

/** An act that the reader may perform now, or why not: the procedure's reason or, where the procedure has none, the policies'. */
export interface ActReading {
  readonly act: string;
  readonly open: boolean;
  /** It goes through a chain of approval and is asked for. */
  readonly via?: 'approval.requested';
  /** Of an act that must name a party: those for whom it is open. */
  readonly parties?: readonly string[];
  readonly refusal?: Refusal;
  /** Not open in the reader's own name: they may enter it for this body, from its paper or its call. */
  readonly enterFor?: string;
}

/** A case as one person may see it, without names: codes, references and dates. Plain JSON. */
export interface CaseReading extends Omit<Case, 'basis' | 'state' | 'access' | 'deadlines' | 'parties' | 'requests'>, Omit<Summary, 'text'> {
  readonly number: string;
  readonly procedure: string;
  readonly version: number;
  readonly state: string;
  readonly stage: string;
  readonly parts: readonly string[];
  readonly parties: readonly (Case['parties'][number] & { readonly withheld: boolean })[];
  readonly requests: readonly JsonObject[];
  readonly deadlines: readonly DeadlineReading[];
  readonly acts: readonly ActReading[];
  /** The reader may read and write the internal notes of their body. */
  readonly notes: boolean;
}

/** The number that people say: the intake number (受理编号), else the first that the case has, else its id. */
export const numberOf = (file: Pick<Case, 'id' | 'numbers'>): string => file.numbers['intake'] ?? Object.values(file.numbers)[0] ?? file.id;

/** 案号: of a dispute its own series; of a penalty case the number of its filing (张市监立〔2026〕57号), once it is filed; else the number that people say. */
export const caseNumberOf = (file: Pick<Case, 'id' | 'numbers'>): string => file.numbers['case'] ?? file.numbers['filingApproval'] ?? numberOf(file);

/** What a person sees of a case, and what they may do with it now. Pure; the caller has checked that they may read it at all. */
export function readingOf(rules: Rules, settings: Settings, person: Person, file: Case, now: Instant): CaseReading {
  const { procedure } = rules;
  const parts = visibleParts(person, file);
  const shown = (part: string): boolean => parts.includes(part);
  const state = statePath(file.state);
  const hidden = new Set(file.documents.filter(({ part }) => !shown(part)).map(({ template }) => template));
  return {
    id: file.id,
    number: numberOf(file),
    numbers: Object.fromEntries(Object.entries(file.numbers).filter(([name]) => !hidden.has(name))),
    procedure: procedure.name,
    version: procedure.version,
    revision: file.revision,
    head: file.head,
    state,
    stage: procedure.stages[state] ?? 'other',
    ...withoutText(summaryOf(procedure, file)),
    hub: file.hub,
    handling: file.handling,
    turn: file.turn,
    closed: file.closed,
    openedAt: file.openedAt,
    parts,
    data: shown('main') ? file.data : {},
    parties: file.parties.map((party) => ({ ...party, withheld: !shown(party.part) })),
    deadlines: file.deadlines.map((deadline) => deadlineReading(rules, file, deadline)),
    acts: actReadings(rules, settings, person, file, now),
    notes: mayKeepNotes(person, file).ok,
    documents: file.documents.filter(({ part }) => shown(part)),
    requests: file.requests.map((request) => requestReading(request, readsFrom(person, parts, 'secondary', { kind: 'person', body: request.body }))),
    assignees: file.assignees,
    pauses: file.pauses,
    links: file.links,
    corrections: file.corrections,
    proofsOutstanding: file.proofsOutstanding,
    ...(file.coordinations ? { coordinations: file.coordinations } : {}),
  };
}

const withoutText = ({ title, tags, flags }: Summary): Omit<Summary, 'text'> => ({ title, tags, flags });

/** What is asked and said inside (内部意见) belongs to the secondary file; that something is asked does not. */
function requestReading({ seq, act, by, step, status, ...inside }: Case['requests'][number], full: boolean): JsonObject {
  return { seq, act, by, step, status, ...(full ? (inside) : {}) };
}

function deadlineReading({ procedure }: Rules, file: Case, deadline: Deadline): DeadlineReading {
  const period = periodOf(procedure, deadline);
  const { article, mark } = editionOf(period, deadline);
  const rivals = file.deadlines.filter((other) => {
    const row = periodOf(procedure, other);
    return other.endSeq === undefined && row.kind !== 'internal' && other.party === deadline.party && (row.step ?? row.id) === (period.step ?? period.id);
  });
  const binds = deadline.endSeq === undefined && period.kind !== 'internal' && rivals.every(({ ringsAt }) => deadline.ringsAt <= ringsAt);
  return { ...deadline, name: period.name, kind: period.kind, article, mark, ...(period.step === undefined ? {} : { step: period.step }), binds, presses: presses(procedure, file, deadline), ...(period.onlyWhere === undefined ? {} : { onlyWhere: period.onlyWhere }) };
}

/** The engine's list and the policies' merged: the procedure speaks first, since what it excludes nobody may do. */
function actReadings(rules: Rules, settings: Settings, person: Person, file: Case, now: Instant): ActReading[] {
  const actor: Actor = { kind: 'person', id: person.account, body: person.body, role: person.roles[0] ?? '' };
  return openActs(rules, file, actor, now).map(({ act, refusal: ofProcedure, needsApproval, parties: ofAct }) => {
    const { parties, refusal = ofProcedure } = act === 'party.amended' ? amendable(person, file, ofAct) : { parties: ofAct };
    const via = needsApproval ? ({ via: 'approval.requested' } as const) : {};
    const why = refusal ?? personalRefusal(rules, settings, person, file, needsApproval ? 'approval.requested' : act, needsApproval ? act : undefined);
    // What is open instead is this very list.
    const enterFor = why && !refusal && !needsApproval ? absentBody(rules, settings, person, file, act) : undefined;
    return { act, open: why === undefined, ...via, ...(parties ? { parties } : {}), ...(why ? { refusal: { ...why, open: [] } } : {}), ...(enterFor === undefined ? {} : { enterFor }) };
  });
}

/** The parties whose particulars the person may amend; where there are none, why not. */
function amendable(person: Person, file: Case, parties: readonly string[] = []): { readonly parties: readonly string[]; readonly refusal?: Refusal } {
  const judged = file.parties.filter(({ id }) => parties.includes(id)).map((party) => ({ id: party.id, may: mayAmend(person, file, party) }));
  const open = judged.flatMap(({ id, may }) => (may.ok ? [id] : []));
  const refused = judged.flatMap(({ may }) => (may.ok ? [] : [may.refusal]))[0];
  return { parties: open, ...(open.length === 0 && refused ? { refusal: refused } : {}) };
}

/** The body that holds the office of an act, where the person may enter what it says. One's own is never absent: what one may not do there, a colleague does. */
function absentBody({ procedure }: Rules, settings: Settings, person: Person, file: Case, act: string): string | undefined {
  const rule = ruleFor(procedure, act);
  if (rule?.office === undefined || !rule.assertable) return undefined;
  const body = officeOf(file, rule.office);
  if (body !== undefined && person.offices.includes(body)) return undefined;
  return mayPerform(person, file, act, rule, undefined, { daysBack: 0, backdatingLimit: settings.backdatingLimitDays, assertedBody: body }).ok ? body : undefined;
}

function personalRefusal({ procedure }: Rules, settings: Settings, person: Person, file: Case, act: string, asked: string | undefined): Refusal | undefined {
  const rule = ruleFor(procedure, act);
  if (!rule) return undefined;
  const manner = { daysBack: 0, backdatingLimit: settings.backdatingLimitDays };
  const pending = act === 'approval.given' ? file.requests.filter(({ status }) => status === 'pending') : [];
  const chains = pending.length === 0 ? [{ chain: undefined, asked, by: undefined }] : pending.map((request) => ({ chain: awaitedRoles((type) => ruleFor(procedure, type), file, act, request.seq), asked: request.act, by: approvingBody(request) }));
  const answers = chains.map((of) => mayPerform(person, file, act, inOfficeOf(rule, of.asked === undefined ? undefined : ruleFor(procedure, of.asked)), of.chain, { ...manner, approvingBody: of.by }));
  if (answers.some(({ ok }) => ok)) return undefined;
  const first = answers[0];
  return first && !first.ok ? answered(procedure, file, act, first.refusal) : undefined;
}
