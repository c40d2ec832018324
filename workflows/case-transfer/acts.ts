import { recusalActs } from '../../src/domain/panel';
import { principalApproves } from '../../src/domain/approval';
import type { ActRule } from '../../src/domain/procedure';
import { holderActs, policeActs } from './acts/police';
import { backActs } from './acts/back';
import { courtActs } from './acts/court';
import { suspicionActs } from './acts/suspicion';
import { wayActs } from './acts/way';
import type { ActName } from './forms';

/** Every act of the procedure; one for each form. */
export const acts: Readonly<Record<ActName, ActRule>> = {
  ...suspicionActs, ...wayActs, ...policeActs, ...holderActs, ...backActs, ...courtActs,
  ...recusalActs({ article: '行政处罚法 43', approval: principalApproves, office: 'hub' }),
};
