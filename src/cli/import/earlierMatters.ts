import type { Scope } from '../../application/ports';
import type { LegalDate } from '../../domain/brand';
import { registeredSubject, type RepeatIndex } from '../../intake-file';
import type { Storage } from '../../storage';

/** What of a case's data tells one matter from another. */
interface MatterData {
  readonly respondent?: string;
  readonly reporter?: string;
  readonly narrative?: string;
  readonly right?: { readonly kind: string; readonly number?: string };
  readonly counterfeitPatent?: boolean;
  readonly district?: string;
  readonly source?: { readonly system: string; readonly reference: string; readonly part: string };
}

/** How an imported row is called among the matters that are compared; the same in its file and in the database. */
export const rowReference = (source: string, reference: string): string => `${source}:${reference}`;
const CASE = 'case:';

/** The case of a reference that is no row. */
export const caseOfReference = (reference: string): string | undefined => (reference.startsWith(CASE) ? reference.slice(CASE.length) : undefined);

/**
 * Lets the index know the matters that are registered already, so that the rows of a second file are held against them.
 * Only cases that the hub itself may read, opened on `since` or later; nothing of them is shown, a hint holds the case's id alone.
 */
export async function rememberEarlier(index: RepeatIndex, reports: Storage['reports'], scope: Scope, since: LegalDate): Promise<void> {
  for await (const { case: file, identities } of reports.eachCaseWithIdentities({ procedure: 'hotline-complaint', openedFrom: since }, scope)) {
    const data = file.data as unknown as MatterData;
    const text = (reference: string | undefined, field: string): string | undefined => {
      const value = reference === undefined ? undefined : (identities.get(reference))?.[field];
      return typeof value === 'string' ? value : undefined;
    };
    const narrative = text(data.narrative, 'text');
    // The second half of a mixed row tells the same; the first stands for both.
    if (narrative === undefined || (data.source && data.source.part !== '1')) continue;
    const reference = data.source ? rowReference(data.source.system, data.source.reference) : `${CASE}${file.id}`;
    index.remember(
      registeredSubject(reference, {
        narrative,
        ...(data.right ? { right: data.right } : {}),
        ...(data.counterfeitPatent ? { counterfeitPatent: true } : {}),
        ...(data.district ? { district: data.district } : {}),
        respondent: text(data.respondent, 'name') ?? '',
        telephone: text(data.reporter, 'telephone') ?? '',
      }),
    );
  }
}
