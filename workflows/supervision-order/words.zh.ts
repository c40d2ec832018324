import type { SupervisionWords } from './words';

/** 督办程序用语。 */
export const words: SupervisionWords = {
  title: '督查督办',
  states: { new: '未发出', awaitingReceipt: '已发出，待签收', awaitingReply: '已签收，待答复', overdue: '逾期未答复', pressed: '已催办，待答复', replied: '已答复，待审查', closed: '已销号', withdrawn: '已撤销' },
  acts: {
    'order.issued': '发出督办', 'order.received': '签收', 'progress.reported': '报告进展', 'extension.asked': '申请延期', 'extension.granted': '同意延期', 'extension.refused': '不同意延期',
    'reply.given': '答复', 'reply.returned': '退回答复', 'reply.accepted': '销号', 'order.urged': '催办', 'order.pressed': '再次督办', 'delay.circulated': '通报', 'order.withdrawn': '撤销督办',
  },
  fields: {
    kind: '种类', subject: '督办对象', to: '承办单位', case: '案件', step: '环节', grounds: '督办事由', demands: '督办要求', reply: '答复期限', number: '文号', due: '期限', signer: '签发人', receivedBy: '签收人', report: '情况',
    until: '延至', reason: '理由', completed: '已落实', note: '说明', card: '亮牌',
  },
  choices: {
    order: '督办', listing: '挂牌督办', case: '案件', step: '环节', body: '单位', yellow: '黄牌', red: '红牌',
    overdue: '逾期', urged: '已催办', pressed: '已再次督办', circulated: '已通报',
    issuing: '发出', answering: '答复', pressing: '催办', examining: '审查', ended: '结束',
  },
  numbers: { supervisionOrder: '督办通知书文号', listingNotice: '挂牌督办通知书文号', urgingLetter: '催办函文号', supervisionRepeated: '再次督办通知书文号', tardinessCircular: '督办通报文号', supervisionReply: '督办答复文号' },
};
