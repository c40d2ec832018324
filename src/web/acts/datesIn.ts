import { whenText } from '../shown/time';

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const DATE = /^\d{4}-\d\d-\d\d(?:T|$)/;

interface Dated {
  /** Its path: `letter.due`. */
  readonly value: string;
  readonly name: string;
  /** What stands there. */
  readonly when: string;
}

/** The dates that a fact holds beside its own, in words. `within`: the act or the field that they are of. */
export function datedFields(content: unknown, fields: Readonly<Record<string, string>>, within = '', before: readonly string[] = []): readonly Dated[] {
  if (!isValues(content)) return [];
  return Object.entries(content).flatMap(([name, value]) => {
    const words = fields[`${within}.${name}`] ?? fields[name];
    if (words === undefined) return [];
    if (isValues(value)) return datedFields(value, fields, name, [...before, name]);
    if (typeof value !== 'string' || !DATE.test(value)) return [];
    const group = before.map((one) => fields[one]).filter((one) => one !== undefined).join(' · ');
    return [{ value: [...before, name].join('.'), name: `${group === '' ? '' : `${group} · `}${words}`, when: whenText(value) }];
  });
}

/** The same to choose from. */
export const datesIn = (content: unknown, fields: Readonly<Record<string, string>>, within = ''): readonly { readonly value: string; readonly label: string }[] =>
  datedFields(content, fields, within).map(({ value, name, when }) => ({ value, label: `${name} ${when}` }));
