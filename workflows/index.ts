import type { Procedure } from '../src/domain/procedure';
import { caseTransfer } from './case-transfer';
import { ceramicDispute } from './ceramic-dispute';
import { hotlineComplaint } from './hotline-complaint';
import { majorCaseConsultation } from './major-case-consultation';
import { penaltyCase } from './penalty-case';
import { supervisionOrder } from './supervision-order';

export { messages } from './messages';

/** The procedures that this program runs: the only file that it imports from here. */
export const procedures: readonly Procedure[] = [hotlineComplaint, ceramicDispute, penaltyCase, majorCaseConsultation, supervisionOrder, caseTransfer];
