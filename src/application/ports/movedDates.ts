import type { Id, Instant } from '../../domain/brand';
import type { Page } from '../ports';
import type { Paging } from './administration';

/** A due date that a loaded calendar moved, as its fact says it. */
export interface MovedFact {
  readonly case: Id<'case'>;
  readonly number: string;
  readonly procedure: string;
  /** `case-period-n` */
  readonly deadline: string;
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  /** Who was told of it: ids of accounts, or of a party; nobody where it only got later. */
  readonly told: readonly { readonly recipient: string; readonly channel: string; readonly state: string }[];
}

export interface MovedDates {
  /** Newest first. A page may hold fewer than its limit though another follows. */
  read(paging: Paging): Promise<Page<MovedFact>>;
}
