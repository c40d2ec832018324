import type { zh } from './words.zh';

/** The areas of administration. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Administration',
  areas: 'Areas of administration',
  bodies: 'Bodies',
  accounts: 'Accounts',
  calendar: 'Calendar years',
  editions: 'Periods and articles',
  versions: 'Versions',
  mail: 'Mail log',
  clocks: 'Clocks',
  queue: 'Alarm queue',
  bodiesWhat: 'Names of the bodies through time, their heads, how letters reach them, and who serves which district.',
  accountsWhat: 'Who may sign in and with which roles; adding, disabling, new passwords, all of it logged.',
  calendarWhat: 'Days off and days worked as the State Council published them; see which due dates would move before a year is loaded.',
  editionsWhat: 'The article, time in force and mark of every period.',
  versionsWhat: 'Versions of the procedures, what the model check says, and their pictures.',
  mailWhat: 'Whether notices arrived, why they are late, and sending them again.',
  clocksWhat: 'Whether anything is due and has not rung, whether the clock of the server can be trusted, reconciliation.',
  queueWhat: 'Who rings, and when somebody looks next.',
  none: 'There is nothing to administer for your roles.',
};
