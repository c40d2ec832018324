import type { PartyStep } from '../../src/domain/partyPage';
import { kindOf, type File, type Matter } from './vocabulary';

/*
 * The reporter comes with the number and the query code, and may be nobody by name: the page says how far the matter is and
 * what is asked, and never repeats what was told. The respondent comes with the code of the letter that invited it to
 * mediation, and learns nothing of the other side (SAMR Order 121 art. 37).
 */

const inMediation = (file: File): boolean => ['awaitingMediation', 'mediating'].includes(file.state as string);

export const steps = [
  { id: 'supplement', roles: ['reporter'], open: (file) => file.state === 'awaitingSupplement' },
  { id: 'complaint', roles: ['reporter'], open: inMediation },
  { id: 'report', roles: ['reporter'], open: (file) => !file.closed && !inMediation(file) && kindOf(file.data) === 'report' },
  { id: 'invitation', roles: ['respondent'], open: inMediation, acts: [{ act: 'respondent.replied' }] },
] as const satisfies readonly PartyStep<Matter>[];
export type StepName = (typeof steps)[number]['id'];
