import type { JsonObject } from '../../../src/domain/json';
import { periods } from '../../../workflows/penalty-case/law';
import { agrees, clue, conclusion, counterfeit, decided, decisionServed, filed, ninety, paid, penalty, reviewer, suspected, told, toldOn, toDecide, trademark, type PenaltyStory } from './penalty';

/** Every row of the law by date: what starts it, when it is due, and what ends it. Rows without a clock stand in conditions.test.ts. */

interface Row {
  readonly period: string;
  readonly what: string;
  readonly story: () => PenaltyStory;
  readonly due: string;
  readonly outer?: string;
  readonly mark: string;
  readonly ends?: (story: PenaltyStory) => PenaltyStory;
}

const items = { items: '茶具20件', place: '店内' };
const found = { ...counterfeit, origin: 'exOfficio' };
const fifteen = { span: { length: 15, unit: 'workingDay' }, reason: '案情复杂' };
const hearing = (on: string, hearingOn: string) => toldOn(on).party(on, 'hearing.requested', { manner: 'written' }).on(on, 'hearing.scheduled', { hearingOn, place: '三楼会议室', presiding: 'chair-1', openness: 'public' }, { party: 'party' });
const sued = (on: string) => decisionServed(on).party(on, 'remedy.sought', { remedy: 'reconsideration', at: '区政府' });
const outcome = (result: string, remedy = 'reconsideration'): JsonObject => ({ remedy, result });
const onSpot = { facts: '未标明', legalBasis: '专利法', fine: 200, naturalPerson: true, collectedOnSpot: true };
/** Not paid, the time to sue over on 2026-09-14: served on 2026-03-13, so that both run out. */
const unpaid = () => decisionServed('2026-03-13').on('2026-03-20', 'decision.published', { where: '公示系统' }).until('2026-09-15');
const ofHead = { reason: '情况紧急' };

