import type { Fact } from '../domain/act';
import type { Id, Instant, LegalDate } from '../domain/brand';
import type { Case, Deadline } from '../domain/case';
import type { ClockState, ReferenceClockName } from '../domain/clockState';
import type { JsonObject } from '../domain/json';
import type { NumberRequest, Summary } from '../domain/procedure';
import type { WithheldKind } from '../domain/withheld';
import type { SentSignal } from '../engine';
import type { Changing, LoggedChange, Paging } from './ports/administration';
import type { DocumentWords, FieldValues, IssuedText } from './ports/documents';
import type { CaseFilter, Counted } from './ports/list';

export type { CaseFilter, Counted };

/*
 * What the application needs of the outside, in its own words, implemented by storage, queue and mail: no SQL, Redis or HTTP here.
 */

// --- writing ------------------------------------------------------------------------------------------------------

/** A person, a firm or a narrative: the only place where names stand. */
export interface IdentityRow {
  readonly id: Id<'identity'>;
  readonly caseId: Id<'case'>;
  readonly kind: WithheldKind;
  /** The part of the file that one must be able to see to read it. */
  readonly part: string;
  /** Person or firm: fields by name. Narrative: `{ text }`. */
  readonly content: JsonObject;
  /** Keyed hashes (HMAC, hex) by which it can be found without being readable: telephone, name, pairs of characters of a name. */
  readonly keys: readonly string[];
}

/** One that is kept already, without the keys by which it is found. */
export type KnownIdentity = Omit<IdentityRow, 'keys'>;

export interface OutboxRow {
  /** `<case>-<seq>`: the fact that caused it. */
  readonly fact: string;
  readonly recipient: string;
  readonly channel: 'mail' | 'sms' | 'desk' | 'letter';
  readonly rung: string;
  readonly template: string;
  readonly data: JsonObject;
  readonly legalService: boolean;
  readonly createdAt: Instant;
}

/** A signal waits as it was sent. */
export type SignalRow = SentSignal;

/** Everything that one fact writes. It is written whole or not at all. */
export interface Entry {
  readonly fact: Fact;
  /** Canonical bytes (RFC 8785) of the fact without content, salt and hash: what `fact.hash` is the hash of. */
  readonly factBytes: string;
  /** Canonical bytes of the act's input: content row of its own, labelled with `fact.part`. */
  readonly contentBytes: string;
  /** The case after the fact, and its canonical bytes without `head`, as `fact.decided` hashes them. */
  readonly case: Case;
  readonly caseBytes: string;
  /** The case before; absent when the fact opens it. The writer updates where revision = before.revision, else `case.movedOn`. */
  readonly before?: Case;
  /** Deadlines that this fact started, changed or ended. */
  readonly changed: readonly Deadline[];
  readonly summary: Summary;
  /** State as a path: `mediating`, `withBody.verifying`; and its stage. */
  readonly statePath: string;
  readonly stage: string;
  /** What the worklist sorts by, legal risk first; `9999-…` when no deadline binds. */
  readonly worklistKey: string;
  /** Canonical bytes of the deadlines that a list shows, what binds first; absent where the fact has not changed them. */
  readonly bindingBytes?: string;
  /** An office has let a time run out, and the act is not done. */
  readonly late: boolean;
  readonly identities: readonly IdentityRow[];
  /** Masked narratives that this fact brought: added to what full text finds of the case, beside `summary.text`. */
  readonly maskedNarratives: string;
  /** `maskedNarratives` is all of them, masked anew: it takes the place of what full text found before. */
  readonly remasked?: true;
  readonly outbox: readonly OutboxRow[];
  readonly signals: readonly SignalRow[];
  /** Keyed hash of the six digits that are told to the caller; only when the case is opened. */
  readonly queryCodeHash?: string;
  /** `source:reference:part` of an imported row; unique, so that a second import adds nothing. */
  readonly sourceKey?: string;
}

