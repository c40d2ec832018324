import { withoutProof } from '../../../src/domain/service';
import { agrees, bureau, conclusion, decision, filing, paid, penalty, reviewer, told, trademark, type PenaltyStory } from './penalty';

/** Cases that run on paper when the program comes: entered where they stand, with their periods counted from their papers. */

const paper = { ...trademark, origin: 'report', stage: 'investigating', receivedOn: '2026-08-20', filedOn: '2026-08-31', filingNumber: '张市监立〔2026〕41号', officers: ['officer-1', 'officer-2'] };
const entered = (when: string, more: object): PenaltyStory => penalty().on(when, 'runningCase.entered', { ...paper, ...more });
const missing = (story: PenaltyStory): unknown => story.data['papersMissing'];

it('counts the ninety days from the filing, and keeps the extension that was given on paper', () => {
  const story = entered('2026-09-14', {});
  expect([story.state, story.due('P3'), story.has('F3'), missing(story)]).toEqual(['investigating', '2026-11-29', false, []]);
  expect(entered('2026-12-07', { extendedTo: { number: '张市监延〔2026〕3号', due: '2026-12-29' } }).due('P3')).toBe('2026-12-29');
  expect(story.on('2026-09-15', 'investigation.concluded', conclusion).on('2026-09-16', 'review.completed', agrees, reviewer).state).toBe('reviewed');
});

it('holds the month of a counterfeit patent beside it', () => {
  const story = entered('2026-09-14', { offence: 'counterfeitPatent', right: { kind: 'design' } });
  expect([story.due('F3'), story.due('P3')]).toEqual(['2026-09-30', '2026-11-29']);
  expect(entered('2026-10-09', { offence: 'counterfeitPatent', closingExtendedTo: { number: '张市监延〔2026〕4号', due: '2026-10-15' } }).due('F3')).toBe('2026-10-15');
});

it('lets the time of a party that was told run on, and goes on to the decision', () => {
  const story = entered('2026-09-14', { stage: 'awaitingStatement', noticeServedOn: '2026-09-11', intendedPenalty: told.intendedPenalty, intendedFine: 20_000, mayAskForHearing: true });
  expect([story.state, story.due('P8'), withoutProof(story.data as never).map(({ document }) => document)]).toEqual(['awaitingStatement', '2026-09-18', ['penaltyNotice']]);
  expect(story.until('2026-09-19').state).toBe('awaitingDecision');
  expect(story.on('2026-09-21', 'decision.made', decision).state).toBe('decisionToServe');
});

it('shows the party its remedies from the day of service, and says what has run out', () => {
  const story = entered('2026-09-14', { stage: 'awaitingPerformance', noticeServedOn: '2026-06-01', decidedOn: '2026-08-24', decisionServedOn: '2026-08-24', fine: 20_000, publication: 'here' });
  expect([story.state, story.due('P12'), story.due('F6r'), story.due('F6s'), story.due('P13'), missing(story)]).toEqual(['awaitingPerformance', '2026-09-08', '2026-10-23', '2027-02-24', '2026-09-20', ['evidence', 'decisionNumber']]);
  expect(story.until('2026-09-15').state).toBe('performanceOverdue');
  story.party('2026-09-16', 'performance.recorded', paid).on('2026-09-16', 'decision.published', { where: '公示系统' });
  story.on('2026-09-16', 'proofOfService.received', { document: 'penaltyDecision', evidence: 'scan' }, { party: 'party' }).on('2026-09-16', 'proofOfService.received', { document: 'penaltyNotice', evidence: 'scan' }, { party: 'party' });
  expect(story.on('2026-09-17', 'case.concluded', { summary: '执行完毕' }).state).toBe('concluded');
  expect(story.replayed().disagreements).toEqual([]);
});

it('lists what the file lacks, and is entered by a market bureau with the dates of its stage', () => {
  const { party: _party, filingNumber: _number, ...bare } = { ...paper, officers: [] };
  expect(missing(penalty().on('2026-09-14', 'runningCase.entered', bare))).toEqual(['party', 'filingNumber', 'officers']);
  expect(penalty().refusal('2026-09-14', 'runningCase.entered', { ...paper, stage: 'awaitingPerformance' })).toMatchObject({ condition: 'enteredServed' });
  expect(penalty().refusal('2026-09-14', 'runningCase.entered', paper, { body: 'zb-12330' }).code).toBe('condition.unmet');
  const story = entered('2026-09-14', { officers: [] });
  expect(story.refusal('2026-09-15', 'investigation.concluded', conclusion)).toMatchObject({ condition: 'isAtHand' });
  expect(story.on('2026-09-15', 'officers.assigned', { officers: filing.officers }).on('2026-09-15', 'investigation.concluded', conclusion).current.handling).toBe(bureau);
});
