/**
 * THE tokenizer of the full text, for SQLite and PostgreSQL alike.
 *
 * A text is folded (NFKC, lower case, unseen characters removed) and cut into runs of letters, digits and marks.
 * Punctuation and blanks end a run, except up to three of them between two ASCII letters or digits, which are dropped:
 * `ZL 2023 3 0123456.7`, `ZL202330123456.7` and `0533-7497911` are one run each, however they were typed.
 * Each run gives its overlapping pairs of characters and, as its last token, its last character alone:
 * `陶瓷碗` -> `陶瓷`, `瓷碗`, `碗`. Hence
 * - two characters and more are found as a phrase of consecutive pairs, anywhere in a word or number (also its ending);
 * - one character is found as a prefix of the tokens, since every character begins exactly one token;
 * - the lone last character keeps a phrase from running over the end of a run.
 * Tokens hold no blank and no ASCII punctuation, so they can be joined by blanks: SQLite FTS5 with `tokenize='ascii'`,
 * which splits at the blanks and changes nothing more; PostgreSQL with `array_to_tsvector` or a text array.
 */
export function bigrams(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const run of runs(text)) pairs(run, tokens, true);
  return tokens;
}

/** One thing to be found; all terms of a query must be. */
export interface QueryTerm {
  /** Folded as the index is: for a comparison with `searchText`. */
  readonly text: string;
  /** Consecutive tokens of the index. */
  readonly tokens: readonly string[];
  /** True for a single character: the one token is then the beginning of a token of the index. */
  readonly prefix: boolean;
}

/**
 * The terms of a search: blanks and punctuation separate them, `ZL202330123456.7` stays one.
 * An empty list means that nothing can be searched for (only punctuation, emoji or blanks).
 */
export function queryTerms(text: string): readonly QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const word of fold(text).split(/\s+/u)) {
    for (const run of runs(word)) {
      const tokens: string[] = [];
      pairs(run, tokens, false);
      terms.set(run, tokens.length > 0 ? { text: run, tokens, prefix: false } : { text: run, tokens: [run], prefix: true });
    }
  }
  return [...terms.values()];
}

/** The folded runs of a text, separated by blanks: it contains a term's `text` exactly where the index finds the term. */
export function searchText(text: string): string {
  return runs(text).join(' ');
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;
const BETWEEN_LATIN = /(?<=[a-z0-9])[^\p{L}\p{N}\p{M}]{1,3}(?=[a-z0-9])/gu;
const NOT_IN_RUN = /[^\p{L}\p{N}\p{M}]+/u;

function fold(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(UNSEEN, '');
}

function runs(text: string): string[] {
  return fold(text).replace(BETWEEN_LATIN, '').split(NOT_IN_RUN).filter((run) => run !== '');
}

/** By code points: 𠮷 counts as one character. */
function pairs(run: string, into: string[], closed: boolean): void {
  let previous = '';
  for (const character of run) {
    if (previous !== '') into.push(previous + character);
    previous = character;
  }
  if (closed) into.push(previous);
}
