import { decision, form, letter } from './pages';

/* Papers of penalty cases: 行政处罚法, 市场监督管理行政处罚程序规定. */

const ABOUT = { about: '案件编号：{caseNumber}' };
const SIGN = '\n签名：　　　　　　　　　　年　　月　　日';

export const penaltyTemplates = {
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
    '关于{caseNumber}一案，应你（单位）的要求，我局决定举行听证，听证{openness}。',
    '时间：{at}', '地点：{place}', '听证主持人：{presiding}',
    '你（单位）可以亲自参加听证，也可以委托一至二人代理，委托代理人参加的应当提交授权委托书。认为听证主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。',
  ], ABOUT),
  measureDecision: letter('实施行政强制措施决定书', [
    '经查，你（单位）涉嫌存在以下情形（案件编号：{caseNumber}）：', { each: 'facts' },
    '依据下列规定，我局决定对有关场所、设施或者财物实施{measure}：', { each: 'basis' },
    '场所、设施或者财物（详见清单）：', { each: 'goods' },
    '期限：{until}。检测、检验、检疫或者鉴定的期间不计算在内，并另行书面告知。',
    '你（单位）享有陈述、申辩的权利。对本决定不服的，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。',
  ], ABOUT),
  nonPenaltyDecision: decision('不予行政处罚决定书', [
    '当事人：{party}',
    { heading: '一、查明的事实' }, '案件编号：{caseNumber}。', { each: 'facts' },
    { heading: '二、证据' }, { each: 'evidence' },
    { heading: '三、理由和依据' }, { each: 'reasons' }, { each: 'basis' },
    '本局决定对当事人不予行政处罚。',
    '如不服本决定，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。',
  ]),
  performanceDemand: letter('行政处罚决定履行催告书', [
    '我局于{decidedOn}对你（单位）作出{decisionNumber}行政处罚决定，你（单位）在法定期限内未申请行政复议或者提起行政诉讼，又未履行。依据《中华人民共和国行政强制法》第五十四条的规定，现催告你（单位）自收到本催告书之日起十个工作日内履行下列义务：',
    { each: 'duties' },
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
    '当事人应当自收到本决定书之日起十五日内缴纳罚款。到期不缴纳的，本局可以依据《中华人民共和国行政处罚法》第七十二条的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额。',
    '如不服本决定，可以自收到本决定书之日起六十日内向{reconsideration}申请行政复议，或者自收到本决定书之日起六个月内依法向{court}提起行政诉讼。行政复议或者行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。',
    '依据有关行政处罚信息公示的规定，本决定书将依法公示。',
  ]),
} as const;
