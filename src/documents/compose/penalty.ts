import { decision, form, letter } from './pages';

/* Papers of penalty cases: 行政处罚法, 市场监督管理行政处罚程序规定. */

const ABOUT = { about: '案件编号：{caseNumber}' };
const SIGN = '\n签名：　　　　　　　　　　年　　月　　日';

/** The approvals of a case: label and field of what is asked, then the lines of those who agree. */
const approval = (title: string, rows: readonly (readonly [label: string, value: string, lines: number])[], foot: string) =>
  form(title, [
    { cells: ['案件编号', '{caseNumber}', '填表日期', '{date}'] },
    ...rows.map(([label, value, lines]) => ({ cells: [label, value] as const, lines })),
    { cells: ['承办人意见', SIGN], lines: 3 },
    { cells: ['承办机构意见', SIGN], lines: 3 },
    { cells: ['部门负责人意见', SIGN], lines: 3 },
  ], [foot]);
const REGULATION = '《市场监督管理行政处罚程序规定》';
const SECONDARY = '存入副卷。';
const REMEDIES = '对本决定不服的，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。';

/** 行政复议法 23(1)(1): what was decided on the spot goes to reconsideration first, and the paper says so. */
const RECONSIDERED_FIRST = '对本决定不服的，应当先自收到本决定书之日起六十日内向{reconsideration}申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起十五日内依法向{court}提起行政诉讼。行政复议或者行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。';

