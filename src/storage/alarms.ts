import type { Alarms, SignalRow } from '../application/ports';
import type { Id, Instant } from '../domain/brand';
import type { JsonObject } from '../domain/json';
import type { Signal } from '../domain/procedure';
import type { Connection, Value, Writer } from './connection';
import { unfiredRungs } from './ledger/deadlines';
import type { DueClocks } from './ledger/dueClocks';
import { clockFrom, type ClockRow } from './ledger/transaction';

// The rungs of a clock that rings are not looked at.
const DUE = `
  select d.id, d.case_ordinal, c.id as case_id, d.status, d.end_seq, d.rings_at, case when d.status = 'running' and d.rings_at <= ? then '[]' else d.rungs end as rungs, d.fired from deadlines d join cases c on c.ordinal = d.case_ordinal
  where d.next_at <= ? order by d.next_at, d.entry limit ?`;
const INSTANTS = `select distinct next_at as at from deadlines where next_at > ? and next_at <= ? order by next_at limit ?`;
// Those that were tried longest ago come first: one that the receiver keeps refusing does not hold up the others. Of one sender and one time the
// shorter id is the earlier: 9-1 before 10-1, so that the limit cuts off what was sent last.
const WAITING = `select id, from_case, destination, act, input, created_at from signals where status = 'waiting' order by tried_at, length(id), id limit ?`;
const WAITING_FOR = `select id, from_case, destination, act, input, created_at from signals where status = 'waiting' and to_case = ? order by created_at, length(id), id limit ?`;
const REFUSED = `update signals set tries = tries + 1, last_code = ?, tried_at = ? where id = ? and status = 'waiting'`;
const OLDER = `select id from cases where oldest_calendar is not null and oldest_calendar < ? and id > ? order by id limit ?`;
// The newest lie at the end of the table; among the last hundred is the newest of all, in whichever order they were committed.
const NEWEST = `select max(recorded_at) as at from (select recorded_at from facts order by entry desc limit 100) last`;
const LISTED_WAITING = `select id, from_case, to_case, act, created_at, tries, last_code, tried_at from signals where status = 'waiting' order by created_at, id limit ?`;

interface SignalRecord {
  readonly id: Id<'signal'>;
  readonly from_case: Id<'case'>;
  readonly destination: string;
  readonly act: string;
  readonly input: string;
  readonly created_at: Instant;
}

/** A signal that waits, as the operations page shows it. */
export interface WaitingSignal {
  readonly id: Id<'signal'>;
  readonly from: Id<'case'>;
  readonly to?: Id<'case'>;
  readonly act: string;
  readonly createdAt: Instant;
  readonly tries: number;
  readonly lastCode?: string;
  readonly triedAt: Instant;
}

interface WaitingRecord {
  readonly id: Id<'signal'>;
  readonly from_case: Id<'case'>;
  readonly to_case: Id<'case'> | null;
  readonly act: string;
  readonly created_at: Instant;
  readonly tries: number;
  readonly last_code: string | null;
  readonly tried_at: Instant;
}

const signalFrom = (row: SignalRecord): SignalRow => ({
  id: row.id,
  from: row.from_case,
  to: JSON.parse(row.destination) as Signal['to'],
  act: row.act,
  input: JSON.parse(row.input) as JsonObject,
  createdAt: row.created_at,
});

type Alarm = Awaited<ReturnType<Alarms['due']>>[number];

/** What the sweep, the relay and the check read. */
export class StoredAlarms implements Alarms {
  /** SQLite: they share a commit, and more than a group holds need not wait. PostgreSQL: half of the pool is left to requests. */
  readonly abreast: number;

  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
    private readonly dueClocks: DueClocks,
  ) {
    this.abreast = connection.dialect === 'sqlite' ? 512 : 8;
  }

  async due(now: Instant, limit: number): Promise<readonly Alarm[]> {
    const rows = await this.connection.all<ClockRow & { id: Id<'deadline'>; case_ordinal: number; case_id: Id<'case'> }>(DUE, [now, now, limit]);
    const alarms = rows.flatMap((row): { readonly at: Instant; readonly alarm: Alarm }[] => {
      const ringsAt = row.rings_at as Instant;
      const alarm: Alarm = { case: row.case_id, deadline: row.id, ringsAt };
      // With the ring its own escalations are told, and a reminder that was missed would be told no more.
      if (row.status === 'running' && ringsAt <= now) {
        this.dueClocks.saw(row.id, row.fired, { ordinal: row.case_ordinal, caseId: row.case_id });
        return [{ at: ringsAt, alarm }];
      }
      return unfiredRungs(clockFrom(row), JSON.parse(row.fired) as string[])
        .filter(({ at }) => at <= now)
        .map(({ id, at }) => ({ at, alarm: { rung: id, ...alarm } }));
    });
    return alarms.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, limit).map(({ alarm }) => alarm);
  }

  async instants(from: Instant, until: Instant, limit: number): Promise<readonly Instant[]> {
    return (await this.connection.all<{ at: Instant }>(INSTANTS, [from, until, limit])).map(({ at }) => at);
  }

  async waitingSignals(limit: number): Promise<readonly SignalRow[]> {
    return (await this.connection.all<SignalRecord>(WAITING, [limit])).map(signalFrom);
  }

  /** Those that wait for one case, oldest first: tried again after each of its acts. */
  async waitingSignalsFor(receiver: Id<'case'>, limit: number): Promise<readonly SignalRow[]> {
    return (await this.connection.all<SignalRecord>(WAITING_FOR, [receiver, limit])).map(signalFrom);
  }

  /** All that wait, with how often and why they could not be applied, oldest first. */
  async listWaitingSignals(limit: number): Promise<readonly WaitingSignal[]> {
    const rows = await this.connection.all<WaitingRecord>(LISTED_WAITING, [limit]);
    return rows.map((row) => ({
      id: row.id,
      from: row.from_case,
      ...(row.to_case === null ? {} : { to: row.to_case }),
      act: row.act,
      createdAt: row.created_at,
      tries: row.tries,
      ...(row.last_code === null ? {} : { lastCode: row.last_code }),
      triedAt: row.tried_at,
    }));
  }

  async signalRefused(id: Id<'signal'>, code: string, at: Instant): Promise<void> {
    await this.writer.write(async (connection) => connection.run(REFUSED, [code, at, id]));
  }

  async casesOnOlderCalendar(version: number, after: string, limit: number): Promise<readonly Id<'case'>[]> {
    const values: Value[] = [version, after, limit];
    return (await this.connection.all<{ id: Id<'case'> }>(OLDER, values)).map(({ id }) => id);
  }

  async newestRecordedAt(): Promise<Instant | undefined> {
    return (await this.connection.first<{ at: Instant | null }>(NEWEST))?.at ?? undefined;
  }
}
