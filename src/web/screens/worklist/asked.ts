import type { Asked } from '../../api/call';

const ROWS = 50;
export const VIEWS = ['body', 'mine', 'tray', 'soon', 'waiting', 'proof'] as const;
type View = (typeof VIEWS)[number];
export const PLACES = ['q', 'respondent', 'caller'] as const;
export type Place = (typeof PLACES)[number];

/** What is looked at. It stands in the address: the back button, a bookmark and a second tab show the same. */
export interface Question {
  readonly view: View;
  readonly place: Place;
  /** Empty: nothing is searched for. */
  readonly text: string;
  readonly procedure?: string;
  readonly cursor?: string;
}

export function askedIn(search: URLSearchParams): Question {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T => known.find((value) => value === search.get(name)) ?? otherwise;
  return { view: one<View>('view', VIEWS, 'body'), place: one<Place>('in', PLACES, 'q'), text: search.get('text') ?? '', procedure: search.get('procedure') ?? undefined, cursor: search.get('cursor') ?? undefined };
}

export const listedBy = ({ view, procedure, cursor }: Question): Asked<'readWorklist'> => ({ query: { view, procedure, limit: ROWS, cursor } });
export const foundBy = ({ place, text, procedure, cursor }: Question): Asked<'listCases'> => ({ query: { [place]: text, procedure, limit: ROWS, cursor } });
