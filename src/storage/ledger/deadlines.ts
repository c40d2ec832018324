import type { Deadline } from '../../domain/case';
import type { Connection } from '../connection';

const UPSERT = `
  insert into deadlines (id, case_ordinal, period, party, body, start_seq, end_seq, status, due, rings_at, provisional, calendar, rungs, fired, next_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)
  on conflict (id) do update set body = excluded.body, end_seq = excluded.end_seq, status = excluded.status, due = excluded.due, rings_at = excluded.rings_at,
    provisional = excluded.provisional, calendar = excluded.calendar, rungs = excluded.rungs, next_at = excluded.next_at`;
const FIRED = `select fired from deadlines where id = ?`;

type Rung = Deadline['rungs'][number];

/** Everything about a deadline by which the next thing to do is found. */
export type Clock = Pick<Deadline, 'status' | 'endSeq' | 'ringsAt' | 'rungs'>;

/** A reminder is remembered with the instant it was due at: when the deadline moves, it is due again. */
export const firedMark = (rung: Pick<Rung, 'id' | 'at'>): string => `${rung.id}@${rung.at}`;

/** Rungs that have not fired, of a deadline that still runs or has lapsed and is not done. */
export function unfiredRungs(clock: Clock, fired: readonly string[]): readonly Rung[] {
  if (clock.endSeq !== undefined || (clock.status !== 'running' && clock.status !== 'lapsed')) return [];
  return clock.rungs.filter((rung) => rung.firedSeq === undefined && !fired.includes(firedMark(rung)));
}

/** The instant of the next thing to do, the ring or a rung; null when there is nothing left. */
export function nextAt(clock: Clock, fired: readonly string[]): string | null {
  const instants: string[] = unfiredRungs(clock, fired).map(({ at }) => at);
  if (clock.status === 'running') instants.push(clock.ringsAt);
  return instants.length === 0 ? null : instants.reduce((a, b) => (b < a ? b : a));
}

/** Writes the row of a deadline that the fact `seq` started, changed or ended. */
export async function writeDeadline(connection: Connection, ordinal: number, deadline: Deadline, seq: number): Promise<void> {
  let fired: readonly string[] = [];
  if (deadline.startSeq !== seq && (deadline.status === 'running' || deadline.status === 'lapsed')) {
    const row = await connection.first<{ fired: string }>(FIRED, [deadline.id]);
    if (row) fired = JSON.parse(row.fired) as string[];
  }
  await connection.run(UPSERT, [
    deadline.id, ordinal, deadline.period, deadline.party ?? null, deadline.body, deadline.startSeq, deadline.endSeq ?? null, deadline.status, deadline.due,
    deadline.ringsAt, deadline.provisional ? 1 : 0, deadline.calendar, JSON.stringify(deadline.rungs), nextAt(deadline, fired),
  ]);
}
