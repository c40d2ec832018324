import { bigrams } from '../../domain/text';
import type { Connection } from '../connection';
import { bodyToken } from '../ledger/search';
import type { Indexing } from '../reading/indexing';
import type { GroupWriter } from './writer';

/** Milliseconds from a commit to the indexing of what it left: the acts that follow on the same case are indexed with it. */
const SOON = 1_000;
/** Cases a transaction: some twenty milliseconds, in which no act is written. */
const BATCH = 60;

const WAITS = `select 1 as waits from case_unindexed limit 1`;
const NEXT = `
  select q.case_ordinal as ordinal, s.head, t.text, t.narratives,
    (select group_concat(value, char(10)) from json_each(s.bytes, '$.numbers')) as numbers,
    (select group_concat(body, char(10)) from case_access a where a.case_ordinal = q.case_ordinal) as bodies
  from case_unindexed q join case_texts t on t.case_ordinal = q.case_ordinal join case_snapshots s on s.case_ordinal = q.case_ordinal order by q.case_ordinal limit ?`;
const UNINDEX = `delete from case_search where rowid = cast(? as bigint)`;
const INDEX = `insert into case_search (rowid, words, bodies) values (cast(? as bigint), ?, ?)`;
// An act that came in between leaves a case that is to be indexed once more.
const DONE = `delete from case_unindexed where case_ordinal = ? and exists (select 1 from case_snapshots where case_ordinal = ? and head = ?)`;

interface Unindexed {
  readonly ordinal: number;
  readonly head: string;
  readonly text: string;
  readonly narratives: string;
  readonly numbers: string | null;
  readonly bodies: string | null;
}

async function indexBatch(connection: Connection): Promise<number> {
  const rows = await connection.all<Unindexed>(NEXT, [BATCH]);
  for (const { ordinal, head, text, narratives, numbers, bodies } of rows) {
    await connection.run(UNINDEX, [ordinal]);
    await connection.run(INDEX, [ordinal, bigrams([text, numbers ?? '', narratives].join('\n')).join(' '), (bodies ?? '').split('\n').map(bodyToken).join(' ')]);
    await connection.run(DONE, [ordinal, ordinal, head]);
  }
  return rows.length;
}

/**
 * Writes the full text of SQLite, behind the acts: FTS5 writes what it holds at every savepoint, and a case whose acts come
 * one after the other is indexed once. What waits stands in a table: it outlives the process, and another one may see to it.
 */
export class DelayedIndexing implements Indexing {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private closed = false;

  /** `reading` sees what is committed, by whichever process. */
  constructor(
    private readonly writer: GroupWriter,
    private readonly reading: Connection,
  ) {
    writer.afterActs = () => this.soon();
    this.soon();
  }

  async upToDate(): Promise<void> {
    // What runs may have begun before the commit that is asked for; the look that follows sees that commit.
    if (this.running) await this.running;
    if (await this.reading.first(WAITS)) await (this.running ??= this.run());
  }

  /** Indexes what waits; what cannot be indexed now (a full disk) waits for whoever opens the database next. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.allSettled([this.upToDate()]);
  }

  private soon(): void {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      // A search that needs it tells whoever asks why it fails; here it is tried again.
      this.upToDate().catch(() => this.soon());
    }, SOON).unref();
  }

  private async run(): Promise<void> {
    try {
      // Acts add fewer cases between two batches than a batch takes.
      while ((await this.writer.writeApart(indexBatch)) === BATCH);
    } finally {
      this.running = undefined;
    }
  }
}
