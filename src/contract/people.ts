import { z } from 'zod';
import { bodyCode } from './fields';

export const peopleQuery = z.strictObject({ body: bodyCode.optional().describe('whose people; absent: those of your own office') });

/** Whoever can be named in a form: who works at a body, and as what. */
export const peopleAnswer = z
  .strictObject({
    people: z.array(z.strictObject({ id: z.string().describe('what a form that asks for a person takes'), name: z.string(), body: bodyCode, roles: z.array(z.strictObject({ role: z.string(), words: z.string() })) })),
  })
  .meta({ id: 'People' });
