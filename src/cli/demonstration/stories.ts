import type { JsonObject } from '../../domain/json';
import { consultationStories } from './consultations';
import { courtStories } from './courts';
import { dateIn, yearIn } from './dates';
import { disputeStories } from './disputes';
import { penaltyStories } from './penalties';
import { transferStories } from './transfers';
import type { DemonstrationStory, Told } from './told';

/*
 * Cases in the middle of their lives, so that a newcomer sees a desk that is at work. All names, numbers and firms are
 * invented. A story is told backwards from today: so many days ago, at what time, who did what.
 */

interface Setting {
  readonly district: string;
  readonly reporter: string;
  readonly telephone: string;
  readonly firm: string;
  readonly goods: string;
  /** Days by which the whole story lies further back. */
  readonly shift: number;
}

const settings: readonly Setting[] = [
  { district: 'zhangdian', reporter: '林晓岚', telephone: '13900530011', firm: '张店区锦华瓷行', goods: '日用陶瓷', shift: 0 },
  { district: 'boshan', reporter: '孙志远', telephone: '13900530022', firm: '博山区瑞琉璃工作室', goods: '琉璃摆件', shift: 1 },
  { district: 'zichuan', reporter: '赵文静', telephone: '0533-5180033', firm: '淄川区昌盛建陶有限公司', goods: '建筑陶瓷', shift: 3 },
];

const reason = '经核对材料作出';

const intake = (at: Setting, kind: string, more: JsonObject = {}): JsonObject => ({
  channel: '12330',
  kind,
  confidentiality: 'none',
  reporter: { name: at.reporter, telephone: at.telephone },
  respondent: { name: at.firm },
  district: at.district,
  right: { kind: 'trademark', number: '30000108' },
  goods: at.goods,
  narrative: `${at.reporter}反映${at.firm}销售的${at.goods}使用了与注册商标相同的标识，价格明显偏低。`,
  registeredBy: '01号坐席',
  ...more,
});

const registered = (at: Setting, daysAgo: number, kind: string, more?: JsonObject, time = '09:20'): Told => ({ daysAgo: daysAgo + at.shift, time, role: 'operator', act: 'intake.registered', input: intake(at, kind, more) });
const hub = (at: Setting, daysAgo: number, time: string, act: string, input: JsonObject): Told => ({ daysAgo: daysAgo + at.shift, time, role: 'operator', act, input });
const body = (at: Setting, daysAgo: number, time: string, act: string, input: JsonObject, role = 'officer'): Told => ({ daysAgo: daysAgo + at.shift, time, role, by: 'handling', act, input });

const confirm = (at: Setting, daysAgo: number, kind: string): Told => hub(at, daysAgo, '10:05', 'kind.confirmed', { kind, reason });
const passOn = (at: Setting, daysAgo: number): Told => hub(at, daysAgo, '15:30', 'material.passedOn', { to: `${at.district}-market` });
const received = (at: Setting, daysAgo: number): Told => body(at, daysAgo, '10:40', 'receipt.recorded', { receivedBy: '收件窗口' }, 'clerk');
const consents = (at: Setting, daysAgo: number): Told =>
  hub(at, daysAgo, '10:10', 'disclosure.consented', { to: 'respondent', textRead: '为调解您的纠纷，需要把您的姓名和诉求告知对方。您是否同意？', readAt: '2026-01-05T10:09:00+08:00', operator: '01号坐席', language: 'zh', way: 'telephone' });

const fedBack = (at: Setting, daysAgo: number): Told => hub(at, daysAgo, '16:20', 'feedback.given', { about: 'passingOn', way: 'telephone' });

const mediation = (at: Setting, start: number): Told[] => [
  registered(at, start, 'complaint', { standing: 'consumer' }),
  confirm(at, start, 'complaint'),
  consents(at, start),
  passOn(at, start),
  received(at, start - 1),
  fedBack(at, start - 1),
  body(at, start - 3, '16:00', 'complaint.accepted', {}),
  body(at, start - 4, '14:00', 'mediation.started', { manner: 'telephone' }),
];
const verification = (at: Setting, start: number, more?: JsonObject): Told[] => [registered(at, start, 'report', more), confirm(at, start, 'report'), passOn(at, start), received(at, start - 1), fedBack(at, start - 2)];

