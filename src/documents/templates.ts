import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentKind } from '../application/ports/documents';
import { documentKinds } from './kinds';
import { readTemplate, type TemplateReading } from './render';

/** A template is some tens of kilobytes; one that an office edited may hold a picture. */
const LARGEST = 20_000_000;
const NAME = /^[A-Za-z][A-Za-z0-9]{0,60}$/;

/** The templates that come with the program; they are copied beside the compiled files. */
export const OWN_TEMPLATES = path.join(__dirname, 'templates');

/**
 * The template of a kind: the installation's own of the same name, where there is one, else the program's. Read anew each
 * time, so that an office sees at once what it edited. Undefined where there is none.
 */
export function templateFile(kind: string, overrides: string | undefined): { readonly bytes: Uint8Array; readonly own: boolean } | undefined {
  if (!NAME.test(kind)) return undefined;
  for (const [folder, own] of [[overrides, false], [OWN_TEMPLATES, true]] as const) {
    const file = folder === undefined ? undefined : path.join(folder, `${kind}.docx`);
    if (file === undefined || !existsSync(file)) continue;
    const bytes = readFileSync(file);
    return bytes.byteLength > LARGEST ? undefined : { bytes, own };
  }
  return undefined;
}

/** A file of the installation beside the program's templates, and what is to be said of it. `template`: the kind that it is for; absent: none. */
export interface HouseTemplate extends TemplateReading {
  readonly file: string;
  readonly kind?: DocumentKind;
}

/** The installation's own templates, each read once; none where there is no such folder. */
export function houseTemplates(folder: string): readonly HouseTemplate[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.docx') && !file.startsWith('~$')).sort();
  return files.map((file): HouseTemplate => {
    const kind = documentKinds.get(file.slice(0, -'.docx'.length));
    const found = kind && templateFile(kind.template, folder);
    if (!kind) return { file, lacks: [], omits: [] };
    return { file, kind, ...(found ? readTemplate(kind, found.bytes) : { lacks: [], omits: [], broken: 'it is too large' }) };
  });
}
