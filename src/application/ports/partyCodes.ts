import type { Id, Instant } from '../../domain/brand';

/** A code that was printed for one party of one case. Of the code itself only a keyed hash is kept. */
export interface PartyCode {
  readonly caseId: Id<'case'>;
  readonly party: string;
  /** 1 for the first; a revoked code is followed by the next. */
  readonly generation: number;
  readonly hash: string;
  readonly issuedAt: Instant;
  /** The account that had it printed. */
  readonly issuedBy: string;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
  readonly revokedBy?: string;
  /** When the page was opened with it last. */
  readonly usedAt?: Instant;
}

export interface PartyCodes {
  /** Every code of a case, by party and generation. */
  ofCase(id: Id<'case'>): Promise<readonly PartyCode[]>;
  byHash(hash: string): Promise<PartyCode | undefined>;
  /** Keeps it; printed again, it lasts from then on. One that was revoked stays revoked. */
  issue(code: PartyCode): Promise<void>;
  /** Revokes every code of the party that is not revoked yet; how many. */
  revoke(id: Id<'case'>, party: string, at: Instant, by: string): Promise<number>;
  used(hash: string, at: Instant): Promise<void>;
}
