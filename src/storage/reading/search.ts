import type { Scope } from '../../application/ports';
import { DomainError } from '../../domain/errors';
import { queryTerms, type QueryTerm } from '../../domain/text';
import type { DialectName } from '../connection';
import { bodyToken } from '../ledger/search';
import type { Piece } from './piece';

/** The terms of a search. Throws DomainError invalid/`search.tooShort` where there is nothing of two characters or more. */
export function termsOf(q: string): readonly QueryTerm[] {
  const terms = queryTerms(q);
  if (!terms.some(({ prefix }) => !prefix)) throw new DomainError('invalid', 'search.tooShort', 'A search needs a word of two characters or more.');
  return terms;
}

const quoted = ({ tokens, prefix }: QueryTerm): string => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;

/** The query of FTS5: every term as a phrase of its pairs, and one of the bodies, so that both meet inside the index. */
export function ftsQuery(terms: readonly QueryTerm[], scope: Scope): string {
  const words = `words : (${terms.map(quoted).join(' AND ')})`;
  return scope === 'all' ? words : `${words} AND bodies : (${scope.bodies.map((body) => `"${bodyToken(body)}"`).join(' OR ')})`;
}

/** The same as a condition on a case `c`. */
export function wordsCondition(terms: readonly QueryTerm[], scope: Scope, dialect: DialectName): Piece {
  if (dialect === 'sqlite') return { sql: 'c.ordinal in (select rowid from case_search where case_search match ?)', values: [ftsQuery(terms, scope)] };
  const pairs = terms.filter(({ prefix }) => !prefix).flatMap(({ tokens }) => tokens);
  const phrases = terms.filter(({ tokens, prefix }) => prefix || tokens.length > 1).map(({ tokens, prefix }) => ` ${tokens.join(' ')}${prefix ? '' : ' '}`);
  return {
    sql: `exists (select 1 from case_texts x where x.case_ordinal = c.ordinal and x.words @> string_to_array(?, ' ')${phrases
      .map(() => ` and strpos(' ' || x.tokens || ' ', ?) > 0`)
      .join('')})`,
    values: [pairs.join(' '), ...phrases],
  };
}
