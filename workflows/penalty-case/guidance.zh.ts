import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const officers: PartyRight = { title: '两名执法人员、出示证件', text: '调查、检查时执法人员不得少于两人，并应当主动出示执法证件；不出示的，您可以拒绝。', article: '行政处罚法 42, 55' };
const recusal: PartyRight = { title: '申请回避', text: '执法人员与案件有直接利害关系或者有其他关系可能影响公正的，您可以申请其回避。', article: '行政处罚法 43' };
const lighter: PartyRight = { title: '从轻、减轻、不予处罚', text: '主动消除或者减轻危害后果、受人胁迫诱骗、主动供述尚未掌握的行为、配合查处有立功表现的，应当从轻或者减轻；轻微并及时改正、没有造成危害后果的，不予处罚。有证据证明没有主观过错的，不予处罚。', article: '行政处罚法 32, 33' };
const stays: PartyRight = { title: '复议、起诉期间不停止执行', text: '申请复议或者起诉，处罚一般不停止执行；加处罚款的数额在复议、诉讼期间不予计算。', article: '行政处罚法 73' };

const spot: PartyRight = { title: '当场作出的处罚决定', text: '对当场作出的处罚决定不服的，应当先申请行政复议；对复议决定仍不服的，再向人民法院起诉。', article: '行政复议法 23' };

const atHearing: readonly PartyRight[] = [{ title: '申辩和质证', text: '在听证会上，可以对调查人员提出的事实、证据和建议进行申辩和质证。无正当理由不到场的，视为放弃。', article: '行政处罚法 64' }, { title: '申请主持人回避', text: '认为主持人与本案有直接利害关系的，可以申请回避。', article: '行政处罚法 64' }, lighter];

/** 写给当事人的话：要您做什么，您有哪些权利。 */
export const guidance: Guidance<StepName> = {
  statement: {
    asked: '我们拟对您（单位）作出行政处罚，内容见告知书。请最迟在最后一天提出陈述、申辩；告知书写明可以听证的，也请最迟在这一天要求听证。期满不提出的，视为放弃。',
    rights: [
      { title: '陈述、申辩', text: '对拟认定的事实、理由、依据和处罚内容，都可以提出意见和证据。我们应当复核，成立的应当采纳；不会因为申辩而加重处罚。', article: '行政处罚法 7, 45' },
      { title: '要求听证', text: '在告知书写明可以听证的案件中，您可以要求听证，听证不收费。可以亲自参加，也可以委托一至二人代理。', article: '行政处罚法 63, 64' },
      lighter, recusal,
    ],
  },
  hearing: {
    asked: '您要求的听证已经收到。听证日期：{date}。举行听证七个工作日前会书面通知您时间、地点。',
    rights: atHearing,
  },
  hearingAwaited: { asked: '您要求的听证已经收到，日期还没有确定。举行听证七个工作日前会书面通知您时间、地点。', rights: atHearing },
  measure: {
    asked: '案件正在调查。现在没有必须办理的事项；您可以提交证据和意见。',
    rights: [officers, { title: '查封、扣押的期限', text: '一般不超过三十日，情况复杂经批准可以延长，延长不超过三十日。先行登记保存的，七日内作出处理决定。', article: '行政强制法 25; 行政处罚法 56' }, { title: '清单', text: '查封、扣押、登记保存的物品应当当场清点，给您一份清单。', article: '行政强制法 24' }, recusal],
  },
  payment: {
    asked: '处罚决定书已经送达。请最迟在最后一天到指定的银行或者通过电子支付系统缴纳罚款。逾期每日按罚款数额的百分之三加处罚款，加处的总额不超过罚款本身。',
    rights: [{ title: '延期、分期缴纳', text: '确有经济困难的，可以申请延期或者分期缴纳，请在期满前提出。期满前提出的，批准时即使已经过了最后一天，也可以准予延期。', article: '行政处罚法 66' }, { title: '票据', text: '收缴罚款应当出具统一制发的专用票据；不出具的，您可以拒绝缴纳。', article: '行政处罚法 70' }, stays],
  },
  reconsideration: {
    asked: '不服处罚决定的，可以在最后一天（含当日）前申请行政复议。向哪个机关申请，决定书上写明了。',
    rights: [{ title: '行政复议', text: '自知道或者应当知道处罚决定之日起六十日内提出，不收费。', article: '行政复议法 20' }, stays],
  },
  reconsiderationFirst: {
    asked: '不服当场作出的处罚决定的，可以在最后一天（含当日）前申请行政复议。向哪个机关申请，决定书上写明了。',
    rights: [{ title: '行政复议', text: '自知道或者应当知道处罚决定之日起六十日内提出，不收费。', article: '行政复议法 20' }, spot, { title: '撤回复议申请的', text: '撤回后不得再以同一事实和理由申请复议，能够证明撤回违背真实意愿的除外；没有经过复议的，不能直接起诉。', article: '行政复议法 23, 74' }, stays],
  },
  suit: {
    asked: '不服的，可以在最后一天（含当日）前向人民法院起诉。起诉向法院递交，不在本页办理。',
    rights: [{ title: '行政诉讼', text: '自知道或者应当知道处罚决定之日起六个月内提出。', article: '行政诉讼法 46' }, { title: '撤回复议申请的', text: '撤回行政复议申请后，仍可以在直接起诉的六个月剩余的时间内起诉。', article: '行诉解释 58' }],
  },
  suitAfterReconsideration: {
    asked: '不服复议决定的，可以在最后一天（含当日）前向人民法院起诉。起诉向法院递交，不在本页办理。',
    rights: [{ title: '行政诉讼', text: '自收到复议决定书之日起十五日内提出；复议机关不予受理、驳回申请的，自收到决定书之日起十五日内，逾期未作决定的，自复议期满之日起十五日内。', article: '行政诉讼法 45; 行政复议法 34' }],
  },
  demand: {
    asked: '您尚未履行处罚决定。请最迟在最后一天履行，逾期将申请人民法院强制执行。',
    rights: [{ title: '陈述和申辩', text: '收到催告书后有权陈述和申辩，我们会记录、复核。', article: '行政强制法 36, 54' }],
  },
  nothing: { asked: '现在没有需要您办理的事项。', rights: [recusal] },
};

/** 向当事人怎么称呼这些事项和要填的内容。 */
export const labels: PartyLabels = {
  acts: { 'statement.made': '提交陈述、申辩', 'hearing.requested': '要求听证', 'evidence.submitted': '提交证据', 'deferral.asked': '申请延期、分期缴纳' },
  fields: { statement: '陈述、申辩意见', items: '证据名称和要证明的事实', until: '希望延至', reason: '理由' },
};
