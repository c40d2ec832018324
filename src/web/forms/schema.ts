type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a field is asked for in another way than its type says. */
export type FieldKind = 'bodies' | 'people' | 'cases' | 'evidence' | 'fact' | 'factDate' | 'request' | 'material';

const LONG_TEXT = 300;

/** Choices with their words, as the form library wants them. */
const optionsOf = (schema: Schema): object[] => {
  const words = (isSchema(schema['choices']) ? schema['choices'] : {}) as Readonly<Record<string, string>>;
  return (schema['enum'] as readonly unknown[]).map((value) => ({ const: value, title: words[String(value)] ?? String(value) }));
};

/** A field that has one value (`unit` of an extension): it is filled in and not asked for. A box to tick is asked for. */
const isFixed = (schema: unknown): schema is Schema => isSchema(schema) && typeof schema['const'] === 'string';

const HAN = /\p{Script=Han}/u;

/** A number beside its fixed unit says it: 长度（工作日）. */
function withUnit(drawn: Schema, siblings: Schema): Schema {
  const unit = Object.values(siblings).find(isFixed);
  const { type, title } = drawn;
  if (!unit || type !== 'integer' || typeof title !== 'string') return drawn;
  const words = Object.values(isSchema(unit['choices']) ? unit['choices'] : {}).join();
  return { ...drawn, title: HAN.test(title) ? `${title}（${words}）` : `${title} (${words.toLowerCase()})` };
}

/** A group that may be left out, though not in part, says so: what is marked in it must be filled in only then. */
function ifAny(drawn: Schema): Schema {
  const { title, properties, required } = drawn;
  if (!isSchema(properties) || !Array.isArray(required) || required.length === 0 || typeof title !== 'string') return drawn;
  return { ...drawn, title: HAN.test(title) ? `${title}（如有）` : `${title} (if any)` };
}

/** A date or an instant: patterns of a mile are for machines, and a calendar day is what people type. */
function simplified(schema: Schema): Schema {
  const either = schema['anyOf'];
  if (Array.isArray(either) && either.every((one) => isSchema(one) && one['type'] === 'string')) {
    const { anyOf: _anyOf, ...rest } = schema;
    return simplified({ ...(either[0] as Schema), ...rest });
  }
  const { format } = schema;
  if (format !== 'date' && format !== 'date-time') return schema;
  const { allOf: _allOf, pattern: _pattern, ...rest } = schema;
  return rest;
}

/** A list that must be said, though it may be empty: nothing is missing where it has no row. */
const mayBeEmpty = (schema: unknown): boolean => isSchema(schema) && schema['type'] === 'array' && Number(schema['minItems'] ?? 0) === 0;

/** The schema of a form as it is drawn: words beside choices, no pattern that would be shown to people. What holds is the schema that came. */
export function drawnSchema(given: unknown): Schema {
  if (!isSchema(given)) return {};
  const { choices: _choices, ticked: _ticked, whoLearnsYourName: _who, default: _default, withheld: _withheld, directory: _directory, library: _library, happened: _happened, powers: _powers, $defs: _defs, ...schema } = simplified(given);
  const drawn: Record<string, unknown> = { ...schema };
  if (Array.isArray(given['enum'])) {
    drawn['oneOf'] = optionsOf(given);
    delete drawn['enum'];
  }
  const { properties } = schema;
  const required = (Array.isArray(schema['required']) ? schema['required'] : []) as readonly string[];
  if (isSchema(properties)) drawn['properties'] = Object.fromEntries(Object.entries(properties).flatMap(([name, inner]) => (isFixed(inner) ? [] : [[name, required.includes(name) ? withUnit(drawnSchema(inner), properties) : ifAny(withUnit(drawnSchema(inner), properties))]])));
  if (Array.isArray(schema['required']) && isSchema(properties)) drawn['required'] = required.filter((name) => !isFixed(properties[name]) && !mayBeEmpty(properties[name]));
  if (isSchema(schema['items'])) {
    drawn['items'] = drawnSchema(schema['items']);
    // Several of a list of choices: boxes to tick, which wants to know that none comes twice.
    if (Array.isArray(schema['items']['enum'])) drawn['uniqueItems'] = true;
  }
  return drawn;
}

const SPECIAL: Readonly<Record<string, FieldKind>> = { about: 'fact', question: 'fact', request: 'request' };

/** Choices that are sentences stand one below the other; words stand side by side. */
const isSentence = (words: unknown): boolean => typeof words === 'string' && words.length > (HAN.test(words) ? 14 : 28);
const areSentences = ({ choices }: Schema): boolean => isSchema(choices) && Object.values(choices).some(isSentence);

/** A paper of a consultation, as the case names it. */
const MATERIAL = '^m\\d{1,3}$';

const DIRECTORIES: Readonly<Record<string, FieldKind>> = { bodies: 'bodies', accounts: 'people', cases: 'cases', evidence: 'evidence' };

function chosenBy({ directory, pattern, powers }: Schema): Record<string, unknown> | undefined {
  if (pattern === MATERIAL) return { 'ui:widget': 'material' };
  const widget = typeof directory === 'string' ? DIRECTORIES[directory] : undefined;
  return widget && { 'ui:widget': widget, ...(Array.isArray(powers) ? { 'ui:options': { powers } } : {}) };
}

