import type { Code } from './codes.zh';
import type { Language, Role, Words } from './vocabulary';
import { en } from './words.en';
import { zh } from './words.zh';

const languages: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => languages[language];

/** What a code means; a code without words (there is none in this program: a test sees to it) is shown as it is. */
export const codeWords = (words: Words, code: string): string => (Object.hasOwn(words.codes, code) ? words.codes[code as Code] : code);

/** The name of a role or office, or undefined where it is none. */
export const roleWords = (words: Words, role: string): string | undefined => (Object.hasOwn(words.roles, role) ? words.roles[role as Role] : undefined);
