import { z } from 'zod';
import { clockState } from './clockState';
import { object } from './fields';

const moment = z.string();

/** The receipt of a handover, with what checks it. */
export const receiptAnswer = z.strictObject({
  receipt: z.strictObject({
    format: z.string(), case: z.string(), number: z.string(), procedure: z.string(), revision: z.int(), head: z.string(), state: z.string(),
    offices: z.strictObject({ sender: z.string(), receiver: z.string().optional(), overseer: z.string().optional(), court: z.string().optional(), holder: z.string() }),
    packageHash: z.string().optional(),
    steps: z.array(z.strictObject({
      step: z.string(), act: z.string(), seq: z.int(), at: moment, on: moment, recordedAt: moment, body: z.string(), person: z.string(),
      proof: z.enum(['account', 'scan', 'telephone', 'outstanding']), number: z.string().optional(), result: z.string().optional(), clockInDoubt: z.literal(true).optional().describe('the clock of the server was not to be trusted when it was entered'), clock: clockState.optional().describe('what the server knew of its clock then; absent: not recorded'), fact: z.string(),
    })),
    periods: z.array(z.strictObject({
      period: z.string(), name: object, body: z.string(), start: moment, due: moment, outer: moment.optional(), marks: z.array(z.strictObject({ id: z.string(), due: moment })).optional(), status: z.string(), article: z.string(), provisional: z.boolean(),
    })),
  }),
  hash: z.string(),
  signature: z.string(),
  publicKey: z.string(),
  code: z.string().describe('what its QR code says: names the receipt, signed by itself'),
  shown: z
    .strictObject({ bodies: z.record(z.string(), z.string()), people: z.record(z.string(), z.string()), acts: z.record(z.string(), z.string()), results: z.record(z.string(), z.string()), state: z.string() })
    .describe('names and words for the codes in it, as of now; no part of what is signed'),
});

/** What was kept (receipt, hash, signature, public key), or what the QR code of a printed receipt says. */
export const receiptCheckRequest = z.strictObject({ kept: object.optional().describe('the receipt as it was downloaded'), code: z.string().min(1).max(1000).optional().describe('instead of it: what was scanned') });
export const receiptFault = z.enum(['unreadable', 'hash', 'signature', 'otherKey', 'unknownCase', 'unknownFact', 'otherFact']);
export const receiptCheckAnswer = z.strictObject({
  fault: receiptFault.optional().describe('absent: genuine'),
  history: z.boolean().describe('its steps were held against the history here; false where you do not have the case'),
  number: z.string().optional(),
  hash: z.string().optional(),
  case: z.string().optional().describe('its id, where you have the case'),
  later: z.int().optional().describe('facts of the case since it was made, which are no fault'),
});
export type ReceiptCheckAnswer = z.output<typeof receiptCheckAnswer>;
export type ReceiptAnswer = z.output<typeof receiptAnswer>;
