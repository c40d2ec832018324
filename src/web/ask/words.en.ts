import type { zh } from './words.zh';

/** The page for whoever has no account. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Ask by intake number',
  lead: 'Type the intake number and the six digits that you were told: you see how far the matter is. Nobody’s name is shown.',
  number: 'Intake number',
  code: 'Query code',
  query: 'Ask',
  procedure: 'Procedure',
  state: 'State',
  next: 'Next',
  other: '中文',
  home: 'Sign in (staff)',
  cannotReach: 'The server cannot be reached. Try again later, or call 12330.',
};
