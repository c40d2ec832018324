import { z } from 'zod';
import { object } from './fields';

/** One wrong field: where, what, and what to do, in the reader's language. */
export const fieldProblem = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });

const named = z.strictObject({ code: z.string(), words: z.string() });

/** Why the procedure or a policy says no: what is missing, who can supply it, where it stands in the law, what is open instead. */
export const refusalProblem = z
  .strictObject({
    code: z.string(),
    words: z.string(),
    condition: named.optional(),
    missing: z.array(named).describe('what would have to be there first: an act, a field, a condition in words; empty where nothing can bring it about'),
    who: z.array(named),
    article: z.string().optional(),
    open: z.array(named),
    data: object.optional(),
  })
  .meta({ id: 'Refusal' });

/** RFC 9457. `code` is stable and may be programmed against; `instance` is the number of the request, for a question to the house. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(fieldProblem).optional(),
    refusal: refusalProblem.optional(),
    data: object.optional(),
  })
  .meta({ id: 'Problem', description: 'problem details (RFC 9457)' });

export type Problem = z.output<typeof problem>;
export type RefusalProblem = z.output<typeof refusalProblem>;
