import type { Entry, IdentityRow, KnownIdentity, Ledger, OutboxRow, RememberedAnswer, StoredFact, Transaction } from '../../application/ports';
import type { DocumentWords, FieldValues, IssuedText } from '../../application/ports/documents';
import type { Id, Instant, LegalDate } from '../../domain/brand';
import type { Case, Deadline } from '../../domain/case';
import type { NumberRequest } from '../../domain/procedure';
import { claimOfCase, Json, type Connection, type Foresight, type Writer } from '../connection';
import { issueDocument, issuedTexts, placeOf, voidPlaces } from '../issuing';
import { marks } from '../reading/piece';
import { FACT_COLUMNS, storedFactFrom, type FactRow } from '../reading/rows';
import { firedMark, nextAt } from './deadlines';
import { writeOutbox } from './outgoing';
import { KnownCases, type Known } from './knownCases';
import { record } from './record';
import type { StoredCase } from './storedCase';
import { readWhole } from './wholeCase';

const LOAD = `select s.head, s.bytes from cases c join case_snapshots s on s.case_ordinal = c.ordinal where c.id = ?`;
const HEAD = `select head from case_snapshots where case_ordinal = ?`;
const COUNT = `
  insert into counters (series, span, value) values (?, ?, 1) on conflict (series, span) do update set value = counters.value + 1 returning value`;
const FIND_ANSWER = `select body_hash, status, body from answers where scope = ? and key = ?`;
const REMEMBER_ANSWER = `insert into answers (scope, key, body_hash, status, body, at) values (?, ?, ?, ?, cast(? as text), ?)`;
const FIND_SOURCE = `select c.id from case_sources s join cases c on c.ordinal = s.case_ordinal where s.source_key = ?`;
const IDENTITIES = `select i.id, i.kind, i.part, i.content from identities i join cases c on c.ordinal = i.case_ordinal where c.id = ? order by i.id`;
const IDENTITY_KEYS = `select k.identity_id, k.key from identity_keys k join identities i on i.id = k.identity_id join cases c on c.ordinal = i.case_ordinal where c.id = ?`;
const FACTS = `select ${FACT_COLUMNS} from cases c join facts f on f.case_ordinal = c.ordinal left join contents k on k.entry = f.entry where c.id = ? order by f.seq`;
const KEEP_REQUEST_WORDS = `insert into request_words (case_ordinal, seq, fields) select ordinal, ?, ? from cases where id = ?`;
const REQUEST_WORDS = `select w.fields from request_words w join cases c on c.ordinal = w.case_ordinal where c.id = ? and w.seq = ?`;
const EVIDENCE_PART = `select e.part from evidence e join cases c on c.ordinal = e.case_ordinal where c.id = ? and e.id = ?`;
const CLAIM_SIGNAL = `update signals set status = 'applied', applied_at = ? where id = ? and status = 'waiting'`;
const SIGNALS_WAIT = `select 1 as waits from signals where status = 'waiting' and to_case = ? limit 1`;
const ANY_SIGNAL_WAITS = `select 1 as waits from signals where status = 'waiting' limit 1`;
const SIGNAL_STATUS = `select status from signals where id = ?`;
const CLAIM_CASE = `select 1 as claimed from cases where id = ? for update skip locked`;
const CLOCK = `select status, end_seq, rings_at, rungs, fired from deadlines where id = ?`;
const FIRE = `update deadlines set fired = ?, next_at = ? where id = ? and fired = ?`;

export interface SnapshotRow {
  readonly head: string;
  readonly bytes: string;
}

/** A case from its canonical bytes, which hold everything but the head of its chain. */
export const caseFrom = ({ head, bytes }: SnapshotRow): Case => Object.assign(JSON.parse(bytes) as Case, { head });

/** Series and span of a counter: intake numbers count per day, document numbers per body, word and year. */
export function counterOf(series: NumberRequest['series'], on: LegalDate): readonly [string, string] {
  return series.kind === 'intake' ? ['intake', on] : [`document:${series.body}:${series.word}`, on.slice(0, 4)];
}

