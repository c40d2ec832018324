import { z } from 'zod';
import { bodyCode, caseId, object } from './fields';

export const packParams = z.strictObject({ id: caseId, body: bodyCode });

/** What a body that sits in a consultation may see of it (脱敏), as its access says at this moment. */
export const packAnswer = z
  .strictObject({
    body: bodyCode,
    bodyName: z.string(),
    number: z.string(),
    parts: z.array(z.string()),
    names: z.boolean().describe('it learns the names of the parties'),
    parties: z.array(z.strictObject({ role: z.string(), words: z.string(), name: z.string().optional().describe('absent: masked for this body') })),
    data: object.describe('of the main part; empty for a court, which is asked a general question and nothing of the case'),
    materials: z.array(z.strictObject({ id: z.string(), title: z.string(), part: z.string() })),
    contents: z.array(z.strictObject({ act: z.string(), words: z.string(), on: z.iso.date(), by: z.string().optional().describe('whose it is, by name'), content: object })).describe('what was recorded in the parts that it sees: questions to a court, drafts, opinions once they are open'),
  })
  .meta({ id: 'ConsultationPack' });
export type PackAnswer = z.output<typeof packAnswer>;
