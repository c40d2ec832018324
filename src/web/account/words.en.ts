import type { zh } from './words.zh';

/** One's own account. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Your account',
  name: 'Name',
  login: 'Login',
  body: 'Body',
  change: 'Change the password',
  mustTitle: 'Choose a password of your own',
  mustLead: 'The password that you signed in with was made by an administrator and is good for this once. Put one in its place that only you know; then work begins.',
  lead: 'When it is changed, whatever you left open in other windows and on other computers is signed out at once; this window goes on.',
  current: 'Old password',
  next: 'New password',
  nextHint: '8 to 200 characters; a few words that have nothing to do with one another will do',
  again: 'The new password once more',
  required: 'Required',
  differs: 'Not the same as above',
  done: 'The password is changed; everywhere else you are signed out',
};
