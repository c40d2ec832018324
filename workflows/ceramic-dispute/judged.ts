import type { Case } from '../../src/domain/case';
import { isOpenedHere, openedBy, type FromJudgment, type Judged } from '../../src/domain/court/judged';
import type { Dispute } from './vocabulary';

const judgments = { upheld: 'decisionStands', annulled: 'decisionAnnulled', changed: 'decisionChanged', suitWithdrawn: 'decisionStands' } as const satisfies Record<Judged['judgment'], string>;

/**
 * 判决 on the adjudication. Undefined where more than one party has sued over the newest decision: whether the decision stands
 * then depends on all of them, and a person says so.
 */
export function judged(file: Case<Dispute>, told: Judged): FromJudgment | undefined {
  const decided = file.documents.findLast(({ template }) => template === 'adjudicationDecision')?.seq ?? 0;
  // A suit ends the time to sue (A11) of its party and of nobody else.
  const [suit, another] = file.deadlines.filter(({ period, startSeq, status }) => period === 'A11' && startSeq > decided && status === 'ended');
  if (another !== undefined || (isOpenedHere(file, told) && !openedBy(file, told, suit?.endSeq ?? 0))) return undefined;
  return { type: 'judgment.received', input: { judgment: judgments[told.judgment], number: told.number } };
}
