import type { zh } from './words.zh';

/** The frame: signing in, menu, notices. */
export const en: Record<keyof typeof zh, string> = {
  name: 'weiquan',
  subtitle: 'Case workflow for intellectual-property protection',
  demonstration: 'Demonstration: its time began at {{time}}',
  skip: 'Skip to content',
  menu: 'Menu',
  other: '中文',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'Your account, change the password',
  login: 'Login',
  password: 'Password',
  lead: 'The case workflow that the bodies protecting intellectual property in Zibo share: registering, passing on, accepting, mediating, answering. Every step has its legal period, and every period says where it comes from and how it was counted.',
  ask: 'No account? Ask by intake number and query code',
  endedTitle: 'You are no longer signed in',
  endedLead: 'Sign in again to go on. What you typed on this page is still there.',
  nothing: 'There is no page for your role yet.',
  links: 'API description',
};
