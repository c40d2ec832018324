import { stepsBefore } from '../../../src/domain/partyPage';
import { penaltyCase } from '../../../workflows/penalty-case';
import { agrees, clue, conclusion, decision, decisionServed, paid, reviewed, reviewer, told, trademark, type PenaltyStory } from './penalty';

/*
 * 撤销并责令重新作出: the case goes back to the officers (行政复议法 64; 行政诉讼法 70), the party is told anew, and what was annulled is not decided
 * once more on the same facts and reasons (71).
 */

const suit = { remedy: 'suit', at: '张店区人民法院' };
const reconsideration = { remedy: 'reconsideration', at: '张店区人民政府' };
const apply = { court: 'zhangdian-court', amount: 20_000 };
const anew = { number: '张政复决〔2026〕3号', due: '2026-06-30' };
const unended = (story: PenaltyStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period).sort();
const remittedBy = (remedy: typeof suit, more = {}): PenaltyStory => decisionServed('2026-03-02').party('2026-03-16', 'remedy.sought', remedy).on('2026-05-11', 'remedy.decided', { remedy: remedy.remedy, result: 'remitted', ...more }, { party: 'party' });
/** Investigated, reviewed and told anew, and all given up. */
const toldAgain = (story: PenaltyStory, on: string): PenaltyStory =>
  story.on(on, 'investigation.concluded', conclusion).on(on, 'review.completed', agrees, reviewer).on(on, 'penaltyNotice.issued', told).served(on, 'penaltyNotice').party(on, 'rights.waived', { manner: 'written' });
const decidedAgain = (story: PenaltyStory, on: string): PenaltyStory => toldAgain(story, on).on(on, 'decision.made', { ...decision, differsIn: ['newReasons'] });

it('a court that annuls and orders it anew gives the case back to the officers, with ninety days anew', () => {
  const story = remittedBy(suit);
  expect([story.state, story.due('P3'), unended(story)]).toEqual(['investigating', '2026-08-09', ['P3']]);
  expect(story.deadline('P3').outer).toBe('2026-08-10');
  expect(story.replayed().disagreements).toEqual([]);
});

it('a reconsideration that does so sets the time; where it sets none, sixty days (实施条例 49)', () => {
  expect([remittedBy(reconsideration, { anew }).due('P3r'), remittedBy(reconsideration).due('P3r')]).toEqual(['2026-06-30', '2026-07-10']);
  expect(unended(remittedBy(reconsideration, { anew }))).toEqual(['P3', 'P3r']);
  expect(remittedBy(suit).has('P3r')).toBe(false);
});

it('the party is told anew before it is penalised anew, and the new decision has its own times', () => {
  const story = remittedBy(reconsideration, { anew });
  story.on('2026-05-18', 'investigation.concluded', conclusion).on('2026-05-18', 'review.completed', agrees, reviewer);
  expect([story.state, story.on('2026-05-18', 'penaltyNotice.issued', told).state]).toEqual(['reviewed', 'awaitingStatement']);
  story.served('2026-05-18', 'penaltyNotice').party('2026-05-18', 'rights.waived', { manner: 'written' }).on('2026-05-19', 'decision.made', { ...decision, differsIn: ['newFacts'] });
  expect([story.state, story.status('P3'), story.status('P3r'), story.status('P11')]).toEqual(['decisionToServe', 'ended', 'ended', 'running']);
  story.served('2026-05-20', 'penaltyDecision');
  expect([story.state, story.due('P12'), story.due('F6r'), story.due('F6s')]).toEqual(['awaitingPerformance', '2026-06-04', '2026-07-20', '2026-11-20']);
  expect(story.party('2026-06-01', 'performance.recorded', paid).state).toBe('toBeConcluded');
  expect(story.on('2026-06-02', 'decision.published', { where: '网站' }).on('2026-06-03', 'case.concluded', { summary: '执行完毕' }).state).toBe('concluded');
  expect(story.replayed().disagreements).toEqual([]);
});

