import { createRequire } from 'node:module';
import type Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { DocumentKind, FieldValues } from '../application/ports/documents';
import { DomainError, type FieldIssue } from '../domain/errors';
import { paragraph, run } from './compose/ooxml';
import { OWN_LINES } from './kinds/fields';
import { paperLines, paperText } from './text';
import { withCode } from './code';
import { packed } from './zip';

/** Loaded with the first paper: a start needs none. */
const load = createRequire(__filename);
const templater = () => load('docxtemplater') as typeof Docxtemplater;

/** What a place in a template asks for: `{#name}` and what belongs to it is asked for as a loop, `{name}` as a value. */
type Part = { readonly module?: string };

const broken = (kind: DocumentKind, message: string, issues: readonly FieldIssue[] = [], data: Record<string, string[]> = {}): DomainError =>
  new DomainError('invalid', 'document.templateBroken', `The template ${kind.template}.docx cannot be used: ${message}`, { data: { template: kind.template, ...data }, ...(issues.length === 0 ? {} : { issues }) });

/** A place as an administrator puts it into the file: `{evidence} 证据`. */
const placeOf = (kind: DocumentKind, name: string): FieldIssue => {
  const words = kind.fields[name]?.words ?? { zh: name, en: name };
  const told = { zh: `模板 ${kind.template}.docx 缺少位置 {${name}} ${words.zh}`, en: `the template ${kind.template}.docx has no place {${name}}: ${words.en}` };
  return { field: `{${name}}`, code: 'document.templateLacks', message: told.en, words: told };
};

/** A template that was filled, and the fields that it has places for. */
interface Filled {
  readonly zip: PizZip;
  readonly asked: ReadonlySet<string>;
}

/** Throws DomainError invalid `document.templateBroken` where it is no template, or asks for what there is not. */
function walked(kind: DocumentKind, template: Uint8Array, fields: FieldValues): Filled {
  const asked = new Set<string>();
  const raw = new Set<string>();
  const parser = (tag: string) => {
    if (tag !== '.') asked.add(tag);
    return {
      get(scope: unknown, context?: { readonly meta?: { readonly part?: Part } }): unknown {
        const module = context?.meta?.part?.module;
        if (module === 'rawxml') {
          raw.add(tag);
          return '';
        }
        if (tag === '.') return typeof scope === 'string' ? scope : '';
        const value = Object.hasOwn(fields, tag) ? (fields[tag] ?? '') : '';
        return module === 'loop' ? paperLines(value) : paperText(value);
      },
    };
  };
  const zip = opened(kind, template);
  try {
    const Templater = templater();
    new Templater(zip, { paragraphLoop: true, linebreaks: true, parser, nullGetter: () => '', errorLogging: false }).render();
  } catch (error) {
    throw broken(kind, faultsOf(error).join('; '));
  }
  const unknown = [...asked].filter((tag) => !Object.hasOwn(kind.fields, tag));
  if (unknown.length > 0 || raw.size > 0) throw broken(kind, `it asks for what there is not: ${[...unknown, ...raw].join(', ')}.`, [], { tags: [...unknown, ...raw] });
  return { zip, asked };
}

/** The fields that a template has no place for: those that must stand on the paper, and those that may. What stands in a line of its own needs none. */
function lackingIn(kind: DocumentKind, asked: ReadonlySet<string>): { readonly lacks: readonly string[]; readonly omits: readonly string[] } {
  const without = Object.keys(kind.fields).filter((name) => !asked.has(name) && !Object.hasOwn(OWN_LINES, name));
  return { lacks: without.filter((name) => kind.fields[name]?.required), omits: without.filter((name) => !kind.fields[name]?.required) };
}

/**
 * Fills a template. Values are text and nothing else: no tag in them is read, `{#name}` walks their lines, and a template
 * that asks for raw XML is refused. The same bytes for the same template and fields.
 * Throws DomainError invalid `document.templateBroken`, with an issue for each place that is missing.
 */
export function filled(kind: DocumentKind, template: Uint8Array, fields: FieldValues, code?: string): Uint8Array {
  const { zip, asked } = walked(kind, template, fields);
  const { lacks } = lackingIn(kind, asked);
  if (lacks.length > 0) throw broken(kind, 'it has no place for a required field.', lacks.map((name) => placeOf(kind, name)), { lacks: [...lacks] });
  const files = Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([name, file]) => [name, file.asUint8Array()]));
  const said = withOwnLines(files, Object.entries(OWN_LINES).flatMap(([name, line]) => (asked.has(name) || (fields[name] ?? '') === '' ? [] : [line(paperText(fields[name] ?? ''))])));
  return packed(code === undefined ? said : withCode(said, code));
}

/** What is to be said of a template: the places that it lacks and must have, those that it may have, or why it is none. */
export interface TemplateReading {
  readonly lacks: readonly string[];
  readonly omits: readonly string[];
  readonly broken?: string;
}

/** Reads a template without filling it. */
export function readTemplate(kind: DocumentKind, template: Uint8Array): TemplateReading {
  try {
    // A loop is walked only where there is something in it.
    return lackingIn(kind, walked(kind, template, Object.fromEntries(Object.keys(kind.fields).map((name) => [name, name]))).asked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { lacks: [], omits: [], broken: error.message };
  }
}

/** Behind the text, so that a template which an office edited needs no place for them. */
function withOwnLines(files: Readonly<Record<string, Uint8Array>>, lines: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const name = 'word/document.xml';
  const xml = files[name] && new TextDecoder().decode(files[name]);
  const end = xml?.lastIndexOf('<w:sectPr') ?? -1;
  if (lines.length === 0 || xml === undefined || end < 0) return files;
  return { ...files, [name]: new TextEncoder().encode(`${xml.slice(0, end)}${lines.map((line) => paragraph(run(line, { size: 20 }), { single: true })).join('')}${xml.slice(end)}`) };
}

function opened(kind: DocumentKind, template: Uint8Array): PizZip {
  try {
    return new PizZip(template);
  } catch (error) {
    throw broken(kind, error instanceof Error ? error.message : 'it is no .docx.');
  }
}

/** What docxtemplater found wrong: an error with a list of errors, each with an explanation. */
function faultsOf(error: unknown): string[] {
  const inner = error instanceof Error && 'properties' in error ? (error.properties as { errors?: readonly { properties?: { explanation?: string }; message: string }[]; explanation?: string }) : undefined;
  if (inner?.errors) return inner.errors.map(({ properties, message }) => properties?.explanation ?? message).slice(0, 20);
  return [inner?.explanation ?? (error instanceof Error ? error.message : String(error))];
}
