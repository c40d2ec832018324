import type { CaseAnswer, HistoryAnswer } from '../../contract/case';

/*
 * Questions that were put to whoever reported, as the case keeps them: each by the number of the fact that asked it.
 */

interface Question {
  readonly seq: number;
}
type File = Pick<CaseAnswer, 'data'>;
type Fact = HistoryAnswer['facts'][number];

const isQuestion = (value: unknown): value is Question => typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number';
const questionsOf = ({ data }: File): readonly Question[] => (Array.isArray(data['questions']) ? (data['questions'] as readonly unknown[]).filter(isQuestion) : []);
const textIn = (fact: Fact | undefined, field: string): string => (typeof fact?.content?.[field] === 'string' ? fact.content[field] : '');

/** Did this fact put a question? */
export const isPut = (file: File, seq: number): boolean => questionsOf(file).some((one) => one.seq === seq);
/** What was asked, and on which day. */
export const askedIn = (fact: Fact): string => `${textIn(fact, 'question')} · ${fact.on}`;

/** What was answered to a question, in the words of whoever answered, as far as the reader sees it; the oldest first. */
export const answersTo = (file: Pick<CaseAnswer, 'identities'>, facts: readonly Fact[], question: number): readonly string[] =>
  facts.filter(({ content }) => content?.['question'] === question).flatMap(({ content = {} }) =>
    Object.values(content).flatMap((value) => {
      const text = typeof value === 'string' ? file.identities[value]?.content['text'] : undefined;
      return typeof text === 'string' ? [text] : [];
    }));
