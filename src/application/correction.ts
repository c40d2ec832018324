import { isCorrection, type CorrectingAct } from '../domain/corrections';
import type { JsonObject } from '../domain/json';

/** A correction (更正, 更正文书), and the number of the fact that it puts right. */
export interface Correction {
  readonly act: CorrectingAct;
  readonly about: number;
}

/** What a correction is of: asked for, or performed. Undefined for every other act. */
export function correctionIn({ type, input }: { readonly type: string; readonly input: JsonObject }): Correction | undefined {
  const [act, given] = type === 'approval.requested' ? [input['act'], input['input'] as JsonObject] : [type, input];
  return isCorrection(act) ? { act, about: Number(given['about']) } : undefined;
}
