import type { z } from 'zod';
import type { Text } from './json';
import type { Words } from './procedure';
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

/** A field within an act, `disclosure.consented.to`, or within another field, `letter.due`: where its name says something else there. */
export type FieldIn<Forms extends Readonly<Record<string, z.ZodType>>> = { [Act in keyof Forms & string]: `${Act | FieldsOf<Forms>}.${FieldsOf<Forms>}` }[keyof Forms & string];

/** The choices of a table of forms. */
export type ChoicesOf<Forms extends Readonly<Record<string, z.ZodType>>> = ChoiceOf<Entry<z.output<Forms[keyof Forms]>>>;

/** One language of a table of words: what a procedure spreads into its own from the mechanisms that it includes. */
export const spoken = <Key extends string>(table: Readonly<Record<Key, Text>>, language: keyof Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<Text>(table).map(([key, text]) => [key, text[language]])) as Record<Key, string>;

/** An act of a mechanism in words. English tells apart what has happened (`en`) and what is to be done; Chinese says both with one word. */
export interface ActText extends Text {
  readonly toDo: string;
}

/** A procedure's acts in English: what has happened, and what is to be done. */
type ActPairs = Readonly<Record<string, readonly [fact: string, toDo: string]>>;
type Each<Table> = { readonly [Key in keyof Table]: string };

const nth = <Table extends ActPairs>(table: Table, place: 0 | 1): Each<Table> => Object.fromEntries(Object.entries(table).map(([act, pair]) => [act, pair[place]])) as Each<Table>;

/** 'Case filed': the acts as the timeline tells them. */
export const facts = <Table extends ActPairs>(table: Table): Each<Table> => nth(table, 0);

/** 'File the case': the acts as a button asks for them. */
export const toDo = <Table extends ActPairs>(table: Table): Each<Table> => nth(table, 1);

/** The same of the mechanisms that a procedure includes. */
export const toDoIn = <Key extends string>(table: Readonly<Record<Key, ActText>>): Record<Key, string> => Object.fromEntries(Object.entries<ActText>(table).map(([act, text]) => [act, text.toDo])) as Record<Key, string>;

/** The words of a procedure in English: each act also as something to do; one missing does not compile. */
export type English<Language extends Words> = Language & { readonly toDo: Readonly<Record<keyof Language['acts'], string>> };
