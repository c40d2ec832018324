import type { CalendarAnswer } from '../../../contract/administration';
import type { BodyOf } from '../../../contract/endpoints';

export interface DayOff {
  readonly zh: string;
  readonly en: string;
  readonly from: string;
  readonly to: string;
}

/** A year as it is being typed. */
export interface TypedYear {
  readonly year: number;
  /** It is loaded already, and a notice amends it. */
  readonly amends: boolean;
  readonly title: string;
  readonly number: string;
  readonly published: string;
  readonly amendTitle: string;
  readonly amendNumber: string;
  readonly earlier: NonNullable<CalendarAnswer['years'][number]['amendments']>;
  readonly off: readonly DayOff[];
  readonly work: readonly string[];
}

/** The festivals of 《全国年节及纪念日放假办法》, in the order of a year. */
const FESTIVALS = [['元旦', "New Year's Day"], ['春节', 'Spring Festival'], ['清明节', 'Qingming Festival'], ['劳动节', 'Labour Day'], ['端午节', 'Dragon Boat Festival'], ['中秋节', 'Mid-Autumn Festival'], ['国庆节', 'National Day']] as const;

export const blankYear = (year: number): TypedYear => ({
  year, amends: false, title: `国务院办公厅关于${year}年部分节假日安排的通知`, number: '', published: '', amendTitle: '', amendNumber: '', earlier: [],
  off: FESTIVALS.map(([zh, en]) => ({ zh, en, from: '', to: '' })), work: [],
});

export const yearFrom = ({ year, source, amendments = [], off, work }: CalendarAnswer['years'][number]): TypedYear => ({
  year, amends: true, title: source.title, number: source.number ?? '', published: source.published ?? '', amendTitle: '', amendNumber: '', earlier: amendments,
  off: off.map(({ from, to, name }) => ({ ...name, from, to })), work,
});

/** What is left to be typed, by the word for it; `row`: of that row, from 1. */
export interface Lack {
  readonly what: 'title' | 'number' | 'published' | 'amendTitle' | 'amendNumber' | 'festival' | 'english' | 'from' | 'to' | 'day' | 'off';
  readonly row?: number;
}

const isBlank = (text: string): boolean => text.trim() === '';
const COLUMNS = { zh: 'festival', en: 'english', from: 'from', to: 'to' } as const;

/** What a year rests on is named: which notice, by its number and day. Of each row the first that it lacks: it is filled in from left to right. */
export function lacksIn({ amends, title, number, published, amendTitle, amendNumber, off, work }: TypedYear): readonly Lack[] {
  return [
    ...(isBlank(title) ? [{ what: 'title' as const }] : []),
    ...(!amends && isBlank(number) ? [{ what: 'number' as const }] : []),
    ...(!amends && isBlank(published) ? [{ what: 'published' as const }] : []),
    ...(amends && isBlank(amendTitle) ? [{ what: 'amendTitle' as const }] : []),
    ...(amends && isBlank(amendNumber) ? [{ what: 'amendNumber' as const }] : []),
    ...(off.length === 0 ? [{ what: 'off' as const }] : []),
    ...off.flatMap((one, place) => {
      const missing = (['zh', 'en', 'from', 'to'] as const).find((column) => isBlank(one[column]));
      return missing ? [{ what: COLUMNS[missing], row: place + 1 }] : [];
    }),
    ...work.flatMap((day, place) => (isBlank(day) ? [{ what: 'day' as const, row: place + 1 }] : [])),
  ];
}

/** What is sent; undefined while something is left to be typed. Whether it is a year, the server says. */
export function requestOf(typed: TypedYear): BodyOf<'loadYear'> | undefined {
  if (lacksIn(typed).length > 0) return undefined;
  const { year, amends, title, number, published, amendTitle, amendNumber, earlier, off, work } = typed;
  const amendments = [...earlier, ...(amends ? [{ title: amendTitle.trim(), ...(isBlank(amendNumber) ? {} : { number: amendNumber.trim() }) }] : [])];
  return {
    year,
    source: { title: title.trim(), ...(isBlank(number) ? {} : { number: number.trim() }), ...(isBlank(published) ? {} : { published }) },
    ...(amendments.length > 0 ? { amendments } : {}),
    off: off.map(({ zh, en, from, to }) => ({ from, to, name: { zh, en } })),
    work: [...work],
  };
}

/** The field of the form for a path of the request: `source.title`, `off.3.from`, of the amendments the last. Undefined where there is none. */
export function fieldOf(path: string, { amends, earlier }: TypedYear): string | undefined {
  const [first = '', second = '', third = ''] = path.split('.');
  switch (first) {
    case 'source':
      return ['title', 'number', 'published'].find((name) => name === second);
    case 'amendments':
      return !amends || Number(second) !== earlier.length ? undefined : third === 'number' ? 'amendNumber' : 'amendTitle';
    case 'off':
    case 'work':
      return second === '' ? first : `${first}.${second}`;
    default:
      return undefined;
  }
}
