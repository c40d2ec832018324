import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const recusal: PartyRight = { title: 'Recusal', text: 'If a person in charge or a member of the panel has an interest in the case, or a tie that may affect fairness, you may ask for recusal and say why.', article: 'CNIPA Order 81 art. 21' };
const agent: PartyRight = { title: 'An agent', text: 'A lawyer or patent attorney may act for you, with a letter of authority that names what and how far.' };
const settle: PartyRight = { title: 'Settlement, mediation', text: 'Until the decision you may settle at any time, or ask us to mediate, also while the case is suspended. Mediation is voluntary; declining does not affect the decision.', article: 'CNIPA Order 81 art. 35' };
const evidence: PartyRight = { title: 'Evidence', text: 'Photographs, contracts, invoices, drawings and records of public sale may all be evidence. Upload them here, post them or bring them.' };

const voluntarily: readonly PartyRight[] = [
  { title: 'Voluntary', text: 'You may agree or not, and may leave later. Mediation is free of charge.', article: '人民调解法 17' },
  { title: 'Other ways stay open', text: 'If you do not agree, or it fails, the requester may still ask for adjudication or sue. What you concede in order to settle is not held against you later.' },
];

/** Written for the parties: what is asked of them, and which rights they have. One paragraph a step, no jargon. */
export const guidance: Guidance<StepName> = {
  mediationOffer: {
    asked: 'The centre offers to mediate between you. Tell us whether you agree. Mediation begins only when both sides agree.',
    rights: voluntarily,
  },
  mediationConsented: {
    asked: 'You have agreed to mediation. Once both sides have, the centre sets it up; you may leave before it begins and while it lasts.',
    rights: voluntarily,
  },
  correction: {
    asked: 'Your request must be corrected; the notice says how. Do so by the last day: otherwise the case is not filed.',
    rights: [{ title: 'Told once', text: 'Everything to be corrected must be told at once. If something is unclear, call 12330.', article: 'CNIPA Order 81 art. 16' }, { title: 'You may sue', text: 'If the case is not filed you may still go to court directly.', article: '专利法 65' }],
  },
  answer: {
    asked: 'Someone asks us to find that you infringe a patent. Hand in your answer and your evidence by the last day. Without an answer the case goes on; a late one is still taken in.',
    rights: [
      { title: 'How long', text: 'Within fifteen days of receiving the copy of the request; whoever has no fixed residence in China, within thirty.', article: 'CNIPA Order 81 art. 22' },
      { title: 'Prior art, prior design', text: 'What was public before the other side applied for its patent does not infringe. Attach records of sale, catalogues or web pages from before the filing date.', article: '专利法 67' },
      { title: 'Prior use', text: 'If you made the product, used the method or had prepared to before the filing date, and go on only within the former scope, it does not count as infringement.', article: '专利法 75' },
      { title: 'Lawful source', text: 'If you used or sold without knowing that the product was made without permission, and can show where you lawfully got it, you owe no damages.', article: '专利法 77' },
      { title: 'Invalidation', text: 'If the patent should not have been granted, ask the CNIPA to declare it invalid, and ask us to suspend the case.', article: '专利法 45; CNIPA Order 81 art. 28' },
      { title: 'Jurisdiction', text: 'If the case is not ours to decide you may object.', article: 'CNIPA Order 81 art. 12' },
      { title: 'More than three years', text: 'If the other side has known of the act and of you for three years, and the act does not go on, you may plead limitation. Unless you plead it, it is not applied.', article: 'CNIPA Order 81 art. 19' },
      recusal, agent, settle, evidence,
    ],
  },
  answered: { asked: 'Your answer has come in; nothing more is asked of you now. You may add to it.', rights: [evidence, settle, recusal, agent] },
  hearing: {
    asked: 'The case is heard on {date} at {place}. Bring proof of identity, the letter of authority and the originals of your evidence.',
    rights: [{ title: 'Speak and be heard', text: 'You may state your case, comment on the other side’s evidence and bring witnesses.', article: 'CNIPA Order 81 art. 26' }, { title: 'If you stay away', text: 'A requester who stays away without good reason counts as having withdrawn; without the respondent the case may be decided in absence.', article: 'CNIPA Order 81 art. 26' }, recusal, settle],
  },
  statement: {
    asked: 'The other side asks us to mediate a patent dispute. Tell us by the last day whether you agree.',
    rights: [{ title: 'Voluntary', text: 'If you do not agree or do not answer, the mediation is not filed; nothing else follows for you.', article: 'CNIPA Order 81 arts 65, 66' }, agent],
  },
  suit: {
    asked: 'The decision has been served. If you disagree you may sue by the last day; otherwise it takes effect and must be followed.',
    rights: [{ title: 'Suing', text: 'Within fifteen days from receipt, under the Administrative Litigation Law. The complaint goes to the court, not to this page. When a suit is withdrawn the decision takes effect; a suit of one party that is withdrawn takes nothing from the others.', article: '专利法 65' }, { title: 'Enforcement', text: 'If nobody sues and the act does not stop, the court may be asked to enforce.', article: '专利法 65' }, settle],
  },
  demand: {
    asked: 'The decision has taken effect. Perform what the demand names by the last day; otherwise the court is asked to enforce.',
    rights: [{ title: 'Being heard', text: 'You may state your case on the demand and on what makes it hard to perform; it is recorded and examined.', article: '行政强制法 36, 54' }],
  },
  confirmation: {
    asked: 'You have reached an agreement. To make it enforceable, apply jointly to the court for confirmation by the last day.',
    rights: [{ title: 'Judicial confirmation', text: 'A confirmed agreement can be enforced when one side does not perform. Applying is free.', article: '人民调解法 33; 民诉法 205' }, { title: 'You need not', text: 'Without confirmation the agreement still binds both of you.' }],
  },
  objection: {
    asked: 'The court has ruled on the confirmation. If you think it wrong, object to that court by the last day.',
    rights: [{ title: 'Objection', text: 'Parties: fifteen days from receipt. Other persons concerned: six months.', article: '民诉法解释 372' }],
  },
  nothing: { asked: 'Nothing is asked of you now. New notices are served at the address that you confirmed.', rights: [settle, agent, recusal] },
};

/** What acts and fields are called to a party. */
export const labels: PartyLabels = {
  acts: { 'consent.given': 'Agree to mediation', 'consent.refused': 'Decline mediation', 'answer.received': 'Hand in an answer', 'jurisdiction.objected': 'Object to jurisdiction', 'limitation.pleaded': 'Plead limitation', 'statement.received': 'Say whether you agree' },
  fields: { defence: 'Your answer', grounds: 'Reasons', mediation: 'Mediation' },
};
