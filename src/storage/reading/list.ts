import type { CaseFilter, Counted, Scope } from '../../application/ports';
import type { LegalDate } from '../../domain/brand';
import { startOfLegalDay } from '../../domain/calendar';
import type { DialectName, Value } from '../connection';
import { FLAG } from '../ledger/belongings';
import { PLACES_A_SECOND } from '../ledger/record';
import { marks, piece, type Piece } from './piece';
import { ftsQuery, shortConditions, termsOf, wordsConditions, type Asking } from './search';
import { LISTED } from './rows';

/** The place of the first case that can have been opened on that date (a day in Shanghai). */
const placeOf = (date: LegalDate): number => (Date.parse(startOfLegalDay(date)) / 1000) * PLACES_A_SECOND;
const DAY = 86_400 * PLACES_A_SECOND;

export const seenBy = (scope: Scope): Piece[] =>
  scope === 'all' ? [] : [piece(`exists (select 1 from case_access v where v.case_ordinal = c.ordinal and v.body in (${marks(scope.bodies)}))`, ...scope.bodies)];

/**
 * The places between which the list lies, as conditions on the column that is read downwards: SQLite does not carry a bound
 * from one table over to another, and would read everything outside of it too. `before`: where the last page ended.
 */
export function boundsOf(filter: CaseFilter, before: number | undefined, column: string): Piece[] {
  const all: Piece[] = [];
  if (before !== undefined) all.push(piece(`${column} < cast(? as bigint)`, before));
  if (filter.openedFrom !== undefined) all.push(piece(`${column} >= cast(? as bigint)`, placeOf(filter.openedFrom)));
  if (filter.openedUntil !== undefined) all.push(piece(`${column} < cast(? as bigint)`, placeOf(filter.openedUntil) + DAY));
  return all;
}

/** Every filter but the dates as a condition on a case `c`. Throws DomainError invalid/`search.tooShort`. */
export function conditionsOf(filter: CaseFilter, scope: Scope, dialect: DialectName, asking: Asking = 'each'): Piece[] {
  const all: Piece[] = [...seenBy(scope)];
  if (filter.procedure !== undefined) all.push(piece('c.procedure = ?', filter.procedure));
  if (filter.state !== undefined) all.push(piece('c.state = ?', filter.state));
  if (filter.stage !== undefined) all.push(piece('c.stage = ?', filter.stage));
  if (filter.handling !== undefined) all.push(piece('c.handling = ?', filter.handling));
  if (filter.registered !== undefined) all.push(piece(`c.hub ${filter.registered.theirs ? 'in' : 'not in'} (${marks(filter.registered.bodies)})`, ...filter.registered.bodies));
  if (filter.closed !== undefined) all.push(piece('c.closed = ?', filter.closed ? 1 : 0));
  if (filter.turn !== undefined) all.push(piece('c.closed = 0 and c.turn_body = ?', filter.turn));
  if (filter.cause !== undefined) all.push(piece('c.turn_cause = ?', filter.cause));
  if (filter.late !== undefined) all.push(piece(`c.late = ${filter.late ? 1 : 0}`));
  if (filter.counted !== undefined) all.push(countedAs(filter.counted, dialect));
  for (const [name, value] of tagsOf(filter)) {
    all.push(piece('exists (select 1 from case_tags g where g.name = ? and g.value = ? and g.case_ordinal = c.ordinal)', name, value));
  }
  if (filter.identityKeys !== undefined) {
    const found = identified(filter.identityKeys, filter.identityParts ?? []);
    all.push({ sql: `c.ordinal in (${found.sql})`, values: found.values });
  }
  if (filter.q !== undefined) all.push(...wordsConditions(termsOf(filter.q), scope, dialect, asking));
  return all;
}

/** The rows that a case has added to the figures, and a member of one. */
const INCREMENTS: Readonly<Record<DialectName, { readonly rows: string; readonly member: (name: string) => string }>> = {
  sqlite: { rows: 'json_each(k.increments) i', member: (name) => `json_extract(i.value, '$.${name}')` },
  postgres: { rows: 'json_array_elements(k.increments::json) i', member: (name) => `i.value ->> '${name}'` },
};

/** Out of what the case was counted as: so there are as many cases as the figure says. */
function countedAs({ measure, cause, from, until, bodies }: Counted, dialect: DialectName): Piece {
  const { rows, member } = INCREMENTS[dialect];
  const which = [
    piece(`${member('measure')} = ?`, measure),
    piece(`${member('cause')} = ?`, cause),
    ...(from === undefined ? [] : [piece(`${member('month')} >= ?`, from)]),
    ...(until === undefined ? [] : [piece(`${member('month')} <= ?`, until)]),
    ...(bodies === undefined ? [] : [bodies.length === 0 ? piece('1 = 0') : piece(`${member('body')} in (${marks(bodies)})`, ...bodies)]),
  ];
  return piece(`exists (select 1 from counted_cases k, ${rows} where k.case_ordinal = c.ordinal and ${which.map(({ sql }) => sql).join(' and ')})`, ...which.flatMap(({ values }) => values));
}

