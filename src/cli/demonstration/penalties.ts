import type { JsonObject } from '../../domain/json';
import type { DemonstrationStory, Told } from './told';

/* Penalty cases in the middle of their lives, at a district's market bureau. All names are invented. */

const BUREAU = 'zhangdian-market';

interface Matter {
  readonly party: string;
  readonly goods: string;
  readonly offence: 'trademarkInfringement' | 'counterfeitPatent';
  readonly facts: string;
}

const cups: Matter = { party: '张店区锦华瓷行', goods: '盖碗茶具', offence: 'trademarkInfringement', facts: '当事人在经营场所销售标有与注册商标相同标识的盖碗茶具20套，未能提供合法来源。' };
const lamps: Matter = { party: '张店区新亮灯饰行', goods: '琉璃台灯', offence: 'trademarkInfringement', facts: '当事人网店销售侵犯注册商标专用权的琉璃台灯35盏，销售金额8400元。' };
const tiles: Matter = { party: '淄博宏图建陶有限公司', goods: '仿古砖', offence: 'counterfeitPatent', facts: '当事人在产品包装上标注已经终止的外观设计专利号。' };

type More = Pick<Told, 'party' | 'approvedBy' | 'scan' | 'paper'>;
const by = (role: string) => (daysAgo: number, time: string, act: string, input: JsonObject = {}, more: More = {}): Told => ({ daysAgo, time, role, body: BUREAU, act, input, ...more });
const officer = by('officer');
const clerk = by('clerk');

const heads = ['sectionChief', 'deputyHead'];
const all = ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'];
const OFFICERS = [`demo-officer-${BUREAU}`, 'demo-second-officer'];
const remedies = { reconsideration: '淄博市张店区人民政府', court: '淄博市张店区人民法院' };
const basis = ({ offence }: Matter): string => (offence === 'counterfeitPatent' ? '《中华人民共和国专利法》第六十八条' : '《中华人民共和国商标法》第五十七条第三项、第六十条第二款');

const registered = (matter: Matter, daysAgo: number): Told =>
  clerk(daysAgo, '09:20', 'clue.registered', { origin: 'exOfficio', offence: matter.offence, party: { organisation: matter.party, address: '淄博市张店区柳泉路66号' }, goods: matter.goods, district: 'zhangdian', clue: `日常检查发现${matter.party}涉嫌违法。`, ...(matter.offence === 'counterfeitPatent' ? { right: { kind: 'design' } } : { right: { kind: 'trademark', number: '30000108' } }) });

const filed = (matter: Matter, daysAgo: number): Told[] => [registered(matter, daysAgo + 3), officer(daysAgo, '10:00', 'filing.decided', { officers: OFFICERS, summary: matter.facts }, { approvedBy: heads, paper: { until: 'filed' } })];

const found = (matter: Matter) => ({ facts: matter.facts, evidence: '1．现场笔录；2．当事人询问笔录；3．权利人辨认意见；4．进货和销售凭证。' });
const reviewed = (matter: Matter, filedDaysAgo: number, daysAgo: number): Told[] => [
  ...filed(matter, filedDaysAgo),
  officer(daysAgo + 3, '10:00', 'investigation.concluded', { ...found(matter), proposal: '责令停止违法行为，没收，罚款', grave: false }, { paper: { until: 'numbered' } }),
  by('legalReviewer')(daysAgo + 1, '15:00', 'review.completed', { opinion: 'agree', explanation: '事实清楚，证据确凿，定性准确，处罚适当，程序合法。' }),
];
const told = (matter: Matter, filedDaysAgo: number, daysAgo: number, mayAskForHearing = false): Told[] => [
  ...reviewed(matter, filedDaysAgo, daysAgo),
  officer(daysAgo, '09:00', 'penaltyNotice.issued', { ...found(matter), legalBasis: basis(matter), intendedPenalty: `责令停止违法行为，没收违法${matter.goods}，罚款10000元`, intendedFine: 10_000, mayAskForHearing }, { approvedBy: heads, paper: { until: 'served' } }),
  clerk(daysAgo, '15:00', 'service.effected', { document: 'penaltyNotice', way: 'direct', signedBy: '店主' }, { party: 'party', scan: { name: '告知书送达回证.png', fields: ['evidence'] } }),
];
const decision = (matter: Matter) => ({ ...found(matter), legalBasis: basis(matter), reasons: '当事人系首次违法，积极配合调查，货值较小，从轻处罚。', penalty: `1．责令立即停止违法行为；2．没收违法${matter.goods}；3．罚款10000元。`, fine: 10_000, turnover: 8400, publication: 'here', ...remedies, payment: '自收到本决定书之日起十五日内缴至指定银行' });
const waits = (matter: Matter, filedDaysAgo: number, daysAgo: number): Told[] => [...told(matter, filedDaysAgo, daysAgo), clerk(daysAgo - 1, '10:00', 'rights.waived', { manner: 'written' }, { party: 'party' })];

const story = (name: string, acts: readonly Told[]): DemonstrationStory => ({ name, procedure: 'penalty-case', body: BUREAU, acts });

export const penaltyStories: readonly DemonstrationStory[] = [
  story('行政处罚：线索核查，商品辨认中', [registered(lamps, 6), officer(4, '14:00', 'identification.asked', { subject: `${lamps.goods}一盏` })]),
  story('行政处罚：已立案，扣押中', [
    ...filed(cups, 18),
    officer(17, '10:00', 'seizure.ordered', { items: `${cups.goods}20套（详见清单）`, place: `${cups.party}经营场所` }, { approvedBy: heads, paper: { until: 'sealed', fields: { basis: '《中华人民共和国商标法》第六十二条', facts: '现场检查发现，待售商品涉嫌侵犯他人注册商标专用权。', ...remedies } } }),
  ]),
  story('行政处罚：假冒专利，办案期限将至', filed(tiles, 24)),
  story('行政处罚：已告知，等待陈述申辩', told(lamps, 40, 2)),
  story('行政处罚：听证已定', [
    ...told(tiles, 20, 6, true),
    clerk(5, '09:30', 'hearing.requested', { manner: 'written' }, { party: 'party' }),
  ]),
  story('行政处罚：决定待审批', [...waits(cups, 50, 9), officer(1, '10:00', 'approval.requested', { act: 'decision.made', input: decision(cups) })]),
  story('行政处罚：已决定，等待履行，回证未归', [
    ...waits(lamps, 60, 20),
    officer(12, '10:00', 'decision.made', decision(lamps), { approvedBy: all, paper: { until: 'served' } }),
    clerk(8, '15:00', 'service.effected', { document: 'penaltyDecision', way: 'post', postalNumber: 'EMS1066666' }, { party: 'party' }),
  ]),
  story('行政处罚：中止调查', [...filed(cups, 70), officer(30, '10:00', 'case.suspended', { ground: 'dependentDecision', reason: '须以商标无效宣告的结果为依据' }, { approvedBy: heads })]),
];
