import { data, documentOf, due, input, kind, letterFields, needed, optional } from './fields';

/* Papers of 督查督办. They ask for an answer; none of them decides anything in a case. */

const addressee = needed('承办单位', 'addressee', ...input('to'), ...data('to'));
const order = {
  grounds: needed('督办事由', 'grounds', ...input('grounds'), ...data('grounds')),
  demands: needed('督办要求', 'demands', ...input('demands'), ...data('demands')),
  subject: needed('督办对象', 'what is supervised', ...input('subject'), ...data('subject')),
  supervised: optional('督办案件', 'the case, and what is late there', ...input('supervised'), { of: 'supervised' }),
  step: optional('环节', 'step', ...input('step'), ...data('step')),
  signer: needed('签发人', 'signed by', ...input('signer'), ...data('signer')),
} as const;
const orderNumber = needed('督办通知书文号', 'number of the order', documentOf('supervisionOrder', 'number'), documentOf('listingNotice', 'number'));
const orderedOn = needed('督办日期', 'date of the order', documentOf('supervisionOrder', 'date'), documentOf('listingNotice', 'date'));
const until = (...periods: readonly string[]) => needed('答复期限', 'answer until', due(...periods));

export const supervisionKinds = [
  kind('supervisionOrder', '督办通知书', 'supervision order', 'main', { ...letterFields, addressee, ...order, until: until('SO2') }),
  kind('listingNotice', '挂牌督办通知书', 'listing for supervision', 'main', { ...letterFields, addressee, ...order, until: until('SO2') }),
  kind('urgingLetter', '催办函', 'reminder', 'main', { ...letterFields, addressee, orderNumber, orderedOn, until: until('SO4'), note: optional('说明', 'note', ...input('note')) }),
  kind('supervisionRepeated', '再次督办通知书', 'second order', 'main', { ...letterFields, addressee, orderNumber, orderedOn, demands: order.demands, until: until('SO4'), signer: order.signer, note: optional('说明', 'note', ...input('note')) }),
  kind('tardinessCircular', '督办情况通报', 'circular on a missing answer', 'main', { ...letterFields, addressee, orderNumber, orderedOn, card: optional('亮牌', 'card', ...input('card')), until: until('SO4'), signer: order.signer, note: optional('说明', 'note', ...input('note')) }),
  kind('supervisionReply', '督办事项办理情况答复', 'answer to an order', 'main', {
    ...letterFields, addressee: needed('督办单位', 'addressee', { of: 'office', office: 'hub' }), orderNumber,
    report: needed('办理情况', 'what was done', ...input('report')), completed: needed('是否已落实', 'carried out', ...input('completed')),
  }),
];
