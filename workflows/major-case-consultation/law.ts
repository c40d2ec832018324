import { calendarDays, hours, internal, progressRungs, target, workingDays } from '../../src/domain/law';
import type { Edition, Period, Start } from '../../src/domain/period';
import type { ConditionName } from './conditions';
import type { ActName } from './forms';

/*
 * The clocks of a consultation. National law gives none, and 淄政办发〔2014〕14号 三(三)1 asks for the system without any day; whether
 * the city's paper of August 2021 has days is not known. All are targets of the house (D). None of them touches a period of the
 * case that is consulted on.
 */

const on = (act: ActName, when?: ConditionName, from: Start['from'] = 'at'): Start => ({ act, from, ...(when ? { when } : {}) });
const toTheOffice = progressRungs('hub', 'supervisor');
const toTheMember = progressRungs('owner', 'hub');
/** The ways on which a consultation ends before its minutes. */
const over = ['request.withdrawn', 'request.declined'] as const;
/** Counted back from the meeting. */
const before = (editions: readonly Edition[]): readonly Edition[] => editions.map((edition) => ({ ...edition, direction: 'before' }));
const meeting = { field: 'heldAt' } as const;

export const periods: readonly Period[] = [
  internal({
    id: 'MC1', name: { zh: '审查会商申请', en: 'examine the request' }, owner: 'hub', ladder: toTheOffice,
    startedBy: [on('consultation.requested')], endedBy: ['request.accepted', ...over],
    editions: target(workingDays(2), { zh: '两个工作日内审查', en: 'examined within two working days' }),
  }),
  internal({
    id: 'MC2', name: { zh: '召开会商', en: 'hold the meeting' }, step: 'meeting', owner: 'hub', ladder: toTheOffice,
    startedBy: [on('request.accepted', 'isOrdinary'), on('consultation.initiated', 'isOrdinary'), on('grade.changed', 'isOrdinary')], endedBy: ['meeting.held', { act: 'grade.changed', when: 'isUrgent' }, ...over],
    editions: target(workingDays(10), { zh: '普通会商：同意后十个工作日内召开', en: 'ordinary: held within ten working days' }),
  }),
  internal({
    id: 'MC2u', name: { zh: '召开紧急会商', en: 'hold the urgent meeting' }, step: 'meeting', owner: 'hub', ladder: toTheOffice,
    startedBy: [on('request.accepted', 'isUrgent'), on('consultation.initiated', 'isUrgent'), on('grade.changed', 'isUrgent')], endedBy: ['meeting.held', { act: 'grade.changed', when: 'isOrdinary' }, ...over],
    editions: target(hours(24), { zh: '紧急会商：同意后二十四小时内召开', en: 'urgent: held within twenty-four hours' }),
  }),
  internal({
    id: 'MC3', name: { zh: '会前送达材料', en: 'papers before the meeting' }, step: 'papers', owner: 'hub', ladder: toTheOffice,
    startedBy: [on('meeting.convened', 'isOrdinary', meeting)], restartedBy: [on('meeting.postponed', 'isOrdinary', meeting)], endedBy: ['papers.sent', 'meeting.held', ...over],
    editions: before(target(workingDays(3), { zh: '会前三个工作日', en: 'three working days before the meeting' })),
  }),
  internal({
    id: 'MC3u', name: { zh: '紧急会商会前送达材料', en: 'papers before an urgent meeting' }, step: 'papers', owner: 'hub', ladder: toTheOffice,
    startedBy: [on('meeting.convened', 'urgentAndLater', meeting)], restartedBy: [on('meeting.postponed', 'urgentAndLater', meeting)], endedBy: ['papers.sent', 'meeting.held', ...over],
    editions: before(target(workingDays(1), { zh: '会前一个工作日；当日会商的随会送达', en: 'one working day before; with the meeting where it is on the same day' })),
  }),
  internal({
    id: 'MC4', name: { zh: '提交书面意见', en: 'give the opinion in writing' }, step: 'opinion', per: 'party', of: 'member', owner: 'member', ladder: toTheMember, lapse: 'opinionPeriod.lapsed',
    startedBy: [on('meeting.held', 'owesOpinion')], endedBy: ['opinion.given', 'member.released', { act: 'recusal.declared', when: 'stepsAside' }, 'opinions.opened'],
    editions: target(workingDays(5), { zh: '会后五个工作日', en: 'five working days after the meeting' }),
  }),
  internal({
    id: 'MC6', name: { zh: '起草会商纪要', en: 'draft the minutes' }, owner: 'hub', ladder: toTheOffice,
    startedBy: [on('opinions.opened')], endedBy: ['minutes.drafted'],
    editions: target(workingDays(3), { zh: '意见开启后三个工作日', en: 'three working days after the opinions are opened' }),
  }),
  internal({
    id: 'MC7', name: { zh: '会签纪要', en: 'countersign the minutes' }, per: 'party', of: 'member', owner: 'member', ladder: toTheMember, lapse: 'countersignPeriod.lapsed',
    startedBy: [on('minutes.drafted', 'signsMinutes')], restartedBy: [on('minutes.drafted', 'signsMinutes')], endedBy: ['minutes.countersigned', 'minutes.objected', 'minutes.issued'],
    editions: target(workingDays(5), { zh: '收到草稿后五个工作日', en: 'five working days from the draft' }),
  }),
  internal({
    id: 'MC9', name: { zh: '通报成员单位', en: 'notify the members' }, owner: 'hub', ladder: toTheOffice,
    startedBy: [on('minutes.issued')], endedBy: ['result.notified'],
    editions: target(workingDays(5), { zh: '纪要印发后五个工作日', en: 'five working days after the minutes' }),
  }),
  internal({
    id: 'MC10', name: { zh: '办结议定事项', en: 'carry out the task' }, per: 'party', of: 'task', owner: 'task', ladder: toTheMember,
    startedBy: [{ ...on('task.assigned', 'isNewTask'), setBy: 'term' }], endedBy: ['task.closed'],
    editions: target(workingDays(20), { zh: '期限由会商纪要确定', en: 'the date in the minutes' }).map((edition) => ({ ...edition, extensions: [1, 2, 3].map(() => ({ fixedByDecision: true as const, approver: 'hub', article: '联席会议办公室同意' })) })),
  }),
  internal({
    id: 'MC11', name: { zh: '反馈落实情况', en: 'report on the task' }, per: 'party', of: 'task', owner: 'task', ladder: toTheMember,
    startedBy: [on('task.assigned', 'isNewTask')], restartedBy: [on('task.reported')], endedBy: ['task.closed'],
    editions: target(calendarDays(30), { zh: '每三十日反馈一次，至办结', en: 'every thirty days until it is closed' }),
  }),
  internal({
    id: 'MC12', name: { zh: '列入季度通报', en: 'the quarterly bulletin' }, owner: 'hub',
    startedBy: [on('minutes.issued', undefined, { moment: 'quarterEnd' })], endedBy: ['bulletin.recorded', 'consultation.closed'],
    editions: target(workingDays(15), { zh: '季度终了后十五个工作日', en: 'fifteen working days after the quarter' }),
  }),
];
