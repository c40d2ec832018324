import { approvalPeriods } from '../../src/domain/approval';
import type { Period } from '../../src/domain/period';
import { chains } from './chains';
import { enforcementPeriods } from './law/enforcement';
import { forwardPeriods } from './law/forward';
import { otherPeriods } from './law/other';
import { supervisionPeriods } from './law/supervision';

/*
 * Every period of a transfer, one row each. T0, T11, T12, T18, T19, T20 are conditions, T17 in its first half is the
 * transaction of the sending itself.
 */
export const periods: readonly Period[] = [...forwardPeriods, ...supervisionPeriods, ...otherPeriods, ...enforcementPeriods, ...approvalPeriods(chains)];
