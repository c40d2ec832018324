import type { JsonObject, Text } from './json';
import type { Refusal } from './refusal';

/**
 * The kinds of trouble that this program knows, by meaning. One table at the HTTP edge gives each a status;
 * nothing below the edge knows a number.
 */
export type ErrorKind =
  | 'invalid' // the request cannot be understood or a field is wrong
  | 'unauthenticated' // nobody is signed in
  | 'forbidden' // signed in, and may not
  | 'notFound' // does not exist, or is not this body's to see
  | 'conflict' // the case has moved on, or the key was used for something else
  | 'refused' // the procedure does not allow it now
  | 'tooLarge'
  | 'tooMany' // slow down
  | 'unavailable'; // a store or a clock cannot be trusted at the moment

/** One wrong field: where it is, what is wrong, as codes. */
export interface FieldIssue {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** The same for people, in both languages, where the code alone does not say enough. */
  readonly words?: Text;
}

/** An error with a meaning. `code` is stable and may be programmed against; `message` is for people and never holds personal data. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details: { readonly issues?: readonly FieldIssue[]; readonly refusal?: Refusal; readonly data?: JsonObject } = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
