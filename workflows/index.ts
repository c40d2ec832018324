import type { Procedure } from '../src/domain/procedure';

/** The procedures that this program runs: the only file that it imports from here. */
export const procedures: readonly Procedure[] = [];
