import { approvalConditions } from '../../src/domain/approval';
import { recusalConditions } from '../../src/domain/panel';
import { clockConditions } from './conditions/clocks';
import { enforcementConditions } from './conditions/enforcement';
import { forwardConditions } from './conditions/forward';
import { otherConditions } from './conditions/other';
import { chains } from './chains';

/** What must hold: guards of the machine and conditions of clocks, in one table with the words for the one who meets them. */
export const conditions = {
  ...forwardConditions, ...otherConditions, ...enforcementConditions, ...clockConditions,
  recusalIsAsked: { ...recusalConditions.recusalIsAsked, article: '行政处罚法 43' }, ...approvalConditions(chains),
};
export type ConditionName = keyof typeof conditions;
