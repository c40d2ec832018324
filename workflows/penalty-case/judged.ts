import type { Case } from '../../src/domain/case';
import { isOpenedHere, openedBy, type FromJudgment, type Judged } from '../../src/domain/court/judged';
import type { Penalty } from './vocabulary';

const results = { upheld: 'upheld', annulled: 'annulled', remitted: 'remitted', changed: 'changed', suitWithdrawn: 'withdrawn' } as const satisfies Record<Judged['judgment'], string>;

/**
 * 判决、裁定 on the suit of a party: of the one whose suit opened that case at the court, or of the only one that is being heard. Undefined
 * where it was entered by hand before, or where nobody knows whose suit it was.
 */
export function judged(file: Case<Penalty>, told: Judged): FromJudgment | undefined {
  const pending = file.data.remedies.filter(({ kind, result }) => kind === 'suit' && result === undefined);
  const [only, another] = isOpenedHere(file, told) ? pending.filter(({ seq }) => openedBy(file, told, seq)) : pending;
  if (only === undefined || another !== undefined) return undefined;
  return { type: 'remedy.decided', party: only.party as NonNullable<FromJudgment['party']>, input: { remedy: 'suit', result: results[told.judgment], number: told.number } };
}