const rows: readonly Row[] = [
  { period: 'P1', what: '15 working days, over National Day to a make-up Saturday (vector 13)', story: () => clue('2026-09-14'), due: '2026-10-10', mark: 'V6', ends: (s) => s.on('2026-10-10', 'filing.declined', { reason: '证据不足' }) },
  { period: 'P1', what: 'and 15 more, allowed by the head (vector 13)', story: () => clue('2026-09-14').on('2026-09-30', 'verification.extended', fifteen), due: '2026-10-30', mark: 'V6', ends: (s) => s.on('2026-10-30', 'filing.decided', { officers: ['a', 'b'], summary: '涉嫌侵权' }) },
  { period: 'F1', what: '5 working days, a counterfeit patent found ex officio', story: () => clue('2026-09-24', found), due: '2026-10-09', mark: 'V3', ends: (s) => s.on('2026-10-08', 'filing.decided', { officers: ['a', 'b'], summary: '假冒专利' }) },
  { period: 'F2', what: '10 working days, a counterfeit patent that was reported', story: () => clue('2026-09-24', counterfeit), due: '2026-10-15', mark: 'V3', ends: (s) => s.on('2026-10-08', 'filing.decided', { officers: ['a', 'b'], summary: '假冒专利' }) },
  { period: 'P3', what: '90 calendar days, rolled over National Day (vector 10)', story: () => filed('2026-07-06'), due: '2026-10-08', outer: '2026-10-08', mark: 'V6' },
  { period: 'P3', what: 'and 30 more, from the unrolled end (vector 30)', story: () => filed('2026-06-30').on('2026-09-20', 'handling.extended', ninety), due: '2026-10-28', outer: '2026-10-28', mark: 'V6' },
  { period: 'P3', what: 'ends on an ordinary Sunday: the safe line, the rolled line beside it (vector 25)', story: () => filed('2026-05-11'), due: '2026-08-09', outer: '2026-08-10', mark: 'V6', ends: (s) => s.on('2026-08-07', 'investigation.terminated', { ground: 'personDied', reason: '死亡' }) },
  { period: 'P3', what: 'and the date that the heads fixed together', story: () => filed('2026-06-30').on('2026-09-20', 'handling.extended', ninety).on('2026-10-20', 'handling.extendedCollectively', { until: '2026-12-31', reason: '特别复杂' }), due: '2026-12-31', mark: 'V6' },
  { period: 'F3', what: '1 month beside the 90 days', story: () => filed('2026-08-31', counterfeit), due: '2026-09-30', outer: '2026-09-30', mark: 'V3' },
  { period: 'F3', what: 'and 15 days, allowed by the head', story: () => filed('2026-08-31', counterfeit).on('2026-09-20', 'closing.extended', { span: { length: 15, unit: 'calendarDay' }, reason: '复杂' }), due: '2026-10-15', outer: '2026-10-15', mark: 'V3' },
  { period: 'P3r', what: '60 days to decide anew, where the reconsideration sets none', story: () => sued('2026-03-02').on('2026-04-01', 'remedy.decided', outcome('remitted'), { party: 'party' }), due: '2026-06-01', mark: 'M' },
  { period: 'P3r', what: 'the date that the reconsideration sets', story: () => sued('2026-03-02').on('2026-04-01', 'remedy.decided', { ...outcome('remitted'), anew: { number: '张政复决〔2026〕3号', due: '2026-05-20' } }, { party: 'party' }), due: '2026-05-20', mark: 'M' },
  { period: 'P4', what: '7 working days to deal with preserved evidence', story: () => filed('2026-09-24').on('2026-09-24', 'preservation.ordered', items), due: '2026-10-12', mark: 'V1', ends: (s) => s.on('2026-10-12', 'preservation.resolved', { measure: 'released' }) },
  { period: 'P5', what: '30 calendar days, not rolled: the goods are held', story: () => filed('2026-09-07').on('2026-09-07', 'seizure.ordered', items), due: '2026-10-07', outer: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-09-30', 'seizure.lifted', { reason: '查清' }) },
  { period: 'P5', what: 'and 30 more, with reasons in writing', story: () => filed('2026-09-07').on('2026-09-07', 'seizure.ordered', items).on('2026-09-30', 'seizure.extended', ninety), due: '2026-11-06', outer: '2026-11-06', mark: 'V1' },
  { period: 'P6', what: '24 hours, nights and holidays included', story: () => clue('2026-09-30').on('2026-09-30T16:40', 'urgentMeasure.taken', { measure: 'seizure', ...items }), due: '2026-10-01T08:40:00.000Z', mark: 'V1', ends: (s) => s.on('2026-10-01T09:00', 'urgentMeasure.approved', ofHead) },
  { period: 'P8', what: '5 working days over Spring Festival (vector 22)', story: () => toldOn('2026-02-12'), due: '2026-02-26', mark: 'V1', ends: (s) => s.party('2026-02-13', 'rights.waived', { manner: 'oral' }) },
  { period: 'P9', what: '7 working days back from the hearing (vector 15)', story: () => hearing('2026-09-14', '2026-10-12'), due: '2026-09-24', mark: 'V1', ends: (s) => s.served('2026-09-24', 'penaltyHearingNotice') },
  { period: 'P10', what: '10 working days of the review', story: () => filed('2026-09-24').on('2026-09-24', 'investigation.concluded', conclusion), due: '2026-10-15', mark: 'V6', ends: (s) => s.on('2026-10-14', 'review.completed', agrees, reviewer) },
  { period: 'P10', what: 'longer, to the date that the head set', story: () => filed('2026-09-24').on('2026-09-24', 'investigation.concluded', conclusion).on('2026-10-12', 'review.extended', { until: '2026-10-30', reason: '复杂' }), due: '2026-10-30', mark: 'V6' },
  { period: 'N1', what: 'the day of the hearing is fixed within 3 working days', story: () => toldOn('2026-09-28').party('2026-09-30', 'hearing.requested', { manner: 'oral' }), due: '2026-10-10', mark: 'D', ends: (s) => s.party('2026-10-08', 'hearing.withdrawn') },
  { period: 'P11', what: '7 working days to serve the decision', story: () => decided('2026-09-24'), due: '2026-10-12', mark: 'V1', ends: (s) => s.served('2026-10-09', 'penaltyDecision') },
  { period: 'P12', what: '15 days from receipt to pay, rolled over National Day', story: () => decisionServed('2026-09-16'), due: '2026-10-08', outer: '2026-10-08', mark: 'V1', ends: (s) => s.party('2026-10-08', 'performance.recorded', paid) },
  { period: 'P12', what: 'deferred at the party’s request', story: () => decisionServed('2026-09-16').party('2026-09-18', 'deferral.asked', { until: '2026-12-31', reason: '经营困难' }).on('2026-09-21', 'deferral.granted', { until: '2026-12-31', instalments: false, reason: '属实' }, { party: 'party' }), due: '2026-12-31', mark: 'V1' },
  { period: 'P13', what: '20 working days to publish', story: () => decided('2026-09-21'), due: '2026-10-26', mark: 'V1', ends: (s) => s.on('2026-10-26', 'decision.published', { where: '公示系统' }) },
  { period: 'P13a', what: '10 working days to push it to another province', story: () => decided('2026-09-24', trademark, { publication: 'elsewhere' }), due: '2026-10-15', mark: 'V1', ends: (s) => s.on('2026-10-15', 'decision.pushed', { to: '江苏' }) },
  { period: 'P13b', what: 'and 10 more there', story: () => decided('2026-09-24', trademark, { publication: 'elsewhere' }).on('2026-09-28', 'decision.pushed', { to: '江苏' }), due: '2026-10-16', mark: 'V1', ends: (s) => s.on('2026-10-16', 'decision.published', { where: '江苏公示系统' }) },
  { period: 'P13w', what: '3 working days to withdraw what was annulled', story: () => sued('2026-09-14').on('2026-09-16', 'decision.published', { where: '公示系统' }).on('2026-09-30', 'remedy.decided', outcome('annulled'), { party: 'party' }), due: '2026-10-10', mark: 'V6', ends: (s) => s.on('2026-10-09', 'publication.withdrawn', { reason: '决定被撤销' }) },
  { period: 'F4', what: '20 working days, a counterfeit patent', story: () => decided('2026-09-21', counterfeit), due: '2026-10-26', mark: 'V3', ends: (s) => s.on('2026-10-09', 'decision.published', { where: '网站' }) },
  { period: 'F6r', what: '60 days for reconsideration', story: () => decisionServed('2026-08-03'), due: '2026-10-08', mark: 'V1', ends: (s) => s.party('2026-10-08', 'remedy.sought', { remedy: 'reconsideration', at: '区政府' }) },
  { period: 'F6p', what: '60 days for the reconsideration that comes first, after a penalty on the spot', story: () => clue('2026-08-03').on('2026-08-03', 'onSpotDecision.made', onSpot), due: '2026-10-08', mark: 'M', ends: (s) => s.party('2026-10-08', 'remedy.sought', { remedy: 'reconsideration', at: '区政府' }) },
  { period: 'F6s', what: '6 months to sue, provisional in a year without a notice', story: () => decisionServed('2026-08-31'), due: '2027-03-01', mark: 'V1', ends: (s) => s.party('2026-09-30', 'remedy.sought', { remedy: 'suit', at: '区法院' }) },
  { period: 'J11', what: '15 days to sue after reconsideration', story: () => sued('2026-08-03').on('2026-09-16', 'remedy.decided', outcome('upheld'), { party: 'party' }), due: '2026-10-08', mark: 'V1', ends: (s) => s.party('2026-10-08', 'remedy.sought', { remedy: 'suit', at: '区法院' }) },
  { period: 'P17', what: '3 months after the time to sue', story: unpaid, due: '2026-12-14', mark: 'V1', ends: (s) => s.party('2026-09-16', 'performance.recorded', paid) },
  { period: 'P17d', what: '10 working days after service of the demand', story: () => unpaid().on('2026-09-24', 'performance.demanded', { amount: 20_000, until: '2026-10-15' }, { party: 'party' }).served('2026-09-24', 'performanceDemand'), due: '2026-10-15', mark: 'V1', ends: (s) => s.party('2026-09-28', 'performance.recorded', paid) },
  { period: 'P19', what: '15 working days from receipt by the other bureau (vector 23)', story: () => filed('2026-09-14').on('2026-09-21', 'assistance.asked', { of: 'zichuan-market', subject: '核实进货' }).on('2026-09-24', 'assistance.received'), due: '2026-10-22', mark: 'V6', ends: (s) => s.on('2026-10-20', 'assistance.answered', { answer: '属实' }) },
  { period: 'P20', what: '7 working days to agree on jurisdiction', story: () => clue('2026-09-24').on('2026-09-24', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '经营地' }), due: '2026-10-12', mark: 'V6', ends: (s) => s.on('2026-09-28', 'jurisdiction.agreed', { body: 'zhangdian-market' }) },
  { period: 'P20s', what: '7 working days of the superior, from receipt of the papers', story: () => clue('2026-09-24').on('2026-09-24', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '经营地' }).on('2026-09-28', 'designation.asked', { superior: 'zb-market' }), due: '2026-10-13', mark: 'V6', ends: (s) => s.on('2026-10-09', 'jurisdiction.designated', { body: 'zhangdian-market', superior: 'zb-market' }) },
  { period: 'P21', what: '15 working days for the closing form (vector 24)', story: () => decisionServed('2026-04-20').on('2026-04-24', 'decision.published', { where: '公示系统' }).party('2026-04-30', 'performance.recorded', paid), due: '2026-05-25', mark: 'V6', ends: (s) => s.on('2026-05-25', 'case.concluded', { summary: '执行完毕' }) },
  { period: 'P22', what: '7 working days to hand in the file of the simple procedure', story: () => clue('2026-09-24').on('2026-09-24', 'onSpotDecision.made', onSpot), due: '2026-10-12', mark: 'V6', ends: (s) => s.on('2026-09-25', 'fine.handedIn', { amount: 200, receipt: '1' }).on('2026-09-28', 'fine.banked', { amount: 200 }).on('2026-09-30', 'file.handedIn') },
  { period: 'P23a', what: '2 working days to hand in the money', story: () => clue('2026-09-30').on('2026-09-30', 'onSpotDecision.made', onSpot), due: '2026-10-09', mark: 'V6', ends: (s) => s.on('2026-10-08', 'fine.handedIn', { amount: 200, receipt: '1' }) },
  { period: 'P23b', what: 'and 2 to the bank', story: () => clue('2026-09-29').on('2026-09-29', 'onSpotDecision.made', onSpot).on('2026-09-30', 'fine.handedIn', { amount: 200, receipt: '1' }), due: '2026-10-09', mark: 'V6', ends: (s) => s.on('2026-10-08', 'fine.banked', { amount: 200 }) },
  { period: 'P26', what: 'the date in the letter', story: () => filed('2026-09-14').on('2026-09-15', 'identification.asked', { subject: '茶具', letter: { number: '张市监辨〔2026〕3号', due: '2026-09-22' } }), due: '2026-09-22', mark: 'D', ends: (s) => s.on('2026-09-21', 'identification.received', { genuine: 'fake' }) },
  { period: 'P26', what: '5 working days where the letter sets none', story: () => filed('2026-09-14').on('2026-09-15', 'identification.asked', { subject: '茶具' }), due: '2026-09-21', mark: 'D' },
  { period: 'PN', what: '30 days of public notice, without roll-over', story: () => decided('2026-09-07').on('2026-09-07', 'publicNotice.published', { document: 'penaltyDecision', where: 'newspaper', whereaboutsUnknown: true, evidence: 'e' }, { party: 'party' }), due: '2026-10-07', mark: 'V1', ends: (s) => s.on('2026-10-07', 'publicNotice.completed', { document: 'penaltyDecision', evidence: 'e' }, { party: 'party' }) },
  { period: 'PS', what: 'the proof of service comes back within 10 working days', story: () => decided('2026-09-24').on('2026-09-24', 'service.effected', { document: 'penaltyDecision', way: 'direct', signedBy: '本人' }, { party: 'party' }), due: '2026-10-15', mark: 'D', ends: (s) => s.on('2026-09-28', 'proofOfService.received', { document: 'penaltyDecision', evidence: 'e' }, { party: 'party' }) },
  { period: 'AP-sectionChief', what: 'a target between the steps', story: () => clue('2026-09-30').on('2026-09-30', 'filing.declined', { reason: '无' }), due: '2026-10-08', mark: 'D' },
  { period: 'AP-deputyHead', what: 'the next step', story: () => clue('2026-09-30').on('2026-09-30', 'filing.declined', { reason: '无' }), due: '2026-10-08', mark: 'D' },
  { period: 'AP-legalReviewer', what: 'legal review', story: () => decided('2026-09-24'), due: '2026-09-30', mark: 'D' },
  { period: 'AP-principalHead', what: 'the principal head', story: () => decided('2026-09-14'), due: '2026-09-20', mark: 'D' },
  { period: 'AS', what: 'what was approved by telephone is signed in 3 working days', story: () => byTelephone('2026-09-30'), due: '2026-10-10', mark: 'D', ends: (s) => s.on('2026-10-09', 'proof.received', { about: s.current.proofsOutstanding[0] ?? 0, evidence: 'scan', receivedOn: '2026-10-09' }) },
];