/** How each field is asked for, as the form library wants it. `choose`: what stands in a list of choices of which none is chosen. */
export function drawnUi(given: unknown, choose = ''): Record<string, unknown> {
  if (!isSchema(given) || !isSchema(given['properties'])) return {};
  const required = (Array.isArray(given['required']) ? given['required'] : []) as readonly string[];
  return Object.fromEntries(
    Object.entries(given['properties']).map(([name, inner]) => {
      const schema: Schema = isSchema(inner) ? simplified(inner) : {};
      const items = isSchema(schema['items']) ? schema['items'] : undefined;
      const chooser = chosenBy(schema);
      if (chooser) return [name, chooser];
      if (items?.['directory'] === 'bodies') return [name, { 'ui:widget': 'manyBodies' }];
      const choosers = items && chosenBy(items);
      if (choosers) return [name, { items: choosers }];
      if (schema['type'] === 'integer' && SPECIAL[name]) return [name, { 'ui:widget': SPECIAL[name] }];
      if ((schema['type'] === 'integer' || schema['type'] === 'number') && !schema['enum']) return [name, { 'ui:widget': 'figure' }];
      // A correction names a date inside the fact that it is about.
      if (schema['type'] === 'string' && name === 'field') return [name, { 'ui:widget': 'factDate' }];
      const happened = schema['happened'] === true ? { 'ui:options': { happened: true } } : {};
      if (schema['format'] === 'date') return [name, { 'ui:widget': 'day', ...happened }];
      if (schema['format'] === 'date-time') return [name, { 'ui:widget': 'moment', ...happened }];
      // What must be answered is a choice with nothing chosen; a box that may be left bears the words itself.
      if (schema['type'] === 'boolean' && required.includes(name)) return [name, { 'ui:widget': 'yesOrNo' }];
      if (schema['type'] === 'boolean') return [name, { 'ui:widget': 'yes', 'ui:options': { label: false } }];
      if (schema['type'] === 'string' && !schema['enum'] && Number(schema['maxLength'] ?? 0) >= LONG_TEXT) return [name, { 'ui:widget': 'textarea', 'ui:options': { rows: 3 } }];
      if (items && Array.isArray(items['enum'])) return [name, isSchema(schema['ticked']) ? { 'ui:widget': 'ticked', 'ui:options': { ticked: schema['ticked'] } } : { 'ui:widget': 'checkboxes', ...(areSentences(items) ? { 'ui:classNames': 'sentences' } : {}) }];
      if (items) return [name, { items: drawnUi(items, choose) }];
      if (schema['enum']) return [name, { 'ui:placeholder': choose }];
      return [name, drawnUi(schema, choose)];
    }),
  );
}

const rowOf = (items: Schema): unknown => (isSchema(items['properties']) ? begun(items, {}) : items['type'] === 'string' ? '' : undefined);

/**
 * What a form begins with: a list that is asked for has its first rows, so that nobody has to find out how one is added. A row
 * that is left empty was not filled in (`filledIn`); a list that was emptied by hand stays empty.
 */
export function begun(given: unknown, value: unknown): unknown {
  if (!isSchema(given) || !isSchema(given['properties']) || (value !== undefined && !isSchema(value))) return value;
  const required = (Array.isArray(given['required']) ? given['required'] : []) as readonly string[];
  const filled: Record<string, unknown> = { ...value };
  for (const [name, inner] of Object.entries(given['properties'])) {
    if (!isSchema(inner) || !required.includes(name)) continue;
    if (isFixed(inner)) filled[name] = inner['const'];
    const { items } = inner;
    // Boxes to tick, and a chooser of several, are there already.
    const drawnInRows = inner['type'] === 'array' && isSchema(items) && !Array.isArray(items['enum']) && items['directory'] !== 'bodies';
    // Lines of a list that may be empty, as what is missing: there may be none.
    const isLines = mayBeEmpty(inner) && isSchema(items) && items['type'] === 'string';
    if (drawnInRows && !isLines && filled[name] === undefined) filled[name] = Array.from({ length: Math.max(1, Number(inner['minItems'] ?? 0)) }, () => rowOf(items));
    else if (isSchema(inner['properties'])) filled[name] = begun(inner, filled[name] ?? {});
  }
  return filled;
}

/** Without what was left empty: an object of nothing was not filled in. */
export function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const kept = Object.entries(value).map(([name, inner]) => [name, filledIn(inner)] as const).filter(([, inner]) => inner !== undefined);
  const empty = kept.every(([, inner]) => Array.isArray(inner) && inner.length === 0);
  return kept.length === 0 || empty ? undefined : Object.fromEntries(kept.filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0)));
}

/** Has anything been filled in since a form began with `first`? */
export const isChanged = (schema: unknown, value: unknown, first: unknown): boolean => JSON.stringify(filledIn(begun(schema, value))) !== JSON.stringify(filledIn(begun(schema, first)));

/**
 * What a form says that was looked at and left: a list to which nothing was added is empty. Only of what must be said; what is
 * optional stays unsaid, and a question that must be answered is answered by nobody else. `value`: as `filledIn` leaves it.
 */
export function said(given: unknown, value: unknown): unknown {
  if (!isSchema(given) || !isSchema(given['properties']) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const required = (Array.isArray(given['required']) ? given['required'] : []) as readonly string[];
  const kept: Record<string, unknown> = { ...(value as Schema) };
  for (const [name, inner] of Object.entries(given['properties'])) {
    if (!isSchema(inner)) continue;
    if (kept[name] !== undefined) kept[name] = said(inner, kept[name]);
    else if (required.includes(name) && inner['type'] === 'array' && inner['minItems'] === undefined) kept[name] = [];
  }
  return kept;
}
