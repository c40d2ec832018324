import type { Article } from './citation';
import type { JsonObject } from './json';

/** Why an act is not possible now, as data: the words are rendered at the edge, in the reader's language. */
export interface Refusal {
  /** Stable, dotted: `act.notOpen`, `condition.unmet`, `case.suspended` … */
  readonly code: string;
  /** The condition of the procedure that is not met. */
  readonly condition?: string;
  /** What must be supplied: a field of the form, a document, an earlier act. */
  readonly missing: readonly string[];
  /** Who can supply it: roles or offices of the case. */
  readonly who: readonly string[];
  readonly article?: Article;
  /** The acts that the case accepts instead. */
  readonly open: readonly string[];
  /** Facts that the words need: dates, numbers, codes. Never personal data. */
  readonly data?: JsonObject;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal with the lists that it does not need left empty. */
export const refused = (code: string, rest: Partial<Omit<Refusal, 'code'>> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, missing: [], who: [], open: [], ...rest },
});
