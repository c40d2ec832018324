import type { Act } from '../../src/domain/act';
import type { Case } from '../../src/domain/case';
import { isOpenedHere, openedBy, type FromJudgment, type Judged } from '../../src/domain/court/judged';
import { pendingSuits } from './suits';
import type { Dispute } from './vocabulary';

const judgments = { upheld: 'decisionStands', annulled: 'decisionAnnulled', remitted: 'decisionAnnulled', changed: 'decisionChanged', suitWithdrawn: 'suitWithdrawn' } as const satisfies Record<Judged['judgment'], string>;

/**
 * 判决 on the adjudication: of the party whose suit opened that case at the court, or of the only one that is heard. Undefined where it was
 * entered by hand before, or where nobody knows whose suit it was. While the suit of another is heard the decision waits for it.
 */
export function judged(file: Case<Dispute>, told: Judged): FromJudgment | undefined {
  const pending = pendingSuits(file);
  const [only, another] = isOpenedHere(file, told) ? pending.filter(({ seq }) => openedBy(file, told, seq)) : pending;
  if (only === undefined || another !== undefined) return undefined;
  return { type: 'judgment.received', party: only.party as NonNullable<Act['party']>, input: { judgment: judgments[told.judgment], number: told.number } };
}