type Plot = (at: Setting) => readonly Told[];

const plots: Readonly<Record<string, Plot>> = {
  咨询已答复: (at) => [registered(at, 2, 'consultation', { respondent: undefined as never }), hub(at, 2, '09:24', 'consultation.answered', { answer: 'inOwnWords', told: '已告知商标查询和维权途径。' })],
  刚登记的举报: (at) => [registered(at, 0, 'report', {}, '08:10')],
  权利人称投诉待定性: (at) => [registered(at, 4, 'complaint', { standing: 'rightHolder' })],
  已转送待签收: (at) => [registered(at, 5, 'report'), confirm(at, 5, 'report'), passOn(at, 4)],
  举报核查中: (at) => verification(at, 12),
  核查已逾期: (at) => verification(at, 45),
  保密举报已立案: (at) => [
    registered(at, 30, 'report', { confidentiality: 'confidential' }),
    confirm(at, 30, 'report'),
    hub(at, 30, '11:00', 'narrative.masked', { text: `反映${at.goods}使用了与注册商标相同的标识，价格明显偏低。` }),
    passOn(at, 30),
    received(at, 29),
    body(at, 20, '15:00', 'filing.decided', { decidedBy: 'deputyHead', filingNumber: `市监立〔${yearIn(-20 - at.shift)}〕57号` }),
  ],
  投诉调解中: (at) => mediation(at, 25),
  调解中鉴定: (at) => [...mediation(at, 40), body(at, 30, '09:30', 'appraisal.ordered', { appraisal: 'appraisal', subject: '釉面标识真伪', institution: '市陶瓷检测中心', costsAgreed: true })],
  调解达成待回访: (at) => [
    ...mediation(at, 50),
    body(at, 35, '16:30', 'mediation.agreed', { form: 'mediationLetter', terms: '退货退款并停止销售。' }),
    hub(at, 8, '10:00', 'result.delivered', { way: 'telephone', summary: '调解达成一致' }),
  ],
  维权援助办理中: (at) => [
    registered(at, 9, 'assistance', { right: { kind: 'design', number: 'ZL202330123456.2' } }),
    hub(at, 6, '15:00', 'assistance.accepted', { services: ['referenceOpinion', 'evidenceGuidance'] }),
  ],
  退回中心: (at) => [registered(at, 10, 'report'), confirm(at, 10, 'report'), passOn(at, 9), body(at, 6, '11:00', 'material.returned', { reason: 'wrongTerritory', explanation: '被举报人住所地不在本区。' }, 'clerk')],
  展会投诉紧急: (at) => [{ daysAgo: 0, hoursAgo: 2 + at.shift, role: 'operator', act: 'intake.registered', input: intake(at, 'report', { channel: 'exhibitionDesk', fair: { name: '中国（淄博）陶瓷博览会', stand: `A${12 + at.shift}` }, urgent: { reason: 'fairEnding' } }) }],
  '12345转来有平台时限': (at) => [registered(at, 3, 'report', { channel: '12345', outside: { system: '12345', number: `DH${yearIn(-3 - at.shift)}${1000 + at.shift}`, due: dateIn(2) } })],
};

/** Stories of the hotline, each in three settings. */
const hotlineStories: readonly DemonstrationStory[] = settings.flatMap((at) =>
  Object.entries(plots).map(([name, plot]) => ({ name: `${name}（${at.district}）`, body: `${at.district}-market`, acts: plot(at).map((told) => ({ ...told, input: withoutAbsent(told.input) })) })),
);

function withoutAbsent(input: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

export const demonstrationStories: readonly DemonstrationStory[] = [...hotlineStories, ...disputeStories, ...penaltyStories, ...transferStories, ...courtStories, ...consultationStories];
