import { z } from 'zod';
import { bodyCode, caseId, date, line, orderKinds, subjects, term, text } from './vocabulary';

/*
 * What each act asks for. Forms use no transform and no refine: rules that look at more than one field are conditions with
 * words.
 */

const rung = { note: text(500).optional(), reply: term.optional() };

export const forms = {
  'order.issued': z.strictObject({ kind: z.enum(orderKinds), subject: z.enum(subjects), to: bodyCode, case: caseId.optional(), step: line(200).optional(), grounds: text(500), demands: text(), reply: term.optional(), signer: line(60) }),
  'order.received': z.strictObject({ receivedBy: line(60) }),
  'progress.reported': z.strictObject({ report: text() }),
  'extension.asked': z.strictObject({ until: date, reason: text() }),
  'extension.granted': z.strictObject({ until: date, reason: text() }),
  'extension.refused': z.strictObject({ reason: text() }),
  'reply.given': z.strictObject({ report: text(5000), completed: z.boolean() }),
  'reply.returned': z.strictObject({ reason: text(), reply: term.optional() }),
  'reply.accepted': z.strictObject({ note: text(500).optional() }),
  'order.urged': z.strictObject(rung),
  'order.pressed': z.strictObject({ ...rung, signer: line(60) }),
  'delay.circulated': z.strictObject({ ...rung, signer: line(60), card: z.enum(['yellow', 'red']).optional() }),
  'order.withdrawn': z.strictObject({ reason: text() }),
};

export type ActName = keyof typeof forms;
