import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

const dates = fc.constantFrom('2026-09-14', '2026-09-01', '2026-12-31', '2026-02-28', '1992-01-01', '2099-12-31', '2026-10-08');
const moments = dates.map((date) => `${date}T10:00:00+08:00`);

/** Inputs that a form accepts, as JSON Schema describes it: each act as somebody might really send it. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  const { type, format, pattern } = schema as { type?: string; format?: string; pattern?: string };
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map(fromSchema));
  if (type === 'string') {
    if (format === 'date') return dates;
    if (format === 'date-time') return moments;
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
    const minLength = Number(schema['minLength'] ?? 0);
    return fc.oneof(fc.constant('陶瓷茶具，柳泉路'), fc.string({ minLength, maxLength: Math.min(Number(schema['maxLength'] ?? 40), 40) })).filter((text) => text.length >= minLength && text.length <= Number(schema['maxLength'] ?? 1e6));
  }
  if (type === 'integer' || type === 'number') return fc.integer({ min: Math.max(Number(schema['minimum'] ?? 0), -1e6), max: Math.min(Number(schema['maximum'] ?? 30), 30) });
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') {
    const minLength = Number(schema['minItems'] ?? 0);
    return fc.array(fromSchema((schema['items'] ?? {}) as Schema), { minLength, maxLength: Math.max(minLength, 3) });
  }
  if (type === 'object' && typeof schema['properties'] === 'object') {
    const fields = Object.fromEntries(Object.entries(schema['properties'] as Record<string, Schema>).map(([name, inner]) => [name, fromSchema(inner)]));
    return fc.record(fields, { requiredKeys: (schema['required'] ?? []) as string[] });
  }
  return fc.constant({});
}
