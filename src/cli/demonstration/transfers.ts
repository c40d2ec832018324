import type { JsonObject } from '../../domain/json';
import { yearIn } from './dates';
import type { DemonstrationStory, Told } from './told';

/* Transfers in the middle of their lives: one that began with a frightened caller, one that nobody has decided on, one with the police. All invented. */

const BUREAU = 'zhangdian-market';
const POLICE = 'zhangdian-police';
const PROCURATORATE = 'zhangdian-procuratorate';
const CLUE = ['clue'] as const;
const TRANSFER = ['transfer'] as const;
const CROSSING = ['clue', 'transfer'] as const;

type More = Pick<Told, 'asserted' | 'approvedBy' | 'scan'>;
const at = (link: readonly string[], role = 'officer') => (daysAgo: number, time: string, act: string, input: JsonObject = {}, more: More = {}): Told => ({ daysAgo, time, role, body: BUREAU, link, act, input, ...more });
/** From the stamped paper of a body that has no account here, without its scan: 待补回执. */
const paper = (body: string): More => ({ asserted: { body, person: '收案窗口', way: 'paper' } });
const headsAgree: More = { approvedBy: ['sectionChief', 'deputyHead'] };
const principalAgrees: More = { approvedBy: ['sectionChief', 'principalHead'] };

const checked = { crime: 'forgedMark', turnover: 86_000, suspicion: true, grounds: '仓库内查获使用注册商标标识的茶具，账册记载销售金额。' };
const report = { facts: '生产、销售使用他人注册商标的茶具。', evidence: '现场笔录、账册、辨认意见', proposal: '建议移送公安机关' };
const sending = {
  police: POLICE, procuratorate: PROCURATORATE, facts: '生产、销售使用他人注册商标的茶具，非法经营数额八万六千元。', materials: ['transferLetter', 'investigationReport', 'goodsList'], noAppraisal: true,
  goods: [{ name: '茶具', quantity: '320套', place: '张店区仓库', condition: 'seized' }],
};

const OFFICERS = [`demo-officer-${BUREAU}`, 'demo-second-officer'];
const filing = { officers: OFFICERS, summary: '涉嫌使用他人注册商标。' };
const team = { officers: OFFICERS };

/** From the check to the sending, on case and transfer. */
const sent = (onCase: readonly string[], onTransfer: readonly string[], daysAgo: number): Told[] => [
  at(onCase)(daysAgo, '09:10', 'offence.checked', checked),
  at(onTransfer)(daysAgo, '10:00', 'team.named', team),
  at(onTransfer)(daysAgo - 1, '15:00', 'report.submitted', report),
  at(onTransfer)(daysAgo - 2, '16:40', 'transfer.approved', { reasons: '达到追诉标准。' }, principalAgrees),
  at(onTransfer, 'clerk')(daysAgo - 3, '09:30', 'transfer.sent', sending),
];

const caller = {
  channel: '12330', kind: 'report', confidentiality: 'confidential', reporter: { name: '秦月桥', telephone: '13964300177' }, respondent: { name: '张店区锦泰瓷业有限公司' }, district: 'zhangdian', right: { kind: 'trademark', number: '30000108' },
  goods: '茶具', narrative: '我在锦泰瓷业做过模具，他们在茶具底部使用别人的商标，我不敢留名字。', registeredBy: '02号坐席',
};
const hub = (daysAgo: number, time: string, act: string, input: JsonObject): Told => ({ daysAgo, time, role: 'operator', act, input });
const found = { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '张店区新窑陶瓷商行' }, goods: '餐具', district: 'zhangdian' };

export const transferStories: readonly DemonstrationStory[] = [
  {
    name: '移送：保密举报引出，公安不予立案，建议立案监督', body: BUREAU,
    acts: [
      hub(45, '09:20', 'intake.registered', caller),
      hub(45, '10:05', 'kind.confirmed', { kind: 'report', reason: '经核对材料作出' }),
      hub(45, '11:00', 'narrative.masked', { text: '反映该企业在茶具底部使用他人注册商标。' }),
      hub(45, '15:30', 'material.passedOn', { to: BUREAU }),
      at([], 'clerk')(44, '10:40', 'receipt.recorded', { receivedBy: '收件窗口' }),
      hub(44, '16:20', 'feedback.given', { about: 'passingOn', way: 'telephone' }),
      at([])(43, '09:00', 'clue.opened', { offence: 'trademark', clue: '该企业涉嫌使用他人注册商标。' }),
      at(CLUE)(40, '15:00', 'filing.decided', filing, headsAgree),
      ...sent(CLUE, CROSSING, 34),
      at(CROSSING, 'clerk')(31, '10:20', 'transfer.received', { number: `张公收〔${yearIn(-31)}〕31号` }, paper(POLICE)),
      at(CROSSING, 'clerk')(24, '15:00', 'crimeFiling.declined', { number: `张公不立字〔${yearIn(-24)}〕7号`, ground: 'noCriminalFacts' }, paper(POLICE)),
      at(CROSSING)(23, '10:00', 'reconsideration.asked', { reasons: '非法经营数额已达追诉标准。' }),
      at(CROSSING, 'clerk')(20, '10:00', 'reconsideration.decided', { number: `张公复字〔${yearIn(-20)}〕2号`, result: 'upheld' }, paper(POLICE)),
      at(CROSSING)(18, '10:00', 'filingSupervision.proposed', { reasons: '应当立案而不立案。' }),
      at(CROSSING, 'clerk')(3, '10:00', 'reasons.asked', { number: `张检要求〔${yearIn(-3)}〕1号` }, paper(PROCURATORATE)),
    ],
  },
  {
    name: '移送：达到追诉标准，尚无决定（应移未移）', procedure: 'penalty-case', body: BUREAU,
    acts: [
      at([])(20, '09:00', 'clue.registered', found),
      at([])(15, '15:00', 'filing.decided', filing, headsAgree),
      at([])(12, '10:00', 'offence.checked', checked),
      at(TRANSFER)(11, '10:00', 'team.named', team),
    ],
  },
  {
    name: '移送：公安机关审查中，待补回执', procedure: 'penalty-case', body: BUREAU,
    acts: [
      at([])(25, '09:00', 'clue.registered', { ...found, party: { organisation: '张店区恒润礼品店' }, goods: '礼品瓷' }),
      at([])(20, '15:00', 'filing.decided', filing, headsAgree),
      ...sent([], TRANSFER, 7),
      at(TRANSFER, 'clerk')(3, '16:00', 'transfer.received', { number: `张公收〔${yearIn(-3)}〕44号` }, paper(POLICE)),
    ],
  },
];
