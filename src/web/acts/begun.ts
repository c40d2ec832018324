import type { CaseAnswer } from '../../contract/case';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const SITS: readonly unknown[] = ['panelHead', 'panelMember'];

/** Who sits in the panel now, as the case names them. */
const panelOf = ({ assignees }: Pick<CaseAnswer, 'assignees'>): readonly unknown[] => assignees.filter(({ role, until, recused }) => SITS.includes(role) && until === undefined && recused !== true).map(({ person }) => person);

/** Does the form name a question by the fact that put it? */
export const namesQuestion = ({ properties }: Schema): boolean => isSchema(properties) && isSchema(properties['question']) && properties['question']['type'] === 'integer';

/** What a form begins with: what its fields have as their default in this case; where every member of the panel votes, a row for each, and how each votes is left open. */
export function begunWith(file: Pick<CaseAnswer, 'assignees'>, form: Schema): object {
  const fields = isSchema(form['properties']) ? form['properties'] : {};
  const begun = Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (isSchema(field) && field['default'] !== undefined ? [[name, field['default']] as const] : [])));
  const panel = panelOf(file);
  return isSchema(fields['votes']) && panel.length > 0 ? { ...begun, votes: panel.map((person) => ({ person })) } : begun;
}
