import { approvalConditions } from '../../src/domain/approval';
import { officersConditions, panelConditions } from '../../src/domain/panel';
import { serviceConditions } from '../../src/domain/service';
import { clockConditions } from './conditions/clocks';
import { decidingConditions } from './conditions/deciding';
import { filingConditions } from './conditions/filing';
import { performingConditions } from './conditions/performing';
import { chains } from './chains';

/*
 * What must hold: for an act to be possible (guards of the machine) and for a clock to start or end. One table, with the
 * words for the one who meets it. A guard sees the case as the act has written it, and the clocks as they were before.
 */

export const conditions = {
  ...filingConditions, ...decidingConditions, ...performingConditions, ...clockConditions,
  ...serviceConditions, ...officersConditions, recusalIsAsked: { ...panelConditions.recusalIsAsked, article: '行政处罚法 43' }, ...approvalConditions(chains),
};
export type ConditionName = keyof typeof conditions;
