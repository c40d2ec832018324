import type { SignalRow } from './ports';

type Named = Pick<SignalRow, 'id' | 'from'>;

/** The numbers in `<case>-<seq>-<n>`: which fact of its case sent it, and which of the signals of that fact it is. */
function placeOf({ id, from }: Named): readonly [number, number] {
  const [seq, n] = id.slice(from.length + 1).split('-').map(Number);
  return [seq ?? 0, n ?? 0];
}

/** What one case tells, in the order of its facts: not of their dates, which may lie before those of earlier ones. */
function bySending(one: Named, other: Named): number {
  const [[seq, n], [otherSeq, otherN]] = [placeOf(one), placeOf(other)];
  return seq - otherSeq || n - otherN;
}

/**
 * The signals with those of each sender in the order of its facts. Whose turn it is stays as it was: each sender keeps its places in the
 * list. It is an order and nothing else; one that keeps being refused holds up none behind it.
 */
export function inOrderOfFacts<Signal extends Named>(signals: readonly Signal[]): Signal[] {
  const bySender = new Map<string, Signal[]>();
  for (const signal of signals) bySender.set(signal.from, [...(bySender.get(signal.from) ?? []), signal]);
  const ordered = new Map([...bySender].map(([from, own]) => [from, own.sort(bySending).values()]));
  return signals.map((signal) => ordered.get(signal.from)?.next().value ?? signal);
}
