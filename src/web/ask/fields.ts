import type { PartyPageAnswer } from '../../contract/party';

/** An act as the page offers it. */
export type Offered = PartyPageAnswer['steps'][number]['acts'][number];

/** One thing that a form of an act asks for. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice' | 'date' | 'files';
  readonly required: boolean;
  readonly most?: number;
  readonly choices?: readonly (readonly [value: string, words: string])[];
}

interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly directory?: string;
  readonly enum?: readonly string[];
  readonly choices?: Readonly<Record<string, string>>;
  readonly items?: Schema;
}

const LINE = 120;

function kindOf({ type, format, maxLength = LINE, enum: values, directory, items }: Schema): FormField['kind'] | undefined {
  if (items?.directory === 'evidence') return 'files';
  if (directory !== undefined || type !== 'string') return undefined;
  if (values) return 'choice';
  if (format === 'date') return 'date';
  return maxLength > LINE ? 'text' : 'line';
}

/** The fields of an act in the order of its form, without those that the page fills in (`preset`, `known`). */
export function fieldsOf({ form, preset }: Offered, known: readonly string[] = []): readonly FormField[] {
  const { properties = {}, required = [] } = form as { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };
  return Object.entries(properties).flatMap(([name, schema]) => {
    const kind = preset.includes(name) || known.includes(name) ? undefined : kindOf(schema);
    if (kind === undefined) return [];
    const choices = schema.enum?.map((value) => [value, schema.choices?.[value] ?? value] as const);
    const most = kind === 'files' ? schema.maxItems : schema.maxLength;
    return [{ name, label: schema.title ?? name, kind, required: required.includes(name), ...(most === undefined ? {} : { most }), ...(choices ? { choices } : {}) }];
  });
}
