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

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The request for an act, or for its approval. */
export function bodyOf({ act, via }: Pick<CaseAnswer['acts'][number], 'act' | 'via'>, input: Record<string, unknown>, manner: Manner): BodyOf<'performAct'> {
  const { party, at, number, on, onPaper, body, person, way, witness, proof } = manner;
  const paper = on === '' && number === '' && !onPaper ? {} : { number: given(number), on: given(on), ...(onPaper ? { onPaper: true as const } : {}) };
  const said = Object.fromEntries(Object.entries(manner.fields).filter(([, text]) => text.trim() !== ''));
  const fields = Object.keys(said).length === 0 ? {} : { fields: said };
  const time = at === '' ? {} : { at: `${at}+08:00` };
  const asserted = body === undefined ? {} : { asserted: { body, person: person.trim(), way, witness: given(witness), proof: given(proof) } };
  const whom = party === undefined ? {} : { party };
  const known = { ...paper, ...fields };
  if (via === undefined) return { act, input, ...whom, ...time, ...(Object.keys(known).length === 0 ? {} : { document: known }), ...asserted };
  // What goes on with the request goes with its input; what the document says does not: it names people.
  return { act: via, input: { act, input, ...(Object.keys(paper).length === 0 ? {} : { document: paper }) }, ...whom, ...time, ...(Object.keys(fields).length === 0 ? {} : { document: fields }) };
}

const CHANGED: readonly unknown[] = ['readCase', 'readHistory', 'readPath', 'readWorklist', 'listCases', 'listDocuments'];

/** After an act everything that shows cases is read again. */
export const refreshAfterAct = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(queryKey[0]) });
