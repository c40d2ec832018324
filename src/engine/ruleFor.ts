import type { ActRule, Procedure } from '../domain/procedure';
import { isSystemAct, systemActs } from '../domain/systemActs';

/** The rule of an act: the procedure's own, or the engine's; undefined for an unknown act. */
export const ruleFor = (procedure: Procedure, type: string): ActRule | undefined =>
  Object.hasOwn(procedure.acts, type) ? procedure.acts[type] : isSystemAct(type) ? systemActs[type] : undefined;
