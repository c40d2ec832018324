import type { ClockDoubt, ClockDoubts } from '../application/ports';
import type { Instant } from '../domain/brand';
import type { Connection, Writer } from './connection';

const COLUMNS = `direction, seconds, against, noticed_at, newest, confirmed_at, confirmed_by`;
const STANDING = `select ${COLUMNS} from clock_doubts where confirmed_at is null order by number limit 1`;
const LAST_CONFIRMED = `select ${COLUMNS} from clock_doubts where confirmed_at is not null order by number desc limit 1`;
const RECENT = `select ${COLUMNS} from clock_doubts order by number desc limit ?`;
const ADD = `insert into clock_doubts (direction, seconds, against, noticed_at, newest) values (?, ?, ?, ?, ?)`;
const CONFIRM = `update clock_doubts set confirmed_at = ?, confirmed_by = ?, newest = coalesce(?, newest) where confirmed_at is null`;

interface DoubtRecord {
  readonly direction: ClockDoubt['direction'];
  readonly seconds: number;
  readonly against: ClockDoubt['against'];
  readonly noticed_at: Instant;
  readonly newest: Instant | null;
  readonly confirmed_at: Instant | null;
  readonly confirmed_by: string | null;
}

const doubtFrom = (row: DoubtRecord): ClockDoubt => ({
  direction: row.direction,
  seconds: Number(row.seconds),
  against: row.against,
  noticedAt: row.noticed_at,
  ...(row.newest === null ? {} : { newest: row.newest }),
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
  ...(row.confirmed_by === null ? {} : { confirmedBy: row.confirmed_by }),
});

/** Jumps of the clock, and who has said that it is right now. */
export class StoredClockDoubts implements ClockDoubts {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {}

  async standing(): Promise<ClockDoubt | undefined> {
    const row = await this.connection.first<DoubtRecord>(STANDING);
    return row && doubtFrom(row);
  }

  async lastConfirmed(): Promise<ClockDoubt | undefined> {
    const row = await this.connection.first<DoubtRecord>(LAST_CONFIRMED);
    return row && doubtFrom(row);
  }

  async recent(limit: number): Promise<readonly ClockDoubt[]> {
    return (await this.connection.all<DoubtRecord>(RECENT, [limit])).map(doubtFrom);
  }

  async add({ direction, seconds, against, noticedAt, newest }: ClockDoubt): Promise<void> {
    await this.writer.write(async (connection) => connection.run(ADD, [direction, seconds, against, noticedAt, newest ?? null]));
  }

  confirm(at: Instant, by: string, newest: Instant | undefined): Promise<number> {
    return this.writer.write(async (connection) => connection.run(CONFIRM, [at, by, newest ?? null]));
  }
}
