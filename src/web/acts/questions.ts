import type { CaseAnswer, HistoryAnswer } from '../../contract/case';

/*
 * Questions that were put to whoever reported, as the case keeps them: each by the number of the fact that asked it.
 */

interface Question {
  readonly seq: number;
  readonly answers: number;
  /** Of the fact that handed the answer on. */
  readonly releasedSeq?: number;
}
type File = Pick<CaseAnswer, 'data'>;
type Fact = HistoryAnswer['facts'][number];

const isQuestion = (value: unknown): value is Question => typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number' && 'answers' in value;
const questionsOf = ({ data }: File): readonly Question[] => (Array.isArray(data['questions']) ? (data['questions'] as readonly unknown[]).filter(isQuestion) : []);
const textIn = (fact: Fact | undefined, field: string): string => (typeof fact?.content?.[field] === 'string' ? fact.content[field] : '');

/** Did this fact put a question? */
export const isPut = (file: File, seq: number): boolean => questionsOf(file).some((one) => one.seq === seq);
/** What was asked, and on which day. */
export const askedIn = (fact: Fact): string => `${textIn(fact, 'question')} · ${fact.on}`;

/** Which question a form is about, where there is but one: of those that wait (to be answered, or handed on), else of all. */
export function onlyQuestion(file: File, act: string): number | undefined {
  const all = questionsOf(file);
  const waiting = all.filter(({ answers, releasedSeq }) => (act === 'answer.released' ? answers > 0 && releasedSeq === undefined : answers === 0));
  const [first, ...more] = waiting.length > 0 ? waiting : all;
  return more.length === 0 ? first?.seq : undefined;
}

/** What was answered to a question, in the words of whoever answered, as far as the reader sees it; the oldest first. */
export const answersTo = (file: Pick<CaseAnswer, 'identities'>, facts: readonly Fact[], question: number): readonly string[] =>
  facts.filter(({ type, content }) => type === 'reporter.answered' && content?.['question'] === question).flatMap((fact) => {
    const text = file.identities[textIn(fact, 'told')]?.content['text'];
    return typeof text === 'string' ? [text] : [];
  });
