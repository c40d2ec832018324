import type { Instant } from '../../domain/brand';
import type { JsonObject } from '../../domain/json';

/** What may happen to an account. */
export const accountChanges = ['added', 'rolesChanged', 'disabled', 'enabled', 'passwordChanged'] as const;
export type AccountChange = (typeof accountChanges)[number];

/** Who changes an account, and when. */
export interface Changing {
  /** Id of an account, or `installation`, `commandLine`. */
  readonly by: string;
  readonly at: Instant;
}

/** One line of the log of accounts: written in the transaction of the change, never altered. */
export interface LoggedChange extends Changing {
  readonly id: number;
  readonly account: string;
  readonly change: AccountChange;
  /** Roles before and after; never a password. */
  readonly detail: JsonObject;
}

export interface Paging {
  readonly limit: number;
  readonly cursor?: string;
}
