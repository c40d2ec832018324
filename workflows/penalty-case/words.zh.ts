import { courtChoiceWords, courtFieldWords, courtTicked } from '../../src/domain/court';
import { officersActWords, panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { serviceActWords, serviceChoiceWords, serviceFieldWords, serviceFieldWordsIn } from '../../src/domain/service';
import { spoken } from '../../src/domain/words';
import { crimeWords } from '../case-transfer/words';
import { nonPenaltyGrounds, suspensionGrounds, terminationGrounds } from './grounds';
import { wordsOf, type PenaltyWords } from './words';

/** Every word of the procedure in Chinese, the language of those who work with it. */
export const words: PenaltyWords = {
  title: '行政处罚案件',
  states: {
    new: '未登记', verifying: '线索核查中', jurisdictionDisputed: '管辖争议协商中', awaitingDesignation: '待指定管辖', investigating: '调查中', underReview: '审核中', reviewed: '审核通过，待告知',
    awaitingStatement: '已告知，待陈述申辩', hearingPending: '待听证', heard: '听证结束，待听证报告', awaitingDecision: '待作出决定', decisionToServe: '已决定，待送达', decidedOnSpot: '已当场处罚，待交回案卷',
    awaitingPerformance: '已送达，待履行', performanceOverdue: '逾期未履行', inEnforcement: '法院强制执行中', toBeConcluded: '待结案', annulled: '决定被撤销', concluded: '已结案，救济期限未满',
    closed: '已办结', notFiled: '不予立案', handedOver: '已移送其他市场监管部门', movedElsewhere: '已移送其他机关',
  },
  acts: {
    'clue.registered': '登记案件来源', 'runningCase.entered': '录入在办案件', 'party.identified': '查明当事人', 'verification.extended': '延长核查', 'filing.decided': '立案', 'filing.declined': '不予立案', 'onSpotDecision.made': '当场处罚',
    'case.handedOver': '移送其他市场监管部门', 'case.movedElsewhere': '移送其他机关', 'jurisdiction.disputed': '提出管辖争议', 'jurisdiction.agreed': '协商确定管辖', 'designation.asked': '报请指定管辖', 'jurisdiction.designated': '指定管辖',
    'preservation.ordered': '先行登记保存', 'preservation.resolved': '处理先行登记保存', 'seizure.ordered': '查封扣押', 'seizure.extended': '延长查封扣押', 'seizure.lifted': '解除查封扣押', 'urgentMeasure.taken': '当场采取紧急措施', 'urgentMeasure.approved': '补办审批',
    'identification.asked': '请权利人辨认', 'identification.received': '收到辨认意见', 'appraisal.ordered': '委托鉴定', 'appraisal.completed': '鉴定完成', 'assistance.asked': '请求协助调查', 'assistance.received': '协助调查函签收', 'assistance.delayed': '告知不能按期完成协助', 'assistance.answered': '收到协助调查复函',
    'case.suspended': '中止调查', 'case.resumed': '恢复调查', 'handling.extended': '延长办案期限', 'handling.extendedCollectively': '集体讨论决定继续延期', 'closing.extended': '延长假冒专利结案期限', 'offence.checked': '对照入罪标准', 'crime.transferred': '已移送公安机关', 'crime.notTransferred': '决定不移送公安机关', 'crime.filed': '公安机关立案', 'crime.returned': '刑事程序终结、退回',
    'investigation.concluded': '调查终结', 'investigation.reopened': '补充调查', 'investigation.terminated': '终止调查',
    'representative.appointed': '委托代理人', 'statement.made': '陈述、申辩', 'statement.examined': '复核陈述申辩', 'evidence.submitted': '当事人提交证据', 'file.consulted': '查阅案卷', 'rights.waived': '放弃陈述申辩和听证',
    'hearing.requested': '要求听证', 'hearing.scheduled': '通知听证', 'hearing.held': '举行听证', 'hearing.withdrawn': '撤回听证要求', 'hearing.reported': '提交听证报告',
    'review.extended': '延长审核', 'review.completed': '审核', 'penaltyNotice.issued': '行政处罚告知', 'decision.made': '行政处罚决定', 'collectiveDecision.made': '集体讨论作出处罚决定', 'nonPenalty.decided': '不予行政处罚决定',
    'decision.published': '公开处罚决定', 'decision.pushed': '推送登记地公示', 'publication.withdrawn': '撤回公开',
    'performance.recorded': '当事人履行', 'deferral.asked': '申请延期、分期缴纳', 'deferral.granted': '批准延期、分期缴纳', 'surcharge.imposed': '加处罚款', 'remedy.sought': '申请复议或者起诉', 'remedy.decided': '复议、诉讼结果', 'performance.demanded': '催告',
    'enforcement.applied': '申请强制执行', 'enforcement.ended': '强制执行结束', 'fine.handedIn': '当场收缴罚款交回', 'fine.banked': '罚款缴付银行', 'file.handedIn': '交回案卷', 'case.concluded': '结案', 'file.archived': '立卷归档',
    ...spoken(serviceActWords, 'zh'), ...spoken(officersActWords, 'zh'), ...spoken(recusalActWords, 'zh'),
  },
  fields: {
    crime: '涉嫌罪名', gain: '违法所得（元）', unsold: '未销售货值金额（元）', loss: '损失数额（元）', pieces: '件数、份数', several: '两种以上商标、两项以上专利', again: '二年内因同类行为受过处罚', suspicion: '有合理嫌疑', holderComplains: '权利人是控告人', on: '日期',
    ...spoken(panelFieldWords, 'zh'), ...spoken(serviceFieldWords, 'zh'), ...spoken(courtFieldWords, 'zh'),
    attachments: '附件', origin: '案件来源', offence: '违法行为', right: '权利', kind: '类型', number: '文号', goods: '涉及商品', district: '属地', clue: '线索', receivedOn: '收到日期', party: '当事人', span: '延长', length: '时长', unit: '单位', reason: '理由',
    summary: '摘要', actEndedOn: '违法行为终了日', harmsLifeOrSafety: '涉及生命健康、金融安全且有危害后果', facts: '违法事实', evidence: '证据', legalBasis: '处罚依据', fine: '罚款（元）', naturalPerson: '当事人是公民', collectedOnSpot: '当场收缴', to: '移送至',
    with: '争议对方', grounds: '理由', body: '管辖机关', superior: '共同上级', note: '说明', items: '物品、材料', place: '地点', measure: '措施', subject: '鉴定对象', letter: '函', due: '期限', genuine: '真伪', conclusion: '结论', appraisal: '鉴定种类', institution: '机构',
    of: '协助单位', answer: '答复', ground: '事由', until: '期限至', police: '公安机关', result: '结果', proposal: '处理建议', grave: '情节复杂或者重大', representative: '代理人', powers: '代理权限', manner: '方式', statement: '陈述、申辩内容', adopted: '采纳情况', scope: '范围',
    hearingOn: '听证日期', presiding: '听证主持人', openness: '是否公开', partyAttended: '当事人到场', record: '笔录', report: '听证报告', explanation: '审核意见', intendedPenalty: '拟处罚内容', intendedFine: '拟处罚款（元）', mayAskForHearing: '属于听证范围',
    reasons: '裁量理由', penalty: '处罚内容', illegalGain: '违法所得（元）', turnover: '违法经营额（元）', publication: '公开方式', reconsideration: '复议机关', court: '法院', payment: '缴纳方式', where: '公告（公开）的途径', amount: '金额（元）', fully: '履行完毕',
    stage: '所处阶段', filedOn: '立案日期', filingNumber: '立案文号', extendedTo: '已批准延期至', closingExtendedTo: '假冒专利结案已延期至', noticeServedOn: '告知书送达日期', decidedOn: '决定日期', decisionNumber: '决定书文号', decisionServedOn: '决定书送达日期', publishedOn: '公开日期',
    instalments: '分期缴纳', overdueDays: '计算天数（复议、诉讼期间不计；不填则按期限计算）', remedy: '救济途径', at: '受理机关', receipt: '票据号', differsIn: '重新作出的，与被撤销的决定不同之处', forProcedure: '仅因违反法定程序撤销', anew: '责令重新作出的期限', receivedBy: '接收人', volumes: '卷数', reference: '档号',
  },
  fieldsIn: { ...spoken(serviceFieldWordsIn, 'zh'), 'surcharge.imposed.amount': '加处罚款（元，不填则按天数计算）', 'review.completed.opinion': '审核结论', 'decision.pushed.to': '推送至', 'remedy.decided.receivedOn': '当事人收到之日', 'decision.published.where': '公开途径', 'assistance.asked.subject': '协助调查事项', 'identification.asked.subject': '辨认对象', 'letter.due': '函定期限', 'right.number': '权利号码' },
  choices: {
    penalised: '已行政处罚', onTheSpot: '已当场处罚', notPenalised: '不予行政处罚', terminated: '终止调查', movedElsewhere: '移送其他机关',
    ...spoken(panelChoiceWords, 'zh'), ...spoken(serviceChoiceWords, 'zh'), ...spoken(courtChoiceWords, 'zh'), ...wordsOf(suspensionGrounds, 'zh'), ...wordsOf(terminationGrounds, 'zh'), ...wordsOf(nonPenaltyGrounds, 'zh'),
    exOfficio: '依职权发现', report: '举报', mediation: '调解中发现', dispute: '纠纷处理中发现', otherBureau: '其他市场监管部门移送', otherAgency: '其他机关移送', superior: '上级交办、指定', procuratorate: '检察机关移送',
    counterfeitPatent: '假冒专利', trademarkInfringement: '商标侵权', geographicalIndication: '地理标志', tradeSecret: '商业秘密', specialMark: '特殊标志', unfairCompetition: '不正当竞争',
    invention: '发明专利', utilityModel: '实用新型专利', design: '外观设计专利', trademark: '商标', copyright: '著作权', plantVariety: '植物新品种', layoutDesign: '集成电路布图设计',
    zhangdian: '张店区', zichuan: '淄川区', boshan: '博山区', zhoucun: '周村区', linzi: '临淄区', huantai: '桓台县', gaoqing: '高青县', yiyuan: '沂源县', gaoxin: '高新区', jingkai: '经济开发区', wenchanghu: '文昌湖区',
    workingDay: '工作日', calendarDay: '日', copied: '复制、拍照', appraised: '送交鉴定', seized: '查封扣押', confiscated: '没收', released: '解除', preservation: '先行登记保存', seizure: '查封扣押',
    genuine: '真', fake: '假', undetermined: '无法确定', appraisal: '鉴定', testing: '检测', inspection: '检验', quarantine: '检疫', notFiled: '不予立案', withdrawn: '撤回', notProsecuted: '不起诉', convicted: '有罪判决', acquitted: '无罪', revoked: '撤销案件', ...crimeWords('zh'), belowThreshold: '未达追诉标准', noReasonableSuspicion: '没有合理嫌疑', noOffence: '不属于犯罪', limitationOver: '已过追诉时效',
    oral: '口头', written: '书面', adopted: '采纳', partlyAdopted: '部分采纳', notAdopted: '不予采纳', public: '公开', notPublic: '不公开进行', agree: '同意', agreeWithChanges: '修改后同意', supplement: '补充调查', notOurs: '不属本机关管辖',
    here: '本机关公开', elsewhere: '推送登记地', none: '不公开', suit: '行政诉讼', reconsideration: '行政复议', upheld: '维持', annulled: '撤销', changed: '变更', notHeard: '不予受理、驳回申请或者逾期未作决定', remitted: '撤销并责令重新作出', newFacts: '主要事实', newReasons: '主要理由、依据', newOutcome: '处罚内容', enforced: '执行完毕', endedByCourt: '法院裁定终结执行',
    rectificationNotice: '更正通知书', penaltyNotice: '行政处罚告知书', penaltyHearingNotice: '听证通知书', penaltyDecision: '行政处罚决定书', nonPenaltyDecision: '不予行政处罚决定书', measureDecision: '行政强制措施决定书', performanceDemand: '催告书',
    investigating: '调查中', awaitingStatement: '已告知', awaitingPerformance: '已送达决定', papersMissing: '材料不全', proofOfServiceMissing: '送达回证未归', withPolice: '已移送公安机关', transferUndecided: '涉嫌犯罪：是否移送尚无决定', suspended: '已中止', partyUnknown: '当事人未查明',
    verification: '核查', investigation: '调查', review: '审核', hearing: '告知与听证', decision: '决定', performance: '履行', closing: '结案', ended: '结束',
  },
  ticked: courtTicked.zh,
  numbers: {
    intake: '受理编号', extensionApproval: '延期审批文号', filingApproval: '立案文号', refusalToFileApproval: '不予立案文号', onSpotDecision: '当场处罚决定书文号', caseTransferLetter: '案件移送函文号', competenceDispute: '管辖争议函文号', designationRequest: '报请指定管辖文号',
    preservationNotice: '先行登记保存通知书文号', preservationResolution: '先行登记保存处理决定文号', measureDecision: '强制措施决定书文号', measureExtension: '延长强制措施决定书文号', measureLifting: '解除强制措施决定书文号', appraisalOrder: '委托鉴定书文号', assistanceLetter: '协助调查函文号',
    suspensionApproval: '中止审批文号', resumptionApproval: '恢复审批文号', investigationReport: '调查终结报告文号', terminationApproval: '终止调查审批文号', penaltyHearingNotice: '听证通知书文号', hearingReport: '听证报告文号', reviewOpinion: '审核意见文号',
    penaltyNotice: '告知书文号', penaltyDecision: '处罚决定书文号', nonPenaltyDecision: '不予处罚决定书文号', deferralApproval: '延期缴纳文号', surchargeDecision: '加处罚款决定书文号', performanceDemand: '催告书文号', enforcementApplication: '强制执行申请书文号', closingApproval: '结案审批文号',
  },
};
