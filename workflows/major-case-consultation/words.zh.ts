import { consultationReasons } from '../../src/domain/coordination';
import { spoken } from '../../src/domain/words';
import type { ConsultationWords } from './words';

/** 重大案件会商用语。 */
export const words: ConsultationWords = {
  title: '重大案件会商',
  states: {
    new: '未申请', requested: '已申请，待审查', toConvene: '已同意，待召集', convened: '已召集', awaitingOpinions: '已会商，待提交意见', toOpen: '意见待开启', drafting: '待起草纪要', countersigning: '纪要会签中', toIssue: '纪要待印发',
    following: '议定事项落实中', closed: '已办结', declined: '不予会商', withdrawn: '已撤销',
  },
  acts: {
    'consultation.requested': '申请会商', 'consultation.initiated': '依职权会商', 'request.accepted': '同意会商', 'request.declined': '不予会商', 'request.withdrawn': '撤销会商', 'grade.changed': '变更等级', 'pendingCourt.noted': '记录法院已受理',
    'meeting.convened': '发出会商通知', 'meeting.postponed': '改期', 'members.added': '增加成员单位', 'court.invited': '邀请法院就一般法律问题发表意见', 'member.released': '不再参加', 'invitation.answered': '回复通知', 'delegate.named': '确定或者更换代表', 'recusal.declared': '回避',
    'material.added': '登记材料', 'papers.sent': '分发材料', 'material.read': '确认阅读', 'copy.handedOut': '发出编号复制件', 'copy.returned': '收回编号复制件', 'meeting.held': '召开会商',
    'opinion.given': '提交书面意见', 'generalView.given': '就一般法律问题发表意见', 'opinions.opened': '统一开启意见', 'opinion.added': '补充意见', 'dissent.recorded': '记载保留意见',
    'minutes.drafted': '送签纪要草稿', 'minutes.countersigned': '会签', 'minutes.objected': '会签（有保留意见）', 'minutes.issued': '印发纪要',
    'result.notified': '通报', 'notification.acknowledged': '确认收到通报', 'task.assigned': '确定议定事项', 'task.reported': '反馈落实情况', 'task.extended': '延长事项期限', 'task.closed': '事项办结', 'listing.ordered': '挂牌督办', 'bulletin.recorded': '列入通报期刊', 'consultation.closed': '会商办结',
  },
  fields: {
    from: '申请单位', cases: '所涉案件', parties: '案件当事人', role: '身份', party: '当事人', reasons: '会商事由', question: '拟会商的问题', brief: '案情（不写姓名、名称）', urgent: '紧急', pendingWith: '已在审理本案或者关联案件的法院', grade: '等级', note: '说明', reason: '理由',
    court: '法院', heldAt: '时间', place: '地点', manner: '方式', agenda: '议题', addressees: '参加单位', signer: '签发人', generalQuestion: '一般法律适用问题', reply: '回复', delegate: '参加人员', post: '职务', substitute: '替换原代表', scope: '回避范围', grounds: '事由',
    title: '材料名称', part: '所属部分', file: '文件', markedSecret: '标有密级', way: '方式', materials: '材料', material: '材料', copyNumber: '编号', receivedBy: '签收人', present: '实到单位', chair: '主持人', record: '会议记录', position: '意见类别', opinion: '意见', view: '意见',
    witness: '开启见证人', dissent: '保留意见', discussed: '讨论情况', agreed: '议定事项', advice: '会商意见（供承办单位参考）', copies: '份数', recipients: '通报单位', content: '通报内容', owner: '责任单位', task: '事项', term: '完成期限', number: '文号', due: '期限', report: '落实情况', completed: '已落实', until: '延至',
    to: '承办单位', case: '案件', demands: '督办要求', bulletin: '通报期次', summary: '办结情况',
  },
  again: { 'invitation.answered': '新的回复替换此前的回复。', 'opinion.given': '以最后提交的意见为准，此前的意见仍然存卷。', 'minutes.countersigned': '以最后一次表示为准。', 'minutes.objected': '以最后一次表示为准。' },
  fieldsIn: { 'listing.ordered.reply': '答复期限', 'opinion.given.grounds': '理由' },
  choices: {
    ...spoken(consultationReasons, 'zh'),
    requester: '请求人', rightHolder: '权利人', respondent: '被请求人', party: '当事人', thirdParty: '第三人', suspect: '嫌疑人',
    ordinary: '普通', urgent: '紧急', inPerson: '现场', video: '视频', combined: '现场和视频', attends: '参加', declines: '不参加', delegate: '代表回避', body: '单位回避', main: '各单位可见', names: '含当事人名称', platform: '在线', copies: '编号复制件',
    administrative: '行政处理', criminal: '涉嫌犯罪，移送', civil: '民事途径', mediation: '调解', moreFacts: '补充调查', other: '其他', online: '线上', paper: '纸质',
    member: '成员单位', task: '议定事项', opinionsClosed: '意见密封', opinionsOpen: '意见已开启', listed: '已挂牌', tasksOpen: '事项未办结', ownMotion: '依职权', advised: '已形成意见', declined: '不予会商', withdrawn: '已撤销', general: '一般法律问题', sealed: '密封意见',
    request: '申请', meeting: '会商', opinions: '意见', minutes: '纪要', following: '落实', ended: '结束',
  },
  numbers: { intake: '会商编号', consultationNotice: '会商通知文号', consultationMinutes: '纪要期次', caseCircular: '通报文号' },
};
