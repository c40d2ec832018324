import { z } from 'zod';
import { cite } from '../../domain/citation';
import type { ActEntry } from '../../contract';
import type { ActRule, Procedure, Words } from '../../domain/procedure';
import { formWords } from '../words';
import { actToDo, alone, wordsOf, type Reader } from './reader';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names the fields and choices of a form in the reader's language, however deep, also in the rows of a list (`goods.name`): `title`, and `choices` beside `enum`; and what follows from what is `ticked`. */
function withWords(schema: Schema, fields: Readonly<Record<string, string>>, choices: Readonly<Record<string, string>>, ticked: Words['ticked'] = {}, within = ''): Schema {
  const named: Schema = {};
  for (const [key, value] of Object.entries(schema)) named[key] = Array.isArray(value) ? value.map((item: unknown) => (isSchema(item) ? withWords(item, fields, choices, ticked) : item)) : isSchema(value) && key !== 'properties' ? withWords(value, fields, choices, ticked, key === 'items' ? within : '') : value;
  if (isSchema(schema['properties'])) {
    named['properties'] = Object.fromEntries(
      Object.entries(schema['properties']).map(([field, value]) => {
        const inner = isSchema(value) ? withWords(value, fields, choices, ticked, field) : value;
        // The kind of a right is not the kind of the matter, and whoever asked is not whoever said: `right.kind` goes before `kind`, `approval.given.by` before `by`.
        const words = fields[`${within}.${field}`] ?? (Object.hasOwn(fields, field) ? fields[field] : undefined);
        return [field, isSchema(inner) && words !== undefined ? { title: alone(words), ...inner, ...(Object.hasOwn(ticked, field) ? { ticked: ticked[field] } : {}) } : inner];
      }),
    );
  }
  // The one value that there is (the unit of an extension): shown, and never typed.
  const only = schema['const'];
  if (typeof only === 'string' && Object.hasOwn(choices, only)) named['choices'] = { [only]: choices[only] ?? only };
  if (Array.isArray(schema['enum'])) {
    const words = (schema['enum'] as unknown[]).filter((value): value is string => typeof value === 'string' && Object.hasOwn(choices, value));
    if (words.length > 0) named['choices'] = Object.fromEntries(words.map((value) => [value, alone(choices[value] ?? value)]));
  }
  return named;
}

/** Answers that a form offers (`library`) name their basis in short: cited in full, in the reader's language. */
function citing(value: Schema, language: Reader['language']): Schema {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, !isSchema(inner) ? inner : key === 'library' ? Object.fromEntries(Object.entries(inner).map(([id, answer]) => [id, isSchema(answer) && typeof answer['basis'] === 'string' ? { ...answer, basis: cite(answer['basis'], language) } : answer])) : citing(inner, language)]));
}

const entries = new WeakMap<ActRule, Map<string, ActEntry>>();

/** What an act asks for and who may perform it; made once for each rule, procedure and language. */
export function actEntry(procedure: Procedure, act: string, rule: ActRule, reader: Reader): ActEntry {
  let known = entries.get(rule);
  if (!known) entries.set(rule, (known = new Map<string, ActEntry>()));
  const key = `${procedure.name}@${procedure.version} ${reader.language}`;
  let entry = known.get(key);
  if (!entry) known.set(key, (entry = makeEntry(procedure, act, rule, reader)));
  return entry;
}

function makeEntry(procedure: Procedure, act: string, rule: ActRule, reader: Reader): ActEntry {
  const own = wordsOf(procedure, reader);
  const common = formWords(reader.language);
  // The system's own acts say the same in every procedure: there what a procedure calls by one of these names means something else.
  const [first, then] = Object.hasOwn(procedure.acts, act) ? [common, own] : [own, common];
  const fields = { ...first.fields, ...then.fields, ...own.fieldsIn };
  const choices = { ...reader.words.roles, ...first.choices, ...then.choices };
  const { $schema: _schema, ...schema } = z.toJSONSchema(rule.form, { io: 'input', unrepresentable: 'any' }) as Schema;
  return {
    act,
    words: actToDo(procedure, reader, act),
    form: withWords(citing(schema, reader.language), fields, choices, own.ticked, act),
    roles: [...rule.roles],
    ...(rule.office === undefined ? {} : { office: rule.office }),
    part: rule.part,
    ...(rule.article === undefined ? {} : { article: cite(rule.article, reader.language) }),
    opens: rule.opens === true,
    ...(procedure.openedWith?.[act] ? { powers: [...procedure.openedWith[act]] } : {}),
    perParty: rule.perParty === true,
    assertable: rule.assertable === true,
    ...(own.again?.[act] === undefined ? {} : { again: own.again[act] }),
    ...(rule.approval ? { approval: { steps: rule.approval.steps.map((step) => ({ ...step })), principalOnly: rule.approval.principalOnly } } : {}),
  };
}

/** The form with only those choices of its fields that fit the case; what a field had no word of stays as it was. */
export function offering(form: ActEntry['form'], fitting: Readonly<Record<string, readonly string[]>> | undefined): ActEntry['form'] {
  const { properties } = form as Schema;
  if (fitting === undefined || !isSchema(properties)) return form;
  const fits = (field: Schema, values: readonly string[]): Schema => ({
    ...field,
    enum: values,
    ...(isSchema(field['choices']) ? { choices: Object.fromEntries(Object.entries(field['choices']).filter(([value]) => values.includes(value))) } : {}),
  });
  return { ...form, properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, isSchema(field) && fitting[name] !== undefined ? fits(field, fitting[name]) : field])) };
}

/** The form with what its fields begin with in the case, as the `default` of each. */
export function beginning(form: ActEntry['form'], values: Readonly<Record<string, string | number>> | undefined): ActEntry['form'] {
  const { properties } = form as Schema;
  if (values === undefined || !isSchema(properties)) return form;
  return { ...form, properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, isSchema(field) && values[name] !== undefined ? { ...field, default: values[name] } : field])) };
}
