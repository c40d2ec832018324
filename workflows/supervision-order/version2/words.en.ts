import { words as before } from '../words.en';
import type { SupervisionWords2 } from './words';

/** Every word of the second version in English. */
export const words: SupervisionWords2 = {
  ...before,
  states: { ...before.states, verifying: 'answer accepted, to be verified' },
  acts: { ...before.acts, 'settlement.confirmed': 'confirm that it is settled', 'settlement.refuted': 'not settled: return it' },
  fields: { ...before.fields, findings: 'what was found' },
  choices: { ...before.choices, verifying: 'verification' },
};
