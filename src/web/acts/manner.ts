import type { QueryClient } from '@tanstack/react-query';
import type { CaseAnswer } from '../../contract/case';
import type { BodyOf } from '../../contract/endpoints';

/** How an act is recorded, beside its form. */
export interface Manner {
  readonly party?: string;
  readonly at: string;
  readonly number: string;
  readonly on: string;
  readonly body?: string;
  readonly person: string;
  readonly way: 'paper' | 'telephone' | 'package';
  readonly witness: string;
  readonly proof: string;
}

export const EMPTY: Manner = { at: '', number: '', on: '', person: '', way: 'paper', witness: '', proof: '' };

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The request for an act, or for its approval. */
export function bodyOf({ act, via }: Pick<CaseAnswer['acts'][number], 'act' | 'via'>, input: Record<string, unknown>, manner: Manner): BodyOf<'performAct'> {
  const { party, at, number, on, body, person, way, witness, proof } = manner;
  const document = on === '' && number === '' ? {} : { document: { number: given(number), on: given(on) } };
  const time = at === '' ? {} : { at: `${at}+08:00` };
  const asserted = body === undefined ? {} : { asserted: { body, person: person.trim(), way, witness: given(witness), proof: given(proof) } };
  const whom = party === undefined ? {} : { party };
  if (via === undefined) return { act, input, ...whom, ...time, ...document, ...asserted };
  return { act: via, input: { act, input, ...document }, ...whom, ...time };
}

const CHANGED: readonly unknown[] = ['readCase', 'readHistory', 'readPath', 'readWorklist', 'listCases', 'listDocuments'];

/** After an act everything that shows cases is read again. */
export const refreshAfterAct = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(queryKey[0]) });
