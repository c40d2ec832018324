import type { Procedure } from '../src/domain/procedure';
import { ceramicDispute } from './ceramic-dispute';
import { hotlineComplaint } from './hotline-complaint';

/** The procedures that this program runs: the only file that it imports from here. */
export const procedures: readonly Procedure[] = [hotlineComplaint, ceramicDispute];
