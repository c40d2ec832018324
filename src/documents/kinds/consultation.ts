import type { DocumentField } from '../../application/ports/documents';
import { data, doneBy, input, kind, letterFields, needed, optional, paperFields, unserved } from './fields';

/*
 * Papers of 重大案件会商. What goes to all members is made of the masked brief; names stand only where the part of the file says so.
 * An opinion is of the part `sealed`: nobody makes its paper before the opinions are opened.
 */

/** A form without a number of its own: what the office system gave it, if anything. */
const formFields = { ...paperFields, number: optional('文号', 'document number', { of: 'number' }) } as const;

const question = needed('会商的问题', 'question', ...data('question'));
const brief = needed('案情（已隐去姓名、名称）', 'the case, without names', ...data('brief'));
const reasons = needed('会商事由', 'why', ...data('reasons'));
const meeting = {
  heldAt: needed('时间', 'time', ...input('heldAt'), ...data('meeting.at')),
  place: needed('地点', 'place', ...input('place'), ...data('meeting.place')),
} as const;
/** One a line: for a list, and for cards. */
const members = needed('受邀单位', 'bodies invited', { of: 'data', path: 'members', joined: 'lines' });
const delegates: DocumentField = optional('参加人员', 'delegates', { of: 'party', roles: ['member'], field: 'name', all: true, joined: 'lines' });
const signer = (...acts: readonly string[]): DocumentField => needed('签发人', 'signed by', ...input('signer'), doneBy(acts, 'signer'));
const drafted = (zh: string, en: string, path: string): DocumentField => needed(zh, en, doneBy(['minutes.drafted'], path));

export const consultationKinds = [
  kind('consultationRequest', '重大案件会商申请表', 'request for a consultation', 'main', {
    ...formFields, from: needed('申请单位', 'asked by', ...input('from'), ...data('from')), reasons, question, brief,
    urgent: needed('是否紧急', 'urgent', ...input('urgent')), pendingWith: optional('已受理的法院', 'courts before which it is pending', ...input('pendingWith')),
  }),
  kind('consultationNotice', '会商通知', 'notice of a consultation', 'main', {
    ...letterFields, addressees: needed('主送', 'addressees', { of: 'input', path: 'addressees', joined: 'row' }), ...meeting,
    manner: needed('方式', 'manner', ...input('manner')), agenda: needed('议题', 'agenda', ...input('agenda')), signer: signer('meeting.convened'), grade: needed('等级', 'grade', ...data('grade')),
  }),
  kind('caseBrief', '案情通报（脱敏）', 'the case, masked', 'main', { ...formFields, reasons, question, brief, materials: optional('附材料', 'papers', ...data('materials')) }),
  unserved('attendanceSheet', '会商参会名单（签到表）', 'list of participants', 'main', { ...formFields, ...meeting, members, delegates }),
  unserved('seatCards', '座次牌', 'seat cards', 'main', { ...formFields, members, delegates }),
  kind('consultationOpinion', '会商意见表', 'opinion', 'main', {
    ...formFields, question, position: needed('意见类别', 'position', ...input('position')), opinion: needed('意见', 'opinion', ...input('opinion')), grounds: optional('理由', 'grounds', ...input('grounds')),
  }),
  kind('consultationMinutes', '会商纪要', 'minutes', 'main', {
    ...paperFields, question, heldOn: needed('会商日期', 'held on', doneBy(['meeting.held'])), place: optional('地点', 'place', ...data('meeting.place')),
    chair: needed('主持人', 'in the chair', doneBy(['meeting.held'], 'chair')), expected: needed('应到单位', 'expected', { of: 'data', path: 'expected', joined: 'row' }), present: optional('实到单位', 'present', { of: 'act', acts: ['meeting.held'], path: 'present', joined: 'row' }),
    discussed: drafted('讨论情况', 'what was discussed', 'discussed'), agreed: drafted('议定事项', 'what was agreed', 'agreed'), advice: drafted('会商意见', 'advice', 'advice'),
    dissent: optional('保留意见', 'dissent'), signer: signer('minutes.issued'),
  }),
  kind('caseCircular', '重大案件通报', 'notification of a major case', 'main', { ...letterFields, recipients: needed('主送', 'recipients', { of: 'input', path: 'recipients', joined: 'row' }), content: needed('通报内容', 'content', ...input('content')), signer: signer('result.notified') }),
  kind('taskFeedback', '落实情况反馈表', 'report on a task', 'main', {
    ...formFields, tasks: needed('议定事项', 'tasks', ...data('tasks')), report: needed('落实情况', 'report', ...input('report')), completed: needed('是否已落实', 'carried out', ...input('completed')),
  }),
];
