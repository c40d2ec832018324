import { z } from 'zod';
import type { Text } from '../json';
import { actOf } from '../procedure';
import type { ActText, ChoicesOf, FieldsOf } from '../words';
import { judgments } from './judged';

/*
 * 行政诉讼的裁判结果: the case at the court (`case-transfer`) tells the case that decided, once, whatever state that is in. What the
 * judgment comes to there is that procedure's own act (`Procedure.judged`): it follows in the same transaction where it is open.
 * Where a person has entered it before, or must say whose suit it was, what was told stands in the history and nothing follows.
 */

export const judgmentForms = {
  'suit.judged': z.strictObject({ suit: z.string().min(1).max(120), judgment: z.enum(judgments), number: z.string().min(1).max(80) }),
};

export const judgmentActs = { 'suit.judged': actOf<unknown>()(judgmentForms['suit.judged'], { roles: ['signal'], whilePaused: true, article: '行政诉讼法 62, 69, 70, 77' }) };

export const judgmentActWords: Readonly<Record<keyof typeof judgmentForms, ActText>> = { 'suit.judged': { zh: '收到行政诉讼裁判结果', en: 'told of the judgment', toDo: 'record the judgment that was told' } };
export const judgmentFieldWords: Readonly<Record<FieldsOf<typeof judgmentForms>, Text>> = {
  suit: { zh: '应诉案件', en: 'case at the court' },
  judgment: { zh: '裁判结果', en: 'judgment' },
  number: { zh: '文号', en: 'document number' },
};
export const judgmentChoiceWords: Readonly<Record<ChoicesOf<typeof judgmentForms>, Text>> = {
  upheld: { zh: '维持', en: 'upheld' },
  annulled: { zh: '撤销', en: 'annulled' },
  remitted: { zh: '撤销并责令重新作出', en: 'annulled, to be decided anew' },
  changed: { zh: '变更', en: 'changed' },
  suitWithdrawn: { zh: '撤诉', en: 'suit withdrawn' },
};