/** The acts' view of one database transaction. */
export class LedgerTransaction implements Transaction {
  private readonly held = new Map<string, Pick<Known, 'row' | 'identities'>>();
  /** Canonical bytes of cases, by the heads of their chains. */
  private readonly bytes = new Map<string, string>();
  /** What this act has written, where a read does not see it yet. */
  private readonly written: Entry[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly cases: KnownCases,
  ) {}

  async loadCase(id: Id<'case'>): Promise<Case | undefined> {
    if (this.connection.dialect === 'postgres') {
      const row = await this.connection.first<SnapshotRow>(LOAD, [id]);
      if (row) this.bytes.set(row.head, row.bytes);
      return row && caseFrom(row);
    }
    // The transaction holds the only pen: what it reads here stands until it writes. Where it has not begun, its head is held against it.
    this.connection.foresight?.claim(claimOfCase(id));
    const known = (await this.stillKnown(id)) ?? (await this.read(id));
    if (!known) return undefined;
    this.held.set(id, known);
    this.bytes.set(known.file.head, known.bytes);
    if (this.connection.foresight) for (const [deadline, fired] of known.fired ?? []) this.connection.foresight.sawFired(deadline, fired);
    return known.file;
  }

  bytesOf({ head }: Case): string | undefined {
    return this.bytes.get(head);
  }

  private async stillKnown(id: Id<'case'>): Promise<Known | undefined> {
    const known = this.cases.of(id);
    if (!known) return undefined;
    const { foresight } = this.connection;
    if (foresight?.trusting && known.stored) {
      foresight.trusted.add(id);
      return known;
    }
    const now = await this.connection.first<{ readonly head: string }>(HEAD, [known.row.ordinal]);
    if (now?.head !== known.file.head) return undefined;
    // What another process may have told of meanwhile is read.
    return { ...known, fired: undefined };
  }

  private async read(id: Id<'case'>): Promise<Known | undefined> {
    const whole = this.readAhead(id) ?? (await readWhole(this.connection, id));
    return whole && { file: caseFrom({ head: whole.row.head, bytes: whole.bytes }), row: whole.row, bytes: whole.bytes, stored: true };
  }

  /** Taken for granted until its head is held against what is stored. */
  private readAhead(id: Id<'case'>): StoredCase | undefined {
    const { foresight } = this.connection;
    const ahead = foresight?.trusting ? foresight.readAhead(id) : undefined;
    if (ahead) foresight?.trusted.add(id);
    return ahead;
  }

  async record(entry: Entry): Promise<void> {
    const { case: file, caseBytes: bytes } = entry;
    const { foresight } = this.connection;
    foresight?.claim(claimOfCase(file.id));
    const before = this.held.get(file.id);
    this.held.delete(file.id);
    const row = await record(this.connection, entry, before?.row);
    foresight?.trusted.delete(file.id);
    const known = entry.before ? before?.identities : [];
    const identities = known && entry.identities.length > 0 ? inOrder([...known, ...entry.identities.map(withoutKeys)]) : known;
    this.held.set(file.id, { row, identities });
    this.bytes.set(file.head, bytes);
    if (foresight) this.written.push(entry);
    // Clocks ring by the thousand, each in another case: what nobody was at is not kept for the next act.
    if (entry.fact.actor.kind === 'clock' && !this.cases.of(file.id)) return;
    if (!foresight) this.cases.keep({ file, bytes, row, stored: false, identities });
    else {
      const fired = firedOf(file, foresight);
      foresight.whenStored(() => this.cases.keep({ file, bytes, row, stored: true, fired, identities }));
    }
  }

  async nextNumber(series: NumberRequest['series'], on: LegalDate): Promise<number> {
    if (this.connection.foresight) return this.connection.foresight.nextNumber(...counterOf(series, on));
    const row = await this.connection.first<{ value: number }>(COUNT, counterOf(series, on));
    if (!row) throw new Error('The counter did not answer.');
    return row.value;
  }

