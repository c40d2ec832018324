import { z } from 'zod';
import { bodyCode, code, instant, line, object } from './fields';

/** What is known while somebody still speaks; nothing of it names a person. */
export const adviceQuery = z.strictObject({ right: code.optional(), number: line(60).optional(), district: code.optional(), standing: code.optional() });

export const adviceAnswer = z
  .strictObject({
    number: z.strictObject({ ok: z.boolean(), normal: z.string().optional(), words: z.string() }).optional().describe('whether the number of the right can be one of its kind'),
    kind: z.strictObject({ kind: z.string(), words: z.string() }).optional().describe('a suggestion with its reason; the caller decides'),
    body: z.strictObject({ code: bodyCode, name: z.string(), words: z.string() }).optional().describe('who would be competent, with the reason'),
  })
  .meta({ id: 'IntakeAdvice' });

export const draftParams = z.strictObject({ form: code });
export const draftRequest = z.strictObject({ content: object });
export const draftAnswer = z.strictObject({ content: object.optional().describe('absent: there is none'), savedAt: instant.optional() }).meta({ id: 'Draft' });

export type AdviceAnswer = z.output<typeof adviceAnswer>;
