import { forms } from '../forms';
import { atHub, rule, tell } from './common';

/*
 * 办结, 回访, 重办: the hub brings the result to the caller, asks how it was, and has it done again when he is not
 * satisfied: at most twice.
 */

export const closingActs = {
  'result.delivered': rule(forms['result.delivered'], {
    ...atHub, part: 'secondary',
    record: ({ data }, _input, act) => ({ data: { firstFeedbackOn: data.firstFeedbackOn ?? act.on } }),
    effects: (file, input) => tell(file, ['result', { summary: input.summary ?? '' }]),
  }),
  'callBack.made': rule(forms['callBack.made'], { ...atHub, part: 'secondary', article: 'SAMR Order 121 art. 26' }),
  'callBack.waived': rule(forms['callBack.waived'], { ...atHub, part: 'secondary', article: 'SAMR Order 121 art. 26' }),
  'redo.ordered': rule(forms['redo.ordered'], {
    ...atHub, document: { template: 'redoOrder', word: '重' },
    record: ({ data }) => ({ data: { redos: data.redos + 1 } }),
    effects: (file) => tell(file, ['materialForYou']),
  }),
  'redo.declined': rule(forms['redo.declined'], { ...atHub, part: 'secondary' }),
} as const;
