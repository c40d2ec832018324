import type { SetURLSearchParams } from 'react-router-dom';

export const groupings = ['body', 'procedure', 'stage', 'district', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** What the board shows: kept in the address, so that it can be sent to a colleague and the back button goes back. */
export interface Question {
  readonly by: Grouping;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly compare: boolean;
  readonly within: number;
  /** The row whose cases are looked into. */
  readonly row: string | undefined;
}

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const month = (text: string | null): string | undefined => (text !== null && MONTH.test(text) ? text : undefined);

export function questionOf(search: URLSearchParams): Question {
  const by = groupings.find((one) => one === search.get('by')) ?? 'body';
  const within = Number(search.get('within') ?? '7');
  return { by, from: month(search.get('from')), until: month(search.get('until')), compare: search.get('compare') === '1', within: [0, 3, 7, 15, 30].includes(within) ? within : 7, row: search.get('row') ?? undefined };
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

/** The filter that a row of the table stands for. */
export const filterOf = ({ by, row }: Question): Readonly<Record<string, string>> => (row === undefined || row === '' || by === 'month' ? {} : { [by]: row });
