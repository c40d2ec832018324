import type { PartyPage } from '../../src/domain/partyPage';
import { guidance as en, labels as labelsEn } from './guidance.en';
import { guidance as zh, labels as labelsZh } from './guidance.zh';
import { steps } from './partySteps';
import type { Penalty } from './vocabulary';

/** The page of a party: its steps, and the words for them. */
export const partyPage: PartyPage<Penalty> = {
  caller: 'party',
  seesState: [],
  steps,
  words: { zh, en },
  labels: { zh: labelsZh, en: labelsEn },
};
