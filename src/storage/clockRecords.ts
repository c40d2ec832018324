import type { ClockRecordEntry, ClockRecords, SinceBoot } from '../application/ports';
import type { Instant } from '../domain/brand';
import type { ClockComparison } from '../domain/clockState';
import { Json, type Connection, type Writer } from './connection';

/** With an entry a day and one for each start that is many years; what belongs to a step of a handover stands in its fact. */
export const KEPT_RECORDS = 10_000;

const ADD = `insert into clock_records (at, machine, process, watched_since, drift, comparisons, boot, since_boot) values (?, ?, ?, ?, ?, cast(? as text), ?, ?)`;
const FORGET = `delete from clock_records where number <= (select max(number) from clock_records) - ${KEPT_RECORDS}`;
const RECENT = `select at, machine, process, watched_since, drift, comparisons, boot, since_boot from clock_records order by number desc limit ?`;

interface Row {
  readonly at: Instant;
  readonly machine: string;
  readonly process: ClockRecordEntry['process'];
  readonly watched_since: Instant;
  readonly drift: number;
  readonly comparisons: string;
  readonly boot: SinceBoot['boot'] | null;
  readonly since_boot: SinceBoot['elapsed'] | null;
}

/** What clocks were found to be, newest first. */
export class StoredClockRecords implements ClockRecords {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {}

  async add({ at, machine, process, watchedSince, drift, comparisons, sinceBoot }: ClockRecordEntry): Promise<void> {
    await this.writer.write(async (connection) => {
      await connection.run(ADD, [at, machine, process, watchedSince, drift, new Json(JSON.stringify(comparisons)), sinceBoot?.boot ?? null, sinceBoot?.elapsed ?? null]);
      await connection.run(FORGET);
    });
  }

  async recent(limit: number): Promise<readonly ClockRecordEntry[]> {
    return (await this.connection.all<Row>(RECENT, [limit])).map(({ watched_since, drift, comparisons, boot, since_boot, ...row }) => ({
      ...row, watchedSince: watched_since, drift: Number(drift), comparisons: JSON.parse(comparisons) as ClockComparison[], ...(boot === null ? {} : { sinceBoot: { boot, elapsed: Number(since_boot) } }),
    }));
  }
}
