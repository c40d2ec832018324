import { letter, type Block } from './pages';

/* Papers of 督查督办. */

const ABOUT = { about: '督办件：{caseNumber}' };
const NO_CHANGE = '督办不改变案件的法定期限，不代替你单位依法作出的决定。';
const body: readonly Block[] = [
  { each: 'supervised', text: '督办案件：{.}' },
  { heading: '一、督办事由' }, { each: 'grounds' }, { each: 'step', text: '督办环节：{.}。' },
  { heading: '二、督办要求' }, { each: 'demands' },
  '请在收到本通知后签收，并于{until}前（含当日）书面答复办理情况。不能按期办结的，请在期限届满前提出延期申请，说明理由。',
  NO_CHANGE, '签发人：{signer}',
];

export const supervisionTemplates = {
  supervisionOrder: letter('督办通知书', ['经研究，决定对下列事项（{subject}）予以督办：', ...body], ABOUT),
  listingNotice: letter('挂牌督办通知书', ['经会商研究，决定对下列重大事项（{subject}）挂牌督办，办结后销号：', ...body], ABOUT),
  urgingLetter: letter('催办函', ['我单位于{orderedOn}发出{orderNumber}督办件，答复期限已过，至今未收到答复。请于{until}前（含当日）书面答复。', { each: 'note' }, NO_CHANGE], ABOUT),
  supervisionRepeated: letter('再次督办通知书', ['我单位于{orderedOn}发出{orderNumber}督办件，经催办仍未答复。现再次督办，要求如下：', { each: 'demands' }, { each: 'note' }, '请于{until}前（含当日）书面答复，并说明逾期原因。逾期仍不答复的，将予以通报。', '签发人：{signer}'], ABOUT),
  tardinessCircular: letter('督办情况通报', ['{orderNumber}督办件（{orderedOn}发出）经催办和再次督办，承办单位仍未答复，现予通报。', { each: 'card', text: '亮牌：{.}。' }, { each: 'note' }, '请承办单位于{until}前（含当日）书面答复并说明原因。', '签发人：{signer}'], ABOUT),
  supervisionReply: letter('督办事项办理情况答复', ['{orderNumber}督办件收悉，现将办理情况答复如下：', { each: 'report' }, '督办要求是否已落实：{completed}。'], ABOUT),
} as const;
