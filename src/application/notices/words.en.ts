import type { NoticeWords } from './vocabulary';

/** What the system's own notices say. */
export const en: NoticeWords = {
  letters: {
    'deadline.reminder': { subject: 'Deadline: {period}', body: 'In case {number} the period ‘{period}’ ends on {due}.' },
    'deadline.lapsed': { subject: 'Period expired: {period}', body: 'In case {number} the period ‘{period}’ ended on {due}.' },
    'deadline.escalated': { subject: 'Overdue, {rung}: {period}', body: 'In case {number} the period ‘{period}’ ({due}) has run out; {request}.' },
    'deadline.nearer': { subject: 'Date nearer: {period}', body: 'In case {number} the period ‘{period}’ ends on {due} instead of {from}.' },
    'suit.judged': { subject: 'Judgment on the decision', body: 'There is a judgment in the suit over case {number}: please read it and see what it changes.' },
    'enforcement.notAccepted': { subject: 'Application for enforcement not accepted', body: 'The court has not accepted the application for enforcement in case {number}: please look at it and decide whether to apply to the higher court for review or to apply again with the missing material.' },
  },
  rungs: {
    runOut: { name: 'for your attention', request: 'please look into it' },
    urged: { name: 'urging', request: 'please see to it that it is dealt with now' },
    supervised: { name: 'supervision', request: 'please supervise it' },
    announced: { name: 'announcement', request: 'please announce it as the rules require' },
  },
  other: { subject: 'News in a case', body: 'There is something new in case {number}. Please sign in and look.' },
  onBehalf: { subject: 'To be told ({who}): {subject}', body: 'Case {number}: {who} cannot be reached electronically. Please tell them in the proper way: {subject}.' },
  toServe: { subject: 'To be served ({who}): {subject}', body: 'Case {number}: ‘{subject}’ must be served on {who} as the law prescribes; an e-mail or a text message does not replace it.' },
  digest: { subject: 'Today’s reminders ({count})', body: 'Please look at these {count}:' },
  withoutNumber: '(no number)',
  open: 'Open the case',
  footer: 'Sent by the system. Please do not reply.',
  short: '[{body}] {number} {step}, {date}.',
  someone: 'the body concerned',
  headOf: 'the head of {body}',
  party: 'the party',
};
