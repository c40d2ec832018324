import { AGAINST, against, chosen, data, decisionFields, documentOf, doneBy, finedOnSpot, inCharge, due, input, kind, letterFields, needed, optional, paperFields, saidBy, summonsFields, toAgainst, wordingOf, words } from './fields';

/* Papers of penalty cases (行政处罚法; 市场监督管理行政处罚程序规定). */

const party = needed('当事人', 'party', against('particulars'));
const facts = needed('违法事实', 'facts', ...input('facts'), ...data('facts'));
const evidence = needed('证据', 'evidence', ...input('evidence'), ...data('evidence'));
const addressee = needed('受文人', 'addressee', toAgainst);
const remedies = {
  reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody'), doneBy(['decision.made', 'collectiveDecision.made'], 'reconsideration')),
  court: needed('管辖法院', 'court', ...input('court'), doneBy(['decision.made', 'collectiveDecision.made'], 'court')),
} as const;
/** The decision in force; a penalty on the spot is demanded, deferred and surcharged like any other. */
const decision = {
  decisionNumber: needed('处罚决定书文号', 'number of the decision', documentOf('penaltyDecision', 'number'), documentOf('onSpotDecision', 'number')),
  decidedOn: needed('处罚决定日期', 'date of the decision', documentOf('penaltyDecision', 'date'), documentOf('onSpotDecision', 'date')),
} as const;
const reason = needed('理由', 'reasons', ...input('reason', 'explanation', 'reasons'));
const officers = needed('承办人（两名以上）', 'officers in charge', ...input('officers'), inCharge('officer'));
/** 行政处罚法 67, 72. */
const PAID_LATER = '处以罚款的，当事人应当自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，本局可以依据《中华人民共和国行政处罚法》第七十二条的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额。';
const basis = needed('处罚依据', 'legal basis', ...input('legalBasis', 'basis', 'articles'), ...data('legalBasis', 'basis'));

/** 审批表 and reports: of the secondary file. */
const penaltyForms = [
  kind('refusalToFileApproval', '不予立案审批表', 'approval of a decision not to file', 'secondary', {
    ...paperFields, reason,
    source: needed('案件来源', 'source', ...input('source'), ...data('origin', 'source')),
    receivedOn: needed('发现或者收到日期', 'found or received on', ...data('receivedOn')),
    party: optional('当事人', 'party', against('particulars')),
  }),
  kind('suspensionApproval', '中止调查审批表', 'approval of suspension', 'secondary', { ...paperFields, party: optional('当事人', 'party', against('name')), ground: needed('中止情形', 'ground', ...input('ground', 'grounds')), reason }),
  kind('resumptionApproval', '恢复调查审批表', 'approval of resumption', 'secondary', { ...paperFields, party: optional('当事人', 'party', against('name')), suspendedOn: needed('中止日期', 'suspended on', doneBy(['case.suspended'])), reason }),
  kind('terminationApproval', '终止调查审批表', 'approval of termination', 'secondary', { ...paperFields, party: optional('当事人', 'party', against('name')), ground: needed('终止情形', 'ground', ...input('ground', 'grounds')), reason }),
  kind('closingApproval', '结案审批表', 'approval of closing', 'secondary', {
    ...paperFields, party: optional('当事人', 'party', against('name')),
    summary: needed('办理和执行情况', 'what was done', ...input('summary')),
    outcome: optional('处理结果', 'outcome', ...data('outcome')),
    decisionNumber: optional('决定书文号', 'number of the decision', documentOf('penaltyDecision', 'number'), documentOf('nonPenaltyDecision', 'number'), documentOf('onSpotDecision', 'number')),
  }),
  kind('investigationReport', '案件调查终结报告', 'report of the investigation', 'secondary', { ...paperFields, party, facts, evidence, officers, proposal: needed('处理建议', 'proposal', ...input('proposal')) }),
  kind('reviewOpinion', '案件审核意见', 'opinion of the review', 'secondary', { ...paperFields, party: optional('当事人', 'party', against('name')), opinion: needed('审核意见', 'opinion', ...input('opinion')), explanation: needed('理由', 'reasons', ...input('explanation')) }),
  kind('hearingReport', '听证报告', 'report of the hearing', 'secondary', {
    ...paperFields, party: needed('听证申请人', 'party', toAgainst),
    heldOn: needed('听证日期', 'held on', doneBy(['hearing.held'])),
    report: needed('听证情况和处理意见', 'report', ...input('report')),
  }),
];

