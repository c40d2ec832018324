import type { Deadline } from '../../domain/case';
import { Unforeseen, type Connection, type Foresight, type Value } from '../connection';

const INSERT = `
  insert into deadlines (id, case_ordinal, period, party, body, start_seq, end_seq, status, due, rings_at, provisional, calendar, rungs, fired, next_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)`;
const UPDATE = `
  update deadlines set body = ?, end_seq = ?, status = ?, due = ?, rings_at = ?, provisional = ?, calendar = ?, rungs = ?, next_at = ? where id = ?`;
const CHANGE = `${UPDATE} returning fired`;
const CHANGE_OF = `${UPDATE} and fired = ?`;
const FIRED = `select fired from deadlines where id = ?`;
const NEXT = `update deadlines set next_at = ? where id = ?`;
/** A statement about so many reminders of one fact. */
const ofReminders = (update: string, among: string): ((reminders: number) => string) => {
  const written: string[] = [];
  return (reminders) => (written[reminders] ??= `${update} where fact = ? and (${Array.from({ length: reminders }, () => 'rung = ?').join(' or ')}) and template = 'deadline.reminder' and status ${among}`);
};
const WITHDRAW = ofReminders(`update outbox set status = 'withdrawn'`, `in ('waiting', 'addressed')`);
/** What was addressed goes on to those whom it did not reach; what was not yet is addressed now. */
const REVIVE = ofReminders(`update outbox set status = case when exists (select 1 from deliveries d where d.fact = outbox.fact and d.outbox_id = outbox.id) then 'addressed' else 'waiting' end`, `= 'withdrawn'`);
const REVIVE_DELIVERIES = ofReminders(`update deliveries set status = 'waiting'`, `= 'withdrawn'`);

type Rung = Deadline['rungs'][number];

/** Everything about a deadline by which the next thing to do is found. */
export type Clock = Pick<Deadline, 'status' | 'endSeq' | 'ringsAt' | 'rungs'>;

/** A reminder is remembered with the instant it was due at: when the deadline moves, it is due again. */
export const firedMark = (rung: Pick<Rung, 'id' | 'at'>): string => `${rung.id}@${rung.at}`;

/** The key of a reminder among the messages of its fact: its time belongs to it, since a rung that moves ahead comes again. */
export const reminderKey = (deadline: string, { id, at }: { readonly id: string; readonly at: string }): string => `${deadline}-${id}-${at}`;

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

/** The rungs that are as they were when they were reminded of: none once the clock has ended, and none while it stands. */
const holding = ({ status, endSeq, rungs }: Deadline): readonly string[] => (status === 'running' && endSeq === undefined ? rungs.map(firedMark) : []);

const OF_CASE = `select id, fired from deadlines where case_ordinal = ?`;
const DROP = `delete from deadlines where id = ?`;

/** Writes every row of a case anew as its facts make it; which reminders have come is not in the facts and stays. */
export async function rewriteDeadlines(connection: Connection, ordinal: number, deadlines: readonly Deadline[]): Promise<void> {
  const rows = new Map((await connection.all<{ id: string; fired: string }>(OF_CASE, [ordinal])).map(({ id, fired }) => [id, fired]));
  for (const id of rows.keys()) if (!deadlines.some((deadline) => deadline.id === id)) await connection.run(DROP, [id]);
  for (const deadline of deadlines) {
    const fired = rows.get(deadline.id);
    const next = nextAt(deadline, fired === undefined ? [] : (JSON.parse(fired) as string[]));
    const { body, status, due, ringsAt, calendar } = deadline;
    const end = deadline.endSeq ?? null;
    const provisional = deadline.provisional ? 1 : 0;
    const rungs = JSON.stringify(deadline.rungs);
    if (fired === undefined) await connection.run(INSERT, [deadline.id, ordinal, deadline.period, deadline.party ?? null, body, deadline.startSeq, end, status, due, ringsAt, provisional, calendar, rungs, next]);
    else await connection.run(UPDATE, [body, end, status, due, ringsAt, provisional, calendar, rungs, next, deadline.id]);
  }
}

