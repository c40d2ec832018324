import { courtChoiceWords, courtFieldWords, courtTicked } from '../../src/domain/court';
import { panelActWords, panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { serviceActWords, serviceChoiceWords, serviceFieldWords, serviceFieldWordsIn } from '../../src/domain/service';
import { spoken } from '../../src/domain/words';
import { cancellationGrounds, goingOnGrounds, refusalGrounds, suspensionGrounds } from './grounds';
import { grounds, type DisputeWords } from './words';

const documents = {
  answerNotice: '答辩通知书', hearingNotice: '口头审理通知书', suspensionNotice: '中止处理通知书', resumptionNotice: '恢复处理通知书', adjudicationDecision: '行政裁决书',
  demandNotice: '催告书', statementNotice: '陈述意见通知书', mediationFilingNotice: '调解立案通知书', cancellationNotice: '撤销案件通知书', rectificationNotice: '更正通知书',
};

/** Every word of the procedure in Chinese, the language of those who work with it. */
export const words: DisputeWords = {
  title: '陶瓷知识产权纠纷',
  states: {
    new: '未登记', registered: '中心已登记', comparing: '比对中', offered: '征询调解意愿', mediatingAtCentre: '中心调解中',
    toBeHandedOver: '待移交行政裁决', awaitingReceipt: '已移交，待签收', filingReview: '立案审查中', awaitingCorrection: '待补正', correctionOverdue: '补正期满，待处理',
    answering: '送达与答辩', examining: '审理中', hearingFixed: '已定口头审理', decided: '已裁决，起诉期内', inCourt: '行政诉讼中',
    effective: '裁决生效', enforcing: '强制执行中', mediationRequested: '调解请求待陈述意见', mediationToFile: '均同意，待调解立案', mediationToDecline: '不同意或者未答复，待告知',
    mediatingOnRequest: '行政调解中', agreed: '已达成调解协议', awaitingAcceptance: '已申请司法确认', awaitingRuling: '法院审查中', ruled: '已裁定，异议期内',
    objected: '异议审查中', advised: '已答复', refused: '不予立案', withdrawn: '已撤回', cancelled: '已撤销',
    settled: '调解结案', concluded: '已结案',
  },
  acts: {
    ...spoken(serviceActWords, 'zh'), ...spoken(panelActWords, 'zh'), ...spoken(recusalActWords, 'zh'),
    'dispute.registered': '登记纠纷', 'request.lodged': '提交请求书', 'intake.checked': '审查材料', 'advice.given': '提供咨询', 'comparison.ordered': '委托比对',
    'comparison.delivered': '出具咨询意见', 'mediation.offered': '征询调解', 'consent.given': '同意调解', 'consent.refused': '拒绝调解', 'mediation.opened': '启动调解',
    'dispute.handedOver': '移交行政裁决', 'request.received': '签收请求', 'receipt.urged': '催签收', 'dispute.returned': '退回', 'dispute.ended': '中心办结',
    'correction.asked': '通知补正', 'correction.received': '收到补正', 'filing.extended': '延长立案审查', 'case.filed': '立案', 'filing.refused': '不予立案',
    'respondent.added': '追加被请求人', 'residence.established': '认定住所', 'answerNotice.issued': '发出答辩通知书', 'request.withdrawn': '撤回请求', 'answer.received': '收到答辩书',
    'answer.extended': '延长答辩期', 'answerAbroad.extended': '延长答辩期（境外）', 'answer.forwarded': '向请求人送达答辩书副本', 'jurisdiction.objected': '提出管辖异议', 'jurisdiction.decided': '管辖异议决定',
    'limitation.pleaded': '提出时效抗辩', 'evidencePeriod.extended': '延长举证期限', 'evidencePeriod.ended': '举证期限届满', 'appraisal.ordered': '委托检验鉴定', 'appraisal.completed': '检验鉴定完成',
    'reconciliation.started': '开始和解', 'reconciliation.ended': '和解结束', 'invalidation.reported': '报告无效宣告受理', 'suspension.declined': '不予中止', 'case.suspended': '中止处理',
    'case.resumed': '恢复处理', 'hearing.fixed': '确定口头审理', 'hearing.postponed': '延期口头审理', 'hearing.held': '口头审理', 'requester.absent': '请求人缺席',
    'closing.extended': '延长结案期限', 'superior.asked': '报请上级延长', 'closing.extendedAgain': '上级批准再次延长', 'clue.found': '发现违法线索', 'enforcement.ended': '强制执行结束', 'decision.made': '作出裁决',
    'stop.ordered': '直接责令停止侵权', 'case.cancelled': '撤销案件', 'decision.published': '公开裁决', 'suit.filed': '提起行政诉讼', 'judgment.received': '收到判决',
    'demandNotice.issued': '催告', 'enforcement.applied': '申请强制执行', 'requester.applied': '请求人申请执行', 'compliance.recorded': '履行', 'case.concluded': '结案',
    'statementNotice.issued': '发出陈述意见通知书', 'statement.received': '收到意见陈述书', 'mediation.filed': '调解立案', 'mediation.notFiled': '调解不予立案', 'mediation.agreed': '达成调解协议',
    'mediation.failed': '调解不成', 'confirmation.applied': '共同申请司法确认', 'confirmation.waived': '不申请司法确认', 'confirmation.accepted': '法院受理', 'confirmation.declined': '法院不予受理',
    'confirmation.extended': '法院延长审查', 'confirmation.ruled': '法院裁定', 'objection.raised': '提出异议', 'interestedObjection.raised': '利害关系人提出异议', 'runningCase.entered': '录入在办案件',
  },
  fields: {
    ...spoken(serviceFieldWords, 'zh'), ...spoken(courtFieldWords, 'zh'), jointly: '双方共同申请', noticed: '已收到应诉通知', askedOn: '申请延期之日（期满后批准的）', suedBy: '起诉的一方（双方都起诉，案号不能说明的）', result: '结果', ...spoken(panelFieldWords, 'zh'),
    requester: '请求人', respondents: '被请求人', patent: '专利', kind: '种类', number: '文号', goods: '涉及商品', claims: '请求事项和理由',
    knewOn: '知道侵权之日', knownOn: '知道或者应当知道之日', defence: '答辩意见', stillContinuing: '侵权仍在继续', registerExtract: '已交登记簿副本', evaluationReport: '专利权评价报告', earlierDecision: '已生效的裁决或者判决', on: '日期', track: '请求',
    complete: '材料齐全', items: '材料', advice: '咨询答复', samples: '比对样品', conclusion: '结论', mediator: '调解员或者调解组织', sessionOn: '调解日期',
    to: '送往', letter: '文书', due: '截止日', span: '延长', length: '时长', unit: '单位', explanation: '说明',
    respondent: '被请求人', residence: '住所', attachments: '附件', until: '延长至', objection: '异议', subject: '检验、鉴定对象', institution: '机构',
    appraisalResult: '鉴定结论', acceptedOn: '受理日', ground: '情形', at: '时间', place: '地点', attendance: '到庭', record: '笔录',
    approval: '批准文件', clue: '线索', about: '线索类型', outcome: '认定', facts: '查明的事实', reasons: '理由', masked: '已隐去秘密和隐私',
    court: '法院', judgment: '判决', duties: '应履行的义务', how: '履行情况', mediation: '是否同意调解', mediatedBy: '调解组织', terms: '协议内容',
    agreementNumber: '调解协议文号', ruling: '裁定', stage: '所处阶段', receivedOn: '收到请求之日', caseNumber: '案号', filedOn: '立案之日', servedOn: '送达之日',
    extendedTo: '已延长至', panelMembers: '合议组成员',
  },
  fieldsIn: { ...spoken(serviceFieldWordsIn, 'zh'), 'intake.checked.items': '缺少的材料', 'patent.number': '专利号', 'letter.due': '函定期限', 'confirmation.ruled.receivedOn': '双方收到裁定之日（以较晚者为准）', 'invalidation.reported.number': '无效宣告请求编号', 'suit.filed.number': '法院案号', 'confirmation.accepted.number': '法院案号' },
  choices: {
    respondent: '被请求人',
    ...spoken(serviceChoiceWords, 'zh'), ...spoken(courtChoiceWords, 'zh'), enforced: '执行完毕', endedByCourt: '法院终结执行', ...spoken(panelChoiceWords, 'zh'), ...documents,
    ...grounds(suspensionGrounds, 'zh'), ...grounds(goingOnGrounds, 'zh'), ...grounds(cancellationGrounds, 'zh'), ...grounds(refusalGrounds, 'zh'),
    design: '外观设计', utilityModel: '实用新型', invention: '发明', adjudication: '行政裁决', mediation: '调解', none: '未提交', favourable: '有利',
    unfavourable: '不利', byLetter: '书面', online: '线上', same: '相同', similar: '近似', different: '不相同也不近似', undetermined: '不能判定',
    workingDay: '工作日', month: '月', calendarDay: '日', inChina: '在中国有固定住所', abroad: '在中国没有固定住所', upheld: '成立', rejected: '驳回',
    both: '双方到庭', respondentAbsent: '被请求人缺席', forgedMark: '假冒商标', falsePatentNumber: '假冒专利', infringes: '侵权成立', partly: '部分成立', doesNotInfringe: '侵权不成立',
    decisionStands: '维持', decisionChanged: '变更', decisionAnnulled: '撤销', suitWithdrawn: '撤诉', agreed: '同意', declined: '不同意', peoplesCommittee: '人民调解委员会', administration: '行政机关',
    confirmed: '确认有效', filingReview: '立案审查', answering: '答辩', examining: '审理', requester: '请求人', suspended: '中止中', mustSuspend: '应当中止或者说明',
    papersMissing: '材料不全', clueFound: '另有违法线索', proofOfServiceMissing: '送达回证未归', signatureMissing: '待补签', centre: '快速维权中心', filing: '立案', answer: '答辩', examination: '审理', decision: '裁决',
    enforcement: '执行', confirmation: '司法确认', ended: '已结束',
  },
  ticked: courtTicked.zh,
  numbers: {
    ...documents,
    intake: '受理编号', case: '案号', comparisonOpinion: '侵权判定咨询意见', correctionNotice: '补正通知书', extensionApproval: '延期审批表',
    filingNotice: '立案通知书', refusalToFileNotice: '不予立案通知书', enforcementApplication: '强制执行申请书', mediationAgreement: '调解协议书',
  },
};
