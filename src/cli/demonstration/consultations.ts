import type { JsonObject } from '../../domain/json';
import { dateIn, timeIn } from './dates';
import type { DemonstrationStory, Told } from './told';

/* Consultations and supervision orders in the middle of their lives, at the office of the joint conference. All names are invented. */

const OFFICE = 'zb-joint-office';
const MARKET = 'zhangdian-market';
const POLICE = 'zb-police';
const PROCURATORATE = 'zb-procuratorate';
const ASSOCIATION = 'zb-ceramic-association';
const MEMBERS = [MARKET, POLICE, PROCURATORATE, ASSOCIATION];

type More = Pick<Told, 'party' | 'about' | 'asserted'>;
const by = (role: string, body: string) => (daysAgo: number, time: string, act: string, input: JsonObject = {}, more: More = {}): Told => ({ daysAgo, time, role, body, act, input, ...more });
const office = by('secretary', OFFICE);
const roles: Readonly<Record<string, string>> = { [MARKET]: 'officer', [ASSOCIATION]: 'mediator' };

/** A body with accounts does it itself; the others answer by telephone or paper, and the office enters it. */
function member(body: string, daysAgo: number, time: string, act: string, input: JsonObject, way: 'telephone' | 'paper' = 'telephone'): Told {
  const role = roles[body];
  const party = { party: `member-${body}` };
  return role ? by(role, body)(daysAgo, time, act, input, party) : office(daysAgo, time, act, input, { ...party, asserted: { body, person: '办公室', way } });
}

const convened = (daysAgo: number, heldDaysAgo: number): Told =>
  office(daysAgo, '10:00', 'meeting.convened', { heldAt: timeIn(-heldDaysAgo, '09:30'), place: '市政府三楼会议室', manner: 'combined', agenda: '研究案件定性和处理意见', addressees: MEMBERS, signer: '张主任' });
const answered = (daysAgo: number): Told[] => [
  member(MARKET, daysAgo, '14:00', 'invitation.answered', { reply: 'attends', delegate: { name: '王立群' }, post: '副局长' }),
  member(ASSOCIATION, daysAgo, '15:00', 'invitation.answered', { reply: 'attends', delegate: { name: '孙家和' }, post: '秘书长' }),
  member(POLICE, daysAgo, '15:30', 'invitation.answered', { reply: 'attends', delegate: { name: '李卫东' }, post: '支队长' }),
  member(PROCURATORATE, daysAgo, '16:00', 'invitation.answered', { reply: 'attends', delegate: { name: '赵明理' }, post: '检察官' }, 'paper'),
];
const papers = (daysAgo: number): Told[] => [
  office(daysAgo, '09:10', 'material.added', { title: '案情通报（脱敏）', part: 'main', markedSecret: false }),
  office(daysAgo, '09:20', 'material.added', { title: '当事人主体情况', part: 'names', markedSecret: false }),
  office(daysAgo, '09:40', 'papers.sent', { way: 'platform' }),
  member(MARKET, daysAgo, '16:30', 'material.read', { materials: ['m1', 'm2'] }),
];

const opinions: Readonly<Record<string, JsonObject>> = {
  [MARKET]: { position: 'criminal', opinion: '违法经营数额已经接近追诉标准，建议移送公安机关。', grounds: '已查实的销售记录和同类侵权记录。' },
  [POLICE]: { position: 'moreFacts', opinion: '建议先行补充网络销售数据的调取。' },
  [PROCURATORATE]: { position: 'criminal', opinion: '按照合理嫌疑的标准可以移送，具体数额由侦查机关查明。' },
  [ASSOCIATION]: { position: 'other', opinion: '建议同时对行业作出风险提示。' },
};
const opined = (body: string, daysAgo: number, time: string): Told => member(body, daysAgo, time, 'opinion.given', opinions[body] ?? {}, 'paper');

const closedOpinions: DemonstrationStory = {
  name: '会商：意见密封中', procedure: 'major-case-consultation', body: OFFICE,
  acts: [
    office(24, '09:30', 'consultation.requested', {
      from: MARKET, reasons: ['crimeThreshold', 'crossDepartment'], question: '现有证据是否达到移送公安机关的标准', brief: '张店区锦华瓷行销售的日用陶瓷使用了与注册商标相同的标识，价格明显偏低，网络销售数据尚未调取。', urgent: false, pendingWith: [],
      parties: [{ role: 'party', party: { organisation: '张店区锦华瓷行' } }],
    }, { about: { field: 'cases', stories: ['保密举报已立案（zhangdian）'] } }),
    office(23, '10:00', 'request.accepted', { grade: 'ordinary', pendingWith: [] }),
    convened(22, 3), ...answered(21), ...papers(20),
    office(3, '11:30', 'meeting.held', { present: MEMBERS, chair: '张主任' }),
    opined(MARKET, 2, '10:00'), opined(POLICE, 1, '15:00'),
  ],
};

