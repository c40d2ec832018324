import type { Condition } from '../../../src/domain/procedure';
import { conditions as before } from '../conditions';
import type { Supervision } from '../vocabulary';

/* What must hold, as in version 1; and which orders are verified before they are closed. */

export const conditions = {
  ...before,
  isListing: {
    test: ({ data }) => data.kind === 'listing',
    missing: { zh: '只有挂牌督办件须经核实', en: 'only a listing is verified' }, who: 'nobody',
  },
} as const satisfies Readonly<Record<string, Condition<Supervision>>>;

export type ConditionName = keyof typeof conditions;
