import type { zh } from './words.zh';

/** The mail log. */
export const en: Record<keyof typeof zh, string> = {
  note: 'How notices were delivered: no content, no name and no personal address is shown.',
  state: 'State', channel: 'Channel', all: 'All',
  waiting: 'Waits', collecting: 'Waits for the digest', collected: 'Sent in a digest', delivered: 'Delivered', failed: 'Failed', withdrawn: 'Withdrawn', addressed: 'Addressed',
  inbox: 'Inbox', mail: 'E-mail', sms: 'Text message', messenger: 'Messenger',
  id: 'No.', created: 'Made', to: 'To', party: 'a party (address not shown)', template: 'Notice', tries: 'Tries', last: 'Last result',
  next: 'next {{at}}', at: 'on {{at}}', again: 'Send again', course: 'Course',
  unaddressed: 'Notices that have reached no person yet',
  office: 'Office or party',
  nothing: 'No delivery fits.',
  later: 'Put off', sentAgain: 'Sent again', by: 'by {{by}}',
  more: 'Older ones',
  done: 'It waits to be sent again.',
  events: 'What happened to delivery {{id}}',
};
