import { z } from 'zod';
import { forms as before } from '../forms';
import { term, text } from '../vocabulary';

/* What each act asks for, as in version 1, and the two acts of the verification. */

export const forms = {
  ...before,
  'settlement.confirmed': z.strictObject({ findings: text() }),
  'settlement.refuted': z.strictObject({ findings: text(), reply: term.optional() }),
};

export type ActName = keyof typeof forms;
