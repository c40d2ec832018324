import { z } from 'zod';
import { bodyCode, caseId, hash, instant, line } from './fields';

export const evidenceId = z.string().regex(/^[0-9a-f]{40}$/).describe('follows from case, part and bytes');
export const evidenceParams = z.strictObject({ id: caseId, evidence: evidenceId });

/** The fields beside the file, which is called `file`. */
export const uploadFields = z.strictObject({ part: z.string().regex(/^[a-zA-Z]{1,40}$/).default('main').describe('part of the file that shows it: main, secondary, identity') });

export const evidenceAnswer = z
  .strictObject({
    id: evidenceId.describe('what acts name: proof, evidence, photographs'),
    part: z.string(),
    name: z.string().describe('as it was called, with the ending of what it is'),
    mediaType: z.string().describe('by its content'),
    size: z.int(),
    hash: hash.describe('of the bytes'),
    account: z.string(),
    body: bodyCode,
    at: instant,
    href: z.string(),
  })
  .meta({ id: 'Evidence' });
export const evidencesAnswer = z.strictObject({ items: z.array(evidenceAnswer) }).meta({ id: 'CaseEvidence' });

/** Which scan shows the document, and the number that a clerk reads on it where no code can be read. */
export const bindRequest = z.strictObject({ evidence: evidenceId, number: line(120).optional().describe('文号 as it stands on the paper; the number of the case where the document has none') });

export type EvidenceAnswer = z.output<typeof evidenceAnswer>;