/** An opinion given by telephone, entered with a witness. */
function byTelephone(on: string): PenaltyStory {
  const story = penalty().on(on, 'clue.registered', trademark).on(on, 'approval.requested', { act: 'verification.extended', input: fifteen });
  const request = story.current.requests.at(-1)?.seq ?? 0;
  return story.on(on, 'approval.given', { request, opinion: 'agree', by: 'chief-1', as: 'sectionChief' }, { role: 'clerk', person: 'clerk-1', asserted: { body: 'zhangdian-market', person: 'chief-1', way: 'telephone', witness: '内勤王' } });
}

it('covers every row of the law and every target', () => {
  expect([...new Set(rows.map(({ period }) => period))].sort()).toEqual(periods.map(({ id }) => id).sort());
});

it.each(rows)('$period: $what', ({ period, story, due, outer, ends, mark }) => {
  const tale = story();
  expect([tale.due(period), tale.deadline(period).outer]).toEqual([due, outer]);
  const { edition } = tale.deadline(period);
  expect(periods.find(({ id }) => id === period)?.editions.find(({ from }) => from === edition)?.mark).toBe(mark);
  if (ends) expect(ends(tale).status(period)).toBe('ended');
  expect(tale.replayed().disagreements).toEqual([]);
});

it('reminds on the last working day before an end that does not roll (trap 13)', () => {
  expect(filed('2026-05-11').deadline('P3').rungs.find(({ id }) => id === 'lastWorkingDay')?.at).toBe('2026-08-07T01:00:00.000Z');
});

