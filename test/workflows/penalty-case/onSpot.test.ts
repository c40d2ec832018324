import { clue, type PenaltyStory } from './penalty';

/* 当场处罚: reconsideration comes before the court (行政复议法 23(1)), and a fine that is not paid is enforced like any other. */

const input = { facts: '销售侵权茶具1件', legalBasis: '商标法第六十条', fine: 200, naturalPerson: false, collectedOnSpot: false };
const reconsideration = { remedy: 'reconsideration', at: '张店区人民政府' };
const suit = { remedy: 'suit', at: '张店区人民法院' };
const apply = { court: 'zhangdian-court', amount: 200 };
const unended = (story: PenaltyStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
const fined = (more = {}): PenaltyStory => clue('2026-03-02').on('2026-03-02', 'onSpotDecision.made', { ...input, ...more });
/** … and the file handed in, with the fine unpaid. */
const owing = (): PenaltyStory => fined().on('2026-03-05', 'file.handedIn');
const reconsidered = (result: string, more = {}): PenaltyStory => owing().party('2026-03-30', 'remedy.sought', reconsideration).on('2026-05-20', 'remedy.decided', { remedy: 'reconsideration', result, ...more }, { party: 'party' });
const demanded = (story: PenaltyStory, on: string): PenaltyStory => story.on(on, 'performance.demanded', { amount: 200, until: '2026-12-31' }, { party: 'party' }).served(on, 'performanceDemand');

describe('the remedies', () => {
  it('sixty days for a reconsideration run from the decision, and no time to sue', () => {
    const story = fined();
    // 行政复议法 20: 2026-05-01 is Labour Day, and the holiday ends on the 5th.
    expect([story.due('F6p'), story.has('F6r'), story.has('F6s')]).toEqual(['2026-05-06', false, false]);
    expect(story.refusal('2026-03-10', 'remedy.sought', suit, { party: 'party' })).toMatchObject({ condition: 'remedyIsOpen' });
    expect(story.refusal('2026-03-10', 'remedy.sought', { ...suit, court: 'zhangdian-court', number: '（2026）鲁0303行初8号' }, { party: 'party' })).toMatchObject({ condition: 'remedyIsOpen' });
    expect(story.party('2026-03-30', 'remedy.sought', reconsideration).status('F6p')).toBe('ended');
  });

  it('fifteen days to sue after the reconsideration, from its receipt', () => {
    const story = reconsidered('upheld', { receivedOn: '2026-05-20' });
    expect([story.due('J11'), story.has('F6s')]).toEqual(['2026-06-04', false]);
    expect(story.party('2026-06-03', 'remedy.sought', suit).status('J11')).toBe('ended');
  });

  it('and as long where the reconsideration was not accepted, or not answered in time (行政复议法 34)', () => {
    expect(reconsidered('notHeard', { receivedOn: '2026-05-20' }).due('J11')).toBe('2026-06-04');
  });

  it('a reconsideration that is withdrawn leaves no suit: only another one, on other facts, in what is left of the sixty days (行政复议法 74)', () => {
    const story = owing().party('2026-03-30', 'remedy.sought', reconsideration).party('2026-04-10', 'remedy.decided', { remedy: 'reconsideration', result: 'withdrawn' });
    expect([story.status('F6p'), story.due('F6p'), story.has('F6s'), story.has('J11')]).toEqual(['running', '2026-05-06', false, false]);
    expect(story.refusal('2026-04-13', 'remedy.sought', suit, { party: 'party' })).toMatchObject({ condition: 'remedyIsOpen' });
    expect(story.until('2026-05-07').due('P17')).toBe('2026-08-06');
  });

  it('what was collected there waits for the sixty days alone, and is over with them', () => {
    const story = fined({ collectedOnSpot: true }).on('2026-03-03', 'fine.handedIn', { amount: 200, receipt: '1' }).on('2026-03-04', 'fine.banked', { amount: 200 }).on('2026-03-05', 'file.handedIn');
    expect([story.state, unended(story)]).toEqual(['concluded', ['F6p']]);
    expect([story.until('2026-05-07').state, story.has('P17')]).toEqual(['closed', false]);
  });

  it('a warning is never enforced, also where the file came in late', () => {
    const story = fined({ fine: 0 }).until('2026-05-07');
    expect([story.state, story.has('P12'), story.has('P17')]).toEqual(['decidedOnSpot', false, false]);
    expect(story.on('2026-05-08', 'file.handedIn').state).toBe('closed');
  });
});

describe('a fine that is not paid', () => {
  it('is paid in time: closed with the last remedy, and no form of closing', () => {
    const story = owing();
    expect([story.state, story.due('P12')]).toEqual(['awaitingPerformance', '2026-03-17']);
    story.party('2026-03-16', 'performance.recorded', { amount: 200, fully: true });
    expect([story.state, story.status('P12'), unended(story)]).toEqual(['concluded', 'ended', ['F6p']]);
    expect([story.until('2026-05-07').state, story.current.closed]).toEqual(['closed', true]);
  });

  it('is paid late, when no remedy is left: closed at once', () => {
    const story = owing().until('2026-05-20').party('2026-05-20', 'performance.recorded', { amount: 200, fully: true });
    expect([story.state, unended(story)]).toEqual(['closed', []]);
  });

  it('nobody asks for a reconsideration: demanded, and the court asked within three months from the end of the sixty days (行政强制法 53, 54)', () => {
    const story = owing().until('2026-03-18');
    expect([story.state, story.status('P12'), story.has('P17')]).toEqual(['performanceOverdue', 'lapsed', false]);
    expect(story.until('2026-05-07').due('P17')).toBe('2026-08-06');
    demanded(story, '2026-05-11');
    // Ten working days from 05-11.
    expect([story.due('P17d'), story.refusal('2026-05-25', 'enforcement.applied', apply)]).toMatchObject(['2026-05-25', { condition: 'mayApplyForEnforcement' }]);
    expect(story.on('2026-05-26', 'enforcement.applied', apply).state).toBe('inEnforcement');
    expect(story.on('2026-07-01', 'enforcement.ended', { result: 'enforced' }).due('P21')).toBe('2026-07-22');
    expect(story.on('2026-07-02', 'case.concluded', { summary: '执行完毕' }).state).toBe('closed');
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('reconsidered in vain and not sued: the three months count from the end of the fifteen days', () => {
    expect(reconsidered('upheld', { receivedOn: '2026-05-20' }).until('2026-06-05').due('P17')).toBe('2026-09-04');
  });

  it('a file that comes in after the fifteen days finds the fine overdue', () => {
    const story = fined().until('2026-03-18');
    expect([story.state, story.on('2026-03-19', 'file.handedIn').state]).toEqual(['decidedOnSpot', 'performanceOverdue']);
  });

  it('is deferred on request, and the three months count from the end of the deferral', () => {
    const story = owing().party('2026-03-10', 'deferral.asked', { until: '2026-07-31', reason: '经营困难' }).on('2026-03-12', 'deferral.granted', { until: '2026-07-31', instalments: false, reason: '属实' }, { party: 'party' });
    expect([story.until('2026-05-07').has('P17'), story.until('2026-08-01').due('P17')]).toEqual([false, '2026-11-02']);
  });

  it('is not enforced while a reconsideration is heard, also when the deferral ends meanwhile', () => {
    const story = owing().party('2026-03-10', 'deferral.asked', { until: '2026-07-31', reason: '经营困难' }).on('2026-03-12', 'deferral.granted', { until: '2026-07-31', instalments: false, reason: '属实' }, { party: 'party' });
    expect(story.party('2026-03-30', 'remedy.sought', reconsideration).until('2026-08-01').has('P17')).toBe(false);
  });

  it('annulled: neither paid nor enforced', () => {
    const story = reconsidered('annulled');
    expect([story.state, unended(story)]).toEqual(['annulled', ['P21']]);
  });
});