/** What goes to the party, or to another body. The clue is the source of none: it may tell that somebody reported (Order 121 art. 37). */
const penaltyLetters = [
  kind('preservationNotice', '先行登记保存证据通知书', 'notice of evidence preservation', 'main', { ...letterFields, addressee, items: needed('保存的物品', 'items', ...input('items')), place: needed('保存地点', 'place', ...input('place')), reason: optional('事由', 'reason', ...input('reason')) }),
  kind('preservationResolution', '先行登记保存证据处理决定书', 'decision on preserved evidence', 'main', {
    ...letterFields, addressee, preservation: needed('保存通知书文号', 'number of the notice', documentOf('preservationNotice', 'number')),
    measure: needed('处理措施', 'measure', ...input('measure')), note: optional('说明', 'note', ...input('note')),
  }),
  kind('measureExtension', '延长行政强制措施期限决定书', 'extension of a coercive measure', 'main', {
    ...letterFields, addressee, measureNumber: needed('强制措施决定书文号', 'number of the measure', documentOf('measureDecision', 'number')), span: needed('延长期限', 'length', ...input('span')), until: optional('延长至', 'until', due('P5')), reason,
    // Where the decision on the measure said it, it is as it stood there.
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration'), wordingOf('measureDecision', 'reconsideration')),
    court: needed('管辖法院', 'court', ...input('court'), wordingOf('measureDecision', 'court')),
  }),
  kind('measureLifting', '解除行政强制措施决定书', 'lifting of a coercive measure', 'main', { ...letterFields, addressee, measureNumber: needed('强制措施决定书文号', 'number of the measure', documentOf('measureDecision', 'number')), reason }),
  kind('onSpotDecision', '当场行政处罚决定书', 'penalty on the spot', 'main', {
    ...decisionFields, party, facts, basis, ...remedies,
    penalty: needed('处罚内容', 'penalty', ...input('penalty'), doneBy(['decision.made'], 'penalty')),
    place: needed('处罚地点', 'place', ...input('place')),
    payment: needed('罚款缴纳', 'payment', ...input('payment'), chosen('collectedOnSpot', { true: '罚款已经当场收缴，并出具统一制发的专用票据。', false: PAID_LATER }), words(PAID_LATER)),
    officers: needed('执法人员（两名以上）', 'officers', ...input('officers'), inCharge('officer')),
  }),
  kind('deferralApproval', '延期（分期）缴纳罚款通知书', 'deferral of a fine', 'main', { ...letterFields, addressee, ...decision, until: needed('延期至', 'until', ...input('until')), reason }),
  kind('surchargeDecision', '加处罚款决定书', 'decision on a surcharge', 'main', { ...letterFields, addressee, ...decision, ...remedies, amount: needed('加处罚款数额（元）', 'surcharge in yuan', ...data('surcharge.amount')), overdueDays: needed('计算天数', 'days that are counted', ...data('surcharge.days')),
    // A template that an office has edited stays usable without them.
    from: optional('起算日', 'counted from', ...data('surcharge.from')), to: optional('计算至', 'counted to', ...data('surcharge.to')), allDays: optional('逾期总天数', 'days overdue', ...data('surcharge.allDays')), leftOut: optional('不予计算天数', 'days not counted', ...data('surcharge.notCountedDays')),
  }),
  kind('assistanceLetter', '协助调查函', 'assistance letter', 'main', { ...letterFields, addressee: needed('协助单位', 'addressee', ...input('of', 'to')), subject: needed('协助事项', 'subject', ...input('subject')), until: optional('回复期限', 'until', ...input('letter.due')) }),
  kind('caseTransferLetter', '案件移送函', 'transfer of the case', 'main', { ...letterFields, addressee: needed('受移送单位', 'addressee', ...input('to')), party: optional('当事人', 'party', against('particulars')), reason }),
  kind('designationRequest', '报请指定管辖函', 'request for designation', 'main', { ...letterFields, addressee: needed('上级机关', 'addressee', ...input('superior')), other: optional('争议对方', 'the other body', ...data('disputedWith')), note: optional('说明', 'note', ...input('note')) }),
];

/** 行政处罚法 63, 64: told in so many words whether there is a right to a hearing. */
const HEARING = '依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你（单位）有权要求听证。要求听证的，应当自收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃此权利。';
const NO_HEARING = '拟作出的行政处罚不属于《中华人民共和国行政处罚法》第六十三条规定的听证范围。';

