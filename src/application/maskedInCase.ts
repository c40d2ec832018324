import type { Id } from '../domain/brand';
import type { IdentityRow, Transaction } from './ports';
import { maskedNarratives, namesOf } from './withhold';

/**
 * What full text may index of a case that is there already, once an act brings personal data: its narratives are masked
 * with every name that the case knows. Where the act brings a new name, it may stand in an earlier narrative too: then all
 * of them are masked anew, and take the place of what was indexed.
 */
export async function maskedInCase(tx: Pick<Transaction, 'identitiesOf'>, id: Id<'case'>, brought: readonly IdentityRow[]): Promise<{ readonly maskedNarratives: string; readonly remasked?: true }> {
  if (brought.length === 0) return { maskedNarratives: '' };
  const known = await tx.identitiesOf(id);
  const remask = namesOf(brought).length > 0 && known.some(({ kind }) => kind === 'narrative');
  return remask ? { maskedNarratives: maskedNarratives([...known, ...brought]), remasked: true } : { maskedNarratives: maskedNarratives(brought, known) };
}
