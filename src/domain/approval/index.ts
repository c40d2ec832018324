export { discussedCollectively, headApproves, headsDecideTogether, principalApproves, reviewedAndSigned } from './chains';
export { approvalConditions, approvalPeriods, approvers, signaturesOutstanding, type Approver, type Chains } from './clocks';
