import { against, data, decisionFields, documentOf, doneBy, inCharge, input, inputExcept, kind, letterFields, needed, optional, paperFields, words } from './fields';

/* Papers of transfers (行政执法机关移送涉嫌犯罪案件的规定 arts 5, 6, 9, 12). */

const { number: _number, ...unnumbered } = paperFields;
const facts = needed('涉嫌犯罪的事实', 'facts', ...input('facts'), doneBy(['report.submitted'], 'facts'));
const suspect = optional('涉嫌单位、人员', 'suspect', against('particulars'));
const toPolice = needed('公安机关', 'police', ...input('police'), ...data('offices.receiver'));
const toProcuratorate = needed('人民检察院', 'procuratorate', ...input('procuratorate'), ...data('offices.overseer'));
const crime = needed('涉嫌罪名', 'suspected crime', ...input('crime'), ...data('crime'));
const refusal = optional('不予立案通知书文号', 'number of the refusal', ...data('policeNumber'));
const things = needed('物品', 'goods', ...input('goods', 'items'));

export const transferKinds = [
  kind('transferReport', '涉嫌犯罪案件情况调查报告', 'report on a suspected crime', 'secondary', {
    ...decisionFields, party: suspect, crime, facts,
    evidence: needed('证据', 'evidence', ...input('evidence')), proposal: needed('建议', 'proposal', ...input('proposal')),
    officers: needed('专案组（两名以上）', 'special team', inCharge('officer')), penalties: optional('已作出的行政处罚', 'penalties imposed', ...data('penalties')),
  }),
  kind('crimeTransferLetter', '涉嫌犯罪案件移送书', 'transfer of a suspected crime', 'main', {
    ...letterFields, addressee: toPolice, party: needed('当事人', 'party', against('particulars')), facts: needed('违法事实', 'facts', ...input('facts'), ...data('facts')),
    crime: optional(crime.words.zh, crime.words.en, ...crime.from), overseer: optional('抄送的人民检察院', 'copied to', ...toProcuratorate.from),
    attachments: needed('附送材料', 'annexes', ...input('attachments'), inputExcept('materials', 'transferLetter'), words('涉嫌犯罪案件情况的调查报告；涉案物品清单；有关检验报告或者鉴定意见；其他有关涉嫌犯罪的材料。')),
  }),
  kind('transferCopyLetter', '涉嫌犯罪案件移送抄送函', 'copy of a transfer', 'main', { ...letterFields, addressee: toProcuratorate, police: toPolice, crime, party: suspect, letterNumber: optional('移送书文号', 'number of the transfer letter', documentOf('crimeTransferLetter', 'number')) }),
  kind('transferGoodsList', '涉案物品清单', 'list of goods', 'main', { ...unnumbered, things, officers: optional('经办人', 'officers', inCharge('officer')) }),
  kind('transferReceipt', '涉嫌犯罪案件移送回执', 'receipt of a transfer', 'main', { ...unnumbered, police: toPolice, crime, materials: needed('所附材料', 'enclosed material', ...input('materials')), packageHash: optional('移送包校验值', 'hash of the package', ...input('packageHash')) }),
  kind('transferSupplement', '补正材料函', 'supplement', 'main', { ...letterFields, addressee: toPolice, items: needed('补充的材料', 'material', ...input('items')) }),
  kind('reconsiderationRequest', '不予立案复议申请书', 'request for reconsideration', 'main', { ...letterFields, addressee: toPolice, refusal, reasons: needed('理由', 'reasons', ...input('reasons')) }),
  kind('supervisionProposal', '建议立案监督函', 'proposal of supervision of filing', 'main', {
    ...letterFields, addressee: toProcuratorate, police: toPolice, refusal,
    reasons: needed('理由', 'reasons', ...input('reasons', 'note'), { of: 'act', acts: ['silence.reported'], says: '公安机关逾期未出具回执或者未作出是否立案的决定。' }),
  }),
  kind('handoverList', '涉案物品移交清单', 'list of what is handed over', 'main', { ...letterFields, addressee: toPolice, things, receivedBy: needed('接收人', 'received by', ...input('receivedBy')) }),
  kind('opinionAnswer', '检察意见回复函', 'answer to an opinion', 'main', {
    ...letterFields, addressee: needed('人民检察院或者公安机关', 'procuratorate or police', ...data('offices.overseer')),
    // The police, who sent a case back, gave no 检察意见.
    title: needed('文书名称', 'title', { of: 'act', acts: ['opinion.issued'], says: '检察意见回复函' }, words('案件办理情况复函')),
    opinion: needed('检察意见或者移送文书文号', 'number of the opinion or letter', ...data('policeNumber')), answered: needed('办理情况', 'handling', ...input('answered')), decision: optional('处理决定文号', 'number of the decision', ...input('number')),
  }),
  /** Printed from the receipt that both sides hold, not from an act. */
  kind('handoverReceipt', '案件移送回执（双方期限）', 'receipt of a handover', 'main', {
    issuer: needed('移送机关', 'sender'), caseNumber: needed('案件编号', 'number of the case'), receiver: needed('接收机关', 'receiver'), overseer: optional('监督机关', 'overseer'), holder: needed('案件现由', 'holder'),
    steps: needed('经过', 'steps'), periods: optional('各机关期限', 'periods of each body'), clocks: optional('录入时服务器时钟', 'clock of the server at each entry'), packageHash: optional('移送包校验值', 'hash of the package'), hash: needed('回执校验值', 'hash of the receipt'), signature: needed('签名', 'signature'),
  }),
];
