import type { Case } from '../../domain/case';

type Document = Case['documents'][number];

export interface Known {
  /** Places of the documents of the case that were declared void; 1 for the first. */
  readonly voided: readonly number[];
  /** The party whom a fact is about. */
  readonly partyOf: (seq: number) => string | undefined;
}

/** Whether there is an earlier document of this kind at all. */
export const followsAnother = ({ documents }: Pick<Case, 'documents'>, { template, seq }: Document): boolean => documents.some((one) => one.template === template && one.seq < seq);

/**
 * 代替作废文书: the number of the last document of this kind to the same party before this one, where that one was declared void. A void
 * document keeps its number; whoever has it in hand must see which paper takes its place.
 */
export function replacedNumber({ documents }: Pick<Case, 'documents'>, { template, seq }: Document, { voided, partyOf }: Known): string | undefined {
  const party = partyOf(seq);
  const last = documents.map((one, index) => ({ one, place: index + 1 })).filter(({ one }) => one.template === template && one.seq < seq && partyOf(one.seq) === party).at(-1);
  return last && voided.includes(last.place) ? last.one.number : undefined;
}
