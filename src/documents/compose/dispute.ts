import { agreement, decision, form, letter } from './pages';

/* Papers of adjudication and mediation of patent disputes. Articles are those of 《专利纠纷行政裁决和调解办法》 unless they say otherwise. */

const ORDER_81 = '《专利纠纷行政裁决和调解办法》';
const MATTER = '{requesterName}与{respondentName}{rightKind}（{rightNumber}）侵权纠纷一案';
const ABOUT = { about: '案件编号：{caseNumber}' };

export const disputeTemplates = {
  filingNotice: letter('专利侵权纠纷立案通知书', [
    `你（单位）提出的${MATTER}的处理请求，经审查，符合${ORDER_81}规定的受理条件，依据该办法第二十条的规定，决定立案。`,
    '本案由下列人员组成合议组：', { each: 'panel' },
    '当事人有权申请合议组成员回避，但应当说明理由。当事人可以委托代理人参加处理程序，应当提交授权委托书，载明委托事项和权限。',
  ], ABOUT),
  refusalToFileNotice: letter('不予立案通知书', [
    `你（单位）就与{respondentName}的专利纠纷提出的请求，经审查，依据${ORDER_81}的规定，决定不予立案。理由如下：`,
    { each: 'grounds' }, { each: 'explanation' },
    { each: 'remedies' },
  ], ABOUT),
  correctionNotice: letter('补正通知书', [
    `你（单位）提交的请求材料，经审查不符合规定。依据${ORDER_81}第十六条的规定，现一次性告知需要补正的全部内容：`,
    { each: 'items' },
    '请于{until}前（含当日）补正。期满未补正的，不予立案。',
  ], ABOUT),
  answerNotice: letter('答辩通知书', [
    `${MATTER}，我局已经立案。现依据${ORDER_81}第二十二条的规定，将请求书及其附件副本送达你（单位）。`,
    '请自收到之日起{answerPeriod}内提交答辩书，并按请求人的人数提交副本。逾期不提交答辩书的，不影响案件的处理。',
    '请求人的主张不代表我局的认定。你（单位）享有陈述、申辩、提交证据、申请回避、委托代理人和参加口头审理的权利；认为被控侵权技术或者设计属于现有技术或者现有设计的，或者有其他不视为侵权的情形的，可以提出抗辩并提供证据。',
    { each: 'panel', text: '合议组：{.}' },
    { each: 'attachments', text: '附件：{.}' },
  ], ABOUT),
  hearingNotice: letter('口头审理通知书', [
    `${MATTER}，依据${ORDER_81}第二十六条的规定，决定进行口头审理。`,
    { each: 'postponedFor', text: '原定的口头审理改期举行，事由：{.}' },
    '时间：{at}{#hour}　{.}{/hour}', '地点：{place}',
    '本案由下列人员组成合议组：', { each: 'panel' },
    '请当事人或者其代理人携带身份证明、授权委托书和证据原件准时参加。请求人无正当理由拒不参加或者未经许可中途退出的，按撤回请求处理；被请求人无正当理由拒不参加或者未经许可中途退出的，可以缺席裁决。',
  ], ABOUT),
  suspensionNotice: letter('中止处理通知书', [
    `{requesterName}与{respondentName}专利侵权纠纷一案（{caseNumber}），依据${ORDER_81}第二十八条的规定，决定自本通知书成文之日起中止处理。事由如下：`,
    { each: 'grounds' }, { each: 'explanation' },
    '中止期间不计入办案期限。中止的原因消除后，我局将及时恢复处理。',
  ], ABOUT),
  resumptionNotice: letter('恢复处理通知书', [
    '{requesterName}与{respondentName}专利侵权纠纷一案（{caseNumber}），我局于{suspendedOn}决定中止处理。现中止的原因已经消除，决定恢复处理：',
    { each: 'grounds' },
    '办案期限自恢复处理之日起继续计算。',
  ], ABOUT),
  adjudicationDecision: decision('专利侵权纠纷行政裁决书', [
    '请求人：{requester}', { each: 'requesterAgent', text: '委托代理人：{.}' },
    '被请求人：{respondent}', { each: 'respondentAgent', text: '委托代理人：{.}' },
    '请求人以被请求人侵犯其{rightKind}（{rightNumber}）为由请求处理，本局依法立案（案件编号：{caseNumber}），组成合议组进行了审理。本案现已审理终结。',
    { heading: '一、请求事项和理由' }, { each: 'claims' },
    { heading: '二、答辩意见' }, { each: 'defence' },
    { heading: '三、查明的事实' }, { each: 'facts' },
    { heading: '四、认定理由' }, { each: 'reasons' },
    { heading: '五、裁决结果' }, `依据《中华人民共和国专利法》第六十五条和${ORDER_81}的规定，裁决如下：`, { each: 'operative' },
    '当事人不服本裁决的，可以自收到本裁决书之日起十五日内依照《中华人民共和国行政诉讼法》向{court}起诉；侵权人期满不起诉又不停止侵权行为的，本局可以申请人民法院强制执行。',
    { each: 'panel', text: '合议组：{.}' },
  ]),
  cancellationNotice: letter('撤销案件通知书', [
    `{requesterName}与{respondentName}专利侵权纠纷一案（{caseNumber}），依据${ORDER_81}的规定，决定撤销案件。事由如下：`,
    { each: 'grounds' }, { each: 'explanation' }, { each: 'remedies' },
  ], ABOUT),
  comparisonOpinion: letter('专利侵权判定参考意见书', [
    '受委托，对涉案{rightKind}（{rightNumber}）与被控侵权产品进行了比对。',
    { each: 'goods', text: '涉及产品：{.}。' },
    { heading: '一、比对意见' }, { each: 'opinion' },
    { heading: '二、结论' }, '{conclusion}。',
    '本意见供处理纠纷时参考，不是行政裁决，不对当事人的权利义务作出决定。',
  ], ABOUT),
  demandNotice: letter('履行行政裁决催告书', [
    '我局于{decidedOn}作出{decisionNumber}行政裁决书。该裁决书已经生效，你（单位）至今未履行。依据《中华人民共和国行政强制法》第五十四条的规定，现催告你（单位）自收到本催告书之日起十个工作日内履行下列义务：',
    { each: 'duties' },
    '逾期仍未履行的，我局将依法申请人民法院强制执行。你（单位）有权进行陈述和申辩。',
  ], ABOUT),
  enforcementApplication: letter('强制执行申请书', [
    '申请人：{issuer}', '被申请人：{respondent}',
    '我局于{decidedOn}作出{decisionNumber}决定。{standing}申请贵院强制执行下列事项：',
    { each: 'duties' }, { each: 'amount', text: '申请执行的金额：{.}元。' },
    '附件：决定书及作出决定的事实、理由和依据，当事人的意见及催告情况，申请强制执行标的情况。',
    { signatures: ['行政机关负责人（签名）：'] },
  ], { to: '{court}', ...ABOUT }),
  statementNotice: letter('意见陈述通知书', [
    `{requesterName}就{rightKind}（{rightNumber}）纠纷请求我局调解。现依据${ORDER_81}第六十五条的规定，将调解请求书副本送达你（单位）。`,
    '请自收到之日起十五日内提交意见陈述书，说明是否同意调解。逾期未提交或者不同意调解的，不予立案。调解应当自愿。',
  ], ABOUT),
  mediationFilingNotice: letter('调解立案通知书', [
    `{requesterName}与{respondentName}专利纠纷的调解请求，双方同意调解，依据${ORDER_81}第六十六条的规定，决定立案。`,
    '调解时间：{at}', '调解地点：{place}', '请准时参加。',
  ], ABOUT),
  mediationAgreement: agreement('专利侵权纠纷调解协议书', '{number}', [
    '请求人：{requester}', '被请求人：{respondent}',
    `请求人与被请求人因{rightKind}（{rightNumber}）发生专利侵权纠纷（案件编号：{caseNumber}）。`,
    { heading: '一、纠纷事实' }, { each: 'facts' },
    '经{issuer}主持调解，双方在自愿的基础上达成协议如下：',
    { heading: '二、协议内容' }, { each: 'terms' },
    '本协议经双方当事人签名或者盖章，由调解员签名并加盖调解组织（部门）印章后生效。双方认为有必要的，可以自本协议生效之日起三十日内共同向人民法院申请司法确认。',
    { signatures: ['请求人（签名或者盖章）：', '被请求人（签名或者盖章）：', '调解员（签名）：'] },
  ], true),
  confirmationApplication: agreement('司法确认申请书', '', [
    '申请人：{requester}', '申请人：{respondent}',
    { heading: '申请事项' }, '请求确认经{mediator}主持达成的{agreementNumber}调解协议有效。',
    { heading: '事实和理由' }, '申请人双方就专利侵权纠纷（案件编号：{caseNumber}）经{mediator}主持调解，于{agreementOn}达成调解协议，协议内容如下：', { each: 'terms' },
    '申请人双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因该协议内容而给国家、集体或者他人造成损害的，愿意承担相应的民事责任和其他法律责任。现共同申请贵院依法确认该调解协议的效力。',
    '此致', { plain: '{court}' },
    { signatures: ['申请人（签名或者盖章）：', '申请人（签名或者盖章）：'] },
  ], false),
  proofOfService: form('送达回证', [
    { cells: ['案件编号', '{caseNumber}'] },
    { cells: ['送达文书名称、文号和件数', '{served}'], lines: 3 },
    { cells: ['受送达人', '{addressee}'], lines: 2 },
    { cells: ['送达地点', '{address}'], lines: 2 },
    { cells: ['送达方式', '{way}', '送达日期', '{servedOn}'] },
    { cells: ['受送达人签名或者盖章', '{receivedBy}\n　　　　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['代收人及代收理由', '\n　　　　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['受送达人拒收事由和日期', '\n见证人签名：　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['送达人（两人）', '\n签名：'], lines: 2 },
    { cells: ['备注', '{remark}'], lines: 2 },
  ], ['填发日期：{date}']),
} as const;
