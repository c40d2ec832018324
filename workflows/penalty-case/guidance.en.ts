import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const officers: PartyRight = { title: 'Two officers, with their cards', text: 'Inquiries and inspections are made by at least two officers who show their enforcement cards. If they do not, you may refuse.', article: '行政处罚法 42, 55' };
const recusal: PartyRight = { title: 'Recusal', text: 'If an officer has a direct interest in the case, or another tie that may affect fairness, you may ask for recusal.', article: '行政处罚法 43' };
const lighter: PartyRight = { title: 'Lighter, or none', text: 'Removing or reducing the harm yourself, having been forced or tricked, telling what was not known, or helping the inquiry makes the penalty lighter. Slight, put right in time and without harm: no penalty. Proof that you were not at fault: no penalty.', article: '行政处罚法 32, 33' };
const stays: PartyRight = { title: 'Not stayed', text: 'Asking for reconsideration or suing does not as a rule stop the penalty; surcharges are not counted meanwhile.', article: '行政处罚法 73' };

const spot: PartyRight = { title: 'Decided on the spot', text: 'Of a penalty that was decided on the spot you ask for reconsideration first; the court comes after its decision.', article: '行政复议法 23' };

const atHearing: readonly PartyRight[] = [{ title: 'Defend and question', text: 'At the hearing you may contest the facts, evidence and proposals of the officers. Staying away without good reason counts as giving it up.', article: '行政处罚法 64' }, { title: 'Recusal of who presides', text: 'If who presides has a direct interest in the case, you may ask for recusal.', article: '行政处罚法 64' }, lighter];

/** Written for the party: what is asked of it, and which rights it has. */
export const guidance: Guidance<StepName> = {
  statement: {
    asked: 'We intend to penalise you; the notice says how. Make your statement by the last day; if the notice says that you may have a hearing, ask for it by that day too. After it, these rights count as given up.',
    rights: [
      { title: 'Statement and defence', text: 'You may comment on the facts, the reasons, the basis and the penalty, and bring evidence. We must examine it and adopt what is right; a defence never makes the penalty heavier.', article: '行政处罚法 7, 45' },
      { title: 'A hearing', text: 'Where the notice says so you may ask for a hearing. It is free. Come yourself or send one or two agents.', article: '行政处罚法 63, 64' },
      lighter, recusal,
    ],
  },
  hearing: {
    asked: 'Your request for a hearing has come in. Date of the hearing: {date}. You are told time and place in writing seven working days before.',
    rights: atHearing,
  },
  hearingAwaited: { asked: 'Your request for a hearing has come in; its day is not fixed yet. You are told time and place in writing seven working days before.', rights: atHearing },
  measure: {
    asked: 'The case is being investigated. Nothing is asked of you now; you may hand in evidence and your view.',
    rights: [officers, { title: 'How long goods are held', text: 'Seizure lasts at most thirty days, and thirty more with approval where the case is complex. What was only registered for preservation is decided on within seven days.', article: '行政强制法 25; 行政处罚法 56' }, { title: 'A list', text: 'What is seized or registered is counted on the spot, and you get a list.', article: '行政强制法 24' }, recusal],
  },
  payment: {
    asked: 'The decision has been served. Pay the fine at the bank it names, or electronically, by the last day. After it three per cent a day are added, at most as much as the fine.',
    rights: [{ title: 'Later, or in parts', text: 'If you are in real financial difficulty you may ask to pay later or in instalments; ask before the last day. If you asked for it in time it may be granted also after that day.', article: '行政处罚法 66' }, { title: 'A receipt', text: 'Whoever collects a fine gives the official receipt; without it you may refuse to pay.', article: '行政处罚法 70' }, stays],
  },
  reconsideration: {
    asked: 'If you disagree with the penalty you may ask for reconsideration by the last day. The decision names the authority.',
    rights: [{ title: 'Reconsideration', text: 'Within sixty days from when you knew, or should have known, of the decision. It is free.', article: '行政复议法 20' }, stays],
  },
  reconsiderationFirst: {
    asked: 'If you disagree with the penalty that was decided on the spot you may ask for reconsideration by the last day. The decision names the authority.',
    rights: [{ title: 'Reconsideration', text: 'Within sixty days from when you knew, or should have known, of the decision. It is free.', article: '行政复议法 20' }, spot, { title: 'Reconsideration withdrawn', text: 'When you have withdrawn your request you cannot ask again on the same facts and reasons, unless you prove that you withdrew it against your will; and without a reconsideration you cannot sue.', article: '行政复议法 23, 74' }, stays],
  },
  suit: {
    asked: 'If you disagree you may sue by the last day. The complaint goes to the court, not to this page.',
    rights: [{ title: 'Suing', text: 'Within six months from when you knew, or should have known, of the decision.', article: '行政诉讼法 46' }, { title: 'Reconsideration withdrawn', text: 'When you have withdrawn your request for reconsideration you may still sue within what is left of the six months.', article: '行诉解释 58' }],
  },
  suitAfterReconsideration: {
    asked: 'If you disagree with the outcome of the reconsideration you may sue by the last day. The complaint goes to the court, not to this page.',
    rights: [{ title: 'Suing', text: 'Within fifteen days from receipt of the decision on your request, also where it was not accepted or was dismissed; where it was not decided in time, within fifteen days from the end of that time.', article: '行政诉讼法 45; 行政复议法 34' }],
  },
  demand: {
    asked: 'You have not performed the decision. Do so by the last day; otherwise the court is asked to enforce.',
    rights: [{ title: 'Being heard', text: 'On the demand you may state your case; it is recorded and examined.', article: '行政强制法 36, 54' }],
  },
  nothing: { asked: 'Nothing is asked of you now.', rights: [recusal] },
};

/** What acts and fields are called to a party. */
export const labels: PartyLabels = {
  acts: { 'statement.made': 'Make a statement', 'hearing.requested': 'Ask for a hearing', 'evidence.submitted': 'Hand in evidence', 'deferral.asked': 'Ask to pay later' },
  fields: { statement: 'Your statement', items: 'What it is, and what it shows', until: 'Until when', reason: 'Reasons' },
};
