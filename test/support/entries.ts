import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry, IdentityRow, OutboxRow, SignalRow } from '../../src/application/ports';
import type { Fact } from '../../src/domain/act';
import type { Hash, Id, Instant, LegalDate } from '../../src/domain/brand';
import type { Case, Deadline } from '../../src/domain/case';
import type { JsonObject } from '../../src/domain/json';

/** Small valid entries for tests of storage: chained by the same rules as the engine's, without the engine. */

export const sha256 = (text: string): Hash => `sha256:${createHash('sha256').update(text).digest('hex')}` as Hash;
export const canonical = (value: unknown): string => canonicalize(value) as string;
export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const on = (text: string): LegalDate => text as LegalDate;

export interface Change {
  readonly type?: string;
  readonly at?: Instant;
  readonly input?: JsonObject;
  readonly part?: string;
  readonly case?: Partial<Case>;
  readonly changed?: readonly Deadline[];
  readonly title?: string;
  readonly maskedNarratives?: string;
  readonly text?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly statePath?: string;
  readonly stage?: string;
  readonly worklistKey?: string;
  readonly identities?: readonly IdentityRow[];
  readonly outbox?: readonly OutboxRow[];
  readonly signals?: readonly SignalRow[];
  readonly cause?: Fact['cause'];
  readonly queryCodeHash?: string;
  readonly sourceKey?: string;
}

const GENESIS = 'sha256:0' as Hash;

/** The entry that opens a case. */
export function opening(id: string, change: Change = {}): Entry {
  const openedAt = change.at ?? at('2026-09-14T02:00:00Z');
  const file: Case = {
    id: id as Id<'case'>,
    basis: { procedure: 'hotline-complaint', version: 1, calendar: 1, format: 1 },
    revision: 0,
    head: GENESIS,
    state: 'registered',
    data: {},
    parties: [],
    hub: 'zb-12330',
    handling: 'zb-12330',
    turn: { body: 'zb-12330', cause: 'own', since: openedAt },
    closed: false,
    openedAt,
    assignees: [],
    requests: [],
    documents: [],
    numbers: { intake: `N${id}` },
    access: [{ body: 'zb-12330', parts: ['main'], sinceSeq: 1 }],
    deadlines: [],
    pauses: [],
    links: [],
    corrections: [],
    proofsOutstanding: [],
  };
  return entryFor(file, undefined, { type: 'complaint.registered', title: `投诉 ${id}`, text: `投诉人反映陶瓷产品 ${id}`, ...change });
}

/** The entry that comes after `before`. */
export function following(before: Entry, change: Change = {}): Entry {
  const tags = change.tags ?? before.summary.tags;
  return entryFor(before.case, before.case, {
    title: before.summary.title,
    text: before.summary.text,
    flags: before.summary.flags,
    statePath: before.statePath,
    stage: before.stage,
    worklistKey: before.worklistKey,
    ...change,
    tags,
  });
}

function entryFor(start: Case, before: Case | undefined, change: Change): Entry {
  const seq = start.revision + 1;
  const instant = change.at ?? start.openedAt;
  const deadlines = change.changed
    ? [...start.deadlines.filter(({ id }) => !change.changed?.some((deadline) => deadline.id === id)), ...change.changed]
    : start.deadlines;
  const file: Case = { ...start, deadlines, ...change.case, revision: seq };
  const caseBytes = canonical({ ...file, head: undefined });
  const contentBytes = canonical(change.input ?? { note: '陶瓷', seq });
  const salt = createHash('sha256').update(`${file.id}${seq}`).digest('hex').slice(0, 32);
  const open: Omit<Fact, 'hash'> = {
    type: change.type ?? 'note.added',
    actor: { kind: 'person', id: 'operator-1', body: 'zb-12330', role: 'operator' },
    at: instant,
    on: instant.slice(0, 10) as LegalDate,
    recordedAt: instant,
    ...(change.cause ? { cause: change.cause } : {}),
    caseId: file.id,
    seq,
    part: change.part ?? 'main',
    basis: file.basis,
    numbers: before ? {} : file.numbers,
    salt,
    content: sha256(`${salt}\n${contentBytes}`),
    decided: sha256(caseBytes),
    prev: start.head,
  };
  const factBytes = canonical({ ...open, salt: undefined });
  const fact: Fact = { ...open, hash: sha256(factBytes) };
  return {
    fact,
    factBytes,
    contentBytes,
    case: { ...file, head: fact.hash },
    caseBytes,
    ...(before ? { before } : {}),
    changed: change.changed ?? [],
    summary: { title: change.title ?? '', text: change.text ?? '', tags: change.tags ?? { kind: 'complaint' }, flags: change.flags ?? [] },
    statePath: change.statePath ?? 'registered',
    stage: change.stage ?? 'intake',
    worklistKey: change.worklistKey ?? '9999-12-31T00:00:00.000Z',
    bindingBytes: canonical(file.deadlines.filter(({ endSeq }) => endSeq === undefined).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))),
    late: file.deadlines.some(({ endSeq, status }) => endSeq === undefined && status.startsWith('lapsed')),
    identities: change.identities ?? [],
    maskedNarratives: change.maskedNarratives ?? '',
    outbox: change.outbox ?? [],
    signals: change.signals ?? [],
    ...(change.queryCodeHash === undefined ? {} : { queryCodeHash: change.queryCodeHash }),
    ...(change.sourceKey === undefined ? {} : { sourceKey: change.sourceKey }),
  };
}

/** A running deadline that rings at `ringsAt`. */
export function deadline(id: string, ringsAt: Instant, rest: Partial<Deadline> = {}): Deadline {
  return {
    id: id as Id<'deadline'>,
    period: 'C1',
    edition: on('2026-04-15'),
    body: 'zb-12330',
    startSeq: 1,
    startedFrom: 'at',
    start: on('2026-09-14'),
    extensions: [],
    due: ringsAt.slice(0, 10) as LegalDate,
    ringsAt,
    rungs: [],
    provisional: false,
    calendar: 1,
    status: 'running',
    ...rest,
  };
}
