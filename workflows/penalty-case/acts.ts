import { officersActs, recusalActs } from '../../src/domain/panel';
import type { ActRule } from '../../src/domain/procedure';
import { serviceActs } from '../../src/domain/service';
import { principalApproves } from '../../src/domain/approval';
import { clueActs } from './acts/clue';
import { decidingActs } from './acts/deciding';
import { hearingActs } from './acts/hearing';
import { investigationActs } from './acts/investigation';
import { measureActs } from './acts/measures';
import { performingActs } from './acts/performing';
import { forms, type ActName } from './forms';

/** Every act of the procedure; one for each form. */
export const acts: Readonly<Record<ActName, ActRule>> = {
  ...clueActs, ...measureActs, ...investigationActs, ...hearingActs, ...decidingActs, ...performingActs,
  ...serviceActs(forms, { office: 'handling', article: '行政处罚法 61; 市场监督管理行政处罚程序规定 81–83' }),
  ...officersActs({ article: '行政处罚法 42' }),
  ...recusalActs({ article: '行政处罚法 43', approval: principalApproves }),
};
