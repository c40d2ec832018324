import type { HistoryAnswer } from '../../contract/case';
import { useRead } from '../api/queries';

type Fact = HistoryAnswer['facts'][number];

/** How a clock ended, by its id: that it has ended does not say that the duty was done. */
export type Endings = ReadonlyMap<string, { readonly how: HistoryAnswer['ended'][number]['how'] } & Pick<Fact, 'at' | 'on' | 'words'>>;

export function useEndings(id: string): Endings {
  const { data } = useRead('readHistory', { params: { id } });
  const facts = new Map(data?.facts.map((fact) => [fact.seq, fact]));
  return new Map((data?.ended ?? []).flatMap(({ deadline, seq, how }) => {
    const fact = facts.get(seq);
    return fact ? [[deadline, { how, at: fact.at, on: fact.on, words: fact.words }] as const] : [];
  }));
}
