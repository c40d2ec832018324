import { z } from 'zod';
import { isSystemAct, systemActs } from '../../domain/systemActs';
import type { Procedure } from '../../domain/procedure';
import type { FormWords } from '../words/forms';

/** What an act of the system says: its fields, and the values that it chooses from. */
interface Said {
  readonly act: string;
  readonly fields: readonly string[];
  readonly values: readonly string[];
}

const isSchema = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const valuesIn = (schema: unknown): readonly string[] =>
  isSchema(schema) ? [...(Array.isArray(schema['enum']) ? schema['enum'].filter((one): one is string => typeof one === 'string') : []), ...Object.values(schema).flatMap(valuesIn)] : [];

let known: readonly Said[] | undefined;
const said = (): readonly Said[] =>
  (known ??= Object.keys(systemActs).filter(isSystemAct).map((act) => {
    const form = z.toJSONSchema(systemActs[act].form, { io: 'input', unrepresentable: 'any' });
    return { act, fields: Object.keys(form.properties ?? {}), values: [...new Set(valuesIn(form))] };
  }));

/** Of the words of the system those that the procedure means something else by, under the name of the act: there they are read as the system means them, as in its form. */
function meantElsewhere(act: string, names: readonly string[], system: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const words = system[`${act}.${name}`] ?? system[name];
    return words === undefined || own[name] === undefined || own[name] === words ? [] : [[`${act}.${name}`, words] as const];
  });
}

/** Fields and choices of the system's own acts (更正, 届满日变动, 会商形成意见), which say the same in every procedure: `deadline.moved.to`, `suit.judged.upheld`. */
export function systemNames(procedure: Pick<Procedure, 'acts'>, system: FormWords, own: FormWords): FormWords {
  const acts = said().filter(({ act }) => !Object.hasOwn(procedure.acts, act));
  return {
    fields: Object.fromEntries(acts.flatMap(({ act, fields }) => meantElsewhere(act, fields, system.fields, own.fields))),
    choices: Object.fromEntries(acts.flatMap(({ act, values }) => meantElsewhere(act, values, system.choices, own.choices))),
  };
}
