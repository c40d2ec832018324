import type { SealedPlace, SealReading } from '../../application/ports/proofs';
import { GENESIS, type Hash } from '../../domain/brand';
import type { ProvenSegment } from '../../domain/historyProof';
import type { DatabaseThread } from './longReads';
import { piece } from './piece';

interface BatchRow {
  readonly number: number;
  readonly first_position: number;
  readonly last_position: number;
  readonly root: Hash;
  readonly chained: Hash;
}
interface HeadRow {
  readonly number: number;
  readonly batch: number;
  readonly bytes: string;
  readonly signature: string;
}

const COLUMNS = 'number, first_position, last_position, root, chained';
const BATCH_OF = `select ${COLUMNS} from sealed_batches where last_position >= ? order by number limit 1`;
const HEAD_OF = `select number, batch, bytes, signature from signed_heads where batch >= ? order by number limit 1`;
const RUN = `select ${COLUMNS} from sealed_batches where number >= ? and number <= ? order by number`;
const HASHES = `select hash from facts where position >= ? and position <= ? order by position`;

/** Reads seals on the thread of long reads. What is sealed never changes, so that several reads see the same. */
export class StoredSeals implements SealReading {
  constructor(private readonly thread: DatabaseThread) {}

  async placesOf(positions: readonly number[]): ReturnType<SealReading['placesOf']> {
    const batches = new Map<number, BatchRow & { readonly hashes: readonly Hash[] }>();
    const heads = new Map<number, { readonly head: HeadRow; from: number }>();
    const found: { readonly position: number; readonly batch: number; readonly head: number }[] = [];
    for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
      const batch = [...batches.values()].find((one) => one.first_position <= position && position <= one.last_position) ?? (await this.batchOf(position));
      if (!batch) continue;
      batches.set(batch.number, batch);
      const head = await this.first<HeadRow>(HEAD_OF, batch.number);
      if (!head) continue;
      const known = heads.get(head.number);
      heads.set(head.number, { head, from: Math.min(known?.from ?? batch.number, batch.number) });
      found.push({ position, batch: batch.number, head: head.number });
    }
    const order = [...heads.keys()];
    const segments = await Promise.all([...heads.values()].map(({ head, from }) => this.segment(head, from)));
    const places = new Map<number, SealedPlace>();
    for (const { position, batch: number, head } of found) {
      const batch = batches.get(number);
      if (batch) places.set(position, { segment: order.indexOf(head), batch: number, index: position - batch.first_position, hashes: batch.hashes });
    }
    return { segments, places };
  }

  private async segment({ number, batch, bytes, signature }: HeadRow, from: number): Promise<ProvenSegment> {
    // The one before the first, for what the first is chained to.
    const [rows] = await this.thread.together([piece(RUN, from - 1, batch)]);
    const run = rows as readonly BatchRow[];
    let previous = run.find((one) => one.number === from - 1)?.chained ?? GENESIS;
    const batches = run
      .filter((one) => one.number >= from)
      .map(({ number: place, first_position, last_position, root, chained }) => {
        const proven = { number: place, firstPosition: first_position, lastPosition: last_position, root, chained, previous };
        previous = chained;
        return proven;
      });
    return { batches, head: { number, bytes, signature } };
  }

  private async batchOf(position: number): Promise<(BatchRow & { readonly hashes: readonly Hash[] }) | undefined> {
    const batch = await this.first<BatchRow>(BATCH_OF, position);
    if (!batch || batch.first_position > position) return undefined;
    const [hashes] = await this.thread.together([piece(HASHES, batch.first_position, batch.last_position)]);
    return { ...batch, hashes: (hashes as readonly { hash: Hash }[]).map(({ hash }) => hash) };
  }

  private async first<Row>(sql: string, value: number): Promise<Row | undefined> {
    const [rows] = await this.thread.together([piece(sql, value)]);
    return (rows as readonly Row[])[0];
  }
}
