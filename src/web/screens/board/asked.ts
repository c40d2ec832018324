import type { SetURLSearchParams } from 'react-router-dom';
import type { CasesQuery } from '../../../contract/lists';

export const groupings = ['body', 'procedure', 'stage', 'district', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** What of a row is looked into: what is open now, what was received in these months, or what a figure of it counts. */
export const figuresBehind = ['open', 'received', 'closed', 'statutoryInTime', 'statutoryLate', 'internalInTime', 'internalLate'] as const;
export type Which = (typeof figuresBehind)[number];

/** What the board shows: kept in the address, so that it can be sent to a colleague and the back button goes back. */
export interface Question {
  readonly by: Grouping;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly compare: boolean;
  readonly within: number;
  /** The row whose cases are looked into. */
  readonly row: string | undefined;
  readonly which: Which;
  /** Whose waiting cases are looked into, and why they wait. */
  readonly turn: string | undefined;
  readonly cause: string | undefined;
}

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const month = (text: string | null): string | undefined => (text !== null && MONTH.test(text) ? text : undefined);

export function questionOf(search: URLSearchParams): Question {
  const by = groupings.find((one) => one === search.get('by')) ?? 'body';
  const within = Number(search.get('within') ?? '7');
  return { by, from: month(search.get('from')), until: month(search.get('until')), compare: search.get('compare') === '1', within: [0, 3, 7, 15, 30].includes(within) ? within : 7, row: search.get('row') ?? undefined, which: figuresBehind.find((one) => one === search.get('which')) ?? 'open', turn: search.get('turn') ?? undefined, cause: search.get('cause') ?? undefined };
}

/** Changes some of it and keeps the rest. */
export function ask(set: SetURLSearchParams, change: Readonly<Record<string, string | undefined>>): void {
  set((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    return next;
  });
}

/** The row of the total: the cases of all rows. */
export const ALL_ROWS = '*';
const isOne = (row: string | undefined): row is string => row !== undefined && row !== '' && row !== ALL_ROWS;

/** The filter that a row of the table stands for. */
export const filterOf = ({ by, row }: Question): Readonly<Record<string, string>> => (!isOne(row) || by === 'month' ? {} : { [by]: row });

/** The same as the list of cases asks for it. */
export const amongCases = ({ by, row }: Pick<Question, 'by' | 'row'>): CasesQuery => (!isOne(row) || by === 'month' ? {} : by === 'district' ? { tag: { district: row } } : by === 'body' ? { handling: row } : { [by]: row });

/** The last day of a month. */
const lastDay = (yearMonth: string): string => `${yearMonth}-${String(new Date(Date.UTC(Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5)), 0)).getUTCDate()).padStart(2, '0')}`;

/** The cases that a row of the table counts: what is open now, whatever the months, or what a figure of them counts. Undefined where no row is chosen. */
export function casesOf({ by, row, from, until, which }: Question): CasesQuery | undefined {
  const ofMonth = by === 'month' && row !== ALL_ROWS;
  if (row === undefined || row === '' || (ofMonth && month(row) === undefined)) return undefined;
  const first = ofMonth ? row : from;
  const last = ofMonth ? row : until;
  if (which !== 'open' && which !== 'received') {
    // A figure of a body is of its own closings and periods: the case may be with another one now.
    return { ...(by === 'body' && isOne(row) ? { countedBody: row } : amongCases({ by, row })), counted: which, ...(first === undefined ? {} : { countedFrom: first }), ...(last === undefined ? {} : { countedUntil: last }) };
  }
  return {
    ...amongCases({ by, row }),
    ...(which === 'open' ? { closed: 'false' as const } : {}),
    ...((which === 'received' || ofMonth) && first !== undefined ? { openedFrom: `${first}-01` } : {}),
    ...((which === 'received' || ofMonth) && last !== undefined ? { openedUntil: lastDay(last) } : {}),
  };
}
