import type { zh } from './words.zh';

/** Opening a case. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Open a case',
  which: 'What is to be registered',
  lead: 'Each of these is the first step of a case. Only what your role may register at your body is listed.',
  hotline: ' For complaints by telephone or in person use “Intake”.',
  none: 'Your role registers no case at your body.',
  another: 'Choose another',
  record: 'Register',
  restored: 'What was typed at {{time}} and not registered is here again',
  drafted: 'Draft kept {{time}}',
  clear: 'Begin again',
  done: 'Registered',
  number: 'Number',
  code: 'Query code',
  codeHint: 'The query code is shown only now. With the number and this code the party can ask how the case stands.',
  openCase: 'Open the case',
  again: 'Register another',
};
