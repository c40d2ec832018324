import { isPersonOutside } from '../../src/domain/office';
import { bindingOf, isLate, isOfPerson } from '../../src/engine';
import { caseTransfer } from '../../workflows/case-transfer';
import { ceramicDispute } from '../../workflows/ceramic-dispute';
import { penaltyCase } from '../../workflows/penalty-case';
import { procedures } from '../../workflows';
import { filed } from './ceramic-dispute/dispute';
import { received } from './case-transfer/transfer';
import { filed as filedPenalty } from './penalty-case/penalty';

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
    expect([story.status('A4', 'respondent-1'), isOfPerson(story.current, story.deadline('A4', 'respondent-1'))]).toEqual(['lapsed', true]);
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

  it('nobody where a right holder who is no party does not say in time whether the goods are genuine; the period of the office goes on', () => {
    const story = filedPenalty('2026-09-14').on('2026-09-15', 'identification.asked', { subject: '茶具', letter: { number: '张市监辨〔2026〕3号', due: '2026-09-22' } }).until('2026-09-24');
    expect([story.status('P26'), story.current.parties.some(({ role }) => role === 'rightHolder'), isLate(penaltyCase, story.current)]).toEqual(['lapsed', false, false]);
    expect(bindingOf(penaltyCase, story.current).map(({ period }) => period)).toEqual(['P3']);
  });

  it('is a person or an office, by every word with which a procedure says whose a period is', () => {
    const offices = ['hub', 'handling', 'receiver', 'overseer', 'court', 'member', 'task', 'superior', 'assistingBureau', 'placeOfRegistration', 'advisor'];
    const owners = new Set(procedures.flatMap(({ periods }) => periods.map(({ owner }) => owner)));
    expect([...owners].filter((owner) => !isPersonOutside(owner)).sort()).toEqual([...offices].sort());
  });

  it('says of a case in which nothing else binds which time has run out', () => {
    const { current } = filed('2026-10-12').served('2026-10-13', 'answerNotice', 'respondent-1').until('2026-10-29');
    const only = { ...current, deadlines: current.deadlines.filter(({ period }) => period === 'A4') };
    expect([bindingOf(ceramicDispute, only).map(({ period }) => period), isLate(ceramicDispute, only)]).toEqual([['A4'], false]);
  });
});
