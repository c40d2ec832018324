import type { CaseAnswer } from '../../contract/case';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const SITS: readonly unknown[] = ['panelHead', 'panelMember'];

/** Who sits in the panel now, as the case names them. */
const panelOf = ({ assignees }: Pick<CaseAnswer, 'assignees'>): readonly unknown[] => assignees.filter(({ role, until, recused }) => SITS.includes(role) && until === undefined && recused !== true).map(({ person }) => person);

/** What a form begins with: where every member of the panel votes, a row for each; how each votes is left open. */
export function begunWith(file: Pick<CaseAnswer, 'assignees'>, form: Schema): object {
  const fields = isSchema(form['properties']) ? form['properties'] : {};
  const votes = fields['votes'];
  const panel = panelOf(file);
  if (!isSchema(votes) || panel.length === 0) return {};
  return { votes: panel.map((person) => ({ person })) };
}