  async findAnswer(scope: string, key: string): Promise<RememberedAnswer | undefined> {
    const { foresight } = this.connection;
    foresight?.claim(`answer ${scope} ${key}`);
    // Two answers to one request cannot be stored: the second is found out then.
    if (foresight?.trusting) return undefined;
    const row = await this.connection.first<{ body_hash: string; status: number; body: string }>(FIND_ANSWER, [scope, key]);
    return row && { bodyHash: row.body_hash, status: row.status, body: row.body };
  }

  async rememberAnswer(scope: string, key: string, answer: RememberedAnswer, at: Instant): Promise<void> {
    await this.connection.run(REMEMBER_ANSWER, [scope, key, answer.bodyHash, answer.status, new Json(answer.body), at]);
  }

  async findSource(sourceKey: string): Promise<Id<'case'> | undefined> {
    this.connection.foresight?.claim(`source ${sourceKey}`);
    return (await this.connection.first<{ id: Id<'case'> }>(FIND_SOURCE, [sourceKey]))?.id;
  }

  async identitiesOf(id: Id<'case'>): Promise<readonly KnownIdentity[]> {
    const held = this.held.get(id);
    if (held?.identities) return held.identities;
    const rows = await this.stored.all<{ id: Id<'identity'>; kind: IdentityRow['kind']; part: string; content: string }>(IDENTITIES, [id]);
    const known = rows.map((row): KnownIdentity => ({ caseId: id, ...row, content: JSON.parse(row.content) as IdentityRow['content'] }));
    const identities = inOrder([...known, ...this.writtenIn(id).flatMap((entry) => entry.identities.map(withoutKeys))]);
    if (held) this.held.set(id, { ...held, identities });
    return identities;
  }

  async identitiesWithKeys(id: Id<'case'>): Promise<IdentityRow[]> {
    const rows = await this.identitiesOf(id);
    const keys = await this.connection.all<{ identity_id: string; key: string }>(IDENTITY_KEYS, [id]);
    return rows.map((row) => ({ keys: keys.filter(({ identity_id }) => identity_id === row.id).map(({ key }) => key), ...row }));
  }

  async factsOf(id: Id<'case'>): Promise<readonly StoredFact[]> {
    const stored = (await this.stored.all<FactRow>(FACTS, [id])).map(storedFactFrom);
    return [...stored, ...this.writtenIn(id).map(({ fact, factBytes, contentBytes }) => ({ fact, factBytes, contentBytes }))];
  }

  /** What is read by whoever adds to it what this act has written. */
  private get stored(): Pick<Connection, 'all'> {
    return this.connection.foresight?.committed ?? this.connection;
  }

  private writtenIn(id: Id<'case'>): readonly Entry[] {
    return this.written.filter(({ case: file }) => file.id === id);
  }

  async peopleNamed(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (accounts.length === 0) return new Map();
    const rows = await this.connection.all<{ id: string; login: string; name: string }>(`select id, login, name from accounts where id in (${marks(accounts)}) or login in (${marks(accounts)})`, [...accounts, ...accounts]);
    return new Map(rows.flatMap(({ id, login, name }) => [[login, name] as const, [id, name] as const]));
  }

  async issueDocument(words: DocumentWords, on: LegalDate): Promise<void> {
    const ordinal = this.held.get(words.caseId)?.row.ordinal ?? (await placeOf(this.connection, words));
    await issueDocument(this.connection, ordinal, words, on);
  }

  issuedTexts(id: Id<'case'>, seq: number): Promise<readonly IssuedText[]> {
    return issuedTexts(this.connection, id, seq);
  }

  voidPlaces(id: Id<'case'>): Promise<readonly number[]> {
    // No act declares a document void: what this one has written does not matter.
    return voidPlaces(this.stored, id);
  }

  async keepRequestWords(id: Id<'case'>, seq: number, fields: FieldValues): Promise<void> {
    await this.connection.run(KEEP_REQUEST_WORDS, [seq, JSON.stringify(fields), id]);
  }

  async requestWords(id: Id<'case'>, seq: number): Promise<FieldValues> {
    const row = await this.connection.first<{ fields: string }>(REQUEST_WORDS, [id, seq]);
    return row ? (JSON.parse(row.fields) as FieldValues) : {};
  }

