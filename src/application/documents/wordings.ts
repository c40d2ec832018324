import type { Case } from '../../domain/case';
import type { DocumentKind, IssuedText } from '../ports/documents';

type Document = Case['documents'][number];
type Wording = Pick<IssuedText, 'fields' | 'needs'>;

/** What the newest earlier documents say whose words a kind takes over, by kind; nothing of one that was not issued here. */
export async function wordingsIn(kind: DocumentKind, { documents }: Pick<Case, 'documents'>, document: Document, read: (earlier: Document, place: number) => Promise<Wording | undefined>): Promise<ReadonlyMap<string, Wording>> {
  const asked = new Set(Object.values(kind.fields).flatMap(({ from }) => from.flatMap((source) => (source.of === 'wording' ? [source.template] : []))));
  const found = new Map<string, Wording>();
  for (const template of asked) {
    const at = documents.findLastIndex((one) => one.template === template && one.seq < document.seq);
    const earlier = documents[at];
    const says = earlier && (await read(earlier, at + 1));
    if (says) found.set(template, says);
  }
  return found;
}
