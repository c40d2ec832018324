import type { DocumentKind, FieldValues, Renderer } from '../application/ports/documents';
import { DomainError, type FieldIssue } from '../domain/errors';
import { documentKinds } from './kinds';
import { filled } from './render';
import { slipAlone, withSlip } from './slip';
import { templateFile } from './templates';

export { documentKinds } from './kinds';
export { fileReader } from './reading';
export { packagePages } from './package';
export { bundlerOf } from './bundle';
export { houseTemplates, OWN_TEMPLATES, type HouseTemplate } from './templates';

/** Blank counts as missing: a paper with an empty place is not issued. */
const isThere = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Every required field without a value. */
const missingIn = (kind: DocumentKind, fields: FieldValues): string[] =>
  Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && !isThere(Object.hasOwn(fields, name) ? fields[name] : undefined));

const issue = (kind: DocumentKind, code: string) => (name: string): FieldIssue => {
  const words = kind.fields[name]?.words;
  return { field: `fields.${name}`, code, message: words?.en ?? name, ...(words ? { words } : {}) };
};

function kindOf(template: string): DocumentKind {
  const kind = documentKinds.get(template);
  if (!kind) throw new DomainError('notFound', 'document.kindUnknown', `There is no kind of document ${template}.`);
  return kind;
}

function render(kind: DocumentKind, fields: FieldValues, overrides: string | undefined, code?: string): Uint8Array {
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(kind.fields, name));
  if (unknown.length > 0) {
    throw new DomainError('invalid', 'document.fieldUnknown', 'The document has no such field.', { issues: unknown.map(issue(kind, 'document.fieldUnknown')) });
  }
  const template = templateFile(kind.template, overrides);
  if (!template) throw new DomainError('unavailable', 'document.templateMissing', `There is no template ${kind.template}.docx, or it is too large.`, { data: { template: kind.template } });
  return filled(kind, template.bytes, fields, code);
}

/**
 * A document as .docx, from the program's template or the one of the same name in `overrides`; `code`: printed on it.
 * Throws DomainError invalid `document.fieldMissing` naming every missing field, `document.fieldUnknown`,
 * `document.templateBroken`; notFound `document.kindUnknown`; unavailable `document.templateMissing`.
 */
export function renderDocument(template: string, fields: FieldValues, overrides?: string, code?: string): Uint8Array {
  const kind = kindOf(template);
  const missing = missingIn(kind, fields);
  if (missing.length > 0) {
    throw new DomainError('invalid', 'document.fieldMissing', 'A document with a missing field is not issued.', { issues: missing.map(issue(kind, 'document.fieldMissing')), data: { template, missing } });
  }
  return render(kind, fields, overrides, code);
}

/** The same with each missing field marked in its place: 【待填：送达方式】. */
export function renderDraft(template: string, fields: FieldValues, overrides?: string): Uint8Array {
  const kind = kindOf(template);
  const marked = Object.fromEntries(missingIn(kind, fields).map((name) => [name, `【待填：${kind.fields[name]?.words.zh ?? name}】`]));
  return render(kind, { ...fields, ...marked }, overrides);
}

/** The renderer of an installation; `overrides` is the folder with its own templates, which need not exist. */
export const rendererOf = (overrides?: string): Renderer => ({
  kind: (template) => documentKinds.get(template),
  render: (template, fields, code) => renderDocument(template, fields, overrides, code),
  draft: (template, fields) => renderDraft(template, fields, overrides),
  servedCopy: withSlip,
  slip: slipAlone,
});
