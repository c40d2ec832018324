import { z } from 'zod';
import type { Id } from './brand';

/**
 * Personal data in forms. A field built with `person`, `organisation` or `narrative` never reaches the engine, the facts or
 * the full text: before the act is performed its content is put into the identity store and the field holds a reference.
 * The type says so too: what a procedure sees of such a field is `Id<'identity'>`.
 */
declare const withheld: unique symbol;
export type Withheld = { readonly [withheld]: true };

/** What is left of a form's value once the withheld fields are replaced by references. */
export type Stored<T> = T extends Withheld
  ? Id<'identity'>
  : T extends readonly (infer Item)[]
    ? readonly Stored<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Stored<T[K]> }
      : T;

export type WithheldKind = 'person' | 'organisation' | 'narrative';

/** How a withheld field is marked in the form, and read by the application. */
export interface WithheldMark {
  readonly kind: WithheldKind;
  /** The part of the file that shows it. */
  readonly part: string;
}

const mark = <T extends z.ZodType>(schema: T, kind: WithheldKind, part: string) =>
  schema.meta({ withheld: { kind, part } satisfies WithheldMark }) as unknown as z.ZodType<z.output<T> & Withheld, z.input<T>>;

const line = (max: number) => z.string().min(1).max(max);

export const personFields = z.strictObject({
  name: line(100).optional(),
  telephone: line(40).optional(),
  address: line(200).optional(),
  identityNumber: line(40).optional(),
  email: line(200).optional(),
  organisation: line(200).optional(),
  /** In which language to write to them; Chinese where nothing is said. */
  language: z.enum(['zh', 'en']).optional(),
});
export type PersonContent = z.output<typeof personFields>;

/** A natural person: shown to those who may see `part`; the default is the identity part, which only the hub sees. */
export const person = (part = 'identity') => mark(personFields, 'person', part);

/** A firm or shop that is complained about: shown with the main part. */
export const organisation = (part = 'main') => mark(personFields, 'organisation', part);

/** What someone told, in their words. Names stand in narratives: it is of the identity part until it is masked. */
export const narrative = (max = 20_000, part = 'identity') => mark(z.string().max(max), 'narrative', part);
