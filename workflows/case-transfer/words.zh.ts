import { panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { spoken } from '../../src/domain/words';
import { crimeWords, type TransferWords } from './words';

/** Every word of the procedure in Chinese, the language of those who work with it. */
export const words: TransferWords = {
  title: '案件移送',
  states: {
    opinionToReview: '不起诉，待行政检察审查', opinionUnderReview: '行政检察审查中', opinionSent: '已移送行政机关，待签收', answering: '行政机关办理中，待回复', viewAsked: '待反馈处罚意见', lodged: '已向法院申请，待受理', atCourt: '法院审查中', inExecution: '法院已准予执行，执行中', refusedByCourt: '法院不予受理或者不准予执行，待决定是否申请复议', inCourtReview: '上一级法院复议中', mediationEntrusted: '法院委派、委托，待确认', courtMediation: '受托调解中', suitPending: '应诉：待答辩', suitDefended: '已答辩，法院审理中', noOpinion: '不提出检察意见', opinionReturned: '已退回移送机关', answered: '已回复检察意见', viewGiven: '已反馈意见', courtEnded: '法院环节已结束',
    new: '未登记', verifying: '专案组核实中', awaitingDecision: '待决定是否移送', toBeDelivered: '已批准，待送达公安机关', sent: '已移送，待回执', underReview: '公安机关审查中', awaitingMaterial: '待补充材料',
    refused: '公安机关不予立案', inReconsideration: '刑事复议中', refusedAgain: '复议维持不予立案', underSupervision: '立案监督中', orderedToFile: '检察机关已通知立案', refusedFinally: '不立案理由成立',
    filed: '公安机关已立案', revoked: '公安机关撤案，待通知', returned: '刑事程序终结，待自行处理', notTransferred: '决定不移送', takenBack: '已转自行处理', concluded: '刑事程序已办结',
  },
  acts: {
    'nonProsecution.made': '作出不起诉决定', 'opinionReview.registered': '行政检察受理', 'opinionReview.extended': '延长行政检察审查', 'opinionReview.ended': '终结审查，不提出意见', 'opinion.issued': '提出检察意见', 'backTransfer.sent': '移送行政机关', 'opinion.chased': '催办签收', 'opinion.received': '签收检察意见、移送', 'opinion.returned': '退回移送机关', 'penaltyCase.opened': '作为线索立项核查', 'answer.given': '书面回复', 'view.asked': '提前介入征求意见', 'view.given': '反馈处罚意见',
    'application.lodged': '向法院提出申请', 'application.accepted': '法院受理', 'application.notAccepted': '法院不予受理', 'application.withdrawn': '撤回申请', 'sides.heard': '法院听取意见', 'enforcement.granted': '裁定准予执行', 'enforcement.refused': '裁定不准予执行', 'courtReview.applied': '向上一级法院申请复议', 'courtReview.decided': '收到复议裁定', 'courtRefusal.accepted': '不申请复议', 'ruling.received': '收到裁定', 'mediation.entrusted': '法院委派、委托调解', 'mediation.confirmed': '调解员确认', 'mediation.extended': '双方同意延长调解', 'mediation.reported': '向法院报告调解结果', 'suit.noticed': '收到应诉通知', 'defence.filed': '提交答辩状', 'judgment.received': '收到判决',
    'suspicion.registered': '登记涉嫌犯罪', 'team.named': '指定专案组', 'offence.rechecked': '重新对照入罪标准', 'advice.asked': '案件咨询', 'advice.given': '咨询答复', 'report.submitted': '提出书面报告', 'transfer.approved': '批准移送', 'nonTransfer.decided': '决定不移送', 'transfer.demanded': '检察意见：要求移送', 'penaltyDecision.copied': '抄送行政处罚决定书',
    'transfer.sent': '移送公安机关并抄送检察院', 'sending.recorded': '补登移送', 'transfer.delivered': '送达签收', 'package.opened': '拆封', 'transfer.received': '出具回执', 'transfer.withdrawn': '撤回移送', 'receipt.chased': '催办', 'silence.reported': '报告逾期，建议监督',
    'transfer.forwarded': '转送有管辖权的公安机关', 'material.asked': '告知补充材料', 'material.supplied': '补充材料', 'review.extended': '延长审查', 'crimeFiling.decided': '公安机关立案', 'crimeFiling.declined': '公安机关不予立案', 'reconsideration.asked': '提请复议', 'reconsideration.decided': '复议决定',
    'filingSupervision.proposed': '建议立案监督', 'filingSupervision.chased': '催办立案监督', 'reasons.asked': '检察院要求说明理由', 'reasons.given': '公安机关说明理由', 'filing.ordered': '检察院通知立案', 'refusal.upheld': '检察院认为不立案理由成立',
    'goods.handedOver': '移交涉案物品', 'investigation.movedOn': '案件移送其他公安机关', 'filing.revoked': '撤销案件', 'outcome.notified': '书面通知结果', 'outcome.reported': '刑事处理结果', 'case.takenBack': '自行处理', 'file.archived': '立卷归档',
    'holder.notified': '告知控告人', 'holder.objected': '控告人申请复议', 'holder.answered': '答复控告人复议', 'holder.appealed': '控告人申请复核', 'holder.appealExtended': '延长复核', 'holder.appealAnswered': '复核决定',
    ...spoken(recusalActWords, 'zh'),
  },
  // What another office does is only recorded here: where it is begun it says so, and in the history it stands as what was done.
  toDo: { 'nonProsecution.made': '登记检察院不起诉决定', 'suit.noticed': '登记应诉通知', 'mediation.entrusted': '登记法院委派、委托调解' },
  fields: {
    ...spoken(panelFieldWords, 'zh'),
    from: '移送机关', agency: '行政机关', backKind: '移送事由', clue: '线索', answered: '办理情况', view: '意见', application: '申请事项', court: '法院', about: '作出决定的案件', jointly: '双方共同申请', against: '被执行人', decisionNumber: '行政决定书文号', enforcementPapers: '强制执行申请材料', demandServedOn: '催告书送达日期', proofOfDemand: '催告书送达回证', ruling: '裁定', entrusting: '委派、委托方式', mediator: '调解员', agreed: '双方同意', until: '延长至', outcome: '调解结果', agreementNumber: '协议书文号', judgment: '判决',
    offence: '违法行为', crime: '涉嫌罪名', gain: '违法所得（元）', turnover: '非法经营数额、销售金额（元）', unsold: '未销售货值金额（元）', loss: '损失数额（元）', pieces: '件数、份数', several: '两种以上商标、两项以上专利', again: '二年内因同类行为受过处罚', suspicion: '有合理嫌疑', grounds: '依据',
    party: '涉嫌单位、人员', goods: '涉案物品', district: '属地', penalties: '已作出的行政处罚', kind: '种类', number: '文号', on: '日期', amount: '金额（元）', penaltyDecidedOn: '处罚决定日期', holderComplains: '权利人是控告人',
    officers: '专案组人员', of: '咨询单位', question: '问题', letter: '函', due: '期限', opinion: '意见', facts: '涉嫌犯罪事实', evidence: '证据', proposal: '建议', reasons: '理由', ground: '事由', reason: '理由', holderTold: '已书面告知权利人',
    police: '公安机关', procuratorate: '人民检察院', materials: '所附材料', noGoods: '没有涉案物品', noAppraisal: '没有检验、鉴定', name: '姓名或者名称', quantity: '数量', place: '存放地点', condition: '状态', packageHash: '移送包校验值', way: '方式', signedBy: '签收人', note: '说明',
    items: '材料、物品', span: '延长', length: '时长', unit: '单位', receivedOn: '收到日期', result: '结果', receivedBy: '接收人', partyTold: '已书面告知当事人', volumes: '卷数', reference: '档号',
  },
  fieldsIn: { 'goods.name': '名称', 'items.name': '名称', 'letter.due': '函定期限', 'agreed.due': '延长至', 'mediation.entrusted.number': '法院案号' },
  choices: {
     suspect: '涉嫌单位、人员', obligor: '被执行人', nonProsecution: '不起诉', opinionOnly: '检察意见', handling: '正在办理', notPenalised: '不予处罚', penaltyDue: '应当处罚', noPenalty: '不需要处罚', undetermined: '尚不能确定', confirmation: '司法确认', enforcement: '非诉强制执行', suit: '行政诉讼', applicationForm: '强制执行申请书', decisionAndBasis: '行政决定书及事实、理由和依据', partyOpinionAndDemand: '当事人意见及催告情况', subjectOfEnforcement: '申请强制执行标的情况', otherPapers: '其他材料', confirmed: '确认有效', rejected: '驳回', acceptedAfterAll: '裁定受理', grantedAfterAll: '裁定准予执行', enforced: '执行完毕', endedByCourt: '终结执行', beforeFiling: '立案前委派', afterFiling: '立案后委托（普通程序）', summary: '立案后委托（简易程序）', agreed: '达成协议', failed: '未达成协议', annulled: '撤销', remitted: '撤销并责令重新作出', changed: '变更', withdrawn: '撤回、撤诉', back: '反向移送', court: '法院',
    ...spoken(panelChoiceWords, 'zh'), ...crimeWords('zh'),
    counterfeitPatent: '假冒专利', trademarkInfringement: '商标侵权', geographicalIndication: '地理标志', tradeSecret: '商业秘密', specialMark: '特殊标志', unfairCompetition: '不正当竞争', copyrightInfringement: '侵犯著作权', plainPatentInfringement: '专利普通侵权（不是犯罪）',
    zhangdian: '张店区', zichuan: '淄川区', boshan: '博山区', zhoucun: '周村区', linzi: '临淄区', huantai: '桓台县', gaoqing: '高青县', yiyuan: '沂源县', gaoxin: '高新区', jingkai: '经济开发区', wenchanghu: '文昌湖区',
    warning: '警告', stopOrder: '责令停止违法行为', confiscation: '没收', fine: '罚款', licence: '暂扣、吊销许可证、营业执照', noCrime: '不涉嫌犯罪', moreNeeded: '需要补充', belowThreshold: '未达追诉标准', noReasonableSuspicion: '没有合理嫌疑', noOffence: '不属于犯罪', limitationOver: '已过追诉时效',
    transferLetter: '涉嫌犯罪案件移送书', investigationReport: '案件情况调查报告', goodsList: '涉案物品清单', appraisal: '检验报告、鉴定意见', otherMaterial: '其他有关材料', seized: '查封扣押', preserved: '先行登记保存', sampled: '抽样取证',
    account: '系统账号', liaison: '联络员', package: '离线移送包', paper: '纸质', visit: '上门', writing: '书面', noCriminalFacts: '没有犯罪事实', slight: '犯罪情节显著轻微', otherNoLiability: '具有其他不追究刑事责任情形', calendarDay: '日', upheld: '维持', filed: '立案',
    convicted: '有罪判决', acquitted: '无罪', notProsecuted: '不起诉', revoked: '撤销案件', movedOn: '移送其他公安机关', crime: '涉嫌犯罪',
    toPolice: '移送公安机关', toAgency: '移送行政机关', toCourt: '向法院申请', above: '达到追诉标准', below: '未达追诉标准', undecided: '应移未移：尚无决定', receiptOutstanding: '待补回执', sendingUnrecorded: '移送记录待补', silent: '逾期未答复', penalised: '已行政处罚', none: '尚无决定', approved: '批准移送', declined: '不移送',
    suspicion: '核实', reasonableSuspicion: '有合理嫌疑', delivery: '送达', policeReview: '公安审查', objection: '复议', supervision: '立案监督', investigation: '侦查', ended: '结束',
  },
  ticked: { enforcementPapers: { none: '非诉强制执行须附齐五项材料，法院立案窗口才收件。', some: '还缺：{missing}。非诉强制执行须附齐五项材料，法院立案窗口才收件。', all: '五项材料已齐。' } },
  numbers: { intake: '受理编号', transferReport: '移送报告文号', crimeTransferLetter: '涉嫌犯罪案件移送书文号', transferCopyLetter: '抄送函文号', supervisionProposal: '建议立案监督函文号', transferSupplement: '补正材料函文号', reconsiderationRequest: '复议申请文号', handoverList: '移交清单文号', opinionAnswer: '检察意见回复文号' },
};
