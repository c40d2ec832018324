import { decision, letter, sheet } from './pages';

/* Papers of transfers: 行政执法机关移送涉嫌犯罪案件的规定. */

const ABOUT = { about: '案件编号：{caseNumber}' };
const RULES = '《行政执法机关移送涉嫌犯罪案件的规定》';
const SIGN = '\n签名：　　　　　　　　　　年　　月　　日';

export const transferTemplates = {
  transferReport: decision('涉嫌犯罪案件情况调查报告', [
    '案件编号：{caseNumber}。', { each: 'party', text: '涉嫌单位、人员：{.}' }, '涉嫌罪名：{crime}。',
    { heading: '一、查明的事实' }, { each: 'facts' }, { heading: '二、证据' }, { each: 'evidence' }, { each: 'penalties', text: '已作出的行政处罚：{.}' }, { heading: '三、建议' }, { each: 'proposal' }, '专案组：{officers}',
  ]),
  crimeTransferLetter: letter('涉嫌犯罪案件移送书', [`我局办理的案件（{caseNumber}），当事人的行为涉嫌构成犯罪。依据《中华人民共和国行政处罚法》第二十七条和${RULES}，现移送你局处理。`, '当事人：{party}', { each: 'crime', text: '涉嫌罪名：{.}。' }, { heading: '涉嫌犯罪的事实' }, { each: 'facts' }, { heading: '附送材料' }, { each: 'attachments' }, '请在移送书回执上签字，依法审查，并将是否立案的决定书面通知我局。', { each: 'overseer', text: '抄送：{.}' }], ABOUT),
  transferCopyLetter: letter('涉嫌犯罪案件移送抄送函', ['我局已将编号{caseNumber}的涉嫌犯罪案件移送{police}，现将移送材料抄送你院。', '涉嫌罪名：{crime}。', { each: 'party', text: '涉嫌单位、人员：{.}' }, { each: 'letterNumber', text: '移送书文号：{.}' }, '请依法对公安机关的立案活动进行监督。'], ABOUT),
  transferGoodsList: sheet('涉案物品清单', [{ cells: ['案件编号', '{caseNumber}', '日期', '{date}'] }, { cells: ['物品', '{things}'], lines: 10 }, { cells: ['经办人', '{officers}'], lines: 2 }, { cells: ['接收人', SIGN], lines: 3 }]),
  transferReceipt: sheet('涉嫌犯罪案件移送回执', [
    { cells: ['案件编号', '{caseNumber}', '移送日期', '{date}'] }, { cells: ['移送机关', '{issuer}'] }, { cells: ['接收机关', '{police}'] }, { cells: ['涉嫌罪名', '{crime}'] }, { cells: ['所附材料', '{materials}'], lines: 3 }, { cells: ['校验值', '{packageHash}'], lines: 2 },
    { cells: ['收到材料', '□ 齐全　□ 需补充：'], lines: 3 }, { cells: ['接收时间', '　　年　　月　　日　　时　　分'] }, { cells: ['接收人', SIGN], lines: 3 }, { cells: ['接收机关', '（印章）'], lines: 3 },
  ], [`依据${RULES}第七条，公安机关应当在回执上签字；不属于本机关管辖的，二十四小时内转送有管辖权的机关并书面告知移送机关。`]),
  transferSupplement: letter('补正材料函', ['你局告知补充编号{caseNumber}案件的材料，现补充移送如下：', { each: 'items' }], ABOUT),
  reconsiderationRequest: letter('不予立案复议申请书', [`我局移送的编号{caseNumber}案件，你局决定不予立案{#refusal}（{.}）{/refusal}。我局有异议，依据${RULES}第九条，申请复议。理由如下：`, { each: 'reasons' }, '请自收到本申请之日起三日内作出决定，并书面通知我局。'], ABOUT),
  supervisionProposal: letter('建议立案监督函', [`我局移送{police}的编号{caseNumber}涉嫌犯罪案件{#refusal}（对方文号：{.}）{/refusal}，依据${RULES}第九条和《人民检察院刑事诉讼规则》的有关规定，建议你院进行立案监督。理由如下：`, { each: 'reasons' }], ABOUT),
  handoverList: letter('涉案物品移交清单', [`编号{caseNumber}案件已由你局立案。依据${RULES}第十二条，现移交涉案物品以及与案件有关的其他材料：`, { each: 'things' }, '接收人：{receivedBy}', { signatures: ['移交人（签名）：', '接收人（签名）：'] }], ABOUT),
  opinionAnswer: letter('{title}', ['来文（{opinion}）收悉。现将办理情况回复如下：', { each: 'answered' }, { each: 'decision', text: '处理决定文号：{.}。' }], ABOUT),
  handoverReceipt: sheet('案件移送回执（双方期限）', [
    { cells: ['案件编号', '{caseNumber}'] }, { cells: ['接收机关', '{receiver}', '监督机关', '{overseer}'] }, { cells: ['案件现由', '{holder}'] }, { cells: ['经过', '{steps}'], lines: 8 }, { cells: ['各机关期限', '{periods}'], lines: 8 }, { cells: ['录入时服务器时钟', '{clocks}'], lines: 4 },
    { cells: ['移送包', '{packageHash}'] }, { cells: ['回执', '{hash}'], lines: 2 }, { cells: ['签名', '{signature}'], lines: 3 },
  ], ['本回执由移送、接收、监督三方共用；校验：weiquan receipt check。', '时钟核对只说明两个时钟当时是否一致；两台服务器设在同一台物理机器上的，实为同一时钟。']),
} as const;
