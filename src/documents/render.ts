import { createRequire } from 'node:module';
import type Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { DocumentKind, FieldValues } from '../application/ports/documents';
import { DomainError } from '../domain/errors';
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

const broken = (kind: DocumentKind, message: string, data: Record<string, string[]> = {}): DomainError =>
  new DomainError('invalid', 'document.templateBroken', `The template ${kind.template}.docx cannot be used: ${message}`, { data: { template: kind.template, ...data } });

/**
 * Fills a template. Values are text and nothing else: no tag in them is read, `{#name}` walks their lines, and a template
 * that asks for raw XML is refused. The same bytes for the same template and fields.
 * Throws DomainError invalid `document.templateBroken`.
 */
export function filled(kind: DocumentKind, template: Uint8Array, fields: FieldValues, code?: string): Uint8Array {
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
  const known = Object.keys(kind.fields);
  const unknown = [...asked].filter((tag) => !known.includes(tag));
  if (unknown.length > 0 || raw.size > 0) throw broken(kind, 'it asks for what there is not.', { tags: [...unknown, ...raw] });
  const lacking = known.filter((name) => kind.fields[name]?.required && !asked.has(name) && !Object.hasOwn(OWN_LINES, name));
  if (lacking.length > 0) throw broken(kind, 'it has no place for a required field.', { lacks: lacking });
  const files = Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([name, file]) => [name, file.asUint8Array()]));
  const said = withOwnLines(files, Object.entries(OWN_LINES).flatMap(([name, line]) => (asked.has(name) || (fields[name] ?? '') === '' ? [] : [line(paperText(fields[name] ?? ''))])));
  return packed(code === undefined ? said : withCode(said, code));
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
