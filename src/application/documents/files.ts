import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import { sha256 } from '../../domain/hash';
import type { App } from '../app';
import type { DocumentFile, DocumentKey } from '../ports/documents';
import { codeOf } from './code';

/** The file of a document, made of its words where it has none yet. Undefined where its text is not fixed. Throws DomainError `document.templateBroken`. */
export async function fileOf(app: Pick<App, 'documents' | 'renderer'>, file: Case, key: DocumentKey): Promise<DocumentFile | undefined> {
  const made = await app.documents.file(key);
  const words = made ? undefined : await app.documents.words(key);
  const template = file.documents[key.place - 1]?.template;
  if (!words || template === undefined) return made;
  const bytes = app.renderer.render(template, words.fields, codeOf(file.id, key.place));
  return app.documents.print({ caseId: words.caseId, place: words.place, needs: words.needs, account: words.account, at: words.at, hash: sha256(bytes), bytes });
}

/** Files that one sweep makes. */
const FILES_A_SWEEP = 20;

/** Makes the files of documents that were issued with their acts: how many, and which could not be made, with the code. */
export async function makeFiles(app: Pick<App, 'documents' | 'renderer' | 'reader'>, leave?: () => boolean): Promise<{ readonly made: number; readonly failed: readonly { readonly document: string; readonly code: string }[] }> {
  let made = 0;
  const failed: { document: string; code: string }[] = [];
  for (const key of await app.documents.toPrint(FILES_A_SWEEP)) {
    if (leave?.()) break;
    const file = await app.reader.findCase(key.caseId, 'all');
    try {
      if (file && (await fileOf(app, file, key))) made++;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      failed.push({ document: `${key.caseId}/${key.place}`, code: error.code });
    }
  }
  return { made, failed };
}