it('not the same facts and reasons with the same outcome, unless it was annulled for its procedure (行政诉讼法 71; 行政复议法 64)', () => {
  expect(toldAgain(remittedBy(suit), '2026-05-18').refusedByChain('2026-05-18', 'decision.made', decision)).toMatchObject({ condition: 'mayBeDecided' });
  expect(toldAgain(remittedBy(suit, { forProcedure: true }), '2026-05-18').on('2026-05-18', 'decision.made', decision).state).toBe('decisionToServe');
  expect(decidedAgain(remittedBy(suit), '2026-05-18').state).toBe('decisionToServe');
});

it('what was published is withdrawn before it is decided anew, and the new decision is published', () => {
  const story = decisionServed('2026-03-02').on('2026-03-03', 'decision.published', { where: '网站' }).party('2026-03-16', 'remedy.sought', suit).on('2026-05-11', 'remedy.decided', { remedy: 'suit', result: 'remitted' }, { party: 'party' });
  expect([story.state, story.due('P13w')]).toEqual(['investigating', '2026-05-14']);
  story.on('2026-05-13', 'publication.withdrawn', { reason: '决定被撤销' });
  expect(story.status('P13w')).toBe('ended');
  expect([decidedAgain(story, '2026-05-18').due('P13'), story.on('2026-05-20', 'decision.published', { where: '网站' }).status('P13')]).toEqual(['2026-06-15', 'ended']);
  const kept = decisionServed('2026-03-02').on('2026-03-03', 'decision.published', { where: '网站' }).party('2026-03-16', 'remedy.sought', suit).on('2026-05-11', 'remedy.decided', { remedy: 'suit', result: 'remitted' }, { party: 'party' });
  expect(toldAgain(kept, '2026-05-18').refusedByChain('2026-05-18', 'decision.made', { ...decision, differsIn: ['newFacts'] })).toMatchObject({ condition: 'mayBeDecided' });
});

it('the party reads that the case is investigated, then its notice, then the times of the new decision', () => {
  const shown = (story: PenaltyStory): string[] => stepsBefore(penaltyCase.partyPage!, story.current, 'party', 'party').map(({ id }) => id);
  const story = remittedBy(suit);
  expect(shown(story)).toEqual(['measure']);
  story.on('2026-05-18', 'investigation.concluded', conclusion).on('2026-05-18', 'review.completed', agrees, reviewer).on('2026-05-18', 'penaltyNotice.issued', told).served('2026-05-18', 'penaltyNotice');
  expect(shown(story)).toEqual(['statement']);
  story.party('2026-05-18', 'rights.waived', { manner: 'written' }).on('2026-05-19', 'decision.made', { ...decision, differsIn: ['newOutcome'] }).served('2026-05-20', 'penaltyDecision');
  expect(shown(story)).toEqual(['payment', 'reconsideration', 'suit']);
});

it('no penalty is as well an answer, and the case is closed', () => {
  const story = remittedBy(suit).on('2026-05-18', 'investigation.concluded', conclusion).on('2026-05-18', 'review.completed', agrees, reviewer);
  story.on('2026-05-18', 'nonPenalty.decided', { ground: 'noFault', facts: '没有过错', reasons: '进货渠道合法', reconsideration: '区政府', court: '区法院' }).served('2026-05-19', 'nonPenaltyDecision');
  expect(story.on('2026-05-20', 'case.concluded', { summary: '不予处罚' }).state).toBe('concluded');
});

it('a new decision is contested for itself: what was sued over before counts no more, and one that is annulled for good closes the case', () => {
  const story = decidedAgain(remittedBy(suit), '2026-05-18').served('2026-05-20', 'penaltyDecision');
  expect(story.until('2026-11-23').due('P17')).toBe('2027-02-22');
  const again = decidedAgain(remittedBy(suit), '2026-05-18').served('2026-05-20', 'penaltyDecision').party('2026-06-01', 'remedy.sought', suit).on('2026-09-01', 'remedy.decided', { remedy: 'suit', result: 'annulled' }, { party: 'party' });
  expect([again.state, unended(again)]).toEqual(['annulled', ['P21']]);
});

