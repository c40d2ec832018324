import type { zh } from './formWords.zh';

/** What is said of what was typed. */
export const en: Record<keyof typeof zh, string> = {
  missing: 'Required',
  empty: 'Please fill this in.',
  tooFewCharacters: 'At least {{limit}} characters.',
  tooManyCharacters: 'At most {{limit}} characters.',
  tooFewItems: 'At least {{limit}}.',
  tooManyItems: 'At most {{limit}}.',
  tooSmall: 'Not less than {{limit}}.',
  tooBig: 'Not more than {{limit}}.',
};
