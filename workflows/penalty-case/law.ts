import { approvalPeriods } from '../../src/domain/approval';
import type { Period } from '../../src/domain/period';
import { servicePeriods } from '../../src/domain/service';
import { chains } from './chains';
import { decidingPeriods } from './law/deciding';
import { investigationPeriods } from './law/investigation';
import { performingPeriods } from './law/performing';

/*
 * Every period of a penalty case, one row each. P and F are law; the targets of approval (AP, AS), of service (PS) and P26
 * are not. Conditions instead of clocks: P2, P14, P15, P16, P24, F5; their places stand in docs/legal-basis.md.
 */
export const periods: readonly Period[] = [...investigationPeriods, ...decidingPeriods, ...performingPeriods, ...servicePeriods, ...approvalPeriods(chains)];
