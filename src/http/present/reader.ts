import { bodyName, type Directory } from '../../domain/body';
import type { Instant } from '../../domain/brand';
import { legalDateOf } from '../../domain/calendar';
import { own } from '../../domain/own';
import type { Procedure, Words as ProcedureWords } from '../../domain/procedure';
import { systemActWords, isSystemAct } from '../../domain/systemActs';
import { roleWords, wordsIn, type Language, type Words } from '../words';

/** For whom something is put into words: the language, today, and the names of the bodies today. */
export interface Reader {
  readonly language: Language;
  readonly words: Words;
  /** The moment of the answer. */
  readonly now: Instant;
  /** The body's name today, or its code where it is none. */
  body(code: string): string;
  /** What the body may do today. */
  powers(code: string): readonly string[];
}

export function readerOf(directory: Directory, language: Language, now: Instant): Reader {
  return {
    language,
    words: wordsIn(language),
    now,
    powers(code) {
      const body = directory.bodies.get(code);
      return (body && bodyName(body, legalDateOf(now))?.powers) ?? [];
    },
    body(code) {
      const body = directory.bodies.get(code);
      return (body && bodyName(body, legalDateOf(now))?.name[language]) ?? body?.names.at(-1)?.name[language] ?? code;
    },
  };
}

export const wordsOf = (procedure: Procedure, { language }: Reader): ProcedureWords => procedure.words[language];

/**
 * Words that stand by themselves, as a label, a heading or a row of a list: with a capital, where a language has any. The words of
 * procedures begin small, since sentences are made of them too.
 */
export const alone = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same of a table of words. */
export const eachAlone = (words: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(words).map(([key, one]) => [key, alone(one)]));

/** The act in words: the procedure's own, else the engine's. */
export const actWords = (procedure: Procedure | undefined, reader: Reader, act: string): string =>
  own(procedure && wordsOf(procedure, reader).acts, act) ?? (isSystemAct(act) ? systemActWords[act][reader.language] : act);

/** The act as something to do, for a button and its window. */
export function actToDo(procedure: Procedure | undefined, reader: Reader, act: string): string {
  const words = own(procedure && wordsOf(procedure, reader).toDo, act) ?? (reader.language === 'en' && isSystemAct(act) ? systemActWords[act].toDo : undefined);
  return alone(words ?? actWords(procedure, reader, act));
}

/** A field of a form in words; a dotted path by its last name. */
export const fieldWords = (procedure: Procedure | undefined, reader: Reader, path: string): string => own(procedure && wordsOf(procedure, reader).fields, path.slice(path.lastIndexOf('.') + 1)) ?? path;

/** The state in words; a compound one by its innermost named part. */
export function stateWords(procedure: Procedure | undefined, reader: Reader, state: string): string {
  const words = procedure && wordsOf(procedure, reader).states;
  return own(words, state) ?? own(words, state.slice(state.lastIndexOf('.') + 1)) ?? state;
}

/** A role, an office, a party or a body, as it is named to people. */
export const someoneWords = (procedure: Procedure | undefined, reader: Reader, code: string): string =>
  own(procedure && wordsOf(procedure, reader).choices, code) ?? roleWords(reader.words, code) ?? reader.body(code);
