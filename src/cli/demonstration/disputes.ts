import type { JsonObject } from '../../domain/json';
import { dateIn } from './dates';
import type { DemonstrationStory, Told } from './told';

/* Ceramic disputes in the middle of their lives, at the centre and at the IP office. All names are invented. */

const CENTRE = 'zb-ceramic';
const OFFICE = 'zb-ip';

interface Quarrel {
  readonly requester: string;
  readonly respondents: readonly string[];
  readonly goods: string;
  readonly number: string;
}

const vases: Quarrel = { requester: '博山艺陶有限公司', respondents: ['淄川区宏盛陶瓷厂'], goods: '刻瓷花瓶', number: 'ZL202330123456.2' };
const lamps: Quarrel = { requester: '周村琉光工作室', respondents: ['博山区明彩琉璃厂', '张店区新亮灯饰行'], goods: '琉璃台灯', number: 'ZL202330223344.5' };
const tea: Quarrel = { requester: '张店瓷语文化有限公司', respondents: ['桓台县仿古陶坊'], goods: '盖碗茶具', number: 'ZL202230556677.1' };

const request = ({ requester, respondents, goods, number }: Quarrel): JsonObject => ({
  requester: { name: requester }, respondents: respondents.map((name) => ({ name })), patent: { kind: 'design', number }, goods,
  claims: `责令停止制造、销售被控侵权的${goods}`, stillContinuing: true, registerExtract: true, evaluationReport: 'none',
});

type More = Pick<Told, 'party' | 'approvedBy' | 'scan' | 'paper'>;
const at = (body: string) => (daysAgo: number, time: string, act: string, input: JsonObject = {}, more: More = {}): Told => ({ daysAgo, time, role: body === CENTRE ? 'clerk' : 'officer', body, act, input, ...more });
const centre = at(CENTRE);
const office = at(OFFICE);

const headsAgree = ['sectionChief', 'deputyHead'];
const allAgree = ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'];
const partiesOf = ({ respondents }: Quarrel): readonly string[] => ['requester-1', ...respondents.map((_, index) => `respondent-${index + 1}`)];

const compared = (quarrel: Quarrel, daysAgo: number): Told[] => [
  centre(daysAgo, '09:10', 'dispute.registered', request(quarrel)),
  centre(daysAgo, '14:00', 'intake.checked', { complete: true, items: [] }),
  centre(daysAgo, '15:00', 'comparison.ordered', { samples: `${quarrel.goods}两件` }),
];

const filed = (quarrel: Quarrel, daysAgo: number): Told[] => [
  office(daysAgo, '09:00', 'request.lodged', { ...request(quarrel), track: 'adjudication' }),
  office(daysAgo - 1, '10:00', 'panel.formed', { panelHead: 'demo-panelHead', members: ['demo-member', 'demo-second-member'] }),
  office(daysAgo - 1, '11:00', 'case.filed', {}, { approvedBy: headsAgree }),
  ...partiesOf(quarrel).map((party) => office(daysAgo - 1, '14:00', 'panel.told', { way: 'withNotice' }, { party })),
  office(daysAgo - 1, '14:30', 'answerNotice.issued', {}, { paper: { until: 'served' } }),
];

const served = (document: string, daysAgo: number, ...parties: readonly string[]): Told[] => parties.map((party) => office(daysAgo, '15:00', 'service.effected', { document, way: 'direct', signedBy: '收发室' }, { party }));

const answered = (quarrel: Quarrel, daysAgo: number): Told[] => [
  ...filed(quarrel, daysAgo),
  ...served('answerNotice', daysAgo - 2, ...partiesOf(quarrel).slice(1)),
  ...partiesOf(quarrel).slice(1).map((party) => office(daysAgo - 10, '10:00', 'answer.received', { defence: `不认可请求人的主张：被控${quarrel.goods}的形状和图案属于现有设计。` }, { party })),
];

const verdict = { outcome: 'infringes', facts: '被控产品与授权外观设计整体视觉效果无实质差异。', reasons: '落入外观设计专利权的保护范围。', decision: '责令被请求人立即停止制造、销售。' };

const told = (name: string, acts: readonly Told[]): DemonstrationStory => ({ name, procedure: 'ceramic-dispute', body: OFFICE, acts });

export const disputeStories: readonly DemonstrationStory[] = [
  told('陶瓷纠纷：比对中', compared(vases, 2)),
  told('陶瓷纠纷：征询调解', [
    ...compared(tea, 8),
    centre(4, '16:00', 'comparison.delivered', { conclusion: 'similar', opinion: '整体视觉效果近似。' }),
    centre(3, '09:30', 'mediation.offered', { way: 'telephone' }),
    centre(3, '10:00', 'consent.given', { way: 'telephone' }, { party: 'requester-1' }),
  ]),
  told('陶瓷纠纷：答辩期内，一家尚未送达', [
    ...filed(lamps, 12),
    ...served('answerNotice', 9, 'respondent-1'),
    office(9, '16:00', 'service.attempted', { document: 'answerNotice', way: 'post', postalNumber: 'EMS1012345' }, { party: 'respondent-2' }),
    office(4, '09:00', 'service.returned', { document: 'answerNotice', reason: 'moved' }, { party: 'respondent-2' }),
  ]),
  told('陶瓷纠纷：公告送达', [
    ...filed(tea, 30),
    office(27, '16:00', 'service.attempted', { document: 'answerNotice', way: 'post', postalNumber: 'EMS1055555' }, { party: 'respondent-1' }),
    office(20, '09:00', 'service.returned', { document: 'answerNotice', reason: 'addressUnknown' }, { party: 'respondent-1' }),
    office(15, '09:00', 'publicNotice.published', { document: 'answerNotice', where: 'website', whereaboutsUnknown: true }, { party: 'respondent-1', scan: { name: '网站公告截图.pdf', fields: ['evidence'] } }),
  ]),
  told('陶瓷纠纷：中止', [
    ...answered(vases, 60),
    office(45, '09:00', 'invalidation.reported', { acceptedOn: dateIn(-46), number: '4W120001' }),
    office(44, '10:00', 'case.suspended', { grounds: 'invalidationAccepted' }, { approvedBy: headsAgree }),
  ]),
  told('陶瓷纠纷：裁决待审批', [...answered(tea, 50), office(2, '10:00', 'approval.requested', { act: 'decision.made', input: verdict })]),
  told('陶瓷纠纷：已裁决，起诉期内', [
    ...answered(lamps, 70),
    office(12, '10:00', 'decision.made', verdict, { approvedBy: allAgree, paper: { until: 'sealed' } }),
    ...served('adjudicationDecision', 8, ...partiesOf(lamps)),
  ]),
];
