import { z } from 'zod';
import { evidenceId } from './evidence';
import { bodyCode, caseId, dateText, fieldValues, hash, instant, line } from './fields';

/** The place of a document among those of its case: 1 for the first. */
export const documentParams = z.strictObject({ id: caseId, place: z.coerce.number().int().min(1).max(10_000) });

/** Fields that neither the case nor the act has, by their names; several lines are several paragraphs. */
export const fixRequest = z.strictObject({
  fields: fieldValues.default({}).describe('what the case does not know; a refusal names what is missing'),
});

export const stepRequest = z.strictObject({
  step: z.enum(['reviewed', 'signed', 'sealed', 'served', 'filed', 'void']).describe('审核、签发、用印、送达、归档、作废'),
  on: dateText.optional(),
  reason: line(500).optional().describe('required for void'),
  scan: evidenceId.optional().describe('required for sealed: the bound scan that shows the seal'),
});

const flag = z.enum(['0', '1', 'true', 'false']);
export const papersQuery = z.strictObject({
  on: dateText.optional().describe('legal date of the documents; absent: today'),
  unissued: flag.optional().describe('1: instead, those of the last 90 days whose text is not fixed yet 待制发'),
  unserved: flag.optional().describe('1: instead, those of the last 90 days that go out, are fixed and are not served yet 待送达'),
});

/** `case.place,case.place`: a hundred papers at most. */
export const bundleQuery = z.strictObject({
  papers: z.string().regex(/^[A-Za-z0-9_-]{1,120}\.\d{1,5}(?:,[A-Za-z0-9_-]{1,120}\.\d{1,5}){0,99}$/).describe('papers as case.place, separated by commas, in the order in which they are printed; 100 at most'),
  form: z.literal('zip').optional().describe('an archive of .docx also where a PDF could be made'),
});

const documentFields = {
  place: z.int(),
  template: z.string(),
  name: z.string().describe('the kind of document in words'),
  part: z.string(),
  seq: z.int().describe('the fact whose act it embodies'),
  number: z.string().optional().describe('文号; a void document keeps it'),
  on: z.iso.date(),
  body: bodyCode,
  outside: z.boolean().describe('no text of ours: it came from a body that is not here, or was issued on paper'),
  onPaper: z.literal(true).optional().describe('the body issued it on paper, outside of this system'),
  state: z.enum(['draft', 'reviewed', 'signed', 'numbered', 'sealed', 'served', 'filed', 'void']),
  steps: z.array(z.strictObject({ step: z.string(), on: z.iso.date(), at: instant, account: z.string(), reason: z.string().optional(), scan: evidenceId.optional().describe('the scan by which it was sealed') })),
  scans: z
    .array(z.strictObject({ evidence: evidenceId, boundBy: z.enum(['code', 'text', 'number']), compared: z.enum(['same', 'picture', 'noProgram', 'unreadable']), signature: z.enum(['none', 'unchecked', 'appended']).optional().describe('a digital signature in the file: none; one whose validity was not checked; one behind which something was added'), account: z.string(), at: instant }))
    .describe('stamped scans and sealed files: by what each was known, and whether its text could be held against the fixed one'),
  hash: hash.optional().describe('of the fixed text'),
  withheld: z.boolean().describe('its text is not for you: it names whom you may not know, or is not fixed and another body’s'),
  href: z.string(),
};

export const documentAnswer = z.strictObject(documentFields).meta({ id: 'CaseDocument' });
export const documentsAnswer = z.strictObject({ items: z.array(documentAnswer) }).meta({ id: 'CaseDocuments' });
export const papersAnswer = z
  .strictObject({ on: z.iso.date(), items: z.array(z.strictObject({ ...documentFields, case: caseId, caseNumber: z.string(), procedure: z.string() })), bodies: z.record(z.string(), z.string()) })
  .meta({ id: 'Papers' });

const bundled = { case: caseId, caseNumber: z.string(), place: z.int(), name: z.string(), number: z.string().optional() };
export const bundleAnswer = z
  .strictObject({
    form: z.enum(['pdf', 'zip']).describe('zip: there is no LibreOffice here'),
    ready: z.array(z.strictObject(bundled)),
    leftOut: z.array(z.strictObject({ ...bundled, why: z.enum(['notFixed', 'lacks', 'outside', 'void', 'withheld', 'notFound']), words: z.string() })),
  })
  .meta({ id: 'Bundle' });

export type BundleAnswer = z.output<typeof bundleAnswer>;
export type DocumentAnswer = z.output<typeof documentAnswer>;
export type PapersAnswer = z.output<typeof papersAnswer>;
