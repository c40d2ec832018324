import PizZip from 'pizzip';
import type { DocumentKind } from '../../src/application/ports/documents';
import { paragraphsOf } from './xml';

/** Every file of a .docx, checked to be well formed; the paragraphs of its text. */
export function readPaper(bytes: Uint8Array): { readonly paragraphs: readonly string[]; readonly text: string; readonly xml: string; readonly files: readonly string[] } {
  const zip = new PizZip(bytes);
  const files = Object.keys(zip.files);
  for (const name of files) if (/\.(?:xml|rels)$/u.test(name)) paragraphsOf(zip.files[name]?.asText() ?? '');
  const xml = zip.files['word/document.xml']?.asText() ?? '';
  const paragraphs = paragraphsOf(xml);
  return { paragraphs, text: paragraphs.join('\n'), xml, files };
}

/** A value for every field that says which field it is. */
export const allFields = (kind: DocumentKind): Record<string, string> => Object.fromEntries(Object.entries(kind.fields).map(([name, { words }]) => [name, `${words.zh}之内容`]));
