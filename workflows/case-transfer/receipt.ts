import type { HandoverStep } from '../../src/domain/handover';
import type { ActName } from './forms';

/** Which acts stand on the receipt that both sides print. What the agency does inside is not among them. */
export const receiptSteps = {
  'transfer.sent': 'sent', 'sending.recorded': 'sent', 'transfer.delivered': 'delivered', 'package.opened': 'opened', 'transfer.received': 'accepted', 'receipt.chased': 'chased', 'transfer.withdrawn': 'withdrawn', 'transfer.forwarded': 'forwarded',
  'material.asked': 'supplementAsked', 'material.supplied': 'supplied', 'crimeFiling.decided': 'decided', 'crimeFiling.declined': 'decided', 'reconsideration.asked': 'objected', 'reconsideration.decided': 'decided',
  'filingSupervision.proposed': 'objected', 'silence.reported': 'objected', 'filingSupervision.chased': 'chased', 'reasons.asked': 'supervised', 'reasons.given': 'supervised', 'filing.ordered': 'ordered', 'refusal.upheld': 'decided',
  'nonProsecution.made': 'decided', 'opinion.issued': 'sent', 'backTransfer.sent': 'sent', 'opinion.chased': 'chased', 'opinion.received': 'accepted', 'opinion.returned': 'returned', 'answer.given': 'outcome', 'view.asked': 'sent', 'view.given': 'outcome',
  'application.lodged': 'sent', 'application.accepted': 'accepted', 'application.notAccepted': 'returned', 'application.withdrawn': 'withdrawn', 'enforcement.granted': 'decided', 'enforcement.refused': 'decided', 'courtReview.applied': 'objected', 'courtReview.decided': 'decided', 'courtRefusal.accepted': 'outcome', 'ruling.received': 'outcome', 'mediation.entrusted': 'sent', 'mediation.confirmed': 'accepted', 'mediation.reported': 'outcome', 'suit.noticed': 'sent', 'defence.filed': 'objected', 'judgment.received': 'outcome',
  'goods.handedOver': 'handedOver', 'investigation.movedOn': 'outcome', 'filing.revoked': 'outcome', 'outcome.notified': 'outcome', 'outcome.reported': 'outcome', 'nonTransfer.decided': 'decided', 'transfer.demanded': 'supervised',
} as const satisfies Partial<Readonly<Record<ActName, HandoverStep>>>;
