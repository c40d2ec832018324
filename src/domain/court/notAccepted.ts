import { z } from 'zod';
import type { Id } from '../brand';
import type { Text } from '../json';
import { actOf } from '../procedure';
import type { ActText, FieldsOf } from '../words';

/*
 * 强制执行申请法院不予受理: the case at the court tells the case that applied, in whatever state that is. It is written into the history and the
 * office is told; nothing moves and no clock starts, since what follows (reconsideration by the higher court, another
 * application) is for a person to decide.
 */

/** What the case at the court tells the case that applied. */
export interface NotAccepted {
  /** The case at the court. */
  readonly atCourt: Id<'case'>;
  /** Number of the ruling, where there is one. */
  readonly number?: string;
}

export const notAcceptedForms = {
  'enforcement.notAccepted': z.strictObject({ atCourt: z.string().min(1).max(120), number: z.string().min(1).max(80).optional() }),
};

export const notAcceptedActs = { 'enforcement.notAccepted': actOf<unknown>()(notAcceptedForms['enforcement.notAccepted'], { roles: ['signal'], whilePaused: true, article: '行政强制法 56' }) };

export const notAcceptedActWords: Readonly<Record<keyof typeof notAcceptedForms, ActText>> = { 'enforcement.notAccepted': { zh: '法院不予受理强制执行申请', en: 'application for enforcement not accepted', toDo: 'record that the application for enforcement was not accepted' } };
export const notAcceptedFieldWords: Readonly<Record<FieldsOf<typeof notAcceptedForms>, Text>> = {
  atCourt: { zh: '法院案件', en: 'case at the court' },
  number: { zh: '文号', en: 'document number' },
};