export const penaltyTemplates = {
  refusalToFileApproval: approval('不予立案审批表', [['案件来源', '{source}', 1], ['发现或者收到日期', '{receivedOn}', 1], ['当事人', '{party}', 2], ['不予立案理由', '{reason}', 6]], `依据${REGULATION}第二十条办理；${SECONDARY}`),
  suspensionApproval: approval('中止调查审批表', [['当事人', '{party}', 2], ['中止情形', '{ground}', 2], ['理由', '{reason}', 6]], `依据${REGULATION}第四十六条办理；${SECONDARY}`),
  resumptionApproval: approval('恢复调查审批表', [['当事人', '{party}', 2], ['中止日期', '{suspendedOn}', 1], ['恢复理由', '{reason}', 6]], `依据${REGULATION}第四十六条办理；${SECONDARY}`),
  terminationApproval: approval('终止调查审批表', [['当事人', '{party}', 2], ['终止情形', '{ground}', 2], ['理由', '{reason}', 6]], `依据${REGULATION}第四十七条办理；${SECONDARY}`),
  closingApproval: approval('结案审批表', [['当事人', '{party}', 2], ['决定书文号', '{decisionNumber}', 1], ['处理结果', '{outcome}', 1], ['办理和执行情况', '{summary}', 6]], `依据${REGULATION}第七十七条办理；${SECONDARY}`),
  investigationReport: decision('案件调查终结报告', ['案件编号：{caseNumber}。', '当事人：{party}', { heading: '一、查明的事实' }, { each: 'facts' }, { heading: '二、证据' }, { each: 'evidence' }, { heading: '三、处理建议' }, { each: 'proposal' }, '承办人：{officers}']),
  reviewOpinion: decision('案件审核意见', ['案件编号：{caseNumber}。', { each: 'party', text: '当事人：{.}' }, { heading: '一、审核意见' }, { each: 'opinion' }, { heading: '二、理由' }, { each: 'explanation' }]),
  hearingReport: decision('听证报告', ['案件编号：{caseNumber}。', '听证申请人：{party}', '听证日期：{heldOn}', { heading: '听证情况和处理意见' }, { each: 'report' }]),
  preservationNotice: letter('先行登记保存证据通知书', [
    { each: 'reason', text: '因调查需要：{.}' },
    `因证据可能灭失或者以后难以取得，依据《中华人民共和国行政处罚法》第五十六条和${REGULATION}的规定，我局决定对你（单位）的下列物品先行登记保存：`, { each: 'items' },
    '保存地点：{place}。', '在此期间，当事人或者有关人员不得损毁、销毁或者转移证据。我局将在七个工作日内作出处理决定；逾期未采取相关措施的，先行登记保存措施自动解除。',
  ], ABOUT),
  preservationResolution: letter('先行登记保存证据处理决定书', [`我局以{preservation}通知先行登记保存的证据，依据《中华人民共和国行政处罚法》第五十六条和${REGULATION}第三十五条的规定，决定作如下处理：{measure}。`, { each: 'note' }], ABOUT),
  measureExtension: letter('延长行政强制措施期限决定书', ['我局以{measureNumber}决定实施的行政强制措施，因情况复杂，依据《中华人民共和国行政强制法》第二十五条的规定，决定延长期限：{span}。', { each: 'until', text: '延长至{.}。' }, '理由如下：', { each: 'reason' }, '你（单位）享有陈述、申辩的权利。', REMEDIES], ABOUT),
  measureLifting: letter('解除行政强制措施决定书', ['我局以{measureNumber}决定实施的行政强制措施，依据《中华人民共和国行政强制法》第二十八条的规定，决定予以解除。理由如下：', { each: 'reason' }, '请持本决定书办理财物返还手续。'], ABOUT),
  onSpotDecision: decision('当场行政处罚决定书', [
    '当事人：{party}', '案件编号：{caseNumber}。', '处罚时间、地点：{date}，{place}。', { heading: '一、违法事实' }, { each: 'facts' }, { heading: '二、依据和处罚内容' }, { each: 'basis' }, { each: 'penalty' }, { each: 'payment' },
    '作出决定前，已经当场告知当事人违法事实、理由、依据和陈述、申辩的权利。', RECONSIDERED_FIRST, '执法人员：{officers}', { signatures: ['执法人员（签名或者盖章）：', '当事人（签名）：'] },
  ]),
  deferralApproval: letter('延期（分期）缴纳罚款通知书', ['我局于{decidedOn}对你（单位）作出{decisionNumber}行政处罚决定。你（单位）申请延期（分期）缴纳罚款，依据《中华人民共和国行政处罚法》第六十六条的规定，准予延期（分期）缴纳，最迟缴纳日期：{until}（含当日）。', { each: 'reason', text: '理由：{.}' }, '逾期不缴纳的，依法加处罚款。'], ABOUT),
  surchargeDecision: letter('加处罚款决定书', ['我局于{decidedOn}对你（单位）作出{decisionNumber}行政处罚决定，你（单位）到期不缴纳罚款，自{from}起至{to}止已逾期{allDays}日；其中行政复议、行政诉讼期间{leftOut}日，依据《中华人民共和国行政处罚法》第七十三条不予计算，按{overdueDays}日计算。依据《中华人民共和国行政处罚法》第七十二条的规定，按每日罚款数额的百分之三，决定加处罚款{amount}元。加处罚款的数额不超出罚款的数额。', REMEDIES], ABOUT),
  assistanceLetter: letter('协助调查函', [`我局办理的案件（{caseNumber}），需要你单位协助调查。依据${REGULATION}第四十五条的规定，请协助下列事项：`, { each: 'subject' }, { each: 'until', text: '请于{.}前（含当日）回复。' }, '{^until}请自收到本函之日起十五个工作日内完成。{/until}需要延期或者无法协助的，请在期限届满前告知我局。'], ABOUT),
  caseTransferLetter: letter('案件移送函', ['我局发现（受理）的案件（{caseNumber}），经审查，现予移送：', { each: 'party', text: '当事人：{.}。' }, { each: 'reason', text: '理由：{.}' }, '请予处理，并将有关情况函告我局。案件材料随函移送。'], ABOUT),
  designationRequest: letter('报请指定管辖函', ['关于编号{caseNumber}案件的管辖，现报请指定：', { each: 'other', text: '与{.}就管辖发生争议，协商不成。' }, { each: 'note' }, `依据${REGULATION}的有关规定，请予指定管辖。`], ABOUT),
  filingApproval: form('立案审批表', [
    { cells: ['案件编号', '{caseNumber}', '填表日期', '{date}'] },
    { cells: ['案件来源', '{source}', '发现或者收到日期', '{receivedOn}'] },
    { cells: ['当事人', '{party}'], lines: 2 },
    { cells: ['案情摘要', '{facts}'], lines: 7 },
    { cells: ['承办人', '{officers}', '决定人', '{decidedBy}'] },
    { cells: ['承办机构意见', SIGN], lines: 3 },
    { cells: ['审核意见', SIGN], lines: 3 },
    { cells: ['部门负责人意见', SIGN], lines: 3 },
  ], ['依据《市场监督管理行政处罚程序规定》第十八条、第十九条办理；承办人不得少于两名；存入副卷。']),
  penaltyNotice: letter('行政处罚告知书', [
    '由我局立案调查的案件（{caseNumber}），已经调查终结。依据《中华人民共和国行政处罚法》第四十四条和《市场监督管理行政处罚程序规定》的规定，现将拟作出行政处罚的事实、理由、依据和内容告知如下：',
    { heading: '一、违法事实' }, { each: 'facts' },
    { heading: '二、证据' }, { each: 'evidence' },
    { heading: '三、依据' }, { each: 'basis' },
    { heading: '四、拟作出的行政处罚' }, { each: 'penalty' },
    '你（单位）依法享有陈述、申辩的权利，可以自收到本告知书之日起五个工作日内向我局提出；逾期未提出的，视为放弃此权利。',
    { each: 'hearingRight' },
  ], ABOUT),
  penaltyHearingNotice: letter('行政处罚听证通知书', [
    '关于{caseNumber}一案，应你（单位）的要求，依据《中华人民共和国行政处罚法》第六十四条的规定，我局决定举行听证（{openness}）。',
    '时间：{at}　{hour}', '地点：{place}', '听证主持人：{presiding}',
    '你（单位）可以亲自参加听证，也可以委托一至二人代理，委托代理人参加的应当提交授权委托书。认为听证主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。',
  ], ABOUT),
  measureDecision: letter('实施行政强制措施决定书', [
    { each: 'party', text: '当事人：{.}' },
    '经查，你（单位）涉嫌存在以下情形（案件编号：{caseNumber}）：', { each: 'facts' },
    '依据下列规定，我局决定对有关场所、设施或者财物实施{measure}：', { each: 'basis' },
    '场所、设施或者财物（详见清单）：', { each: 'goods' }, { each: 'place', text: '实施地点：{.}。' },
    '期限届满日：{until}。检测、检验、检疫或者鉴定的期间不计算在内，并另行书面告知。',
    '你（单位）享有陈述、申辩的权利。对本决定不服的，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。',
  ], ABOUT),
  nonPenaltyDecision: decision('不予行政处罚决定书', [
    '当事人：{party}',
    { heading: '一、查明的事实' }, '案件编号：{caseNumber}。', { each: 'facts' },
    { each: 'evidence', text: '证据：{.}' },
    { heading: '二、理由和依据' }, { each: 'reasons' }, { each: 'basis' },
    '本局决定对当事人不予行政处罚。',
    '如不服本决定，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。',
  ]),
  performanceDemand: letter('行政处罚决定履行催告书', [
    '我局于{decidedOn}对你（单位）作出{decisionNumber}行政处罚决定，你（单位）在规定的期限内未履行。依据《中华人民共和国行政强制法》第五十四条的规定，现催告你（单位）自收到本催告书之日起十个工作日内履行下列义务：',
    { each: 'duties' }, { each: 'amount', text: '应缴金额：{.}元，按照上述决定书载明的方式缴纳。' },
    '逾期仍未履行的，我局将依法申请人民法院强制执行。你（单位）有权进行陈述和申辩。',
  ], ABOUT),
  penaltyDecision: decision('行政处罚决定书', [
    '当事人：{party}',
    { heading: '一、违法事实' }, '经查明（案件编号：{caseNumber}）：', { each: 'facts' },
    { heading: '二、证据' }, { each: 'evidence' },
    { heading: '三、陈述、申辩和听证情况' }, { each: 'defence' },
    { heading: '四、裁量理由' }, { each: 'reasons' },
    { heading: '五、依据和处罚内容' }, { each: 'basis' }, '本局决定处罚如下：', { each: 'penalty' },
    { each: 'payment', text: '缴纳罚款的期限和方式：{.}' },
    '处以罚款的，当事人应当自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，本局可以依据《中华人民共和国行政处罚法》第七十二条的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额。',
    '如不服本决定，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。行政复议或者行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。',
    { each: 'publicity' },
  ]),
} as const;
