import type { Fact } from '../domain/act';
import type { Case, Deadline } from '../domain/case';
import type { Period } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { isOfPerson, periodOf } from '../engine';

/**
 * How a clock ended. That it has ended says nothing of whether the duty was done:
 * - `inTime`, `late`: by an act of whose clock it was, before or after the time ran out;
 * - `undone`: it had run out, and what ended it was another's act;
 * - `fellAway`: a duty that arises only in some cases, and did not arise;
 * - `over`: nobody can say more: another's act, a new start, the closing; a person's own time that was over.
 */
export type ClockEnd = 'inTime' | 'late' | 'undone' | 'fellAway' | 'over';

export interface EndedClock {
  readonly deadline: string;
  /** The fact that ended it. */
  readonly seq: number;
  readonly how: ClockEnd;
}

type Ending = Pick<Fact, 'seq' | 'type' | 'actor' | 'asserted'>;

const actOf = (end: Period['endedBy'][number] | undefined): string | undefined => (typeof end === 'string' ? end : end?.act);

/** What is entered for a body that is not here is that body's act; what no person did is told by nobody. */
const whose = ({ actor, asserted }: Ending): string | undefined => asserted?.body ?? (actor.kind === 'person' ? actor.body : undefined);

function howEnded(procedure: Procedure, file: Case, deadline: Deadline, fact: Ending): ClockEnd {
  const { onlyWhere, endedBy } = periodOf(procedure, deadline);
  if (onlyWhere !== undefined && fact.type !== actOf(endedBy[0])) return 'fellAway';
  const ranOut = deadline.status !== 'ended';
  if (isOfPerson(file, deadline)) return ranOut ? 'over' : 'inTime';
  const body = whose(fact);
  const isDone = endedBy.some((end) => actOf(end) === fact.type) && (body === undefined || body === deadline.body);
  if (isDone) return ranOut ? 'late' : 'inTime';
  return ranOut ? 'undone' : 'over';
}

/** Each clock of the case that has ended, by which fact, and how. Pure. */
export function endedClocks(procedure: Procedure, file: Case, facts: readonly Ending[]): readonly EndedClock[] {
  const known = new Map(facts.map((fact) => [fact.seq, fact]));
  return file.deadlines.flatMap((deadline) => {
    const fact = deadline.endSeq === undefined ? undefined : known.get(deadline.endSeq);
    return fact ? [{ deadline: deadline.id, seq: fact.seq, how: howEnded(procedure, file, deadline, fact) }] : [];
  });
}
