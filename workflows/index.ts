import type { Procedure } from '../src/domain/procedure';
import { caseTransfer } from './case-transfer';
import { ceramicDispute } from './ceramic-dispute';
import { hotlineComplaint } from './hotline-complaint';
import { majorCaseConsultation } from './major-case-consultation';
import { penaltyCase } from './penalty-case';
import { supervisionOrder } from './supervision-order';
import { supervisionOrder2 } from './supervision-order/version2';

export { hands, messages } from './messages';

/** The procedures that this program runs, each version of each: the only file that it imports from here. */
export const procedures: readonly Procedure[] = [hotlineComplaint, ceramicDispute, penaltyCase, majorCaseConsultation, supervisionOrder, supervisionOrder2, caseTransfer];
