import type { Text } from './json';

/** What a notice says: `{name}` stands for what its data hold under that name. */
export interface LetterWords {
  readonly subject: Text;
  readonly body: Text;
}

/** The letters of a procedure by the template that its notices name: `hotline` and `registered` make `hotline.registered`. */
export const lettersOf = (prefix: string, letters: Readonly<Record<string, LetterWords>>): Readonly<Record<string, LetterWords>> =>
  Object.fromEntries(Object.entries(letters).map(([name, { subject, body }]) => [`${prefix}.${name}`, { subject, body }]));
