import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/calendar';
import type { LegalDate } from '../../../src/domain/brand';
import { decisionServed, type PenaltyStory } from './penalty';

/* 加处罚款: three per cent a day from the day after the last day to pay, at most the fine; the days of a remedy are not counted (行政处罚法 72, 73). */

const reconsideration = { remedy: 'reconsideration', at: '张店区人民政府' };
const suit = { remedy: 'suit', at: '张店区人民法院' };
const imposed = (story: PenaltyStory, on: string, input = {}) => story.on(on, 'surcharge.imposed', input, { party: 'party' }).data['surcharge'];
const overdue = (): PenaltyStory => decisionServed('2026-03-02');

it('counts from the day after the last day to pay to the day of the decision, and says so', () => {
  // Paid by 03-17; from 03-18 to 03-27 ten days of 600 yuan.
  expect(imposed(overdue(), '2026-03-27')).toEqual({ party: 'party', seq: expect.any(Number), from: '2026-03-18', to: '2026-03-27', allDays: 10, notCounted: [], notCountedDays: 0, days: 10, amount: 6_000 });
  expect(imposed(overdue(), '2026-08-03')).toMatchObject({ allDays: 139, days: 139, amount: 20_000 });
});

it('leaves out the days of a reconsideration and of a suit, those that are heard still too', () => {
  const heard = overdue().party('2026-03-23', 'remedy.sought', reconsideration);
  expect(imposed(heard, '2026-04-30')).toMatchObject({ allDays: 44, notCounted: [{ remedy: 'reconsideration', from: '2026-03-23', to: '2026-04-30', days: 39 }], notCountedDays: 39, days: 5, amount: 3_000 });
  const both = overdue().party('2026-03-23', 'remedy.sought', reconsideration).on('2026-04-30', 'remedy.decided', { remedy: 'reconsideration', result: 'upheld', receivedOn: '2026-05-04' }, { party: 'party' }).party('2026-05-11', 'remedy.sought', suit).party('2026-08-03', 'remedy.decided', { remedy: 'suit', result: 'upheld' });
  expect(imposed(both, '2026-08-06')).toMatchObject({
    allDays: 142, notCounted: [{ remedy: 'reconsideration', from: '2026-03-23', to: '2026-05-04', days: 43 }, { remedy: 'suit', from: '2026-05-11', to: '2026-08-03', days: 85 }], notCountedDays: 128, days: 14, amount: 8_400,
  });
});

it('a remedy from before the fine was due is left out from the first day', () => {
  expect(imposed(overdue().party('2026-03-10', 'remedy.sought', suit).party('2026-03-31', 'remedy.decided', { remedy: 'suit', result: 'withdrawn' }), '2026-04-02')).toMatchObject({ from: '2026-03-18', notCounted: [{ remedy: 'suit', from: '2026-03-18', to: '2026-03-31', days: 14 }], days: 2, amount: 1_200 });
});

it('refuses more than that, and anything while nothing may be counted', () => {
  const heard = overdue().party('2026-03-23', 'remedy.sought', reconsideration);
  expect(heard.refusal('2026-04-30', 'surcharge.imposed', { overdueDays: 6 }, { party: 'party' })).toMatchObject({ condition: 'surchargeIsCapped' });
  expect(heard.refusal('2026-04-30', 'surcharge.imposed', { amount: 3_001 }, { party: 'party' })).toMatchObject({ condition: 'surchargeIsCapped' });
  expect(imposed(heard, '2026-04-30', { amount: 2_000, overdueDays: 4 })).toMatchObject({ days: 4, amount: 2_000 });
  const none = overdue().party('2026-03-10', 'remedy.sought', suit);
  expect(none.refusal('2026-04-30', 'surcharge.imposed', {}, { party: 'party' })).toMatchObject({ condition: 'surchargeIsCapped' });
});

it('a deferral moves its first day, and where the last day is doubtful it counts from the later one', () => {
  const deferred = overdue().party('2026-03-16', 'deferral.asked', { until: '2026-04-30', reason: '困难' }).on('2026-03-17', 'deferral.granted', { until: '2026-04-30', instalments: false, reason: '属实' }, { party: 'party' });
  expect(imposed(deferred, '2026-05-04')).toMatchObject({ from: '2026-05-01', days: 4 });
  // Fifteen days from 03-13 end on Saturday 03-28; read the other way on Monday 03-30.
  expect(imposed(decisionServed('2026-03-13'), '2026-04-01')).toMatchObject({ from: '2026-03-31', days: 2 });
});

it('the day of a remedy that is put right moves what is left out', () => {
  const story = overdue().party('2026-03-23', 'remedy.sought', reconsideration);
  story.on('2026-04-01', 'approval.requested', { act: 'act.corrected', input: { about: story.current.revision, at: '2026-03-20T10:00:00+08:00', reason: '录入有误' } });
  story.on('2026-04-01', 'approval.given', { request: story.current.requests.at(-1)?.seq ?? 0, opinion: 'agree' }, { role: 'head', person: 'head-9' });
  expect(imposed(story, '2026-04-02')).toMatchObject({ notCounted: [{ from: '2026-03-20', to: '2026-04-02' }], days: 2 });
});

it('never counts a day twice, nor one of a remedy: what is counted and what is not are all the days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 60 }), (asked, heard, waited, suedFor, later) => {
      const day = (index: number) => addDays('2026-03-02' as LegalDate, index);
      const story = overdue();
      if (asked > 58) return;
      story.party(day(asked), 'remedy.sought', reconsideration).party(day(asked + heard), 'remedy.decided', { remedy: 'reconsideration', result: 'upheld' });
      let now = asked + heard;
      if (waited < 14) { story.party(day((now += waited)), 'remedy.sought', suit).party(day((now += suedFor)), 'remedy.decided', { remedy: 'suit', result: 'upheld' }); }
      const on = day(now + later);
      const sum = (() => { try { return imposed(story, on) as unknown as { from: LegalDate; to: LegalDate; allDays: number; notCountedDays: number; days: number; amount: number }; } catch (error) { if (/refused/.test(String(error))) return undefined; throw error; } })();
      if (sum === undefined) return;
      expect([sum.days + sum.notCountedDays, sum.allDays, sum.days >= 1, sum.amount]).toEqual([sum.allDays, daysBetween(sum.from, sum.to) + 1, true, Math.min(20_000, 600 * sum.days)]);
    }),
    { numRuns: 60 },
  );
});
