import type { Procedure } from '../../domain/procedure';
import type { Language } from '../words';
import { alone, wordsOf, type Reader } from './reader';

/** Between the parts of a title; each part is a word of the procedure, several of them, or what somebody wrote. */
const BETWEEN = ' · ';
/** Between several words in one part. A word may hold the mark itself (重复侵权、群体侵权). */
const AND = '、';

const translations = new WeakMap<Procedure, Map<Language, ReadonlyMap<string, string>>>();

/** What the procedure's Chinese words are in that language: choices, fields and acts, the first where two codes share a word. */
function translationOf(procedure: Procedure, language: Language): ReadonlyMap<string, string> {
  const kept = translations.get(procedure) ?? new Map<Language, ReadonlyMap<string, string>>();
  translations.set(procedure, kept);
  const known = kept.get(language);
  if (known) return known;
  const { zh, [language]: other } = procedure.words;
  const made = new Map<string, string>();
  for (const words of ['choices', 'fields', 'acts'] as const) {
    for (const [code, word] of Object.entries(zh[words])) if (!made.has(word)) made.set(word, other[words][code] ?? word);
  }
  kept.set(language, made);
  return made;
}

/** A part of a title word for word: the longest run of its pieces that is one word of the procedure goes first. */
function partIn(part: string, translation: ReadonlyMap<string, string>): string {
  const pieces = part.split(AND);
  const said: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = pieces.length;
    while (end > at + 1 && !translation.has(pieces.slice(at, end).join(AND))) end -= 1;
    const run = pieces.slice(at, end).join(AND);
    said.push(translation.get(run) ?? run);
    at = end;
  }
  return said.every((one, at) => one === pieces[at]) ? part : said.join(', ');
}

/**
 * A title in the reader's language, as far as it is made of the procedure's words: titles are kept in Chinese, since that is
 * what is searched. Where a case has none, what it is about stands there: its track, else the procedure.
 */
export function titleIn(procedure: Procedure | undefined, title: string, tags: Readonly<Record<string, string>>, reader: Reader): string {
  if (!procedure) return title;
  if (title === '') return alone(wordsOf(procedure, reader).choices[tags['track'] ?? ''] ?? wordsOf(procedure, reader).title);
  if (reader.language === 'zh') return title;
  const translation = translationOf(procedure, reader.language);
  return title.split(BETWEEN).map((part) => {
    const said = partIn(part, translation);
    // What somebody wrote stays as it was written.
    return said === part ? part : alone(said);
  }).join(BETWEEN);
}
