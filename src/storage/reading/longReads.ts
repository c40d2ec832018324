import type { CaseToVerify, DeadlineToVerify, DocumentToVerify, EvidenceToVerify, SignalToVerify, StayToVerify, TurnToVerify } from '../../application/ports/verification';
import type { CaseFilter, CaseRow, Scope, StoredFact } from '../../application/ports';
import type { Hash, Id, Instant } from '../../domain/brand';
import type { Case } from '../../domain/case';
import type { DocumentStep } from '../../domain/documentLife';
import type { JsonObject } from '../../domain/json';
import type { DialectName } from '../connection';
import { HEARD } from '../ledger/outgoing';
import { caseFrom, type SnapshotRow } from '../ledger/transaction';
import type { SealedBatch } from '../sealer';
import type { Indexing } from './indexing';
import { boundsOf, conditionsOf } from './list';
import { marks, piece, type Piece } from './piece';
import { caseRowFrom, FACT_COLUMNS, LISTED, storedFactFrom, type FactRow, type ListedRow } from './rows';

/** Where reads run that may take long: a thread of its own, or a connection of its own. */
export interface DatabaseThread {
  readonly dialect: DialectName;
  /** Runs the statements on one state of the database; the rows of each. */
  together(pieces: readonly Piece[]): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

const where = (conditions: readonly Piece[]): string => (conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => sql).join(' and ')}`);

export interface ReportedCase {
  readonly row: CaseRow;
  readonly case: Case;
  /** `source:reference:part` of the row it was imported from. */
  readonly sourceKey?: string;
}

export interface IdentifiedCase extends Omit<ReportedCase, 'row'> {
  /** What stands in the identity store, by reference. */
  readonly identities: ReadonlyMap<string, JsonObject>;
}

/** Counts and exports. They never run on the connection of requests. */
export class Reports {
  constructor(
    private readonly thread: DatabaseThread,
    private readonly indexing: Indexing,
  ) {}

  async countCases(filter: CaseFilter, scope: Scope): Promise<number> {
    if (filter.q !== undefined) await this.indexing.upToDate();
    const conditions = [...conditionsOf(filter, scope, this.thread.dialect, 'whole'), ...boundsOf(filter, undefined, 'c.ordinal')];
    const [rows] = await this.thread.together([piece(`select count(*) as cases from cases c ${where(conditions)}`, ...conditions.flatMap(({ values }) => values))]);
    return (rows as readonly { cases: number }[])[0]?.cases ?? 0;
  }

  /** Every case that fits, oldest first, page by page: with the key of the row it was imported from, if it was. */
  async *eachCase(filter: CaseFilter, scope: Scope, page = 200): AsyncGenerator<ReportedCase> {
    for await (const rows of this.pages<ListedRow & OriginRow>(LISTED, filter, scope, page)) {
      for (const row of rows) yield { row: caseRowFrom(row), ...originalOf(row) };
    }
  }

  /**
   * The same without the list's columns, and with what identifies people in each case, by reference: for a program that
   * compares, never for a screen; what a person reads goes through `Reader.identities` and its log.
   */
  async *eachCaseWithIdentities(filter: CaseFilter, scope: Scope, page = 500): AsyncGenerator<IdentifiedCase> {
    for await (const rows of this.pages<OriginRow>('c.ordinal', filter, scope, page)) {
      const cases = rows.map(originalOf);
      const [found] = await this.thread.together([identitiesOf(cases.map((one) => one.case.id))]);
      const of = new Map<string, Map<string, JsonObject>>();
      for (const row of found as readonly { case_id: string; id: string; content: string }[]) {
        const known = of.get(row.case_id) ?? new Map<string, JsonObject>();
        known.set(row.id, JSON.parse(row.content) as JsonObject);
        of.set(row.case_id, known);
      }
      for (const one of cases) yield { ...one, identities: of.get(one.case.id) ?? new Map() };
    }
  }

  private async *pages<Row extends { readonly ordinal: number }>(columns: string, filter: CaseFilter, scope: Scope, page: number): AsyncGenerator<readonly Row[]> {
    if (filter.q !== undefined) await this.indexing.upToDate();
    const fitting = conditionsOf(filter, scope, this.thread.dialect);
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const conditions = [...fitting, piece('c.ordinal > cast(? as bigint)', after)];
      const [rows] = await this.thread.together([
        piece(
          `select ${columns}, s.head, s.bytes, o.source_key from cases c join case_snapshots s on s.case_ordinal = c.ordinal
            left join case_sources o on o.case_ordinal = c.ordinal ${where(conditions)} order by c.ordinal limit ?`,
          ...conditions.flatMap(({ values }) => values),
          page,
        ),
      ]);
      const found = rows as readonly Row[];
      const last = found.at(-1);
      if (last) yield found;
      if (!last || found.length < page) return;
      after = last.ordinal;
    }
  }
}

type OriginRow = SnapshotRow & { readonly ordinal: number; readonly source_key: string | null };
const originalOf = (row: OriginRow): Omit<ReportedCase, 'row'> => ({ case: caseFrom(row), ...(row.source_key === null ? {} : { sourceKey: row.source_key }) });

const identitiesOf = (ids: readonly Id<'case'>[]): Piece =>
  piece(`select c.id as case_id, i.id, i.content from cases c join identities i on i.case_ordinal = c.ordinal where c.id in (${marks(ids)})`, ...ids);

type OfCase<Row> = Row & { readonly place: number };

const PAGE = `(select ordinal from cases where id > ? order by id limit ?)`;
/** Signals and cases that are sent and opened by a fact bear the name of its case, '-' and two numbers; '.' comes after '-'. */
const NAMED = `(select id, ordinal from cases where id > ? order by id limit ?)`;
const OF_PAGE = {
  cases: `select ${LISTED}, c.late, c.oldest_calendar, s.head, s.bytes from cases c join case_snapshots s on s.case_ordinal = c.ordinal where c.ordinal in ${PAGE} order by c.id`,
  facts: `select f.case_ordinal as place, ${FACT_COLUMNS} from facts f left join contents k on k.entry = f.entry where f.case_ordinal in ${PAGE} order by f.case_ordinal, f.seq`,
  deadlines: `select case_ordinal as place, id, status, due, rings_at, start_seq, end_seq, body, calendar, provisional, next_at from deadlines where case_ordinal in ${PAGE} order by id`,
  turns: `select case_ordinal as place, seq, body, cause, since, ended_seq, until from turns where case_ordinal in ${PAGE} order by case_ordinal, seq`,
  stays: `select case_ordinal as place, seq, stage, body, closed, since, ended_seq, until from stays where case_ordinal in ${PAGE} order by case_ordinal, seq`,
  access: `select case_ordinal as place, body from case_access where case_ordinal in ${PAGE} order by body`,
  tags: `select case_ordinal as place, name || ' ' || value as word from case_tags where case_ordinal in ${PAGE}`,
  numbers: `select case_ordinal as place, name || ' ' || number as word from case_numbers where case_ordinal in ${PAGE}`,
  documents: `select case_ordinal as place, place || ' ' || seq || ' ' || legal_date || ' ' || body as word from case_documents where case_ordinal in ${PAGE}`,
  evidence: `select case_ordinal as place, id as word from evidence where case_ordinal in ${PAGE}`,
  identities: `select case_ordinal as place, id as word from identities where case_ordinal in ${PAGE}`,
  marks: `select case_ordinal as place, name || ' ' || value as word from case_marks where case_ordinal in ${PAGE}`,
  links: `select case_ordinal as place, kind || ' ' || other_id as word from case_links where case_ordinal in ${PAGE}`,
  signals: `select p.ordinal as place, s.id, s.from_case, s.to_case, s.destination, s.act, s.input, s.created_at, s.status, ${HEARD} as heard from ${NAMED} p join signals s on s.id > p.id || '-' and s.id < p.id || '.'`,
  opened: `select p.ordinal as place, c.id as word from ${NAMED} p join cases c on c.id > p.id || '-' and c.id < p.id || '.'`,
};
const WITHOUT_ROW = `select min(f.bytes) as bytes, count(*) as facts from facts f where f.case_ordinal in (select k.case_ordinal from (select distinct case_ordinal from facts) k
  where not exists (select 1 from cases c join case_snapshots s on s.case_ordinal = c.ordinal where c.ordinal = k.case_ordinal)) group by f.case_ordinal limit 1000`;
const EVIDENCE = `select e.entry, e.id, c.id as case_id, e.part, e.hash, e.size from evidence e join cases c on c.ordinal = e.case_ordinal where e.entry > ? order by e.entry limit ?`;
/** The documents of one case: the first after an ordinal that has any. */
const NEXT = `(select min(case_ordinal) from case_documents where case_ordinal > cast(? as bigint))`;
const DOCUMENTS = `select d.case_ordinal, c.id as case_id, d.place, d.outside from case_documents d join cases c on c.ordinal = d.case_ordinal where d.case_ordinal = ${NEXT} order by d.place`;
const DOCUMENT_FILES = `select place, hash, bytes from document_files where case_ordinal = ${NEXT}`;
const DOCUMENTS_TO_PRINT = `select place from documents_to_print where case_ordinal = ${NEXT}`;
const DOCUMENT_STEPS = `select place, step, scan from document_steps where case_ordinal = ${NEXT} order by entry`;
const DOCUMENT_SCANS = `select place, evidence_id from document_scans where case_ordinal = ${NEXT}`;
interface OfDocument {
  readonly place: number;
}
const SEARCHABLE = {
  sqlite: `select c.ordinal as place from cases c where c.ordinal in ${PAGE}
    and (exists (select 1 from case_search x where x.rowid = c.ordinal) or exists (select 1 from case_unindexed u where u.case_ordinal = c.ordinal))`,
  postgres: `select case_ordinal as place from case_texts where case_ordinal in ${PAGE}`,
};
const BATCHES = `select number, first_position, last_position, root, chained, sealed_at from sealed_batches where number > ? order by number limit 1`;
const BATCH_HASHES = `
  select f.hash from facts f join (select first_position, last_position from sealed_batches where number > ? order by number limit 1) b
    on f.position >= b.first_position and f.position <= b.last_position order by f.position`;
const HEADS = `select number, batch, bytes, signature from signed_heads order by number`;

/** What `weiquan verify` reads: everything, page by page, each page on one state of the database. */
export class VerifyRead {
  constructor(private readonly thread: DatabaseThread) {}

  async countCases(): Promise<number> {
    const [rows] = await this.thread.together([piece('select count(*) as cases from cases')]);
    return (rows as readonly { cases: number }[])[0]?.cases ?? 0;
  }

  /** The cases after an id, in the order of their ids: whoever was interrupted goes on after the last id it has seen. */
  async *cases(after = '', page = 100): AsyncGenerator<CaseToVerify> {
    let last = after;
    for (;;) {
      const read = await this.thread.together([...Object.values(OF_PAGE), SEARCHABLE[this.thread.dialect]].map((sql) => piece(sql, last, page)));
      const [rows, facts, deadlines, turns, stays, access, tags, numbers, documents, evidence, identities, marked, links, signals, opened, searchable] = read as [
        readonly (ListedRow & SnapshotRow & { readonly late: number; readonly oldest_calendar: number | null })[],
        readonly OfCase<FactRow>[],
        readonly OfCase<DeadlineToVerify>[],
        readonly OfCase<TurnToVerify>[],
        readonly OfCase<StayToVerify>[],
        readonly OfCase<{ body: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<{ word: string }>[],
        readonly OfCase<SignalRecord>[],
        readonly OfCase<{ word: string }>[],
        readonly { place: number }[],
      ];
      const found = new Set(searchable.map(({ place }) => place));
      const of = { facts: grouped(facts), deadlines: grouped(deadlines), turns: grouped(turns), stays: grouped(stays), access: grouped(access), tags: grouped(tags), numbers: grouped(numbers), documents: grouped(documents), evidence: grouped(evidence), identities: grouped(identities), marks: grouped(marked), links: grouped(links), signals: grouped(signals), opened: grouped(opened) };
      const wordsOf = (group: Map<number, readonly { readonly word: string }[]>, place: number) => (group.get(place) ?? []).map(({ word }) => word);
      for (const row of rows) {
        yield {
          id: row.id as Id<'case'>,
          head: row.head as Hash,
          caseBytes: row.bytes,
          row: { ...evenIfBroken(() => caseRowFrom(row), () => caseRowFrom({ ...row, tags: '{"unreadable":""}', flags: '["unreadable"]', deadlines: '[]' })), worklistKey: row.worklist_key, late: row.late === 1, oldestCalendar: row.oldest_calendar },
          facts: (of.facts.get(row.ordinal) ?? []).map((fact) => evenIfBroken(() => storedFactFrom(fact), () => brokenFact(fact))),
          deadlines: of.deadlines.get(row.ordinal) ?? [],
          turns: of.turns.get(row.ordinal) ?? [],
          stays: of.stays.get(row.ordinal) ?? [],
          access: (of.access.get(row.ordinal) ?? []).map(({ body }) => body),
          marks: wordsOf(of.marks, row.ordinal),
          tags: wordsOf(of.tags, row.ordinal),
          numbers: wordsOf(of.numbers, row.ordinal),
          documents: wordsOf(of.documents, row.ordinal),
          evidence: wordsOf(of.evidence, row.ordinal),
          identities: wordsOf(of.identities, row.ordinal),
          links: wordsOf(of.links, row.ordinal),
          signals: (of.signals.get(row.ordinal) ?? []).map(signalFrom),
          opened: wordsOf(of.opened, row.ordinal),
          searchable: found.has(row.ordinal),
        };
        last = row.id;
      }
      if (rows.length < page) return;
    }
  }

  /** Cases of which facts are stored and no row that lists, sweeps and this run would meet: the first fact of each, a thousand at most. */
  async withoutRow(): Promise<readonly { readonly id: string; readonly facts: number }[]> {
    const [rows] = await this.thread.together([piece(WITHOUT_ROW)]);
    return (rows as readonly { bytes: string; facts: number }[]).map(({ bytes, facts }) => ({ id: evenIfBroken(() => (JSON.parse(bytes) as { caseId: string }).caseId, () => 'unreadable'), facts: Number(facts) }));
  }

  /** Every row of evidence, in the order of entry. */
  async *evidence(page = 200): AsyncGenerator<EvidenceToVerify> {
    for (let last = 0; ; ) {
      const [rows] = await this.thread.together([piece(EVIDENCE, last, page)]);
      const found = rows as readonly { entry: number; id: string; case_id: Id<'case'>; part: string; hash: string; size: number }[];
      for (const { id, case_id: caseId, part, hash, size } of found) yield { id, caseId, part, hash, size: Number(size) };
      last = found.at(-1)?.entry ?? last;
      if (found.length < page) return;
    }
  }

  /** Every document, with its fixed text where it has one, case by case. */
  async *documents(): AsyncGenerator<DocumentToVerify> {
    for (let last = Number.MIN_SAFE_INTEGER; ; ) {
      const [rows, files, unprinted, steps, scans] = (await this.thread.together([DOCUMENTS, DOCUMENT_FILES, DOCUMENTS_TO_PRINT, DOCUMENT_STEPS, DOCUMENT_SCANS].map((sql) => piece(sql, last)))) as [
        readonly (OfDocument & { case_ordinal: number; case_id: Id<'case'>; outside: number })[],
        readonly (OfDocument & { hash: string; bytes: string })[],
        readonly OfDocument[],
        readonly (OfDocument & { step: DocumentStep; scan: string | null })[],
        readonly (OfDocument & { evidence_id: string })[],
      ];
      for (const { case_ordinal, case_id: caseId, place, outside } of rows) {
        const file = files.find((row) => row.place === place);
        yield {
          caseId,
          place,
          outside: outside === 1,
          unprinted: unprinted.some((row) => row.place === place),
          ...(file ? { file: { hash: file.hash, bytes: Buffer.from(file.bytes, 'base64') } } : {}),
          steps: steps.filter((row) => row.place === place).map(({ step, scan }) => ({ step, ...(scan === null ? {} : { scan }) })),
          scans: scans.filter((row) => row.place === place).map(({ evidence_id }) => evidence_id),
        };
        last = case_ordinal;
      }
      if (rows.length === 0) return;
    }
  }

  /** The sealed batches after a number, each with the hashes of its facts in their order. */
  async *batches(after = 0): AsyncGenerator<SealedBatch & { readonly hashes: readonly Hash[] }> {
    for (let last = after; ; ) {
      const [rows, hashes] = await this.thread.together([piece(BATCHES, last), piece(BATCH_HASHES, last)]);
      const [row] = rows as readonly { number: number; first_position: number; last_position: number; root: Hash; chained: Hash; sealed_at: Instant }[];
      if (!row) return;
      yield {
        number: row.number,
        firstPosition: row.first_position,
        lastPosition: row.last_position,
        root: row.root,
        chained: row.chained,
        sealedAt: row.sealed_at,
        hashes: (hashes as readonly { hash: Hash }[]).map(({ hash }) => hash),
      };
      last = row.number;
    }
  }

  /** The last place in the global order that any fact has; 0 before the first. */
  async lastPosition(): Promise<number> {
    const [rows] = await this.thread.together([piece('select max(position) as position from facts where position is not null')]);
    return (rows as readonly { position: number | null }[])[0]?.position ?? 0;
  }

  async heads(): Promise<readonly { readonly number: number; readonly batch: number; readonly bytes: string; readonly signature: string }[]> {
    const [rows] = await this.thread.together([piece(HEADS)]);
    return rows as readonly { number: number; batch: number; bytes: string; signature: string }[];
  }
}

interface SignalRecord {
  readonly id: string;
  readonly from_case: string;
  readonly to_case: string | null;
  readonly destination: string;
  readonly act: string;
  readonly input: string;
  readonly created_at: string;
  readonly status: string;
  readonly heard: number;
}

const signalFrom = ({ id, from_case: from, to_case: to, destination, act, input, created_at: createdAt, status, heard }: SignalRecord): SignalToVerify => ({ id, from, to, destination, act, input, createdAt, status, heard: heard === 1 });

/** Someone may have written into the file: what is no JSON any more must be named, not end the run. */
function evenIfBroken<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return otherwise();
    throw error;
  }
}

/** A fact of which only its place and its bytes can be told: nothing of it agrees. */
const brokenFact = (row: FactRow): StoredFact =>
  ({ ...storedFactFrom({ ...row, bytes: JSON.stringify({ seq: row.seq, prev: '', decided: '', basis: { procedure: '', version: 0, calendar: 0 } }) }), factBytes: row.bytes });

function grouped<Row extends { readonly place: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.place);
    if (group) group.push(row);
    else groups.set(row.place, [row]);
  }
  return groups;
}
