import { z } from 'zod';
import { bodyCode, dueDate, object, text } from './fields';

/** The rule by which a period is counted, as the law of a certain time has it. */
const edition = z.strictObject({
  from: z.iso.date(),
  until: z.iso.date().optional(),
  article: z.string(),
  mark: z.string().describe('V1-V7 read in a named text, K practice, M from memory, D a target of this product: not law'),
  length: z.int(),
  unit: z.string(),
  direction: z.string(),
  rollOver: z.string(),
  counts: z.string(),
  extensions: z.array(object),
  excludes: z.array(z.string()),
  outer: object.optional(),
  marks: z.array(object).optional(),
});

export const periodKind = z.enum(['statutory', 'internal', 'outside']);

const period = z.strictObject({ id: z.string(), kind: periodKind, name: text, per: z.enum(['case', 'party']), owner: z.string(), step: z.string().optional(), editions: z.array(edition) });

/** JSON Schema (2020-12) of a form, with the fields named in the reader's language. */
export const form = object.describe('JSON Schema of the input');

const approval = z.strictObject({ steps: z.array(object), principalOnly: z.boolean() }).describe('asked for with `approval.requested`; performed when the last step agrees');

export const actEntry = z.strictObject({
  act: z.string(),
  words: z.string(),
  form,
  roles: z.array(z.string()),
  office: z.string().optional(),
  part: z.string(),
  article: z.string().optional(),
  opens: z.boolean(),
  powers: z.array(z.string()).optional().describe('of a first act: a body needs one of these to open a case by it (else 403 power.missing); absent: every body may'),
  perParty: z.boolean(),
  assertable: z.boolean(),
  again: z.string().optional().describe('of what may be done once more: what becomes of the earlier one'),
  approval: approval.optional(),
});

export const proceduresAnswer = z
  .strictObject({
    procedures: z.array(
      z.strictObject({
        name: z.string(),
        version: z.int(),
        newest: z.boolean().describe('new cases are opened with it'),
        title: z.string(),
        states: z.array(z.strictObject({ state: z.string(), words: z.string(), stage: z.string() })),
        acts: z.array(actEntry),
        periods: z.array(period),
        choices: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'Procedures' });

export const bodiesAnswer = z
  .strictObject({
    asOf: z.iso.date(),
    bodies: z.array(
      z.strictObject({
        code: bodyCode,
        name: text,
        abbreviation: z.string(),
        kind: z.string(),
        level: z.string(),
        territory: z.string(),
        superior: bodyCode.optional(),
        legalPerson: bodyCode.describe('bodies that share it are one office in law'),
        delivery: z.string(),
        powers: z.array(z.string()),
        since: dueDate,
        until: dueDate.optional(),
      }),
    ),
    services: z.record(z.string(), z.record(z.string(), bodyCode)).describe('which bodies serve a district'),
  })
  .meta({ id: 'Bodies' });

export type ProceduresAnswer = z.output<typeof proceduresAnswer>;
export type BodiesAnswer = z.output<typeof bodiesAnswer>;
export type ActEntry = z.output<typeof actEntry>;
