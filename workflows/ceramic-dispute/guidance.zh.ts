import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const recusal: PartyRight = { title: '申请回避', text: '办案人员、合议组成员与本案有利害关系，或者有其他可能影响公正办理的关系的，您可以说明理由，申请其回避。', article: 'CNIPA Order 81 art. 21' };
const agent: PartyRight = { title: '委托代理人', text: '可以委托律师、专利代理师等参加处理，须提交写明事项和权限的授权委托书。' };
const settle: PartyRight = { title: '和解、调解', text: '裁决作出前，您随时可以与对方自行和解，或者请我们调解；案件中止处理期间也可以。调解自愿，不同意不影响裁决。', article: 'CNIPA Order 81 art. 35' };
const evidence: PartyRight = { title: '提交证据', text: '照片、合同、发票、设计图纸、公开销售的记录都可以作为证据，可以在本页上传，也可以邮寄或者当面提交。' };

const voluntarily: readonly PartyRight[] = [
  { title: '调解自愿', text: '可以同意，也可以不同意；同意以后仍可以退出。调解不收费。', article: '人民调解法 17' },
  { title: '不影响其他途径', text: '不同意或者调解不成，请求人仍可请求行政裁决或者起诉；您在调解中为和解作出的让步，不作为以后认定的依据。' },
];

/** 写给当事人的话：要您做什么，您有哪些权利。每一步一段，不用术语。 */
export const guidance: Guidance<StepName> = {
  mediationOffer: {
    asked: '中心提议为双方调解。请告诉我们您是否同意。只有双方都同意，调解才会开始。',
    rights: voluntarily,
  },
  mediationConsented: {
    asked: '您已同意调解。双方都同意以后，由中心组织调解；调解开始前后，您都可以退出。',
    rights: voluntarily,
  },
  correction: {
    asked: '您的请求材料需要补正，具体内容见补正通知书。请最迟在最后一天补齐，期满未补正的，不予立案。',
    rights: [{ title: '一次告知', text: '需要补正的内容应当一次全部告知。看不懂的，请拨打 12330 询问。', article: 'CNIPA Order 81 art. 16' }, { title: '另行起诉', text: '不予立案的，您仍可以直接向人民法院起诉。', article: '专利法 65' }],
  },
  answer: {
    asked: '有人请求认定您（单位）侵犯其专利权。请最迟在最后一天提交答辩意见和证据。逾期不答辩，案件照常处理；逾期交来的答辩仍会收下。',
    rights: [
      { title: '答辩期限', text: '自收到请求书副本之日起十五日；在中国境内没有固定住所的，三十日。', article: 'CNIPA Order 81 art. 22' },
      { title: '现有技术、现有设计', text: '您使用的技术或者设计，在对方申请专利之前就已经公开的，不构成侵权。请附上早于申请日的销售记录、图册、网页等证据。', article: '专利法 67' },
      { title: '先用权', text: '在对方申请日之前已经制造相同产品、使用相同方法，或者已经作好必要准备，并且只在原有范围内继续的，不视为侵权。', article: '专利法 75' },
      { title: '合法来源', text: '不知道是未经许可制造的专利侵权产品，而使用、销售，并能证明合法来源的，不承担赔偿责任。', article: '专利法 77' },
      { title: '请求宣告专利无效', text: '认为对方专利不应授权的，可以请求国家知识产权局宣告无效，并请求我们中止处理。', article: '专利法 45; CNIPA Order 81 art. 28' },
      { title: '管辖异议', text: '认为本案不归我们管辖的，可以提出异议。', article: 'CNIPA Order 81 art. 12' },
      { title: '超过三年', text: '对方知道侵权和侵权人已满三年、且行为没有继续的，您可以提出时效抗辩。不提出，我们不主动适用。', article: 'CNIPA Order 81 art. 19' },
      recusal, agent, settle, evidence,
    ],
  },
  answered: { asked: '您的答辩已经收到，现在不需要您做什么。有新的意见和证据，可以继续提交。', rights: [evidence, settle, recusal, agent] },
  hearing: {
    asked: '案件将于 {date} 在 {place} 口头审理。请携带身份证明、授权委托书和证据原件准时参加。',
    rights: [{ title: '陈述、质证、辩论', text: '可以当场陈述意见，对对方的证据发表意见，请证人到场。', article: 'CNIPA Order 81 art. 26' }, { title: '不到场的后果', text: '请求人无正当理由不到场，按撤回请求处理；被请求人不到场，可以缺席裁决。', article: 'CNIPA Order 81 art. 26' }, recusal, settle],
  },
  statement: {
    asked: '对方请我们调解专利纠纷。请最迟在最后一天告诉我们您是否同意调解。',
    rights: [{ title: '调解自愿', text: '不同意或者不答复的，不予立案，对您没有不利后果。', article: 'CNIPA Order 81 arts 65, 66' }, agent],
  },
  suit: {
    asked: '裁决书已经送达。不服裁决的，可以在最后一天（含当日）前向人民法院起诉；不起诉的，裁决生效，应当按裁决履行。',
    rights: [{ title: '起诉', text: '自收到裁决书之日起十五日内，依照《行政诉讼法》向人民法院起诉。起诉须向法院递交起诉状，不在本页办理。法院准许撤诉的，裁决生效，应当履行；一方撤诉，不影响其他当事人起诉。', article: '专利法 65' }, { title: '申请执行', text: '期满不起诉又不停止侵权的，可以申请人民法院强制执行。', article: '专利法 65' }, settle],
  },
  demand: {
    asked: '裁决已经生效。请最迟在最后一天履行催告书写明的义务，逾期将申请人民法院强制执行。',
    rights: [{ title: '陈述和申辩', text: '对催告的内容和履行的困难，您有权陈述和申辩，我们会记录、复核。', article: '行政强制法 36, 54' }],
  },
  confirmation: {
    asked: '双方已经达成调解协议。需要强制执行力的，请双方最迟在最后一天共同向人民法院申请司法确认。',
    rights: [{ title: '司法确认', text: '经法院确认的协议，一方不履行的，另一方可以申请强制执行。申请不收费。', article: '人民调解法 33; 民诉法 205' }, { title: '也可以不申请', text: '不申请确认，协议仍对双方有约束力。' }],
  },
  objection: {
    asked: '法院已经作出确认裁定。认为裁定有错误的，可以在最后一天（含当日）前向该法院提出异议。',
    rights: [{ title: '异议', text: '当事人自收到裁定之日起十五日内提出。利害关系人另有六个月。', article: '民诉法解释 372' }],
  },
  nothing: { asked: '现在没有需要您办理的事项。有新的通知，会按您确认的送达地址送达。', rights: [settle, agent, recusal] },
};

/** 向当事人怎么称呼这些事项和要填的内容。 */
export const labels: PartyLabels = {
  acts: { 'consent.given': '同意调解', 'consent.refused': '不同意调解', 'answer.received': '提交答辩', 'jurisdiction.objected': '提出管辖异议', 'limitation.pleaded': '提出时效抗辩', 'statement.received': '答复是否同意调解' },
  fields: { defence: '答辩意见', grounds: '理由', mediation: '是否同意调解' },
};
