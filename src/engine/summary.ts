import type { Case } from '../domain/case';
import { flagsOfCoordination } from '../domain/coordination';
import type { Procedure, Summary } from '../domain/procedure';
import { ruleFor } from './ruleFor';

/** What a list shows of a case: the procedure's own summary, and the marks that any case may bear. */
export function summaryOf(procedure: Procedure, file: Case): Summary {
  const summary = procedure.summary(file);
  const marks = [...flagsOfCoordination(file), ...flagsOfApproval(procedure, file)];
  return marks.length === 0 ? summary : { ...summary, flags: [...summary.flags, ...marks] };
}

/** `awaits.<role>`: whose opinion the pending requests await, so that they find them. */
function flagsOfApproval(procedure: Procedure, file: Case): readonly string[] {
  const roles = file.requests.flatMap(({ act, step, status }) => (status === 'pending' ? (ruleFor(procedure, act)?.approval?.steps[step]?.role ?? []) : []));
  return [...new Set(roles)].map((role) => `awaits.${role}`);
}
