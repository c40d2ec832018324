import type { Deadline } from '../../src/domain/case';
import type { File } from './vocabulary';

/* What the conditions ask of the clocks: a guard sees them as they were before the act, a clock's own condition the case as the act leaves it. */

/** The newest clock of the row. */
export const clockOf = (file: Pick<File, 'deadlines'>, period: string): Deadline | undefined => file.deadlines.findLast((deadline) => deadline.period === period);
