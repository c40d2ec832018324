import type { Counters } from '../application/ports/reconciliation';
import type { LegalDate } from '../domain/brand';
import type { NumberRequest } from '../domain/procedure';
import type { Connection, Writer } from './connection';
import { counterOf } from './ledger/transaction';

const VALUE = `select value from counters where series = ? and span = ?`;
const RAISE = `
  insert into counters (series, span, value) values (?, ?, ?)
    on conflict (series, span) do update set value = excluded.value where counters.value < excluded.value`;

/** The counters of running numbers, beside the acts that take from them. */
export class StoredCounters implements Counters {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async value(series: NumberRequest['series'], on: LegalDate): Promise<number> {
    return Number((await this.reading.first<{ value: number | string }>(VALUE, [...counterOf(series, on)]))?.value ?? 0);
  }

  async raise(series: NumberRequest['series'], on: LegalDate, to: number): Promise<void> {
    await this.writer.write(async (connection) => connection.run(RAISE, [...counterOf(series, on), to]));
  }
}
