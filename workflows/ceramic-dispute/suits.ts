import type { Act } from '../../src/domain/act';
import { roleOf, type Dispute, type File, type Suit } from './vocabulary';

/* 行政诉讼: both sides may sue over one decision, each in its own time. What one suit comes to ends that suit alone. */

/** The fact of the newest decision: what was sued over before is over with it. */
export const decisionSeq = ({ documents }: Pick<File, 'documents'>): number => documents.findLast(({ template }) => template === 'adjudicationDecision')?.seq ?? 0;

const overNewest = (file: File): readonly Suit[] => (file.data.suits ?? []).filter(({ seq }) => seq > decisionSeq(file));
/** Suits over the newest decision that are heard still. */
export const pendingSuits = (file: File): readonly Suit[] => overNewest(file).filter(({ endedSeq }) => endedSeq === undefined);
export const hasSued = (file: File, party: string | undefined): boolean => overNewest(file).some((suit) => suit.party === party);

/**
 * The suits that a judgment or ruling ends: of the party that the act names; else those that bear its number; else those of the side that
 * it names; else, where it says nothing, all of them (heard together). Of a withdrawal exactly one party's, or none: nobody is guessed.
 */
function endedBy(file: File, input: Judgment, party: string | undefined): readonly Suit[] {
  const pending = pendingSuits(file);
  if (input.judgment === 'decisionAnnulled') return pending;
  if (party !== undefined) return pending.filter((suit) => suit.party === party);
  const numbered = pending.filter(({ number }) => number === input.number);
  const ended = numbered.length > 0 ? numbered : pending.filter((suit) => input.suedBy === undefined || roleOf(file, suit.party) === input.suedBy);
  return input.judgment === 'suitWithdrawn' && new Set(ended.map((suit) => suit.party)).size > 1 ? [] : ended;
}

type Judgment = { readonly judgment: string; readonly number: string; readonly suedBy?: string | undefined };
export function suitsAfter(file: File, input: Judgment, { party }: Act): Pick<Dispute, 'suits'> {
  const parties = new Set(endedBy(file, input, party).map((suit) => suit.party));
  const from = decisionSeq(file);
  return { suits: (file.data.suits ?? []).map((suit) => (suit.endedSeq === undefined && suit.seq > from && parties.has(suit.party) ? { ...suit, endedSeq: file.revision + 1 } : suit)) };
}

/** This act has ended a suit, as it has written it; of a case in which no suit was entered it is taken as it is told. */
export const endsSuit = (file: File): boolean => overNewest(file).length === 0 || overNewest(file).some(({ endedSeq }) => endedSeq === file.revision + 1);
