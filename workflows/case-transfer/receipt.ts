import type { HandoverStep } from '../../src/domain/handover';
import type { ActName } from './forms';

/** Which acts stand on the receipt that both sides print. What the agency does inside is not among them. */
export const receiptSteps = {
  'transfer.sent': 'sent', 'transfer.delivered': 'delivered', 'package.opened': 'opened', 'transfer.received': 'accepted', 'receipt.chased': 'chased', 'transfer.withdrawn': 'withdrawn', 'transfer.forwarded': 'forwarded',
  'material.asked': 'supplementAsked', 'material.supplied': 'supplied', 'crimeFiling.decided': 'decided', 'crimeFiling.declined': 'decided', 'reconsideration.asked': 'objected', 'reconsideration.decided': 'decided',
  'filingSupervision.proposed': 'objected', 'silence.reported': 'objected', 'reasons.asked': 'supervised', 'reasons.given': 'supervised', 'filing.ordered': 'ordered', 'refusal.upheld': 'decided',
  'goods.handedOver': 'handedOver', 'investigation.movedOn': 'outcome', 'filing.revoked': 'outcome', 'outcome.notified': 'outcome', 'outcome.reported': 'outcome', 'nonTransfer.decided': 'decided', 'transfer.demanded': 'supervised',
} as const satisfies Partial<Readonly<Record<ActName, HandoverStep>>>;
