import type { English } from '../../../src/domain/words';
import { words as before } from '../words.en';
import type { SupervisionWords2 } from './words';

/** Every word of the second version in English. */
export const words: English<SupervisionWords2> = {
  ...before,
  states: { ...before.states, verifying: 'answer accepted, to be verified' },
  acts: { ...before.acts, 'settlement.confirmed': 'settled, as confirmed', 'settlement.refuted': 'found not settled, returned' },
  toDo: { ...before.toDo, 'settlement.confirmed': 'confirm that it is settled', 'settlement.refuted': 'return it as not settled' },
  fields: { ...before.fields, findings: 'what was found' },
  choices: { ...before.choices, verifying: 'verification' },
};
