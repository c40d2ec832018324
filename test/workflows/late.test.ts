import { bindingOf, isLate, isOfParty } from '../../src/engine';
import { caseTransfer } from '../../workflows/case-transfer';
import { ceramicDispute } from '../../workflows/ceramic-dispute';
import { filed } from './ceramic-dispute/dispute';
import { received } from './case-transfer/transfer';

describe('who is late', () => {
  const disputeOf = (story: ReturnType<typeof filed>) => ({
    binding: bindingOf(ceramicDispute, story.current).filter(({ period }) => period.startsWith('A')).map(({ period }) => period),
    late: isLate(ceramicDispute, story.current),
  });
  const transferOf = (story: ReturnType<typeof received>) => ({ binding: bindingOf(caseTransfer, story.current).map(({ period }) => period), late: isLate(caseTransfer, story.current) });

  it('nobody where a respondent has not answered: what binds is the decision', () => {
    const story = filed('2026-10-12').served('2026-10-13', 'answerNotice', 'respondent-1').on('2026-10-14', 'proofOfService.received', { document: 'answerNotice', evidence: 'scan-1' }, { party: 'respondent' });
    expect(disputeOf(story)).toEqual({ binding: ['A4', 'A8'], late: false });
    story.until('2026-10-29');
    expect([story.status('A4', 'respondent-1'), isOfParty(story.current, story.deadline('A4', 'respondent-1'))]).toEqual(['lapsed', true]);
    expect(disputeOf(story)).toEqual({ binding: ['A8'], late: false });
  });

  it('the office that has not served the copy in five working days', () => {
    const story = filed('2026-10-12').until('2026-10-20');
    expect([story.status('A3', 'respondent-1'), isLate(ceramicDispute, story.current), disputeOf(story).binding[0]]).toEqual(['lapsed', true, 'A3']);
  });

  it('no police that found nothing missing and had no reason to forward; those who do not decide in time are late', () => {
    const story = received('2026-10-12').until('2026-10-14');
    expect([story.status('T4'), story.status('T5'), transferOf(story)]).toEqual(['lapsed', 'lapsed', { binding: ['T6'], late: false }]);
    story.until('2026-10-23');
    expect(transferOf(story)).toEqual({ binding: ['T6'], late: true });
  });

  it('says of a case in which nothing else binds which time has run out', () => {
    const { current } = filed('2026-10-12').served('2026-10-13', 'answerNotice', 'respondent-1').until('2026-10-29');
    const only = { ...current, deadlines: current.deadlines.filter(({ period }) => period === 'A4') };
    expect([bindingOf(ceramicDispute, only).map(({ period }) => period), isLate(ceramicDispute, only)]).toEqual([['A4'], false]);
  });
});
