import { discussedCollectively, headApproves, reviewedAndSigned } from '../../src/domain/approval';
import type { ApprovalChain } from '../../src/domain/procedure';
import type { ActName } from './forms';

/*
 * 审批: which act goes through which chain. 市场监督管理部门负责人批准 (filing, measures, extensions, suspension, the notice,
 * closing) is the section chief and the deputy head; a penalty is reviewed and signed by the principal head, a grave one
 * after collective discussion (处罚法 art. 57).
 */
export const chains = {
  'verification.extended': headApproves,
  'filing.decided': headApproves,
  'filing.declined': headApproves,
  'preservation.ordered': headApproves,
  'seizure.ordered': headApproves,
  'seizure.extended': headApproves,
  'urgentMeasure.approved': headApproves,
  'case.suspended': headApproves,
  'case.resumed': headApproves,
  'handling.extended': headApproves,
  'handling.extendedCollectively': discussedCollectively,
  'closing.extended': headApproves,
  'investigation.terminated': headApproves,
  'review.extended': headApproves,
  'penaltyNotice.issued': headApproves,
  'decision.made': reviewedAndSigned,
  'collectiveDecision.made': discussedCollectively,
  'nonPenalty.decided': reviewedAndSigned,
  'deferral.granted': headApproves,
  'case.concluded': headApproves,
} as const satisfies Partial<Readonly<Record<ActName, ApprovalChain>>>;
