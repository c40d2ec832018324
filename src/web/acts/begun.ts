import type { CaseAnswer } from '../../contract/case';
import { onlyQuestion } from './questions';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const SITS: readonly unknown[] = ['panelHead', 'panelMember'];

/** Who sits in the panel now, as the case names them. */
const panelOf = ({ assignees }: Pick<CaseAnswer, 'assignees'>): readonly unknown[] => assignees.filter(({ role, until, recused }) => SITS.includes(role) && until === undefined && recused !== true).map(({ person }) => person);

/** Does the form name a question by the fact that put it? */
export const namesQuestion = ({ properties }: Schema): boolean => isSchema(properties) && isSchema(properties['question']) && properties['question']['type'] === 'integer';

/** What a form begins with: where every member of the panel votes, a row for each; how each votes is left open. Where one question alone can be meant, it is. */
export function begunWith(file: Pick<CaseAnswer, 'assignees' | 'data'>, form: Schema, act: string): object {
  const fields = isSchema(form['properties']) ? form['properties'] : {};
  const votes = fields['votes'];
  const panel = panelOf(file);
  const question = namesQuestion(form) ? onlyQuestion(file, act) : undefined;
  if (question !== undefined) return { question };
  if (!isSchema(votes) || panel.length === 0) return {};
  return { votes: panel.map((person) => ({ person })) };
}
