import type { CaseAnswer, HistoryAnswer } from '../../../contract/case';
import { isCorrection } from '../../acts/corrections';
import { datedFields } from '../../acts/datesIn';
import { askedIn, isPut } from '../../acts/questions';
import { whenText } from '../../shown/time';

type Fact = HistoryAnswer['facts'][number];
/** Facts by their number. */
export type Facts = ReadonlyMap<number, Fact & { readonly told: string }>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The facts of a case with how each is named where another is about it: what was done or asked for, and on which day. */
export const factsBy = (file: Pick<CaseAnswer, 'data'>, facts: readonly Fact[], acts: Readonly<Record<string, string>>): Facts =>
  new Map(facts.map((fact) => [fact.seq, { ...fact, told: isPut(file, fact.seq) ? askedIn(fact) : `${acts[textOf(fact.content?.['act'])] ?? fact.words} · ${fact.on}` }]));

/**
 * What a correction is about: the name of the date, where it is one inside the record, and what stands there as it was written.
 * Undefined: `data` is of no correction, or the reader does not see the record.
 */
export function corrected(act: string, data: Readonly<Record<string, unknown>>, facts: Facts | undefined, fields: Readonly<Record<string, string>>): { readonly name?: string; readonly was?: string } | undefined {
  const fact = isCorrection(act) && typeof data['about'] === 'number' ? facts?.get(data['about']) : undefined;
  if (!fact) return undefined;
  if (data['field'] === undefined) return { was: whenText(fact.at) };
  const date = datedFields(fact.content, fields, fact.type).find(({ value }) => value === data['field']);
  return date && { name: date.name, was: date.when };
}
