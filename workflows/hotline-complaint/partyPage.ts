import type { PartyPage } from '../../src/domain/partyPage';
import { guidance as en } from './guidance.en';
import { guidance as zh } from './guidance.zh';
import { steps } from './partySteps';
import type { Matter } from './vocabulary';

/** The page of a party: its steps, and the words for them. */
export const partyPage: PartyPage<Matter> = {
  caller: 'reporter',
  seesState: ['reporter'],
  steps,
  answers: { act: 'reporter.answered' },
  questions: ({ data }) => (data.questions ?? []).map(({ seq, on, answers }) => ({ seq, on, answers })),
  words: { zh, en },
};
