import type { PartyPage } from '../../src/domain/partyPage';
import { guidance as en, labels as labelsEn } from './guidance.en';
import { guidance as zh, labels as labelsZh } from './guidance.zh';
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
  labels: { zh: labelsZh, en: labelsEn },
};