/** Writes the row of a deadline that the fact `seq` of the case started, changed or ended; withdraws reminders that were not sent yet and would be false. */
export async function writeDeadline(connection: Connection, ordinal: number, caseId: string, deadline: Deadline, seq: number): Promise<void> {
  if (deadline.startSeq !== seq && (await changeDeadline(connection, caseId, deadline))) return;
  connection.foresight?.sawFired(deadline.id, '[]');
  await connection.run(INSERT, [
    deadline.id, ordinal, deadline.period, deadline.party ?? null, deadline.body, deadline.startSeq, deadline.endSeq ?? null, deadline.status, deadline.due,
    deadline.ringsAt, deadline.provisional ? 1 : 0, deadline.calendar, JSON.stringify(deadline.rungs), nextAt(deadline, NONE),
  ]);
}

const NONE: readonly string[] = [];

/** False when there is no such row. It is written as if nothing had come yet, which is how most clocks stand; what has come is told by the row. */
async function changeDeadline(connection: Connection, caseId: string, deadline: Deadline): Promise<boolean> {
  if (connection.foresight) return changeForeseen(connection, connection.foresight, caseId, deadline);
  const next = nextAt(deadline, NONE);
  const row = await connection.first<{ fired: string }>(CHANGE, changed(deadline, next));
  if (!row) return false;
  if (row.fired === '[]') return true;
  const fired = JSON.parse(row.fired) as string[];
  const nextNow = nextAt(deadline, fired);
  if (nextNow !== next) await connection.run(NEXT, [nextNow, deadline.id]);
  await withdrawOutdated(connection, caseId, deadline, fired);
  return true;
}

/** The same where the row is written later: what has come is read before, and must be the same then. */
async function changeForeseen(connection: Connection, foresight: Foresight, caseId: string, deadline: Deadline): Promise<true> {
  const column = foresight.seenFired(deadline.id) ?? (await foresight.committed.first<{ fired: string }>(FIRED, [deadline.id]))?.fired;
  // It should be there: the transaction tells.
  if (column === undefined) throw new Unforeseen(`deadline ${deadline.id}`);
  foresight.sawFired(deadline.id, column);
  const fired = column === '[]' ? NONE : (JSON.parse(column) as string[]);
  foresight.changeOne(CHANGE_OF, [...changed(deadline, nextAt(deadline, fired)), column]);
  await withdrawOutdated(connection, caseId, deadline, fired);
  return true;
}

const changed = ({ body, endSeq, status, due, ringsAt, provisional, calendar, rungs, id }: Deadline, next: string | null): Value[] => [
  body, endSeq ?? null, status, due, ringsAt, provisional ? 1 : 0, calendar, JSON.stringify(rungs), next, id,
];

/** Withdraws what has been reminded of and would be false now; what was withdrawn and is true again goes out after all. */
async function withdrawOutdated(connection: Connection, caseId: string, deadline: Deadline, fired: readonly string[]): Promise<void> {
  if (fired.length === 0) return;
  const holds = holding(deadline);
  const about = (marks: readonly string[]): Value[] => [`${caseId}-${deadline.startSeq}`, ...marks.map((mark) => keyOfMark(deadline.id, mark))];
  const outdated = fired.filter((mark) => !holds.includes(mark));
  if (outdated.length > 0) await connection.run(WITHDRAW(outdated.length), about(outdated));
  const anew = fired.filter((mark) => holds.includes(mark));
  if (anew.length === 0) return;
  await connection.run(REVIVE(anew.length), about(anew));
  await connection.run(REVIVE_DELIVERIES(anew.length), about(anew));
}

function keyOfMark(deadline: string, mark: string): string {
  const end = mark.indexOf('@');
  return reminderKey(deadline, { id: mark.slice(0, end), at: mark.slice(end + 1) });
}
