import type { Case } from '../../src/domain/case';
import { isOpenedHere, type FromJudgment, type Judged } from '../../src/domain/court/judged';
import type { Dispute } from './vocabulary';

const judgments = { upheld: 'decisionStands', annulled: 'decisionAnnulled', remitted: 'decisionAnnulled', changed: 'decisionChanged', suitWithdrawn: 'suitWithdrawn' } as const satisfies Record<Judged['judgment'], string>;

/**
 * 判决 on the adjudication. Undefined where more than one party has sued over the newest decision: whether the decision stands
 * then depends on all of them, and a person says so.
 */
export function judged(file: Case<Dispute>, told: Judged): FromJudgment | undefined {
  const { id, documents, deadlines, links } = file;
  const decided = documents.findLast(({ template }) => template === 'adjudicationDecision')?.seq ?? 0;
  // A suit in time ends the time to sue (A11) of its party and of nobody else; one with the court's notice has its case at the court.
  const sued = deadlines.filter(({ period, startSeq, status }) => period === 'A11' && startSeq > decided && status === 'ended');
  const noticed = links.filter(({ kind, case: suit }) => kind === 'court' && suit.startsWith(`${id}-`) && Number(suit.slice(id.length + 1).split('-')[0]) > decided);
  if (sued.length > 1 || noticed.length > 1) return undefined;
  const isOfThisDecision = isOpenedHere(file, told) ? noticed.some(({ case: suit }) => suit === told.suit) : sued.length === 1;
  return isOfThisDecision ? { type: 'judgment.received', input: { judgment: judgments[told.judgment], number: told.number } } : undefined;
}
