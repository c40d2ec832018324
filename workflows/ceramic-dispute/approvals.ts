import { headApproves, headsDecideTogether, principalApproves, reviewedAndSigned } from '../../src/domain/approval';
import type { ApprovalChain } from '../../src/domain/procedure';

/* 审批: who must agree to which act of the IP office (K: the office confirms its own chains). */

export const chains = {
  'filing.extended': principalApproves,
  'case.filed': headApproves,
  'filing.refused': headApproves,
  'case.suspended': headApproves,
  'case.resumed': headApproves,
  'closing.extended': principalApproves,
  'superior.asked': principalApproves,
  'decision.made': reviewedAndSigned,
  'stop.ordered': reviewedAndSigned,
  'case.cancelled': headApproves,
  'enforcement.applied': principalApproves,
  'recusal.decided': principalApproves,
  'headRecusal.decided': headsDecideTogether,
} as const satisfies Readonly<Record<string, ApprovalChain>>;
