import { aboutRight, asking, against, data, documentOf, due, explanation, goods, input, kind, letterFields, decisionFields, needed, optional, paperFields, toAgainst, toAsking, words } from './fields';

/*
 * Papers of complaints, reports and assistance (SAMR Order 121). What goes to the respondent has no field about the reporter
 * (art. 37); what goes to the handling body has the masked narrative only.
 */

const toReporter = needed('受文人', 'addressee', toAsking, words('反映人'));
const matter = optional('反映的事项', 'the matter', ...data('maskedText'));
const grounds = needed('事由', 'grounds', ...input('grounds'));
const routes = needed('其他途径', 'other routes', ...input('routes'));

export const hotlineKinds = [
  kind('supplementRequest', '补正通知书', 'request for supplements', 'main', {
    ...letterFields,
    addressee: toReporter,
    items: needed('需补正的材料', 'what to supply', ...input('items')),
    until: optional('补正期限', 'until', ...input('until'), due('H5', 'supplement')),
  }),
  kind('acceptanceDecision', '受理决定书', 'acceptance decision', 'main', { ...letterFields, addressee: toReporter, goods: goods(words('商品或者服务')) }),
  kind('refusalNotice', '不予受理告知书', 'notice of non-acceptance', 'main', {
    ...letterFields, addressee: toReporter, grounds, explanation, routes,
    competentBody: optional('有权处理的机关', 'competent body', ...input('competentBody')),
  }),
  kind('passingOnLetter', '转送函', 'passing-on letter', 'main', {
    ...letterFields,
    addressee: needed('受送单位', 'receiving body', ...input('to'), { of: 'office', office: 'handling' }),
    declaredKind: needed('诉求类型', 'kind of matter', ...data('confirmedKind', 'declaredKind', 'kind'), words('反映事项')),
    goods: goods(),
    matter,
    note: optional('说明', 'note', ...input('note')),
  }),
  kind('returnLetter', '退回函', 'letter of return', 'main', {
    ...letterFields,
    addressee: needed('受文单位', 'addressee', { of: 'office', office: 'hub' }),
    reason: needed('退回事由', 'ground of the return', ...input('reason')),
    explanation,
    competentBody: optional('有权处理的机关', 'competent body', ...input('competentBody')),
  }),
  kind('competenceDispute', '管辖争议协商函', 'letter on competence', 'main', {
    ...letterFields,
    addressee: needed('争议对方', 'the other body', ...input('with')),
    grounds: needed('理由', 'grounds', ...input('grounds')),
  }),
  kind('designation', '指定管辖通知书', 'designation of competence', 'main', {
    ...letterFields,
    addressee: needed('被指定机关', 'designated body', ...input('body')),
    superior: needed('指定机关', 'designating body', ...input('superior'), { of: 'issuer' }),
  }),
  kind('mediationNotice', '调解通知书', 'mediation notice', 'main', {
    ...letterFields,
    addressee: needed('受文人', 'addressee', toAgainst),
    goods: goods(words('你单位商品或者服务')),
    manner: needed('调解方式', 'manner', ...input('manner')),
    sessionOn: optional('调解时间', 'time of the session', ...input('sessionAt', 'sessionOn')),
    hour: optional('时刻', 'hour', ...input('hour')),
    place: optional('调解地点', 'place', ...input('place')),
  }),
  kind('mediationMandate', '委托调解函', 'mandate to mediate', 'main', {
    ...letterFields,
    addressee: needed('受托组织', 'entrusted body', ...input('to')),
    goods: goods(words('商品或者服务')),
    complainantConsentedOn: needed('投诉人同意日期', 'consent of the complainant', ...input('complainantConsentedOn')),
    respondentConsentedOn: needed('被投诉人同意日期', 'consent of the respondent', ...input('respondentConsentedOn')),
  }),
  kind('appraisalOrder', '委托鉴定书', 'order of appraisal', 'main', {
    ...letterFields,
    addressee: needed('受托机构', 'institution', ...input('institution')),
    appraisal: needed('种类', 'kind', ...input('appraisal')),
    subject: needed('对象和要求', 'subject', ...input('subject')),
  }),
  kind('mediationLetter', '调解书', 'mediation letter', 'main', {
    ...decisionFields,
    complainant: needed('投诉人', 'complainant', asking('particulars')),
    respondent: needed('被投诉人', 'respondent', against('particulars')),
    goods: goods(words('商品或者服务')),
    terms: needed('协议内容', 'terms', ...input('terms')),
  }),
  kind('terminationDecision', '终止调解决定书', 'termination of mediation', 'main', {
    ...letterFields, addressee: toReporter, grounds, explanation: optional('说明', 'explanation', ...input('explanation')),
  }),
  /** To the other party, under the same number: it says nothing of who complained (art. 37). */
  kind('terminationCopy', '终止调解决定书（送被投诉人）', 'termination of mediation, to the respondent', 'main', {
    ...letterFields, number: needed('文号', 'document number', documentOf('terminationDecision', 'number')), addressee: needed('受文人', 'addressee', toAgainst), goods: goods(words('你单位商品或者服务')), grounds,
  }),
  kind('extensionApproval', '延期审批表', 'approval of an extension', 'secondary', {
    ...paperFields,
    subject: needed('事项', 'matter', ...data('goods', 'product', 'title'), words('案件办理期限')),
    span: needed('延长期限', 'length of the extension', ...input('span', 'until')),
    reason: needed('延长理由', 'reasons', ...input('reason', 'explanation', 'grounds')),
    due: optional('延长后届满日', 'due then', due('C4', 'C7', 'A8', 'A1', 'P1', 'P3', 'P10', 'F1', 'F2', 'F3')),
  }),
  kind('assistanceAcceptance', '维权援助受理通知书', 'acceptance for assistance', 'main', {
    ...letterFields, addressee: toReporter, services: needed('援助内容', 'services', ...input('services')),
  }),
  kind('assistanceRefusal', '不予援助告知书', 'refusal of assistance', 'main', { ...letterFields, addressee: toReporter, explanation, routes }),
  kind('assistanceOpinion', '维权援助意见书', 'opinion of assistance', 'secondary', {
    ...letterFields, addressee: toReporter,
    rightKind: optional(aboutRight.rightKind.words.zh, aboutRight.rightKind.words.en, ...aboutRight.rightKind.from),
    services: needed('援助内容', 'services', ...input('services')),
    opinion: needed('意见', 'opinion', ...input('opinion')),
  }),
  kind('redoOrder', '重新办理通知书', 'redo order', 'main', {
    ...letterFields,
    addressee: needed('受文单位', 'addressee', { of: 'office', office: 'handling' }),
    instruction: needed('要求', 'instruction', ...input('instruction')),
  }),
];
