import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const kept: PartyRight = { title: 'Kept confidential', text: 'Your name, your telephone and what you told us are not given to the other side, and are not shown here.', article: 'SAMR Order 121 art. 37' };
/** Mediation is between two: the other side learns who complains only when the complainant agrees. */
const disclosed: PartyRight = { title: 'Your data', text: 'Your data are kept confidential. What the other side must know for the mediation is told only with your consent; nobody else learns it.', article: 'SAMR Order 121 art. 37' };
const confidential: PartyRight = { title: 'Confidential', text: 'Who complains or reports, and how it is handled, is kept confidential.', article: 'SAMR Order 121 art. 37' };
const other: PartyRight = { title: 'Other ways', text: 'You may also settle, turn to the consumer association, arbitrate or sue.', article: '消费者权益保护法 39' };

/** Written for reporters and for those complained about. */
export const guidance: Guidance<StepName> = {
  supplement: { asked: 'Something is still needed from you. Call 12330 with your number, and you are told what.', rights: [kept] },
  complaint: { asked: 'Your complaint is being mediated. Mediation is voluntary; you may withdraw at any time.', rights: [disclosed, { title: 'How long', text: 'Sixty days from acceptance, without the time for appraisals and tests. If it fails, both sides are told in writing.', article: 'SAMR Order 121 arts 22–24' }, other] },
  report: { asked: 'Your report is being dealt with. If the body in charge has a question, it stands here; you may answer without a name.', rights: [kept, { title: 'Being told', text: 'You are told the result, or rewarded, where that is required by a law, regulation or rule.', article: 'SAMR Order 121 art. 36' }] },
  invitation: {
    asked: 'We accepted a consumer complaint about your goods or services and propose mediation. Tell us whether you agree.',
    rights: [{ title: 'Voluntary', text: 'You may agree or not. If you clearly decline, the mediation ends; that in itself says nothing of whether you broke the law.', article: 'SAMR Order 121 art. 23(2)' }, { title: 'Your side', text: 'You may hand in receipts and test reports, and ask for an appraisal; who pays is agreed between both.', article: 'SAMR Order 121 art. 23(4)' }],
  },
  nothing: { asked: 'Nothing is asked of you now.', rights: [confidential] },
};

/** What acts and fields are called to a party. */
export const labels: PartyLabels = {
  roles: { reporter: 'caller', respondent: 'other side' },
  acts: { 'reporter.answered': 'Answer', 'respondent.replied': 'Say whether you agree' },
  fields: { told: 'Your answer', mediation: 'Mediation' },
};
