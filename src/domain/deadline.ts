import type { Act } from './act';
import { legalDateOf } from './calendar';
import type { Deadline } from './case';

/* What a procedure asks of a clock, whichever case it runs in. */

/** Its time has run out: it rang here, or was over already when the act that started it was entered. In law the two are one. */
export const ranOut = (deadline: Deadline | undefined): boolean => deadline?.status === 'lapsed' || deadline?.status === 'lapsedBeforeEntry';

/**
 * It was started, and on the legal date of the act the later of its readings is not over, or it stands: what is excluded does
 * not count. Where the law is doubtful nobody loses a right.
 */
export function isWithinOuterLine(deadline: Deadline | undefined, act: Act): boolean {
  if (deadline === undefined || deadline.endSeq !== undefined) return false;
  const { due, outer, status } = deadline;
  const last = outer !== undefined && outer > due ? outer : due;
  return status === 'paused' || act.on <= (last.includes('T') ? legalDateOf(last as Act['at']) : last);
}