const tagsOf = (filter: CaseFilter): (readonly [string, string])[] => [...Object.entries(filter.tags ?? {}), ...(filter.flag === undefined ? [] : [[FLAG, filter.flag] as const])];

/** Cases of which one identity, of a part that may be looked into, bears all the keys. */
function identified(keys: readonly string[], parts: readonly string[]): Piece {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0 || parts.length === 0) return piece('select ordinal as place from cases where 1 = 0');
  return {
    sql: `select i.case_ordinal as place from identity_keys y join identities i on i.id = y.identity_id
      where y.key in (${marks(wanted)}) and i.part in (${marks(parts)}) group by i.id, i.case_ordinal having count(*) = ${wanted.length}`,
    values: [...wanted, ...parts],
  };
}

/**
 * Streams of places, one of which can drive the list on SQLite, which knows nothing of how many rows each has: the list
 * asks before it chooses. PostgreSQL keeps statistics and chooses itself.
 */
export function streamsOf(filter: CaseFilter, scope: Scope): Piece[] {
  const all: Piece[] = [];
  if (filter.identityKeys !== undefined) all.push(identified(filter.identityKeys, filter.identityParts ?? []));
  if (scope !== 'all') all.push(piece(`select distinct case_ordinal as place from case_access where body in (${marks(scope.bodies)})`, ...scope.bodies));
  for (const [name, value] of tagsOf(filter)) all.push(piece('select case_ordinal as place from case_tags where name = ? and value = ?', name, value));
  if (filter.procedure !== undefined && filter.state !== undefined) all.push(piece('select ordinal as place from cases where procedure = ? and state = ?', filter.procedure, filter.state));
  if (filter.stage !== undefined) all.push(piece('select ordinal as place from cases where stage = ?', filter.stage));
  if (filter.handling !== undefined) all.push(piece('select ordinal as place from cases where handling = ?', filter.handling));
  if (filter.turn !== undefined) all.push(piece('select ordinal as place from cases where closed = 0 and turn_body = ?', filter.turn));
  if (filter.late) all.push(piece('select ordinal as place from cases where late = 1'));
  return all;
}

/** A stream of at most so many places is read whole and sorted; fewer where each place is looked up in the full text. */
export const small = (filter: CaseFilter): number => (filter.q === undefined ? 2_000 : 300);
export const placesIn = ({ sql, values }: Piece, atMost: number): Piece => piece(`select count(*) as places from (select 1 from (${sql}) limit ?)`, ...values, atMost);

const where = (conditions: readonly Piece[]): string => (conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => sql).join(' and ')}`);
const valuesOf = (pieces: readonly Piece[]): Value[] => pieces.flatMap(({ values }) => values);

/** The list straight down the cases, newest first. */
export const listed = (conditions: readonly Piece[], limit: number): Piece => piece(`select ${LISTED} from cases c ${where(conditions)} order by c.ordinal desc limit ?`, ...valuesOf(conditions), limit);

/** The list out of a small stream. The places alone are sorted: only what is shown is read with all its columns. */
export function listedOutOf(stream: Piece, conditions: readonly Piece[], limit: number): Piece {
  const places = `select c.ordinal as place from (${stream.sql}) d cross join cases c on c.ordinal = d.place ${where(conditions)} order by c.ordinal desc limit ?`;
  return piece(`select ${LISTED} from (${places}) p cross join cases c on c.ordinal = p.place order by c.ordinal desc`, ...stream.values, ...valuesOf(conditions), limit);
}

/** The list out of the full text, newest first, until the page is full. `conditions`: all but the words and the scope. */
export function listedByWords(filter: CaseFilter & { readonly q: string }, scope: Scope, conditions: readonly Piece[], before: number | undefined, limit: number): Piece {
  const terms = termsOf(filter.q);
  const found = [piece('case_search match ?', ftsQuery(terms, scope)), ...boundsOf(filter, before, 'd.rowid'), ...conditions, ...shortConditions(terms, 'sqlite')];
  return piece(`select ${LISTED} from case_search d cross join cases c on c.ordinal = d.rowid ${where(found)} order by d.rowid desc limit ?`, ...valuesOf(found), limit);
}

/** The list of what several bodies see: the newest of each, merged. Nobody's row is missed: the page lies within the pages. */
export function listedByBodies(bodies: readonly string[], filter: CaseFilter, conditions: readonly Piece[], before: number | undefined, limit: number): Piece {
  const branches = bodies.map((body) => {
    const seen = [piece('a.body = ?', body), ...boundsOf(filter, before, 'a.case_ordinal'), ...conditions];
    return piece(`select * from (select ${LISTED} from case_access a cross join cases c on c.ordinal = a.case_ordinal ${where(seen)} order by a.case_ordinal desc limit ?)`, ...valuesOf(seen), limit);
  });
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  return piece(`select * from (${branches.map(({ sql }) => sql).join(' union ')}) order by ordinal desc limit ?`, ...valuesOf(branches), limit);
}
