import type { Instant } from './brand';
import type { Deadline } from './case';
import type { Period } from './period';

type PeriodKind = Period['kind'];

const NEVER = '9999-12-31T00:00:00.000Z' as Instant;
const TARGETS_WEIGH_LATER_MS = 7 * 24 * 3_600_000;

/** An instant as much later as targets of the house weigh: by then whatever ends until the instant has its place. */
export function laterByWeight(instant: Instant): Instant {
  let later = laterThan.get(instant);
  if (later === undefined) {
    later = new Date(Date.parse(instant) + TARGETS_WEIGH_LATER_MS).toISOString() as Instant;
    if (laterThan.size >= MOST) laterThan.clear();
    laterThan.set(instant, later);
  }
  return later;
}

/** Clocks that end on one day end at one instant. */
const laterThan = new Map<Instant, Instant>();
const MOST = 2_000;

/**
 * When a deadline presses, as the worklist weighs it: a period of the law or of another platform at its end; a target of the
 * house as an end a week later, so that it comes before a right that ends in months and after one that ends this week; one
 * that is suspended never.
 */
export function pressesAt({ status, ringsAt }: Pick<Deadline, 'status' | 'ringsAt'>, kind: PeriodKind): Instant {
  if (status === 'paused') return NEVER;
  return kind === 'internal' ? laterByWeight(ringsAt) : ringsAt;
}

/** What a worklist sorts by: when the deadline that presses first does so. */
export const firstPressing = (deadlines: readonly Deadline[], kindOf: (deadline: Deadline) => PeriodKind): Instant =>
  deadlines.reduce((first, deadline) => {
    const at = pressesAt(deadline, kindOf(deadline));
    return at < first ? at : first;
  }, NEVER);

/** Deadlines as a worklist weighs them: the first is the one by which their case has its place there. */
export const byRisk = <T extends Pick<Deadline, 'status' | 'ringsAt'>>(deadlines: readonly T[], kindOf: (deadline: T) => PeriodKind): readonly T[] =>
  deadlines
    .map((deadline) => ({ deadline, at: pressesAt(deadline, kindOf(deadline)) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ deadline }) => deadline);
