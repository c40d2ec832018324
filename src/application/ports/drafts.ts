import type { Instant } from '../../domain/brand';
import type { JsonObject } from '../../domain/json';

/** What somebody has typed into a form and not sent. */
export interface Draft {
  readonly content: JsonObject;
  readonly savedAt: Instant;
}

/** One draft a person and form. */
export interface Drafts {
  find(account: string, form: string): Promise<Draft | undefined>;
  /** Takes the place of the one before; those of anybody from before `forgetBefore` go. */
  save(account: string, form: string, draft: Draft, forgetBefore: string): Promise<void>;
  drop(account: string, form: string): Promise<void>;
}
