import type { ClockFigures, RebuiltCase, Reconciliation, Reconciliations } from '../application/ports/reconciliation';
import type { Instant } from '../domain/brand';
import type { Connection, Writer } from './connection';
import { takeLease } from './leases';
import { rebuild } from './ledger/rebuild';

// Each by an index that holds nothing else: see the migration.
const DUE = `select count(*) as count from deadlines where next_at <= ? and status = 'running' and rings_at <= ?`;
const UNALARMED = `select count(*) as count from deadlines where status = 'running' and (next_at is null or next_at > rings_at)`;
const STRAY = `select count(*) as count from deadlines where next_at is not null and (end_seq is not null or status not in ('running', 'lapsed'))`;
const BY_INSTANT = `select next_at as at, count(*) as count from deadlines where next_at > ? and next_at <= ? group by next_at order by next_at`;
const KEEP = `
  insert into reconciliations (at, ended_at, dry_run, cases, differing, repaired, broken, rang, due_not_rung, rows_without_alarm, alarms_without_row) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const LAST = `select * from reconciliations order by number desc limit 1`;
const LAST_WHOLE = `select max(at) as at from reconciliations where dry_run = 0 and at <= ?`;
const BEGUN = `select sealed_at as at from sealed_batches order by number limit 1`;
const LEASE = 'reconcile';

interface Record {
  readonly at: Instant;
  readonly ended_at: Instant;
  readonly dry_run: number;
  readonly cases: number;
  readonly differing: number;
  readonly repaired: number;
  readonly broken: number;
  readonly rang: number;
  readonly due_not_rung: number;
  readonly rows_without_alarm: number;
  readonly alarms_without_row: number;
}

/** Rows held against facts, and what was found. */
export class StoredReconciliations implements Reconciliations {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  rebuild(rebuilt: RebuiltCase): Promise<void> {
    return this.writer.write((connection) => rebuild(connection, rebuilt));
  }

  async figures(now: Instant): Promise<ClockFigures> {
    const count = async (sql: string, ...values: string[]) => Number((await this.reading.first<{ count: number | string }>(sql, values))?.count ?? 0);
    return { dueAndNotRung: await count(DUE, now, now), rowsWithoutAlarm: await count(UNALARMED), alarmsWithoutRow: await count(STRAY) };
  }

  async alarmsBy(from: Instant, until: Instant): Promise<readonly { readonly at: Instant; readonly rows: number }[]> {
    return (await this.reading.all<{ at: Instant; count: number | string }>(BY_INSTANT, [from, until])).map(({ at, count }) => ({ at, rows: Number(count) }));
  }

  async keep({ at, endedAt, dryRun, cases, differing, repaired, broken, rang, left }: Reconciliation): Promise<void> {
    await this.writer.write(async (connection) =>
      connection.run(KEEP, [at, endedAt, dryRun ? 1 : 0, cases, differing, repaired, broken, rang, left.dueAndNotRung, left.rowsWithoutAlarm, left.alarmsWithoutRow]),
    );
  }

  async last(): Promise<Reconciliation | undefined> {
    const row = await this.reading.first<Record>(LAST);
    if (!row) return undefined;
    const { cases, differing, repaired, broken, rang } = row;
    return {
      at: row.at, endedAt: row.ended_at, dryRun: row.dry_run === 1, cases, differing, repaired, broken, rang,
      left: { dueAndNotRung: row.due_not_rung, rowsWithoutAlarm: row.rows_without_alarm, alarmsWithoutRow: row.alarms_without_row },
    };
  }

  async lastWhole(now: Instant): Promise<Instant | undefined> {
    return (await this.reading.first<{ at: Instant | null }>(LAST_WHOLE, [now]))?.at ?? undefined;
  }

  async begun(): Promise<Instant | undefined> {
    return (await this.reading.first<{ at: Instant }>(BEGUN))?.at;
  }

  async begin(holder: string, now: Instant, until: Instant): Promise<boolean> {
    return (await this.writer.write((connection) => takeLease(connection, LEASE, holder, now, until))) !== undefined;
  }
}
