import type { CaseAnswer } from '../../../contract/case';
import { useRead } from '../../api/queries';
import type { Asked } from './asked';

/** One step of the chain of an approval: whose opinion, and in which form. */
export interface ChainStep {
  readonly role: string;
  readonly kind: 'agree' | 'review' | 'collective';
}

/** The steps of the chain of what was asked for, first to last, as the procedure has them; none before they are read. */
export function useChain(file: Pick<CaseAnswer, 'procedure'>, { act }: Pick<Asked, 'act'>): readonly ChainStep[] {
  const procedures = useRead('readProcedures', {}, { keep: 600_000 });
  const { name, version } = file.procedure;
  const steps = procedures.data?.procedures.find((procedure) => procedure.name === name && procedure.version === version)?.acts.find((entry) => entry.act === act)?.approval?.steps;
  return (steps ?? []) as unknown as readonly ChainStep[];
}