const tasksOpen: DemonstrationStory = {
  name: '会商：议定事项落实中', procedure: 'major-case-consultation', body: OFFICE,
  acts: [
    office(70, '09:00', 'consultation.initiated', { reasons: ['groupOrCluster', 'repeatedInfringement'], question: '陶瓷琉璃行业重复侵权如何协同处理', brief: '多家企业先后仿制同一系列琉璃台灯的外观，权利人多次反映。', urgent: false, pendingWith: ['zb-court'] }, { about: { field: 'cases', stories: ['陶瓷纠纷：已裁决，起诉期内'] } }),
    convened(69, 50), ...answered(68), ...papers(67),
    office(66, '10:00', 'court.invited', { court: 'zhangdian-court', generalQuestion: '重复侵权在行政处罚和民事赔偿中分别如何认定' }),
    office(52, '10:00', 'generalView.given', { view: '可以参照司法解释关于重复侵权的规定，具体案件不作评论。' }, { party: 'member-zhangdian-court', asserted: { body: 'zhangdian-court', person: '办公室', way: 'paper' } }),
    office(50, '11:30', 'meeting.held', { present: MEMBERS, chair: '张主任' }),
    ...MEMBERS.map((body) => opined(body, 49, '16:00')),
    office(48, '09:00', 'opinions.opened', { witness: '刘秘书' }),
    office(46, '10:00', 'minutes.drafted', { discussed: '各单位就重复侵权的认定和协同处理发表了意见。', agreed: '市场监管部门开展核查，行业协会发布提示。', advice: '建议对重复侵权企业开展专项核查，对侵权产品联合巡查。' }),
    ...MEMBERS.filter((body) => body !== POLICE).map((body) => member(body, 45, '15:00', 'minutes.countersigned', { way: 'paper' }, 'paper')),
    member(POLICE, 45, '16:00', 'minutes.objected', { dissent: '对专项核查的职责分工有不同意见。' }, 'paper'),
    office(44, '10:00', 'minutes.issued', { signer: '张主任', copies: 12 }),
    office(43, '09:00', 'task.assigned', { owner: MARKET, task: '对重复侵权企业开展专项核查', term: { due: dateIn(10) } }),
    office(43, '09:10', 'task.assigned', { owner: ASSOCIATION, task: '发布行业风险提示', term: { due: dateIn(3) } }),
    office(42, '09:00', 'result.notified', { recipients: MEMBERS, content: '会商形成的意见和议定事项已经印发。', signer: '张主任' }),
    member(MARKET, 41, '09:30', 'notification.acknowledged', { way: 'online' }),
    by('officer', MARKET)(15, '10:00', 'task.reported', { report: '已核查五家企业，其中两家立案。', completed: false }, { party: 'task-1' }),
  ],
};

const bureau = by('sectionChief', MARKET);
const lateCase: DemonstrationStory = {
  name: '督办：已签收，待答复', procedure: 'supervision-order', body: MARKET,
  acts: [
    office(10, '09:00', 'order.issued', { kind: 'order', subject: 'case', to: MARKET, grounds: '举报核查超过期限', demands: '说明超期原因，限期作出是否立案的决定', reply: { due: dateIn(5) }, signer: '张主任' }, { about: { field: 'case', stories: ['核查已逾期（zhangdian）'] } }),
    bureau(9, '10:30', 'order.received', { receivedBy: '办公室' }),
    bureau(1, '16:00', 'extension.asked', { until: dateIn(12), reason: '权利人辨认意见尚未收到' }),
  ],
};
const silentBody: DemonstrationStory = {
  name: '督办：逾期，已再次督办', procedure: 'supervision-order', body: 'zichuan-market',
  acts: [
    by('supervisor', OFFICE)(45, '09:00', 'order.issued', { kind: 'order', subject: 'body', to: 'zichuan-market', grounds: '第三季度超期案件较多', demands: '逐件说明原因和整改措施', reply: { due: dateIn(-30) }, signer: '张主任' }),
    office(44, '11:00', 'order.received', { receivedBy: '值班室' }, { asserted: { body: 'zichuan-market', person: '值班室', way: 'telephone' } }),
    office(25, '09:00', 'order.urged', { note: '请尽快答复' }),
    office(4, '09:00', 'order.pressed', { signer: '张主任', reply: { due: dateIn(3) } }),
  ],
};

export const consultationStories: readonly DemonstrationStory[] = [closedOpinions, tasksOpen, lateCase, silentBody];