it('of two parties: the new decision waits for both, and the suit of the other over the old one is only written down', () => {
  const both = reviewed('2026-03-02', trademark).on('2026-03-02', 'party.identified', { party: { organisation: '另一当事人' } }).on('2026-03-02', 'penaltyNotice.issued', told).served('2026-03-02', 'penaltyNotice').served('2026-03-02', 'penaltyNotice', {}, 'party-2');
  both.until('2026-03-10').on('2026-03-10', 'decision.made', decision).served('2026-03-10', 'penaltyDecision').served('2026-03-11', 'penaltyDecision', {}, 'party-2');
  both.party('2026-03-16', 'remedy.sought', suit).party('2026-03-17', 'remedy.sought', suit, 'party-2').on('2026-05-11', 'remedy.decided', { remedy: 'suit', result: 'remitted' }, { party: 'party' });
  both.on('2026-05-18', 'investigation.concluded', conclusion).on('2026-05-18', 'review.completed', agrees, reviewer).on('2026-05-18', 'penaltyNotice.issued', told).served('2026-05-18', 'penaltyNotice').served('2026-05-18', 'penaltyNotice', {}, 'party-2');
  expect(both.on('2026-05-19', 'remedy.decided', { remedy: 'suit', result: 'annulled' }, { party: 'party-2' }).state).toBe('awaitingStatement');
  both.until('2026-05-26').on('2026-05-26', 'decision.made', { ...decision, differsIn: ['newFacts'] }).served('2026-05-27', 'penaltyDecision');
  expect([both.state, both.has('P21')]).toEqual(['decisionToServe', false]);
  expect([both.served('2026-05-28', 'penaltyDecision', {}, 'party-2').state, both.due('F6s', 'party-2')]).toEqual(['awaitingPerformance', '2026-11-30']);
  expect(both.replayed().disagreements).toEqual([]);
});

it('an enforcement that was under way tells its end, and nothing moves', () => {
  const story = decisionServed('2026-03-02').until('2026-09-03').on('2026-09-07', 'performance.demanded', { amount: 20_000, until: '2026-09-30' }, { party: 'party' }).served('2026-09-07', 'performanceDemand').until('2026-09-22').on('2026-09-22', 'enforcement.applied', apply);
  story.on('2026-09-01', 'remedy.sought', { ...suit, court: 'zhangdian-court', number: '（2026）鲁0303行初8号' }, { party: 'party', entered: '2026-09-23' }).on('2026-11-02', 'remedy.decided', { remedy: 'suit', result: 'remitted' }, { party: 'party' });
  expect([story.state, story.on('2026-11-03', 'enforcement.ended', { result: 'endedByCourt' }, { signal: true }).state]).toEqual(['investigating', 'investigating']);
});

it('a penalty on the spot goes back to the clue, and may be made anew there', () => {
  const onSpot = { facts: '销售侵权茶具1件', legalBasis: '商标法第六十条', fine: 200, naturalPerson: false, collectedOnSpot: false };
  const story = clue('2026-03-02').on('2026-03-02', 'onSpotDecision.made', onSpot).on('2026-03-05', 'file.handedIn').party('2026-03-10', 'remedy.sought', reconsideration).on('2026-04-20', 'remedy.decided', { remedy: 'reconsideration', result: 'remitted', anew: { number: '张政复决〔2026〕4号', due: '2026-05-20' } }, { party: 'party' });
  expect([story.state, unended(story)]).toEqual(['verifying', ['P3', 'P3r']]);
  story.on('2026-05-11', 'onSpotDecision.made', { ...onSpot, fine: 100 });
  expect([story.state, unended(story), story.due('F6p')]).toEqual(['decidedOnSpot', ['F6p', 'P12', 'P22'], '2026-07-10']);
});
