import type { Case } from '../../domain/case';
import type { DocumentLife } from '../../domain/documentLife';
import type { App } from '../app';
import type { DocumentKind } from '../ports/documents';

/** How a document of this kind lives. */
export const lifeOf = (outside: boolean, kind: DocumentKind | undefined): DocumentLife => (outside ? 'outside' : kind?.part === 'secondary' || kind?.unserved ? 'inward' : 'outward');

/** The same of a document of a case: a notice that corrects another one goes where that one went. */
export function lifeIn({ renderer }: Pick<App, 'renderer'>, file: Case, document: Case['documents'][number], outside: boolean): DocumentLife {
  const corrected = file.corrections.find(({ seq }) => seq === document.seq)?.about;
  const original = corrected === undefined ? undefined : file.documents.find(({ seq }) => seq === corrected);
  return lifeOf(outside, renderer.kind((original ?? document).template));
}
