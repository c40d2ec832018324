import { principalApproves } from '../../src/domain/approval';
import type { ApprovalChain } from '../../src/domain/procedure';
import type { ActName } from './forms';

/** 审批: to transfer, not to transfer, and to take a transfer back are for the principal head (正职负责人或者主持工作的负责人, Order 310 art. 5). */
export const chains = {
  'transfer.approved': principalApproves,
  'nonTransfer.decided': principalApproves,
  'transfer.withdrawn': principalApproves,
} as const satisfies Partial<Readonly<Record<ActName, ApprovalChain>>>;
