import { workingDays } from '../law';
import type { ApprovalChain } from '../procedure';

/*
 * The chains that recur: 承办机构负责人, 法制审核, 分管负责人, 主要负责人, 集体讨论. The one who asks is the officer in charge.
 */

const step = {
  sectionChief: { role: 'sectionChief', kind: 'agree', target: workingDays(1) },
  legalReview: { role: 'legalReviewer', kind: 'review', target: workingDays(3) },
  deputyHead: { role: 'deputyHead', kind: 'agree', target: workingDays(1) },
  principalHead: { role: 'principalHead', kind: 'agree', target: workingDays(1) },
  collective: { role: 'principalHead', kind: 'collective', target: workingDays(5) },
} as const satisfies Readonly<Record<string, ApprovalChain['steps'][number]>>;

/** 承办机构负责人、分管负责人. */
export const headApproves: ApprovalChain = { steps: [step.sectionChief, step.deputyHead], principalOnly: false };
/** 承办机构负责人、主要负责人: nobody stands in for the principal head but who presides by document. */
export const principalApproves: ApprovalChain = { steps: [step.sectionChief, step.principalHead], principalOnly: true };
/** With legal review before the principal head signs. */
export const reviewedAndSigned: ApprovalChain = { steps: [step.sectionChief, step.legalReview, step.deputyHead, step.principalHead], principalOnly: true };
/** With legal review and collective discussion, of which the minutes are named. */
export const discussedCollectively: ApprovalChain = { steps: [step.sectionChief, step.legalReview, step.deputyHead, step.collective], principalOnly: true };
/** 负责人的回避: by the heads together, without the one concerned. */
export const headsDecideTogether: ApprovalChain = { steps: [{ role: 'deputyHead', kind: 'collective', target: workingDays(3) }], principalOnly: false };
