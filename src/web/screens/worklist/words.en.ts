import type { zh } from './words.zh';

/** The worklist. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Worklist',
  empty: 'Nothing is waiting.',
  number: 'Number',
  matter: 'Matter',
  state: 'State',
  turn: 'Whose move',
  due: 'Due',
  since: 'since {{date}}',
};