export const penaltyKinds = [
  kind('filingApproval', '立案审批表', 'approval of filing', 'secondary', {
    ...paperFields,
    source: needed('案件来源', 'source', ...input('source'), ...data('origin', 'source', 'clueSource')),
    receivedOn: needed('发现或者收到日期', 'found or received on', ...input('receivedOn'), ...data('receivedOn', 'foundOn'), doneBy(['clue.found', 'clue.received', 'clue.registered', 'material.received'])),
    party: optional('当事人', 'party', against('particulars')),
    facts: needed('案情摘要', 'summary', ...input('facts', 'summary', 'grounds', 'reason'), ...data('facts', 'summary', 'clue')),
    officers: needed('承办人（两名以上）', 'officers in charge', ...input('officers'), ...data('officers'), inCharge('officer')),
    decidedBy: optional('决定人', 'decided by', ...input('decidedBy')),
  }),
  kind('penaltyNotice', '行政处罚告知书', 'notice of the intended penalty', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), facts, evidence, basis,
    penalty: needed('拟处罚内容', 'intended penalty', ...input('penalty', 'intendedPenalty'), ...data('intendedPenalty')),
    hearingRight: needed('听证权利', 'right to a hearing', ...input('hearingRight', 'hearing'), chosen('mayAskForHearing', { true: HEARING, false: NO_HEARING }), { of: 'words', zh: '依据《中华人民共和国行政处罚法》第六十三条、第六十四条，拟作出的行政处罚属于听证范围的，你（单位）有权要求听证，并应当自收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃此权利。' }),
  }),
  kind('penaltyHearingNotice', '行政处罚听证通知书', 'notice of the hearing', 'main', {
    ...summonsFields, addressee: needed('受文人', 'addressee', toAgainst),
    at: needed('时间', 'time', ...input('hearingAt', 'at', 'hearingOn', 'heldOn', 'on')),
    place: needed('地点', 'place', ...input('place', 'venue')),
    // A day alone calls nobody anywhere (行政处罚法 64(2)).
    hour: needed('时刻', 'hour', ...input('hour')),
    presiding: needed('听证主持人', 'presiding', ...input('presiding', 'chair', 'host'), ...data('presiding')),
    openness: needed('是否公开', 'public or not', ...input('openness', 'public'), { of: 'words', zh: '公开' }),
  }),
  kind('measureDecision', '实施行政强制措施决定书', 'decision on a coercive measure', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), basis,
    facts: needed('事实', 'facts', ...input('facts', 'reason', 'grounds')),
    party: optional('当事人', 'party', against('particulars')),
    measure: needed('强制措施', 'measure', ...input('measure', 'kind'), { of: 'words', zh: '查封、扣押' }),
    goods: needed('场所、设施或者财物', 'premises or goods', ...input('goods', 'things', 'items', 'list'), ...data('goods')),
    place: optional('实施地点', 'where', ...input('place')),
    until: needed('期限', 'until', ...input('until', 'span'), due('P5'), { of: 'words', zh: '自本决定书送达之日起第三十日' }),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
  kind('nonPenaltyDecision', '不予行政处罚决定书', 'decision not to penalise', 'main', {
    ...decisionFields, party, facts,
    evidence: optional('证据', 'evidence', ...input('evidence'), ...data('evidence')),
    basis: needed('依据', 'legal basis', ...input('legalBasis', 'basis', 'ground')),
    reasons: needed('不予处罚的理由', 'reasons', ...input('reasons', 'reason', 'grounds', 'explanation')),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
  kind('performanceDemand', '行政处罚决定履行催告书', 'demand to perform', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst),
    ...decision,
    duties: needed('应履行的义务', 'duties', ...input('duties', 'demand'), doneBy(['decision.made', 'collectiveDecision.made'], 'penalty'), finedOnSpot),
    amount: optional('金额（元）', 'amount in yuan', ...input('amount')),
  }),
  kind('penaltyDecision', '行政处罚决定书', 'penalty decision', 'main', {
    ...decisionFields, party, facts, evidence, basis,
    defence: needed('陈述、申辩和听证情况', 'statement, defence, hearing', ...input('defence', 'statement'), saidBy(['statement.made'], AGAINST, 'statement'), { of: 'act', acts: ['rights.waived'], says: '当事人明确表示放弃陈述、申辩和要求听证的权利。' }),
    reasons: needed('裁量理由', 'reasons', ...input('reasons', 'reason', 'explanation')),
    penalty: needed('处罚内容', 'penalty', ...input('penalty', 'decision')),
    payment: optional('罚款缴纳', 'payment', ...input('payment', 'bank'), due('P12')),
    publicity: optional('公示', 'publication', ...input('publicity'), chosen('publication', { here: '依据有关行政处罚信息公示的规定，本决定书将依法公示。', elsewhere: '依据有关行政处罚信息公示的规定，本决定书的信息将推送当事人登记地的市场监督管理部门依法公示。' })),
    reconsideration: needed('行政复议机关', 'where to ask for reconsideration', ...input('reconsideration', 'reconsiderationBody')),
    court: needed('管辖法院', 'court', ...input('court')),
  }),
  ...penaltyForms,
  ...penaltyLetters,
];
