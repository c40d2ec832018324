import type { Act } from '../domain/act';
import type { Case } from '../domain/case';
import type { Procedure } from '../domain/procedure';
import type { Refusal } from '../domain/refusal';
import { refused } from '../domain/refusal';
import { actsKnownIn, guardsOf, statePath } from './states';

/** Why the machine does not take an act: no way out of this state, or the condition that is not met, who can change it and where it stands in the law. */
export function whyNot(procedure: Procedure, file: Case, act: Act): Refusal {
  const open = actsKnownIn(procedure, file.state);
  const guards = guardsOf(procedure, file.state, act.type);
  const unmet = guards.find((name) => name !== undefined && !procedure.conditions[name]?.test(file, act));
  const condition = unmet === undefined ? undefined : procedure.conditions[unmet];
  if (unmet === undefined || condition === undefined) {
    return refused('act.notOpen', { open, data: { state: statePath(file.state), act: act.type } }).refusal;
  }
  return refused('condition.unmet', { condition: unmet, who: [condition.who], article: condition.article, open }).refusal;
}
