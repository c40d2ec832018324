import { against, data, decisionFields, documentOf, doneBy, inCharge, due, input, kind, letterFields, needed, optional, toAgainst } from './fields';

/* Papers of penalty cases (行政处罚法; 市场监督管理行政处罚程序规定). */

const party = needed('当事人', 'party', against('particulars'));
const facts = needed('违法事实', 'facts', ...input('facts'), ...data('facts'));
const evidence = needed('证据', 'evidence', ...input('evidence'), ...data('evidence'));
const basis = needed('处罚依据', 'legal basis', ...input('legalBasis', 'basis', 'articles'), ...data('legalBasis', 'basis'));

export const penaltyKinds = [
  kind('filingApproval', '立案审批表', 'approval of filing', 'secondary', {
    ...letterFields,
    source: needed('案件来源', 'source', ...input('source'), ...data('origin', 'source', 'clueSource')),
    receivedOn: needed('发现或者收到日期', 'found or received on', ...input('receivedOn'), ...data('receivedOn', 'foundOn'), doneBy(['clue.found', 'clue.received', 'clue.registered', 'material.received'])),
    party: optional('当事人', 'party', against('particulars')),
    facts: needed('案情摘要', 'summary', ...input('facts', 'summary', 'grounds', 'reason'), ...data('facts', 'summary', 'clue')),
    officers: needed('承办人（两名以上）', 'officers in charge', ...input('officers'), ...data('officers'), inCharge('officer')),
    decidedBy: optional('决定人', 'decided by', ...input('decidedBy')),
  }),
  kind('penaltyNotice', '行政处罚告知书', 'notice of intended penalty', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), facts, evidence, basis,
    penalty: needed('拟处罚内容', 'intended penalty', ...input('penalty', 'intendedPenalty'), ...data('intendedPenalty')),
    hearingRight: needed('听证权利', 'right to a hearing', ...input('hearingRight', 'hearing'), { of: 'words', zh: '依据《中华人民共和国行政处罚法》第六十三条、第六十四条，拟作出的行政处罚属于听证范围的，你（单位）有权要求听证，并应当自收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃此权利。' }),
  }),
  kind('penaltyHearingNotice', '行政处罚听证通知书', 'notice of hearing', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst),
    at: needed('时间', 'time', ...input('hearingAt', 'at', 'hearingOn', 'heldOn', 'on')),
    place: needed('地点', 'place', ...input('place', 'venue')),
    presiding: needed('听证主持人', 'presiding', ...input('presiding', 'chair', 'host'), ...data('presiding')),
    openness: needed('是否公开', 'public or not', ...input('openness', 'public'), { of: 'words', zh: '公开举行' }),
  }),
  kind('measureDecision', '实施行政强制措施决定书', 'decision on a coercive measure', 'main', {
    ...letterFields, addressee: needed('当事人', 'party', toAgainst), basis,
    facts: needed('事实', 'facts', ...input('facts', 'reason', 'grounds')),
    measure: needed('强制措施', 'measure', ...input('measure', 'kind')),
    goods: needed('场所、设施或者财物', 'premises or goods', ...input('goods', 'things', 'items', 'list'), ...data('goods')),
    until: needed('期限', 'until', ...input('until', 'span'), due('P5'), { of: 'words', zh: '三十日' }),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
  kind('nonPenaltyDecision', '不予行政处罚决定书', 'decision not to penalise', 'main', {
    ...decisionFields, party, facts, evidence, basis,
    reasons: needed('不予处罚的理由', 'reasons', ...input('reasons', 'reason', 'grounds', 'explanation')),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
  kind('performanceDemand', '行政处罚决定履行催告书', 'demand to perform', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst),
    decisionNumber: needed('处罚决定书文号', 'number of the decision', documentOf('penaltyDecision', 'number')),
    decidedOn: needed('处罚决定日期', 'date of the decision', documentOf('penaltyDecision', 'date')),
    duties: needed('应履行的义务', 'duties', ...input('duties', 'demand', 'amount'), doneBy(['penalty.decided', 'decision.made'], 'penalty')),
  }),
  kind('penaltyDecision', '行政处罚决定书', 'penalty decision', 'main', {
    ...decisionFields, party, facts, evidence, basis,
    defence: needed('陈述、申辩和听证情况', 'statement, defence, hearing', ...input('defence', 'statement'), ...data('defence'), { of: 'words', zh: '当事人在法定期限内未提出陈述、申辩意见，也未要求听证。' }),
    reasons: needed('裁量理由', 'reasons', ...input('reasons', 'reason', 'explanation')),
    penalty: needed('处罚内容', 'penalty', ...input('penalty', 'decision')),
    payment: optional('罚款缴纳', 'payment', ...input('payment', 'bank'), due('P12')),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
];
