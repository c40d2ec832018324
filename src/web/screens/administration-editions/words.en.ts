import type { zh } from './words.zh';

/** Periods and articles. */
export const en: Record<keyof typeof zh, string> = {
  procedure: 'Procedure', all: 'All', kind: 'Kind', mark: 'Mark', find: 'Find by period or article', inForce: 'In force today',
  period: 'Period', article: 'Article', length: 'Length', since: 'In force', statutory: 'Statutory', internal: 'Internal', outside: 'Outside',
  workingDay: ' working days', calendarDay: ' days', month: ' months', year: ' years', hour: ' hours', workingDayOne: ' working day', calendarDayOne: ' day', monthOne: ' month', yearOne: ' year', hourOne: ' hour', backward: ' (counted back)',
  span: '{{from}} to {{until}}', from: 'Since {{from}}',
  perParty: 'For each party or member body',
  nothing: 'No period fits.',
  count: '{{count}} rows',
  marksTitle: 'Marks', marks: 'V1–V7: read in a text named in docs/legal-basis.md; K: practice that the city confirms; M: from memory, a jurist confirms; D: a target of this product, not law.',
  extensions: 'May be extended',
};
