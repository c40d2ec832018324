import type { Act } from '../../src/domain/act';
import type { Deadline } from '../../src/domain/case';
import { isServed, serviceOf } from '../../src/domain/service';
import type { File } from './vocabulary';

/*
 * What the conditions ask of a case: its parties, its clocks, its hearings. A guard sees the clocks as they were before the
 * act; a clock's own condition sees the case as the act leaves it.
 */

export const partiesOf = (file: File): readonly string[] => file.parties.filter(({ role }) => role === 'party').map(({ id }) => id);

/** The newest clock of the row, of that party. */
export const clockOf = (file: File, period: string, party?: string): Deadline | undefined =>
  file.deadlines.findLast((deadline) => deadline.period === period && (party === undefined || deadline.party === party));

/** It has started, has not been ended, and its time has not run out when the act takes effect: what was done in time and is entered after the ring was in time. */
export const stillRuns = (clock: Deadline | undefined, act: Act): boolean => clock !== undefined && clock.endSeq === undefined && act.at < clock.ringsAt;

/** Nobody has ended it and it has not lapsed: the remedy, the measure, the time to speak stands open. */
export const isOpenClock = (clock: Deadline | undefined): boolean => clock !== undefined && clock.endSeq === undefined && (clock.status === 'running' || clock.status === 'paused');

/** Five working days for a statement and for asking a hearing (P8) are over for that party, or were given up. */
const hasSpoken = (file: File, party: string): boolean => {
  const clock = clockOf(file, 'P8', party);
  return isServed(file.data, 'penaltyNotice', party) && clock !== undefined && clock.startSeq > file.data.noticeSeq && !isOpenClock(clock);
};
export const allHaveSpoken = (file: File, except?: string): boolean => partiesOf(file).every((party) => party === except || hasSpoken(file, party));

/** The hearing of a party that is asked for and neither held nor given up. */
export const hearingOf = ({ data }: File, party: string | undefined) => data.hearings.find((hearing) => hearing.party === party && hearing.endedSeq === undefined);
export const anyHearing = ({ data }: File): boolean => data.hearings.some(({ endedSeq }) => endedSeq === undefined);

/** A remedy of that party (of any) over the newest decision is being heard. */
export const isBeingHeard = (file: File, party?: string): boolean => file.data.remedies.some((remedy) => remedy.result === undefined && remedy.seq > decisionSeq(file) && (party === undefined || remedy.party === party));
/** A remedy may still be sought, or is being heard. */
export const remediesOpen = (file: File): boolean => isBeingHeard(file) || ['F6r', 'F6p', 'F6s', 'J11'].some((period) => file.deadlines.some((deadline) => deadline.period === period && isOpenClock(deadline)));

const decisions: readonly string[] = ['penaltyDecision', 'nonPenaltyDecision', 'onSpotDecision'];
/** The fact of the newest decision; one that the act itself makes is not there yet. 0 where it was on paper. */
export const decisionSeq = ({ documents, revision }: File): number => documents.findLast(({ template, seq }) => seq <= revision && decisions.includes(template))?.seq ?? 0;
/** The newest clock of the row that belongs to the newest decision: begun with it or after it. */
export const clockOfDecision = (file: File, period: string, party?: string): Deadline | undefined => { const clock = clockOf(file, period, party); return clock !== undefined && clock.startSeq >= decisionSeq(file) ? clock : undefined; };
/** The remedy that this act decides is over the decision as it stands, not over one that was annulled before. */
export const decidesNewest = (file: File, { party }: Act): boolean => file.data.remedies.some((remedy) => remedy.party === party && remedy.decidedSeq === file.revision + 1 && remedy.seq > decisionSeq(file));
/** The newest decision was annulled. */
export const isAnnulled = (file: File): boolean => file.data.remedies.some(({ result, seq }) => (result === 'annulled' || result === 'remitted') && seq > decisionSeq(file));
/** It is to be decided anew, and was not yet. */
export const isToBeDecidedAnew = (file: File): boolean => (file.data.remitted?.seq ?? 0) > decisionSeq(file);
/** The paper of the newest decision has reached that party. */
export const isDecisionServed = (file: File, document: string, party: string): boolean => { const service = serviceOf(file.data, document, party); return service?.effectiveOn !== undefined && (service.servedSeq ?? 0) > decisionSeq(file); };
/** Published, and not withdrawn since. */
export const isPublicNow = ({ data }: File): boolean => data.publishedOn !== undefined && (data.withdrawnOn === undefined || data.publishedOn > data.withdrawnOn);
/** The transfer that is not over: a decision is owed, or the police have the case. */
export const openTransfer = ({ data }: File): File['data']['transfers'][number] | undefined => data.transfers.find(({ returnedSeq }) => returnedSeq === undefined);
/**
 * Of which transfer a signal tells, and by which fact of it: its case bears the name of the signal that opened it, and a signal
 * the name of the fact that sent it (`case-seq-n`). Undefined where no transfer of this case told it.
 */
export function toldOf({ id, data }: File, { cause }: Act): { readonly transfer: File['data']['transfers'][number]; readonly seq: number } | undefined {
  const signal = cause !== undefined && 'signal' in cause ? cause.signal : '';
  const transfer = data.transfers.find(({ seq }) => signal.startsWith(`${id}-${seq}-1-`));
  const [, seq] = /-(\d+)-\d+$/.exec(signal) ?? [];
  return transfer && seq !== undefined ? { transfer, seq: Number(seq) } : undefined;
}
/** What was told before what is known already: it comes late, is written down and changes nothing. */
export function isToldLate(file: File, act: Act): boolean {
  const told = toldOf(file, act);
  return told?.transfer.toldSeq !== undefined && told.seq < told.transfer.toldSeq;
}
export const isWithPolice = (file: File): boolean => { const transfer = openTransfer(file); return transfer !== undefined && transfer.stage !== 'undecided'; };
/** 应移未移: a suspected crime, and nobody has decided yet. */
export const isTransferUndecided = (file: File): boolean => openTransfer(file)?.stage === 'undecided';
export const isFiled = ({ data }: File): boolean => data.filed !== undefined;
export const isPenalty = ({ data }: File): boolean => data.outcome === 'penalised' || data.outcome === 'onTheSpot';
export const allPerformed = (file: File): boolean => partiesOf(file).length > 0 && partiesOf(file).every((party) => file.data.performedBy.includes(party));
