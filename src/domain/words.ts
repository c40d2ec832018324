import type { z } from 'zod';
import type { Text } from './json';
import type { Withheld } from './withheld';

/*
 * The words that a set of forms needs, as types: a procedure that types its words with them does not compile while one is
 * missing.
 */

type Entry<T> = T extends readonly (infer Item)[] ? Item : T;

/** The names of all fields, also those inside; what is withheld is one field. */
export type FieldOf<T> = T extends Withheld ? never : T extends readonly (infer Item)[] ? FieldOf<Item> : T extends object ? { [K in keyof T & string]: K | FieldOf<NonNullable<T[K]>> }[keyof T & string] : never;

/** The values of all choices (enumerations, not free text). */
export type ChoiceOf<T> = T extends Withheld
  ? never
  : T extends string
    ? string extends T
      ? never
      : T
    : T extends readonly (infer Item)[]
      ? ChoiceOf<Item>
      : T extends object
        ? { [K in keyof T & string]: ChoiceOf<NonNullable<T[K]>> }[keyof T & string]
        : never;

/** The fields of a table of forms. */
export type FieldsOf<Forms extends Readonly<Record<string, z.ZodType>>> = FieldOf<Entry<z.output<Forms[keyof Forms]>>>;

/** The choices of a table of forms. */
export type ChoicesOf<Forms extends Readonly<Record<string, z.ZodType>>> = ChoiceOf<Entry<z.output<Forms[keyof Forms]>>>;

/** One language of a table of words: what a procedure spreads into its own from the mechanisms that it includes. */
export const spoken = <Key extends string>(table: Readonly<Record<Key, Text>>, language: keyof Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<Text>(table).map(([key, text]) => [key, text[language]])) as Record<Key, string>;
