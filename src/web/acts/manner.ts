import type { QueryClient } from '@tanstack/react-query';
import type { CaseAnswer } from '../../contract/case';
import type { BodyOf } from '../../contract/endpoints';

/** How an act is recorded, beside its form. */
export interface Manner {
  readonly party?: string;
  readonly at: string;
  readonly number: string;
  readonly on: string;
  /** It was issued on paper already, under that number. */
  readonly onPaper: boolean;
  /** What its document says that the case does not know, by the names of its fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly person: string;
  readonly way: 'paper' | 'telephone' | 'package';
  readonly witness: string;
  readonly proof: string;
}

export const EMPTY: Manner = { at: '', number: '', on: '', onPaper: false, fields: {}, person: '', way: 'paper', witness: '', proof: '' };

/** True of a path in a request at which one of these stands, but for what the document says. */
export const isOfManner = (path: string): boolean => /^(?:at|document\.(?:number|on)|asserted\.(?:body|person|way|witness|proof))$/.test(path);

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Who said it there is named whenever it is entered for a body that is not here. */
export const namesWhoSays = ({ body, person }: Manner): boolean => body === undefined || person.trim() !== '';

/** What is known of the document that embodies the act, without what it says: that names people. */
function paperOf({ number, on, onPaper }: Manner): { number?: string; on?: string; onPaper?: true } {
  return on === '' && number === '' && !onPaper ? {} : { number: given(number), on: given(on), ...(onPaper ? { onPaper: true as const } : {}) };
}

/** What the document says that the case does not know. */
function fieldsOf({ fields }: Manner): { fields?: Record<string, string> } {
  const said = Object.entries(fields).filter(([, text]) => text.trim() !== '');
  return said.length === 0 ? {} : { fields: Object.fromEntries(said) };
}

const unlessEmpty = <T extends object>(document: T): { document?: T } => (Object.keys(document).length === 0 ? {} : { document });

/** Time, document and assertion as a request names them. */
export function mannerBody(manner: Manner): Pick<BodyOf<'performAct'>, 'at' | 'document' | 'asserted'> {
  const { at, body, person, way, witness, proof } = manner;
  return {
    ...(at === '' ? {} : { at: `${at}+08:00` }),
    ...unlessEmpty({ ...paperOf(manner), ...fieldsOf(manner) }),
    ...(body === undefined ? {} : { asserted: { body, person: person.trim(), way, witness: given(witness), proof: given(proof) } }),
  };
}

/** The request for an act, or for its approval. */
export function bodyOf({ act, via }: Pick<CaseAnswer['acts'][number], 'act' | 'via'>, input: Record<string, unknown>, manner: Manner): BodyOf<'performAct'> {
  const whom = manner.party === undefined ? {} : { party: manner.party };
  const how = mannerBody(manner);
  if (via === undefined) return { act, input, ...whom, ...how };
  const when = how.at === undefined ? {} : { at: how.at };
  // What goes on with the request goes with its input; what the document says does not: it names people.
  return { act: via, input: { act, input, ...unlessEmpty(paperOf(manner)) }, ...whom, ...when, ...unlessEmpty(fieldsOf(manner)) };
}

const CHANGED: readonly unknown[] = ['readCase', 'readHistory', 'readReceipt', 'readPath', 'readWorklist', 'listCases', 'listDocuments', 'readToday', 'listPapers'];

/** After an act everything that shows cases is read again. */
export const refreshAfterAct = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(queryKey[0]) });
