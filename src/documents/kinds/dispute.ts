import { aboutRight, against, asking, chosen, data, decisionFields, documentOf, doneBy, due, explanation, finedOnSpot, goods, inCharge, input, kind, letterFields, needed, optional, paperFields, saidBy, summonsFields, toAgainst, toAsking, toBoth, unserved, words } from './fields';

/* Papers of adjudication and mediation of patent disputes (CNIPA Order 81) and of judicial confirmation. */

const requester = needed('请求人', 'requester', asking('particulars'));
const respondent = needed('被请求人', 'respondent', against('particulars'));
const requesterName = needed('请求人', 'requester', asking('name'));
const respondentName = needed('被请求人', 'respondent', against('name'));
const panel = (required: boolean) => (required ? needed : optional)('合议组', 'panel', ...input('panel', 'members'), inCharge('panelHead', 'panelMember'), ...data('panel', 'panelMembers'));
const names = { requesterName, respondentName, ...aboutRight };
const hearing = { at: needed('时间', 'time', ...input('hearingAt', 'at', 'hearingOn', 'heldOn', 'on')), place: needed('地点', 'place', ...input('place', 'venue')) };

const decisionPapers = ['adjudicationDecision', 'penaltyDecision', 'onSpotDecision'] as const;
const decided = { decisionNumber: needed('决定文号', 'number of the decision', ...decisionPapers.map((paper) => documentOf(paper, 'number'))), decidedOn: needed('决定日期', 'date of the decision', ...decisionPapers.map((paper) => documentOf(paper, 'date'))) };

/** 行政复议法 20; 行政诉讼法 46. */
const REFUSED = '你（单位）可以依法向人民法院提起民事诉讼。对本决定不服的，可以自收到本通知书之日起六十日内依法申请行政复议，或者自收到本通知书之日起六个月内依法向人民法院提起行政诉讼。';

