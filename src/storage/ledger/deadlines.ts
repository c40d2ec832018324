import type { Deadline } from '../../domain/case';
import type { Connection } from '../connection';

const INSERT = `
  insert into deadlines (id, case_ordinal, period, party, body, start_seq, end_seq, status, due, rings_at, provisional, calendar, rungs, fired, next_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)`;
const UPDATE = `
  update deadlines set body = ?, end_seq = ?, status = ?, due = ?, rings_at = ?, provisional = ?, calendar = ?, rungs = ?, next_at = ? where id = ?`;
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
  const rungs = JSON.stringify(deadline.rungs);
  const next = nextAt(deadline, fired);
  const end = deadline.endSeq ?? null;
  const provisional = deadline.provisional ? 1 : 0;
  if (deadline.startSeq !== seq) {
    const changed = await connection.run(UPDATE, [
      deadline.body, end, deadline.status, deadline.due, deadline.ringsAt, provisional, deadline.calendar, rungs, next, deadline.id,
    ]);
    if (changed === 1) return;
  }
  await connection.run(INSERT, [
    deadline.id, ordinal, deadline.period, deadline.party ?? null, deadline.body, deadline.startSeq, end, deadline.status, deadline.due,
    deadline.ringsAt, provisional, deadline.calendar, rungs, next,
  ]);
}
