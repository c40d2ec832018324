import { endOfLegalDay, legalDateOf, type DayKind } from '../domain/calendar';
import type { LegalDate } from '../domain/brand';
import type { Text } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { awaitedOf, readsNoCases, type Person } from '../policies';
import { newestProcedure, type App } from './app';
import { listCases } from './listCases';
import type { CaseRow } from './ports';
import { readWorklist } from './readWorklist';
import { workingDayAhead } from './workingDayAhead';

/** What is counted, and shown, of one list. */
export const MOST_TODAY = 100;

/** `others`: no clock of one's own presses, only one of another body or of a party; it is nothing that one owes. */
export type DueGroup = 'overdue' | 'today' | 'soon' | 'others';

/** A case with a clock that presses, and which one. */
export interface DueCase {
  readonly row: CaseRow;
  /** Assigned to the reader. */
  readonly mine: boolean;
  readonly group: DueGroup;
  /** Of the deadline that comes first among the reader's own; of another's only where there is none. */
  readonly deadline: string;
}

/** What is before a person and their body today. Counts stop at `MOST_TODAY`. */
export interface Today {
  readonly on: LegalDate;
  readonly day: { readonly kind: DayKind; readonly name?: Text };
  /** The third working day after today. */
  readonly until: LegalDate;
  readonly due: readonly DueCase[];
  readonly more: boolean;
  readonly counts: { readonly move: number; readonly mine: number; readonly tray: number; readonly approvals: number; readonly proof: number; readonly waiting: number };
}

type Parts = Pick<App, 'reader' | 'procedures' | 'world' | 'calendars'>;

/** The day of a person: which clocks of their body have run out, end today or within three working days; behind them those of others in its cases; and what else waits. */
export async function readToday(app: Parts, person: Person): Promise<Today> {
  const now = app.world.now();
  const on = legalDateOf(now);
  const until = workingDayAhead(app, on);
  const { kind, name } = app.calendars.current().day(on);
  const offices = readsNoCases(person) ? [] : person.offices;
  const first = { limit: MOST_TODAY };
  const soon = { kind: 'soon', until: endOfLegalDay(until) } as const;
  const [pressing, others, mine, move, tray, proof, waiting, approvals] = await Promise.all([
    app.reader.worklist(offices, first, { ...soon, own: true }),
    app.reader.worklist(offices, first, soon),
    readWorklist(app, person, first, 'mine'),
    readWorklist(app, person, first, 'body'),
    readWorklist(app, person, first, 'tray'),
    readWorklist(app, person, first, 'proof'),
    readWorklist(app, person, first, 'waiting'),
    awaited(app, person),
  ]);
  const own = new Set(mine.items.map(({ id }) => id));
  const rows = new Map([...pressing.items, ...others.items, ...mine.items].map((row) => [row.id, row]));
  const ends = { today: endOfLegalDay(on), soon: endOfLegalDay(until) };
  const due = [...rows.values()].flatMap((row) => pressingOf(row, newestProcedure(app, row.procedure), offices, own.has(row.id), now, ends)).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : a.ringsAt > b.ringsAt ? 1 : 0));
  return {
    on, day: { kind, ...(name ? { name } : {}) }, until,
    due: due.map(({ ringsAt: _, ...one }) => one),
    more: pressing.next !== undefined || others.next !== undefined || mine.next !== undefined,
    counts: { move: move.items.length, mine: mine.items.length, tray: tray.items.length, approvals, proof: proof.items.length, waiting: waiting.items.length },
  };
}

function pressingOf(row: CaseRow, procedure: Procedure | undefined, offices: readonly string[], mine: boolean, now: string, ends: { readonly today: string; readonly soon: string }): (DueCase & { readonly ringsAt: string })[] {
  const presses = row.deadlines.filter(({ status, endSeq, ringsAt }) => endSeq === undefined && status !== 'ended' && status !== 'paused' && ringsAt <= ends.soon).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1));
  // What another body owes never hides what one owes oneself; a target of the house never hides a period of the law that presses too.
  const ours = presses.filter(({ body }) => offices.includes(body));
  const among = ours.length > 0 ? ours : presses;
  const first = among.find(({ period }) => procedure?.periods.find(({ id }) => id === period)?.kind !== 'internal') ?? among[0];
  if (!first) return [];
  const group = ours.length === 0 ? 'others' : first.ringsAt <= now ? 'overdue' : first.ringsAt <= ends.today ? 'today' : 'soon';
  return [{ row, mine, group, deadline: first.id, ringsAt: first.ringsAt }];
}

/** How many cases wait for an opinion of this person. */
async function awaited(app: Pick<App, 'reader' | 'procedures' | 'world'>, person: Person): Promise<number> {
  const ids = new Set<string>();
  for (const role of awaitedOf(person)) for (const { id } of (await listCases(app as App, person, { flag: `awaits.${role}` }, { limit: MOST_TODAY })).items) ids.add(id);
  return ids.size;
}