export const disputeKinds = [
  kind('filingNotice', '立案通知书', 'notice of filing', 'main', { ...letterFields, addressee: needed('受文人', 'addressee', toAsking), ...names, panel: panel(true) }),
  kind('refusalToFileNotice', '不予立案通知书', 'notice of refusal to file', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAsking), respondentName, explanation, grounds: optional('事由', 'grounds', ...input('grounds')),
    // Mediation that is not begun takes no right: only a refusal of the request for adjudication can be contested.
    remedies: needed('救济途径', 'remedies', { of: 'act', acts: ['filing.refused'], says: REFUSED }, words('调解以双方自愿为前提。你（单位）可以依法请求行政裁决，或者向人民法院提起诉讼。')),
  }),
  kind('correctionNotice', '补正通知书', 'notice to correct', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAsking),
    items: needed('需补正的内容', 'what to correct', ...input('items', 'defects', 'corrections')),
    until: needed('补正期限', 'until', ...input('until', 'due', 'letter.due'), due('A2', 'correction')),
  }),
  kind('answerNotice', '答辩通知书', 'notice to answer', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), ...names, panel: panel(false),
    answerPeriod: needed('答辩期限', 'period to answer', ...input('answerPeriod', 'period'), ...data('answerPeriod'), { of: 'words', zh: '十五日（在中国境内没有固定住所的，为三十日）' }),
    attachments: needed('附件', 'annexes', ...input('attachments', 'annexes'), { of: 'words', zh: '请求书及其附件副本1份' }),
  }),
  kind('hearingNotice', '口头审理通知书', 'notice of oral hearing', 'main', {
    ...summonsFields, addressee: needed('受文人', 'addressee', toBoth), ...names, ...hearing, hour: optional('时刻', 'hour', ...input('hour')), panel: panel(true),
    postponedFor: optional('改期事由', 'why it was postponed', ...input('reason')),
  }),
  kind('suspensionNotice', '中止处理通知书', 'notice of suspension', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toBoth), requesterName, respondentName,
    grounds: needed('中止事由', 'ground of suspension', ...input('grounds', 'ground', 'cause', 'reason')),
    explanation: optional('说明', 'explanation', ...input('explanation')),
  }),
  kind('resumptionNotice', '恢复处理通知书', 'notice of resumption', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toBoth), requesterName, respondentName,
    suspendedOn: needed('中止日期', 'suspended on', doneBy(['case.suspended', 'proceedings.suspended', 'suspension.ordered'])),
    grounds: needed('恢复事由', 'ground of resumption', ...input('grounds', 'ground', 'reason', 'explanation')),
  }),
  kind('adjudicationDecision', '专利侵权纠纷行政裁决书', 'adjudication decision', 'main', {
    ...decisionFields, requester, respondent, ...aboutRight,
    requesterAgent: optional('请求人的代理人', 'agent of the requester', { of: 'party', roles: ['requesterAgent'], field: 'particulars' }),
    respondentAgent: optional('被请求人的代理人', 'agent of the respondent', { of: 'party', roles: ['respondentAgent'], field: 'particulars' }),
    claims: needed('请求事项和理由', 'claims', ...input('claims'), ...data('claims', 'request')),
    defence: needed('答辩意见', 'defence', ...input('defence'), saidBy(['answer.received'], ['respondent'], 'defence', '未提交答辩书。')),
    facts: needed('查明的事实', 'facts found', ...input('facts')),
    reasons: needed('认定理由', 'reasons', ...input('reasons', 'reason', 'explanation')),
    operative: needed('裁决结果', 'decision', ...input('decision', 'operative', 'orders', 'outcome')),
    panel: panel(true),
    // Which intermediate court it is goes by the kind of patent: the office names it where it knows.
    court: needed('管辖法院', 'court', ...input('court'), words('有管辖权的中级人民法院')),
  }),
  kind('cancellationNotice', '撤销案件通知书', 'notice of cancellation', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toBoth), requesterName, respondentName,
    grounds: needed('撤销事由', 'ground of cancellation', ...input('grounds', 'reason')),
    explanation: optional('说明', 'explanation', ...input('explanation')),
    remedies: needed('救济途径', 'remedies', chosen('grounds', { requestWithdrawn: '本案因请求人撤回请求而撤销。当事人可以依法向人民法院提起民事诉讼。' }), words(REFUSED)),
  }),
  kind('comparisonOpinion', '专利侵权判定参考意见书', 'comparison opinion', 'main', {
    ...letterFields, addressee: needed('委托人', 'addressee', toAsking, { of: 'words', zh: '委托人' }), ...aboutRight, goods: goods(),
    conclusion: needed('比对结论', 'conclusion', ...input('conclusion')),
    opinion: needed('比对意见', 'opinion', ...input('opinion')),
  }),
  kind('demandNotice', '履行行政裁决催告书', 'demand to perform', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), ...decided,
    duties: needed('应履行的义务', 'duties', ...input('duties')),
  }),
  kind('enforcementApplication', '强制执行申请书', 'application for enforcement', 'main', {
    ...letterFields, ...decided, respondent,
    court: needed('受理法院', 'court', ...input('court')),
    standing: needed('裁决或者处罚决定的效力', 'why it may be enforced', { of: 'act', acts: ['suit.filed', 'remedy.sought'], says: '该决定经行政复议或者行政诉讼，已经发生法律效力，被申请人仍不履行，经催告仍未履行。现依法' }, words('被申请人在法定期限内未申请行政复议或者提起行政诉讼，又不履行，经催告仍未履行。依据《中华人民共和国行政强制法》第五十三条的规定，')),
    amount: optional('金额（元）', 'amount in yuan', ...input('amount')),
    duties: needed('申请执行的事项', 'what is to be enforced', ...input('duties'), doneBy(['demandNotice.issued'], 'duties'), doneBy(['decision.made', 'collectiveDecision.made'], 'penalty'), finedOnSpot),
  }),
  kind('statementNotice', '意见陈述通知书', 'notice to state an opinion', 'main', { ...letterFields, addressee: needed('受文人', 'addressee', toAgainst), requesterName, ...aboutRight }),
  kind('mediationFilingNotice', '调解立案通知书', 'notice of filing for mediation', 'main', {
    ...letterFields, addressee: needed('受文人', 'addressee', toBoth), requesterName, respondentName,
    at: needed('调解时间', 'time', ...input('sessionAt', 'sessionOn', 'on')), place: needed('调解地点', 'place', ...input('place')),
  }),
  kind('mediationAgreement', '专利侵权纠纷调解协议书', 'mediation agreement', 'main', {
    ...decisionFields, requester, respondent, ...aboutRight,
    facts: needed('纠纷事实', 'facts', ...input('facts'), ...data('facts', 'claims')),
    terms: needed('协议内容', 'terms', ...input('terms', 'agreement')),
  }),
  unserved('confirmationApplication', '司法确认申请书', 'joint application for judicial confirmation', 'main', {
    date: decisionFields.date,
    caseNumber: decisionFields.caseNumber,
    requester, respondent,
    court: needed('受理法院', 'court', ...input('court', 'to')),
    agreementNumber: needed('调解协议文号', 'number of the agreement', ...input('agreementNumber', 'agreement.number'), ...data('agreementNumber'), documentOf('mediationAgreement', 'number')),
    agreementOn: needed('调解协议生效日期', 'agreement in effect since', ...input('effectiveOn', 'agreementOn'), doneBy(['agreement.signed', 'mediation.agreed', 'agreement.reached', 'mediation.settled'])),
    mediator: needed('调解组织', 'mediating body', ...input('mediator'), { of: 'issuer' }),
    terms: needed('协议内容', 'terms', ...input('terms'), doneBy(['agreement.signed', 'mediation.agreed', 'agreement.reached', 'mediation.settled'], 'terms')),
  }),
  unserved('proofOfService', '送达回证', 'proof of service', 'main', {
    ...paperFields,
    served: needed('送达文书', 'documents served', ...input('documents', 'papers', 'document', 'served', 'what')),
    addressee: needed('受送达人', 'addressee', toBoth),
    address: optional('送达地点', 'place of service', ...input('address', 'place')),
    way: needed('送达方式', 'way of service', ...input('way', 'manner')),
    servedOn: optional('送达日期', 'served on', ...input('servedOn', 'on')),
    receivedBy: optional('签收人', 'received by', ...input('receivedBy')),
    remark: optional('备注', 'remark', ...input('postalNumber', 'remark', 'note')),
  }),
];
