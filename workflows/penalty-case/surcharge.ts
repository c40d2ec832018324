import type { LegalDate } from '../../src/domain/brand';
import { addDays, daysBetween } from '../../src/domain/calendar';
import { dateAsCorrected } from '../../src/domain/corrections';
import { ranOut } from '../../src/domain/deadline';
import { clockOfDecision, decisionSeq } from './clocks';
import type { File, NotCounted, Penalty, Surcharge } from './vocabulary';

const later = (a: LegalDate, b: LegalDate): LegalDate => (a > b ? a : b);
const earlier = (a: LegalDate, b: LegalDate): LegalDate => (a < b ? a : b);

/** 复议、诉讼期间: from the day on which it was sought to that on which its outcome reached the party; what is heard still has no end. */
const heard = (file: File, { seq, soughtOn, decidedSeq, decidedOn, receivedOn }: Penalty['remedies'][number]): { readonly from: LegalDate; readonly to?: LegalDate } | undefined => {
  if (soughtOn === undefined) return undefined;
  const from = dateAsCorrected(file, seq, soughtOn);
  if (decidedSeq === undefined || decidedOn === undefined) return { from };
  const decided = dateAsCorrected(file, decidedSeq, decidedOn);
  return { from, to: receivedOn === undefined ? decided : later(decided, dateAsCorrected(file, decidedSeq, receivedOn, 'receivedOn')) };
};

function notCounted(file: File, party: string, from: LegalDate, to: LegalDate): readonly NotCounted[] {
  const left: NotCounted[] = [];
  let next = from;
  const remedies = file.data.remedies.filter((remedy) => remedy.party === party && remedy.seq > decisionSeq(file)).flatMap((remedy) => { const time = heard(file, remedy); return time ? [{ remedy: remedy.kind, ...time }] : []; });
  for (const time of remedies.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = later(next, time.from);
    const ends = earlier(to, time.to ?? to);
    if (begins > ends) continue;
    left.push({ remedy: time.remedy, from: begins, to: ends, days: daysBetween(begins, ends) + 1 });
    next = addDays(ends, 1);
  }
  return left;
}

/** Three per cent of the fine a day, at most the fine, in whole yuan (行政处罚法 72). */
export const surchargeFor = (fine: number, days: number): number => Math.min(fine, Math.floor((fine * 3 * days) / 100));

/**
 * The most that may be added on that day: from the day after the last day to pay (of two readings the later), the days of a remedy of
 * this party left out. Undefined where its time to pay is not over, or nothing can be counted. Sources: 行政处罚法 72(1), 73(3).
 */
export function surchargeOf(file: File, party: string, on: LegalDate): Surcharge | undefined {
  const clock = clockOfDecision(file, 'P12', party);
  if (clock === undefined || !ranOut(clock) || clock.endSeq !== undefined) return undefined;
  const due = clock.due as LegalDate;
  const from = addDays(clock.outer === undefined ? due : later(due, clock.outer as LegalDate), 1);
  if (on < from) return undefined;
  const left = notCounted(file, party, from, on);
  const allDays = daysBetween(from, on) + 1;
  const notCountedDays = left.reduce((sum, { days }) => sum + days, 0);
  const days = allDays - notCountedDays;
  return days < 1 ? undefined : { from, to: on, allDays, notCounted: left, notCountedDays, days, amount: surchargeFor(file.data.fine ?? 0, days) };
}
