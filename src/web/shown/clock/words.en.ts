import type { zh } from './words.zh';

/** What is known of the server's clock. */
export const en: Record<keyof typeof zh, string> = {
  notCompared: 'Not compared with another clock', demonstration: 'The time of a demonstration, not the real one: no evidence',
  postgres: 'PostgreSQL server', redis: 'Redis server',
  agrees: 'agrees with the clock of the {{other}}', ahead: '{{seconds}} s ahead of the clock of the {{other}}', behind: '{{seconds}} s behind the clock of the {{other}}', within: ' (to {{seconds}} s, compared {{at}})', at: ' (compared {{at}})',
  sameMachine: 'the {{other}} is on this machine: one clock, no independent comparison',
  synchronised: 'the kernel says that a time service (NTP) keeps the clock right', notSynchronised: 'the kernel says that no time service (NTP) keeps the clock right',
  ntpUnknown: 'nothing could be learned of a time service (NTP)',
  steady: 'since {{since}} in step with the monotonic clock', fast: 'since {{since}} {{seconds}} s fast against the monotonic clock', slow: 'since {{since}} {{seconds}} s slow against the monotonic clock',
};
