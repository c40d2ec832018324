import type { Page } from '../application/ports';
import type { Paging } from '../application/ports/administration';
import type { MovedDates, MovedFact } from '../application/ports/movedDates';
import type { Id, Instant } from '../domain/brand';
import type { Connection } from './connection';
import { cursorOf, readCursor } from './reading/cursor';
import { marks } from './reading/piece';

const MOVED = (before: string): string => `
  select f.entry, f.seq, f.recorded_at, c.id, c.number, c.procedure, t.bytes
  from facts f join cases c on c.ordinal = f.case_ordinal join contents t on t.entry = f.entry
  where f.type = 'deadline.moved'${before} order by f.entry desc limit ?`;
/** Addressed to a person, or still waiting to be addressed to an office. */
const TOLD = (facts: string): string => `
  select d.fact, d.recipient, d.channel, case when o.status = 'withdrawn' and d.status in ('waiting', 'collecting') then 'withdrawn' else d.status end as state
  from deliveries d left join outbox o on o.id = d.outbox_id where d.fact in (${facts})
  union all select fact, recipient, channel, status from outbox where fact in (${facts}) and status in ('waiting', 'failed', 'withdrawn')
  order by 1, 2, 3`;

interface MovedRecord {
  readonly entry: number;
  readonly seq: number;
  readonly recorded_at: Instant;
  readonly id: Id<'case'>;
  readonly number: string;
  readonly procedure: string;
  readonly bytes: string;
}

/** The dates that loaded calendars moved, from their facts. */
export class StoredMovedDates implements MovedDates {
  constructor(private readonly reading: Connection) {}

  async read({ limit, cursor }: Paging): Promise<Page<MovedFact>> {
    const before = cursor === undefined ? [] : readCursor('list', cursor);
    const rows = await this.reading.all<MovedRecord>(MOVED(cursor === undefined ? '' : ' and f.entry < ?'), [...before, limit + 1]);
    const shown = rows.slice(0, limit);
    const facts = shown.map(({ id, seq }) => `${id}-${seq}`);
    const told = facts.length === 0 ? [] : await this.reading.all<{ fact: string; recipient: string; channel: string; state: string }>(TOLD(marks(facts)), [...facts, ...facts]);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items = shown.flatMap(({ seq, recorded_at, bytes, id, number, procedure }): MovedFact[] => {
      const { deadline, from, to, reason } = JSON.parse(bytes) as { deadline: string; from: string; to: string; reason: string };
      if (reason !== 'calendar' || from === to) return [];
      return [{ case: id, number, procedure, deadline, from, to, at: recorded_at, told: told.filter(({ fact }) => fact === `${id}-${seq}`).map(({ recipient, channel, state }) => ({ recipient, channel, state })) }];
    });
    return { items, ...(last ? { next: cursorOf('list', [Number(last.entry)]) } : {}) };
  }
}