it('reminds of the strict reading a day before the hearing’s notice is due', () => {
  expect(hearing('2026-09-14', '2026-10-12').deadline('P9').rungs.find(({ id }) => id === 'strict')?.at).toBe('2026-09-23T01:00:00.000Z');
});

describe('two periods of one step', () => {
  it('are both shown for a counterfeit patent; the shorter alarms, the longer is the outer limit', () => {
    const story = filed('2026-08-31', counterfeit);
    expect([story.due('F3'), story.due('P3')]).toEqual(['2026-09-30', '2026-11-29']);
    expect(['F3', 'P3'].map((id) => periods.find((period) => period.id === id)?.step)).toEqual(['decision', 'decision']);
    story.until('2026-10-01');
    expect([story.status('F3'), story.status('P3'), story.state]).toEqual(['lapsed', 'running', 'investigating']);
  });

  it('leave the 90 days alone where F3 is extended, and the other way round', () => {
    const story = filed('2026-08-31', counterfeit).on('2026-09-20', 'handling.extended', ninety);
    expect([story.due('F3'), story.due('P3')]).toEqual(['2026-09-30', '2026-12-29']);
  });

  it('do not exist for a trademark', () => expect(filed('2026-08-31').has('F3')).toBe(false));
});

describe('time that does not count', () => {
  it('stops P1 and P3 while the right holder identifies, and F2, F3 not', () => {
    const story = filed('2026-08-31', counterfeit).on('2026-09-01', 'identification.asked', { subject: '茶具' });
    expect([story.status('P3'), story.status('F3')]).toEqual(['paused', 'running']);
    expect(story.on('2026-09-11', 'identification.received', { genuine: 'fake' }).due('P3')).toBe('2026-12-09');
    expect(clue('2026-09-14').on('2026-09-16', 'identification.asked', { subject: '茶具' }).on('2026-09-21', 'identification.received', { genuine: 'fake' }).due('P1')).toBe('2026-10-15');
  });

  it('stops P3 and F3 from the request for a hearing until it is over', () => {
    const story = toldOn('2026-08-31', counterfeit).party('2026-09-01', 'hearing.requested', { manner: 'written' });
    expect([story.status('P3'), story.status('F3')]).toEqual(['paused', 'paused']);
    story.party('2026-09-08', 'hearing.withdrawn');
    expect([story.due('P3'), story.due('F3')]).toEqual(['2026-12-06', '2026-10-08']);
  });

  it('stops P3 and F3 during a public notice', () => {
    const notice = { document: 'penaltyNotice', where: 'newspaper', whereaboutsUnknown: true, evidence: 'e' };
    const story = filed('2026-08-31', counterfeit).on('2026-08-31', 'investigation.concluded', conclusion).on('2026-08-31', 'review.completed', agrees, reviewer).on('2026-08-31', 'penaltyNotice.issued', told);
    story.on('2026-09-01', 'publicNotice.published', notice, { party: 'party' });
    expect([story.status('P3'), story.status('F3')]).toEqual(['paused', 'paused']);
    story.on('2026-10-01', 'publicNotice.completed', { document: 'penaltyNotice' }, { party: 'party' });
    expect([story.due('P3'), story.due('F3'), story.due('P8')]).toEqual(['2026-12-29', '2026-10-30', '2026-10-13']);
  });

  it('does not stop for the police (trap 12)', () => {
    const story = filed('2026-07-06').on('2026-07-20', 'offence.checked', suspected).on('2026-07-22', 'crime.transferred', { police: 'zhangdian-police' }, { signal: true });
    expect([story.status('P3'), story.due('P3')]).toEqual(['running', '2026-10-08']);
  });
});

it('extends before expiry, within the cap, and never without the heads', () => {
  const story = filed('2026-06-30');
  expect(story.refusal('2026-07-01', 'handling.extended', ninety).code).toBe('approval.needed');
  story.on('2026-09-20', 'handling.extended', ninety);
  expect(story.refusedByChain('2026-10-01', 'handling.extended', ninety).code).toBe('extension.dateMissing');
  expect(() => clue('2026-09-24', counterfeit).on('2026-09-28', 'verification.extended', fifteen)).toThrow(/extension.noClock/);
  expect(() => toDecide('2026-06-30').on('2026-10-20', 'handling.extended', ninety)).toThrow(/extension.afterExpiry/);
});
