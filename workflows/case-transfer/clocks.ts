import type { Act } from '../../src/domain/act';
import { legalDateOf } from '../../src/domain/calendar';
import type { Deadline } from '../../src/domain/case';
import type { File } from './vocabulary';

/* What the conditions ask of the clocks: a guard sees them as they were before the act, a clock's own condition the case as the act leaves it. */

/** The newest clock of the row. */
export const clockOf = (file: Pick<File, 'deadlines'>, period: string): Deadline | undefined => file.deadlines.findLast((deadline) => deadline.period === period);

/** It was started, and its later reading (工作日) is not over on the legal date of the act: where the law is doubtful nobody loses a right. */
export const isWithinOuterLine = (clock: Deadline | undefined, act: Act): boolean => {
  if (clock === undefined || clock.endSeq !== undefined) return false;
  const last = clock.outer !== undefined && clock.outer > clock.due ? clock.outer : clock.due;
  return act.on <= (last.includes('T') ? legalDateOf(last as Act['at']) : last);
};