  async partOfEvidence(caseId: Id<'case'>, id: string): Promise<string | undefined> {
    return (await this.connection.first<{ part: string }>(EVIDENCE_PART, [caseId, id]))?.part;
  }

  async claimSignal(id: Id<'signal'>, at: Instant): Promise<boolean> {
    const { foresight } = this.connection;
    if (!foresight) return (await this.connection.run(CLAIM_SIGNAL, [at, id])) === 1;
    foresight.claim(`signal ${id}`);
    if ((await this.connection.first<{ status: string }>(SIGNAL_STATUS, [id]))?.status !== 'waiting') return false;
    foresight.changeOne(CLAIM_SIGNAL, [at, id]);
    return true;
  }

  async signalsMayWait(id: Id<'case'>): Promise<boolean> {
    // On PostgreSQL one may be committed beside this transaction, which does not see it.
    if (this.connection.dialect === 'postgres') return true;
    const { foresight } = this.connection;
    if (foresight && !foresight.firstSince(ANY_SIGNAL_WAITS)) return false;
    return (await (foresight?.committed ?? this.connection).first(SIGNALS_WAIT, [id])) !== undefined;
  }

  async remind(deadline: Id<'deadline'>, rung: string, rows: readonly OutboxRow[]): Promise<boolean> {
    const row = await this.connection.first<ClockRow>(CLOCK, [deadline]);
    if (!row) return false;
    const clock = clockFrom(row);
    const fired = JSON.parse(row.fired) as string[];
    const mark = clock.rungs.find(({ id }) => id === rung);
    if (!mark || fired.includes(firedMark(mark))) return false;
    // Those that were missed before it are not told any more.
    const passed = clock.rungs.filter(({ kind, at }) => kind === 'reminder' && at <= mark.at).map(firedMark);
    const now = [...fired, ...passed.filter((other) => !fired.includes(other))];
    const fire = [JSON.stringify(now), nextAt(clock, now), deadline, row.fired];
    if (this.connection.foresight) this.connection.foresight.changeOne(FIRE, fire);
    else await this.connection.run(FIRE, fire);
    for (const message of rows) await writeOutbox(this.connection, message);
    // The case is as it was, but what is known of its clocks is not.
    const forget = () => [...this.held.keys()].forEach((id) => this.cases.forget(id));
    if (this.connection.foresight) this.connection.foresight.whenStored(forget);
    else forget();
    return true;
  }

  async claimCase(id: Id<'case'>): Promise<boolean> {
    // On SQLite the transaction holds the only pen.
    return this.connection.dialect === 'sqlite' || (await this.connection.first(CLAIM_CASE, [id])) !== undefined;
  }
}

const withoutKeys = ({ keys: _keys, ...identity }: IdentityRow): KnownIdentity => identity;

const inOrder = (identities: readonly KnownIdentity[]): readonly KnownIdentity[] => (identities.length < 2 ? identities : [...identities].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** What is known of the reminders of the clocks that are not done. */
function firedOf({ deadlines }: Case, foresight: Foresight): ReadonlyMap<string, string> {
  const fired = new Map<string, string>();
  for (const { id, endSeq } of deadlines) {
    const seen = endSeq === undefined ? foresight.seenFired(id) : undefined;
    if (seen !== undefined) fired.set(id, seen);
  }
  return fired;
}

export interface ClockRow {
  readonly status: Deadline['status'];
  readonly end_seq: number | null;
  readonly rings_at: string;
  readonly rungs: string;
  readonly fired: string;
}

export const clockFrom = (row: ClockRow): Pick<Deadline, 'status' | 'endSeq' | 'ringsAt' | 'rungs'> => ({
  status: row.status,
  ...(row.end_seq === null ? {} : { endSeq: row.end_seq }),
  ringsAt: row.rings_at as Instant,
  rungs: JSON.parse(row.rungs) as Deadline['rungs'],
});

/** The one way in for acts. */
export function ledgerOf(writer: Writer): Ledger {
  const cases = new KnownCases();
  return { write: (work, manner) => writer.writeAct((connection) => work(new LedgerTransaction(connection, cases)), manner) };
}
