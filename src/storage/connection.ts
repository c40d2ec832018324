import type { EntityManager } from 'typeorm';
import { DomainError } from '../domain/errors';
import { refuseUnstorable } from '../domain/text';
import type { StoredCase } from './ledger/storedCase';

/** What a statement may be given. Instants and legal dates are text, truths are 0 and 1: the same bytes in both databases. */
export type Value = string | number | null | Json;

/** SQLite answers at once, PostgreSQL later; `await` takes both, and costs nothing worth counting for the former. */
export type Awaitable<T> = T | Promise<T>;

export type DialectName = 'sqlite' | 'postgres';

/**
 * One database connection that runs hand-written SQL. The text is the same for both databases, with `?` for values;
 * every statement is prepared once. What differs stands in `dialect.ts`.
 */
export interface Connection {
  readonly dialect: DialectName;
  /** TypeORM on the same connection, for the tables that are seldom written. */
  readonly manager: EntityManager;
  /** Runs a statement and answers how many rows it changed. */
  run(sql: string, values?: readonly Value[]): Awaitable<number>;
  /** The first row, if there is one. */
  first<Row>(sql: string, values?: readonly Value[]): Awaitable<Row | undefined>;
  all<Row>(sql: string, values?: readonly Value[]): Awaitable<readonly Row[]>;
  /** Only where statements that change something are collected, to be run later. */
  readonly foresight?: Foresight;
}

/**
 * How an act is worked out before its transaction has begun. It reads what is committed, and its statements are collected; when
 * they run, in one piece with those of other acts, each thing that it took for granted is held against the database.
 */
export interface Foresight {
  /** What is committed, whatever the act has collected: for a read that adds by itself what the act has written. */
  readonly committed: Pick<Connection, 'first' | 'all'>;
  /** Takes for this act what has this name: a case, a signal, the key of a request. Throws `Overlap` while an act has it that is not stored yet. */
  claim(name: string): void;
  /** Collects a statement that must change one row; if it does not, nothing of the acts that share the transaction is stored. */
  changeOne(sql: string, values: readonly Value[]): void;
  /**
   * True where the act may take for granted what this process itself has left stored, and that its request is a new one: what it
   * writes is held against the database. What comes to nothing so, or to a refusal, is worked out once more without it.
   */
  readonly trusting: boolean;
  /** What was taken for granted, and not yet held against the database by a statement of the act. */
  readonly trusted: Set<string>;
  /** Which reminders of a clock have come (the column `fired`), as far as that is known. */
  seenFired(deadline: string): string | undefined;
  sawFired(deadline: string, fired: string): void;
  /** A case that was read with others, where clocks of many are due. */
  readAhead(caseId: string): StoredCase | undefined;
  /** The same read for many acts: it is made once after each commit. */
  firstSince<Row>(sql: string): Row | undefined;
  /** Called once the act is committed. */
  whenStored(then: () => void): void;
  /** The next value of a counter. */
  nextNumber(series: string, span: string): number;
  /** The next free place for a case in the second that begins with this place. */
  nextPlace(second: number): number;
}

/** The name by which an act claims a case. */
export const claimOfCase = (id: string): string => `case ${id}`;

/** Another act, not stored yet, is at what this act needs: it is to be worked out again once that one is stored. */
export class Overlap extends Error {}

/** The act needs what only its own transaction can tell. */
export class Unforeseen extends Error {}

/** How an act waits for the writer: `behind`, where nobody looks on and the acts of people come first. */
export interface Manner {
  readonly behind?: true;
}

/**
 * Where everything that changes the database goes. `work` is one transaction; it awaits nothing but its connection and
 * may run more than once. The promise resolves after COMMIT; if `work` throws, nothing of it is stored.
 */
export interface Writer {
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** The same for work that knows what to do with a connection of foresight. */
  writeAct<T>(work: (connection: Connection) => Promise<T>, manner?: Manner): Promise<T>;
}

const NUL = '\u0000';

/**
 * The edge of storage: PostgreSQL refuses NUL, and lone surrogates come back as something else. Everything that can be
 * stored exactly passes: directional overrides, characters outside the BMP, zero-width ones.
 * Throws DomainError invalid/`text.nul` or `text.loneSurrogate`.
 */
export function refuseUnstorableValues(values: readonly Value[]): void {
  for (const value of values) {
    if (typeof value === 'string' && (value.includes(NUL) || !value.isWellFormed())) throw unstorable(value);
  }
}

/** In JSON both arrive escaped, where neither database would notice. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\u(0000|d[89ab][0-9a-f]{2}(?!\\ud[c-f])|d[c-f][0-9a-f]{2})/i;

/**
 * Text that `JSON.stringify` or `canonical` has written: it is looked at once, for what it escapes. SQLite takes it as bytes,
 * which costs half of what text costs there, so the statement writes `cast(? as text)` for it.
 */
export class Json {
  /** Throws DomainError invalid/`text.nul` or `text.loneSurrogate`. */
  constructor(readonly text: string) {
    refuseUnstorableJson(text);
  }
}

/** The same for text that is JSON. */
export function refuseUnstorableJson(json: string): void {
  if (!json.includes('\\u')) return;
  const found = ESCAPED.exec(json);
  if (found) throw unstorableText(found[1] === '0000' ? 'text.nul' : 'text.loneSurrogate');
}

function unstorable(value: string): DomainError {
  return unstorableText(refuseUnstorable(value)?.code ?? 'text.loneSurrogate');
}

function unstorableText(code: 'text.nul' | 'text.loneSurrogate'): DomainError {
  return new DomainError('invalid', code, code === 'text.nul' ? 'The text holds a NUL character.' : 'The text holds half of a surrogate pair.');
}
