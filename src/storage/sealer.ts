import { GENESIS, type Hash, type Instant } from '../domain/brand';
import { merkleRoot } from '../domain/merkle';
import { chainBatch, type ChainedBatch } from '../domain/seal';
import type { Connection, Writer } from './connection';
import { lockLease, takeLease } from './leases';

/** What the sealer needs of the installation. */
export interface SealerParts {
  /** Who seals: unique among the programs that run on this database. Absent: at once and out of turn, beside whoever holds the lease. */
  readonly holder?: string;
  readonly now: () => Instant;
  /** Signs with the installation's key; the answer names the algorithm: `ed25519:<base64url>`. */
  readonly sign: (bytes: string) => string;
  /** Facts a batch; a batch is one transaction. Default 500. */
  readonly batch?: number;
  /** Seconds between two signed heads. Default 300. */
  readonly headEvery?: number;
  /** Seconds that the lease lasts when its holder dies. Default 60. */
  readonly leaseFor?: number;
}

export interface Sealed {
  /** `elsewhere`: another program has the lease. */
  readonly as: 'sealer' | 'elsewhere';
  readonly facts: number;
  readonly head?: SignedHead;
}

/** A batch of facts in their global order. */
export interface SealedBatch extends ChainedBatch {
  /** Hash over this batch and the chain before it. */
  readonly chained: Hash;
  readonly sealedAt: Instant;
}

export interface SignedHead {
  readonly number: number;
  readonly batch: number;
  /** What was signed: RFC 8785. */
  readonly bytes: string;
  readonly signature: string;
  readonly signedAt: Instant;
}

interface BatchRow {
  readonly number: number;
  readonly last_position: number;
  readonly chained: Hash;
}

const POSITION = `
  with numbered as (
    select entry, row_number() over (order by entry) as place from (select entry from facts where position is null order by entry limit ?) unsealed
  )
  update facts set position = cast(? as bigint) + numbered.place from numbered where numbered.entry = facts.entry`;
const LAST_BATCH = `select number, last_position, chained from sealed_batches order by number desc limit 1`;
const HASHES = `select hash from facts where position >= ? and position <= ? order by position`;
const ADD_BATCH = `insert into sealed_batches (number, first_position, last_position, root, chained, sealed_at) values (?, ?, ?, ?, ?, ?)`;
const LAST_HEAD = `select number, batch, signature, signed_at from signed_heads order by number desc limit 1`;
const ADD_HEAD = `insert into signed_heads (number, batch, bytes, signature, signed_at) values (?, ?, ?, ?, ?)`;

/**
 * Gives committed facts their place in the global order, one sealer at a time. It looks for facts without a position, never
 * for those after the last one: on PostgreSQL facts do not commit in the order of their rows.
 */
export class Sealer {
  constructor(
    private readonly writer: Writer,
    private readonly parts: SealerParts,
  ) {}

  /** Seals everything that is committed, batch by batch, and signs a head when one is due. */
  async run(): Promise<Sealed> {
    let facts = 0;
    for (;;) {
      const sealed = await this.writer.write((connection) => this.sealBatch(connection));
      if (sealed === undefined) return { as: 'elsewhere', facts };
      facts += sealed;
      if (sealed < this.batch) break;
    }
    const head = await this.writer.write((connection) => this.signHead(connection));
    return { as: 'sealer', facts, ...(head ? { head } : {}) };
  }

  private get batch(): number {
    return this.parts.batch ?? 500;
  }

  private async holds(connection: Connection, now: Instant): Promise<boolean> {
    const { holder } = this.parts;
    if (holder === undefined) {
      await lockLease(connection, 'sealer');
      return true;
    }
    const until = new Date(Date.parse(now) + (this.parts.leaseFor ?? 60) * 1000).toISOString() as Instant;
    return (await takeLease(connection, 'sealer', holder, now, until)) !== undefined;
  }

  private async sealBatch(connection: Connection): Promise<number | undefined> {
    const now = this.parts.now();
    if (!(await this.holds(connection, now))) return undefined;
    const last = await connection.first<BatchRow>(LAST_BATCH);
    const before = last?.last_position ?? 0;
    const sealed = await connection.run(POSITION, [this.batch, before]);
    if (sealed === 0) return 0;
    const range = { number: (last?.number ?? 0) + 1, firstPosition: before + 1, lastPosition: before + sealed };
    const rows = await connection.all<{ hash: Hash }>(HASHES, [range.firstPosition, range.lastPosition]);
    const root = merkleRoot(rows.map(({ hash }) => hash));
    const chained = chainBatch({ ...range, root }, last?.chained ?? GENESIS);
    await connection.run(ADD_BATCH, [range.number, range.firstPosition, range.lastPosition, root, chained, now]);
    return sealed;
  }

  private async signHead(connection: Connection): Promise<SignedHead | undefined> {
    const now = this.parts.now();
    if (!(await this.holds(connection, now))) return undefined;
    const batch = await connection.first<BatchRow>(LAST_BATCH);
    if (!batch) return undefined;
    const last = await connection.first<{ number: number; batch: number; signature: string; signed_at: Instant }>(LAST_HEAD);
    if (last && (last.batch === batch.number || Date.parse(now) - Date.parse(last.signed_at) < (this.parts.headEvery ?? 300) * 1000)) return undefined;
    const number = (last?.number ?? 0) + 1;
    // Members in the order of RFC 8785.
    const bytes = JSON.stringify({ batch: batch.number, chained: batch.chained, head: number, lastPosition: batch.last_position, previous: last?.signature ?? null, signedAt: now });
    const signature = this.parts.sign(bytes);
    await connection.run(ADD_HEAD, [number, batch.number, bytes, signature, now]);
    return { number, batch: batch.number, bytes, signature, signedAt: now };
  }
}
