import type { ActRule } from '../../../src/domain/procedure';
import { acts as before, also, byIssuer, closing, dueIn, dueOf, report, tell } from '../acts';
import { act as rule, given } from '../vocabulary';
import { forms, type ActName } from './forms';

/* The acts of version 1. Of a listing the accepted answer does not close the order: the issuer verifies it first. */

export const acts: Readonly<Record<ActName, ActRule>> = {
  ...before,
  'reply.accepted': rule(forms['reply.accepted'], {
    ...byIssuer,
    record: ({ data }) => (data.kind === 'listing' ? {} : { data: { outcome: 'accepted' } }),
    effects: (file) => (file.data.kind === 'listing' ? {} : also(tell(file, 'closed'), closing(file, 'accepted'))),
  }),
  /** 核实属实，销号. */
  'settlement.confirmed': rule(forms['settlement.confirmed'], { ...byIssuer, record: () => ({ data: { outcome: 'accepted' } }), effects: (file) => also(tell(file, 'closed'), closing(file, 'accepted')) }),
  /** 核实不实，退回重办: the body answers again by a new date. */
  'settlement.refuted': rule(forms['settlement.refuted'], {
    ...byIssuer,
    record: (_file, input) => ({ data: given({ due: dueIn(input), rungs: [] }) }),
    effects: (file) => also(tell(file, 'returned', dueOf(file)), report(file, 'returned', dueOf(file))),
  }),
};
