import { z } from 'zod';
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
      proof: z.enum(['account', 'scan', 'telephone', 'outstanding']), number: z.string().optional(), result: z.string().optional(), fact: z.string(),
    })),
    periods: z.array(z.strictObject({
      period: z.string(), name: object, body: z.string(), start: moment, due: moment, outer: moment.optional(), marks: z.array(z.strictObject({ id: z.string(), due: moment })).optional(), status: z.string(), article: z.string(), provisional: z.boolean(),
    })),
  }),
  hash: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});
export type ReceiptAnswer = z.output<typeof receiptAnswer>;
