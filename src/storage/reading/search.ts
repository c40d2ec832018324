import type { Scope } from '../../application/ports';
import { DomainError } from '../../domain/errors';
import { queryTerms, type QueryTerm } from '../../domain/text';
import type { DialectName } from '../connection';
import { bodyToken } from '../ledger/search';
import { piece, type Piece } from './piece';

/** The terms of a search. Throws DomainError invalid/`search.tooShort` where there is nothing of two characters or more. */
export function termsOf(q: string): readonly QueryTerm[] {
  const terms = queryTerms(q);
  if (!terms.some(({ prefix }) => !prefix)) throw new DomainError('invalid', 'search.tooShort', 'A search needs a word of two characters or more.');
  return terms;
}

const longTerms = (terms: readonly QueryTerm[]): readonly QueryTerm[] => terms.filter(({ prefix }) => !prefix);

/** The query of FTS5: every term as a phrase of its pairs, and one of the bodies, so that both meet inside the index. */
export function ftsQuery(terms: readonly QueryTerm[], scope: Scope): string {
  const words = `words : (${longTerms(terms).map(({ tokens }) => `"${tokens.join(' ')}"`).join(' AND ')})`;
  return scope === 'all' ? words : `${words} AND bodies : (${scope.bodies.map((body) => `"${bodyToken(body)}"`).join(' OR ')})`;
}

/** Where single characters are looked for. On SQLite the numbers stand in the case only. */
const SHORT = {
  sqlite: `lower(y.text || y.narratives || coalesce((select group_concat(value) from case_snapshots s, json_each(s.bytes, '$.numbers') where s.case_ordinal = y.case_ordinal), ''))`,
  postgres: `lower(y.text || y.narratives)`,
};

/** From an ASCII character to its full-width form (U+FF01 and on). */
const TO_WIDE = 0xfee0;

/** A folded character as it may have been typed, where the text is not folded: also full-width, and in the upper case of which `lower` of SQLite knows only that of ASCII. */
function typedAs(character: string): readonly string[] {
  const cases = [character, character.toUpperCase()];
  const wide = cases.filter((one) => /^[0-9A-Za-z]$/.test(one)).map((one) => String.fromCharCode(one.charCodeAt(0) + TO_WIDE));
  return [...new Set([...cases, ...wide])].filter((one) => !/^[A-Z]$/.test(one));
}

/** Single characters beside longer words are looked for in the text itself: as the beginning of a token, each would draw in half the index. */
export const shortConditions = (terms: readonly QueryTerm[], dialect: DialectName): Piece[] =>
  terms
    .filter(({ prefix }) => prefix)
    .map(({ text }) => {
      const typed = typedAs(text);
      const holds = typed.map(() => `replace(${SHORT[dialect]}, ?, '') <> ${SHORT[dialect]}`).join(' or ');
      return piece(`exists (select 1 from case_texts y where y.case_ordinal = c.ordinal and (${holds}))`, ...typed);
    });

/** Whether SQLite asks the index about each case that is left (few are), or for all its cases at once (to count them). */
export type Asking = 'each' | 'whole';

/** The same as conditions on a case `c`. */
export function wordsConditions(terms: readonly QueryTerm[], scope: Scope, dialect: DialectName, asking: Asking): Piece[] {
  const short = shortConditions(terms, dialect);
  if (dialect === 'sqlite') {
    const found = asking === 'each' ? 'exists (select 1 from case_search x where x.case_search match ? and x.rowid = c.ordinal)' : 'c.ordinal in (select rowid from case_search where case_search match ?)';
    return [piece(found, ftsQuery(terms, scope)), ...short];
  }
  const long = longTerms(terms);
  const phrases = long.filter(({ tokens }) => tokens.length > 1).map(({ tokens }) => ` ${tokens.join(' ')} `);
  const words = `x.words @> string_to_array(?, ' ')${phrases.map(() => ` and strpos(' ' || x.tokens || ' ', ?) > 0`).join('')}`;
  return [piece(`exists (select 1 from case_texts x where x.case_ordinal = c.ordinal and ${words})`, long.flatMap(({ tokens }) => tokens).join(' '), ...phrases), ...short];
}
