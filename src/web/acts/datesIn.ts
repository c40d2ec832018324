import { whenText } from '../shown/time';

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const DATE = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** The dates that a fact holds beside its own: by their path (`letter.due`), in words, with what stands there. `within`: the act or the field that they are of. */
export function datesIn(content: unknown, fields: Readonly<Record<string, string>>, within = '', before: readonly string[] = []): readonly { readonly value: string; readonly label: string }[] {
  if (!isValues(content)) return [];
  return Object.entries(content).flatMap(([name, value]) => {
    const words = fields[`${within}.${name}`] ?? fields[name];
    if (words === undefined) return [];
    if (isValues(value)) return datesIn(value, fields, name, [...before, name]);
    if (typeof value !== 'string' || !DATE.test(value)) return [];
    const group = before.map((one) => fields[one]).filter((one) => one !== undefined).join(' · ');
    return [{ value: [...before, name].join('.'), label: `${group === '' ? '' : `${group} · `}${words} ${whenText(value)}` }];
  });
}
