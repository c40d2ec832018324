import type { Guidance, PartyLabels, PartyRight } from '../../src/domain/partyPage';
import type { StepName } from './partySteps';

const kept: PartyRight = { title: '为您保密', text: '您的姓名、电话和讲述的内容不会告诉被反映人，也不在本页显示。', article: 'SAMR Order 121 art. 37' };
/** 调解是双方的事：对方要知道谁在投诉，须先经投诉人同意。 */
const disclosed: PartyRight = { title: '个人信息', text: '您的个人信息依法保密。调解需要告诉被投诉人的，先征得您的同意；不相关的人不会知道。', article: 'SAMR Order 121 art. 37' };
const confidential: PartyRight = { title: '保密', text: '投诉举报人的个人信息和办理情况依法保密。', article: 'SAMR Order 121 art. 37' };
const other: PartyRight = { title: '其他途径', text: '您也可以与对方协商，请消费者协会调解，申请仲裁，或者向人民法院起诉。', article: '消费者权益保护法 39' };

/** 写给反映人和被投诉人的话。 */
export const guidance: Guidance<StepName> = {
  supplement: { asked: '您反映的事项还需要补充材料。需要什么，请拨打 12330 并报受理编号，由坐席告诉您。', rights: [kept] },
  complaint: { asked: '您的投诉正在调解。调解自愿，您可以随时撤回。', rights: [disclosed, { title: '调解期限', text: '自受理之日起六十日内；鉴定、检测的时间不计算在内。调解不成的，会书面告知双方。', article: 'SAMR Order 121 arts 22–24' }, other] },
  report: { asked: '您的举报正在办理。办理机关有问题要问您时，会显示在这里；您可以匿名答复。', rights: [kept, { title: '告知', text: '法律、法规、规章规定应当将处理结果告知举报人或者给予奖励的，我们依照规定告知、奖励。', article: 'SAMR Order 121 art. 36' }] },
  invitation: {
    asked: '我们受理了一件涉及您（单位）商品或者服务的消费者投诉，拟组织调解。请告诉我们您是否同意。',
    rights: [{ title: '调解自愿', text: '可以同意，也可以不同意。明确不同意的，终止调解；这本身不是对您是否违法的认定。', article: 'SAMR Order 121 art. 23(2)' }, { title: '陈述意见', text: '可以提交购销凭证、检验报告等材料，也可以请鉴定、检测，费用由双方商定。', article: 'SAMR Order 121 art. 23(4)' }],
  },
  nothing: { asked: '现在没有需要您办理的事项。', rights: [confidential] },
};

/** 向当事人怎么称呼这些事项和要填的内容。 */
export const labels: PartyLabels = {
  roles: { reporter: '反映人', respondent: '被投诉人' },
  acts: { 'reporter.answered': '答复', 'respondent.replied': '答复是否同意调解' },
  fields: { told: '您的答复', mediation: '是否同意调解' },
};
