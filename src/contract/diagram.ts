import { z } from 'zod';
import { code, instant } from './fields';
import { periodKind } from './catalogue';

export const procedureParams = z.strictObject({ name: code });
export const procedureQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(10_000).optional().describe('absent: the newest') });

/** A procedure as a picture, drawn from its machine and its clocks, and the words for what stands in its cases. */
export const procedureAnswer = z
  .strictObject({
    name: z.string(),
    version: z.int(),
    title: z.string(),
    first: z.string().describe('the state in which a case begins'),
    stages: z.array(z.strictObject({ stage: z.string(), words: z.string() })).describe('in the order in which a case comes to them'),
    states: z.array(
      z.strictObject({
        state: z.string(),
        words: z.string(),
        stage: z.string(),
        clocks: z.array(z.strictObject({ period: z.string(), name: z.string(), kind: periodKind })).describe('those that begin to run there'),
      }),
    ),
    ways: z.array(z.strictObject({ from: z.string(), to: z.string(), event: z.string(), words: z.string(), lapse: z.boolean().describe('a clock that runs out leads there, not an act') })),
    acts: z.record(z.string(), z.string()).describe('acts in words'),
    fields: z.record(z.string(), z.string()).describe('names of the fields of data and contents'),
    choices: z.record(z.string(), z.string()).describe('words for the codes in them'),
  })
  .meta({ id: 'Procedure' });

/** The way that a case has gone: every fact that moved it. */
export const pathAnswer = z
  .strictObject({
    state: z.string(),
    steps: z.array(z.strictObject({ seq: z.int(), at: instant, on: z.iso.date(), words: z.string(), from: z.string().optional(), to: z.string() })),
  })
  .meta({ id: 'CasePath' });

export type ProcedureAnswer = z.output<typeof procedureAnswer>;
export type PathAnswer = z.output<typeof pathAnswer>;
