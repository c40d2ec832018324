import { DomainError } from '../domain/errors';

/** What a broken uniqueness means. SQLite names the columns, PostgreSQL the constraint. */
const meanings: readonly { readonly sqlite: string; readonly postgres: string; readonly error: () => DomainError }[] = [
  { sqlite: 'case_sources.source_key', postgres: 'case_sources_pkey', error: () => new DomainError('conflict', 'source.known', 'This row was imported before.') },
  { sqlite: 'accounts.login', postgres: 'accounts_login', error: () => new DomainError('conflict', 'account.loginTaken', 'There is an account with this login name already.', { issues: [{ field: 'login', code: 'account.loginTaken', message: 'a login that nobody has' }] }) },
  { sqlite: 'facts.case_ordinal, facts.seq', postgres: 'facts_of_case', error: movedOn },
  { sqlite: 'cases.id', postgres: 'cases_id', error: () => new DomainError('conflict', 'case.known', 'There is a case with this id already.') },
];

/** The case is not what the writer took it for. */
export function movedOn(): DomainError {
  return new DomainError('conflict', 'case.movedOn', 'The case has moved on since it was read.');
}

/** The store cannot be trusted or reached at the moment: nothing of the act is stored, it may be sent again. */
export function unavailable(code: 'storage.full' | 'storage.failed' | 'storage.busy' | 'storage.closed', message: string): DomainError {
  return new DomainError('unavailable', code, message);
}

/** A property of what was thrown. By shape, not by class: a native driver keeps throwing the errors of whoever loaded it first. */
const of = (error: unknown, property: 'code' | 'message' | 'constraint' | 'driverError'): unknown =>
  typeof error === 'object' && error !== null && property in error ? (error as Readonly<Record<string, unknown>>)[property] : undefined;

const textOf = (error: unknown, property: 'code' | 'message' | 'constraint'): string => {
  const value = of(error, property);
  return typeof value === 'string' ? value : '';
};

const codeOf = (error: unknown): string => textOf(error, 'code');

/** TypeORM wraps what the driver threw. */
const rootOf = (error: unknown): unknown => of(error, 'driverError') ?? error;

/** What the driver said, in its own words. */
export const messageOf = (error: unknown): string => textOf(error, 'message');

export const isBusy = (error: unknown): boolean => codeOf(rootOf(error)).startsWith('SQLITE_BUSY');

/** An error of better-sqlite3 by its meaning; anything else is handed back as it is. */
export function sqliteMeaning(thrown: unknown): unknown {
  const error = rootOf(thrown);
  const code = codeOf(error);
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    const text = messageOf(error);
    return meanings.find(({ sqlite }) => text.endsWith(`failed: ${sqlite}`))?.error() ?? thrown;
  }
  if (code === 'SQLITE_FULL') return unavailable('storage.full', 'The disk is full: nothing of this was stored.');
  if (code.startsWith('SQLITE_BUSY')) return unavailable('storage.busy', 'Another program is writing to the database.');
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|PROTOCOL)/.test(code)) {
    return unavailable('storage.failed', `The database cannot be written (${code}).`);
  }
  return thrown;
}

const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;
/** No connection of the pool became free in time, no new one was made, or a statement went on for too long. */
const LATE = /^(timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

/** An error of pg by its meaning; anything else is handed back as it is. */
export function postgresMeaning(thrown: unknown): unknown {
  const error = rootOf(thrown);
  const code = codeOf(error);
  if (code === '23505') {
    const constraint = textOf(error, 'constraint');
    return meanings.find(({ postgres }) => postgres === constraint)?.error() ?? thrown;
  }
  if (code === '53100') return unavailable('storage.full', 'The disk of the database is full: nothing of this was stored.');
  // Whoever sets it up has forgotten this one step.
  if (code === '3D000') return unavailable('storage.failed', 'DATABASE_URL: this PostgreSQL has no database of that name. Create it first, with encoding UTF8 (docker-compose.yml shows how, and the version).');
  if (/^(08|28|3D|53|57P|58|XX)/.test(code) || /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/.test(code)) {
    return unavailable('storage.failed', `The database cannot be reached (${code}).`);
  }
  // What pg says of a connection that breaks in the middle bears no code.
  if (LATE.test(messageOf(error))) return unavailable('storage.failed', 'The database did not answer in time: it cannot be reached, or more waits for it than it can do.');
  if (LOST.test(messageOf(error))) return unavailable('storage.failed', 'The connection to the database was lost.');
  return thrown;
}

/**
 * PostgreSQL: another transaction was in the way, a second try meets settled rows. Serialization, deadlock, and the
 * answer to the same idempotency key, which the second try finds.
 */
export function isWorthAnotherTry(thrown: unknown): boolean {
  const error = rootOf(thrown);
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || (code === '23505' && textOf(error, 'constraint') === 'answers_pkey');
}

/** A read that goes through TypeORM instead of a connection of ours: what it ends in, by its meaning. */
export async function meant<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw sqliteMeaning(postgresMeaning(error));
  }
}
