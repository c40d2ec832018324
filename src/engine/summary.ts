import type { Case } from '../domain/case';
import { flagsOfCoordination } from '../domain/coordination';
import type { Procedure, Summary } from '../domain/procedure';

/** What a list shows of a case: the procedure's own summary, and the marks that any case may bear. */
export function summaryOf(procedure: Procedure, file: Case): Summary {
  const summary = procedure.summary(file);
  const marks = flagsOfCoordination(file);
  return marks.length === 0 ? summary : { ...summary, flags: [...summary.flags, ...marks] };
}
