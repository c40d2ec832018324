import type { zh } from './words.zh';

/** The list of consultations. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Consultations on major cases',
  view: 'List',
  open: 'Under way',
  closed: 'Ended',
  all: 'All',
  empty: 'There are no consultations here.',
  number: 'Number',
  matter: 'Why',
  from: 'Asked by',
  state: 'State',
  due: 'Due',
  initiate: 'Initiate a consultation',
  request: 'Register a request',
  first: 'First page',
};
