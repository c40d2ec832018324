import type { Id, LegalDate } from '../../../src/domain/brand';
import type { ActRule, Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, type Consultation, type File } from '../vocabulary';
import { aboutOne, accessOf, byMember, byOffice, papers, rule, tell, withMember } from './common';

/*
 * 通报、议定事项、挂牌督办: until every task is closed. A task is a party of its own, so that each has its clocks.
 */

const withTask = ({ data }: File, id: string | undefined, change: Partial<Consultation['tasks'][number]>): Consultation['tasks'] => data.tasks.map((task) => (task.id === id ? { ...task, ...change } : task));

export const followingActs = {
  /** 重大案件通报. */
  'result.notified': rule(forms['result.notified'], {
    ...byOffice, document: { template: 'caseCircular', word: '通' },
    record: ({ data }, input, act) => ({ data: { notifiedOn: data.notifiedOn ?? act.on, notified: [...new Set([...data.notified, ...input.recipients])] } }),
    effects: (file, input) => tell(file, 'notified', input.recipients),
  }),
  'notification.acknowledged': rule(forms['notification.acknowledged'], { ...byMember, record: (file, _input, act) => ({ data: { members: withMember(file, act.party, { acknowledgedOn: act.on }) } }) }),
  'task.assigned': rule(forms['task.assigned'], {
    ...byOffice,
    record: (file, input) => {
      const id = `task-${file.data.tasks.length + 1}`;
      const data: Consultation = { ...file.data, tasks: [...file.data.tasks, { id, owner: input.owner, title: input.task, due: input.term.due as LegalDate, reports: 0 }] };
      return { data, parties: [...file.parties, { id: id as Id<'party'>, role: 'task', part: 'main', body: input.owner }], access: accessOf(file, data, file.hub) };
    },
    effects: (file, input) => tell(file, 'assigned', [input.owner]),
  }),
  /** 落实情况反馈表. */
  'task.reported': rule(forms['task.reported'], {
    ...byMember,
    record: (file, _input, act) => ({ data: { tasks: withTask(file, act.party, { reports: (file.data.tasks.find(({ id }) => id === act.party)?.reports ?? 0) + 1 }) } }),
    effects: () => papers({ template: 'taskFeedback' }),
  }),
  'task.extended': rule(forms['task.extended'], { ...aboutOne, extends: 'MC10', record: (file, input, act) => ({ data: { tasks: withTask(file, act.party, { due: input.until as LegalDate }) } }) }),
  'task.closed': rule(forms['task.closed'], { ...aboutOne, record: (file, _input, act) => ({ data: { tasks: withTask(file, act.party, { closedOn: act.on }) } }) }),
  /** 挂牌督办: a supervision order of its own, about the case or about the body. */
  'listing.ordered': rule(forms['listing.ordered'], {
    ...byOffice,
    record: ({ data }) => ({ data: { listings: data.listings + 1 } }),
    effects: (file, input) => {
      const order = given({ kind: 'listing', subject: input.case === undefined ? 'body' : 'case', case: input.case, to: input.to, grounds: input.grounds, demands: input.demands, reply: input.reply, signer: input.signer });
      return { signals: [{ to: { open: 'supervision-order', body: file.hub, link: 'listing' }, act: 'order.issued', input: order as Signal['input'] }] };
    },
  }),
  'bulletin.recorded': rule(forms['bulletin.recorded'], { ...byOffice, record: (_file, input) => ({ data: { bulletin: input.bulletin } }) }),
  'consultation.closed': rule(forms['consultation.closed'], byOffice),
} as const satisfies Readonly<Record<string, ActRule>>;