/** What an idempotent request was answered with. */
export interface RememberedAnswer {
  readonly bodyHash: string;
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

/** One database transaction. Nothing is visible to others before it is committed. */
export interface Transaction {
  /** The case as the transaction sees it. */
  loadCase(id: Id<'case'>): Promise<Case | undefined>;
  /** The canonical bytes of a case that this transaction has loaded or recorded, as it stands now. */
  bytesOf(file: Case): string | undefined;
  /** Writes one fact with all that belongs to it. Throws DomainError `conflict`/`case.movedOn` when the revision has moved on. */
  record(entry: Entry): Promise<void>;
  /** Next number of a series, from a counter row; a rolled-back transaction gives it back. `year` is that of the legal date; intake series count per day. */
  nextNumber(series: NumberRequest['series'], on: LegalDate): Promise<number>;
  findAnswer(scope: string, key: string): Promise<RememberedAnswer | undefined>;
  rememberAnswer(scope: string, key: string, answer: RememberedAnswer, at: Instant): Promise<void>;
  /** Case of an imported row, if it is there already. */
  findSource(sourceKey: string): Promise<Id<'case'> | undefined>;
  /** The identities of a case: what is masked in its texts, what its documents name. */
  identitiesOf(id: Id<'case'>): Promise<readonly KnownIdentity[]>;
  /** The same with their keys, for a case that is opened beside it: each case keeps its own. */
  identitiesWithKeys(id: Id<'case'>): Promise<readonly IdentityRow[]>;
  /** The facts of a case as the transaction sees them, with their content. */
  factsOf(id: Id<'case'>): Promise<readonly StoredFact[]>;
  /** The names of these accounts, by id and by login. */
  peopleNamed(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Fixes what a document of the case says and takes the step `numbered`: its file is made of it afterwards, and of nothing else. */
  issueDocument(words: DocumentWords, on: LegalDate): Promise<void>;
  /** The documents of a fact whose text is fixed and which are not void, by place. */
  issuedTexts(id: Id<'case'>, seq: number): Promise<readonly IssuedText[]>;
  /** Places of the documents of the case that were declared void. */
  voidPlaces(id: Id<'case'>): Promise<readonly number[]>;
  /** Keeps what an office supplied with a request for approval (the fact of this number), for the document of the act that is asked for. */
  keepRequestWords(id: Id<'case'>, seq: number, fields: FieldValues): Promise<void>;
  requestWords(id: Id<'case'>, seq: number): Promise<FieldValues>;
  /** The part of the file of a piece of evidence of that case; undefined where the case has no such evidence. */
  partOfEvidence(caseId: Id<'case'>, id: string): Promise<string | undefined>;
  /** Marks a waiting signal as applied; false if someone else has. */
  claimSignal(id: Id<'signal'>, at: Instant): Promise<boolean>;
  /** Whether signals may wait for the case once this transaction is committed. */
  signalsMayWait(id: Id<'case'>): Promise<boolean>;
  /** Queues a reminder and remembers that its rung, and those before it, have come. False, and nothing is queued, when it was fired before. */
  remind(deadline: Id<'deadline'>, rung: string, rows: readonly OutboxRow[]): Promise<boolean>;
  /** Takes the case for this transaction; false, without waiting, while another transaction is at it. */
  claimCase(id: Id<'case'>): Promise<boolean>;
}

/**
 * The one way in. `work` awaits nothing but its transaction and may run more than once. The promise resolves after COMMIT, never
 * before; if `work` throws, nothing of it is stored.
 */
export interface Ledger {
  /** `behind`: nobody looks on, and the acts of people come first. */
  write<T>(work: (tx: Transaction) => Promise<T>, manner?: { readonly behind?: true }): Promise<T>;
}

// --- reading ------------------------------------------------------------------------------------------------------

/** Which cases may be read: those to which one of the bodies has access; `all` for supervision. Built by the policies only. */
export type Scope = { readonly bodies: readonly string[] } | 'all';

export interface CaseRow {
  readonly id: Id<'case'>;
  readonly number: string;
  readonly procedure: string;
  readonly revision: number;
  readonly state: string;
  readonly stage: string;
  readonly title: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly hub: string;
  readonly handling: string;
  readonly turn: { readonly body: string; readonly cause: string; readonly since: Instant };
  readonly closed: boolean;
  readonly openedAt: Instant;
  /** The deadlines that bind now, earliest first. */
  readonly deadlines: readonly Deadline[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

/** Which of the open cases of some bodies a worklist shows. */
export type WorklistView =
  /** Whose move it is one of theirs. */
  | { readonly kind: 'move' }
  /** Their move, in one of these states (`procedure state`): handed to them and not taken yet. */
  | { readonly kind: 'tray'; readonly states: readonly string[] }
  /** Theirs to handle or to move: a clock ends until then, or has run out and an office owes what it was for. `own`: a clock of theirs. */
  | { readonly kind: 'soon'; readonly until: Instant; readonly own?: true }
  /** Theirs to handle or registered by them, while somebody else has the move. */
  | { readonly kind: 'waiting' }
  /** The same, and a clock of that somebody has run out by now and is not done. */
  | { readonly kind: 'silent'; readonly now: Instant }
  /** Assigned to this account. */
  | { readonly kind: 'person'; readonly account: string }
  /** Theirs, with a stamped receipt outstanding (待补回执), or with this flag (送达回证). */
  | { readonly kind: 'proof'; readonly flag: string };

/** A fact as it is stored, with its content if that is still there. */
export interface StoredFact {
  readonly fact: Fact;
  readonly factBytes: string;
  /** Absent: sealed or destroyed. */
  readonly contentBytes?: string;
  /** Global position, once the sealer has given it. */
  readonly position?: number;
}

/** Reads of requests. Never shows what is not committed. */
export interface Reader {
  findCase(id: Id<'case'>, scope: Scope): Promise<Case | undefined>;
  findCaseByNumber(number: string, scope: Scope): Promise<Id<'case'> | undefined>;
  /** For the caller without an account: number and keyed hash of the query code must both fit. */
  findByQueryCode(number: string, queryCodeHash: string): Promise<Case | undefined>;
  /** Newest first. Throws DomainError invalid/`cursor.unreadable`. */
  listCases(filter: CaseFilter, scope: Scope, page: { readonly limit: number; readonly cursor?: string }): Promise<Page<CaseRow>>;
  /** Open cases of these bodies, by legal risk: the worklist key first. Absent: those whose move it is one of theirs. */
  worklist(bodies: readonly string[], page: { readonly limit: number; readonly cursor?: string }, view?: WorklistView, procedure?: string): Promise<Page<CaseRow>>;
  history(id: Id<'case'>): Promise<readonly StoredFact[]>;
  /** Content of identities of one case, restricted to `parts`. Each read is written to the access log with `reader` and `reason`. */
  identities(id: Id<'case'>, parts: readonly string[], reader: { readonly account: string; readonly reason: string; readonly at: Instant }): Promise<readonly IdentityRow[]>;
}

/** What the sweep, the relay and the check need. */
export interface Alarms {
  /** Cases that are best rung side by side. */
  readonly abreast: number;
  /** Running deadlines with `ringsAt <= now`, or with an unfired rung whose time has come; earliest first. */
  due(now: Instant, limit: number): Promise<readonly { readonly case: Id<'case'>; readonly deadline: Id<'deadline'>; readonly ringsAt: Instant; readonly rung?: string }[]>;
  /** The instants at which something is to be done, after `from` and up to `until`, earliest first: for the alarm clock. */
  instants(from: Instant, until: Instant, limit: number): Promise<readonly Instant[]>;
  waitingSignals(limit: number): Promise<readonly SignalRow[]>;
  /** Those that wait for one case, oldest first. */
  waitingSignalsFor(receiver: Id<'case'>, limit: number): Promise<readonly SignalRow[]>;
  /** A try that the receiver could not accept yet: kept, counted, listed; tried again after the receiver's next act. */
  signalRefused(id: Id<'signal'>, code: string, at: Instant): Promise<void>;
  /** Open cases with a running deadline computed with an older calendar than `version`, after the given id. */
  casesOnOlderCalendar(version: number, after: string, limit: number): Promise<readonly Id<'case'>[]>;
  /** Newest `recordedAt` in the history. */
  newestRecordedAt(): Promise<Instant | undefined>;
}

/** The one method of the queue: look at this deadline at that time. Losing it costs seconds, never a right. */
export interface AlarmClock {
  wake(deadline: string, at: Instant): Promise<void>;
}

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly body: string;
  readonly roles: readonly string[];
  readonly passwordHash: string;
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
  /** The password was made by another: its owner puts one of his own in its place before anything else. */
  readonly passwordGiven?: true;
}

export interface Accounts {
  /** `by`: who adds it. Throws DomainError conflict/`account.loginTaken`. */
  add(account: Account, by?: string): Promise<void>;
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  count(): Promise<number>;
  /** By login. */
  list(): Promise<readonly Account[]>;
  /** Those of these bodies, by login. */
  ofBodies(bodies: readonly string[]): Promise<readonly Account[]>;
  /** Those whose id or login is among these. */
  among(people: readonly string[]): Promise<readonly Account[]>;
  /** From then on it cannot sign in, and its sessions are void. */
  disable(id: string, changing: Changing): Promise<void>;
  /** It may sign in again, with a new password that was made for it. */
  enable(id: string, passwordHash: string, changing: Changing): Promise<void>;
  setRoles(id: string, roles: readonly string[], changing: Changing): Promise<void>;
  /** `given`: it was made by another, and is to be replaced. */
  setPassword(id: string, passwordHash: string, changing: Changing, given?: boolean): Promise<void>;
  /** What was changed and by whom, newest first; of one account if it is named. */
  log(paging: Paging, account?: string): Promise<Page<LoggedChange>>;
}

/** A server-side session; the cookie holds a token of which only the hash is stored. */
export interface Session {
  readonly tokenHash: string;
  readonly account: string;
  readonly csrfHash: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

export interface Sessions {
  open(session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | undefined>;
  touch(tokenHash: string, seenAt: Instant, expiresAt: Instant): Promise<void>;
  end(tokenHash: string): Promise<void>;
  endExpired(now: Instant): Promise<number>;
}

/** The answer about a case that another house has: at which revision, and the hash of what was said. */
export interface Exported {
  readonly revision: number;
  readonly hash: string;
}

/** What was last answered to other houses, by the name of their system. */
export interface Exports {
  known(system: string): Promise<ReadonlyMap<Id<'case'>, Exported>>;
  keep(system: string, answers: ReadonlyMap<Id<'case'>, Exported>, at: Instant): Promise<void>;
}

/** A jump of the clock that was noticed. It stands until a person confirms that the clock is right now. */
export interface ClockDoubt {
  readonly direction: 'forward' | 'back';
  /** By how much. */
  readonly seconds: number;
  /**
   * What it was seen by: the monotonic clock of the process, the newest time that is stored (of a fact, or of a look at a clock), the time that
   * the machine has run since a look that is stored, or the clock of another server.
   */
  readonly against: 'monotonic' | 'history' | 'boot' | ReferenceClock['name'];
  readonly noticedAt: Instant;
  /** Newest `recordedAt` when it was noticed, and once it is confirmed, then. */
  readonly newest?: Instant;
  readonly confirmedAt?: Instant;
  readonly confirmedBy?: string;
}

/** Kept in the database: every server and every command of the installation sees the same. */
export interface ClockDoubts {
  standing(): Promise<ClockDoubt | undefined>;
  lastConfirmed(): Promise<ClockDoubt | undefined>;
  /** Newest first. */
  recent(limit: number): Promise<readonly ClockDoubt[]>;
  add(doubt: ClockDoubt): Promise<void>;
  /** Confirms what stands, and the newest fact as it is; how many doubts that were. */
  confirm(at: Instant, by: string, newest: Instant | undefined): Promise<number>;
}

/** A clock beside the server's own. `read`: its time in milliseconds since 1970; undefined while it does not answer. */
export interface ReferenceClock {
  readonly name: Exclude<ReferenceClockName, 'ntp'>;
  readonly read: () => Promise<{ readonly time: number; readonly sameMachine: boolean } | undefined>;
}

/** How long the machine has run, by the counter of its kernel: nobody can set it, and it goes on while no process of ours runs. */
export interface SinceBoot {
  /** Another one after each start of the machine. */
  readonly boot: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** What the clock of one process was found to be, kept for whoever asks later. */
export interface ClockRecordEntry extends ClockState {
  /** Undefined where the kernel does not tell. */
  readonly sinceBoot?: SinceBoot;
  readonly at: Instant;
  /** Whose clock: the machine by its own name, and the process on it. */
  readonly machine: string;
  readonly process: 'server' | 'worker';
}

/** A bounded history: the newest ten thousand. */
export interface ClockRecords {
  add(entry: ClockRecordEntry): Promise<void>;
  /** Newest first. */
  recent(limit: number): Promise<readonly ClockRecordEntry[]>;
}

/** The turn at filling an empty database before anybody works in it. */
export interface FirstStart {
  /** False: another process has the turn, or was ended in it. */
  begin(holder: string, now: Instant): Promise<boolean>;
  end(holder: string, now: Instant): Promise<void>;
  /** Begun and not ended. */
  underWay(): Promise<boolean>;
}

// --- the world ----------------------------------------------------------------------------------------------------

/** Time and chance, injected. */
export interface World {
  readonly now: () => Instant;
  /** A new id, sortable by time of making. */
  readonly newId: () => string;
  /** Hex of `bytes` random bytes. */
  readonly random: (bytes: number) => string;
  /** Keyed hash (HMAC-SHA-256, hex) under the installation's secret. */
  readonly keyed: (text: string) => string;
}
