export { handoverSteps, receiptOf, type HandoverReceipt, type HandoverStep, type PeriodOnReceipt, type StepOnReceipt, type StepProof, type TellingFact } from './receipt';
export { parseReceiptCode, receiptCode, receiptNamed, type ReceiptCode, type ReceiptNamed } from './receiptCode';
