import type { CaseAnswer } from '../../../contract/case';
import type { CaseRowAnswer } from '../../../contract/lists';

type Act = CaseAnswer['acts'][number];
type Schema = Readonly<Record<string, unknown>>;

/** One thing to do: an act on a case, and for whom where it names a party. Its own transaction, its own key. */
export interface Task {
  readonly id: string;
  readonly file: CaseAnswer;
  readonly act: Act;
  readonly party?: string;
}

/** An act that can be done on several cases with one form. */
export interface BatchAct {
  /** Acts of two procedures are two, whatever they are called. */
  readonly key: string;
  readonly act: Act;
  readonly procedure: string;
  readonly form: object;
  readonly files: readonly CaseAnswer[];
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does the field name something of one case: a file of it, a fact, a request, somebody who works there? */
const ofOneCase = (name: string, field: unknown): boolean => isSchema(field) && (['evidence', 'cases'].includes(String(field['directory'])) || (field['type'] === 'integer' && ['about', 'request'].includes(name)));

/** The form without the fields that are of one case; undefined where one of them has to be filled in. */
export function batchForm(form: unknown): object | undefined {
  if (!isSchema(form)) return { type: 'object', properties: {} };
  const properties = isSchema(form['properties']) ? form['properties'] : {};
  const own = Object.keys(properties).filter((name) => ofOneCase(name, properties[name]));
  const required = Array.isArray(form['required']) ? (form['required'] as readonly unknown[]) : [];
  if (own.some((name) => required.includes(name))) return undefined;
  return { ...form, properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !own.includes(name))) };
}

/** What can be done on the cases together, what fits most of them first. Acts about a case's own facts or files are left to the case. */
export function batchActs(files: readonly CaseAnswer[]): readonly BatchAct[] {
  const found = new Map<string, BatchAct>();
  for (const file of files) {
    for (const act of file.acts) {
      if (!act.open) continue;
      const key = `${file.procedure.name}@${file.procedure.version} ${act.act} ${act.via ?? ''}`;
      const before = found.get(key);
      const form = before?.form ?? batchForm(act.entry?.form);
      if (form) found.set(key, { key, act: before?.act ?? act, procedure: file.procedure.title, form, files: [...(before?.files ?? []), file] });
    }
  }
  return [...found.values()].sort((a, b) => b.files.length - a.files.length);
}

/** Every single thing to do: a case, or each of its parties for whom the act is open. `role`: only parties of it. */
export function tasksOf({ files, act: { act: name } }: BatchAct, role?: string): readonly Task[] {
  return files.flatMap((file) => {
    const act = file.acts.find((one) => one.act === name);
    if (!act) return [];
    if (!act.parties) return [{ id: file.id, file, act }];
    const parties = act.parties.filter((id) => role === undefined || file.parties.find((party) => party.id === id)?.role === role);
    return parties.map((party) => ({ id: `${file.id} ${party}`, file, act, party }));
  });
}

/** The roles of the parties among whom one may choose. */
export const rolesOf = (batch: BatchAct): readonly string[] => [...new Set(tasksOf(batch).flatMap(({ file, party }) => file.parties.find(({ id }) => id === party)?.role ?? []))];

/** The selected cases in which the act is not open, with the server's reason. */
export function closedFor(rows: readonly CaseRowAnswer[], files: readonly CaseAnswer[], batch: BatchAct): readonly { readonly row: CaseRowAnswer; readonly why?: string }[] {
  return rows
    .filter(({ id }) => !batch.files.some((file) => file.id === id))
    .map((row) => {
      const refusal = files.find(({ id }) => id === row.id)?.acts.find(({ act }) => act === batch.act.act)?.refusal;
      return { row, ...(refusal ? { why: (refusal.condition ?? refusal).words } : {}) };
    });
}
